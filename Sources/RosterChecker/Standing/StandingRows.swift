import PlacementDomain

/// What stands in published weeks before a correction, and after those of its records that can be carried out.
struct StandingRows {
    /// A record that adds something, with its order and series as indexes.
    struct Added {
        let record: CorrectionRecord
        let order: Int
        let series: Int
        var day: Int { record.session.date.dayNumber }
    }
    private struct Key: Hashable {
        let order: OrderID
        let session: SessionID
    }
    /// What a record must say of a standing row beside its order and session.
    private struct Row {
        let client: ClientID
        let from: TimeOfDay
        let to: TimeOfDay
        let credit: Minutes
    }

    /// After the correction, sorted by (order, date, series).
    private(set) var published: [PublishedAssignment] = []
    private(set) var orphaned: [OrphanedAssignment] = []
    /// In the order of the correction.
    private(set) var added: [Added] = []
    private(set) var violations: [Violation] = []

    private let instance: Instance
    private let calendar: SittingCalendar
    private let correction: Correction
    private let orders: [OrderID: Int]
    private let series: [SeriesID: Int]
    private var standing: [Key: Row] = [:]
    private var removed: Set<Key> = []

    /// - Parameter instance: its published assignments are what stands before the correction.
    init(_ instance: Instance, _ calendar: SittingCalendar, _ correction: Correction) {
        self.instance = instance
        self.calendar = calendar
        self.correction = correction
        orders = Dictionary(instance.orders.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        series = IdIndex(instance).series
        for row in instance.publishedAssignments { note(row, instance.orders[row.order].id) }
        for row in instance.orphanedAssignments { note(row, row.order) }
        // What is removed makes room for what is added, in whatever order the records are.
        for record in correction.records where record.what == .removed { remove(record) }
        for record in correction.records where record.what == .added { add(record) }
        carryOut()
    }

    private func key(_ row: PublishedEntry<some Hashable & Sendable>, _ order: OrderID) -> Key {
        Key(order: order, session: SessionID(series: instance.series[row.series].id, date: row.date))
    }

    private mutating func note(_ row: PublishedEntry<some Hashable & Sendable>, _ order: OrderID) {
        let client = orders[order].map { instance.clients[instance.orders[$0].client].id } ?? .unknown
        standing[key(row, order)] = Row(client: client, from: row.from, to: row.to, credit: row.creditMinutes)
    }

    private mutating func fail(_ fault: StandingFault, _ record: CorrectionRecord, _ text: Said? = nil) {
        violations.append(fault.violation(record, text))
    }

    private func isOfThisCorrection(_ record: CorrectionRecord) -> Bool {
        record.at == correction.at && record.actor == correction.actor.id
            && record.number == correction.records.first?.number
    }

    private mutating func remove(_ record: CorrectionRecord) {
        let key = Key(order: record.order, session: record.session)
        if !isOfThisCorrection(record) { return fail(.otherCorrection, record) }
        guard let row = standing[key], row.client == record.client, row.from == record.from, row.to == record.to,
            row.credit == record.creditMinutes
        else { return fail(.notStanding, record) }
        if removed.contains(key) { return fail(.twice, record) }
        if Moment(day: record.session.date, time: row.from) <= correction.at, isHeld(record.session) {
            let text = Said(
                "de werkdag is al begonnen; wat ervan kwam, hoort bij de uren",
                "the working day has begun already; what came of it belongs to the hours")
            return fail(.begun, record, text)
        }
        removed.insert(key)
    }

    private func isHeld(_ session: SessionID) -> Bool {
        series[session.series].flatMap { calendar.heldSitting($0, on: session.date.dayNumber) } != nil
    }

    private mutating func add(_ record: CorrectionRecord) {
        let key = Key(order: record.order, session: record.session)
        if !isOfThisCorrection(record) { return fail(.otherCorrection, record) }
        guard let order = orders[record.order], let index = series[record.session.series],
            instance.clients[instance.orders[order].client].id == record.client
        else { return fail(.unknownId, record) }
        let added = Added(record: record, order: order, series: index)
        guard let last = instance.publishedThrough, record.session.date <= last else {
            return fail(.notPublished, record)
        }
        // No sitting credits so many minutes, and sums of them are to stay small.
        guard (1...1_440).contains(record.creditMinutes.value) else { return fail(.wrongTimes, record) }
        if standing[key] != nil, !removed.contains(key) { return fail(.twice, record) }
        if self.added.contains(where: { $0.order == order && $0.record.session == record.session }) {
            return fail(.twice, record)
        }
        if let sitting = calendar.heldSitting(index, on: added.day),
            Moment(day: record.session.date, time: TimeOfDay(minute: sitting.start)) <= correction.at
        {
            return fail(.begun, record)
        }
        self.added.append(added)
    }

    private mutating func carryOut() {
        published = instance.publishedAssignments.filter { !removed.contains(key($0, instance.orders[$0.order].id)) }
        published += added.map {
            PublishedAssignment(
                order: $0.order, series: $0.series, date: $0.record.session.date, from: $0.record.from,
                to: $0.record.to, creditMinutes: $0.record.creditMinutes)
        }
        published.sort { ($0.order, $0.date, $0.series) < ($1.order, $1.date, $1.series) }
        orphaned = instance.orphanedAssignments.filter { !removed.contains(key($0, $0.order)) }
        orphaned.sort { ($0.order, $0.date, $0.series) < ($1.order, $1.date, $1.series) }
    }
}
