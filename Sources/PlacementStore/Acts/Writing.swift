import GRDB
import PlacementDomain

/// A transaction that is open: the database, and the act to which every row that changes belongs.
struct Writing {
    let database: Database
    /// The number of the act.
    let act: Int64
    let at: Timestamp
    let header: ActHeader

    /// The day of the act, in the store's zone.
    func day() throws -> CalendarDay { try StoreFacts(database).day(of: at) }
}

extension Store {
    /// How far a clock may have gone back without anybody noticing: machines set their clocks.
    static let toleratedSetback: Int64 = 5_000_000

    /// Does one act: one transaction, all of it or nothing, on the disk when it returns.
    ///
    /// - Parameters:
    ///   - clock: says when it happens; up to 5 seconds before the last act count as a microsecond after it.
    ///   - body: writes; what it throws undoes all of it.
    /// - Throws: `StoreError`: D5302 where the clock is further back, D5003 where somebody else writes for too long, D52xx to
    ///   D56xx where the database does not let it happen.
    func write<Value>(
        _ header: ActHeader, clock: WallClock, _ body: (Writing) throws -> Value
    ) throws(StoreError) -> Value {
        do {
            return try pool.writeWithoutTransaction { database in
                try Store.transaction(database) { try body(Store.begin(header, clock, database)) }
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Whatever is thrown undoes it.
    static func transaction<Value>(_ database: Database, _ body: () throws -> Value) throws -> Value {
        var result: Value?
        try database.inTransaction(.immediate) {
            result = try body()
            return .commit
        }
        guard let result else { preconditionFailure("a transaction that was committed has a result") }
        return result
    }

    /// Writes the act at which a transaction begins.
    static func begin(_ header: ActHeader, _ clock: WallClock, _ database: Database) throws -> Writing {
        let last = try Row.fetchOne(database, sql: "SELECT id, at FROM act ORDER BY id DESC LIMIT 1")
        let (number, at) = ((last?["id"] ?? 0) + 1 as Int64, try time(clock.now, after: last?["at"]))
        guard
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM actor WHERE id = ?)", arguments: [header.actor.id]) == true
        else { throw StoreError.unknownActor(header.actor.id) }
        try database.execute(
            sql: "INSERT INTO act(id, at, actor, channel, verb, reason_code) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                number, at.microseconds, header.actor.id, header.channel.rawValue, header.verb, header.reasonCode,
            ])
        if let reason = header.reason {
            try database.execute(sql: "INSERT INTO act_text(act, reason) VALUES (?, ?)", arguments: [number, reason])
        }
        return Writing(database: database, act: number, at: at, header: header)
    }

    /// When an act happens that comes after another one.
    static func time(_ now: Timestamp, after last: Int64?) throws(StoreError) -> Timestamp {
        guard let last, now.microseconds <= last else { return now }
        guard last - now.microseconds <= toleratedSetback else {
            throw .clockBehind(now: now, last: Timestamp(microseconds: last))
        }
        return Timestamp(microseconds: last + 1)
    }
}
