import GRDB
import PlacementDomain

extension ThroughputReader {
    /// Projects and series with what held of them on each day.
    func calendar() throws -> ReportedCalendar {
        var calendar = ReportedCalendar()
        for row in try Row.fetchAll(database, sql: "SELECT id, name FROM unit") {
            calendar.units[row.id("id")] = row.text("name")
        }
        calendar.projects = try projects()
        calendar.series = try series()
        let changes = try Row.fetchCursor(
            database, sql: "SELECT * FROM session_change WHERE day BETWEEN :from AND :to ORDER BY series, day",
            arguments: period)
        while let row = try changes.next() {
            let found = StoredTables.sessions.record(row)
            calendar.changes[SessionID(series: found.ids, date: found.record.date)] = found.record
        }
        for row in try Row.fetchAll(database, sql: "SELECT day, jurisdiction FROM holiday") {
            calendar.holidays[row.text("jurisdiction"), default: []].insert(row.certainDay("day"))
        }
        return calendar
    }

    private func projects() throws -> [ReportedProject] {
        var facts: [ProjectID: [DatedValue<ReportedProject.Facts>]] = [:]
        for row in try Row.fetchAll(
            database,
            sql: """
                SELECT project, valid_from, name, organisation, unit, pc4 FROM project_version
                ORDER BY project, valid_from
                """)
        {
            facts[row.id("project"), default: []].append(
                DatedValue(
                    from: row.day("valid_from"),
                    ReportedProject.Facts(
                        name: row.text("name"), organisation: row.text("organisation"), unit: row.id("unit"),
                        pc4: row.text("pc4"))))
        }
        let approvals = Dictionary(
            grouping: try StoredTables.approvals.all(database, on: to), by: \.ids
        ).mapValues { $0.map(\.record) }
        let contacts = Dictionary(
            grouping: try Row.fetchAll(
                database, sql: "SELECT project, first_day, last_day FROM contact ORDER BY project, first_day")
        ) { row in row.id("project") as ProjectID }
        let closures = try closures()
        return try Row.fetchAll(database, sql: "SELECT id, jurisdiction, kind FROM project ORDER BY id").map { row in
            let id: ProjectID = row.id("id")
            return ReportedProject(
                id: id, jurisdiction: row.text("jurisdiction"), kind: row.word("kind"), facts: facts[id] ?? [],
                approvals: approvals[id] ?? [],
                contacts: (contacts[id] ?? []).map {
                    PartnerContact(project: -1, firstDay: $0.day("first_day"), lastDay: $0.day("last_day"))
                },
                closures: closures[id] ?? [])
        }
    }

    private func closures() throws -> [ProjectID: [ReportedClosure]] {
        var closures: [ProjectID: [ReportedClosure]] = [:]
        for row in try Row.fetchAll(
            database,
            sql: """
                SELECT project, series, first_day, last_day FROM closure WHERE first_day <= :to AND last_day >= :from
                ORDER BY project, first_day, id
                """, arguments: period)
        {
            let first = row.certainDay("first_day")
            closures[row.id("project"), default: []].append(
                ReportedClosure(
                    series: row.optionalID("series"), days: first...max(first, row.certainDay("last_day"))))
        }
        return closures
    }

    /// Every series: what was booked may name one that ended.
    private func series() throws -> [ReportedSeries] {
        var facts: [SeriesID: [DatedValue<ReportedSeries.Facts>]] = [:]
        for row in try Row.fetchAll(
            database,
            sql: "SELECT series, valid_from, seats, break_minutes FROM series_version ORDER BY series, valid_from")
        {
            facts[row.id("series"), default: []].append(
                DatedValue(
                    from: row.day("valid_from"),
                    ReportedSeries.Facts(seats: row.number("seats"), breakMinutes: row.number("break_minutes"))))
        }
        return try Row.fetchAll(database, sql: "SELECT * FROM series ORDER BY id").map { row in
            let id: SeriesID = row.id("id")
            return ReportedSeries(
                id: id, project: row.id("project"), weekday: row.weekday, start: row.certainMinute("from_minute"),
                end: row.certainMinute("to_minute"), rhythm: row.word("rhythm"), firstDay: row.day("first_day"),
                lastDay: row.day("last_day"), isSupervised: row.flag("supervised"), facts: facts[id] ?? [])
        }
    }
}
