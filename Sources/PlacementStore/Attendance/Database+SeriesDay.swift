import GRDB
package import PlacementDomain

extension Store {
    /// Dates of series as they hold on them; those of series that are not known are left out.
    package func days(of sessions: Set<SessionID>) throws(StoreError) -> [SessionID: AttendanceFacts.Day] {
        try read { database in
            var days: [SessionID: AttendanceFacts.Day] = [:]
            for session in sessions { days[session] = try database.day(of: session) }
            return days
        }
    }
}

extension Database {
    /// A date of a series as it holds on that date; nil: there is no such series.
    func day(of session: SessionID) throws -> AttendanceFacts.Day? {
        let (date, series) = (session.date.stored, session.series.text)
        let sql = """
            SELECT s.*, v.seats, v.bookable, v.break_minutes, v.least_attendance, v.most_starts, v.supervisor, p.jurisdiction
            FROM series s JOIN project p ON p.id = s.project JOIN series_version v ON v.series = s.id AND v.valid_from =
              (SELECT max(valid_from) FROM series_version w WHERE w.series = s.id AND w.valid_from <= :day)
            WHERE s.id = :series
            """
        guard let row = try Row.fetchOne(self, sql: sql, arguments: ["day": date, "series": series]) else { return nil }
        let project: ProjectID = row.id("project")
        let change = try Row.fetchOne(
            self, sql: "SELECT * FROM session_change WHERE series = ? AND day = ?", arguments: [series, date]
        ).map { StoredTables.sessions.record($0).record }
        let isHoliday = try Bool.fetchOne(
            self, sql: "SELECT EXISTS (SELECT 1 FROM holiday WHERE day = ? AND jurisdiction = ?)",
            arguments: [date, row.text("jurisdiction")])
        let isClosed = try Bool.fetchOne(
            self,
            sql: """
                SELECT EXISTS (SELECT 1 FROM closure WHERE project = ? AND coalesce(series, ?2) = ?2
                  AND first_day <= ?3 AND last_day >= ?3)
                """,
            arguments: [project.text, series, date])
        let approvals = try Row.fetchAll(
            self, sql: "SELECT * FROM approval WHERE project = ? ORDER BY first_day, state", arguments: [project.text]
        ).map { StoredTables.approvals.record($0).record }
        return AttendanceFacts.Day(
            project: project, series: StoredTables.series.record(row).record, change: change,
            isHoliday: isHoliday ?? false, isClosed: isClosed ?? false, approvals: approvals)
    }
}
