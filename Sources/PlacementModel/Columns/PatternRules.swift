internal import PlacementDomain
package import PlacementRules

/// Whether all lawful sittings of a pattern fit into one person's weeks (C6), for timelines of sitting numbers.
package enum PatternRules {
    /// The first rule that the timeline breaks, going through it once; nil: the pattern is lawful.
    ///
    /// - Parameters:
    ///   - timeline: sitting numbers sorted by (day, start, series id).
    ///   - rules: those that are not kept for sure (`unsure`).
    package static func firstBroken(
        in timeline: some Sequence<Int32>, _ limits: PatternLimits, asking rules: PatternRuleList.Rules = .all,
        held: HeldSittings
    ) -> HardRule? {
        var step = PatternStep()
        for number in timeline {
            step.go(to: held.sittings[Int(number)])
            if let broken = PatternRuleList.firstBroken(step, limits, asking: rules) { return broken }
        }
        return nil
    }

    /// What lets a timeline, and each part of it, keep most rules at a glance.
    package static func summary(of timeline: some Sequence<Int32>, held: HeldSittings) -> TimelineSummary {
        var summary = TimelineSummary()
        var step = PatternStep()
        for number in timeline {
            step.go(to: held.sittings[Int(number)])
            summary.add(step)
        }
        return summary
    }
}

extension PatternStep {
    fileprivate mutating func go(to sitting: HeldSittings.Sitting) {
        go(to: sitting.day, start: Int(sitting.start), end: Int(sitting.end), net: Int(sitting.net))
    }
}
