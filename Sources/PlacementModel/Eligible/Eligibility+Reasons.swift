public import PlacementDomain
internal import PlacementRules

extension Eligibility {
    /// The first filter, in the order of the unplaced codes, after which no sitting is left for him; nil: he has columns.
    ///
    /// Goes up to `NO_START_IN_WINDOW`; what other clients take is not seen here. Patterns of one series decide: adding
    /// a series to a pattern takes no conflict away, and a start in the window is one of one of its series.
    public func firstFilterThatLeavesNothing(of unit: PlanningUnit) -> UnplacedCode? {
        firstFilterThatLeavesNothing(of: unit, series: series.indices)
    }

    /// The same where there are no other series than `some`.
    public func firstFilterThatLeavesNothing(of unit: PlanningUnit, series some: some Sequence<Int>) -> UnplacedCode? {
        guard unit.firstDay <= unit.termEnd else { return .termOver }
        var furthest = UnplacedCode.noProjectInReach
        var question = question(of: unit)
        for index in some {
            ask(&question, of: unit, series: index)
            guard let filter = firstFilterThatLeavesNothing(of: unit, series: index, question) else { return nil }
            if filter.isAfter(furthest) { furthest = filter }
        }
        return furthest
    }

    /// What keeps the series from being held for which that is his first filter, where this says NOT_APPROVED.
    ///
    /// - Parameter series: nil: all.
    package func causeOfNotHeld(for unit: PlanningUnit, series some: [Int]? = nil) -> NotHeldCause {
        var question = question(of: unit)
        let notHeld = (some ?? Array(series.indices)).filter { index in
            ask(&question, of: unit, series: index)
            return firstFilterThatLeavesNothing(of: unit, series: index, question) == .notApproved
        }
        return NotHeldCause(instance, series: notHeld, from: unit.firstDay, through: unit.termEnd)
    }

    /// The same for one series: the filter that the sitting which goes furthest does not pass.
    private func firstFilterThatLeavesNothing(
        of unit: PlanningUnit, series index: Int, _ question: SeriesQuestion
    ) -> UnplacedCode? {
        let days = sittings(ofSeries: index, from: unit.firstDay, through: unit.termEnd)
        let answer = SittingRuleList.ofSeries(question)
        if let never = answer.never, days.isEmpty || answer.byDate.isEmpty {
            return days.isEmpty && never.isAfter(.notApproved) ? .notApproved : never
        }
        if days.isEmpty { return .notApproved }
        var furthest = UnplacedCode.noProjectInReach
        var lawful: [Int32] = []
        for number in days {
            if let broken = SittingRuleList.firstBroken(sittingQuestion(of: unit, number), question) {
                if broken.reason.isAfter(furthest) { furthest = broken.reason }
            } else {
                lawful.append(Int32(number))
            }
        }
        guard let first = lawful.first else { return furthest }
        if PatternRules.firstBroken(in: lawful, patternLimits(of: unit), held: held) != nil { return .restOrDayLimit }
        let windowEnd = instance.planStart.adding(days: 7 * instance.startWeeks)
        return held.sittings[Int(first)].day >= windowEnd ? .noStartInWindow : nil
    }
}

extension UnplacedCode {
    /// Whether it comes later in the order of the codes.
    fileprivate func isAfter(_ other: UnplacedCode) -> Bool {
        let order = UnplacedCode.allCases
        return (order.firstIndex(of: self) ?? 0) > (order.firstIndex(of: other) ?? 0)
    }
}
