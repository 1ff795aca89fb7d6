internal import PlacementDomain

/// DAYS-03: no ISO week holds more sittings than the client's most (the least is a cost: pace).
///
/// - Source: assumption, holds everywhere; `Client.mostSessions`.
package enum Days03SittingsAWeek: PatternRule {
    package static let rule = HardRule.days03

    package static func isKeptForSure(_ summary: TimelineSummary, _ limits: PatternLimits) -> Bool {
        summary.mostSittingsAWeek <= limits.mostSessions
    }

    package static func allows(_ step: PatternStep, _ limits: PatternLimits) -> Bool {
        step.sittingsOfWeek <= limits.mostSessions
    }
}
