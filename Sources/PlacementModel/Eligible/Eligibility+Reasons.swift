public import PlacementDomain
internal import PlacementRules

extension Eligibility {
    /// The first filter, in the order of the unplaced codes, after which no sitting is left for him; nil: he has columns.
    ///
    /// Goes up to `NO_START_IN_WINDOW`; what other clients take is not seen here. Patterns of one series decide: adding
    /// a series to a pattern takes no conflict away, and a start in the window is one of one of its series.
    public func firstFilterThatLeavesNothing(of unit: PlanningUnit) -> UnplacedCode? {
        guard unit.firstDay <= unit.termEnd else { return .termOver }
        var furthest = UnplacedCode.noProjectInReach
        let limits = patternLimits(of: unit)
        let windowEnd = instance.planStart.adding(days: 7 * instance.startWeeks)
        for index in series.indices {
            guard let minutes = reach.minutes(client: unit.client, place: series[index].place) else { continue }
            var lawful: [Int32] = []
            let days = sittings(ofSeries: index, from: unit.firstDay, through: unit.termEnd)
            if days.isEmpty, isReachable(unit, minutes: minutes) { furthest = later(furthest, .notApproved) }
            for number in days {
                let broken = firstBrokenFilter(of: unit, minutes: minutes, sitting: held.sittings[number])
                if let broken { furthest = later(furthest, broken) } else { lawful.append(Int32(number)) }
            }
            guard let first = lawful.first else { continue }
            if PatternRules.firstBrokenRule(timeline: lawful, limits: limits, held: held) != nil {
                furthest = later(furthest, .restOrDayLimit)
            } else if held.sittings[Int(first)].day >= windowEnd {
                furthest = later(furthest, .noStartInWindow)
            } else {
                return nil
            }
        }
        return furthest
    }

    /// The first filter that one held sitting between his first and last day does not pass; nil: lawful for him (C5).
    package func firstBrokenFilter(
        of unit: PlanningUnit, minutes: Int, sitting: HeldSittings.Sitting
    ) -> UnplacedCode? {
        let index = Int(sitting.series)
        let facts = series[index]
        let client = clients.facts[unit.client]
        if !isNear(unit, minutes: minutes, on: sitting.day) { return .noProjectInReach }
        let acceptsJuveniles = instance.projects[Int(facts.project)].acceptsJuveniles
        if !Place10Juveniles.allows(isJuvenile: unit.isJuvenile, acceptsJuveniles: acceptsJuveniles)
            || !Group05Composition.allows(
                composition: facts.composition, bookable: Int(sitting.bookable), mayJoin: client.mayJoin,
                needs: client.needs, isJuvenile: unit.isJuvenile)
        {
            return .groupNotForHim
        }
        if !workSuits(unit.client, series: index, on: sitting.day) { return .limitation }
        if isBarred(unit.client, series: index, on: sitting.day) { return .notPossibleHere }
        if !hasFreeParts(unit.client, sitting) { return .noCommonDay }
        if !hasGroundWhereNeeded(unit, sitting.day) { return .weekendGround }
        return isRested(unit, sitting) ? nil : .restOrDayLimit
    }

    private func isReachable(_ unit: PlanningUnit, minutes: Int) -> Bool {
        Travel01DayLimit.allows(
            oneWayMinutes: minutes, limit: frames[Int(rules.indexOfOrder[unit.order])].travelLimit)
    }

    private func later(_ left: UnplacedCode, _ right: UnplacedCode) -> UnplacedCode {
        let order = UnplacedCode.allCases
        return (order.firstIndex(of: left) ?? 0) >= (order.firstIndex(of: right) ?? 0) ? left : right
    }
}
