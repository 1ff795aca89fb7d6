internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// How far a run is: its best bound, its best roster, why it ends.
///
/// Cost and bound are those of clients with a choice; what signed ones cost is added where figures leave the run.
/// Changed between steps and by the one step that runs.
final class RunState {
    let setup: RunSetup
    /// nil: the run begins from nothing.
    let earlier: EarlierPlan?
    let dual: DualAscent
    var roster: RosterState
    /// The first tier's bound by the places that somebody with hardly any time left needs; nil: there are none.
    var critical: CriticalCase?
    /// Whether hardly half of the places that everybody would take are there.
    var isScarce = false
    /// The whole problem at the best prices found for it; nil: the ascent goes on.
    var root: RootCase?
    /// Rosters that the linear program leads to.
    var dives: [[Column]] = []
    /// Cases that prove more than the ascent; nil: none were begun.
    var leaves: LeafSearch?
    /// nil: the run goes on, or a limit ends it.
    var stopReason: PlacementDomain.StopReason?
    var hasRoster = false
    private let progress: @Sendable (SolveProgress) -> Void
    private var kept: Kept?

    /// What the last step left, once there is a roster.
    private struct Kept {
        var leaves: [LeafNode]?
        var roster: [Column]
        var gap: Int
    }

    /// An unfinished step that closed more than one in so many points of the gap is kept.
    private static let dearToThrowAway = 100

    var space: ChoiceSpace { setup.space }
    var limits: RunLimits { setup.limits }

    init(
        _ setup: RunSetup, from earlier: EarlierPlan? = nil, progress: @escaping @Sendable (SolveProgress) -> Void
    ) {
        self.setup = setup
        self.earlier = earlier
        self.progress = progress
        dual = DualAscent(
            space: setup.space, scale: setup.scale, threads: setup.threads,
            settings: earlier == nil ? DualAscent.Settings() : .warm)
        dual.observesFrom = DualPhase.observedShare
        roster = RosterState(space: setup.space)
    }

    /// Who is held where an earlier plan has him.
    var held: [(unit: Int, column: Column)] { earlier?.held ?? [] }

    /// What nobody can save, less what signed clients cost.
    var unavoidable: Int { space.unavoidable + space.signedLost - space.signedCost }

    /// The best bound in points: of the leaves, of the plain prices, or of the clients alone.
    var bound: Int {
        var proven = dual.bestSum
        if let root { proven = max(proven, root.node.sum) }
        if let sum = leaves?.sum, sum < Int.max { proven = max(proven, sum) }
        return proven == Int.min ? unavoidable : max(ceilingDivision(proven, setup.scale), unavoidable)
    }

    /// Lost points of the roster.
    var lostPoints: Int { (0..<space.units.count).reduce(0) { $0 + Int(space.lostPoints(of: roster.choice[$1], $1)) } }

    /// Counts a step, tells progress, and ends the run where the wished gap is reached.
    ///
    /// A step in which the clock ended the run is unfinished. What it did is thrown away where that is next to nothing, so
    /// that as many steps lead to the same roster and bound again; else the run cannot be repeated (decision 018).
    func finishStep(_ phase: String) {
        if limits.hasEnded, throwAway() { return }
        limits.countStep()
        if hasRoster { kept = Kept(leaves: leaves?.leaves, roster: roster.snapshot(), gap: roster.cost - bound) }
        tell(phase)
    }

    private func throwAway() -> Bool {
        guard let kept, (kept.gap - roster.cost + bound) * RunState.dearToThrowAway <= kept.gap else {
            limits.noteDivided()
            return false
        }
        if let known = kept.leaves { leaves?.restore(known) } else { leaves = nil }
        roster.restore(kept.roster)
        return true
    }

    /// Tells progress, and ends the run where the wished gap is reached.
    func tell(_ phase: String) {
        if hasRoster {
            limits.keep(setup.after.time(unplaced: roster.unplacedCount, leaves: leaves?.leaves.count ?? 1))
        }
        let cost = hasRoster ? roster.cost : nil
        let (bound, unavoidable, signed) = (bound, unavoidable, space.signedCost)
        var gap = 1.0
        if let cost {
            gap = cost == bound ? 0 : Double(cost - bound) / Double(max(1, cost - unavoidable))
            let isReached = (cost - bound) * 1_000_000 <= limits.limits.gapPpm * (cost - unavoidable)
            if isReached { stopReason = stopReason ?? .gap }
        }
        progress(
            SolveProgress(
                step: limits.step, seconds: limits.elapsed / .seconds(1), incumbent: cost.map { $0 + signed },
                bound: bound + signed, unavoidable: unavoidable + signed,
                unplaced: hasRoster ? roster.unplacedCount : space.units.count, gap: gap, phase: phase))
    }
}
