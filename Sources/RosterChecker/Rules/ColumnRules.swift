import PlacementDomain

/// A column or a continuation, written out.
struct WrittenColumn: Sendable {
    /// Numbers of its held sittings, in order.
    let sittings: [Int]
    /// Minutes that each of them credits.
    let credits: [Int]
    let unworked: Int
    let cost: Int
    let lost: Int
}

/// How columns are formed (C7–C9); the roster's assignments must be one (ROSTER-02).
enum ColumnRules {
    /// Numbers of the held sittings of some series that are lawful for a client within his window, in order.
    static func timeline(of series: [Int], for person: Person) -> [Int] {
        let held = person.facts.held
        return series.flatMap { held.range(ofSeries: $0, within: person.unit.window) }
            .filter { SittingConditions.allow(held.sittings[$0], for: person) }
            .sorted { held.comesBefore($0, $1) }
    }

    /// Every sitting from the first on until the credits reach what remains; the last one credits what is still
    /// missing.
    static func taking(
        from timeline: some Sequence<Int>, remaining: Int, _ held: SittingTable
    ) -> (sittings: [Int], credits: [Int]) {
        var taken: (sittings: [Int], credits: [Int]) = ([], [])
        var left = remaining
        for number in timeline {
            if left <= 0 { break }
            let credit = min(left, held.sittings[number].net)
            taken.sittings.append(number)
            taken.credits.append(credit)
            left -= credit
        }
        return taken
    }

    /// The column of a pattern that begins on `day`; nil: there is none.
    ///
    /// - Parameters:
    ///   - series: of one project.
    ///   - timeline: his lawful sittings of them.
    static func column(
        of series: [Int], at project: Int, beginningOn day: Int, timeline: [Int], for person: Person
    ) -> WrittenColumn? {
        let facts = person.facts
        guard day >= facts.planStart else { return nil }
        let week = (day - facts.planStart) / 7
        let first = timeline.firstIndex { facts.held.sittings[$0].day >= facts.planStart + 7 * week }
        guard week < facts.instance.startWeeks, let first, facts.held.sittings[timeline[first]].day == day else {
            return nil
        }
        let taken = taking(from: timeline[first...], remaining: person.unit.remaining, facts.held)
        let isEachAttended = series.allSatisfy { own in
            taken.sittings.contains { facts.held.sittings[$0].series == own }
        }
        guard isEachAttended else { return nil }
        return written(taken, series, project, week: week, person)
    }

    /// The continuation of a placement (C10); nil: it has no lawful sitting.
    ///
    /// - Parameters:
    ///   - person: on the days of his continuation.
    ///   - timeline: his lawful sittings of the placement's series.
    static func continuation(of placement: Placement, timeline: [Int], for person: Person) -> WrittenColumn? {
        let held = person.facts.held
        var kept: [Int] = []
        for number in timeline {
            if let last = kept.last.map({ held.sittings[$0] }), last.day == held.sittings[number].day,
                held.sittings[number].start < last.end
            {
                continue
            }
            kept.append(number)
        }
        let taken = taking(from: kept, remaining: person.unit.remaining, held)
        if taken.sittings.isEmpty { return nil }
        return written(taken, Set(placement.series).sorted(), placement.project, week: nil, person)
    }

    private static func written(
        _ taken: (sittings: [Int], credits: [Int]), _ series: [Int], _ project: Int, week: Int?, _ person: Person
    ) -> WrittenColumn {
        let unworked = person.unit.remaining - taken.credits.reduce(0, +)
        let (cost, lost) = person.facts.costs.points(
            of: taken.sittings.map { person.facts.held.sittings[$0] }, series: series, at: project,
            unworked: unworked, week: week, for: person)
        return WrittenColumn(
            sittings: taken.sittings, credits: taken.credits, unworked: unworked, cost: cost, lost: lost)
    }
}
