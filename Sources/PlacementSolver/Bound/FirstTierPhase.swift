internal import PlacementDomain
internal import PlacementModel

/// When the proof of the first tier is tried, that no roster loses fewer hours: where it is near, by prices early, by
/// splits as late as it can be.
final class FirstTierPhase {
    private let run: RunState
    private let tier: FirstTier
    private var hasTriedLate = false

    /// Lost hours by which the whole cost may be above its bound: beyond, the proof hardly ever succeeds.
    private static let nearHours = 10
    /// Part of a time limit up to which the ascent after the chains may go on; splits win nothing that early.
    private static let earlyShare = 0.75
    /// Part of a time limit after which it is proven by splits, so that it still fits in: where it succeeds at all it
    /// takes some tenths of a second.
    private static let lateStart = 0.88
    /// Part of a time limit up to which the proof by splits may go on.
    private static let lateShare = 0.95

    init(_ run: RunState, scopes: ScopeMaker) {
        self.run = run
        tier = FirstTier(run.setup, scopes: scopes, critical: run.critical)
    }

    /// After the chains: splits on the hours of those who are short of choices, and prices. Leaves of everybody cannot
    /// help while the roster still loses an hour too many: they come late.
    func tryEarly() async {
        guard isOpen else { return }
        let limits = run.limits
        await tier.splitCritical(
            lost: run.lostPoints, isCancelled: { limits.mustStop() },
            isLate: { limits.isLate(share: FirstTierPhase.earlyShare) })
        if isNear { await raise(share: FirstTierPhase.earlyShare, bySplits: false) }
        run.finishStep("lawful")
    }

    /// Once most of a time limit is over: tries it with splits, while there is time for them.
    func tryLate() async {
        guard !hasTriedLate, run.limits.limits.timeLimit != nil,
            run.limits.isLate(share: FirstTierPhase.lateStart), !run.limits.mustStop()
        else { return }
        hasTriedLate = true
        guard isNear else { return }
        await raise(share: FirstTierPhase.lateShare, bySplits: true)
        // Neither roster nor bound follows from it: it is no step.
        run.tell("lawful")
    }

    /// The cases that prove it for the roster as it is; nil: not proven.
    ///
    /// Nothing is begun when time is up, but in towns, where the first batch of an ascent takes some thousandths of a
    /// second.
    func proof() async -> [LeafNode]? {
        if isNear, !run.limits.isCancelled, run.setup.isTown || !run.limits.isLate() {
            await raise(share: 1, bySplits: true)
        }
        return tier.proof(lost: run.lostPoints)
    }

    /// As `proof`, of a calm run: outside towns those alone are asked who are short of choices, as an ascent of everybody
    /// takes longer than the run.
    func calmProof() async -> [LeafNode]? {
        if run.setup.isTown { return await proof() }
        let limits = run.limits
        if isOpen, !limits.isCancelled, !limits.isLate() {
            await tier.splitCritical(
                lost: run.lostPoints, isCancelled: { limits.isCancelled }, isLate: { limits.isLate() })
        }
        return tier.proof(lost: run.lostPoints)
    }

    private var isOpen: Bool {
        run.lostPoints > run.space.unavoidable && tier.proof(lost: run.lostPoints) == nil
    }

    /// Whether the proof is worth the time of an ascent.
    private var isNear: Bool {
        isOpen
            && run.roster.cost - run.bound <= FirstTierPhase.nearHours * Int(run.space.lostPerHour)
    }

    private func raise(share: Double, bySplits: Bool) async {
        let limits = run.limits
        await tier.raise(
            lost: run.lostPoints, bySplits: bySplits, isCancelled: { limits.isCancelled },
            isLate: { limits.isLate(share: share) })
    }
}
