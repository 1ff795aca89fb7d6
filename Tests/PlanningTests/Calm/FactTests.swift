import PlacementDomain
import PlacementTesting
import Planning
import Testing

/// Each fact that planning reads is in one group of causes, and no other fact is in any.
struct FactTests {
    typealias Edit = @Sendable (inout InstanceBuilder) -> Void

    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        let differs: [String]
        let edit: Edit

        init(_ name: String, _ differs: String..., edit: @escaping Edit) {
            self.name = name
            self.differs = differs
            self.edit = edit
        }

        var testDescription: String { name }
    }

    /// Three clients, two projects; c1 has a placement, c2 and c3 do not get on.
    private static var town: InstanceBuilder {
        var builder = InstanceBuilder.town()
        builder.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"], state: .agreed)
        builder.keepApart("c2", .client("c3"))
        builder.supervisors = [Supervisor(id: "v1", sex: .female)]
        return builder
    }

    private static let ofClients: [Change] = [
        Change("hours", "client c1 ORDER_CHANGED") { $0.change(OrderID("o1")) { $0.orderedMinutes = 1_200 } },
        Change("deduction", "client c1 ORDER_CHANGED") { $0.change(OrderID("o1")) { $0.deductedMinutes = 60 } },
        Change("case date", "client c1 ORDER_CHANGED") { $0.change(OrderID("o1")) { $0.caseTermEnd = "2027-05-01" } },
        Change("earliest day", "client c1 ORDER_CHANGED") {
            $0.change(OrderID("o1")) { $0.earliestDay = "2026-12-20" }
        },
        Change("consent", "client c1 ORDER_CHANGED") {
            $0.change(OrderID("o1")) { $0.shortNoticeConsent = "2026-11-20" }
        },
        Change("suspended", "client c1 ORDER_CHANGED") { $0.change(OrderID("o1")) { $0.state = .suspended } },
        Change("second order", "client c1 ORDER_CHANGED") { $0.addOrder("o9", of: "c1") },
        Change("free days", "client c1 DAYS") { $0.setFreeTime(of: "c1", to: .never) },
        Change("a day off", "client c1 DAYS") { $0.addException("c1", .unavailable, "2026-12-07") },
        Change("weekend ground", "client c1 DAYS") { $0.addWeekendGround("c1") },
        Change("detention", "client c1 DAYS") { $0.addStoppedPeriod("c1", "2026-12-07", through: "2026-12-20") },
        Change("days a week", "client c1 DAYS") { $0.change(ClientID("c1")) { $0.mostSessions = 2 } },
        Change("limitation", "client c1 LIMITS") { $0.addTag("noLifting", to: "c1") },
        Change("excluded", "client c1 LIMITS") { $0.exclude("c1", from: "p2") },
        Change("wish", "client c1 LIMITS") { $0.change(ClientID("c1")) { $0.workWish = ["green"] } },
        Change("organisation", "client c1 LIMITS") { $0.change(ClientID("c1")) { $0.organisation = "SVG" } },
        Change("means", "client c1 TRAVEL") { $0.change(ClientID("c1")) { $0.travelModes = [.walk, .bicycle] } },
        Change("travel limit", "client c1 TRAVEL") { $0.change(ClientID("c1")) { $0.travelLimit = 60 } },
        Change("kept apart, both", "client c1 APART", "client c2 APART") { $0.keepApart("c1", .client("c2")) },
        Change("until", "client c2 APART", "client c3 APART") { $0.incompatibilities[0].until = "2026-12-31" },
        Change("supervisor", "client c1 APART") { $0.keepApart("c1", .supervisor("v1")) },
        Change("signed", "client c1 PLACED", "client c1 UNLOCKED") {
            $0.placements[0].value.state = .signed
            $0.placements[0].value.signedDay = "2026-11-20"
        },
        Change("placed", "client c2 PLACED") {
            $0.addPlacement("pl2", of: "o2", at: "p2", series: ["s2"], state: .agreed)
        },
        Change("no longer kept", "client c1 PLACED") { $0.placements[0].value.state = .ended },
    ]

    private static let ofSeries: [Change] = [
        Change("approval", "series s1 APPROVAL") { $0.addApproval("p1", from: "2030-01-01") },
        Change("contact", "series s1 APPROVAL") { $0.addContact("p1", from: "2027-01-01") },
        Change("closure", "series s1 CLOSED") { $0.addClosure("p1", "2026-12-07") },
        Change("last day", "series s1 CLOSED") { $0.change(SeriesID("s1")) { $0.lastDay = "2027-01-31" } },
        Change("cancelled", "series s1 CANCELLED") { $0.addSession("s1", "2026-12-07", .cancelled) },
        Change("seats", "series s1 SEATS") { $0.change(SeriesID("s1")) { $0.seats = 3 } },
        Change("first sittings", "series s1 SEATS") { $0.change(SeriesID("s1")) { $0.mostStarts = 1 } },
        Change("times", "series s1 SEATS") { $0.change(SeriesID("s1")) { $0.end = "15:30" } },
        Change("agreement", "series s1 SEATS") {
            $0.addAgreement("s1", "RN", atMost: 1)
        },
        Change("seats on a day", "series s1 CANCELLED", "session s1@2026-12-07 SEATS") {
            $0.addSession("s1", "2026-12-07", .changed, seats: 2)
        },
        Change("tags", "series s1 LIMITS") { $0.change(ProjectID("p1")) { $0.demands = ["canLift"] } },
        Change("holiday", "all  CLOSED") { $0.addHoliday("2026-12-25") },
        Change("weights", "all  RULES") { $0.policy.weights.travel = 2 },
        Change("a rule", "all  RULES") { $0.rules.versions[0].validFrom = "2026-11-30" },
        Change("the day", "all  TIME") { $0.asOf = "2026-11-24" },
        Change("published", "all  TIME") { $0.publishedThrough = "2026-12-06" },
    ]

    private static let ofNobody: [Change] = [
        Change("credits") { $0.change(OrderID("o1")) { $0.creditedMinutes = 420 } },
        Change("worked") {
            $0.change(OrderID("o1")) {
                $0.state = .working
                $0.firstWorkedDate = "2026-11-20"
            }
        },
        Change("name") { $0.change(ClientID("c1")) { $0.displayName = "Somebody" } },
        Change("telephone") { $0.change(ClientID("c1")) { $0.phone = "0" } },
        Change("language") { $0.change(ClientID("c1")) { $0.language = "tr" } },
        Change("reference") { $0.change(OrderID("o1")) { $0.caseReference = "x" } },
        Change("reason of an exception") {
            $0.change(ProjectID("p1")) { $0.name = "Garden" }
            $0.units[0].telephone = "0"
        },
        Change("another order of rows") { $0 = $0.reversingRows() },
        Change("a proposed placement") {
            $0.addPlacement("pl2", of: "o2", at: "p2", series: ["s2"], state: .proposed)
        },
        Change("an ended placement elsewhere") {
            $0.addPlacement("pl2", of: "o2", at: "p2", series: ["s2"], state: .ended)
        },
    ]

    @Test(
        "one fact changed: the group of its cause differs, and nothing else", arguments: ofClients + ofSeries + ofNobody
    )
    func oneFact(_ change: Change) {
        var changed = FactTests.town
        change.edit(&changed)
        let differences = CalmWeeks.differences(CalmWeeks.facts(FactTests.town), CalmWeeks.facts(changed))
        #expect(differences == change.differs.sorted())
    }

    @Test("a new client or project is new rows, and changes nobody else's")
    func newRecords() {
        var changed = FactTests.town
        changed.addClient("c4")
        changed.addProject("p3")
        changed.addSeries("s3", at: "p3", .friday)
        let differences = CalmWeeks.differences(CalmWeeks.facts(FactTests.town), CalmWeeks.facts(changed))
        #expect(differences.count == 12 && differences.allSatisfy { $0.contains(" c4 ") || $0.contains(" s3 ") })
    }

    @Test("the journey to where he is counts, and no other")
    func journeys() {
        let choice = PlacedClient(
            client: "c1", order: "o1", project: "p1", series: ["s1"], kind: .start, firstDate: "2026-11-30",
            unworkedMinutes: 0, cost: 0)
        for (place, differs) in [("p1", ["client c1 TRAVEL"]), ("p2", [])] {
            var changed = FactTests.town
            changed.setTravel("c1", to: place, 35)
            let (before, now) = (
                CalmWeeks.facts(FactTests.town, beside: [choice]), CalmWeeks.facts(changed, beside: [choice])
            )
            #expect(CalmWeeks.differences(before, now) == differs)
        }
    }

    @Test("the same rows at any number of threads, sorted, each once")
    func rows() {
        let facts = CalmWeeks.facts(FactTests.town)
        #expect(facts == CalmWeeks.facts(FactTests.town, threads: 4))
        let keys = facts.rows.map { [$0.kind.rawValue, $0.id, $0.group] }
        #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) } && Set(keys).count == keys.count)
    }

    // MARK: What a publication writes

    /// o2 starts at p2; `edit` is what stands in the tables a week later.
    private func isUnchanged(before: Edit = { _ in }, _ edit: Edit) -> Bool {
        let choice = PlacedClient(
            client: "c2", order: "o2", project: "p2", series: ["s2"], kind: .start, firstDate: "2026-12-01",
            unworkedMinutes: 0, cost: 0)
        var first = FactTests.town
        before(&first)
        var second = first
        edit(&second)
        return CalmWeeks.differences(
            CalmWeeks.facts(first, beside: [choice]), CalmWeeks.facts(second, beside: [choice])
        )
        .isEmpty
    }

    private static let written: Edit = {
        $0.addPlacement("new", of: "o2", at: "p2", series: ["s2"], state: .agreed, from: "2026-12-01")
    }

    @Test("the record that a publication wrote of the choice is no change; a planner's word about it is one")
    func publication() {
        #expect(isUnchanged(FactTests.written))
        #expect(
            !isUnchanged {
                FactTests.written(&$0)
                $0.placements[1].value.state = .ended
            })
        #expect(
            !isUnchanged {
                FactTests.written(&$0)
                $0.placements[1].series = ["s1"]
            })
        #expect(
            !isUnchanged {
                $0.addPlacement("new", of: "o2", at: "p2", series: ["s2"], state: .agreed, from: "2026-12-08")
            }, "another first day than the choice: a planner wrote it")
    }

    @Test("a placement that the publication replaced is no change either; ended by hand it is one")
    func replaced() {
        let before: Edit = { $0.addPlacement("old", of: "o2", at: "p1", series: ["s1"], state: .agreed) }
        #expect(
            isUnchanged(before: before) {
                $0.placements[1].value.state = .ended
                FactTests.written(&$0)
                $0.placements[2].value.predecessor = "old"
            })
        #expect(!isUnchanged(before: before) { $0.placements[1].value.state = .ended })
        #expect(isUnchanged(before: before) { _ in }, "planned twice, published once")
    }
}
