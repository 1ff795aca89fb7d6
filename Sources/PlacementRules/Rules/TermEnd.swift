package import PlacementDomain

/// The numbers of the term rules for one jurisdiction and frame.
package struct TermNumbers: Sendable {
    package let adultMonths: DatedNumber
    package let juvenileThresholdMinutes, juvenileShortMonths, juvenileLongMonths: DatedNumber
}

/// The last lawful day of an order and how it came about (C2).
package struct TermEnd: Hashable, Sendable {
    /// By the rule of the frame, stopped time included; nil: it cannot be computed, or the frame has no term.
    package let computed: CalendarDay?
    /// The day that binds: the earlier of the computed one and the case system's, or either alone; nil: no term.
    package let binding: CalendarDay?
    /// Whether the case system gives another day than the computed one.
    package let caseDateDiffers: Bool

    /// The rule that sets an adult's term in months.
    package static func ruleOfAdultTerm(frame: LegalFrame) -> HardRule {
        frame == .penalOrder ? Term02PenalOrderTerm.rule : Term01JudgmentTerm.rule
    }

    /// The term rule of `frame`; nil for unpaid work, where none binds.
    package static func rule(frame: LegalFrame) -> HardRule? {
        switch frame {
        case .judgment: Term01JudgmentTerm.rule
        case .penalOrder: Term02PenalOrderTerm.rule
        case .juvenile: Term04JuvenileTerm.rule
        case .administrative, .voluntary: Term08AgreedTerm.rule
        case .unpaidWork: nil
        }
    }

    /// Whether the term begins with the day on which a criminal sentence became final.
    package static func isCriminal(_ frame: LegalFrame) -> Bool {
        frame == .judgment || frame == .penalOrder || frame == .juvenile
    }

    /// - Parameter periods: the client's stopped periods, of every cause.
    package init(order: Order, rules: FrameRules, periods: [StoppedPeriod]) {
        guard let rule = rules.termRule else {
            (computed, binding, caseDateDiffers) = (nil, nil, false)
            return
        }
        let computed = TermEnd.computed(rule: rule, order: order, rules: rules, periods: periods)
        self.computed = computed
        if let computed, let given = order.caseTermEnd {
            binding = min(computed, given)
            caseDateDiffers = computed != given
        } else {
            binding = computed ?? order.caseTermEnd
            caseDateDiffers = false
        }
    }

    private static func computed(
        rule: HardRule, order: Order, rules: FrameRules, periods: [StoppedPeriod]
    ) -> CalendarDay? {
        if rule == .term08 { return Term08AgreedTerm.lastDay(agreedTermEnd: order.agreedTermEnd) }
        guard let finalDate = order.finalDate else { return nil }
        let numbers = rules.term
        let lastDay: CalendarDay
        if rule == .term04 {
            guard let threshold = numbers.juvenileThresholdMinutes.value(on: finalDate),
                let short = numbers.juvenileShortMonths.value(on: finalDate),
                let long = numbers.juvenileLongMonths.value(on: finalDate)
            else { return nil }
            lastDay = Term04JuvenileTerm.lastDay(
                finalDate: finalDate, orderedMinutes: order.orderedMinutes.value, thresholdMinutes: threshold,
                shortMonths: short, longMonths: long)
        } else {
            guard let months = numbers.adultMonths.value(on: finalDate) else { return nil }
            lastDay =
                rule == .term02
                ? Term02PenalOrderTerm.lastDay(finalDate: finalDate, months: months)
                : Term01JudgmentTerm.lastDay(finalDate: finalDate, months: months)
        }
        if periods.isEmpty { return lastDay }
        return Term03StoppedTime.extended(
            lastDay: lastDay, finalDate: finalDate, periods: periods, causes: rules.causesThatStop(on: finalDate))
    }
}
