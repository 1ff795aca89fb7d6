internal import PlacementModel

/// The second proof: that no roster loses fewer hours.
///
/// Those who are short of choices prove it most often, by their prices or by splits on their lost hours. Else the same
/// ascent as for the whole cost runs over lost points alone, and leaves follow where it falls short by a split client.
/// Lost points are multiples of an hour's, so a bound above the roster's less one hour is a proof.
final class FirstTier {
    private let setup: RunSetup
    private let scopes: ScopeMaker
    /// nil: not begun. It takes the memory of a whole ascent.
    private var ascent: DualAscent?
    private var round = 0
    private var search: LeafSearch?
    /// What the prices of the critical places prove; nil: there are none, or they were not asked for.
    private let critical: CriticalCase?
    /// nil: not begun, or nobody is short of choices.
    private var splits: CriticalSplits?

    /// Rounds of the ascent: it is asked whether the bound is above a multiple of 1,000 points, not how high it gets.
    private static let rounds = 128
    /// Rounds between two looks whether the bound suffices: one of them prices all columns, so only then it can rise.
    private static let roundsAtOnce = 8
    /// Part of the rounds after which it is counted who wavers.
    private static let observedShare = 0.5
    /// Leaves at most: it is a claim beside the bound, so it may not take the time of the searches (algorithm.md 6).
    private static let mostLeaves = 24

    init(_ setup: RunSetup, scopes: ScopeMaker, critical: CriticalCase?) {
        self.setup = setup
        self.scopes = scopes
        self.critical = critical
    }

    private var space: ChoiceSpace { setup.space }
    private var scale: Int { setup.scale }
    private var threads: Int { setup.threads }

    /// Goes on where it stopped, until the bound suffices for `lost` points or an end is reached; one batch at least.
    ///
    /// - Parameter bySplits: whether leaves may follow the ascent.
    func raise(
        lost: Int, bySplits: Bool, isCancelled: @escaping @Sendable () -> Bool, isLate: () -> Bool
    ) async {
        if bySplits, await splitCritical(lost: lost, isCancelled: isCancelled, isLate: isLate) { return }
        let ascent = ascent ?? begin()
        self.ascent = ascent
        while round < FirstTier.rounds {
            if isCancelled() || suffices(ascent.bestSum, lost) || round > 0 && isLate() { return }
            let next = round + FirstTier.roundsAtOnce
            ascent.run(rounds: round..<next, of: FirstTier.rounds, isCancelled: isCancelled)
            round = next
        }
        guard bySplits else { return }
        let search =
            search
            ?? LeafSearch(
                space: space, scale: scale, kind: .lostOnly, root: LeafNode(root: ascent), scopes: scopes,
                threads: threads)
        self.search = search
        await search.split(
            upTo: FirstTier.mostLeaves, until: { suffices($0, lost) }, isLate: isLate, isCancelled: isCancelled)
    }

    /// Decides about the lost hours of those who are short of choices, until that suffices for `lost` points.
    ///
    /// - Returns: whether it does.
    @discardableResult
    func splitCritical(
        lost: Int, isCancelled: @escaping @Sendable () -> Bool, isLate: () -> Bool
    ) async -> Bool {
        guard let critical else { return false }
        let splits = splits ?? CriticalSplits(critical, setup, scopes: scopes)
        self.splits = splits
        await splits.raise(until: { suffices($0, lost) }, isLate: isLate, isCancelled: isCancelled)
        return suffices(splits.sum, lost)
    }

    /// The cases that prove it; nil: not proven.
    func proof(lost: Int) -> [LeafNode]? {
        // Where an hour weighs nothing, points say nothing about hours.
        guard space.lostPerHour > 0 else { return nil }
        // Without any price nobody loses less than he must alone.
        if lost == space.unavoidable { return [LeafNode(decisions: [], prices: [], sum: lost * scale, wavering: [])] }
        if let critical, suffices(critical.sum, lost) { return [critical.node] }
        if let splits, suffices(splits.sum, lost) { return splits.leaves }
        if let search, suffices(search.sum, lost) { return search.leaves }
        guard let ascent, round > 0, suffices(ascent.bestSum, lost) else { return nil }
        return [LeafNode(root: ascent)]
    }

    private func begin() -> DualAscent {
        let ascent = DualAscent(space: space, scale: scale, kind: .lostOnly, threads: threads)
        ascent.observesFrom = FirstTier.observedShare
        return ascent
    }

    /// Whether a sum (scaled) proves that no roster loses an hour less.
    private func suffices(_ sum: Int, _ lost: Int) -> Bool {
        sum > (lost - Int(space.lostPerHour)) * scale
    }
}
