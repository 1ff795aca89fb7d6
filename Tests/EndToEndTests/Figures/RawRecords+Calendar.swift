import GRDB
import PlacementDomain

extension RawRecords {
    /// All projects, series and what differs on single days, whenever that is.
    func calendar() throws -> ReportedCalendar {
        var calendar = ReportedCalendar()
        for row in tables["unit"] { calendar.units[UnitID(row.text("id"))] = row.text("name") }
        calendar.projects = try projects()
        calendar.series = try series()
        for row in tables["session_change"] {
            let date = try row.certainDay("day")
            var change = SessionChange(series: -1, date: date, status: try row.word("status"))
            if !row.isNull("from_minute") { change.start = row.time("from_minute") }
            if !row.isNull("to_minute") { change.end = row.time("to_minute") }
            if !row.isNull("break_minutes") { change.breakMinutes = Minutes(row.number("break_minutes")) }
            if !row.isNull("seats") { change.seats = Seats(row.number("seats")) }
            calendar.changes[SessionID(series: SeriesID(row.text("series")), date: date)] = change
        }
        for row in tables["holiday"] {
            calendar.holidays[row.text("jurisdiction"), default: []].insert(try row.certainDay("day"))
        }
        return calendar
    }

    private func projects() throws -> [ReportedProject] {
        let versions = tables.grouped("project_version", by: "project")
        let approvals = tables.grouped("approval", by: "project")
        let contacts = tables.grouped("contact", by: "project")
        let closures = tables.grouped("closure", by: "project")
        var projects: [ReportedProject] = []
        for row in tables["project"] {
            let id = row.text("id")
            var project = ReportedProject(
                id: ProjectID(id), jurisdiction: row.text("jurisdiction"), kind: try row.word("kind"),
                facts: inOrder(versions[id] ?? []).map(projectFacts))
            for row in approvals[id] ?? [] {
                project.approvals.append(
                    ApprovalPeriod(
                        project: -1, firstDay: try row.certainDay("first_day"), lastDay: row.day("last_day"),
                        state: try row.word("state")))
            }
            for row in contacts[id] ?? [] {
                project.contacts.append(
                    PartnerContact(project: -1, firstDay: row.day("first_day"), lastDay: row.day("last_day")))
            }
            for row in closures[id] ?? [] {
                let series = row.isNull("series") ? nil : SeriesID(row.text("series"))
                project.closures.append(ReportedClosure(series: series, days: try row.days()))
            }
            projects.append(project)
        }
        return projects
    }

    private func projectFacts(_ row: Row) -> DatedValue<ReportedProject.Facts> {
        DatedValue(
            from: row.day("valid_from"),
            ReportedProject.Facts(
                name: row.text("name"), organisation: row.text("organisation"), unit: UnitID(row.text("unit")),
                pc4: row.text("pc4")))
    }

    private func series() throws -> [ReportedSeries] {
        let versions = tables.grouped("series_version", by: "series")
        var series: [ReportedSeries] = []
        for row in tables["series"] {
            guard let weekday = Weekday(rawValue: row.number("weekday")) else {
                throw CommandRunner.Missing(description: "no weekday of \(row.text("id"))")
            }
            series.append(
                ReportedSeries(
                    id: SeriesID(row.text("id")), project: ProjectID(row.text("project")), weekday: weekday,
                    start: row.time("from_minute"), end: row.time("to_minute"), rhythm: try row.word("rhythm"),
                    firstDay: row.day("first_day"), lastDay: row.day("last_day"),
                    isSupervised: row.number("supervised") == 1,
                    facts: inOrder(versions[row.text("id")] ?? []).map(seriesFacts)))
        }
        return series
    }

    private func seriesFacts(_ row: Row) -> DatedValue<ReportedSeries.Facts> {
        DatedValue(
            from: row.day("valid_from"),
            ReportedSeries.Facts(seats: row.number("seats"), breakMinutes: row.number("break_minutes")))
    }
}
