package import PlacementDomain
package import PlacementRules

/// What keeps a client from a project: the first filter, in the order of the unplaced codes, after which nothing of it is
/// left for him.
package struct Obstacle: Hashable, Sendable {
    package var reason: UnplacedCode
    /// The rule that the sitting which goes furthest does not pass; nil: no rule about one sitting or one client's weeks.
    package var rule: HardRule?
    /// Number of the sitting that goes furthest; for `noStartInWindow` the first lawful one. nil: none goes so far.
    package var sitting: Int?
    /// The series that go so far and no further, by the same rule; ascending.
    package var series: [Int] = []

    package init(_ reason: UnplacedCode, rule: HardRule? = nil, sitting: Int? = nil) {
        self.reason = reason
        self.rule = rule
        self.sitting = sitting
    }

    /// Of several the one that goes furthest, the first of equals.
    fileprivate mutating func become(ifFurther other: Obstacle) {
        if other.place > place {
            self = other
        } else if other.place == place, other.rule == rule {
            series += other.series.filter { !series.contains($0) }
        }
    }

    private var place: Int { UnplacedCode.allCases.firstIndex(of: reason) ?? 0 }
}

extension Eligibility {
    /// What keeps him from a project; nil: he could begin there in the start window, if nobody else were there.
    package func firstObstacle(of unit: PlanningUnit, project: Int) -> Obstacle? {
        guard unit.firstDay <= unit.termEnd else { return Obstacle(.termOver) }
        var furthest: Obstacle?
        var question = question(of: unit)
        for series in seriesOfProject[project].map(Int.init) {
            ask(&question, of: unit, series: series)
            guard var found = firstObstacle(of: unit, series: series, question) else { return nil }
            found.series = [series]
            if furthest == nil { furthest = found } else { furthest?.become(ifFurther: found) }
        }
        return furthest ?? Obstacle(.notApproved, rule: .days05)
    }

    /// What keeps him from one held sitting; nil: it is lawful for him (C5).
    package func obstacle(of unit: PlanningUnit, sitting number: Int) -> Obstacle? {
        let sitting = held.sittings[number]
        guard unit.firstDay <= unit.termEnd, sitting.day <= unit.termEnd else {
            return Obstacle(.termOver, sitting: number)
        }
        guard unit.firstDay <= sitting.day else { return Obstacle(.noStartInWindow, sitting: number) }
        var question = question(of: unit)
        ask(&question, of: unit, series: Int(sitting.series))
        return SittingRuleList.firstBroken(sittingQuestion(of: unit, number), question)
            .map { Obstacle($0.reason, rule: $0.rule, sitting: number) }
    }

    private func firstObstacle(of unit: PlanningUnit, series index: Int, _ question: SeriesQuestion) -> Obstacle? {
        let days = sittings(ofSeries: index, from: unit.firstDay, through: unit.termEnd)
        guard !days.isEmpty else {
            let isInReach = SittingRuleList.ofSeries(question).never != .noProjectInReach
            return Obstacle(isInReach ? .notApproved : .noProjectInReach)
        }
        var furthest: Obstacle?
        var lawful: [Int32] = []
        for number in days {
            guard let broken = SittingRuleList.firstBroken(sittingQuestion(of: unit, number), question) else {
                lawful.append(Int32(number))
                continue
            }
            let found = Obstacle(broken.reason, rule: broken.rule, sitting: number)
            if furthest == nil { furthest = found } else { furthest?.become(ifFurther: found) }
        }
        guard let first = lawful.first.map(Int.init) else { return furthest }
        if let rule = PatternRules.firstBroken(in: lawful, patternLimits(of: unit), held: held) {
            return Obstacle(.restOrDayLimit, rule: rule, sitting: first)
        }
        let windowEnd = instance.planStart.adding(days: 7 * instance.startWeeks)
        return held.sittings[first].day >= windowEnd ? Obstacle(.noStartInWindow, sitting: first) : nil
    }
}
