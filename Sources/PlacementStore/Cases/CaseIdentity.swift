import Crypto
import Foundation
import GRDB
import PlacementDomain

/// Ids of clients and orders that come from a case system: the same whatever order they arrive in.
struct CaseIdentity {
    private let key: SymmetricKey
    private let system: String

    init(_ database: Database, system: String) throws {
        let salt = try Data.fetchOne(database, sql: "SELECT id_salt FROM store") ?? Data()
        (key, self.system) = (SymmetricKey(data: salt), system)
    }

    func order(_ id: ForeignID) -> OrderID { OrderID("o" + digits("order", id)) }

    func client(_ id: ForeignID) -> ClientID { ClientID("c" + digits("client", id)) }

    /// A keyed digest of what a case says: whoever has the file alone cannot try names against it.
    func digest(_ content: CaseContent) -> String {
        var lines = ["\(content.id)", content.client.text, content.closedOn?.description ?? ""]
        lines.append(content.status?.rawValue ?? "")
        lines.append(content.ending?.rawValue ?? "")
        for field in content.mapped.sorted() {
            lines.append("\(field.rawValue)\(content.fields[field].map { "=" + $0 } ?? "")")
        }
        let code = HMAC<SHA256>.authenticationCode(for: Data(lines.joined(separator: "\u{0}").utf8), using: key)
        return code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private func digits(_ kind: String, _ id: ForeignID) -> String {
        let text = [kind, system, id.text].joined(separator: "\u{0}")
        let code = Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
        var (digits, bits, count) = ("", 0, 0)
        for byte in code where digits.count < 12 {
            (bits, count) = (bits << 8 | Int(byte), count + 8)
            while count >= 5, digits.count < 12 {
                count -= 5
                digits.append(letters[bits >> count & 31])
            }
            bits &= (1 << count) - 1
        }
        return digits
    }
}
