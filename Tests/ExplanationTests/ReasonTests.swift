import Explanation
import PlacementDomain
import PlacementModel
import PlacementTesting
import Testing

/// One tiny instance for each code, with its repair verified by brute force or honestly none.
struct ReasonTests {
    /// c1 is unplaced for one reason; the repair that is expected, or nil.
    struct Case: Sendable, CustomTestStringConvertible {
        var code: UnplacedCode
        var repair: Repair?
        var builder: InstanceBuilder
        var placing: [ClientID: (ProjectID, CalendarDay)] = [:]
        var testDescription: String { "\(code.rawValue), \(repair?.word ?? "no repair")" }
    }

    private static func town(_ clients: Int = 1, _ change: (inout InstanceBuilder) -> Void) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: clients, projects: 1)
        builder.setCalendarEnd(weeks: 12)
        change(&builder)
        return builder
    }

    static let cases: [Case] = [
        Case(
            code: .termOver, repair: nil, builder: town { $0.change(OrderID("o1")) { $0.caseTermEnd = "2026-11-29" } }),
        Case(code: .noProjectInReach, repair: nil, builder: town { $0.defaultTravelMinutes = nil }),
        Case(
            code: .noProjectInReach, repair: .travel(10),
            builder: town { $0.change(ClientID("c1")) { $0.travelLimit = 30 } }),
        Case(
            code: .noProjectInReach, repair: .travel(30),
            builder: town { $0.change(ClientID("c1")) { $0.travelLimit = 12 } }),
        Case(
            code: .notApproved, repair: nil,
            builder: town {
                $0.approvals = []
                $0.addApproval("p1", from: "2020-01-01", state: .proposed)
            }),
        Case(
            code: .groupNotForHim, repair: nil,
            builder: town { $0.change(SeriesID("s1")) { $0.composition = .femaleOnly } }),
        Case(
            code: .limitation, repair: nil,
            builder: town {
                $0.change(ProjectID("p1")) { $0.excludes = ["noLifting"] }
                $0.addTag("noLifting", to: "c1")
            }),
        Case(code: .notPossibleHere, repair: nil, builder: town { $0.exclude("c1", from: "p1") }),
        Case(
            code: .noCommonDay, repair: .partOfDay(.monday, .afternoon),
            builder: town { $0.setFreeTime(of: "c1", to: .on([.monday], parts: [.morning])) }),
        Case(
            code: .noCommonDay, repair: .freeDay(.monday),
            builder: town { $0.setFreeTime(of: "c1", to: .on([.tuesday])) }),
        Case(
            code: .weekendGround, repair: .weekendGround,
            builder: town {
                $0.change(SeriesID("s1")) { $0.weekday = .saturday }
                $0.setFreeTime(of: "c1", to: .always)
            }),
        Case(
            code: .restOrDayLimit, repair: nil,
            builder: town {
                $0.rules = $0.rules.setting("HOURS-07", "minutesPerDay", to: 300)
            }),
        Case(
            code: .noStartInWindow, repair: .startWeek,
            builder: town { $0.change(OrderID("o1")) { $0.earliestDay = "2026-12-14" } }),
        Case(
            code: .noStartInWindow, repair: nil,
            builder: town { $0.change(OrderID("o1")) { $0.earliestDay = "2026-12-28" } }),
        Case(
            code: .seatsTaken, repair: .seat("s1"), builder: town(2) { $0.startWeeks = 1 },
            placing: ["c2": ("p1", "2026-11-30")]),
        Case(
            code: .startsTaken, repair: .startWeek,
            builder: town(2) {
                $0.startWeeks = 1
                $0.change(SeriesID("s1")) {
                    $0.seats = 3
                    $0.mostStarts = 1
                }
            }, placing: ["c2": ("p1", "2026-11-30")]),
        Case(
            code: .keptApart, repair: nil,
            builder: town(2) {
                $0.startWeeks = 1
                $0.change(SeriesID("s1")) { $0.seats = 3 }
                $0.keepApart("c1", .client("c2"))
            }, placing: ["c2": ("p1", "2026-11-30")]),
        Case(
            code: .betterLater, repair: nil,
            builder: town {
                $0.startWeeks = 1
                $0.policy.weights.unplaced = 0
                $0.policy.weights.wait = [CostWeights.WaitStep(fromWeek: 0, points: 0)]
                // A short first day costs him one more journey.
                $0.addSession("s1", "2026-11-30", .changed, end: "10:00", break: 0)
            }),
    ]

    @Test(
        "the code is the first filter after which nothing is left, and the repair is the smallest that works",
        arguments: cases)
    func code(of example: Case) throws {
        let asked = AskedRoster(example.builder, placing: example.placing)
        let reason = try #require(asked.reason(of: "c1"))
        #expect(reason.code == example.code)
        #expect(reason.repair?.repair == example.repair.map { RepairPlan($0) })
        guard let found = reason.repair else { return }
        let changed = found.repair.applied(to: asked.instance, for: "c1")
        let free = BruteForce(changed).freeColumns("c1", beside: asked.plan.roster)
        let matches = free.filter { column in
            column.cost == found.offer.cost.value
                && column.parts.map { SessionID(series: changed.series[$0.sitting.series].id, date: $0.sitting.date) }
                    == found.offer.sessions
        }
        #expect(matches.count == 1, "\(found.offer)")
    }

    @Test("every code has a case, but the one that comes with supervised series")
    func allCodes() {
        #expect(Set(ReasonTests.cases.map(\.code)) == Set(UnplacedCode.allCases).subtracting([.seriesNotOpened]))
    }

    @Test("own reasons, crowded ones and a better later start are kept apart")
    func kinds() {
        let crowded: Set<UnplacedCode> = [.seriesNotOpened, .seatsTaken, .startsTaken, .keptApart]
        for code in UnplacedCode.allCases {
            let expected: UnplacedReason.Kind =
                code == .betterLater ? .later : crowded.contains(code) ? .crowded : .own
            #expect(UnplacedReason.Kind(code) == expected)
        }
    }

    @Test("a seat more is not offered where somebody may work only alone")
    func aloneStaysAlone() throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.startWeeks = 1
        builder.setCalendarEnd(weeks: 12)
        builder.change(ClientID("c2")) { $0.compositions = [.needs] }
        let asked = AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30")])
        let reason = try #require(asked.reason(of: "c1"))
        #expect(reason.code == .seatsTaken)
        #expect(reason.repair == nil)
    }

    @Test("kept apart ends with its last day")
    func apartUntil() throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.startWeeks = 1
        builder.change(SeriesID("s1")) { $0.seats = 3 }
        builder.keepApart("c2", .client("c1"), until: "2026-11-29")
        let asked = AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30")])
        #expect(BruteForce(asked.instance).hasFreeColumn("c1", beside: asked.plan.roster))
        #expect(try #require(asked.reason(of: "c1")).code == .betterLater)
    }

    @Test(
        "NOT_APPROVED says which it is where it is the same on all days",
        arguments: [
            (NotHeldCause.closed, town { $0.addClosure("p1", "2026-11-30", through: "2027-03-31") }),
            (.notApproved, town { $0.approvals = [] }),
            (
                .noContact,
                town {
                    $0.contacts = []
                    $0.addContact("p1", through: "2026-11-29")
                }
            ),
            (
                .holiday,
                town {
                    $0.addHoliday("2026-11-30")
                    $0.change(OrderID("o1")) { $0.caseTermEnd = "2026-12-06" }
                }
            ),
            (
                .cancelled,
                town {
                    $0.addSession("s1", "2026-11-30", .cancelled)
                    $0.change(OrderID("o1")) { $0.caseTermEnd = "2026-12-06" }
                }
            ),
            (
                .noDay,
                town { $0.change(OrderID("o1")) { ($0.earliestDay, $0.caseTermEnd) = ("2026-12-01", "2026-12-06") } }
            ),
            (
                .noDay, town { $0.change(SeriesID("s1")) { $0.lastDay = "2026-11-29" } }
            ),
            // A closed day, then a day without approval.
            (
                .other,
                town {
                    $0.approvals = []
                    $0.addApproval("p1", from: "2020-01-01", through: "2026-12-01")
                    $0.addClosure("p1", "2026-11-30")
                }
            ),
            (
                .other,
                town {
                    $0.approvals = []
                    $0.contacts = []
                }
            ),
        ])
    func notHeld(cause: NotHeldCause, builder: InstanceBuilder) throws {
        let reason = try #require(AskedRoster(builder, placing: [:]).reason(of: "c1"))
        #expect(reason.code == .notApproved)
        #expect(reason.facts.notHeld == cause)
        #expect(
            Explainer.sentence(reason, language: "nl").hasPrefix(
                UnplacedSentences.sentence(.notApproved, UnplacedFacts(notHeld: cause), language: "nl")))
    }

    @Test("a signed placement that is closed says so, from the day on which it would go on")
    func brokenPlacement() throws {
        for (cause, change) in [
            (
                NotHeldCause.closed,
                { (builder: inout InstanceBuilder) in builder.addClosure("p1", "2026-11-30", through: "2027-03-31") }
            ),
            (.notApproved, { $0.approvals = [] }),
        ] {
            var builder = ReasonTests.town { _ in }
            builder.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"])
            change(&builder)
            let broken = AskedRoster(builder, placing: [:]).seating.brokenPlacement(of: "c1")
            #expect(broken?.cause == .notHeld(cause))
        }
        #expect(
            BrokenPlacementSentences.sentence(.notHeld(.closed), language: "nl")
                == "Het project is in die weken gesloten.")
    }
}
