import PlacementDomain

extension NaiveThroughput {
    /// A date of a series' rhythm with what it has against it; empty: it is held.
    struct Session {
        var series: SeriesID
        var day: CalendarDay
        var cause: String
        var seats: Int
        var net: Int
        var isSupervised: Bool
        var group: String
    }

    /// The rows that were published of one order at one session.
    struct Offer {
        var rows: [ReportedDay]
        var group: String
    }

    func allOffers() -> [Offer] {
        var offers: [Offer] = []
        var known: [String: Int] = [:]
        for row in records.days where row.isPublished {
            let key = "\(row.order) \(row.series) \(row.day)"
            if let index = known[key] {
                offers[index].rows.append(row)
            } else {
                known[key] = offers.count
                offers.append(Offer(rows: [row], group: group(of: row.series, row.day)))
            }
        }
        return offers
    }

    var walkIns: [ReportedDay] {
        records.days.filter { !$0.isPublished && $0.endedAs == nil && $0.record?.isAttended ?? false }
    }

    func net(_ row: ReportedDay) -> Int { net(row.series, row.day, row.from, row.to) }

    func net(_ id: SeriesID, _ day: CalendarDay, _ from: TimeOfDay, _ to: TimeOfDay) -> Int {
        let own = records.calendar.changes[SessionID(series: id, date: day)]?.breakMinutes
        let pause = own?.value ?? facts(id, day)?.breakMinutes ?? 0
        let net = to.minute - from.minute - pause
        return net < 0 ? 0 : net
    }

    private func facts(_ id: SeriesID, _ day: CalendarDay) -> ReportedSeries.Facts? {
        guard let series = records.calendar.series.first(where: { $0.id == id }) else { return nil }
        var facts = series.facts.first?.value
        for dated in series.facts where dated.from == nil || (dated.from ?? day) <= day { facts = dated.value }
        return facts
    }

    func isClosed(_ id: SeriesID, _ day: CalendarDay) -> Bool {
        guard let project = project(of: id) else { return false }
        return project.closures.contains {
            ($0.series == nil || $0.series == id) && $0.days.lowerBound <= day && day <= $0.days.upperBound
        }
    }

    func allSessions() -> [Session] {
        var sessions: [Session] = []
        for series in records.calendar.series {
            guard let project = project(of: series.id), project.kind == .group || project.kind == .external else {
                continue
            }
            var day = from
            while day <= to {
                if isRhythm(series, day), let session = session(series, project, day) { sessions.append(session) }
                day = day.adding(days: 1)
            }
        }
        return sessions
    }

    private func isRhythm(_ series: ReportedSeries, _ day: CalendarDay) -> Bool {
        guard day.weekday == series.weekday else { return false }
        if let first = series.firstDay, day < first { return false }
        if let last = series.lastDay, day > last { return false }
        switch series.rhythm {
        case .every: return true
        case .oddWeek: return day.isoWeek.week % 2 == 1
        case .evenWeek: return day.isoWeek.week % 2 == 0
        case .everyTwoWeeks:
            guard var anchor = series.firstDay else { return false }
            while anchor.weekday != series.weekday { anchor = anchor.adding(days: 1) }
            while anchor < day { anchor = anchor.adding(days: 14) }
            return anchor == day
        }
    }

    private func session(_ series: ReportedSeries, _ project: ReportedProject, _ day: CalendarDay) -> Session? {
        let change = records.calendar.changes[SessionID(series: series.id, date: day)]
        guard let facts = facts(series.id, day) else { return nil }
        let (start, end) = (change?.start ?? series.start, change?.end ?? series.end)
        let net = end.minute - start.minute - (change?.breakMinutes?.value ?? facts.breakMinutes)
        if net < 1 || net > 480 || start < series.start || end > series.end { return nil }
        var cause = ""
        let hasContact = project.contacts.contains { ($0.firstDay ?? day) <= day && ($0.lastDay ?? day) >= day }
        let isApproved = project.approvals.contains {
            [.approved, .lapsing].contains($0.state) && $0.firstDay <= day && ($0.lastDay ?? day) >= day
        }
        if !hasContact { cause = "noContact" }
        if !isApproved { cause = "notApproved" }
        if isClosed(series.id, day) { cause = "closed" }
        let isHoliday = records.calendar.holidays[project.jurisdiction]?.contains(day) ?? false
        if isHoliday, change?.status != .held { cause = "holiday" }
        if change?.status == .cancelled { cause = "cancelled" }
        return Session(
            series: series.id, day: day, cause: cause, seats: change?.seats?.value ?? facts.seats, net: net,
            isSupervised: series.isSupervised, group: group(of: series.id, day))
    }

    // MARK: Ends

    private func final(_ offer: Offer) -> ReportedDay {
        offer.rows.first { $0.endedAs == nil } ?? offer.rows[offer.rows.count - 1]
    }

    /// The row that stood at the beginning of the session.
    private func stood(_ offer: Offer) -> ReportedDay? {
        let last = final(offer)
        if last.endedAs == nil, let lost = last.record?.lost, lost == .stoodDown || lost == .moved { return nil }
        var found: ReportedDay?
        for row in offer.rows {
            guard row.endedAs != nil else {
                found = row
                continue
            }
            if let moment = row.endedAt, !(moment < Moment(day: row.day, time: row.from)) { found = row }
        }
        return found
    }

    private func end(_ offer: Offer) -> String {
        let row = final(offer)
        if row.endedAs == .moved { return "moved" }
        if row.endedAs == .cancelledByClient { return "excused" }
        if row.endedAs != nil { return "stoodDown" }
        guard let record = row.record else {
            return now < Moment(day: row.day, time: row.to) ? "toCome" : "notRegistered"
        }
        if record.isAttended { return "turnedUpDays" }
        return record.lost?.rawValue ?? "excused"
    }

    // MARK: Tables

    var tablesOfSessions: [(String, (String?) -> [String: Value])] {
        [
            ("hours", hours), ("losses", losses), ("otherLosses", otherLosses), ("ends", ends),
            ("occupancy", occupancy), ("notHeld", notHeld), ("registration", registration),
        ]
    }

    private func offers(_ key: String?) -> [Offer] {
        offers.filter { key == nil || $0.group == key }
    }

    private func sessions(_ key: String?) -> [Session] {
        sessions.filter { key == nil || $0.group == key }
    }

    private func count(_ key: String?, _ name: String) -> Int { offers(key).filter { end($0) == name }.count }

    private func sentAway(_ key: String?, _ lost: ReportedOutcome.Lost) -> Int {
        offers(key).filter { end($0) == "turnedUpDays" && final($0).record?.lost == lost }.count
    }

    private func sums(_ key: String?) -> (seats: Int, offered: Int, planned: Int, came: Int, credited: Int) {
        let credited = records.entries.filter { entry in
            guard let session = entry.session, entry.day >= from, entry.day <= to else { return false }
            return key == nil || group(of: session.series, session.date) == key
        }
        return (
            sessions(key).filter(\.cause.isEmpty).map { $0.seats * $0.net }.reduce(0, +),
            offers(key).map { net($0.rows[0]) }.reduce(0, +), offers(key).compactMap(stood).map(net).reduce(0, +),
            offers(key).filter { end($0) == "turnedUpDays" }.map { net(final($0)) }.reduce(0, +),
            credited.map(\.credit).reduce(0, +)
        )
    }

    private func hours(_ key: String?) -> [String: Value] {
        let (seats, offered, planned, came, credited) = sums(key)
        let positive = credited < 0 ? 0 : credited
        return [
            "seats": Self.minutes(seats), "offered": Self.minutes(offered), "planned": Self.minutes(planned),
            "turnedUp": Self.minutes(came), "credited": Self.minutes(credited),
            "seatsOfOffered": Self.share(seats, offered), "offeredOfSeats": Self.share(offered, seats),
            "plannedOfOffered": Self.share(planned, offered), "turnedUpOfPlanned": Self.share(came, planned),
            "turnedUpOfOffered": Self.share(came, offered), "creditedOfTurnedUp": Self.share(positive, came),
            "creditedOfOffered": Self.share(positive, offered),
        ]
    }

    private func losses(_ key: String?) -> [String: Value] {
        [
            "stoodDownShare": Self.share(count(key, "stoodDown"), offers(key).count),
            "sentHomeShare": Self.share(sentAway(key, .sentHome), count(key, "turnedUpDays")),
        ]
    }

    private func otherLosses(_ key: String?) -> [String: Value] {
        let (seats, _, planned, _, _) = sums(key)
        return [
            "noShowShare": Self.share(count(key, "noShow"), offers(key).count),
            "excusedShare": Self.share(count(key, "excused"), offers(key).count),
            "movedShare": Self.share(count(key, "moved"), offers(key).count),
            "conductShare": Self.share(sentAway(key, .conduct), count(key, "turnedUpDays")),
            "neverBooked": Self.share(planned > seats ? 0 : seats - planned, seats),
        ]
    }

    private func ends(_ key: String?) -> [String: Value] {
        var values = ["offeredDays": Self.count(offers(key).count)]
        for name in ["turnedUpDays", "stoodDown", "noShow", "excused", "moved", "notRegistered", "toCome"] {
            values[name] = Self.count(count(key, name))
        }
        values["sentHome"] = Self.count(sentAway(key, .sentHome))
        values["conduct"] = Self.count(sentAway(key, .conduct))
        let own = walkIns.filter { key == nil || group(of: $0.series, $0.day) == key }
        values["unplanned"] = Self.count(own.count)
        values["unplannedHours"] = Self.minutes(own.map(net).reduce(0, +))
        return values
    }

    private func occupancy(_ key: String?) -> [String: Value] {
        let held = sessions(key).filter(\.cause.isEmpty)
        let own = Dictionary(grouping: offers(key)) { SessionID(series: $0.rows[0].series, date: $0.rows[0].day) }
        func people(_ session: Session) -> [Offer] {
            own[SessionID(series: session.series, date: session.day)] ?? []
        }
        let places = held.map(\.seats).reduce(0, +)
        let planned = held.map { people($0).filter { stood($0) != nil }.count }
        let came = held.map { people($0).filter { end($0) == "turnedUpDays" }.count }
        let thin = zip(held, planned).filter { $0.isSupervised && $1 < 3 }
        return [
            "held": Self.count(held.count), "places": Self.count(places),
            "placesPlanned": Self.share(planned.reduce(0, +), places),
            "placesUsed": Self.share(came.reduce(0, +), places), "thin": Self.count(thin.count),
        ]
    }

    private func notHeld(_ key: String?) -> [String: Value] {
        var values: [String: Value] = [:]
        for cause in ["cancelled", "closed", "holiday", "notApproved", "noContact"] {
            values[cause] = Self.count(sessions(key).filter { $0.cause == cause }.count)
        }
        return values
    }

    func registration(_ key: String?) -> [String: Value] {
        var (due, inTime, late) = (0, 0, [Int]())
        for offer in offers(key) {
            let row = final(offer)
            guard row.endedAs == nil else { continue }
            let jurisdiction = project(of: row.series)?.jurisdiction ?? ""
            let holidays = records.calendar.holidays[jurisdiction] ?? []
            var last = row.day
            for _ in 1...2 {
                repeat { last = last.adding(days: 1) } while last.weekday.isWeekend || holidays.contains(last)
            }
            guard now.day > last else { continue }
            due += 1
            if let recorded = row.recordedOn, recorded <= last { inTime += 1 }
            if row.record == nil { late.append(Int(now.day.number - row.day.number)) }
        }
        return [
            "late": Self.count(late.count), "oldestLate": Value(text: late.max().map { "\($0) d" } ?? "–"),
            "inTime": Self.share(inTime, due),
        ]
    }
}
