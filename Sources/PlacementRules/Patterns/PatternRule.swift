/// A rule about the sittings of one client together (C6): its exact test, and what keeps it for sure at a glance.
///
/// Nobody asks a rule by name: `PatternRuleList` has them all in one order. A client has thousands of patterns, and
/// nearly all of them pass at a glance; a rule whose glance is always false is right, and slow for everybody.
package protocol PatternRule {
    static var rule: HardRule { get }

    /// Whether every timeline of this summary, and every part of one, keeps the rule for sure, whatever its days.
    ///
    /// False means: go and look.
    static func isKeptForSure(_ summary: TimelineSummary, _ limits: PatternLimits) -> Bool

    /// Whether a sitting may follow those before it.
    static func allows(_ step: PatternStep, _ limits: PatternLimits) -> Bool
}

/// The limits of one client's patterns: the numbers that hold for his order, and his own.
package struct PatternLimits: Sendable {
    package let numbers: FrameRules
    /// Sittings in an ISO week.
    package let mostSessions: Int

    package init(numbers: FrameRules, mostSessions: Int) {
        self.numbers = numbers
        self.mostSessions = mostSessions
    }
}
