import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

/// Published weeks of a small town, and a correction of them.
///
/// Decided on Wednesday 25 November at ten; published through 13 December. c1 stands at s1 (Mondays, two seats) on 30 November
/// and 7 December, c2 at s2 (Tuesdays) on 1 December; the correction puts c3 on s1 on 7 December beside c1.
struct StandingTown {
    static let monday: CalendarDay = "2026-12-07"

    var builder: InstanceBuilder
    var at = Moment(day: "2026-11-25", time: "10:00")
    var records: [CorrectionRecord] = []

    init(_ configure: (inout StandingTown) -> Void = { _ in }) {
        builder = InstanceBuilder.town(clients: 3, projects: 2)
        builder.asOf = "2026-11-25"
        builder.publishedThrough = "2026-12-13"
        for series in ["s1", "s2"] { builder.change(SeriesID(series)) { $0.seats = 2 } }
        builder.addPublishedAssignment(of: "o1", "s1", "2026-11-30", credit: 420)
        builder.addPublishedAssignment(of: "o1", "s1", StandingTown.monday, credit: 420)
        builder.addPublishedAssignment(of: "o2", "s2", "2026-12-01", credit: 420)
        records = [record(.added, "c3", StandingTown.monday)]
        configure(&self)
    }

    /// One of the seven hours at s1, as it should be.
    func record(
        _ what: CorrectionRecord.What, _ client: ClientID, _ series: SeriesID, _ date: CalendarDay,
        _ from: TimeOfDay = "09:00", _ to: TimeOfDay = "16:30", credit: Int = 420
    ) -> CorrectionRecord {
        CorrectionRecord(
            number: 1, at: at, actor: "planner", what: what, client: client,
            order: client == .unknown ? "gone" : InstanceBuilder.orderID(of: client),
            session: SessionID(series: series, date: date), from: from, to: to, creditMinutes: Minutes(credit),
            reason: what == .added ? .fillsSeat : .ill)
    }

    func record(_ what: CorrectionRecord.What, _ client: ClientID, _ date: CalendarDay) -> CorrectionRecord {
        record(what, client, "s1", date)
    }

    /// Decides the same later, or earlier.
    mutating func decide(_ day: CalendarDay, _ time: TimeOfDay) {
        at = Moment(day: day, time: time)
        for index in records.indices { records[index].at = at }
    }

    var result: (report: StandingReport, checked: CheckedStanding?) {
        RosterChecker.check(
            standing: builder.build(), Correction(at: at, actor: Actor(id: "planner"), records: records), threads: 1)
    }

    /// What the checker refuses; it must be what the naive reading refuses.
    var codes: [String] {
        let (report, checked) = result
        #expect((checked == nil) != report.violations.isEmpty)
        let naive = NaiveStanding(
            builder.build(), Correction(at: at, actor: Actor(id: "planner"), records: records))
        #expect(
            Set(report.violations.map { NaiveStanding.Problem(code: $0.code, place: $0.place) }) == naive.problems)
        for violation in report.violations {
            #expect(ForeignWords.found(in: violation.text).isEmpty, "\(violation.text)")
        }
        return report.violations.map(\.code)
    }

    var conflicts: [[String]] {
        result.report.conflicts.map { [$0.code, $0.place] + $0.smallestSet.map(\.text) }
    }
}
