internal import PlacementDomain
internal import PlacementModel

/// Raises the bound by rounds of ascent, as many as its share of the time allows.
struct DualPhase {
    let run: RunState

    /// Rounds of any ascent that has the time for them: begun at the critical prices, 300 prove hardly more (decision 015).
    private static let leastRounds = 200
    /// Rounds of the smallest instances, where each is so cheap that the searches do not miss the time.
    private static let mostRounds = 400
    /// Rounds where places are scarce outside towns: 200 end far below the linear program there, 1,600 win little more.
    private static let scarceRounds = 800
    /// From this part on of the places that everybody would take and that are not there, places are scarce: regions as
    /// generated have 0.34 to 0.40, with three quarters of their seats 0.43 to 0.48.
    private static let scarceFrom = 0.42
    /// Columns priced in all: where a round is cheap there are more rounds, up to `mostRounds`.
    private static let pricedColumns = 500_000_000
    /// The part of the critical prices with which the ascent begins: the whole cost asks for less of most of them.
    private static let partOfCritical = (of: 7, outOf: 10)
    /// Rounds a step: some tenths of a second on a country, so that a run can end soon after its limit.
    private static let roundsPerStep = 25
    /// Part of a time limit that the ascent is planned to take; the roster gets the rest.
    private static let plannedShare = 0.6
    /// Part of a time limit after which no further step begins, if the rounds take longer than planned.
    private static let latestShare = 0.85
    /// Part of the rounds after which it is counted who wavers: prices no longer accelerate then.
    static let observedShare = 0.75

    func raise() {
        let limits = run.limits
        startCritical()
        let began = limits.elapsed
        run.dual.run(rounds: 0..<1, of: DualPhase.leastRounds, isCancelled: { false })
        run.isScarce = run.dual.missingPart >= DualPhase.scarceFrom
        var round = 0
        var total = usualRounds
        while round < total, !limits.mustStop(share: DualPhase.latestShare) {
            let before = limits.elapsed
            let next = min(total, round + DualPhase.roundsPerStep)
            run.dual.run(rounds: max(1, round)..<next, of: total, isCancelled: { limits.mustStop() })
            // The first rounds are the dearest: everybody's columns are remembered anew.
            if round == DualPhase.roundsPerStep {
                total = affordableRounds(batch: limits.elapsed - before, done: next, since: began)
            }
            round = next
            run.finishStep("dual")
        }
    }

    /// Begins near the prices of the places that somebody with hardly any time left needs.
    private func startCritical() {
        let (setup, limits) = (run.setup, run.limits)
        let start = CriticalStart(space: setup.space, scale: setup.scale, threads: setup.threads)
        run.critical = start.raise(isCancelled: { limits.mustStop() })
        let part = DualPhase.partOfCritical
        run.dual.start(
            from: (run.critical?.node.prices ?? []).map { ($0.row, Int32(Int($0.price) * part.of / part.outOf)) })
        run.finishStep("critical")
    }

    /// Rounds that fit into their share of a time limit, so that the steps still end small; the usual number where the
    /// clock does not rule.
    private func affordableRounds(batch: Duration, done: Int, since began: Duration) -> Int {
        guard let limit = run.limits.ruledByTime else { return usualRounds }
        // What was spent before is spent: the rest is shared between bound and roster.
        let left = (limit - began) * DualPhase.plannedShare - (run.limits.elapsed - began)
        let batches = max(1, Int(left / max(batch, .microseconds(1))))
        return min(usualRounds, done + DualPhase.roundsPerStep * batches)
    }

    /// More rounds where one is cheap, and where places are scarce.
    private var usualRounds: Int {
        if run.isScarce, !run.setup.isTown { return DualPhase.scarceRounds }
        return min(
            DualPhase.mostRounds, max(DualPhase.leastRounds, DualPhase.pricedColumns / max(1, run.space.columnCount)))
    }
}
