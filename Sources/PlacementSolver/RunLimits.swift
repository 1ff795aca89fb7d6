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
    var step: Int { steps.load(ordering: .relaxed) }
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

    /// Whether a limit is reached.
    ///
    /// - Parameter share: of the time of the search, for work that must leave time for what follows.
    package func mustStop(share: Double = 1) -> Bool {
        if isCancelled { return true }
        if let limit = searchLimit, elapsed > limit * share { return true }
        return isOutOfSteps
    }

    /// Whether so much of the time of the search is over; never where steps rule.
    ///
    /// For work after the last step, which a step limit must not end.
    func isLate(share: Double = 1) -> Bool {
        ruledByTime.map { elapsed > $0 * share } ?? false
    }

    func countStep() { steps.add(1, ordering: .relaxed) }
}
