import PlacementDomain

/// What the tables of an instance say, put together once: who is planned, which sittings are held, what things cost.
final class Facts: Sendable {
    /// What is asked of a series most often.
    struct SeriesFacts: Sendable {
        let project: Int
        /// Its pick-up point, or else its project.
        let place: Int
        let weekday: Weekday
        let composition: Series.Composition
    }
    struct ProjectFacts: Sendable {
        /// Numbers of tags, as in `ClientRecords.Tag`.
        let demands: [Int]
        let excludes: [Int]
        let hasTags: Bool
        let acceptsJuveniles: Bool
        /// Numbers of kinds of work, see `Facts.workKinds(_:)`.
        let workKinds: [Int]
    }

    let instance: Instance
    /// The first day of the plan, a Monday, as a day number.
    let planStart: Int
    let oddWeeks: OddWeeks
    let planned: PlannedUnits
    let calendar: SittingCalendar
    let held: SittingTable
    let series: [SeriesFacts]
    let projects: [ProjectFacts]
    let records: ClientRecords
    let costs: Costs
    private let kindNumbers: [String: Int]
    private let partsOfDay: [(part: PartOfDay, start: Int, end: Int)]

    init(_ instance: Instance) {
        self.instance = instance
        planStart = instance.planStart.dayNumber
        oddWeeks = OddWeeks(instance)
        planned = PlannedUnits(instance)
        calendar = SittingCalendar(instance, oddWeeks)
        held = SittingTable(instance, calendar)
        series = instance.series.enumerated().map { index, series in
            SeriesFacts(
                project: series.project, place: instance.place(ofSeries: index), weekday: series.weekday,
                composition: series.composition)
        }
        func numbered(_ words: [String]) -> [String: Int] {
            Dictionary(uniqueKeysWithValues: Set(words).sorted().enumerated().map { ($1, $0) })
        }
        let tagNumbers = numbered(instance.projects.flatMap { $0.demands + $0.excludes })
        let kindNumbers = numbered(instance.projects.flatMap(\.workKinds))
        self.kindNumbers = kindNumbers
        projects = instance.projects.map { project in
            ProjectFacts(
                demands: project.demands.compactMap { tagNumbers[$0] },
                excludes: project.excludes.compactMap { tagNumbers[$0] },
                hasTags: !project.demands.isEmpty || !project.excludes.isEmpty,
                acceptsJuveniles: project.acceptsJuveniles, workKinds: project.workKinds.compactMap { kindNumbers[$0] })
        }
        records = ClientRecords(instance, tagNumbers: tagNumbers)
        costs = Costs(instance, units: planned.units)
        partsOfDay = PartOfDay.allCases.map { part in
            let range = instance.policy.partsOfDay.range(of: part)
            return (part, range.lowerBound.minute, range.upperBound.minute)
        }
    }

    func project(of sitting: Sitting) -> ProjectFacts { projects[series[sitting.series].project] }

    /// Whether something is so in a part of day that a sitting overlaps.
    func parts(of sitting: Sitting, contain isSo: (PartOfDay) -> Bool) -> Bool {
        partsOfDay.contains { sitting.start < $0.end && $0.start < sitting.end && isSo($0.part) }
    }

    /// Kinds of work by number; one that no project has is left out.
    func workKinds(_ names: [String]) -> [Int] { names.compactMap { kindNumbers[$0] } }

    /// The id of a held sitting.
    func session(_ number: Int) -> SessionID {
        let sitting = held.sittings[number]
        return SessionID(series: instance.series[sitting.series].id, date: CalendarDay(number: sitting.day))
    }

    func clientId(ofUnit unit: Int) -> ClientID { instance.clients[planned.units[unit].client].id }
}
