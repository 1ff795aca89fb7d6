import PlacementDomain
import PlacementTesting
import Testing

/// Brute force on trial: a right plan with one change is not let through.
@Suite("Brute force as a judge")
struct VerdictTests {
    @Test("a plan of the pipeline has no problem, and one change in it makes one")
    func oneChange() async throws {
        let instance = InstanceBuilder.town(clients: 2, projects: 1).build()
        let judge = BruteForce(instance)
        let right = try await Pipeline().plan(of: instance)
        #expect(judge.problems(in: right).isEmpty)
        #expect(right.roster.placements.count == 1)

        var changes: [(String, (inout Plan) -> Void)] = [
            ("cost", { $0.summary.cost += 1 }),
            ("row cost", { $0.roster.placements[0].cost = Cost(0) }),
            ("unworked", { $0.roster.placements[0].unworkedMinutes = 60 }),
            ("first date", { $0.roster.placements[0].firstDate = "2026-12-01" }),
            ("credit", { $0.roster.assignments[0].creditMinutes = 419 }),
            ("missing assignment", { $0.roster.assignments.removeLast() }),
            ("state", { $0.roster.assignments[0].state = .lookahead }),
            ("unplaced cost", { $0.roster.unplaced[0].cost = 1 }),
            ("unplaced code", { $0.roster.unplaced[0].code = .betterLater }),
            ("missing client", { $0.roster.unplaced = [] }),
            ("not planned", { $0.roster.notPlanned = [NotPlannedOrder(client: "c1", order: "o1", code: "STATE")] }),
            ("bound", { $0.summary.bound = $0.summary.cost + 1 }),
            ("certificate", { $0.certificate.bound = 1_000_000 }),
            ("unavoidable", { $0.summary.unavoidable = 1 }),
            ("count", { $0.summary.placed = 2 }),
        ]
        changes.append(
            (
                "price",
                { plan in
                    plan.certificate.leaves[0].rows = [
                        RowPrice(session: SessionID(series: "s1", date: "2026-12-07"), price: 1 << 40)
                    ]
                }
            ))
        for (name, change) in changes {
            var wrong = right
            change(&wrong)
            #expect(!judge.problems(in: wrong).isEmpty, "\(name)")
        }
    }
}
