import Crypto
import Foundation
import GRDB
import PlacementDomain

/// What kinds of things are decided.
package enum DecisionKind: String, CaseIterable, Sendable {
    case plan, publish, override, correction, warning, state, erase, `import`, seal, config, restore
}

/// One link of the decision record.
struct DecisionEntry: Equatable {
    static let beginning = String(repeating: "0", count: 64)

    var seq: Int64
    var act: Int64
    var at: Int64
    var actor: String
    var kind: String
    var inputs: String
    var policy: String
    var rules: String
    var program: String
    var result: String
    var payload: String
    var previous: String

    /// SHA-256 over `name=value` lines in the order of the columns, each ending in a line feed but the last.
    var hash: String {
        let lines = [
            "seq=\(seq)", "act=\(act)", "at=\(at)", "actor=\(actor)", "kind=\(kind)", "inputs=\(inputs)",
            "policy=\(policy)", "rules=\(rules)", "program=\(program)", "result=\(result)", "payload=\(payload)",
            "previous=\(previous)",
        ]
        return SHA256.hash(data: Data(lines.joined(separator: "\n").utf8)).hex
    }

    init(_ row: Row) {
        seq = row["seq"]
        act = row["act"]
        at = row["at"]
        actor = row["actor"]
        kind = row["kind"]
        inputs = row["inputs"]
        policy = row["policy"]
        rules = row["rules"]
        program = row["program"]
        result = row["result"]
        payload = row["payload"]
        previous = row["previous"]
    }

    /// The link that follows the last one.
    init(_ decision: NewDecision, salt: [UInt8], after last: (seq: Int64, hash: String)?, in writing: Writing) {
        seq = (last?.seq ?? 0) + 1
        act = writing.act
        at = writing.at.microseconds
        actor = writing.header.actor.id
        kind = decision.kind.rawValue
        inputs = decision.inputs
        policy = decision.policy
        rules = decision.rules
        program = writing.header.program
        result = decision.result
        payload = SHA256.hash(data: salt + decision.payload).hex
        previous = last?.hash ?? DecisionEntry.beginning
    }
}

/// What is to be recorded of a decision.
package struct NewDecision: Sendable {
    package var kind: DecisionKind
    /// SHA-256 over what it was made from, 64 hex digits; so is `result` over what came of it.
    package var inputs: String
    package var policy: String
    package var rules: String
    package var result: String
    /// Reason and ids, as bytes that can be erased: only their salted digest is chained.
    package var payload: [UInt8]

    package init(
        kind: DecisionKind, inputs: String, policy: String = "", rules: String = "", result: String,
        payload: [UInt8] = []
    ) {
        self.kind = kind
        self.inputs = inputs
        self.policy = policy
        self.rules = rules
        self.result = result
        self.payload = payload
    }
}

extension Writing {
    /// Adds a decision to the record.
    ///
    /// - Returns: its number.
    @discardableResult
    func decide(_ decision: NewDecision) throws -> Int64 {
        let salt = Store.random(16)
        let entry = DecisionEntry(decision, salt: salt, after: try database.head(), in: self)
        try database.execute(
            sql: "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                entry.seq, entry.act, entry.at, entry.actor, entry.kind, entry.inputs, entry.policy, entry.rules,
                entry.program, entry.result, entry.payload, entry.previous, entry.hash,
            ])
        try database.execute(
            sql: "INSERT INTO decision_payload(seq, salt, bytes) VALUES (?, ?, ?)",
            arguments: [entry.seq, Data(salt), Data(decision.payload)])
        return entry.seq
    }
}

extension Database {
    /// The last decision; nil: none was made.
    func head() throws -> (seq: Int64, hash: String)? {
        try Row.fetchOne(self, sql: "SELECT seq, hash FROM decision ORDER BY seq DESC LIMIT 1")
            .map { ($0["seq"], $0["hash"]) }
    }
}

extension Store {
    /// The first 20 digits of the last decision's hash, as papers and backups carry it; zeros where none was made.
    public func head() throws(StoreError) -> String { try read { try $0.shortHead() } }
}

extension Database {
    func shortHead() throws -> String { String((try head()?.hash ?? DecisionEntry.beginning).prefix(20)) }
}
