package import PlacementDomain
internal import PlacementRules

extension Eligibility {
    /// The same projects, series and sittings for the clients of another instance.
    ///
    /// For what-if questions about one client: all that depends on projects and series alone is taken over.
    ///
    /// - Parameter instance: differs from that of `other` in clients, their orders and their records only.
    /// - Complexity: linear in the clients and their records.
    package init(sharing other: Eligibility, clientsOf instance: Instance) {
        self.instance = instance
        held = other.held
        window = other.window
        rules = FrameRulesByOrder(instance: instance)
        tags = other.tags
        clients = ClientTable(instance: instance, window: other.window, tags: other.tags)
        reach = TravelReach(instance: instance)
        projects = other.projects
        series = other.series
        seriesOfProject = other.seriesOfProject
        placeOfSeries = other.placeOfSeries
        hasDirectSeries = other.hasDirectSeries
        firstFromWeek = other.firstFromWeek
    }

    /// Minutes one way to a series by the client's quickest means; nil: out of his reach.
    package func travelMinutes(of client: Int, series index: Int) -> Int? {
        reach.minutes(client: client, place: placeOfSeries[index])
    }

    /// The parts of day, as bits 3 · (weekday − 1) + part, that alone keep the client from some series in his reach.
    ///
    /// One more free part of day changes nothing for him unless its bit is set here.
    package func partsThatMatter(to client: Int) -> UInt32 {
        let free = clients.facts[client].everFree
        var result: UInt32 = 0
        for (index, facts) in series.enumerated() where travelMinutes(of: client, series: index) != nil {
            if facts.hasChangedTimes { result |= UInt32(Days01FreeParts.wholeDay) << UInt32(3 * facts.weekday) }
            let missing = facts.weekParts & ~free
            if missing.nonzeroBitCount == 1 { result |= missing }
            if missing == 0 { result |= facts.weekParts }
        }
        return result
    }

    /// The weekdays, Monday is bit 0, with a series in the client's reach.
    package func weekdaysInReach(of client: Int) -> UInt8 {
        series.indices.reduce(0) { result, index in
            travelMinutes(of: client, series: index) == nil ? result : result | 1 << UInt8(series[index].weekday)
        }
    }

    /// Whether a held sitting is lawful for him (C5).
    package func isLawful(_ number: Int, for unit: PlanningUnit) -> Bool {
        let sitting = held.sittings[number]
        guard unit.firstDay <= sitting.day, sitting.day <= unit.termEnd else { return false }
        var question = question(of: unit)
        ask(&question, of: unit, series: Int(sitting.series))
        return SittingRuleList.firstBroken(sittingQuestion(of: unit, number), question) == nil
    }
}
