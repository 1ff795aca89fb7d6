import PlacementDomain
import PlacementModel
import PlacementTesting
import Planning
import Testing

@Suite("Reported sessions")
struct ReportedSessionsTests {
    @Test("sessions of past weeks are those that a plan of these weeks would hold", arguments: 1...40)
    func asPlanned(seed: Int) {
        let builder = TinyInstances.random(
            seed: UInt64(seed), mix: TinyInstances.Mix(mostProjects: 4, earlierWeeks: true))
        let instance = builder.build()
        let held = HeldSittings(instance: instance).sittings.map {
            "\(instance.series[Int($0.series)].id)@\($0.day) \($0.seats) \($0.net)"
        }
        let last = instance.calendarEnd
        let sessions = ReportedSessions(calendar(instance), from: instance.planStart, to: last)
        let reported = sessions.all.filter { $0.notHeld == nil }.map { "\($0.id) \($0.seats) \($0.net)" }
        #expect(reported.sorted() == held.sorted())
    }

    private func calendar(_ instance: Instance) -> ReportedCalendar {
        var calendar = ReportedCalendar()
        calendar.projects = instance.projects.indices.map { index in
            let project = instance.projects[index]
            return ReportedProject(
                id: project.id, jurisdiction: project.jurisdiction, kind: project.kind, facts: [],
                approvals: instance.approvals.filter { $0.project == index },
                contacts: instance.contacts.filter { $0.project == index },
                closures: instance.closures.filter { $0.project == index }.map { closure in
                    ReportedClosure(
                        series: closure.series.map { instance.series[$0].id }, days: closure.firstDay...closure.lastDay)
                })
        }
        calendar.series = instance.series.map { series in
            let facts = ReportedSeries.Facts(seats: series.seats.value, breakMinutes: series.breakMinutes.value)
            return ReportedSeries(
                id: series.id, project: instance.projects[series.project].id, weekday: series.weekday,
                start: series.start, end: series.end, rhythm: series.rhythm, firstDay: series.firstDay,
                lastDay: series.lastDay, isSupervised: series.supervised, facts: [DatedValue(from: nil, facts)])
        }
        for change in instance.sessions {
            calendar.changes[SessionID(series: instance.series[change.series].id, date: change.date)] = change
        }
        for holiday in instance.holidays {
            calendar.holidays[holiday.jurisdiction, default: []].insert(holiday.date)
        }
        return calendar
    }

    @Test("what holds from a day on counts from that day: seats and breaks of a series, and its project")
    func versions() {
        var records = ExampleOffice.records
        records.calendar.series[0].facts.append(
            DatedValue(from: "2026-11-16", ReportedSeries.Facts(seats: 5, breakMinutes: 60)))
        let facts = ReportedProject.Facts(name: "Green", organisation: "SVG", unit: "u2", pc4: "")
        records.calendar.projects[0].facts.append(DatedValue(from: "2026-11-10", facts))
        let sessions = ReportedSessions(records.calendar, from: "2026-11-02", to: "2026-11-22")
        #expect(sessions.all.map(\.seats) == [3, 3, 5])
        #expect(sessions.all.map(\.net) == [420, 420, 390])
        let figures = Throughput(
            records, rules: ExampleOffice.rules, period: ExampleOffice.period, cut: .organisation)
        let hours = figures.tables.first { $0.section == .hours }
        #expect(hours?.lines.map { $0.group?.key ?? "*" } == ["RN", "SVG", "*"])
        #expect(hours?.lines.map { $0.cells[0] } == [.minutes(2_520), .minutes(1_950), .minutes(4_470)])
    }
}
