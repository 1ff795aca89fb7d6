public import PlacementDomain

/// Random corrections of what stands, one after the other: many lawful ones, many with one thing wrong.
public struct CorrectionDraw {
    private var random: SplitMix64
    private var number = 0
    /// When the next correction is decided.
    public private(set) var at: Moment
    /// The facts, with what stands now; facts may change between two corrections.
    public private(set) var instance: Instance

    /// A tiny instance with published weeks of which some began, by its seed; half of its people agreed to be called at
    /// short notice.
    public init(seed: UInt64) {
        var random = SplitMix64(seed: seed &* 0xC0_44EC &+ 5)
        var builder = TinyInstances.random(
            seed: seed, mix: TinyInstances.Mix(mostClients: 5, mostProjects: 3, changedFacts: true))
        builder.asOf = builder.planStart.adding(days: random.number(in: -3...1))
        builder.publishedThrough = builder.planStart.adding(days: random.chance(95) ? 13 : 6)
        for order in builder.orders.map(\.value.id) where random.chance(75) {
            builder.change(order) { $0.shortNoticeConsent = "2026-11-02" }
        }
        for series in builder.series.map(\.value.id) {
            if random.chance(60) { builder.change(series) { $0.seats = Seats(random.number(in: 1...4)) } }
            if random.chance(20) { builder.change(series) { $0.mostStarts = random.number(in: 0...1) } }
            if random.chance(20) {
                builder.addAgreement(
                    series, random.pick(["RN", "SVG"]), atLeast: random.pick([nil, 1, 2]),
                    atMost: random.pick([nil, 1]),
                    releaseDays: random.pick([nil, 2, 7]))
            }
        }
        if random.chance(25) { builder.rules = builder.rules.setting("HOURS-14", "minutesPerWeek", to: 600) }
        if random.chance(25) { builder.rules = builder.rules.setting("HOURS-08", "restMinutes", to: 1_000) }
        self.random = random
        instance = builder.build()
        at = Moment(day: instance.asOf, time: "08:00")
    }

    /// Some hours later, of what stands now.
    public mutating func next() -> Correction {
        number += 1
        let minutes = at.time.minute + random.number(in: 0...200)
        at = Moment(day: at.day.adding(days: minutes / 1_440), time: TimeOfDay(minute: minutes % 1_440))
        if random.chance(15) { changeFacts() }
        var records: [CorrectionRecord] = []
        for _ in 1...random.pick([1, 1, 2, 3]) {
            switch random.number(in: 0...9) {
            case 0...2: records += removal()
            case 3...7: records += addition()
            default:
                let leaving = removal()
                records += leaving + addition(of: leaving.first?.order)
            }
        }
        if random.chance(6), let again = records.last { records.append(again) }
        return Correction(at: at, actor: Actor(id: "planner"), records: records)
    }

    /// What was accepted stands from now on.
    public mutating func stand(_ published: [PublishedAssignment], _ orphaned: [OrphanedAssignment]) {
        instance.publishedAssignments = published
        instance.orphanedAssignments = orphaned
    }

    private func record(
        _ what: CorrectionRecord.What, _ client: ClientID, _ order: OrderID, _ session: SessionID, _ from: TimeOfDay,
        _ to: TimeOfDay, _ credit: Minutes
    ) -> CorrectionRecord {
        CorrectionRecord(
            number: number, at: at, actor: "planner", what: what, client: client, order: order, session: session,
            from: from, to: to, creditMinutes: credit, reason: what == .added ? .fillsSeat : .prevented)
    }

    private func session(_ series: Int, _ date: CalendarDay) -> SessionID {
        SessionID(series: instance.series[series].id, date: date)
    }

    // MARK: Records

    private mutating func removal() -> [CorrectionRecord] {
        let known = instance.publishedAssignments.map { row in
            record(
                .removed, instance.clients[instance.orders[row.order].client].id, instance.orders[row.order].id,
                session(row.series, row.date), row.from, row.to, row.creditMinutes)
        }
        let unknown = instance.orphanedAssignments.map {
            record(.removed, .unknown, $0.order, session($0.series, $0.date), $0.from, $0.to, $0.creditMinutes)
        }
        // Rather one that has not begun: else hardly any could be taken off.
        let all = (known + unknown).filter { $0.session.date > at.day || random.chance(20) }
        guard !all.isEmpty else { return [] }
        return [mangled(random.pick(all), 10)]
    }

    private mutating func addition(of known: OrderID? = nil) -> [CorrectionRecord] {
        guard let last = instance.publishedThrough, !instance.orders.isEmpty else { return [] }
        let index =
            known.flatMap { id in instance.orders.firstIndex { $0.id == id } }
            ?? random.number(in: 0...instance.orders.count - 1)
        let order = instance.orders[index]
        let end = max(0, last.days(since: at.day)) + (random.chance(10) ? 7 : 0)
        let days = (0...end).map { at.day.adding(days: $0) }
        var places: [(series: Int, date: CalendarDay)] = []
        for series in instance.series.indices {
            for date in days where date.weekday == instance.series[series].weekday { places.append((series, date)) }
        }
        let isLawful = random.chance(85)
        let lawful = places.filter { place in
            guard isLawful, let sitting = held(place.series, place.date), place.date <= last else { return false }
            let stands = instance.publishedAssignments.contains {
                $0.order == index && $0.series == place.series && $0.date == place.date
            }
            if stands { return false }
            var alone = instance
            alone.publishedAssignments = []
            return BruteForce.isLawful(sitting, for: order, from: at.day, in: alone)
        }
        guard let place = (lawful.isEmpty ? places : lawful).randomElement(using: &random) else { return [] }
        let sitting = held(place.series, place.date)
        let credit = max(1, min(sitting?.net ?? 60, BruteForce.remaining(order, in: instance)))
        let (from, pause) = (sitting?.start ?? 540, sitting?.breakMinutes ?? 0)
        let added = record(
            .added, instance.clients[order.client].id, order.id, session(place.series, place.date),
            TimeOfDay(minute: from), TimeOfDay(minute: min(1_440, from + pause + credit)), Minutes(credit))
        return [mangled(added, 12)]
    }

    private func held(_ series: Int, _ date: CalendarDay) -> BruteForce.Sitting? {
        BruteForce.heldSitting(ofSeries: series, on: date, in: instance)
    }

    /// In `share` of a hundred cases with one field changed.
    private mutating func mangled(_ record: CorrectionRecord, _ share: Int) -> CorrectionRecord {
        guard random.chance(share) else { return record }
        var record = record
        switch random.number(in: 0...8) {
        case 0: record.from = TimeOfDay(minute: record.from.minute + 15)
        case 1: record.to = TimeOfDay(minute: max(0, record.to.minute - 15))
        case 2: record.creditMinutes = Minutes(record.creditMinutes.value + random.pick([-1, 1, 60]))
        case 3: record.creditMinutes = Minutes(random.pick([-5, 0, 2_000]))
        case 4: record.client = random.pick(instance.clients).id
        case 5: record.order = OrderID("nobody")
        case 6: record.session = SessionID(series: "none", date: record.session.date)
        case 7: record.number += 1
        default: record.actor = "somebody"
        }
        return record
    }

    // MARK: Facts

    private mutating func changeFacts() {
        let client = random.number(in: 0...instance.clients.count - 1)
        let day = at.day.adding(days: random.number(in: 0...10))
        switch random.number(in: 0...6) {
        case 0, 1, 2: changeSession()
        case 3:
            let other = random.number(in: 0...instance.clients.count - 1)
            instance.incompatibilities.append(
                Incompatibility(client: client, other: .client(other), until: random.pick([nil, day])))
        case 4:
            instance.exceptions.append(
                AvailabilityException(
                    client: client, firstDay: day, lastDay: day, sense: random.pick([.extra, .extra, .unavailable])))
        case 5:
            let order = random.number(in: 0...instance.orders.count - 1)
            instance.orders[order].state = random.pick([.working, .working, .working, .suspended])
        default:
            instance.stoppedPeriods.append(StoppedPeriod(client: client, firstDay: day, lastDay: day))
        }
    }

    private mutating func changeSession() {
        let series = random.number(in: 0...instance.series.count - 1)
        let first = at.day.adding(days: instance.series[series].weekday.rawValue - at.day.weekday.rawValue)
        let date = first.adding(days: random.pick([0, 7]))
        instance.sessions.removeAll { $0.series == series && $0.date == date }
        switch random.number(in: 0...3) {
        case 0: instance.sessions.append(SessionChange(series: series, date: date, status: .cancelled))
        case 1:
            let end = TimeOfDay(minute: instance.series[series].end.minute - 30)
            instance.sessions.append(SessionChange(series: series, date: date, status: .changed, end: end))
        default:
            instance.sessions.append(
                SessionChange(series: series, date: date, status: .changed, seats: Seats(random.number(in: 0...4))))
        }
    }
}
