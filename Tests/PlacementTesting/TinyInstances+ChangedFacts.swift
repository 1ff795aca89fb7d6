import PlacementDomain

// Facts that change after people were told (C11): what stands in the tables about published and signed people today.
extension TinyInstances {
    /// One published and one signed client, every kind of change × where planStart lies × the day of the plan.
    public static var changedFacts: [Case] {
        var cases: [Case] = []
        for (name, change) in factChanges {
            for week in [-2, -1, 0, 1] {
                for asOf in [-14, -6, 0, 2] {
                    for through in [nil, -1] {
                        var builder = InstanceBuilder.town(clients: 3, projects: 2)
                        builder.setCalendarEnd(weeks: 5)
                        let start = builder.planStart
                        builder.asOf = start.adding(days: asOf)
                        builder.publishedThrough = through.map { start.adding(days: $0) }
                        builder.change(SeriesID("s1")) { $0.seats = 2 }
                        let day = start.adding(days: 7 * week)
                        for order in ["o1", "o2"] {
                            builder.addPublishedAssignment(of: OrderID(order), "s1", day, credit: 420)
                        }
                        builder.addPlacement("pl3", of: "o3", at: "p1", series: ["s1"], from: start.adding(days: -30))
                        change(&builder, day)
                        cases.append(
                            Case(
                                name: "\(name), week \(week), asOf \(asOf), through \(through ?? -9)", builder: builder)
                        )
                    }
                }
            }
        }
        return cases
    }

    private typealias FactEdit = (inout InstanceBuilder, _ day: CalendarDay) -> Void

    private static var factChanges: [(String, FactEdit)] { sittingChanges + clientChanges }

    private static var sittingChanges: [(String, FactEdit)] {
        var edits: [(String, FactEdit)] = []
        func add(_ name: String, _ edit: @escaping FactEdit) { edits.append((name, edit)) }
        add("nothing") { _, _ in }
        add("cancelled") { $0.addSession("s1", $1, .cancelled) }
        add("shortened") { $0.addSession("s1", $1, .changed, end: "12:00", break: 0) }
        add("moved outside") { $0.addSession("s1", $1, .changed, start: "08:00") }
        add("seats cut") { $0.addSession("s1", $1, .changed, seats: 1) }
        add("holiday") { $0.addHoliday($1) }
        add("closed for good") { $0.addClosure("p1", $1, through: $1.adding(days: 400)) }
        add("closed after a week") { $0.addClosure("p1", $1.adding(days: 8), through: $1.adding(days: 400)) }
        add("series ended") { builder, day in
            builder.change(SeriesID("s1")) { $0.lastDay = day.adding(days: -1) }
        }
        add("left the export") { $0.addPublishedAssignment(of: "gone", "s1", $1, credit: 420) }
        add("two places") { builder, day in
            builder.addSeries("s9", at: "p2", .monday, "13:00", "18:00", break: 0)
            builder.addPublishedAssignment(of: "o1", "s9", day, credit: 300, from: "13:00", to: "18:00")
        }
        return edits
    }

    private static var clientChanges: [(String, FactEdit)] {
        var edits: [(String, FactEdit)] = []
        func add(_ name: String, _ edit: @escaping FactEdit) { edits.append((name, edit)) }
        func addOrder(_ name: String, _ change: @escaping (inout Order, CalendarDay) -> Void) {
            add(name) { builder, day in builder.change(OrderID("o1")) { change(&$0, day) } }
        }
        add("excluded") { $0.exclude("c1", from: "p1", $1) }
        add("away") { $0.addException("c1", .unavailable, $1, through: $1) }
        add("detained") { $0.addStoppedPeriod("c1", $1, through: nil, cause: "detention") }
        add("ill before") { $0.addStoppedPeriod("c1", $1.adding(days: -3), through: $1.adding(days: -1)) }
        add("apart") { $0.keepApart("c1", .client("c2"), until: $1) }
        add("apart from the signed one") { builder, _ in builder.keepApart("c1", .client("c3")) }
        add("kept twice") { builder, _ in
            for id in ["x1", "x2"] { builder.addPlacement(PlacementID(id), of: "o1", at: "p1", series: ["s1"]) }
        }
        addOrder("withdrawn") { order, _ in order.state = .withdrawn }
        addOrder("term over") { $0.caseTermEnd = $1.adding(days: -1) }
        addOrder("not final yet") { $0.finalDate = $1.adding(days: 1) }
        addOrder("nothing left") { order, _ in order.creditedMinutes = order.orderedMinutes }
        add("England, without a seat") { builder, day in
            builder.change(OrderID("o1")) { ($0.jurisdiction, $0.legalFrame) = ("EW", .unpaidWork) }
            builder.addSession("s1", day, .changed, seats: 0)
        }
        return edits
    }

    /// More published assignments, and changes of what they stand on; by draws of their own.
    static func changeFacts(of builder: inout InstanceBuilder, seed: UInt64) {
        var change = FactChange(random: SplitMix64(seed: seed &* 0x2B_9F41 &+ 3), builder: builder)
        change.run()
        builder = change.builder
    }
}

private struct FactChange {
    var random: SplitMix64
    var builder: InstanceBuilder

    mutating func run() {
        builder.asOf = day(random.pick([-14, -12, -10, -7, -5, -3, 0, 1, 2, 4]))
        if random.chance(70) { builder.publishedThrough = day(random.pick([-8, -1, -1, 6, 13])) }
        for order in builder.orders.map(\.value.id) where random.chance(70) { publish(order) }
        if random.chance(20) { publish("o98") }
        for _ in 0..<random.number(in: 0...4) { changeSession() }
        for _ in 0..<random.number(in: 0...3) { changeCircumstances() }
        if random.chance(25) {
            let first = random.number(in: -14...25)
            builder.addClosure(
                random.pick(builder.projects).id, day(first), through: day(first + random.pick([0, 400])))
        }
        let clients = builder.clients.map(\.id)
        if random.chance(30), clients.count > 1 {
            builder.keepApart(random.pick(clients), .client(random.pick(clients)))
        }
        if random.chance(20) {
            builder.addPlacement("left", of: "o97", at: builder.projects[0].id, series: [builder.series[0].value.id])
        }
    }

    private func day(_ offset: Int) -> CalendarDay { builder.planStart.adding(days: offset) }

    private mutating func publish(_ order: OrderID) {
        for _ in 1...random.pick([1, 2, 3, 4]) {
            let series = random.pick(builder.series).value
            let date = day(series.weekday.rawValue - 1 + 7 * random.pick([-2, -1, -1, 0, 1]))
            let isThere = builder.publishedAssignments.contains {
                $0.order == order && $0.series == series.id && $0.value.date == date
            }
            if isThere { continue }
            builder.addPublishedAssignment(
                of: order, series.id, date, credit: random.pick([30, 60, 120]), from: series.start, to: series.end)
        }
    }

    private mutating func changeSession() {
        guard let published = builder.publishedAssignments.randomElement(using: &random) else { return }
        let (series, date) = (published.series, published.value.date)
        let isChanged = builder.sessions.contains { $0.series == series && $0.value.date == date }
        if isChanged { return }
        switch random.number(in: 0...4) {
        case 0: builder.addSession(series, date, .cancelled)
        case 1: builder.addSession(series, date, .changed, seats: random.number(in: 0...1))
        case 2:
            builder.addSession(
                series, date, .changed, start: TimeOfDay(minute: published.value.from.minute + 60), break: 0)
        case 3: builder.addSession(series, date, .changed, end: TimeOfDay(minute: published.value.to.minute + 30))
        default: builder.addHoliday(date)
        }
    }

    private mutating func changeCircumstances() {
        let client = random.pick(builder.clients).id
        let first = day(random.number(in: -15...8))
        let last = first.adding(days: random.pick([0, 6, 60]))
        switch random.number(in: 0...5) {
        case 0: builder.addException(client, .unavailable, first, through: last)
        case 1: builder.exclude(client, from: random.pick(builder.projects).id.text, first)
        case 2: builder.addStoppedPeriod(client, first, through: random.chance(80) ? last : nil, cause: "detention")
        case 3:
            let state = random.pick([.withdrawn, .completed, .suspended] as [Order.State])
            for index in builder.orders.indices where builder.orders[index].client == client {
                builder.orders[index].value.state = state
            }
        case 4:
            for index in builder.orders.indices where builder.orders[index].client == client {
                builder.orders[index].value.finalDate = first
            }
        default:
            for index in builder.orders.indices where builder.orders[index].client == client {
                builder.orders[index].value.caseTermEnd = last
            }
        }
    }
}
