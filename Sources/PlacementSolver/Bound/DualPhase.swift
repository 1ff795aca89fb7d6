internal import PlacementDomain
internal import PlacementModel

/// Raises the bound by rounds of ascent, as many as the instance asks for, or as a time limit has room for (decision 018).
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
    /// Columns priced in all: where a round is cheap there are more rounds, up to `mostRounds` or `scarceRounds`.
    private static let pricedColumns = 500_000_000
    private static let pricedWhereScarce = 3_200_000_000
    /// The part of the critical prices with which the ascent begins: the whole cost asks for less of most of them.
    private static let partOfCritical = (of: 7, outOf: 10)
    /// Rounds a step: some tenths of a second on a country, so that a run can end soon after its limit.
    private static let roundsPerStep = 25
    /// Rounds of an ascent outside towns that begins at the prices of an earlier plan.
    private static let warmRounds = 72
    /// Part of a time limit that the ascent is planned to take; the roster gets the rest.
    private static let plannedShare = 0.6
    /// Part of a time limit after which no further step begins: a first roster still has to be made.
    private static let latestShare = 0.85
    /// Part of the rounds after which it is counted who wavers: prices no longer accelerate then.
    static let observedShare = 0.75

    func raise() {
        if let earlier = run.earlier {
            raise(from: earlier)
            return
        }
        let limits = run.limits
        startCritical()
        let began = limits.elapsed
        run.dual.run(rounds: 0..<1, of: DualPhase.leastRounds, isCancelled: { false })
        run.isScarce = run.dual.missingPart >= DualPhase.scarceFrom
        var round = 0
        let usual = usualRounds
        var total = limits.limits.rounds ?? usual
        while round < total, !limits.mustYield(share: DualPhase.latestShare) {
            let before = limits.elapsed
            let isKnown = round > DualPhase.roundsPerStep
            let next = min(total, round + DualPhase.roundsPerStep)
            run.dual.run(rounds: max(1, round)..<next, of: isKnown ? total : usual, isCancelled: { limits.mustStop() })
            // Only now: the very first rounds are the dearest, as everybody's columns are remembered anew.
            if round == DualPhase.roundsPerStep, let limit = limits.ruledByTime {
                let batches = batchesLeft(
                    of: limit - began, spent: limits.elapsed - began, each: limits.elapsed - before)
                total = min(total, next + DualPhase.roundsPerStep * batches)
            }
            round = next
            run.finishStep("dual")
        }
        if total != usual { limits.note(rounds: total) }
    }

    /// A few rounds from the prices of an earlier plan; dearer where somebody new has hardly any time left.
    private func raise(from earlier: EarlierPlan) {
        let limits = run.limits
        startCritical()
        var price: [RowNumber: Int32] = [:]
        for entry in earlier.prices { price[entry.row] = max(entry.price, run.dual.prices.price[entry.row.index]) }
        run.dual.start(from: price.map { (row: $0.key, price: $0.value) })
        let usual = run.setup.isTown ? DualPhase.leastRounds : DualPhase.warmRounds
        let total = min(limits.limits.rounds ?? usual, usual)
        run.dual.run(rounds: 0..<1, of: total, isCancelled: { false })
        var round = 1
        while round < total, !limits.mustYield(share: DualPhase.latestShare) {
            let next = min(total, round + DualPhase.roundsPerStep)
            run.dual.run(rounds: round..<next, of: total, isCancelled: { limits.mustStop() })
            round = next
            run.finishStep("dual")
        }
    }

    /// Begins near the prices of the places that somebody with hardly any time left needs.
    private func startCritical() {
        let (setup, limits) = (run.setup, run.limits)
        let start = CriticalStart(
            space: setup.space, scale: setup.scale, threads: setup.threads, from: run.earlier?.lawful)
        run.critical = start.raise(isCancelled: { limits.mustStop() })
        let part = DualPhase.partOfCritical
        run.dual.start(
            from: (run.critical?.node.prices ?? []).map { ($0.row, Int32(Int($0.price) * part.of / part.outOf)) })
        run.finishStep("critical")
    }

    /// Batches of rounds that fit into their share of a time limit, so that the steps still end small.
    private func batchesLeft(of time: Duration, spent: Duration, each: Duration) -> Int {
        max(1, Int((time * DualPhase.plannedShare - spent) / max(each, .microseconds(1))))
    }

    /// More rounds where one is cheap, and where places are scarce.
    private var usualRounds: Int {
        let isFarBelow = run.isScarce && !run.setup.isTown
        let (most, priced) =
            isFarBelow
            ? (DualPhase.scarceRounds, DualPhase.pricedWhereScarce) : (DualPhase.mostRounds, DualPhase.pricedColumns)
        return min(most, max(DualPhase.leastRounds, priced / max(1, run.space.columnCount)))
    }
}
