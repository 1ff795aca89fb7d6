import PlacementDomain

/// One planned client with his own records, as the rules ask for them.
final class Person {
    let unit: PlannedUnit
    let law: OrderLaw
    let facts: Facts
    let client: Client
    /// His own limit for travel there and back together, minutes a day; nil: none.
    let travelLimit: Int?
    let compositions: Set<CompositionNeed>
    let hasWeekendGround: Bool
    let grid: ArraySlice<Availability>
    let extraDays: [AvailabilityException]
    let unavailableDays: [AvailabilityException]
    let tags: ArraySlice<ClientRecords.Tag>
    let stops: ArraySlice<StoppedPeriod>
    let excludedPlaces: ArraySlice<ExcludedPlace>
    let supervisorsToAvoid: [Incompatibility]
    let limits: PatternLimits
    /// Kinds of work that he would like, by number; nil: no wish.
    let workWish: [Int]?
    /// Minutes one way to each place; -1: no way.
    private let minutesToPlace: [Int16]

    init(_ unit: PlannedUnit, _ facts: Facts) {
        self.unit = unit
        self.facts = facts
        law = facts.planned.laws[unit.law]
        let (instance, records) = (facts.instance, facts.records)
        client = instance.clients[unit.client]
        travelLimit = client.travelLimit?.value
        compositions = client.compositions
        hasWeekendGround = records.hasWeekendGround[unit.client]
        grid = records.grid[unit.client]
        extraDays = records.exceptions[unit.client].filter { $0.sense == .extra }
        unavailableDays = records.exceptions[unit.client].filter { $0.sense == .unavailable }
        tags = records.tags[unit.client]
        stops = records.stops[unit.client]
        excludedPlaces = records.excludedPlaces[unit.client]
        supervisorsToAvoid = records.incompatibilities[unit.client].filter {
            if case .client = $0.other { false } else { true }
        }
        limits = PatternLimits(law, mostSessions: client.mostSessions)
        workWish = client.workWish.isEmpty ? nil : facts.workKinds(client.workWish)
        minutesToPlace = TravelRules.leastMinutes(
            instance.travel.records(home: client.home), modes: Array(client.travelModes), places: instance.placeCount)
    }

    /// Minutes one way to the place of a sitting; nil: no way.
    func minutes(to sitting: Sitting) -> Int? { minutes(toPlace: facts.series[sitting.series].place) }

    func minutes(toPlace place: Int) -> Int? { minutesToPlace[place] < 0 ? nil : Int(minutesToPlace[place]) }
}
