import Explanation
import PlacementDomain
import PlacementModel
import PlacementTesting
import Planning
import RosterChecker
import Testing

/// The jobs on values: no file is read or written here.
struct OpenPlanTests {
    private static let limits = SolveLimits(stepLimit: 50, threads: 1)

    private func planned(_ builder: InstanceBuilder) async throws -> OpenPlan {
        let model = PlacementModel(instance: builder.build())
        let maker = PlanMaker(model: model, naming: { "\($0.placements.count) placements" })
        return OpenPlan(try await maker.checkedPlan(limits: Self.limits, seed: 1, clock: .startingNow()), model: model)
    }

    @Test("a plan is born complete: with the id of its roster and all warnings, and the checker finds nothing")
    func complete() async throws {
        let instance = InstanceBuilder.town(clients: 3, projects: 2).build()
        let maker = PlanMaker(
            model: PlacementModel(instance: instance), naming: { "\($0.placements.count) placements" })
        let checked = try await maker.checkedPlan(limits: Self.limits, seed: 1, otherWarnings: 4, clock: .startingNow())
        let plan = checked.plan
        #expect(plan.summary.rosterId == "\(plan.roster.placements.count) placements")
        #expect(plan.summary.warnings == 4 + PlacementModel(instance: instance).warnings.count)
        let again = try CheckOutcome(of: plan, for: instance, threads: 1)
        #expect(again.report.isClean && again.checked != nil && again.report == checked.report)
    }

    @Test("1,000 questions to one open plan, all answered as the first time")
    func thousand() async throws {
        let open = try await planned(InstanceBuilder.town(clients: 5, projects: 3))
        let clients = open.instance.clients.map(\.id)
        let first = clients.map { open.options(of: $0, count: 5) }
        #expect(first.contains { $0?.offers.isEmpty == false })
        for number in 0..<1_000 {
            let index = number % clients.count
            #expect(open.options(of: clients[index], count: 5) == first[index])
        }
    }

    @Test("a plan can be opened, asked and planned again with a repair, all from values")
    func replanned() async throws {
        var builder = InstanceBuilder.town(clients: 5, projects: 1)
        builder.startWeeks = 1
        let open = try await planned(builder)
        let reasons = open.unplacedReasons(threads: 1)
        #expect(reasons.map(\.client) == open.plan.roster.unplaced.map(\.client))
        let reason = try #require(reasons.first { $0.repair != nil })
        let repair = try #require(reason.repair?.repair)
        let outcome = try open.replanned(
            with: repair, offer: reason.repair?.offer, for: reason.client, naming: { _ in "" }, threads: 1)
        #expect(outcome.costAfter < outcome.costBefore)
        #expect(outcome.isPlaced && outcome.everybodyMayStay)
        #expect(open.explanation(of: "nobody") == nil)
    }

    @Test("what the files of a roster say beside its figures is judged: D4513 another id, D4514 gap and violations")
    func claims() async throws {
        let open = try await planned(InstanceBuilder.town(clients: 2, projects: 1))
        func codes(_ rosterId: String, _ isGapRight: Bool, _ violations: Int) throws -> [String] {
            let claims = SummaryClaims(rosterId: rosterId, isGapOfItsFigures: isGapRight, violations: violations)
            let outcome = try CheckOutcome(of: open.plan, for: open.instance, claims: claims, threads: 1)
            #expect((outcome.checked == nil) == !outcome.report.isClean)
            return outcome.report.violations.map(\.code)
        }
        let own = open.plan.summary.rosterId
        #expect(try codes(own, true, 0) == [])
        #expect(try codes("other", true, 0) == ["D4513"])
        #expect(try codes(own, false, 2) == ["D4514", "D4514"])
    }

    @Test("an instance that this version does not plan is refused by plan and check alike (D1305)")
    func unsupported() async throws {
        var instance = InstanceBuilder.town(clients: 1, projects: 1).build()
        let checked = try await planned(InstanceBuilder.town(clients: 1, projects: 1))
        instance.series[0].supervised = true
        let maker = PlanMaker(model: PlacementModel(instance: instance), naming: { _ in "" })
        let error = await #expect(throws: PlanningError.self) {
            _ = try await maker.checkedPlan(limits: Self.limits, seed: 1, clock: .startingNow())
        }
        let report = try #require(error?.report(in: .dutch))
        #expect(report.findings.map(\.code) == ["D1305"] && report.ending == .badInput)
        #expect(throws: PlanningError.self) {
            _ = try CheckOutcome(of: checked.plan, for: instance, threads: 1)
        }
    }
}
