/// All rules about the sittings of one client together, and what follows from them for timelines.
///
/// A new rule is a file of its own and a line in `visit`.
package enum PatternRuleList {
    /// The list; ends where `visitor` has heard enough.
    @inline(__always)
    private static func visit<Visitor: PatternRuleVisitor>(_ visitor: inout Visitor, _ asked: Visitor.Asked) {
        _ =
            visitor.visit(Days03SittingsAWeek.self, asked)
            && visitor.visit(Hours14WeekLimit.self, asked)
            && visitor.visit(Hours07DayLimit.self, asked)
            && visitor.visit(Hours08Rest.self, asked)
    }

    /// Some of the rules, by their place in the list.
    package struct Rules: OptionSet, Sendable {
        package let rawValue: UInt32
        package init(rawValue: UInt32) { self.rawValue = rawValue }
        package static let all = Rules(rawValue: UInt32.max)
    }

    /// The rules that a timeline with this summary, or a part of one, may break: all others are kept for sure.
    package static func unsure(_ summary: TimelineSummary, _ limits: PatternLimits) -> Rules {
        var visitor = GlanceVisitor(summary: summary)
        visit(&visitor, limits)
        return visitor.unsure
    }

    /// The first of `rules` that a sitting breaks beside those before it; nil: none.
    package static func firstBroken(
        _ step: PatternStep, _ limits: PatternLimits, asking rules: Rules = .all
    ) -> HardRule? {
        var visitor = StepVisitor(step: step, rules: rules)
        visit(&visitor, limits)
        return visitor.broken
    }

    /// Every rule of the list, in its order.
    package static var all: [any PatternRule.Type] {
        var visitor = Names()
        visit(&visitor, ())
        return visitor.rules
    }
}

private protocol PatternRuleVisitor {
    associatedtype Asked
    /// - Returns: whether to go on.
    mutating func visit<Rule: PatternRule>(_ rule: Rule.Type, _ asked: Asked) -> Bool
}

private struct GlanceVisitor: PatternRuleVisitor {
    let summary: TimelineSummary
    var unsure: PatternRuleList.Rules = []
    var bit: UInt32 = 1

    init(summary: TimelineSummary) { self.summary = summary }

    @inline(__always)
    mutating func visit<Rule: PatternRule>(_ rule: Rule.Type, _ limits: PatternLimits) -> Bool {
        if !Rule.isKeptForSure(summary, limits) { unsure.insert(PatternRuleList.Rules(rawValue: bit)) }
        bit <<= 1
        return true
    }
}

private struct StepVisitor: PatternRuleVisitor {
    let step: PatternStep
    let rules: PatternRuleList.Rules
    var broken: HardRule?
    var bit: UInt32 = 1

    init(step: PatternStep, rules: PatternRuleList.Rules) {
        self.step = step
        self.rules = rules
    }

    @inline(__always)
    mutating func visit<Rule: PatternRule>(_ rule: Rule.Type, _ limits: PatternLimits) -> Bool {
        defer { bit <<= 1 }
        guard rules.rawValue & bit != 0, !Rule.allows(step, limits) else { return true }
        broken = Rule.rule
        return false
    }
}

private struct Names: PatternRuleVisitor {
    var rules: [any PatternRule.Type] = []

    mutating func visit<Rule: PatternRule>(_ rule: Rule.Type, _: Void) -> Bool {
        rules.append(rule)
        return true
    }
}
