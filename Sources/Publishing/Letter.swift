import PlacementDomain

/// All that a placement letter may say: the page is made from this and from nothing else (PRIV-02).
struct Letter: Sendable {
    /// The client's own name; empty: none is known.
    var name: String
    var unit: String
    var asOf: CalendarDay
    var project: String
    var address: String
    var contactName: String
    var contactPhone: String
    var pickUp: PickUp?
    /// Regular sittings, sorted by weekday and start.
    var pattern: [Regular]
    /// The first sittings, as far as they are firm, sorted.
    var firstSittings: [Sitting]
    /// Minutes one way to the place of his first series, by each of his means that gets him there, fastest first.
    var routes: [Route]
    var credited: Minutes
    var left: Minutes
    /// He has sittings after the firm weeks, too; their days may still change, so none is named.
    var goesOn: Bool
    /// The introduction talk is a must.
    var isJuvenile: Bool
    /// Days before the sitting by which other days are asked for.
    var changeDays: Int

    struct PickUp: Sendable {
        var name: String
        var time: TimeOfDay?
    }

    struct Regular: Sendable {
        var weekday: Weekday
        var rhythm: Series.Rhythm
        var start: TimeOfDay
        var end: TimeOfDay
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
}

/// Makes placement letters from a roster.
struct LetterMaker: Sendable {
    let index: PublicationIndex

    /// - Parameters:
    ///   - placement: chosen in this roster, with a first day that is firm.
    ///   - assignments: of this client and order, up to the last firm day, sorted.
    ///   - goesOn: whether he has sittings after that day.
    /// - Returns: nil where the placement names records that are not there.
    func letter(_ placement: PlacedClient, _ assignments: [Assignment], goesOn: Bool) -> Letter? {
        let instance = index.instance
        guard let client = index.client(placement.client), let order = index.order(placement.order),
            let project = index.projects[placement.project]
        else { return nil }
        let place = instance.projects[project]
        let series = placement.series.compactMap { index.series[$0] }
        let contact = index.contact(ofProject: project, on: placement.firstDate)
        let own = assignments.filter { index.project(of: $0.session) == project }
        return Letter(
            name: client.ownName, unit: index.unitName(ofProject: project), asOf: instance.asOf,
            project: place.name.isEmpty ? place.id.text : place.name, address: place.address,
            contactName: contact?.name ?? "", contactPhone: contact?.phone ?? "", pickUp: pickUp(series),
            pattern: series.map { regular(instance.series[$0]) }.sorted {
                ($0.weekday, $0.start) < ($1.weekday, $1.start)
            },
            firstSittings: own.map { Letter.Sitting(date: $0.session.date, from: $0.from, to: $0.to) },
            routes: routes(client, series), credited: order.creditedMinutes,
            left: max(.zero, order.orderedMinutes - order.deductedMinutes - order.creditedMinutes),
            goesOn: goesOn, isJuvenile: order.legalFrame == .juvenile,
            changeDays: instance.rules.number(
                "WARN-04", "changeDays", jurisdiction: order.jurisdiction, frame: order.legalFrame,
                on: placement.firstDate) ?? 1)
    }

    private func regular(_ series: Series) -> Letter.Regular {
        Letter.Regular(weekday: series.weekday, rhythm: series.rhythm, start: series.start, end: series.end)
    }

    private func pickUp(_ series: [Int]) -> Letter.PickUp? {
        guard let point = series.lazy.compactMap({ index.instance.series[$0].pickUp }).first else { return nil }
        let pickUp = index.instance.pickUps[point]
        return Letter.PickUp(name: pickUp.name.isEmpty ? pickUp.id.text : pickUp.name, time: pickUp.time)
    }

    private func routes(_ client: Client, _ series: [Int]) -> [Letter.Route] {
        guard let first = series.first else { return [] }
        let place = Int32(index.instance.place(ofSeries: first))
        return index.instance.travel.records(home: client.home)
            .filter { $0.place == place && client.travelModes.contains($0.mode) }
            .map { Letter.Route(mode: $0.mode, minutes: max(1, Int($0.minutes))) }
            .sorted { ($0.minutes, $0.mode) < ($1.minutes, $1.mode) }
    }
}
