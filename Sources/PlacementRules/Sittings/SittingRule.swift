package import PlacementDomain

/// What a rule says of all sittings of one series, for one client between his first and his last day.
package enum SeriesAnswer: Hashable, Sendable {
    /// It allows none of them.
    case never
    /// It allows every one of them.
    case always
    /// Ask it sitting by sitting.
    case byDate
}

/// A rule about one client in one sitting (C5): both its questions, its id and its reason, in one file.
///
/// Nobody asks a rule by name: `SittingRuleList` has them all in one order, and whole series, single sittings and the
/// reason of somebody unplaced are answered from that list.
package protocol SittingRule {
    static var rule: HardRule { get }
    /// Why somebody is unplaced for whom this rule leaves nothing.
    static var reason: UnplacedCode { get }

    /// What it says of a whole series, from a few comparisons.
    ///
    /// `.byDate` is always right, and slow where it is the answer for many; the other two must hold for every sitting.
    static func ofSeries(_ question: SeriesQuestion) -> SeriesAnswer

    /// Whether he may come to one sitting of the series.
    static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion) -> Bool
}
