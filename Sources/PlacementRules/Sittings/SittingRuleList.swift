package import PlacementDomain

/// All rules about one client in one sitting, and what follows from them for series, sittings and reasons.
///
/// A new rule is a file of its own and a line in `visit`.
package enum SittingRuleList {
    /// The list, in the order of the unplaced codes; ends where `visitor` has heard enough.
    @inline(__always)
    private static func visit<Visitor: SittingRuleVisitor>(_ visitor: inout Visitor, _ asked: Visitor.Asked) {
        _ =
            visitor.visit(Travel04OwnMeans.self, asked)
            && visitor.visit(Travel02OwnLimit.self, asked)
            && visitor.visit(Travel01DayLimit.self, asked)
            && visitor.visit(Place10Juveniles.self, asked)
            && visitor.visit(Group05Composition.self, asked)
            && visitor.visit(Place03WorkSuits.self, asked)
            && visitor.visit(Place09Exclusion.self, asked)
            && visitor.visit(Group06Supervisors.self, asked)
            && visitor.visit(Term03StoppedTime.self, asked)
            && visitor.visit(Days01FreeParts.self, asked)
            && visitor.visit(Days09LatestEnd.self, asked)
            && visitor.visit(Days02WeekendGround.self, asked)
            && visitor.visit(Hours08Rest.self, asked)
    }

    /// Some of the rules, by their place in the list.
    package struct Rules: OptionSet, Sendable {
        package let rawValue: UInt32
        package init(rawValue: UInt32) { self.rawValue = rawValue }
        package static let all = Rules(rawValue: UInt32.max)
    }

    /// What all rules together say of a series.
    package struct Answer: Sendable {
        /// The reason of the first rule that allows none of its sittings; nil: there is no such rule.
        package fileprivate(set) var never: UnplacedCode?
        /// Without such a rule: those that must be asked sitting by sitting.
        package fileprivate(set) var byDate: Rules = []
    }

    /// What the rules say of a whole series.
    package static func ofSeries(_ question: SeriesQuestion) -> Answer {
        var visitor = SeriesVisitor()
        visit(&visitor, question)
        return visitor.answer
    }

    /// The first rule that keeps him from one sitting; nil: it is lawful for him, as far as `rules` were asked.
    package static func firstBroken(
        _ sitting: SittingQuestion, _ question: SeriesQuestion, asking rules: Rules = .all
    ) -> (rule: HardRule, reason: UnplacedCode)? {
        var visitor = SittingVisitor(sitting: sitting, rules: rules)
        visit(&visitor, question)
        return visitor.broken
    }

    /// Whether `rules` allow him one sitting.
    package static func allows(_ sitting: SittingQuestion, _ question: SeriesQuestion, asking rules: Rules) -> Bool {
        var visitor = SittingVisitor(sitting: sitting, rules: rules)
        visit(&visitor, question)
        return visitor.broken == nil
    }

    /// Every rule of the list, in its order.
    package static var all: [any SittingRule.Type] {
        var visitor = Names()
        visit(&visitor, ())
        return visitor.rules
    }
}

private protocol SittingRuleVisitor {
    associatedtype Asked
    /// - Returns: whether to go on.
    mutating func visit<Rule: SittingRule>(_ rule: Rule.Type, _ asked: Asked) -> Bool
}

private struct SeriesVisitor: SittingRuleVisitor {
    var answer = SittingRuleList.Answer()
    var bit: UInt32 = 1

    @inline(__always)
    mutating func visit<Rule: SittingRule>(_ rule: Rule.Type, _ question: SeriesQuestion) -> Bool {
        defer { bit <<= 1 }
        switch Rule.ofSeries(question) {
        case .always: return true
        case .byDate:
            answer.byDate.insert(SittingRuleList.Rules(rawValue: bit))
            return true
        case .never:
            answer.never = Rule.reason
            return false
        }
    }
}

private struct SittingVisitor: SittingRuleVisitor {
    let sitting: SittingQuestion
    let rules: SittingRuleList.Rules
    var broken: (rule: HardRule, reason: UnplacedCode)?
    var bit: UInt32 = 1

    init(sitting: SittingQuestion, rules: SittingRuleList.Rules) {
        self.sitting = sitting
        self.rules = rules
    }

    @inline(__always)
    mutating func visit<Rule: SittingRule>(_ rule: Rule.Type, _ question: SeriesQuestion) -> Bool {
        defer { bit <<= 1 }
        guard rules.rawValue & bit != 0, !Rule.allows(sitting, question) else { return true }
        broken = (Rule.rule, Rule.reason)
        return false
    }
}

private struct Names: SittingRuleVisitor {
    var rules: [any SittingRule.Type] = []

    mutating func visit<Rule: SittingRule>(_ rule: Rule.Type, _: Void) -> Bool {
        rules.append(rule)
        return true
    }
}
