import GRDB
package import PlacementDomain

/// What came of one case that was read.
package struct CasePulled: Hashable, Sendable {
    package enum What: String, CaseIterable, Hashable, Sendable { case new, changed, same, invalid }

    package var id: ForeignID
    package var order: OrderID?
    package var what: What
    package var conflicts: Int
    package var faults: [CaseFault]
}

extension Store {
    /// Takes over what cases say, all of them in one transaction: rows, hours, and what was seen of each.
    ///
    /// - Parameters:
    ///   - homes: of homes that the store does not know yet.
    ///   - mostWarnings: how many warnings the rules allow a new order.
    /// - Returns: one answer for each case, in their order.
    package func pull(
        _ contents: [CaseContent], of system: String, taker: CaseTaker, homes: [String: NewHome], by header: ActHeader,
        clock: WallClock, mostWarnings: @escaping (Order) -> Int
    ) throws(StoreError) -> [CasePulled] {
        try write(header, clock: clock) { writing in
            let puller = try CasePuller(
                writing: writing, system: system, taker: taker, homes: homes, mostWarnings: mostWarnings)
            let pulled = try contents.map(puller.pull)
            let lines = pulled.filter { $0.what != .invalid }.map { "\($0.id)\t\($0.what.rawValue)\t\($0.conflicts)" }
            try writing.decide(
                NewDecision(
                    kind: .import, inputs: Store.digest("cases\t\(system)"),
                    policy: writing.database.digest(of: "policy"),
                    rules: writing.database.digest(of: "rules"), result: Store.digest(lines.joined(separator: "\n")),
                    payload: Array("records=\(lines.count)".utf8)))
            return pulled
        }
    }

    /// Remembers cases that may or can not be read, and forgets those that can be read again.
    package func remember(
        _ cases: [ForeignID: (state: String, cause: String)], readable: [ForeignID], of system: String,
        at time: Timestamp
    ) throws(StoreError) {
        guard !cases.isEmpty || !readable.isEmpty else { return }
        try note { database in
            for (id, what) in cases.sorted(by: { $0.key < $1.key }) {
                try database.execute(
                    sql: """
                        INSERT INTO foreign_case(system, foreign_id, state, found_at, cause) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET state = excluded.state, cause = excluded.cause, found_at = excluded.found_at,
                          decided_act = NULL WHERE state IS NOT excluded.state OR cause IS NOT excluded.cause
                        """, arguments: [system, id.text, what.state, time.microseconds, what.cause])
            }
            for id in readable {
                try database.execute(
                    sql: "DELETE FROM foreign_case WHERE system = ? AND foreign_id = ?", arguments: [system, id.text])
            }
        }
    }

    /// Writes what is no act of anybody: what was heard of other systems, and how far one came.
    func note(_ body: (Database) throws -> Void) throws(StoreError) {
        do {
            try pool.writeWithoutTransaction { database in
                try Store.transaction(database) { try body(database) }
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
