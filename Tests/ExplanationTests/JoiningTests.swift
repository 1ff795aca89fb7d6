import Explanation
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Planning
import RosterChecker
import Testing

/// A client brought into the roster at hand: nobody moves for other reasons.
struct JoiningTests {
    private func joined(
        _ client: ClientID, _ asked: AskedRoster, in instance: Instance, taking sessions: [SessionID] = [],
        threads: Int = 1
    ) throws -> (draft: JoinedDraft, plan: Plan) {
        let maker = PlanMaker(model: PlacementModel(instance: instance), naming: { _ in "" })
        let draft = try maker.joined(
            client, to: SeatedRoster(asked.plan.roster), taking: sessions,
            limits: SolveLimits(timeLimit: nil, stepLimit: 40, gapPpm: 0, threads: threads))
        let unplaced = draft.draft.roster.leftOut.map {
            UnplacedClient(client: $0.client, order: $0.order, code: .seatsTaken, cost: $0.cost)
        }
        return (draft, maker.plan(of: draft.draft, unplaced: unplaced))
    }

    private func sessions(_ roster: SeatedRoster, _ client: ClientID) -> [SessionID] {
        roster.assignments.filter { $0.client == client && $0.state != .published }.map(\.session)
    }

    /// Everybody at his place by hand; c1, free on Mondays alone, has none.
    private func threeInTown() -> (InstanceBuilder, AskedRoster) {
        var builder = InstanceBuilder.town(clients: 3, projects: 3)
        builder.startWeeks = 3
        builder.setFreeTime(of: "c1", to: .on([.monday]))
        // c3 could begin a week before.
        return (builder, AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30"), "c3": ("p3", "2026-12-09")]))
    }

    @Test("who holds the only seat that he can have moves; who could be better off elsewhere stays")
    func onlyForHim() throws {
        let (builder, asked) = threeInTown()
        let found = try joined("c1", asked, in: builder.build())
        let (before, after) = (found.draft.before, found.draft.draft.roster)
        #expect(after.placements.map(\.client) == ["c1", "c2", "c3"])
        #expect(after.placements.first?.project == "p1")
        #expect(sessions(before, "c2") != sessions(after, "c2"))
        #expect(sessions(before, "c3") == sessions(after, "c3"))
        #expect(RosterChecker.check(asked.instance, found.plan, threads: 1).report.violations.isEmpty)
        let change = RosterDifference(before: before, after: after, without: "c1")
        #expect(change.others == 2 && change.moved == 1 && change.unchanged == 1)
    }

    @Test("where his signed placement goes on after all, whoever holds its seat makes room, and it is said")
    func forced() throws {
        var (builder, asked) = threeInTown()
        builder.addPlacement("k1", of: "o1", at: "p1", series: ["s1"])
        let found = try joined("c1", asked, in: builder.build())
        #expect(!found.draft.everybodyFits)
        let change = RosterDifference(before: found.draft.before, after: found.draft.draft.roster, without: "c1")
        #expect(change.moved == 1 && change.unchanged == 1)
        #expect(RosterChecker.check(builder.build(), found.plan, threads: 1).report.violations.isEmpty)
    }

    @Test("random repairs: lawful, never dearer than if all stay, and whoever moves finds his old place taken")
    func random() async throws {
        var (repairs, moved, longer) = (0, 0, 0)
        for seed in 1...200 {
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed)))
            for reason in asked.seating.unplacedReasons(threads: 1) {
                guard let found = reason.repair else { continue }
                let changed = found.repair.applied(to: asked.instance, for: reason.client)
                let (draft, plan) = try joined(reason.client, asked, in: changed, taking: found.offer.sessions)
                let name = "seed \(seed) \(reason.client) \(found.repair.word)"
                #expect(
                    RosterChecker.check(changed, plan, threads: 1).report.violations.isEmpty, "\(name)")
                #expect(draft.everybodyFits, "\(name)")
                let after = draft.draft.roster
                #expect(after.placements.contains { $0.client == reason.client }, "\(name)")
                // Never dearer than the offer with everybody at his place.
                let staying = draft.before.cost(without: reason.client) + found.offer.cost
                #expect(plan.summary.cost <= staying.value, "\(name)")
                let again = try joined(
                    reason.client, asked, in: changed, taking: found.offer.sessions, threads: 2)
                #expect(again.draft.draft.roster == after, "\(name)")
                moved += try judgeMoves(draft, without: reason.client, plan.roster, BruteForce(changed), name)
                repairs += 1
                if found.repair.changes.contains(.startWeek) { longer += 1 }
            }
        }
        print("\(repairs) repairs, \(longer) of them a longer window, \(moved) others moved")
        #expect(repairs > 20 && longer > 0)
    }

    /// - Returns: how many others moved.
    private func judgeMoves(
        _ draft: JoinedDraft, without client: ClientID, _ roster: Roster, _ brute: BruteForce, _ name: String
    ) throws -> Int {
        var moved = 0
        for choices in brute.choices {
            let id = brute.instance.clients[choices.client].id
            guard id != client else { continue }
            let old = draft.before.placements.first { $0.client == id }
            guard let old, let column = brute.column(of: old) else {
                #expect(draft.before.leftOut.first { $0.client == id }?.cost.value == choices.unplacedCost, "\(name)")
                continue
            }
            // Reckoned in the changed data.
            #expect(old.cost.value == column.cost, "\(name) \(id)")
            guard sessions(draft.before, id) != sessions(draft.draft.roster, id) else { continue }
            moved += 1
            #expect(!brute.fits(column, beside: roster), "\(name): \(id) could have stayed")
        }
        return moved
    }

    @Test("a longer start window: everybody's cost of having no place changes, and is compared as it is then")
    func recosted() async throws {
        var builder = InstanceBuilder.town(clients: 4, projects: 1)
        builder.startWeeks = 1
        let asked = try await AskedRoster.planned(builder)
        let unplaced = asked.plan.roster.unplaced
        let changed = RepairPlan(.startWeek).applied(to: asked.instance, for: "c4")
        let brute = BruteForce(changed)
        let client = try #require(unplaced.first?.client)
        let draft = try joined(client, asked, in: changed).draft
        for left in draft.before.leftOut {
            let choices = brute.choices.first { changed.clients[$0.client].id == left.client }
            #expect(left.cost.value == choices?.unplacedCost)
        }
        #expect(draft.before.leftOut.map(\.client) == unplaced.map(\.client))
        #expect(draft.before.leftOut.map(\.cost) != unplaced.map(\.cost))
    }
}
