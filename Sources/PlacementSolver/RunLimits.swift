package import PlacementDomain
internal import Synchronization

/// Whether a run must stop: its limits, the time and the steps it took, and whether somebody cancelled it.
///
/// Asked from all lanes; steps are counted between steps only, when no lane works.
package final class RunLimits: Sendable {
    let limits: SolveLimits
    private let clock: WallClock
    private let cancelled: @Sendable () -> Bool
    private let steps = Atomic(0)
    /// Microseconds of a time limit that are kept for what follows the search.
    private let kept = Atomic(0)
    /// Whether the time was found to be over, or the run cancelled, and whether a phase left the rest of the time to others.
    private let ended = Atomic(false)
    private let divided = Atomic(false)
    /// Steps that were done before the end was seen, and rounds of the ascent where they are not the usual ones, else 0.
    private let wholeSteps = Atomic(0)
    private let rounds = Atomic(0)

    /// Steps of a run for which nobody named a limit: whoever names none still wants an answer.
    private static let usualSteps = 200

    package init(_ limits: SolveLimits, clock: WallClock, isCancelled: @escaping @Sendable () -> Bool) {
        var limits = limits
        if limits.timeLimit == nil, limits.stepLimit == nil { limits.stepLimit = RunLimits.usualSteps }
        self.limits = limits
        self.clock = clock
        cancelled = isCancelled
    }

    var elapsed: Duration { clock.elapsed }
    var isCancelled: Bool { cancelled() }
    package var step: Int { steps.load(ordering: .relaxed) }
    var isOutOfSteps: Bool { limits.stepLimit.map { step >= $0 } ?? false }
    /// When the search must end, where the clock and not a step limit divides the work.
    package var ruledByTime: Duration? { limits.stepLimit == nil ? searchLimit : nil }
    /// The time limit less what is kept for what follows.
    private var searchLimit: Duration? {
        limits.timeLimit.map { max(.zero, $0 - .microseconds(kept.load(ordering: .relaxed))) }
    }

    /// Keeps some of a time limit for what follows the search, instead of what was kept before.
    package func keep(_ time: Duration) {
        kept.store(Int(time / .microseconds(1)), ordering: .relaxed)
    }

    /// Whether a limit is reached. Once the clock has said so it stays so: a step that was asked may be unfinished.
    package func mustStop() -> Bool {
        if hasEnded { return true }
        if isCancelled || searchLimit.map({ elapsed > $0 }) ?? false {
            ended.store(true, ordering: .relaxed)
            return true
        }
        return isOutOfSteps
    }

    /// Whether a phase must end because so much of the time of the search is over; a run where one did is not repeated by
    /// its steps.
    package func mustYield(share: Double) -> Bool {
        if mustStop() { return true }
        guard let limit = searchLimit, elapsed > limit * share else { return false }
        noteDivided()
        return true
    }

    /// The clock had a say in what was done, and not only in when it ended.
    func noteDivided() { divided.store(true, ordering: .relaxed) }

    /// Whether the end was seen: what was being done then is thrown away.
    var hasEnded: Bool { ended.load(ordering: .relaxed) }

    /// A time limit leaves room for fewer rounds than usual.
    func note(rounds count: Int) { rounds.store(count, ordering: .relaxed) }

    /// What leads to the same roster and bound without a clock; nil: nothing does, or it was asked for.
    package var repetition: RunRepetition? {
        let steps = wholeSteps.load(ordering: .relaxed)
        guard limits.stepLimit == nil, steps > 0, !divided.load(ordering: .relaxed) else { return nil }
        let rounds = rounds.load(ordering: .relaxed)
        return RunRepetition(steps: steps, rounds: rounds == 0 ? nil : rounds)
    }

    /// Whether so much of the time of the search is over; never where steps rule.
    ///
    /// For work after the last step, which a step limit must not end.
    func isLate(share: Double = 1) -> Bool {
        ruledByTime.map { elapsed > $0 * share } ?? false
    }

    package func countStep() {
        steps.add(1, ordering: .relaxed)
        if !hasEnded { wholeSteps.store(step, ordering: .relaxed) }
    }
}
