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

@Suite("Run", .serialized)
struct RunTests {
    @Test("a clock that jumps beyond the time limit in a step ends the run after that step", arguments: [1, 4, 17, 20])
    func stopsAtAStep(last: Int) async throws {
        let instance = try GeneratedInstance.instance(.town)
        let time = Mutex(Duration.zero)
        let steps = Mutex<[SolveProgress]>([])
        let plan = try await PlanMaker(model: PlacementModel(instance: instance)).plan(
            limits: SolveLimits(timeLimit: .seconds(60)), seed: 1, clock: WallClock { time.withLock { $0 } },
            progress: { progress in
                steps.withLock { $0.append(progress) }
                if progress.step == last { time.withLock { $0 = .seconds(61) } }
            })
        let seen = steps.withLock { $0 }
        // Whenever it ends there is a first roster.
        let first = seen.firstIndex { $0.phase == "greedy" } ?? seen.count
        #expect(seen.count == (first < last ? last : last + 1))
        #expect(plan.summary.stopReason == .timeLimit)
        #expect(RosterChecker.check(instance, plan, threads: 2).0.violations == [])
    }

    /// A clock that goes on by a thousandth each time it is asked: so a run ends anywhere, and inside a step.
    @Test("a plan that the clock ended is repeated by its steps", arguments: [30, 100, 300, 1_000, 2_500])
    func repeated(asks: Int) async throws {
        let town = try GeneratedInstance.instance(.town)
        var scarce = town
        for index in scarce.series.indices {
            scarce.series[index].seats = Seats(max(1, scarce.series[index].seats.value / 2))
            scarce.series[index].bookable = scarce.series[index].seats
        }
        // The second is not taken for a town: it goes through blocks and batches.
        for (instance, townColumns) in [(town, 400_000), (scarce, 0)] {
            let maker = PlanMaker(model: PlacementModel(instance: instance))
            let time = Mutex(Duration.zero)
            var limits = SolveLimits(timeLimit: .milliseconds(asks), threads: 2, townColumns: townColumns)
            let timed = try await maker.plan(
                limits: limits, seed: 3,
                clock: WallClock {
                    time.withLock {
                        $0 += .milliseconds(1)
                        return $0
                    }
                })
            guard let repetition = timed.repetition else { continue }
            let steps = repetition.steps
            (limits.timeLimit, limits.stepLimit, limits.rounds) = (nil, steps, repetition.rounds)
            let stepped = try await maker.plan(limits: limits, seed: 3)
            #expect((stepped.roster == timed.roster) as Bool, "\(steps) steps")
            #expect((stepped.certificate.leaves == timed.certificate.leaves) as Bool, "\(steps) steps")
            #expect(stepped.summary.bound == timed.summary.bound)
            #expect(stepped.repetition == nil)
        }
    }

    @Test("small instances end with one whole program, and with the searches where the limit of columns is 0")
    func wholeModelColumns() async throws {
        func phases(_ limits: SolveLimits) async throws -> Set<String> {
            let phases = Mutex<Set<String>>([])
            _ = try await PlanMaker(model: PlacementModel(instance: InstanceBuilder.town().build())).plan(
                limits: limits, seed: 1, progress: { progress in phases.withLock { _ = $0.insert(progress.phase) } })
            return phases.withLock { $0 }
        }
        #expect(try await phases(SolveLimits(stepLimit: 40, gapPpm: -1)).contains("whole model"))
        let searched = try await phases(SolveLimits(stepLimit: 40, gapPpm: -1, wholeModelColumns: 0))
        #expect(!searched.contains("whole model"))
        #expect(searched.isSuperset(of: ["dual", "greedy"]))
    }

    @Test("a solver that never answers an integer program: greedy and chains make the roster, and the run says so")
    func failingIntegers() async throws {
        for size in [InstanceSize.town, .region] {
            let instance = try GeneratedInstance.instance(size)
            let provider = FailingProvider(goodSolves: 1_000_000, failsIntegers: true)
            let plan = try await PlanMaker(model: PlacementModel(instance: instance), provider: provider).plan(
                limits: SolveLimits(stepLimit: 40, threads: 2), seed: 1, isCancelled: { false }, progress: { _ in })
            #expect(GeneratedInstance.problems(instance, plan) == [])
            #expect(plan.summary.placed > plan.summary.clients / 2)
            #expect(plan.lostAnswers?.codes == ["D3101"])
        }
    }

    @Test("a run has as many solvers as threads were asked for", arguments: [1, 2, 3])
    func lanes(threads: Int) async throws {
        let provider = CountingProvider()
        let model = PlacementModel(instance: InstanceBuilder.town().build())
        _ = try await PlacementSolver(model: model, provider: provider).solve(
            limits: SolveLimits(stepLimit: 5, threads: threads), seed: 1, clock: .startingNow(),
            isCancelled: { false }, progress: { _ in })
        #expect(provider.count == threads)
    }

    private final class CountingProvider: LinearProgramSolverProvider {
        private let made = Mutex(0)
        var count: Int { made.withLock { $0 } }

        func makeSolver() -> any LinearProgramSolver {
            made.withLock { $0 += 1 }
            return GLPKProvider().makeSolver()
        }
    }
}
