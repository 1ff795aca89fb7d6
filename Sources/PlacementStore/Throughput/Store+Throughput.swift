import GRDB
package import PlacementDomain

extension Store {
    /// Everything that the figures of a period rest on: one state of the store.
    ///
    /// What is read grows with the period and with what was recorded since its first day, not with the years before.
    ///
    /// - Parameters:
    ///   - from: the first day.
    ///   - to: the last day, inclusive.
    ///   - asOf: the day of computing: what of clients holds then, or on `to` where that is earlier, counts.
    package func throughputRecords(
        from: CalendarDay, to: CalendarDay, asOf: CalendarDay
    ) throws(StoreError) -> ThroughputRecords {
        let facts = try self.facts()
        return try read { database in
            let reader = ThroughputReader(database: database, facts: facts, from: from, to: to)
            var records = ThroughputRecords()
            records.orders = try reader.orders(on: min(to, asOf))
            records.stateChanges = try reader.stateChanges()
            records.stoppedPeriods = try reader.stoppedPeriods()
            records.absences = try reader.absences()
            records.places = try reader.places()
            records.days = try reader.days()
            records.entries = try reader.entries()
            records.calendar = try reader.calendar()
            return records
        }
    }
}

/// Reads what figures rest on.
struct ThroughputReader {
    let database: Database
    let facts: StoreFacts
    let from: CalendarDay
    let to: CalendarDay

    var period: StatementArguments { ["from": from.stored, "to": to.stored] }

    /// The least id of rows that were recorded on the first day or later: ids and moments rise together.
    ///
    /// - Parameters:
    ///   - last: gives the greatest id.
    ///   - next: gives the least id of at least `?`, and its moment.
    func firstRow(last: String, next: String) throws -> Int64 {
        let start = facts.start(of: from)
        var (low, high): (Int64, Int64) = (0, try Int64.fetchOne(database, sql: last).map { $0 + 1 } ?? 0)
        let statement = try database.cachedStatement(sql: next)
        while low < high {
            let middle = (low + high) / 2
            let row = try Row.fetchOne(statement, arguments: [middle])
            guard let row, Timestamp(microseconds: row["at"]) < start else {
                high = middle
                continue
            }
            let id: Int64 = row["id"]
            low = id + 1
        }
        return low
    }
}
