import GRDB
import PlacementDomain

extension Database {
    /// How far back days without a record are looked for: a year.
    private static let daysBack = 364

    /// Hours that partners sent and nobody decided on, by project and week; those of no published day last.
    func waitingHours() throws -> [WaitingHours] {
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT s.project, a.day, count(*) AS rows FROM attendance_proposal p
                LEFT JOIN assignment a ON a.id = p.assignment LEFT JOIN series s ON s.id = a.series
                WHERE p.state = 'waiting' GROUP BY s.project, a.day
                """)
        struct Key: Hashable {
            var project: ProjectID?
            var week: CalendarDay?
        }
        var counts: [Key: Int] = [:]
        for row in rows {
            counts[Key(project: row.optionalID("project"), week: row.day("day")?.monday), default: 0] += row.number(
                "rows")
        }
        return counts.map { WaitingHours(project: $0.key.project, week: $0.key.week, count: $0.value) }.sorted {
            let last = CalendarDay(number: Int32.max)
            return ($0.week ?? last, $0.project?.text ?? "") < ($1.week ?? last, $1.project?.text ?? "")
        }
    }

    /// Published days that are over and were held, and of which nothing is recorded, by project and day.
    func missingRecords(at now: Moment) throws -> [MissingRecords] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT s.project, a.day, o.jurisdiction, o.legal_frame, count(*) AS rows
                FROM assignment a CROSS JOIN series s CROSS JOIN orders o
                WHERE a.stands = 1 AND a.day BETWEEN :first AND :today
                  AND NOT EXISTS (SELECT 1 FROM attendance t WHERE t.assignment = a.id AND t.stands = 1)
                  AND (a.day < :today OR a.to_minute <= :minute) AND s.id = a.series AND o.id = a.order_id
                  AND NOT EXISTS (SELECT 1 FROM session_change c
                    WHERE c.series = a.series AND c.day = a.day AND c.status = 'cancelled')
                  AND NOT EXISTS (SELECT 1 FROM closure k WHERE k.project = s.project
                    AND (k.series IS NULL OR k.series = a.series) AND a.day BETWEEN k.first_day AND k.last_day)
                GROUP BY s.project, a.day, o.jurisdiction, o.legal_frame
                ORDER BY s.project, a.day, o.jurisdiction, o.legal_frame
                """,
            arguments: [
                "first": now.day.adding(days: -Database.daysBack).stored, "today": now.day.stored,
                "minute": now.time.minute,
            ]
        ).map { row in
            MissingRecords(
                project: row.id("project"), day: row.certainDay("day"), jurisdiction: row.text("jurisdiction"),
                frame: row.word("legal_frame"), count: row.number("rows"))
        }
    }
}
