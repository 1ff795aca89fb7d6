public import PlacementDomain

/// Builds valid instances for tests; a test states only what matters.
///
/// Records are named by id and resolved to indexes by `build()`, so the order in which a test adds them means nothing.
/// Everything has a default: the plan is made on 2026-11-23 for weeks from 2026-11-30, a client is free from Monday to
/// Friday by day and lives 20 minutes by bicycle from everywhere, a project is approved and has a contact, an order is a
/// judgment of 16 hours that became final on 2026-10-01.
public struct InstanceBuilder: Sendable {
    /// A record that belongs to one client.
    public struct Owned<Value: Sendable>: Sendable {
        public var client: ClientID
        public var value: Value
    }
    /// A record that belongs to one project.
    public struct OfProject<Value: Sendable>: Sendable {
        public var project: ProjectID
        public var value: Value
    }
    public struct SeriesEntry: Sendable {
        public var value: Series
        public var project: ProjectID
        public var supervisor: SupervisorID?
        public var pickUp: PickUpID?
    }
    public struct SessionEntry: Sendable {
        public var series: SeriesID
        public var value: SessionChange
    }
    public struct ClosureEntry: Sendable {
        public var project: ProjectID
        public var series: SeriesID?
        public var value: Closure
    }
    public struct ExclusionEntry: Sendable {
        public var client: ClientID
        /// Id of a project or a pick-up point.
        public var place: String
        public var firstDay: CalendarDay?
        public var lastDay: CalendarDay?
    }
    public enum Other: Hashable, Sendable {
        case client(ClientID)
        case supervisor(SupervisorID)
        case supervisorSex(Sex)
    }
    public struct IncompatibilityEntry: Sendable {
        public var client: ClientID
        public var other: Other
        public var until: CalendarDay?
    }
    public struct TravelEntry: Sendable {
        public var client: ClientID
        /// Id of a project or a pick-up point.
        public var place: String
        public var mode: TravelMode
        /// nil: not reachable; the default does not apply either.
        public var minutes: Int?
    }
    public struct PlacementEntry: Sendable {
        public var value: Placement
        public var order: OrderID
        public var project: ProjectID
        public var series: [SeriesID]
    }
    public struct PublishedFact: Sendable {
        public var value: PublishedAssignment
        public var order: OrderID
        public var series: SeriesID
    }
    public struct AgreementEntry: Sendable {
        public var series: SeriesID
        public var value: Agreement
    }

    public var hash = String(repeating: "0", count: 64)
    public var asOf: CalendarDay = "2026-11-23"
    public var planStart: CalendarDay = "2026-11-30"
    public var publishedThrough: CalendarDay?
    public var startWeeks = 2
    public var calendarEnd: CalendarDay = "2027-11-28"
    public var policy = Policy()
    public var rules = RuleBook.forTests
    /// Minutes one way by bicycle where no `travel` entry names client and place; nil: not reachable.
    public var defaultTravelMinutes: Int? = 20

    public var units: [Unit] = [
        Unit(
            id: "u1", name: "Unit 1",
            point: GeoPoint(latitudeMicrodegrees: 52_000_000, longitudeMicrodegrees: 5_000_000))
    ]
    public var clients: [Client] = []
    public var orders: [Owned<Order>] = []
    public var projects: [Project] = []
    public var projectUnits: [ProjectID: UnitID] = [:]
    public var approvals: [OfProject<ApprovalPeriod>] = []
    public var contacts: [OfProject<PartnerContact>] = []
    public var series: [SeriesEntry] = []
    public var pickUps: [OfProject<PickUpPoint>] = []
    public var supervisors: [Supervisor] = []
    public var availability: [Owned<Availability>] = []
    public var exceptions: [Owned<AvailabilityException>] = []
    public var limitations: [Owned<Limitation>] = []
    public var weekendGrounds: [Owned<WeekendGround>] = []
    public var stoppedPeriods: [Owned<StoppedPeriod>] = []
    public var excludedPlaces: [ExclusionEntry] = []
    public var incompatibilities: [IncompatibilityEntry] = []
    public var sessions: [SessionEntry] = []
    public var closures: [ClosureEntry] = []
    public var holidays: [Holiday] = []
    public var travel: [TravelEntry] = []
    public var placements: [PlacementEntry] = []
    public var publishedAssignments: [PublishedFact] = []
    public var agreements: [AgreementEntry] = []
    public var runningSeries: [SeriesID] = []

    public init() {}

    /// A small town: `clients` clients c1, c2, … with 16 hours each, `projects` projects p1, p2, … each with one series
    /// (s1 on Monday, s2 on Tuesday, …) of one seat from 09:00 to 16:30 with half an hour's break.
    public static func town(clients: Int = 3, projects: Int = 2) -> InstanceBuilder {
        var builder = InstanceBuilder()
        for number in 0..<projects {
            builder.addProject(ProjectID("p\(number + 1)"))
            builder.addSeries(
                SeriesID("s\(number + 1)"), at: ProjectID("p\(number + 1)"), Weekday.allCases[number % 5])
        }
        for number in 0..<clients { builder.addClient(ClientID("c\(number + 1)")) }
        return builder
    }

    /// One client whose hours, at 1,000,000 points each, cost more than can be priced.
    public static var tooDear: InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.policy.weights.lostPerHour = 1_000_000
        builder.change("o1") { order in
            order.legalFrame = .administrative
            order.agreedTermEnd = "2026-12-01"
            order.orderedMinutes = 36_000
            order.detentionDays = nil
        }
        return builder
    }
}

// MARK: Adding records

extension InstanceBuilder {
    /// The id of the order that `addClient` makes: o1 for c1.
    public static func orderID(of client: ClientID) -> OrderID { OrderID("o" + client.text.drop { $0 == "c" }) }

    /// Adds a client with one order; `configure` changes both.
    public mutating func addClient(
        _ id: ClientID, minutes: Int = 960, free: FreeTime = .weekdays,
        _ configure: (inout Client, inout Order) -> Void = { _, _ in }
    ) {
        var client = Client(id: id, home: 0, travelModes: [.bicycle], organisation: "RN")
        var order = InstanceBuilder.order(InstanceBuilder.orderID(of: id), minutes: minutes)
        configure(&client, &order)
        clients.append(client)
        orders.append(Owned(client: id, value: order))
        setFreeTime(of: id, to: free)
    }

    /// Adds one more order of a client.
    public mutating func addOrder(
        _ id: OrderID, of client: ClientID, minutes: Int = 960, _ configure: (inout Order) -> Void = { _ in }
    ) {
        var order = InstanceBuilder.order(id, minutes: minutes)
        configure(&order)
        orders.append(Owned(client: client, value: order))
    }

    /// A valid order of `minutes`: a judgment, final on 2026-10-01, weighed, ready, with the days that belong to it.
    public static func order(_ id: OrderID, minutes: Int) -> Order {
        Order(
            id: id, client: 0, legalFrame: .judgment, receivedDate: "2026-10-12", finalDate: "2026-10-01",
            matchingWeighedOn: "2026-11-02", orderedMinutes: Minutes(minutes), detentionDays: max(1, minutes / 120),
            state: .ready)
    }

    /// Changes a client that was added.
    public mutating func change(_ id: ClientID, _ configure: (inout Client) -> Void) {
        for index in clients.indices where clients[index].id == id { configure(&clients[index]) }
    }

    /// Changes an order that was added.
    public mutating func change(_ id: OrderID, _ configure: (inout Order) -> Void) {
        for index in orders.indices where orders[index].value.id == id { configure(&orders[index].value) }
    }

    /// Changes a series that was added.
    public mutating func change(_ id: SeriesID, _ configure: (inout Series) -> Void) {
        for index in series.indices where series[index].value.id == id { configure(&series[index].value) }
    }

    /// Changes a project that was added.
    public mutating func change(_ id: ProjectID, _ configure: (inout Project) -> Void) {
        for index in projects.indices where projects[index].id == id { configure(&projects[index]) }
    }

    /// Replaces the whole weekly grid of a client.
    public mutating func setFreeTime(of client: ClientID, to free: FreeTime) {
        availability.removeAll { $0.client == client }
        for cell in free.cells {
            let row = Availability(
                client: 0, weekday: cell.weekday, part: cell.part, rhythm: cell.rhythm, firstDay: cell.firstDay,
                lastDay: cell.lastDay)
            availability.append(Owned(client: client, value: row))
        }
    }

    public mutating func addException(
        _ client: ClientID, _ sense: AvailabilityException.Sense, _ firstDay: CalendarDay,
        through lastDay: CalendarDay? = nil, part: PartOfDay? = nil
    ) {
        let row = AvailabilityException(
            client: 0, firstDay: firstDay, lastDay: lastDay ?? firstDay, part: part, sense: sense)
        exceptions.append(Owned(client: client, value: row))
    }

    public mutating func addTag(
        _ tag: String, to client: ClientID, from firstDay: CalendarDay? = nil, through lastDay: CalendarDay? = nil
    ) {
        let row = Limitation(client: 0, tag: tag, firstDay: firstDay, lastDay: lastDay)
        limitations.append(Owned(client: client, value: row))
    }

    public mutating func addWeekendGround(_ client: ClientID, sentence: String = "Works from Monday to Friday.") {
        let row = WeekendGround(client: 0, ground: .work, sentence: sentence)
        weekendGrounds.append(Owned(client: client, value: row))
    }

    public mutating func addStoppedPeriod(
        _ client: ClientID, _ firstDay: CalendarDay, through lastDay: CalendarDay?, cause: String = "detention"
    ) {
        let row = StoppedPeriod(client: 0, firstDay: firstDay, lastDay: lastDay, cause: cause)
        stoppedPeriods.append(Owned(client: client, value: row))
    }

    /// - Parameter place: id of a project or a pick-up point.
    public mutating func exclude(
        _ client: ClientID, from place: String, _ firstDay: CalendarDay? = nil, through lastDay: CalendarDay? = nil
    ) {
        excludedPlaces.append(ExclusionEntry(client: client, place: place, firstDay: firstDay, lastDay: lastDay))
    }

    public mutating func keepApart(_ client: ClientID, _ other: Other, until: CalendarDay? = nil) {
        incompatibilities.append(IncompatibilityEntry(client: client, other: other, until: until))
    }

    /// Adds a project with an approval and a contact; pass `approved: false` to add other ones by hand.
    public mutating func addProject(
        _ id: ProjectID, unit: UnitID = "u1", approved: Bool = true, contact: Bool = true,
        _ configure: (inout Project) -> Void = { _ in }
    ) {
        var project = Project(id: id, partner: "Partner of \(id)", presentPerson: "Somebody")
        configure(&project)
        projects.append(project)
        projectUnits[id] = unit
        if approved { addApproval(id, from: "2020-01-01") }
        if contact { addContact(id) }
    }

    public mutating func addApproval(
        _ project: ProjectID, from firstDay: CalendarDay, through lastDay: CalendarDay? = nil,
        state: ApprovalPeriod.State = .approved
    ) {
        let row = ApprovalPeriod(project: 0, firstDay: firstDay, lastDay: lastDay, state: state)
        approvals.append(OfProject(project: project, value: row))
    }

    public mutating func addContact(
        _ project: ProjectID, from firstDay: CalendarDay? = nil, through lastDay: CalendarDay? = nil
    ) {
        let row = PartnerContact(project: 0, name: "Contact", firstDay: firstDay, lastDay: lastDay)
        contacts.append(OfProject(project: project, value: row))
    }

    /// Adds a series of `seats` seats, by default from 09:00 to 16:30 with half an hour's break: seven hours.
    public mutating func addSeries(
        _ id: SeriesID, at project: ProjectID, _ weekday: Weekday, _ start: TimeOfDay = "09:00",
        _ end: TimeOfDay = "16:30", break breakMinutes: Int = 30, seats: Int = 1, supervisor: SupervisorID? = nil,
        pickUp: PickUpID? = nil, _ configure: (inout Series) -> Void = { _ in }
    ) {
        var value = Series(
            id: id, project: 0, weekday: weekday, start: start, end: end, breakMinutes: Minutes(breakMinutes),
            seats: Seats(seats))
        configure(&value)
        series.append(SeriesEntry(value: value, project: project, supervisor: supervisor, pickUp: pickUp))
    }

    /// Records what differs on one date of a series.
    public mutating func addSession(
        _ series: SeriesID, _ date: CalendarDay, _ status: SessionChange.Status, start: TimeOfDay? = nil,
        end: TimeOfDay? = nil, break breakMinutes: Int? = nil, seats: Int? = nil, bookable: Int? = nil
    ) {
        let row = SessionChange(
            series: 0, date: date, status: status, start: start, end: end,
            breakMinutes: breakMinutes.map { Minutes($0) }, seats: seats.map { Seats($0) },
            bookable: bookable.map { Seats($0) })
        sessions.append(SessionEntry(series: series, value: row))
    }

    public mutating func addClosure(
        _ project: ProjectID, series: SeriesID? = nil, _ firstDay: CalendarDay, through lastDay: CalendarDay? = nil
    ) {
        let row = Closure(project: 0, firstDay: firstDay, lastDay: lastDay ?? firstDay)
        closures.append(ClosureEntry(project: project, series: series, value: row))
    }

    public mutating func addHoliday(_ date: CalendarDay, jurisdiction: String = "NL") {
        holidays.append(Holiday(date: date, jurisdiction: jurisdiction))
    }

    public mutating func addPickUp(_ id: PickUpID, of project: ProjectID) {
        pickUps.append(OfProject(project: project, value: PickUpPoint(id: id, project: 0)))
    }

    /// Minutes one way for one client to one place; nil: not reachable by that mode.
    public mutating func setTravel(
        _ client: ClientID, to place: String, _ minutes: Int?, by mode: TravelMode = .bicycle
    ) {
        travel.append(TravelEntry(client: client, place: place, mode: mode, minutes: minutes))
    }

    public mutating func addPlacement(
        _ id: PlacementID, of order: OrderID, at project: ProjectID, series: [SeriesID],
        state: Placement.State = .signed, from firstDay: CalendarDay = "2026-11-02",
        _ configure: (inout Placement) -> Void = { _ in }
    ) {
        var value = Placement(id: id, order: 0, project: 0, series: [], firstDay: firstDay, state: state)
        configure(&value)
        placements.append(PlacementEntry(value: value, order: order, project: project, series: series))
    }

    public mutating func addPublishedAssignment(
        of order: OrderID, _ series: SeriesID, _ date: CalendarDay, credit: Int, from: TimeOfDay = "09:00",
        to: TimeOfDay = "16:30"
    ) {
        let value = PublishedAssignment(
            order: 0, series: 0, date: date, from: from, to: to, creditMinutes: Minutes(credit))
        publishedAssignments.append(PublishedFact(value: value, order: order, series: series))
    }

    public mutating func addAgreement(
        _ series: SeriesID, _ organisation: String, atLeast: Int? = nil, atMost: Int? = nil, releaseDays: Int? = nil
    ) {
        let value = Agreement(
            series: 0, organisation: organisation, atLeast: atLeast, atMost: atMost, releaseDays: releaseDays)
        agreements.append(AgreementEntry(series: series, value: value))
    }
}
