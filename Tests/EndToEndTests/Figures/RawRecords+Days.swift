import GRDB
import PlacementDomain

extension RawRecords {
    /// Every row of a day of the period, whatever became of it.
    func days() throws -> [ReportedDay] {
        let records = tables.numbered("attendance", by: "assignment")
        var lost: [String: ReportedOutcome.Lost] = [:]
        for row in tables["outcome"] where !row.isNull("lost") {
            let word: ReportedOutcome.Lost = try row.word("lost")
            lost[row.text("code")] = word
        }
        var days: [ReportedDay] = []
        for row in tables["assignment"] {
            let date = try row.certainDay("day")
            if date < from || date > to { continue }
            let own = records[row.whole("id")] ?? []
            var day = ReportedDay(
                id: row.whole("id"), order: OrderID(row.text("order_id")), client: ClientID(row.text("client")),
                series: SeriesID(row.text("series")), day: date, from: row.time("from_minute"),
                to: row.time("to_minute"))
            day.isPublished = !row.isNull("published_in") || row.text("unplanned_reason") == "opening"
            if !row.isNull("ended_act") {
                let ending: ReportedDay.Ending = try row.word("ended_as")
                day.endedAs = ending
                day.endedAt = moments[row.whole("ended_act")]
            }
            if let standing = own.first(where: { $0.number("stands") == 1 }) {
                day.record = ReportedOutcome(
                    isAttended: standing.number("attended") == 1, lost: lost[standing.text("outcome")])
            }
            day.recordedOn = own.compactMap { moments[$0.whole("act")]?.day }.min()
            days.append(day)
        }
        return days.sorted { $0.id < $1.id }
    }

    /// Every entry of hours that is dated on the first day or later, whenever it was recorded.
    func entries() throws -> [ReportedEntry] {
        var entries: [Int64: Row] = [:]
        for row in tables["ledger"] { entries[row.whole("id")] = row }
        var sessions: [Int64: SessionID] = [:]
        for row in tables["assignment"] {
            sessions[row.whole("id")] = SessionID(
                series: SeriesID(row.text("series")), date: try row.certainDay("day"))
        }
        var bookings: [Int64: Int64] = [:]
        for row in tables["attendance"] { bookings[row.whole("id")] = row.whole("assignment") }
        var found: [ReportedEntry] = []
        for row in tables["ledger"].sorted(by: { $0.whole("id") < $1.whole("id") }) {
            let day = try row.certainDay("day")
            if day < from { continue }
            let reversed = row.isNull("reverses") ? nil : entries[row.whole("reverses")]
            let minutes = row.number("minutes")
            var (remaining, credit) = (0, 0)
            if row.text("to_account") == "remaining" { remaining = minutes }
            if row.text("from_account") == "remaining" { remaining = -minutes }
            if row.text("kind") == "credit" { credit = minutes }
            if let reversed, reversed.text("kind") == "credit" { credit = -minutes }
            let record = row.isNull("attendance") ? reversed?.whole("attendance") : row.whole("attendance")
            let session = record.flatMap { bookings[$0] }.flatMap { sessions[$0] }
            found.append(
                ReportedEntry(
                    order: OrderID(row.text("order_id")), day: day, remaining: remaining, credit: credit,
                    session: session))
        }
        return found
    }
}
