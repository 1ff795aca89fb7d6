/// One line of a partner's sheet as it was printed: whose it is and for which sitting, by a key that says neither.
///
/// Hours that a partner sends back are told apart by this key. The record holds no name: a digest of it shows whether a
/// returned line still has the name that was printed on it.
public struct PublishedRow: Hashable, Sendable {
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        /// It is on the sheet of this publication, or of an earlier one for days that this one does not say anew.
        case stands
        /// An earlier publication had it, this one took it off the sheet.
        case dropped
    }

    public var key: RowKey
    public var project: ProjectID
    /// `unknown` where the order is not in the tables.
    public var client: ClientID
    public var order: OrderID
    public var session: SessionID
    /// As printed.
    public var from: TimeOfDay
    public var to: TimeOfDay
    /// What `named(_:key:digest:)` makes of the printed name.
    public var named: String
    public var standing: Standing

    public init(
        key: RowKey, project: ProjectID, client: ClientID, order: OrderID, session: SessionID, from: TimeOfDay,
        to: TimeOfDay, named: String, standing: Standing = .stands
    ) {
        self.key = key
        self.project = project
        self.client = client
        self.order = order
        self.session = session
        self.from = from
        self.to = to
        self.named = named
        self.standing = standing
    }

    /// A digest of a name on the line of one key: 16 hex digits.
    ///
    /// Blanks at the ends do not count, and several are one: spreadsheets and people change them.
    ///
    /// - Parameter digest: SHA-256 of some bytes, lower-case hex.
    package static func named(_ name: String, key: RowKey, digest: ([UInt8]) -> String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(digest(Array("\(key.text)\u{1F}\(words)".utf8)).prefix(16))
    }
}

/// The key of a line on a partner's sheet: letters in groups, `kdbf-mtrw-xzhc`, of which nothing can be read.
public typealias RowKey = Identifier<PublishedRow>

extension Identifier where Record == PublishedRow {
    /// No vowels, so no words and no names of months; no digits, so that no spreadsheet makes a number or a day of a key.
    private static var letters: [UInt8] { Array("bcdfghjklmnpqrstvwxz".utf8) }
    private static var groups: Int { 3 }
    private static var lettersInGroup: Int { 4 }

    /// The keys that a digest gives, one for each 64 bits of it.
    ///
    /// Each has 12 of 20 letters: 52 bits, so that two of a country's rows share one about never.
    ///
    /// - Parameter hex: hex digits; others count as 0.
    package static func candidates(of hex: String) -> [RowKey] {
        let digits = hex.utf8.map { UInt64(exactly: Character(Unicode.Scalar($0)).hexDigitValue ?? 0) ?? 0 }
        return stride(from: 0, through: digits.count - 16, by: 16).map { start in
            key(of: digits[start..<start + 16].reduce(0) { $0 << 4 | $1 })
        }
    }

    private static func key(of number: UInt64) -> RowKey {
        let (letters, base) = (letters, UInt64(letters.count))
        var rest = number
        var text: [UInt8] = []
        for position in 0..<groups * lettersInGroup {
            if position > 0, position.isMultiple(of: lettersInGroup) { text.append(0x2D) }
            text.append(letters[Int(rest % base)])
            rest /= base
        }
        return RowKey(String(decoding: text, as: UTF8.self))
    }

    /// What somebody's spreadsheet made of a key, as a key: small letters, plain hyphens, no blanks around it.
    ///
    /// - Returns: nil where it has not the form of a key; what stands there instead may be anybody's name.
    package init?(typed text: String) {
        var bytes: [UInt8] = []
        for scalar in text.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.value {
            case 0x2010...0x2015, 0x2212: bytes.append(0x2D)
            case let value where value < 0x80: bytes.append(UInt8(value))
            default: return nil
            }
        }
        let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
        let letters = Self.letters
        guard parts.count == Self.groups,
            parts.allSatisfy({ $0.count == Self.lettersInGroup && $0.allSatisfy(letters.contains) })
        else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self))
    }
}
