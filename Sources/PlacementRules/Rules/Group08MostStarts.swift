package import PlacementDomain

/// GROUP-08: at most so many people with the very first sitting of their order at one sitting.
///
/// - Source: own policy, no number by default; holds everywhere; `Series.mostStarts`.
package enum Group08MostStarts {
    package static let rule = HardRule.group08

    /// Whether a column of an order has its very first sitting in it: nothing was worked before, or will be by a
    /// published assignment.
    package static func counts(workedBefore: Bool) -> Bool { !workedBefore }

    /// The most columns and continuations that may begin at a sitting.
    ///
    /// - Parameters:
    ///   - published: orders whose earliest published assignment it is.
    ///   - signed: signed continuations that begin there, who go on in any case.
    package static func limit(mostStarts: Int, published: Int, signed: Int) -> Int {
        max(0, mostStarts - published, signed)
    }

    /// The earliest published assignment of each order: by date, start and series.
    ///
    /// - Parameter assignments: of known orders by their numbers, or of orphaned ones by their ids.
    package static func earliest<Order: Hashable & Sendable>(
        of assignments: [PublishedEntry<Order>]
    ) -> [PublishedEntry<Order>] {
        func key(_ entry: PublishedEntry<Order>) -> (Int32, Int, Int) {
            (entry.date.number, entry.from.minute, entry.series)
        }
        return Dictionary(grouping: assignments, by: \.order).values.compactMap { $0.min { key($0) < key($1) } }
    }
}
