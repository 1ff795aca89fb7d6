import Crypto
import Foundation
import GRDB
package import PlacementDomain

/// A new version of a document.
package struct NewDocument: Sendable {
    package var kind: DocumentKind
    package var content: [UInt8]
    /// What held when it was looked at; empty: nothing.
    package var seen: [UInt8]
    /// How many values differ.
    package var changes: Int

    package init(kind: DocumentKind, content: [UInt8], seen: [UInt8], changes: Int) {
        (self.kind, self.content, self.seen, self.changes) = (kind, content, seen, changes)
    }
}

extension Store {
    /// Records a new version of a document: the file, its row and the decision, in one transaction.
    ///
    /// - Throws: D5201 where another version than the one that was seen holds.
    package func write(_ new: NewDocument, by header: ActHeader, clock: WallClock) throws(StoreError) {
        let kind = new.kind.rawValue
        let seen = new.seen.isEmpty ? "" : SHA256.hash(data: new.seen).hex
        try write(header, clock: clock) { writing in
            let database = writing.database
            guard try database.digest(of: kind) == seen else { throw StoreError.overtaken("document") }
            let digest = try writing.keep(new.content)
            let isPolicy = new.kind == .policy
            let reason = header.reason.map { ["reason=\($0)"] } ?? []
            let number = try writing.decide(
                NewDecision(
                    kind: .config, inputs: Store.digest("document\t\(kind)\t\(seen)"),
                    policy: isPolicy ? digest : database.digest(of: "policy"),
                    rules: isPolicy ? database.digest(of: "rules") : digest, result: digest,
                    payload: Array(
                        (["document=\(kind)", "values=\(new.changes)"] + reason).joined(separator: "\n").utf8)))
            try database.execute(
                sql: "INSERT INTO document(kind, digest, decision, act) VALUES (?, ?, ?, ?)",
                arguments: [kind, digest, number, writing.act])
        }
    }
}
