package import PlacementModel

/// First prices for the ascent: those of the places that somebody with hardly any time left needs.
///
/// An ascent over lost points alone, of those clients only who have few choices that lose no more than they must.
/// Everybody else loses at least his unavoidable points, whatever the prices, so the prices prove a bound of the first
/// tier by themselves, and most often all of it. Such places are worth thousands of points and usual ones five: an
/// ascent of everybody from zero spends most of its rounds on the way there (decision 015).
package struct CriticalStart {
    let space: ChoiceSpace
    let scale: Int
    let threads: Int
    /// Prices of an earlier plan to begin with; nil: there is none.
    let earlier: [(row: RowNumber, price: Int32)]?

    package init(space: ChoiceSpace, scale: Int, threads: Int, from earlier: [(row: RowNumber, price: Int32)]? = nil) {
        (self.space, self.scale, self.threads, self.earlier) = (space, scale, threads, earlier)
    }

    /// Choices that lose no more than the client must: whoever has more of them is hardly held up by others.
    private static let mostChoices = 20
    /// Rounds of the ascent; one with so few clients is cheap.
    private static let rounds = 600
    /// The same from the prices of an earlier plan.
    private static let warmRounds = 150
    /// Clients that a thread looks at at a time.
    private static let unitsAtOnce = 64

    /// - Returns: what the prices prove of lost points; nil: nobody is short of choices.
    package func raise(isCancelled: () -> Bool) -> CriticalCase? {
        let critical = critical()
        guard !critical.isEmpty else { return nil }
        let scope = AscentScope(of: critical, space)
        let ascent = DualAscent(
            space: space, scale: scale, kind: .lostOnly, scope: scope, threads: threads,
            settings: earlier == nil ? DualAscent.Settings() : .warm)
        let used = Set(scope.rows)
        ascent.start(from: (earlier ?? []).filter { used.contains($0.row) })
        let rounds = earlier == nil ? CriticalStart.rounds : CriticalStart.warmRounds
        ascent.run(rounds: 0..<rounds, of: rounds, isCancelled: isCancelled)
        guard ascent.bestSum > Int.min else { return nil }
        let others = space.units.indices.reduce(0) { $0 + (scope.isOfUnit[$1] ? 0 : Int(space.facts[$1].unavoidable)) }
        let node = LeafNode(decisions: [], prices: ascent.bestPositivePrices, sum: ascent.bestSum)
        return CriticalCase(scope: scope, node: node, others: others * scale)
    }

    /// The clients who have few choices that lose no more than they must.
    private func critical() -> [Int32] {
        let chunks = Chunks(total: space.units.count, size: CriticalStart.unitsAtOnce)
        let found = concurrently(chunks.count, threads: threads) { chunk in
            chunks.range(chunk).filter { isCritical($0) }.map { Int32($0) }
        }
        return found.flatMap(\.self)
    }

    private func isCritical(_ unit: Int) -> Bool {
        let facts = space.facts[unit]
        guard facts.unplacedLost > facts.unavoidable else { return false }
        var count = 0
        for index in space.patternRange(unit) where space.patterns[index].leastLost <= facts.unavoidable {
            var walk = space.reckoner.walk(space.patterns[index], facts)
            for week in 0..<space.startWeeks {
                guard let stretch = walk.column(in: week), stretch.lost <= facts.unavoidable else { continue }
                count += 1
                if count > CriticalStart.mostChoices { return false }
            }
        }
        return true
    }
}
