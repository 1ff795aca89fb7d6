internal import PlacementDomain
internal import Synchronization

/// Whether a run must stop: its limits, the time and the steps it took, and whether somebody cancelled it.
///
/// Asked from all lanes; steps are counted between steps only, when no lane works.
final class RunLimits: Sendable {
    let limits: SolveLimits
    private let clock: WallClock
    private let cancelled: @Sendable () -> Bool
    private let steps = Atomic(0)

    /// Steps of a run for which nobody named a limit: whoever names none still wants an answer.
    private static let usualSteps = 200

    init(_ limits: SolveLimits, clock: WallClock, isCancelled: @escaping @Sendable () -> Bool) {
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
    /// The time limit, where the clock and not a step limit divides the work.
    var ruledByTime: Duration? { limits.stepLimit == nil ? limits.timeLimit : nil }

    /// Whether a limit is reached.
    ///
    /// - Parameter share: of the time limit, for work that must leave time for what follows.
    func mustStop(share: Double = 1) -> Bool {
        if isCancelled { return true }
        if let limit = limits.timeLimit, elapsed > limit * share { return true }
        return isOutOfSteps
    }

    func countStep() { steps.add(1, ordering: .relaxed) }
}
