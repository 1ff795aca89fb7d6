import GRDB
public import PlacementDomain

extension Store {
    /// Goes along the chain of decisions, and compares what was sealed with what stands there.
    ///
    /// - Parameter head: the first digits of a decision's hash, as a paper, a backup or a case record carries them.
    public func verifyRecord(head: String?) throws(StoreError) -> RecordVerification {
        try read { database in
            RecordVerification(
                decisions: try Int.fetchOne(database, sql: "SELECT count(*) FROM decision") ?? 0,
                seals: try SealChecks.count(database), head: try database.shortHead(),
                broken: try RecordChecks.decisions(database).first, edited: try SealChecks.seals(database),
                found: try head.flatMap {
                    try Int64.fetchOne(
                        database, sql: "SELECT seq FROM decision WHERE substr(hash, 1, length(:head)) = :head",
                        arguments: ["head": $0])
                })
        }
    }

    /// The last decisions, the newest first.
    public func decisions(most: Int) throws(StoreError) -> [RecordedDecision] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM decision ORDER BY seq DESC LIMIT ?", arguments: [most]
            ).map {
                RecordedDecision(
                    number: $0["seq"], at: Timestamp(microseconds: $0["at"]), actor: $0["actor"], kind: $0["kind"],
                    program: $0["program"], hash: $0["hash"])
            }
        }
    }

    /// Records whose data somebody is about to see: one record for each client.
    ///
    /// No act: looking changes nothing that others see, and has a retention of its own.
    package func consult(
        _ clients: [ClientID], in output: String, by actor: Actor, clock: WallClock
    ) throws(StoreError) {
        do {
            try pool.writeWithoutTransaction { database in
                try Store.transaction(database) {
                    for client in clients {
                        try database.execute(
                            sql: "INSERT INTO consultation(at, actor, client, output) VALUES (?, ?, ?, ?)",
                            arguments: [clock.now.microseconds, actor.id, client.text, output])
                    }
                }
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
