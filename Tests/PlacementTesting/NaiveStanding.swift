public import PlacementDomain

/// What docs/certificate.md, part 7, says of a correction, written down plainly: a second opinion beside the checker.
///
/// C1 to C5 are those of `BruteForce`; all else is asked row by row with plain loops. Nothing is fast.
public struct NaiveStanding {
    /// One fault: its code, `C5` for every condition of a sitting by itself, and its place as a violation has it.
    public struct Problem: Hashable, Comparable, Sendable {
        public var code: String
        public var place: String

        public init(code: String, place: String) {
            self.code =
                NaiveStanding.ownCodes.contains(code) || code.hasPrefix("D") && !code.hasPrefix("DAYS")
                ? code : "C5"
            self.place = place
        }

        public static func < (left: Self, right: Self) -> Bool { (left.code, left.place) < (right.code, right.place) }
    }

    /// Rules that are told apart; every other one belongs to C5.
    private static let ownCodes: Set<String> = [
        "HOURS-02", "HOURS-04", "HOURS-07", "HOURS-08", "HOURS-14", "DAYS-03", "GROUP-01", "GROUP-04", "GROUP-07",
        "GROUP-08",
    ]

    /// What stands after it, sorted by (order, date, series).
    public private(set) var published: [PublishedAssignment] = []
    public private(set) var orphaned: [OrphanedAssignment] = []
    public private(set) var problems: Set<Problem> = []
    private var instance: Instance
    private let correction: Correction
    private var added: [(record: CorrectionRecord, row: PublishedAssignment)] = []

    /// - Parameter instance: its published assignments are what stands before.
    public init(_ instance: Instance, _ correction: Correction) {
        self.instance = instance
        self.correction = correction
        published = instance.publishedAssignments
        orphaned = instance.orphanedAssignments
        for record in correction.records where record.what == .removed { remove(record) }
        for record in correction.records where record.what == .added { add(record) }
        published.sort { ($0.order, $0.date, $0.series) < ($1.order, $1.date, $1.series) }
        orphaned.sort { ($0.order, $0.date, $0.series) < ($1.order, $1.date, $1.series) }
        self.instance.publishedAssignments = published
        self.instance.orphanedAssignments = orphaned
        let notPlanned = BruteForce.plannedOrders(of: self.instance).notPlanned
        for (record, row) in added {
            let code = notPlanned.first { $0.order == record.order }?.code
            if let code, !["NOTHING_LEFT", "STOPPED", "WAITS_FOR_OTHER_ORDER"].contains(code) {
                fail("D4606", record)
            } else {
                ask(record, row)
            }
        }
        for place in Set(added.map { [Int($0.row.date.number), $0.row.series] }) {
            ask(series: place[1], on: CalendarDay(number: place[0]))
        }
    }

    private mutating func fail(_ code: String, _ record: CorrectionRecord) {
        let who = record.client == .unknown ? record.order.text : record.client.text
        problems.insert(Problem(code: code, place: "\(who) \(record.session)"))
    }

    private func clientOf(_ order: Int) -> Int { instance.orders[order].client }
    private func session(_ series: Int, _ date: CalendarDay) -> SessionID {
        SessionID(series: instance.series[series].id, date: date)
    }
    private func held(_ series: Int, _ date: CalendarDay) -> BruteForce.Sitting? {
        date <= instance.calendarEnd ? BruteForce.heldSitting(ofSeries: series, on: date, in: instance) : nil
    }

    /// Whether it has the number, moment and actor of the whole.
    private func belongs(_ record: CorrectionRecord) -> Bool {
        record.number == correction.records[0].number && record.at == correction.at
            && record.actor == correction.actor.id
    }

    // MARK: Structure

    private mutating func remove(_ record: CorrectionRecord) {
        guard belongs(record) else { return fail("D4608", record) }
        func isMeant(_ row: PublishedEntry<some Hashable & Sendable>) -> Bool {
            session(row.series, row.date) == record.session && row.from == record.from && row.to == record.to
                && row.creditMinutes == record.creditMinutes
        }
        let known = instance.publishedAssignments.contains {
            instance.orders[$0.order].id == record.order && isMeant($0)
                && instance.clients[clientOf($0.order)].id == record.client
        }
        let unknown = instance.orphanedAssignments.contains {
            $0.order == record.order && isMeant($0) && record.client.text.isEmpty
        }
        guard known || unknown else { return fail("D4601", record) }
        let stillStands =
            published.contains { instance.orders[$0.order].id == record.order && isMeant($0) }
            || orphaned.contains { $0.order == record.order && isMeant($0) }
        if !stillStands { return fail("D4604", record) }
        let series = instance.series.firstIndex { $0.id == record.session.series } ?? 0
        let isBegun =
            record.session.date < correction.at.day
            || (record.session.date == correction.at.day && record.from <= correction.at.time)
        if isBegun, held(series, record.session.date) != nil { return fail("D4602", record) }
        published = published.filter { instance.orders[$0.order].id != record.order || !isMeant($0) }
        orphaned = orphaned.filter { $0.order != record.order || !isMeant($0) }
    }

    private mutating func add(_ record: CorrectionRecord) {
        guard belongs(record) else { return fail("D4608", record) }
        guard let order = instance.orders.firstIndex(where: { $0.id == record.order }),
            let series = instance.series.firstIndex(where: { $0.id == record.session.series }),
            instance.clients[clientOf(order)].id == record.client
        else { return fail("D4605", record) }
        let date = record.session.date
        guard let last = instance.publishedThrough, date <= last else { return fail("D4603", record) }
        if record.creditMinutes.value < 1 || record.creditMinutes.value > 1_440 { return fail("D4607", record) }
        if published.contains(where: { $0.order == order && $0.series == series && $0.date == date }) {
            return fail("D4604", record)
        }
        if let sitting = held(series, date) {
            let minutes = correction.at.day.days(since: date) * 1_440 + correction.at.time.minute - sitting.start
            if minutes >= 0 { return fail("D4602", record) }
        }
        let row = PublishedAssignment(
            order: order, series: series, date: date, from: record.from, to: record.to,
            creditMinutes: record.creditMinutes)
        published.append(row)
        added.append((record, row))
    }
}

// MARK: One client

extension NaiveStanding {
    /// The number of a rule for an order on a day.
    private func number(_ id: String, _ name: String, _ order: Order, _ day: CalendarDay) -> Int? {
        instance.rules.number(id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
    }

    private mutating func ask(_ record: CorrectionRecord, _ row: PublishedAssignment) {
        guard let sitting = held(row.series, row.date) else { return fail("C5", record) }
        let order = instance.orders[row.order]
        var first: CalendarDay = "2000-01-01"
        if let final = order.finalDate { first = max(first, final) }
        if let earliest = order.earliestDay { first = max(first, earliest) }
        if order.shortNoticeConsent == nil, let days = number("DAYS-06", "noticeDays", order, row.date) {
            first = max(first, correction.at.day.adding(days: days))
        }
        var alone = instance
        alone.publishedAssignments = []
        if !BruteForce.isLawful(sitting, for: order, from: first, in: alone) { fail("C5", record) }

        askLimits(record, row, sitting, order)
        askCredit(record, row, sitting)
    }

    private mutating func askLimits(
        _ record: CorrectionRecord, _ row: PublishedAssignment, _ sitting: BruteForce.Sitting, _ order: Order
    ) {
        var (day, week, sittings) = (sitting.net, sitting.net, 1)
        var weekLimit = number("HOURS-14", "minutesPerWeek", order, row.date)
        for other in published where clientOf(other.order) == order.client && other != row {
            let now = held(other.series, other.date)
            let (start, end) = (now?.start ?? other.from.minute, now?.end ?? other.to.minute)
            let net = now?.net ?? other.creditMinutes.value
            if other.date.isoWeek == row.date.isoWeek {
                sittings += 1
                week += net
                let most = number("HOURS-14", "minutesPerWeek", order, other.date)
                weekLimit = [weekLimit, most].compactMap(\.self).min()
            }
            if other.date == row.date {
                day += net
                if start < sitting.end, sitting.start < end { fail("HOURS-07", record) }
            }
            let days = other.date.days(since: row.date) * 1_440
            let after = days + start - sitting.end
            let before = sitting.start - days - end
            let (ofOther, own) = (
                number("HOURS-08", "restMinutes", order, other.date) ?? 0,
                number("HOURS-08", "restMinutes", order, row.date) ?? 0
            )
            if other.date > row.date, after < ofOther { fail("HOURS-08", record) }
            if other.date < row.date, before < own { fail("HOURS-08", record) }
        }
        if let most = number("HOURS-07", "minutesPerDay", order, row.date), day > most { fail("HOURS-07", record) }
        if let most = weekLimit, week > most { fail("HOURS-14", record) }
        if sittings > instance.clients[order.client].mostSessions { fail("DAYS-03", record) }
    }

    private mutating func askCredit(
        _ record: CorrectionRecord, _ row: PublishedAssignment, _ sitting: BruteForce.Sitting
    ) {
        var without = instance
        without.publishedAssignments.removeAll { $0 == row }
        let left = BruteForce.remaining(instance.orders[row.order], in: without)
        let credit = record.creditMinutes.value
        if credit > left { return fail("HOURS-04", record) }
        if credit > sitting.net { return fail("HOURS-02", record) }
        let isRight =
            credit == min(left, sitting.net) && record.from.minute == sitting.start
            && record.to.minute == sitting.start + sitting.breakMinutes + credit
        if !isRight { fail("D4607", record) }
    }
}

// MARK: One sitting

extension NaiveStanding {
    private mutating func ask(series: Int, on date: CalendarDay) {
        guard let sitting = held(series, date) else { return }
        let name = session(series, date).description
        let there = Set(published.filter { $0.series == series && $0.date == date }.map { clientOf($0.order) })
        let new = added.filter { $0.row.series == series && $0.row.date == date }
        let newcomers = Set(new.map { clientOf($0.row.order) })
        let load = there.count + orphaned.count { $0.series == series && $0.date == date }
        if load > sitting.bookable { problems.insert(Problem(code: "GROUP-01", place: name)) }
        for agreement in instance.agreements where agreement.series == series {
            let own = there.filter { instance.clients[$0].organisation == agreement.organisation }
            if let most = agreement.atMost, own.count > most, !own.isDisjoint(with: newcomers) {
                problems.insert(Problem(code: "GROUP-07", place: name))
            }
            guard let least = agreement.atLeast, least > own.count, !newcomers.isSubset(of: own) else { continue }
            if let release = agreement.releaseDays, date.adding(days: -release) <= correction.at.day { continue }
            if load - own.count + least > sitting.bookable {
                problems.insert(Problem(code: "GROUP-07", place: name))
            }
        }
        for left in newcomers {
            for right in there where left != right && mustBeApart(left, right, on: date) {
                let names = [left, right].sorted().map { instance.clients[$0].id.text }
                problems.insert(Problem(code: "GROUP-04", place: "\(names[0]) \(names[1]) \(name)"))
            }
        }
        if let most = instance.series[series].mostStarts {
            let starts = firstSittings.filter { $0.value == session(series, date) }.keys
            let isBegun = new.contains { entry in
                let order = instance.orders[entry.row.order]
                return starts.contains(order.id) && order.firstWorkedDate == nil && order.creditedMinutes.value <= 0
            }
            if isBegun, starts.count > most { problems.insert(Problem(code: "GROUP-08", place: name)) }
        }
    }

    /// The earliest sitting that stands of each order.
    private var firstSittings: [OrderID: SessionID] {
        var rows = published.map {
            (order: instance.orders[$0.order].id, day: $0.date, from: $0.from, series: $0.series)
        }
        rows += orphaned.map { (order: $0.order, day: $0.date, from: $0.from, series: $0.series) }
        return Dictionary(grouping: rows, by: \.order).compactMapValues { own in
            own.min { ($0.day, $0.from, $0.series) < ($1.day, $1.from, $1.series) }.map { session($0.series, $0.day) }
        }
    }

    private func mustBeApart(_ left: Int, _ right: Int, on day: CalendarDay) -> Bool {
        instance.incompatibilities.contains { row in
            guard case .client(let other) = row.other else { return false }
            return Set([row.client, other]) == Set([left, right]) && day <= row.until ?? day
        }
    }
}
