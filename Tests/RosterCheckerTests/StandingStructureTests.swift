import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("Corrections: what they may name, and what stood already")
struct StandingStructureTests {
    private let monday = StandingTown.monday

    private func codes(_ change: (inout StandingTown) -> Void) -> [String] { StandingTown(change).codes }

    /// c1 is taken off his second Monday.
    private func removal(_ change: (inout StandingTown) -> Void = { _ in }) -> [String] {
        codes {
            $0.records = [$0.record(.removed, "c1", monday)]
            change(&$0)
        }
    }

    @Test("D4601 what is removed must stand as it is named")
    func notStanding() {
        #expect(removal() == [])
        let changes: [(inout CorrectionRecord) -> Void] = [
            { $0.from = "09:01" }, { $0.to = "16:29" }, { $0.creditMinutes = 419 }, { $0.client = "c2" },
            { $0.order = "o2" }, { $0.order = "gone" }, { $0.client = .unknown },
            { $0.session = SessionID(series: "s2", date: $0.session.date) },
            { $0.session = SessionID(series: "none", date: $0.session.date) },
        ]
        for (index, change) in changes.enumerated() {
            #expect(removal { change(&$0.records[0]) } == ["D4601"], "change \(index)")
        }
        let unknown: (inout StandingTown) -> Void = {
            $0.builder.addPublishedAssignment(of: "gone", "s1", monday, credit: 420)
            $0.records = [$0.record(.removed, .unknown, monday)]
        }
        let town = StandingTown(unknown)
        #expect(town.codes == [] && town.result.checked?.orphaned == [])
        #expect(
            codes {
                unknown(&$0)
                $0.records[0].client = "c1"
            } == ["D4601"])
    }

    @Test("D4602 what has begun is neither removed nor added, unless it is not held")
    func begun() {
        #expect(removal { $0.decide("2026-12-07", "08:59") } == [])
        #expect(removal { $0.decide("2026-12-07", "09:00") } == ["D4602"])
        #expect(
            removal {
                $0.decide("2026-12-07", "09:15")
                $0.builder.addSession("s1", monday, .cancelled)
            } == [], "everybody was sent home")
        for (time, code) in [("08:59", []), ("09:00", ["D4602"])] as [(TimeOfDay, [String])] {
            #expect(
                codes {
                    $0.decide("2026-12-07", time)
                    $0.builder.change(OrderID("o3")) { $0.shortNoticeConsent = "2026-11-20" }
                } == code)
        }
    }

    @Test("D4603 nobody is added outside the published weeks")
    func notPublished() {
        #expect(codes { $0.builder.publishedThrough = "2026-12-06" } == ["D4603"])
        #expect(codes { $0.builder.publishedThrough = nil } == ["D4603"])
        #expect(removal { $0.builder.publishedThrough = nil } == [], "what stands can be taken off")
    }

    @Test("D4604 the same working day twice")
    func twice() {
        #expect(removal { $0.records.append($0.records[0]) } == ["D4604"])
        #expect(
            codes {
                $0.builder.change(SeriesID("s1")) { $0.seats = 9 }
                $0.records.append($0.records[0])
            } == ["D4604"])
        #expect(codes { $0.builder.addPublishedAssignment(of: "o3", "s1", monday, credit: 60) } == ["D4604"])
    }

    @Test("one working day can be taken off and put back with its new times, in whatever order the records stand")
    func anew() {
        let town = StandingTown { town in
            town.builder.addSession("s1", monday, .changed, end: "12:00", break: 0)
            town.records = [
                town.record(.added, "c1", "s1", monday, "09:00", "12:00", credit: 180),
                town.record(.removed, "c1", monday),
            ]
        }
        #expect(town.codes == [])
        #expect(town.result.checked?.published.contains { $0.date == monday && $0.creditMinutes == 180 } == true)
    }

    @Test("D4605 an order, a client or a series that nobody knows")
    func unknown() {
        let changes: [(inout CorrectionRecord) -> Void] = [
            { $0.order = "gone" }, { $0.client = "c2" }, { $0.client = .unknown },
            { $0.session = SessionID(series: "none", date: $0.session.date) },
        ]
        for (index, change) in changes.enumerated() {
            #expect(codes { change(&$0.records[0]) } == ["D4605"], "change \(index)")
        }
    }

    @Test("D4606 an order that is not planned; one that waits for another, or is stopped later, may be added")
    func notPlanned() {
        #expect(codes { $0.builder.change(OrderID("o3")) { $0.state = .suspended } } == ["D4606"])
        #expect(codes { $0.builder.change(OrderID("o3")) { $0.matchingWeighedOn = nil } } == ["D4606"])
        #expect(
            codes { town in
                for id in ["x1", "x2"] {
                    town.builder.addPlacement(PlacementID(id), of: "o3", at: "p1", series: ["s1"])
                }
            } == ["D4606"])
        for state in [Order.State.ready, .placed, .working] {
            #expect(codes { $0.builder.change(OrderID("o3")) { $0.state = state } } == [])
        }
        #expect(
            codes {
                $0.builder.addOrder("x3", of: "c3") { $0.caseTermEnd = "2027-01-01" }
            } == [], "another order is planned first")
    }

    @Test("D4608 a record of another correction")
    func otherCorrection() {
        let changes: [(inout CorrectionRecord) -> Void] = [
            { $0.number = 2 }, { $0.actor = "somebody" }, { $0.at = Moment(day: "2026-11-25", time: "10:01") },
        ]
        for (index, change) in changes.enumerated() {
            #expect(removal { $0.records.append($0.record(.added, "c3", monday)) } == [])
            #expect(
                removal {
                    $0.records.append($0.record(.added, "c3", monday))
                    change(&$0.records[1])
                } == ["D4608"], "change \(index)")
        }
    }

    @Test("D4590 supervised series cannot be judged yet")
    func supervised() {
        let town = StandingTown { $0.builder.change(SeriesID("s1")) { $0.supervised = true } }
        #expect(town.result.report.violations.map(\.code) == ["D4590"] && town.result.checked == nil)
    }

    // MARK: What stood already

    @Test("what stood and is no longer lawful is listed and never refused")
    func listed() {
        let changes: [((inout InstanceBuilder) -> Void, [[String]])] = [
            (
                { $0.exclude("c1", from: "p1") },
                ["2026-11-30", "2026-12-07"].map { ["KEPT_NOT_POSSIBLE", "s1@\($0) c1", "c1"] }
            ),
            ({ $0.addSession("s1", "2026-11-30", .cancelled) }, [["KEPT_NOT_POSSIBLE", "s1@2026-11-30", "c1"]]),
            ({ $0.addSession("s2", "2026-12-01", .changed, seats: 0) }, [["TOO_MANY_KEPT", "s2@2026-12-01", "c2"]]),
            (
                {
                    $0.addPublishedAssignment(of: "o1", "s2", "2026-12-01", credit: 420)
                    $0.keepApart("c1", .client("c2"))
                }, [["KEPT_APART", "s2@2026-12-01 c1 c2", "c2"]]
            ),
            (
                {
                    $0.addSeries("s3", at: "p2", .tuesday, "16:00", "17:00", break: 0)
                    $0.addPublishedAssignment(of: "o2", "s3", "2026-12-01", credit: 60, from: "16:00", to: "17:00")
                }, [["KEPT_AGAINST_LIMITS", "c2", "c2"]]
            ),
            (
                { builder in builder.change(OrderID("o2")) { $0.state = .withdrawn } },
                [["KEPT_NOT_POSSIBLE", "s2@2026-12-01 c2", "c2"]]
            ),
        ]
        for (index, change) in changes.enumerated() {
            let town = StandingTown { change.0(&$0.builder) }
            #expect(town.codes == [], "change \(index)")
            #expect(town.conflicts == change.1, "change \(index)")
        }
        let past = StandingTown {
            $0.builder.exclude("c1", from: "p1")
            $0.builder.asOf = "2026-12-01"
        }
        #expect(past.conflicts == [["KEPT_NOT_POSSIBLE", "s1@2026-12-07 c1", "c1"]], "of days to come alone")
    }

    @Test("TOO_MANY_KEPT taking somebody off is fine while there are still too many, adding somebody is not")
    func tooMany() {
        func town(_ records: (StandingTown) -> [CorrectionRecord]) -> StandingTown {
            StandingTown {
                $0.builder.addPublishedAssignment(of: "o2", "s1", monday, credit: 420)
                $0.builder.addPublishedAssignment(of: "o3", "s1", monday, credit: 420)
                $0.builder.addClient("c4")
                $0.builder.addSession("s1", monday, .changed, seats: 1)
                $0.records = records($0)
            }
        }
        let fewer = town { [$0.record(.removed, "c3", monday)] }
        #expect(fewer.codes == [] && fewer.conflicts == [["TOO_MANY_KEPT", "s1@2026-12-07", "c2"]])
        #expect(town { [$0.record(.removed, "c3", monday), $0.record(.added, "c4", monday)] }.codes == ["GROUP-01"])
        #expect(town { [$0.record(.removed, "c3", monday), $0.record(.removed, "c2", monday)] }.conflicts == [])
    }

    @Test("who signed a placement takes no part: corrections are about published weeks alone")
    func signed() {
        let town = StandingTown {
            $0.builder.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"])
            $0.builder.addPlacement("pl2", of: "o2", at: "p1", series: ["s1"])
            $0.builder.change(SeriesID("s1")) { $0.lastDay = "2026-12-13" }
        }
        #expect(town.codes == [] && town.conflicts == [])
    }
}
