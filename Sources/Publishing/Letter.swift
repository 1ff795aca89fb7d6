import PlacementDomain

/// All that a placement letter may say: the page is made from this and from nothing else (PRIV-02).
struct Letter: Sendable {
    /// The client's own name; empty: none is known.
    var name: String
    var unit: OurContact
    /// Of his own order; empty: none is known.
    var caseReference: String
    var asOf: CalendarDay
    var project: String
    var address: String
    var contactName: String
    var contactPhone: String
    /// How he gets to his series, one for each place to travel to; the project itself first.
    var ways: [Way]
    /// The first sittings, as far as they are firm, sorted.
    var firstSittings: [Sitting]
    /// What comes after the firm weeks; those days may still change, so none is named.
    var later: LaterDays
    var ending: Ending
    var credited: Minutes
    var left: Minutes
    /// The introduction talk is a must.
    var isJuvenile: Bool
    /// Days before the sitting by which other days are asked for.
    var changeDays: Int

    /// How long it goes on.
    enum Ending: Sendable, Hashable {
        /// All his hours have their day in the roster.
        case allHours
        /// Not all hours have a day, and his term ends then.
        case notAfter(CalendarDay)
        /// Not all hours have a day, and no end is known.
        case unknown
    }

    struct PickUp: Sendable, Hashable {
        var name: String
        var address: String
        var time: TimeOfDay?
    }

    struct Way: Sendable {
        /// nil: he goes to the project by himself.
        var pickUp: PickUp?
        /// Days on which he goes this way, sorted.
        var weekdays: [Weekday]
        /// Minutes one way, the ride from the pick-up point included, by each of his means, fastest first.
        var routes: [Route]
    }

    struct Sitting: Sendable {
        var date: CalendarDay
        var from: TimeOfDay
        var to: TimeOfDay
    }

    struct Route: Sendable {
        var mode: TravelMode
        var minutes: Int
    }

    var firstDay: CalendarDay { firstSittings.first?.date ?? asOf }

    /// Whether one of his days is so long that he eats there.
    var hasLongDay: Bool {
        let lengths =
            firstSittings.map { $0.to.minute - $0.from.minute }
            + later.regular.map { $0.end.minute - $0.start.minute }
        return lengths.contains { $0 >= 6 * 60 }
    }
}

/// Makes placement letters from a roster.
struct LetterMaker: Sendable {
    let index: PublicationIndex

    /// - Parameters:
    ///   - placement: chosen in this roster, with a first day that is firm.
    ///   - assignments: of this client and order, up to the last firm day, sorted.
    ///   - later: what comes after that day.
    ///   - termEnd: the last lawful day of his order; nil: it has none.
    /// - Returns: nil where the placement names records that are not there.
    func letter(
        _ placement: PlacedClient, _ assignments: [Assignment], later: LaterDays, termEnd: CalendarDay?
    ) -> Letter? {
        let instance = index.instance
        guard let client = index.client(placement.client), let order = index.order(placement.order),
            let project = index.projects[placement.project]
        else { return nil }
        let place = instance.projects[project]
        let contact = index.contact(ofProject: project, on: placement.firstDate)
        let own = assignments.filter { index.project(of: $0.session) == project }
        return Letter(
            name: client.ownName, unit: index.unit(ofProject: project), caseReference: order.caseReference,
            asOf: instance.asOf, project: place.name.isEmpty ? place.id.text : place.name, address: place.address,
            contactName: contact?.name ?? "", contactPhone: contact?.phone ?? "",
            ways: ways(client, placement.series.compactMap { index.series[$0] }),
            firstSittings: own.map { Letter.Sitting(date: $0.session.date, from: $0.from, to: $0.to) }, later: later,
            ending: placement.unworkedMinutes == .zero
                ? .allHours : termEnd.map { Letter.Ending.notAfter($0) } ?? .unknown,
            credited: order.creditedMinutes,
            left: max(.zero, order.orderedMinutes - order.deductedMinutes - order.creditedMinutes),
            isJuvenile: order.legalFrame == .juvenile,
            changeDays: instance.rules.number(
                "WARN-04", "changeDays", jurisdiction: order.jurisdiction, frame: order.legalFrame,
                on: placement.firstDate) ?? 1)
    }

    private func ways(_ client: Client, _ series: [Int]) -> [Letter.Way] {
        let instance = index.instance
        let byPoint = Dictionary(grouping: series) { instance.series[$0].pickUp }
        return byPoint.sorted { ($0.key ?? -1) < ($1.key ?? -1) }.map { point, series in
            let pickUp = point.map { instance.pickUps[$0] }.map {
                Letter.PickUp(name: $0.name.isEmpty ? $0.id.text : $0.name, address: $0.address, time: $0.time)
            }
            return Letter.Way(
                pickUp: pickUp, weekdays: Set(series.map { instance.series[$0].weekday }).sorted(),
                routes: routes(client, series))
        }
    }

    private func routes(_ client: Client, _ series: [Int]) -> [Letter.Route] {
        guard let first = series.first else { return [] }
        let place = Int32(index.instance.place(ofSeries: first))
        return index.instance.travel.records(home: client.home)
            .filter { $0.place == place && client.travelModes.contains($0.mode) }
            .map { Letter.Route(mode: $0.mode, minutes: Int($0.minutes)) }
            .sorted { ($0.minutes, $0.mode) < ($1.minutes, $1.mode) }
    }
}
