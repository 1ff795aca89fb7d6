import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

@Suite("When a run ends")
struct RunLimitsTests {
    private func limits(_ seconds: Double, at elapsed: Double, steps: Int? = nil) -> RunLimits {
        RunLimits(
            SolveLimits(timeLimit: .seconds(seconds), stepLimit: steps), clock: WallClock { .seconds(elapsed) },
            isCancelled: { false })
    }

    @Test("a time limit holds for what follows the search too: what that takes is kept free")
    func keepsTime() {
        let limits = limits(10, at: 8)
        #expect(!limits.mustStop())
        limits.keep(.seconds(3))
        #expect(limits.mustStop())
        #expect(limits.ruledByTime == .seconds(7))
        limits.keep(.seconds(100))
        #expect(limits.ruledByTime == .zero)
    }

    @Test("what ended stays ended: a step that saw it is thrown away, even if less time has to be kept afterwards")
    func staysEnded() {
        let limits = limits(10, at: 8)
        limits.countStep()
        limits.keep(.seconds(3))
        #expect(limits.mustStop())
        limits.keep(.zero)
        #expect(limits.mustStop())
        limits.countStep()
        #expect(limits.step == 2 && limits.repetition == RunRepetition(steps: 1))
    }

    @Test("a run in which the clock ended a phase early is not repeated by its steps")
    func divided() {
        let limits = limits(10, at: 8)
        limits.countStep()
        #expect(!limits.mustYield(share: 0.9))
        #expect(limits.repetition == RunRepetition(steps: 1))
        #expect(limits.mustYield(share: 0.7))
        #expect(!limits.mustStop())
        #expect(limits.repetition == nil)
    }

    @Test("under a step limit no work is divided by the clock, whatever is kept")
    func steps() {
        let limits = limits(1_000, at: 8, steps: 40)
        limits.keep(.seconds(3))
        #expect(limits.ruledByTime == nil)
        #expect(!limits.mustStop())
    }

    @Test("what follows takes longer the more people are left out, and the more cases a certificate has")
    func afterSearch() {
        let space = PlacementModel(instance: InstanceBuilder.town().build()).choices(threads: 1)
        let after = AfterSearch(space: space, madeIn: .seconds(1))
        let (none, some) = (after.time(unplaced: 0, leaves: 1), after.time(unplaced: 1, leaves: 1))
        #expect(none >= .seconds(1) && some > none)
        #expect(after.time(unplaced: 1, leaves: 9) > some)
    }

    @Test("choices that somebody made before the run are not taken for free")
    func madeBefore() {
        let space = PlacementModel(instance: InstanceBuilder.town().build()).choices(threads: 1)
        #expect(AfterSearch(space: space, madeIn: .zero).time(unplaced: 0, leaves: 1) > .zero)
    }
}
