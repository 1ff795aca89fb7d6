import PlacementDomain
import PlacementTesting
import Planning

/// The office of `docs/throughput.md`, as its two tables have it.
enum ExampleOffice {
    static let period = ThroughputPeriod(
        from: "2026-11-02", to: "2026-11-29", now: Moment(day: "2026-11-30", time: "09:00"))

    /// Nothing is hidden: the page shows every figure.
    static var rules: RuleBook {
        var rules = RuleBook.forTests
        let start: CalendarDay = "2020-01-01"
        for (frame, weeks) in [(LegalFrame.judgment, 20), (.penalOrder, 10)] {
            rules.versions.append(
                .init(id: "START-01", jurisdiction: "NL", frames: [frame], validFrom: start, numbers: ["weeks": weeks]))
        }
        rules.versions.append(
            .init(id: "PRIV-11", jurisdiction: "any", validFrom: start, numbers: ["leastPeople": 1]))
        return rules
    }

    static var records: ThroughputRecords {
        var records = ThroughputRecords()
        records.calendar = calendar
        records.orders = orders
        records.stoppedPeriods["c6"] = [StoppedPeriod(client: -1, firstDay: "2026-03-01", lastDay: "2026-03-10")]
        records.absences["c2"] = ["2026-11-16"..."2026-11-22"]
        for order in ["o1", "o2"] as [OrderID] {
            records.places[order] = [ReportedPlace(firstDay: "2026-11-09", series: ["s1"])]
        }
        records.days = days
        let credits: [(OrderID, CalendarDay, Int)] = [
            ("o3", "2026-11-02", 420), ("o1", "2026-11-09", 400), ("o1", "2026-11-16", 120), ("o1", "2026-11-16", -120),
            ("o1", "2026-11-16", 180),
        ]
        records.entries = credits.map { order, day, minutes in
            ReportedEntry(
                order: order, day: day, remaining: -minutes, credit: minutes,
                session: SessionID(series: "s1", date: day))
        }
        return records
    }

    private static var calendar: ReportedCalendar {
        var calendar = ReportedCalendar()
        calendar.units = ["u1": "Unit"]
        let facts = ReportedProject.Facts(name: "Green", organisation: "RN", unit: "u1", pc4: "3361")
        calendar.projects = [
            ReportedProject(
                id: "p1", kind: .external, facts: [DatedValue(from: nil, facts)],
                approvals: [ApprovalPeriod(project: -1, firstDay: "2026-01-01")],
                contacts: [PartnerContact(project: -1)])
        ]
        calendar.series = [
            ReportedSeries(
                id: "s1", project: "p1", weekday: .monday, start: "09:00", end: "16:30",
                facts: [DatedValue(from: nil, ReportedSeries.Facts(seats: 3, breakMinutes: 30))])
        ]
        let frost: CalendarDay = "2026-11-23"
        calendar.changes[SessionID(series: "s1", date: frost)] = SessionChange(
            series: -1, date: frost, status: .cancelled, cause: "frost")
        return calendar
    }

    // MARK: Orders

    private static func order(
        _ number: Int, _ frame: LegalFrame, received: CalendarDay, final: CalendarDay, intake: CalendarDay? = nil,
        signed: CalendarDay? = nil, first: CalendarDay? = nil, ended: CalendarDay? = nil, _ state: Order.State
    ) -> ReportedOrder {
        ReportedOrder(
            order: Order(
                id: OrderID("o\(number)"), client: -1, legalFrame: frame, receivedDate: received, finalDate: final,
                intakeDate: intake, firstWorkedDate: first, endedDate: ended, orderedMinutes: 3_600, state: state),
            client: ClientID("c\(number)"), unit: "u1", organisation: "RN", signedOn: signed)
    }

    private static var orders: [ReportedOrder] {
        var orders = [
            order(
                1, .judgment, received: "2026-06-22", final: "2026-06-15", intake: "2026-11-04", signed: "2026-11-06",
                first: "2026-11-09", .working),
            order(
                2, .judgment, received: "2026-06-29", final: "2026-06-22", intake: "2026-11-10", signed: "2026-11-20",
                .placed),
            order(
                3, .penalOrder, received: "2026-09-14", final: "2026-02-10", intake: "2026-09-28",
                signed: "2026-10-12", first: "2026-10-19", ended: "2026-11-06", .completed),
            order(
                4, .penalOrder, received: "2026-03-02", final: "2026-02-20", intake: "2026-03-16",
                signed: "2026-03-30", first: "2026-04-07", ended: "2026-11-13", .returned),
            order(5, .judgment, received: "2026-11-09", final: "2026-11-02", .received),
            order(
                6, .judgment, received: "2025-06-01", final: "2025-05-01", intake: "2025-06-20", signed: "2025-09-01",
                first: "2025-10-01", ended: "2026-11-10", .completed),
            order(7, .judgment, received: "2026-05-04", final: "2026-04-20", ended: "2026-11-27", .returned),
        ]
        for (index, least) in [(0, 1), (1, 2)] {
            orders[index].publishedOn = "2026-11-06"
            orders[index].least = least
            orders[index].remaining = 2_400
        }
        orders[3].hasAttended = true
        return orders
    }

    // MARK: Days

    private static func day(
        _ id: Int64, _ number: Int, _ day: CalendarDay, attended: Bool? = nil, lost: ReportedOutcome.Lost? = nil,
        recorded: CalendarDay? = nil, ended: ReportedDay.Ending? = nil
    ) -> ReportedDay {
        ReportedDay(
            id: id, order: OrderID("o\(number)"), client: ClientID("c\(number)"), series: "s1", day: day, from: "09:00",
            to: "16:30", endedAs: ended, endedAt: ended.map { _ in Moment(day: "2026-11-20", time: "10:00") },
            record: attended.map { ReportedOutcome(isAttended: $0, lost: lost) }, recordedOn: recorded)
    }

    private static var days: [ReportedDay] {
        var days = [
            day(1, 3, "2026-11-02", attended: true, recorded: "2026-11-03"),
            day(2, 4, "2026-11-02", attended: false, lost: .excused, recorded: "2026-11-03"),
            day(3, 1, "2026-11-09", attended: true, recorded: "2026-11-10"),
            day(4, 2, "2026-11-09", attended: false, lost: .noShow, recorded: "2026-11-10"),
            day(5, 1, "2026-11-16", attended: true, lost: .sentHome, recorded: "2026-11-20"),
            day(6, 2, "2026-11-16"),
            day(7, 1, "2026-11-23", ended: .cancelledByUs), day(8, 2, "2026-11-23", ended: .moved),
        ]
        var walkIn = day(9, 2, "2026-11-02", attended: true, recorded: "2026-11-03")
        (walkIn.isPublished, walkIn.from) = (false, "13:00")
        days.append(walkIn)
        return days
    }
}
