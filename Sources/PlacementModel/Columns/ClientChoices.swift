internal import PlacementDomain
internal import PlacementRules

/// All columns of a few clients, to be read one by one: for reasons, offers and what-if questions.
///
/// Built beside held sittings and eligibility that exist already, so one client takes about a millisecond.
package final class ClientChoices: @unchecked Sendable {
    /// One column (C8) of a unit.
    package struct Choice: Hashable, Sendable {
        /// Index into the units that were given.
        package let unit: Int
        /// Index into `Instance.projects`.
        package let project: Int
        /// j: the week in which it begins, from planStart's week.
        package let week: Int
        /// Points.
        package let cost: Int
        package let pattern: Int32
        package let start: UInt16
        package let end: UInt16

        /// The same number for all columns of one client with the same project and series.
        package var patternNumber: Int { Int(pattern) }
    }

    private let instance: Instance
    private let held: HeldSittings
    private let builder: ChoiceBuilder
    private let timelines: TimelineTable
    /// By slot of the timelines.
    private let sittings: FlatArray<Int32>
    private let reckoner: ColumnReckoner

    /// - Parameters:
    ///   - clients: places in `model.units`; nil: all. Somebody signed has all columns beside his continuation here.
    ///   - project: only columns at this project, whose cost of being unplaced is then not reckoned rightly; nil: all.
    package init(model: PlacementModel, units chosen: [Int]? = nil, project: Int? = nil, threads: Int = 1) {
        let places = chosen ?? Array(model.units.indices)
        instance = model.instance
        held = model.held
        // Seats alone: other people play no part here, and each slot is a sitting.
        let rows = RowTable(seatsOf: model.held)
        var continuations: [Int: Continuation] = [:]
        for (place, unit) in places.enumerated() { continuations[place] = model.continuations.ofUnit[unit] }
        builder = ChoiceBuilder(
            instance: model.instance, rows: rows, eligibility: model.eligibility, sizes: model.patternSizes,
            units: places.map { model.units[$0] }, continuations: continuations,
            sharedAt: project.map { [$0] } ?? [], project: project, threads: threads)
        timelines = TimelineTable(builder.arena)
        sittings = FlatArray(builder.arena.row.map { rows[$0].sitting }, filler: 0)
        reckoner = ColumnReckoner(
            timelines: timelines, slack: builder.slack, startWeeks: instance.startWeeks,
            weights: instance.policy.weights)
    }

    /// U: what it costs to leave the unit unplaced, in points.
    package func unplacedCost(of unit: Int) -> Int { Int(builder.facts[unit].unplacedCost) }

    /// Calls `body` for every column of a unit with its sitting numbers in order.
    package func forEach(of unit: Int, _ body: (Choice, UnsafeBufferPointer<Int32>) -> Void) {
        let facts = builder.facts[unit]
        let wait = builder.wait.base + unit * instance.startWeeks
        for index in Int(builder.firstPattern[unit])..<Int(builder.firstPattern[unit + 1]) {
            let pattern = builder.patterns[index]
            let base = sittings.base + Int(timelines.headers[Int(pattern.timeline)].base)
            var walk = reckoner.walk(pattern, facts)
            for week in 0..<instance.startWeeks {
                guard let stretch = walk.column(in: week) else { continue }
                let choice = Choice(
                    unit: unit, project: Int(pattern.project), week: week, cost: Int(stretch.cost + wait[week]),
                    pattern: Int32(index), start: UInt16(stretch.start), end: UInt16(stretch.end))
                body(choice, UnsafeBufferPointer(start: base + stretch.start, count: stretch.end - stretch.start))
            }
        }
    }

    /// Sitting numbers of a column, in order.
    package func sittings(of choice: Choice) -> [Int] {
        let header = timelines.headers[Int(builder.patterns[Int(choice.pattern)].timeline)]
        return (Int(choice.start)..<Int(choice.end)).map { Int(sittings[Int(header.base) + $0]) }
    }

    /// Whether it is the kept placement going on.
    package func isContinuation(_ choice: Choice) -> Bool {
        timelines.headers[Int(builder.patterns[Int(choice.pattern)].timeline)].isContinuation
    }

    /// Indexes of the series of a column's pattern, ascending.
    package func series(of choice: Choice) -> [Int] {
        Set(sittings(of: choice).map { Int(held.sittings[$0].series) }).sorted()
    }

    /// Minutes of his hours that a column leaves unworked.
    package func unworked(of choice: Choice) -> Int {
        let done = sittings(of: choice).reduce(0) { $0 + Int(held.sittings[$1].net) }
        return max(0, Int(builder.facts[choice.unit].remaining) - done)
    }
}
