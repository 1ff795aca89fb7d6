import Explanation
import PlacementDomain
import PlacementModel
import PlacementTesting
import Planning
import RosterChecker
import Testing

/// `try` and `place` against brute force, on small random instances with kept placements, published weeks and pairs.
struct ProposalTests {
    private func sessions(_ column: BruteForce.Column, _ instance: Instance) -> [SessionID] {
        column.parts.map { SessionID(series: instance.series[$0.sitting.series].id, date: $0.sitting.date) }
    }

    @Test("'why not there' is answered as brute force finds it, for every client and project")
    func trials() async throws {
        var seen: Set<String> = []
        for seed in 1...80 {
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed)))
            let (instance, force) = (asked.instance, BruteForce(asked.instance))
            for client in instance.clients {
                let choices = force.choices.first { instance.clients[$0.client].id == client.id }
                for (number, project) in instance.projects.enumerated() {
                    let trial = try #require(asked.seating.trial(of: client.id, at: project.id))
                    let place = "seed \(seed) \(client.id) \(project.id)"
                    guard let choices else {
                        guard case .notPlanned = trial.answer else { Issue.record("\(place)"); continue }
                        continue
                    }
                    let isThere = asked.plan.roster.placements.contains {
                        $0.client == client.id && $0.project == project.id
                    }
                    // Of a signed client brute force lists the continuation alone.
                    if choices.isSigned && !isThere { continue }
                    let columns = choices.placements.filter { $0.project == number }
                    let free = columns.filter { force.fits($0, beside: asked.plan.roster) }
                    switch trial.answer {
                    case .notPlanned: Issue.record("\(place): planned")
                    case .present: #expect(isThere, "\(place)")
                    case .forbidden: #expect(!isThere && columns.isEmpty, "\(place)")
                    case .notBesideOthers, .taken: #expect(!columns.isEmpty && free.isEmpty, "\(place)")
                    case .free(let offer, let costs):
                        let best = free.map(\.cost).min()
                        #expect(columns.contains { sessions($0, instance) == offer.sessions }, "\(place)")
                        #expect(try offer.cost.value >= #require(best) && costs.total == offer.cost.value, "\(place)")
                    }
                    seen.insert(String("\(trial.answer)".prefix { $0 != "(" }))
                }
            }
        }
        #expect(seen.isSuperset(of: ["present", "forbidden", "taken", "free"]), "\(seen)")
    }

    @Test("whoever is pinned sits just there in the next plan, which the checker accepts, and nothing new is to decide")
    func pinned() async throws {
        var (pinned, taken) = (0, 0)
        for seed in 1...60 {
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed)))
            for client in asked.instance.clients {
                for project in asked.instance.projects {
                    let found = try? asked.seating.proposal(
                        of: client.id, .project(project.id), isPinned: true, reason: "asked for")
                    guard let found, pinned < 60 else { continue }
                    var changed = asked.instance
                    #expect(!(changed.placements + changed.orphanedPlacements).contains { $0.id == found.record.id })
                    changed.placements.append(found.record)
                    changed.placements.sort { $0.id < $1.id }
                    let maker = PlanMaker(model: PlacementModel(instance: changed), naming: { _ in "" })
                    let plan = try await maker.checkedPlan(
                        limits: SolveLimits(timeLimit: nil, stepLimit: 20, gapPpm: 0, threads: 1), seed: 1,
                        clock: .startingNow()
                    ).plan
                    let place = "seed \(seed) \(client.id) \(project.id)"
                    let placed = plan.roster.placements.first { $0.client == client.id }
                    #expect(placed?.project == project.id && placed?.kind == .continuation, "\(place)")
                    let sessions = plan.roster.assignments.filter { $0.client == client.id && $0.state != .published }
                        .map(\.session).sorted()
                    #expect(sessions == found.offer.sessions.sorted(), "\(place)")
                    let before = Set(asked.plan.roster.conflicts.map { "\($0.code) \($0.place)" })
                    let new = plan.roster.conflicts.filter {
                        $0.code != "KEPT_LOSES_HOURS" && !before.contains("\($0.code) \($0.place)")
                    }
                    #expect(new.isEmpty, "\(place): \(new)")
                    pinned += 1
                    if !found.offer.isFree { taken += 1 }
                }
            }
        }
        #expect(pinned > 30 && taken > 3, "\(pinned) \(taken)")
    }

    @Test(
        "an offer is numbered as options numbers it, a sitting asks for the best place that holds it, free ones first")
    func wishes() async throws {
        var builder = InstanceBuilder.town(clients: 3, projects: 2)
        builder.startWeeks = 2
        let asked = try await AskedRoster.planned(builder)
        let offers = try #require(asked.seating.options(of: "c1", count: 9)).offers
        for (index, offer) in offers.enumerated() {
            let found = try asked.seating.proposal(of: "c1", .offer(index + 1), isPinned: false, reason: "x")
            #expect(found.offer == offer && found.record.state == .agreed && found.record.reasons == "x")
            #expect(found.record.firstDay == offer.firstDate && found.record.signedDay == nil)
            let held = try #require(offer.sessions.last)
            let best = try asked.seating.proposal(of: "c1", .session(held), isPinned: true, reason: "x")
            #expect(best.offer.sessions.contains(held) && (best.offer.isFree || !offer.isFree))
            #expect(best.record.state == .signed)
        }
        #expect(throws: PlacementRefusal.noSuchOffer(99, of: offers.count)) {
            try asked.seating.proposal(of: "c1", .offer(99), isPinned: false, reason: "x")
        }
    }
}
