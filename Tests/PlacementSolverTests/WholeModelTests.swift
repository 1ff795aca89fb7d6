import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementTesting
import Testing

@Suite("Whole model")
struct WholeModelTests {
    @Test("every exhaustive tiny instance: brute force and the whole GLPK model agree on cost and lost points")
    func exhaustive() async throws {
        let solver = GLPKProvider().makeSolver()
        #expect(TinyInstances.exhaustive.count > 2_000)
        for tiny in TinyInstances.exhaustive {
            try await compare(tiny.builder, name: tiny.name, by: solver)
        }
    }

    @Test("3,000 random tiny instances: brute force and the whole GLPK model agree on cost and lost points")
    func random() async throws {
        let solver = GLPKProvider().makeSolver()
        for seed in UInt64(1)...3_000 {
            try await compare(TinyInstances.random(seed: seed), name: "random \(seed)", by: solver)
        }
    }

    @Test("C10 to C12: brute force and the whole GLPK model agree with kept placements, agreements and pairs")
    func earlierWeeks() async throws {
        let solver = GLPKProvider().makeSolver()
        #expect(TinyInstances.earlierWeeks.count > 1_500)
        for tiny in TinyInstances.earlierWeeks { try await compare(tiny.builder, name: tiny.name, by: solver) }
        let mix = TinyInstances.Mix(earlierWeeks: true)
        for seed in UInt64(1)...1_500 {
            try await compare(TinyInstances.random(seed: seed, mix: mix), name: "random \(seed)", by: solver)
        }
    }

    @Test(
        "the random instances hold what they are for: contention, several series, made-up and partial sittings, lost hours"
    )
    func variety() {
        var counts: [String: Int] = [:]
        for seed in UInt64(1)...1_000 {
            let answer = BruteForce(TinyInstances.random(seed: seed).build())
            let optimum = answer.optimum()
            let alone = answer.choices.map { client in
                min(client.unplacedCost, client.columns.map(\.cost).min() ?? client.unplacedCost)
            }
            func count(_ what: String, _ holds: Bool) { counts[what, default: 0] += holds ? 1 : 0 }
            let chosen = optimum.chosen.compactMap { $0 }
            count("contention", optimum.cost > alone.reduce(0, +))
            count("all placed", !chosen.isEmpty && chosen.count == answer.choices.count)
            count("some placed", !chosen.isEmpty && chosen.count < answer.choices.count)
            count("nobody planned", answer.choices.isEmpty)
            count("somebody not planned", !answer.notPlanned.isEmpty)
            count("two series or more", chosen.contains { $0.series.count > 1 })
            count("partial last sitting", chosen.contains { $0.parts.last.map { $0.credit < $0.sitting.net } ?? false })
            count("lost hours", chosen.contains { $0.lost > 0 })
            count("unavoidable", answer.unavoidable > 0)
            count("lost by contention", answer.lostOptimum().cost > answer.unavoidable)
        }
        for (what, least) in [
            ("contention", 150), ("all placed", 100), ("some placed", 300), ("somebody not planned", 100),
            ("two series or more", 150), ("partial last sitting", 300), ("lost hours", 100), ("unavoidable", 300),
            ("lost by contention", 50),
        ] where counts[what, default: 0] < least {
            Issue.record("\(what): \(counts[what, default: 0]) of 1,000; all: \(counts)")
        }
    }

    private func compare(
        _ builder: InstanceBuilder, name: String, by solver: any LinearProgramSolver
    ) async throws {
        let bruteForce = BruteForce(builder.build())
        let (cost, lost) = (bruteForce.optimum().cost, bruteForce.lostOptimum().cost)
        let whole = try await WholeModel.optimum(of: bruteForce, by: solver)
        let wholeLost = try await WholeModel.optimum(of: bruteForce, lostOnly: true, by: solver)
        if whole != cost || wholeLost != lost || bruteForce.unavoidable > lost {
            Issue.record(
                "\(name): brute force \(cost) and \(lost), GLPK \(whole ?? -1) and \(wholeLost ?? -1)\n\(builder.summary)"
            )
        }
    }
}
