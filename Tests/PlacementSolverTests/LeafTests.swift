import GLPKSolver
import InstanceGenerator
import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Planning
import RosterChecker
import Synchronization
import Testing

/// Instances too large for the whole model: their bound comes from ascents and leaves, at whatever moment a run ends.
@Suite("Leaves", .serialized)
struct LeafTests {
    /// Leaves by linear programs, and by ascents, as if masters could not be had.
    enum Proof: String, CaseIterable {
        case programs, ascents

        var provider: any LinearProgramSolverProvider {
            self == .programs ? GLPKProvider() : FailingProvider(goodSolves: nil)
        }
    }

    @Test(
        "a run that is cancelled in the midst of splitting leaves still proves the bound that it names",
        arguments: Proof.allCases)
    func cancelledAmongLeaves(proof: Proof) async throws {
        let town = try GeneratedInstance.instance(.town)
        var sawLeaves = false
        // An ascent asks once before it begins and once a round: the second half of a split begins after some 200.
        for questions in proof == .ascents ? [0, 1, 2, 3, 100] + Array(190...202) : Array(0...8) + [20, 60] {
            // nil: not counting yet; then the questions that are still answered with no.
            let left = Mutex<Int?>(nil)
            let plainBound = Mutex(Int.max)
            let plan = try await PlanMaker(model: PlacementModel(instance: town), provider: proof.provider).plan(
                limits: SolveLimits(stepLimit: 60, threads: 1), seed: 1,
                isCancelled: {
                    left.withLock { left in
                        guard let now = left else { return false }
                        left = max(0, now - 1)
                        return now == 0
                    }
                },
                progress: { progress in
                    if progress.phase == "greedy" { plainBound.withLock { $0 = progress.bound } }
                    // Only leaves that prove more than the ascent did stand in the certificate.
                    guard progress.phase == "leaves", progress.bound > plainBound.withLock({ $0 }) else { return }
                    left.withLock { left in left = left ?? questions }
                })
            if left.withLock({ $0 }) != nil { sawLeaves = true }
            #expect(plan.summary.stopReason == .interrupted, "after \(questions) questions")
            #expect(GeneratedInstance.problems(town, plan) == [], "after \(questions) questions")
        }
        #expect(sawLeaves)
    }

    @Test("a region: prices that move only near the decided client prove the bound, at one thread and at two")
    func leavesOfARegion() async throws {
        let region = try GeneratedInstance.instance(.region)
        let maker = PlanMaker(model: PlacementModel(instance: region))
        let leaves = Mutex(0)
        func run(threads: Int) async throws -> Plan {
            try await maker.plan(
                limits: SolveLimits(stepLimit: 24, threads: threads), seed: 1, isCancelled: { false },
                progress: { progress in
                    if progress.phase == "leaves" { leaves.withLock { $0 += 1 } }
                })
        }
        let one = try await run(threads: 1)
        #expect(leaves.withLock { $0 } > 0)
        #expect(GeneratedInstance.problems(region, one) == [])
        #expect(try await run(threads: 2) == one)
    }

    @Test("a town: programs of everybody lower the cost beyond neighbourhoods, at one thread as at two")
    func programsOfATown() async throws {
        let town = try GeneratedInstance.instance(.town)
        let maker = PlanMaker(model: PlacementModel(instance: town))
        /// Cost after each leaf program and before it.
        let costs = Mutex<[(before: Int, after: Int)]>([])
        func run(threads: Int) async throws -> Plan {
            let last = Mutex(Int.max)
            return try await maker.plan(
                limits: SolveLimits(stepLimit: 60, threads: threads), seed: 1, isCancelled: { false },
                progress: { progress in
                    let before = last.withLock { last in
                        defer { last = progress.incumbent ?? last }
                        return last
                    }
                    guard progress.phase == "leaf programs", let after = progress.incumbent else { return }
                    costs.withLock { $0.append((before, after)) }
                })
        }
        let one = try await run(threads: 1)
        let seen = costs.withLock { $0 }
        #expect(!seen.isEmpty)
        #expect(seen.allSatisfy { $0.after <= $0.before })
        #expect(seen.contains { $0.after < $0.before })
        #expect(GeneratedInstance.problems(town, one) == [])
        #expect(try await run(threads: 2) == one)
    }
}
