internal import PlacementDomain
package import PlacementRules

extension Eligibility {
    /// What the rules are asked about a planned order; project and series are put in by `ask`.
    package func question(of unit: PlanningUnit) -> SeriesQuestion {
        SeriesQuestion(
            client: clients.facts[unit.client], isJuvenile: unit.isJuvenile, firstDay: unit.firstDay,
            lastDay: unit.termEnd, numbers: rules[order: unit.order])
    }

    /// Puts one series into the question.
    package func ask(_ question: inout SeriesQuestion, of unit: PlanningUnit, series index: Int) {
        question.project = projects[instance.series[index].project]
        question.series = series[index]
        question.travelMinutes = travelMinutes(of: unit.client, series: index)
    }

    /// One held sitting as the rules see it.
    package func sittingQuestion(of unit: PlanningUnit, _ number: Int) -> SittingQuestion {
        let sitting = held.sittings[number]
        let facts = series[Int(sitting.series)]
        let (start, end) = (Int(sitting.start), Int(sitting.end))
        let parts =
            facts.hasChangedTimes
            ? Days01FreeParts.overlapped(start: start, end: end, parts: instance.policy.partsOfDay) : facts.parts
        let (free, isStopped) = clients.parts(of: unit.client, on: sitting.day, in: window)
        return SittingQuestion(
            day: sitting.day, start: start, end: end, bookable: Int(sitting.bookable), parts: parts, freeParts: free,
            isStopped: isStopped)
    }

    /// The series of `project` in which he may work at least once, ascending by series.
    ///
    /// - Parameter question: made for the unit.
    package func lawfulSeries(
        of unit: PlanningUnit, project: Int, _ question: inout SeriesQuestion
    ) -> [LawfulSeries] {
        question.project = projects[project]
        let directMinutes = reach.minutes(client: unit.client, place: Int32(project))
        var found: [LawfulSeries] = []
        for number in seriesOfProject[project] {
            let index = Int(number)
            question.series = series[index]
            question.travelMinutes =
                question.series.pickUpPlace == nil ? directMinutes : travelMinutes(of: unit.client, series: index)
            guard let sittings = lawfulSittings(of: unit, series: index, question),
                let minutes = question.travelMinutes
            else { continue }
            found.append(LawfulSeries(series: index, travelMinutes: minutes, sittings: sittings))
        }
        return found
    }

    /// The sittings of one series that are lawful for him; nil: none.
    ///
    /// 1. What the rules say of the series as a whole. 2. The days from his first to his last. 3. Where some rule
    /// differs by date, sitting by sitting.
    package func lawfulSittings(
        of unit: PlanningUnit, series index: Int, _ question: SeriesQuestion
    ) -> LawfulSittings? {
        let answer = SittingRuleList.ofSeries(question)
        guard answer.never == nil else { return nil }
        let days = sittings(ofSeries: index, from: unit.firstDay, through: unit.termEnd)
        guard !days.isEmpty else { return nil }
        if answer.byDate.isEmpty { return .range(days) }
        var (first, last) = (-1, -1)
        var list: [Int32] = []
        for number in days {
            let sitting = sittingQuestion(of: unit, number)
            guard SittingRuleList.allows(sitting, question, asking: answer.byDate) else { continue }
            if first < 0 {
                first = number
            } else if number != last + 1, list.isEmpty {
                list = (first...last).map(Int32.init)
            }
            if !list.isEmpty { list.append(Int32(number)) }
            last = number
        }
        if first < 0 { return nil }
        return list.isEmpty ? .range(first..<last + 1) : .list(list)
    }
}
