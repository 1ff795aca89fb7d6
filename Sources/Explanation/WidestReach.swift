internal import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// What would be open to a client if all changes of his own data were made at once, and what each series asks of them.
///
/// A pair of changes can help only at a project where each of the two matters to a series that both together open.
struct WidestReach {
    private struct Open {
        let project: Int
        let weekday: Int
        let isWeekend: Bool
        /// Parts of day that could matter to it, and those that he lacks in every week; bits 3 · (weekday − 1) + part.
        let parts, missing: UInt32
        /// Minutes there and back above his limit as it is.
        let beyondLimit: Int
        /// Whether it asks for a ground for weekend work that he does not have.
        let needsGround: Bool
        /// Whether a sitting that could be his has a seat for him.
        let hasSeat: Bool
    }

    private let series: [Open]
    /// Projects at which he could begin within the widest start window on a free seat.
    private let startable: Set<Int>

    /// Parts of day that could matter, and weekdays on which something is open.
    var parts: UInt32 { series.reduce(0) { $0 | $1.parts } }
    var weekdays: UInt8 { series.reduce(0) { $0 | 1 << UInt8($1.weekday) } }

    /// - Returns: nil: no order of his would be planned.
    init?(search: RepairSearch, alone: Instance) {
        let seating = search.seating
        let all = OwnChanges(alone: alone, parts: UInt32.max, weekdays: 0).changes
        let widest = seating.model.updating(search.reader.client) { instance in
            for change in all where change != .travel(10) && change != .travel(20) {
                change.apply(to: &instance, client: 0)
            }
        }
        guard let unit = widest.units.first else { return nil }
        let windowEnd = alone.planStart.adding(days: 7 * widest.instance.startWeeks)
        let kept = unit.kept != nil
        var (open, startable): ([Open], Set<Int>) = ([], [])
        for project in widest.eligibility.reachableProjects(of: unit) {
            var numbers: [Int: Set<Int32>] = [:]
            for days in kept ? [unit, unit.continuing] : [unit] {
                for lawful in widest.eligibility.lawfulSeries(of: days, project: project) {
                    numbers[lawful.series, default: []].formUnion(lawful.sittings.numbers)
                }
            }
            for (index, numbers) in numbers.sorted(by: { $0.key < $1.key }) {
                let free = numbers.filter { seating.answer(for: search.reader.client, in: Int($0)) == .free }
                // A continuation may begin later than the window.
                if free.contains(where: { kept || seating.held.sittings[Int($0)].day < windowEnd }) {
                    startable.insert(project)
                }
                open.append(
                    WidestReach.open(index, project, search, widest, alone.clients[0].travelLimit, !free.isEmpty))
            }
        }
        (series, self.startable) = (open, startable)
    }

    private static func open(
        _ index: Int, _ project: Int, _ search: RepairSearch, _ widest: PlacementModel, _ limit: Minutes?,
        _ hasSeat: Bool
    ) -> Open {
        let (eligibility, unit) = (search.seating.eligibility, search.reader.unit)
        let facts = eligibility.series[index]
        let wholeDay = UInt32(Days01FreeParts.wholeDay) << UInt32(3 * facts.weekday)
        var question = eligibility.question(of: unit)
        eligibility.ask(&question, of: unit, series: index)
        let minutes = widest.eligibility.travelMinutes(of: 0, series: index) ?? 0
        return Open(
            project: project, weekday: facts.weekday, isWeekend: facts.isWeekend,
            parts: facts.hasChangedTimes ? wholeDay : facts.weekParts,
            missing: facts.hasChangedTimes ? 0 : facts.weekParts & ~eligibility.clients.facts[unit.client].everFree,
            beyondLimit: limit.map { max(0, 2 * minutes - $0.value) } ?? 0,
            needsGround: Days02WeekendGround.ofSeries(question) == .never, hasSeat: hasSeat)
    }

    /// Whether two changes of his own data could place him together.
    func mayHelp(_ one: Repair, _ other: Repair) -> Bool {
        let open = series.filter { $0.hasSeat && startable.contains($0.project) && isOpen($0, after: [one, other]) }
        let projects = Set(open.filter { matters(one, to: $0) }.map(\.project))
        return open.contains { matters(other, to: $0) && projects.contains($0.project) }
    }

    /// Whether a change of his own data could place him together with one more seat.
    func mayHelpBesideSeat(_ one: Repair) -> Bool {
        series.contains { isOpen($0, after: [one]) && matters(one, to: $0) }
    }

    private func isOpen(_ series: Open, after changes: [Repair]) -> Bool {
        let parts = changes.reduce(0) { $0 | WidestReach.parts($1) }
        let travel = changes.reduce(0) { $0 + WidestReach.minutes($1) }
        return series.missing & ~parts == 0 && series.beyondLimit <= travel
            && (!series.needsGround || changes.contains(.weekendGround))
    }

    private func matters(_ change: Repair, to series: Open) -> Bool {
        switch change {
        case .partOfDay, .freeDay: WidestReach.parts(change) & series.parts != 0
        case .travel: series.beyondLimit > 0
        case .weekendGround: series.isWeekend
        case .startWeek, .seat: true
        }
    }

    private static func parts(_ change: Repair) -> UInt32 {
        switch change {
        case .partOfDay(let weekday, let part): OwnChanges.bit(weekday, part)
        case .freeDay(let weekday): OwnChanges.bit(weekday, .morning) | OwnChanges.bit(weekday, .afternoon)
        default: 0
        }
    }

    private static func minutes(_ change: Repair) -> Int {
        if case .travel(let minutes) = change { minutes.value } else { 0 }
    }
}
