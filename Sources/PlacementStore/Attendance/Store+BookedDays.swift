import GRDB
package import PlacementDomain

/// Which booked days somebody asks for.
package struct BookedDayQuestion: Hashable, Sendable {
    package var days: ClosedRange<CalendarDay>
    package var project: ProjectID?
    /// Of the project on its day.
    package var unit: UnitID?
    package var client: ClientID?

    package init(
        days: ClosedRange<CalendarDay>, project: ProjectID? = nil, unit: UnitID? = nil, client: ClientID? = nil
    ) {
        self.days = days
        self.project = project
        self.unit = unit
        self.client = client
    }
}

extension Store {
    /// Days that were booked and stand, by day, project, time, series and client, each with its record.
    package func bookedDays(_ question: BookedDayQuestion) throws(StoreError) -> [BookedDay] {
        try read { try $0.bookedDays(question) }
    }

    /// The ids of units and projects.
    package func unitAndProjectIDs() throws(StoreError) -> (units: [String], projects: [String]) {
        try read { database in
            (
                try String.fetchAll(database, sql: "SELECT id FROM unit ORDER BY id"),
                try String.fetchAll(database, sql: "SELECT id FROM project ORDER BY id")
            )
        }
    }

    /// The names of clients whose record is not restricted, as a planner's own list has them.
    package func names(of clients: [ClientID]) throws(StoreError) -> [ClientID: String] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT n.display_name FROM client_name n JOIN client c ON c.id = n.client
                    WHERE n.client = ? AND c.restricted = 0
                    """)
            var names: [ClientID: String] = [:]
            for client in Set(clients) {
                names[client] = try String.fetchOne(statement, arguments: [client.text])
            }
            return names
        }
    }
}

extension Database {
    /// The break of a date (`c`) of a series (`v`): a sitting that is cancelled has the series' own.
    static let breakOfDay =
        "CASE WHEN c.status = 'cancelled' THEN v.break_minutes ELSE coalesce(c.break_minutes, v.break_minutes) END"

    /// The statement's question, for `EXPLAIN` too.
    static let bookedDays = """
        SELECT a.order_id, a.client, a.series, a.day, a.from_minute AS booked_from, a.to_minute AS booked_to, s.project,
          \(breakOfDay) AS pause,
          t.id, t.outcome, t.from_minute, t.to_minute, t.break_minutes, t.penalty, t.credit, t.sensitive
        FROM assignment a JOIN series s ON s.id = a.series
        JOIN series_version v ON v.series = s.id AND v.valid_from =
          (SELECT max(valid_from) FROM series_version w WHERE w.series = s.id AND w.valid_from <= a.day)
        LEFT JOIN session_change c ON c.series = a.series AND c.day = a.day
        LEFT JOIN attendance t ON t.assignment = a.id AND t.stands = 1
        WHERE a.stands = 1 AND a.day BETWEEN :first AND :last AND s.project = coalesce(:project, s.project)
          AND a.client = coalesce(:client, a.client)
          AND (:unit IS NULL OR :unit = (SELECT unit FROM project_version p WHERE p.project = s.project AND p.valid_from <= a.day
            ORDER BY p.valid_from DESC LIMIT 1))
        ORDER BY a.day, s.project, a.from_minute, a.series, a.client
        """

    func bookedDays(_ question: BookedDayQuestion) throws -> [BookedDay] {
        try Row.fetchAll(
            self, sql: Database.bookedDays,
            arguments: [
                "first": question.days.lowerBound.stored, "last": question.days.upperBound.stored,
                "project": question.project?.text, "unit": question.unit?.text, "client": question.client?.text,
            ]
        ).map { row in
            BookedDay(
                order: row.id("order_id"), client: row.id("client"), project: row.id("project"),
                session: SessionID(series: row.id("series"), date: row.certainDay("day")),
                from: row.certainMinute("booked_from"), to: row.certainMinute("booked_to"),
                breakMinutes: Minutes(row.number("pause")),
                record: row.optionalText("outcome") == nil ? nil : AttendanceRecord(row))
        }
    }
}
