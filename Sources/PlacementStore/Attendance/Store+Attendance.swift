import GRDB
package import PlacementDomain

/// What whoever judges an entry wants to be done with it.
package enum AttendanceDecision: Sendable {
    case write(NewAttendance)
    /// Nothing is written but the answer of an upload.
    case leave
}

/// A record that somebody wants to take back, with everything on which that depends.
package struct ReversedAttendance: Hashable, Sendable {
    package var record: AttendanceRecord
    package var order: OrderID
    package var client: ClientID
    package var state: Order.State
    package var session: SessionID
    package var day: CalendarDay { session.date }
    package var booking: Int64
    package var isUnplanned: Bool
    package var isReversed: Bool
    /// Of a warning that stands and rests on it; nil: none.
    package var warning: Int?
}

extension Store {
    /// Judges an entry by what stands there at that moment, and writes it: one transaction.
    ///
    /// - Parameters:
    ///   - answer: of an upload, which is written with it; nil: it is of none.
    ///   - judge: sees the facts of this very moment.
    /// - Returns: the number of the record; nil: nothing was written.
    package func record(
        _ entry: AttendanceEntry, proposal: Int64? = nil, by header: ActHeader, clock: WallClock,
        judge: (FoundAttendance) -> (decision: AttendanceDecision, answer: UploadAnswer?)
    ) throws(StoreError) -> Int64? {
        try writeUnlessLeft(header, clock: clock) { writing in
            let found = try writing.database.facts(of: entry, now: StoreFacts(writing.database).moment(writing.at))
            let (decision, answer) = judge(found)
            var number: Int64?
            if case .write(let new) = decision, case .facts(let facts) = found {
                number = try writing.record(new, entry, of: facts, proposal: proposal)
            }
            if var answer {
                answer.attendance = number ?? answer.attendance
                try writing.add(answer)
            }
            return number == nil && answer == nil ? nil : WrittenRecord(number: number)
        }?.number
    }

    /// A record as it could be taken back; nil: there is none of that number.
    package func reversible(_ number: Int64) throws(StoreError) -> ReversedAttendance? {
        try read { try $0.reversible(number) }
    }

    /// Takes a record back, and writes another one of the same day in its place: one transaction.
    ///
    /// - Parameters:
    ///   - seen: as it was looked at.
    ///   - entry: how the day was instead; nil: nobody knows.
    ///   - judge: sees the facts as they are without the old record.
    /// - Returns: the number of the new record; nil: there is none, or nothing was written.
    /// - Throws: D5201 where anything of it changed since it was seen.
    package func correct(
        _ seen: ReversedAttendance, to entry: AttendanceEntry?, by header: ActHeader, clock: WallClock,
        judge: (FoundAttendance) -> AttendanceDecision
    ) throws(StoreError) -> Int64? {
        try writeUnlessLeft(header, clock: clock) { writing in
            guard try writing.database.reversible(seen.record.number) == seen else {
                throw StoreError.overtaken("attendance")
            }
            try writing.reverse(seen, isReplaced: entry != nil)
            guard let entry else { return WrittenRecord(number: nil) }
            let found = try writing.database.facts(of: entry, now: StoreFacts(writing.database).moment(writing.at))
            guard case .write(let new) = judge(found), case .facts(let facts) = found else { return nil }
            return WrittenRecord(number: try writing.record(new, entry, of: facts))
        }?.number
    }

    /// Seals what was recorded, after a whole sheet.
    package func sealAttendance(by header: ActHeader, clock: WallClock) throws(StoreError) {
        try write(header, clock: clock) { writing in
            _ = try writing.seal(of: Store.digest("attendance"))
        }
    }

    /// One act, undone where the body wants nothing to be written.
    private func writeUnlessLeft(
        _ header: ActHeader, clock: WallClock, _ body: (Writing) throws -> WrittenRecord?
    ) throws(StoreError) -> WrittenRecord? {
        do {
            return try pool.writeWithoutTransaction { database in
                var result: WrittenRecord?
                try database.inTransaction(.immediate) {
                    result = try body(Store.begin(header, clock, database))
                    return result == nil ? .rollback : .commit
                }
                return result
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

/// What an act left behind.
private struct WrittenRecord {
    /// nil: it took a record back, or answered without one.
    var number: Int64?
}

extension Database {
    fileprivate func reversible(_ number: Int64) throws -> ReversedAttendance? {
        let sql = """
            SELECT t.*, a.series, a.unplanned_reason, o.state,
              (SELECT number FROM warning w WHERE w.cause = t.id AND w.withdrawn_act IS NULL) AS warning
            FROM attendance t JOIN assignment a ON a.id = t.assignment JOIN orders o ON o.id = t.order_id WHERE t.id = ?
            """
        return try Row.fetchOne(self, sql: sql, arguments: [number]).map { row in
            let stands: Int? = row["stands"]
            return ReversedAttendance(
                record: AttendanceRecord(row), order: row.id("order_id"), client: row.id("client"),
                state: row.word("state"),
                session: SessionID(series: row.id("series"), date: row.certainDay("day")),
                booking: row["assignment"], isUnplanned: row.optionalText("unplanned_reason") == Writing.unplanned,
                isReversed: stands == nil, warning: row["warning"])
        }
    }
}
