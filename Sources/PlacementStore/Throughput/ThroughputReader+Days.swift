import GRDB
import PlacementDomain

extension ThroughputReader {
    /// Rows of days of the period: those that stand by their day, those that do not by the publication that told them.
    func days() throws -> [ReportedDay] {
        let sql = """
            SELECT found.*, e.at AS ended_at, o.attended, o.lost,
              (SELECT min(c.at) FROM attendance x JOIN act c ON c.id = x.act WHERE x.assignment = found.id) AS recorded_at
            FROM (
              SELECT a.* FROM assignment a WHERE a.stands = 1 AND a.day BETWEEN :from AND :to
              UNION ALL
              SELECT a.* FROM publication p CROSS JOIN assignment a ON a.published_in = p.id
                WHERE p.last_day >= :from AND a.stands IS NULL AND a.day BETWEEN :from AND :to
              UNION ALL
              SELECT a.* FROM assignment a WHERE a.published_in IS NULL AND a.stands IS NULL AND a.day BETWEEN :from AND :to
            ) found
            LEFT JOIN attendance t ON t.assignment = found.id AND t.stands = 1
            LEFT JOIN outcome o ON o.code = t.outcome
            LEFT JOIN act e ON e.id = found.ended_act
            ORDER BY found.id
            """
        var days: [ReportedDay] = []
        let rows = try Row.fetchCursor(database, sql: sql, arguments: period)
        while let row = try rows.next() {
            let (ended, recorded): (Int64?, Int64?) = (row["ended_at"], row["recorded_at"])
            let attended: Bool? = row["attended"]
            let publication: Int64? = row["published_in"]
            days.append(
                ReportedDay(
                    id: row["id"], order: row.id("order_id"), client: row.id("client"), series: row.id("series"),
                    day: row.certainDay("day"), from: row.certainMinute("from_minute"),
                    to: row.certainMinute("to_minute"),
                    isPublished: publication != nil || row.text("unplanned_reason") == "opening",
                    endedAs: row.optionalWord("ended_as"), endedAt: ended.flatMap(moment),
                    record: attended.map { ReportedOutcome(isAttended: $0, lost: row.optionalWord("lost")) },
                    recordedOn: recorded.map { facts.day(of: Timestamp(microseconds: $0)) }))
        }
        return days
    }

    private func moment(_ microseconds: Int64) -> Moment? {
        let time = Timestamp(microseconds: microseconds)
        return Moment(time, in: facts.timeZone) ?? Moment(day: time.day, time: TimeOfDay(minute: 0))
    }

    /// Entries of hours dated on the first day or later: none of them was recorded before that day.
    func entries() throws -> [ReportedEntry] {
        let first = try firstRow(
            last: "SELECT id FROM ledger ORDER BY id DESC LIMIT 1",
            next: """
                SELECT l.id, c.at FROM ledger l CROSS JOIN act c ON c.id = l.act WHERE l.id >= ? ORDER BY l.id LIMIT 1
                """)
        let sql = """
            SELECT l.order_id, l.day, l.minutes, l.kind, l.from_account, l.to_account, r.kind AS reversed,
              a.series, a.day AS session_day
            FROM ledger l LEFT JOIN ledger r ON r.id = l.reverses
            LEFT JOIN attendance t ON t.id = coalesce(l.attendance, r.attendance)
            LEFT JOIN assignment a ON a.id = t.assignment
            WHERE l.id >= :first AND l.day >= :from ORDER BY l.id
            """
        var entries: [ReportedEntry] = []
        let rows = try Row.fetchCursor(database, sql: sql, arguments: ["first": first, "from": from.stored])
        while let row = try rows.next() { entries.append(entry(row)) }
        return entries
    }

    private func entry(_ row: Row) -> ReportedEntry {
        let minutes = row.number("minutes")
        let credit = row.text("kind") == "credit" ? minutes : row.text("reversed") == "credit" ? -minutes : 0
        let remaining =
            row.text("to_account") == "remaining" ? minutes : row.text("from_account") == "remaining" ? -minutes : 0
        let series: SeriesID? = row.optionalID("series")
        return ReportedEntry(
            order: row.id("order_id"), day: row.certainDay("day"), remaining: remaining, credit: credit,
            session: series.flatMap { series in
                row.day("session_day").map { SessionID(series: series, date: $0) }
            })
    }
}
