import PlacementDomain
import PlacementStore

extension OfficeMachine {
    /// Publishes one day of one order; the model says whether that may be.
    func publish(_ order: Int, _ series: Int, _ week: Int, _ isStale: Bool, _ handle: Int) throws {
        guard let orders = model.records[.orders], let today = Self.today,
            let id = orders.keys.sorted().dropFirst(order % max(1, orders.count)).first,
            let reeks = (model.records[.series] ?? [:]).keys.sorted().dropFirst(series).first
        else { return }
        let day = PlaceChanges.Booked(
            order: OrderID(id), series: SeriesID(reeks), day: today.monday.adding(days: 7 + 7 * week),
            from: TimeOfDay(minute: 540), to: TimeOfDay(minute: 990), credit: Minutes(420))
        let client = orders[id]?["client"]
        let isBusy = model.standing.contains { $0.day == day.day && orders[$0.order.text]?["client"] == client }
        var places = PlaceChanges()
        places.added = [day]
        let code = isStale ? "D5541" : isBusy ? "D5512" : nil
        guard try publish(places, isStale: isStale, refusedWith: code, handle) else { return }
        model.standing.insert(day)
        if ["received", "intake", "ready"].contains(orders[id]?["state"]) {
            model.records[.orders]?[id]?["state"] = "placed"
        }
    }

    /// Takes one of the days that stand back.
    func correct(_ number: Int, _ handle: Int) throws {
        let days = model.standing.sorted { ($0.day, $0.order, $0.series) < ($1.day, $1.order, $1.series) }
        guard !days.isEmpty else { return }
        let day = days[number % days.count]
        var places = PlaceChanges()
        places.removed = [PlaceChanges.EndedDay(day, as: .cancelledByUs)]
        guard try publish(places, isStale: false, refusedWith: nil, handle) else { return }
        model.standing.remove(day)
    }

    /// - Parameter code: with which it must be refused; nil: it must not.
    /// - Returns: whether it was recorded.
    private func publish(
        _ places: PlaceChanges, isStale: Bool, refusedWith code: String?, _ handle: Int
    ) throws -> Bool {
        guard let today = Self.today else { return false }
        var seen = try handles[handle].moment()
        if isStale { seen.act -= 1 }
        var new = NewPublication(
            plan: nil, instance: String(repeating: "e", count: 64), asOf: today, firstDay: today.monday,
            lastDay: today.monday.adding(days: 27),
            files: [KeptFile(name: "publication.json", content: Array("\(model.publications)".utf8))], seen: seen)
        new.places = places
        let header = ActHeader(actor: Actor(id: "p1"), channel: .cli, verb: "correct", program: "test")
        do {
            let number = try handles[handle].publish(new, by: header, clock: clock)
            guard code == nil, number == Int64(model.publications + 1) else {
                throw Mismatch(description: "published as \(number) instead of \(code ?? "the next")")
            }
        } catch let error as StoreError {
            guard error.code == code else { throw error }
            return false
        }
        model.publications += 1
        acted()
        // Each ends with a seal.
        model.decisions += 1
        return true
    }
}
