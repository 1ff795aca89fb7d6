import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("Facts that changed: a conflict missing, invented or with another smallest set is refused")
struct PublishedConflictTests {
    /// Three clients; c1 and c2 are published at s1 in the week before the plan begins, c3 is signed there.
    private func town(_ configure: (inout InstanceBuilder) -> Void = { _ in }) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 3, projects: 2)
        builder.asOf = "2026-11-18"
        builder.publishedThrough = "2026-11-29"
        builder.change(SeriesID("s1")) { $0.seats = 2 }
        for order in ["o1", "o2"] {
            builder.addPublishedAssignment(of: OrderID(order), "s1", "2026-11-23", credit: 420)
        }
        builder.addPlacement("pl3", of: "o3", at: "p1", series: ["s1"])
        configure(&builder)
        return builder
    }

    /// The conflicts of the town after a change; each of them is needed as it is, and no other may stand beside them.
    private func conflicts(_ configure: (inout InstanceBuilder) -> Void) -> [[String]] {
        let claim = Claim(optimumOf: town(configure))
        #expect(claim.codes == [])
        let conflicts = claim.plan.roster.conflicts
        func refused(_ change: (inout [Conflict]) -> Void, _ what: Comment) {
            var other = claim
            change(&other.plan.roster.conflicts)
            #expect(other.codes == ["ROSTER-01"], what)
        }
        for index in conflicts.indices {
            refused({ $0.remove(at: index) }, "missing \(conflicts[index])")
            refused({ $0.append($0[index]) }, "twice \(conflicts[index])")
            refused({ $0[index].smallestSet.append("c3") }, "one more in \(conflicts[index])")
            refused({ $0[index].smallestSet = [] }, "nobody in \(conflicts[index])")
            refused({ $0[index].code = "KEPT_OTHER" }, "another code than \(conflicts[index])")
            refused({ $0[index].place += " " }, "another place than \(conflicts[index])")
        }
        if conflicts.count > 1 { refused({ $0.reverse() }, "another order") }
        return conflicts.map { [$0.code, $0.place] + $0.smallestSet.map(\.text) }
    }

    private let session = "s1@2026-11-23"

    @Test("nothing changed: no conflict, and none may be invented")
    func calm() {
        #expect(conflicts { _ in } == [])
        var claim = Claim(optimumOf: town())
        for conflict in [
            Conflict(code: "KEPT_NOT_POSSIBLE", place: session, smallestSet: ["c1", "c2"]),
            Conflict(code: "KEPT_NOT_POSSIBLE", place: "\(session) c1", smallestSet: ["c1"]),
            Conflict(code: "KEPT_LOSES_HOURS", place: "c3", smallestSet: ["c3"]),
            Conflict(code: "TOO_MANY_KEPT", place: session, smallestSet: ["c2"]),
            Conflict(code: "KEPT_APART", place: "\(session) c1 c2", smallestSet: ["c2"]),
            Conflict(code: "KEPT_AGAINST_LIMITS", place: "c1", smallestSet: ["c1"]),
        ] {
            claim.plan.roster.conflicts = [conflict]
            #expect(claim.codes == ["ROSTER-01"], "\(conflict)")
        }
    }

    @Test("KEPT_NOT_POSSIBLE a published sitting that is not held: all who are there, whoever left the export unnamed")
    func notHeld() {
        let changes: [(inout InstanceBuilder) -> Void] = [
            { $0.addSession("s1", "2026-11-23", .cancelled) }, { $0.addHoliday("2026-11-23") },
            { $0.addClosure("p1", "2026-11-23") }, { $0.approvals[0].value.firstDay = "2026-11-24" },
            { $0.contacts[0].value.firstDay = "2026-11-24" },
            { $0.change(SeriesID("s1")) { $0.firstDay = "2026-11-24" } },
            { $0.change(SeriesID("s1")) { $0.rhythm = .oddWeek } },
            { $0.addSession("s1", "2026-11-23", .changed, start: "08:00") },
        ]
        for (index, change) in changes.enumerated() {
            let found = conflicts {
                change(&$0)
                $0.addPublishedAssignment(of: "gone", "s1", "2026-11-23", credit: 420)
            }
            #expect(found == [["KEPT_NOT_POSSIBLE", session, "c1", "c2"]], "change \(index)")
        }
        #expect(
            conflicts {
                $0.publishedAssignments = []
                $0.addPublishedAssignment(of: "gone", "s1", "2026-11-23", credit: 420)
                $0.addSession("s1", "2026-11-23", .cancelled)
            } == [], "nobody whom it could name")
        #expect(
            conflicts {
                $0.asOf = "2026-11-24"
                $0.addSession("s1", "2026-11-23", .cancelled)
            } == [], "past")
    }

    @Test("KEPT_NOT_POSSIBLE somebody for whom a published sitting is not lawful any more")
    func notLawful() {
        let changes: [(inout InstanceBuilder) -> Void] = [
            { $0.exclude("c1", from: "p1") }, { $0.addException("c1", .unavailable, "2026-11-23") },
            { $0.addStoppedPeriod("c1", "2026-11-23", through: "2026-11-23", cause: "illness") },
            { $0.addStoppedPeriod("c1", "2026-11-23", through: nil, cause: "detention") },
            { $0.change(OrderID("o1")) { $0.state = .withdrawn } },
            { $0.change(OrderID("o1")) { $0.matchingWeighedOn = nil } },
            { $0.change(OrderID("o1")) { $0.finalDate = "2026-11-24" } },
            { $0.change(OrderID("o1")) { $0.caseTermEnd = "2026-11-22" } },
            { $0.change(ClientID("c1")) { $0.travelLimit = 1 } },
            {
                $0.change(ProjectID("p1")) { $0.excludes = ["dog"] }
                $0.addTag("dog", to: "c1")
            },
        ]
        for (index, change) in changes.enumerated() {
            let found = conflicts { change(&$0) }
            #expect(found == [["KEPT_NOT_POSSIBLE", "\(session) c1", "c1"]], "change \(index)")
        }
    }

    @Test(
        "no conflict: nothing left, waiting for another order, no rest after what was published, not begun by earliestDay"
    )
    func stillLawful() {
        let changes: [(inout InstanceBuilder) -> Void] = [
            { $0.change(OrderID("o1")) { $0.creditedMinutes = $0.orderedMinutes } },
            {
                $0.change(OrderID("o1")) { $0.caseTermEnd = "2027-06-01" }
                $0.addOrder("o0", of: "c1", minutes: 600) { $0.caseTermEnd = "2027-01-01" }
            },
            {
                $0.addSeries("s0", at: "p2", .sunday, "18:00", "23:30", break: 0)
                $0.addWeekendGround("c1")
                $0.addPublishedAssignment(of: "o1", "s0", "2026-11-22", credit: 330, from: "18:00", to: "23:30")
            },
            { $0.change(OrderID("o1")) { $0.earliestDay = "2026-12-01" } },
        ]
        for (index, change) in changes.enumerated() {
            let found = conflicts { change(&$0) }
            #expect(found.filter { $0[1] == "\(session) c1" } == [], "change \(index): \(found)")
        }
    }

    @Test("TOO_MANY_KEPT and KEPT_APART before planStart too; an orphaned assignment takes a seat")
    func seatsAndPairs() {
        #expect(
            conflicts { $0.addSession("s1", "2026-11-23", .changed, seats: 1) } == [["TOO_MANY_KEPT", session, "c2"]])
        #expect(
            conflicts { $0.addPublishedAssignment(of: "gone", "s1", "2026-11-23", credit: 420) }
                == [["TOO_MANY_KEPT", session, "c2"]])
        #expect(
            conflicts { $0.keepApart("c2", .client("c1"), until: "2026-11-23") }
                == [["KEPT_APART", "\(session) c1 c2", "c2"]])
        #expect(conflicts { $0.keepApart("c2", .client("c1"), until: "2026-11-22") } == [])
    }

    @Test("KEPT_AGAINST_LIMITS one person in two published sittings at one time, once however many there are")
    func twoPlaces() {
        func twice(_ start: TimeOfDay, _ change: (inout InstanceBuilder) -> Void = { _ in }) -> [[String]] {
            conflicts {
                $0.addSeries("s9", at: "p2", .monday, start, "18:00", break: 0)
                for day in ["2026-11-23", "2026-11-30"] as [CalendarDay] {
                    $0.addPublishedAssignment(of: "o1", "s9", day, credit: 60, from: start, to: "18:00")
                }
                $0.addPublishedAssignment(of: "o1", "s1", "2026-11-30", credit: 60)
                change(&$0)
            }
        }
        #expect(twice("16:00") == [["KEPT_AGAINST_LIMITS", "c1", "c1"]])
        #expect(twice("16:30") == [], "one ends as the other begins")
        #expect(
            twice("16:00") {
                for day in ["2026-11-23", "2026-11-30"] as [CalendarDay] {
                    $0.addSession("s1", day, .changed, end: "16:00")
                }
            } == [], "as they are now")
    }

    @Test("KEPT_LOSES_HOURS signed where the project closes, while another would take all his hours")
    func losesHours() {
        let closing: (inout InstanceBuilder) -> Void = {
            $0.change(OrderID("o3")) { $0.caseTermEnd = "2027-03-01" }
            $0.addClosure("p1", "2026-12-10", through: "2028-01-01")
        }
        #expect(conflicts(closing) == [["KEPT_LOSES_HOURS", "c3", "c3"]])
        #expect(
            conflicts {
                closing(&$0)
                $0.setTravel("c3", to: "p2", nil)
            } == [], "no other place is any better")
        #expect(
            conflicts {
                closing(&$0)
                $0.change(OrderID("o3")) {
                    ($0.legalFrame, $0.finalDate, $0.caseTermEnd, $0.detentionDays) = (.voluntary, nil, nil, nil)
                }
            } == [], "no term, nothing lost")
    }

    @Test("a signed placement with nothing left to do is no conflict, one of an order that is not planned otherwise is")
    func finished() {
        #expect(conflicts { $0.change(OrderID("o3")) { $0.creditedMinutes = $0.orderedMinutes } } == [])
        #expect(
            conflicts { $0.change(OrderID("o3")) { $0.state = .withdrawn } } == [["KEPT_NOT_POSSIBLE", "c3", "c3"]])
    }
}
