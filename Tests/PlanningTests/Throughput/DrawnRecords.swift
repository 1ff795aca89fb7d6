import PlacementDomain
import PlacementTesting
import Planning

/// An office's records of some weeks, drawn from a seed: everything that a figure may rest on, odd cases more often than
/// in life.
struct DrawnRecords {
    private(set) var records = ThroughputRecords()
    private(set) var period: ThroughputPeriod
    private(set) var rules: RuleBook
    private var random: SplitMix64

    private static let organisations = ["RN", "SVG", "LdH", ""]
    private static let units: [UnitID] = ["u1", "u2"]
    static let frames: [LegalFrame] = [.judgment, .judgment, .penalOrder, .juvenile, .voluntary, .unpaidWork]
    private static let postcodes = ["3361", "1012", ""]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        let begin: CalendarDay = "2026-11-01"
        let first = begin.adding(days: random.number(in: 0...20))
        let last = first.adding(days: random.number(in: 6...34))
        let today = last.adding(days: random.number(in: -9...15))
        period = ThroughputPeriod(
            from: first, to: last,
            now: Moment(day: today, time: TimeOfDay(minute: random.number(in: 0...1_439))))
        rules = DrawnRecords.rules(leastPeople: random.chance(50) ? random.number(in: 1...4) : nil)
        drawCalendar()
        for number in 1...random.number(in: 4...40) { drawOrder(number) }
        for client in 1...20 { drawAbsences(ClientID("c\(client)")) }
        drawDays()
    }

    private static func rules(leastPeople: Int?) -> RuleBook {
        let start: CalendarDay = "2020-01-01"
        var book = RuleBook.forTests
        for (frame, weeks) in [(LegalFrame.judgment, 8), (.penalOrder, 4)] {
            book.versions.append(
                .init(id: "START-01", jurisdiction: "NL", frames: [frame], validFrom: start, numbers: ["weeks": weeks]))
        }
        book.versions.append(
            .init(
                id: "HOURS-09", jurisdiction: "EW", frames: [.unpaidWork], validFrom: start,
                numbers: ["minutesPerWeek": 420]))
        if let leastPeople {
            book.versions.append(
                .init(id: "PRIV-11", jurisdiction: "any", validFrom: start, numbers: ["leastPeople": leastPeople]))
        }
        return book
    }

    // MARK: Draws

    private mutating func day(_ range: ClosedRange<Int>) -> CalendarDay {
        period.from.adding(days: random.number(in: range))
    }

    private mutating func maybe(_ share: Int, _ range: ClosedRange<Int>) -> CalendarDay? {
        random.chance(share) ? day(range) : nil
    }

    private mutating func drawCalendar() {
        records.calendar.units = ["u1": "Unit one", "u2": ""]
        records.calendar.holidays["NL"] = [day(0...30), day(0...30)]
        for number in 1...5 {
            let id = ProjectID("p\(number)")
            var facts = [DatedValue(from: nil, projectFacts(number))]
            if random.chance(30) { facts.append(DatedValue(from: day(0...20), projectFacts(number))) }
            var project = ReportedProject(
                id: id, jurisdiction: random.chance(80) ? "NL" : "EW", kind: random.pick(Project.Kind.allCases),
                facts: facts)
            if random.chance(80) { project.kind = .external }
            project.approvals = [
                ApprovalPeriod(
                    project: -1, firstDay: day(-90 ... -60), lastDay: maybe(30, 0...30),
                    state: random.pick([.approved, .approved, .lapsing, .proposed]))
            ]
            if random.chance(90) {
                project.contacts = [
                    PartnerContact(project: -1, firstDay: maybe(30, -30...10), lastDay: maybe(20, 10...40))
                ]
            }
            records.calendar.projects.append(project)
        }
        for number in 1...9 { drawSeries(number) }
        for index in records.calendar.projects.indices where random.chance(40) {
            let project = records.calendar.projects[index]
            let own = records.calendar.series.filter { $0.project == project.id }
            let first = day(0...25)
            records.calendar.projects[index].closures.append(
                ReportedClosure(
                    series: own.isEmpty || random.chance(50) ? nil : random.pick(own).id,
                    days: first...first.adding(days: random.number(in: 0...13))))
        }
    }

    private mutating func projectFacts(_ number: Int) -> ReportedProject.Facts {
        ReportedProject.Facts(
            name: "Project \(number)", organisation: random.pick(["RN", "SVG"]), unit: random.pick(Self.units),
            pc4: random.pick(Self.postcodes))
    }

    private mutating func drawSeries(_ number: Int) {
        let start = random.number(in: 8...14) * 60
        var series = ReportedSeries(
            id: SeriesID("s\(number)"), project: ProjectID("p\(random.number(in: 1...5))"),
            weekday: random.pick(Weekday.allCases), start: TimeOfDay(minute: start),
            end: TimeOfDay(minute: start + random.number(in: 2...8) * 60),
            rhythm: random.chance(60) ? .every : random.pick(Series.Rhythm.allCases), firstDay: maybe(40, -20...10),
            lastDay: maybe(20, 10...40), isSupervised: random.chance(20), facts: [])
        let valid = maybe(20, -10...5)
        series.facts = [DatedValue(from: valid, facts())]
        if random.chance(40) { series.facts.append(DatedValue(from: day(6...25), facts())) }
        records.calendar.series.append(series)
        let days = (0...40).map { period.from.adding(days: $0) }.filter { $0.weekday == series.weekday }
        for day in days where random.chance(25) {
            var change = SessionChange(
                series: -1, date: day, status: random.pick(SessionChange.Status.allCases), cause: "frost")
            if random.chance(40) { change.seats = Seats(random.number(in: 0...6)) }
            if random.chance(30) { change.breakMinutes = Minutes(random.number(in: 0...45)) }
            if random.chance(20) { change.start = TimeOfDay(minute: start + random.number(in: -30...60)) }
            records.calendar.changes[SessionID(series: series.id, date: day)] = change
        }
    }

    private mutating func facts() -> ReportedSeries.Facts {
        ReportedSeries.Facts(seats: random.number(in: 0...6), breakMinutes: random.number(in: 0...45))
    }

    private mutating func drawOrder(_ number: Int) {
        let frame = random.pick(Self.frames)
        let received = day(-330...30)
        var order = Order(
            id: OrderID("o\(number.digits(2))"), client: -1, jurisdiction: frame == .unpaidWork ? "EW" : "NL",
            legalFrame: frame, receivedDate: received, finalDate: random.chance(90) ? day(-560 ... -200) : nil,
            orderedMinutes: Minutes(random.pick([2_400, 6_000, 6_060, 9_000])), state: .received)
        if frame == .penalOrder { order.finalDate = day(-300 ... -240) }
        if frame == .voluntary { order.agreedTermEnd = maybe(60, -20...40) }
        order.caseTermEnd = maybe(20, -20...40)
        var reported = ReportedOrder(
            order: order, client: ClientID("c\(random.number(in: 1...20))"),
            unit: random.chance(90) ? random.pick(Self.units) : nil,
            organisation: random.pick(Self.organisations), least: random.chance(85) ? random.number(in: 1...3) : nil,
            hasAttended: random.chance(50), remaining: random.number(in: 0...3_000))
        drawSteps(&reported)
        records.orders.append(reported)
        if random.chance(70) {
            let places = (1...random.number(in: 1...2)).map { _ in day(-60...20) }.sorted()
            records.places[order.id] = places.map { first in
                ReportedPlace(firstDay: first, series: [SeriesID("s\(random.number(in: 1...9))")])
            }
        }
    }

    /// Days of the steps, the state, and how people changed it: one leads to the next.
    private mutating func drawSteps(_ reported: inout ReportedOrder) {
        let since = reported.order.receivedDate
        func later(_ most: Int, _ random: inout SplitMix64) -> CalendarDay {
            since.adding(days: random.number(in: 0...most))
        }
        if random.chance(80) { reported.order.intakeDate = later(60, &random) }
        if random.chance(70) { reported.order.matchingWeighedOn = later(70, &random) }
        if random.chance(60) { reported.publishedOn = later(90, &random) }
        if random.chance(50) { reported.signedOn = later(90, &random) }
        if random.chance(60) { reported.agreedOn = later(90, &random) }
        if random.chance(60) { reported.order.firstWorkedDate = later(110, &random) }
        var state = random.pick([Order.State.received, .intake, .ready, .placed, .working, .working])
        let days = (0...random.number(in: 0...2)).map { _ in day(0...40) }.sorted().dropFirst()
        for day in days {
            let next = random.pick([Order.State.working, .suspended, .placed, .ready])
            guard next != state else { continue }
            records.stateChanges.append(
                ReportedStateChange(order: reported.order.id, day: day, from: state, to: next))
            state = next
        }
        if random.chance(35) {
            let ended = max(since, random.chance(50) ? day(0...40) : day(-200...40))
            reported.order.endedDate = ended
            let next: Order.State = random.chance(60) ? .completed : .returned
            let isLast = records.stateChanges.allSatisfy { $0.order != reported.order.id || $0.day <= ended }
            if isLast, random.chance(60), ended >= period.from {
                // Some ends are recorded later than they were.
                let recorded = random.chance(30) ? ended.adding(days: random.number(in: 1...14)) : ended
                records.stateChanges.append(
                    ReportedStateChange(order: reported.order.id, day: recorded, from: state, to: next))
            } else {
                records.stateChanges.removeAll { $0.order == reported.order.id }
            }
            state = next
        }
        reported.order.state = state
        records.stateChanges.sort { $0.day < $1.day }
    }

    private mutating func drawAbsences(_ client: ClientID) {
        if random.chance(40) {
            let first = day(-200...20)
            records.stoppedPeriods[client] = [
                StoppedPeriod(
                    client: -1, firstDay: first,
                    lastDay: random.chance(80) ? first.adding(days: random.number(in: 0...60)) : nil,
                    cause: random.pick(["detention", "unlawfulAbsence", "hospital"]))
            ]
            if random.chance(30) {
                let second = first.adding(days: random.number(in: 0...50))
                records.stoppedPeriods[client]?.append(
                    StoppedPeriod(client: -1, firstDay: second, lastDay: second.adding(days: 20)))
            }
        }
        if random.chance(40) {
            let first = day(0...20)
            records.absences[client] = [first...first.adding(days: random.number(in: 0...12))]
        }
    }

    private mutating func drawDays() {
        var number: Int64 = 0
        for reported in records.orders where random.chance(70) {
            for _ in 0...random.number(in: 0...7) {
                let series = random.pick(records.calendar.series)
                let days = (0...40).map { period.from.adding(days: $0) }.filter {
                    $0.weekday == series.weekday && period.contains($0)
                }
                guard !days.isEmpty else { continue }
                let day = random.pick(days)
                let isKnown = records.days.contains {
                    $0.order == reported.order.id && $0.series == series.id && $0.day == day
                }
                if isKnown { continue }
                let repeats = random.chance(20) ? 2 : 1
                for attempt in 1...repeats {
                    number += 1
                    drawDay(number, reported, series, day, isLast: attempt == repeats)
                }
            }
        }
        for _ in 0..<random.number(in: 0...15) {
            records.entries.append(
                ReportedEntry(
                    order: random.pick(records.orders).order.id, day: day(0...45),
                    remaining: random.number(in: -300...300), credit: 0, session: nil))
        }
    }

    /// - Parameter isLast: no later row of the same day comes.
    private mutating func drawDay(
        _ number: Int64, _ reported: ReportedOrder, _ series: ReportedSeries, _ day: CalendarDay, isLast: Bool
    ) {
        var row = ReportedDay(
            id: number, order: reported.order.id, client: reported.client, series: series.id, day: day,
            from: TimeOfDay(minute: series.start.minute + (random.chance(20) ? 30 : 0)), to: series.end,
            isPublished: random.chance(92))
        if !isLast || random.chance(15) {
            row.endedAs = random.pick(ReportedDay.Ending.allCases)
            row.endedAt = Moment(
                day: day.adding(days: random.number(in: -4...1)),
                time: TimeOfDay(minute: random.number(in: 0...1_439)))
            if random.chance(10) { row.recordedOn = day }
        } else if random.chance(70) {
            let lost = random.chance(50) ? nil : random.pick(ReportedOutcome.Lost.allCases)
            let isAttended = lost.map { $0 == .conduct || $0 == .sentHome } ?? true
            row.record = ReportedOutcome(isAttended: isAttended, lost: lost)
            row.recordedOn = day.adding(days: random.number(in: 0...8))
            if isAttended {
                let minutes = random.number(in: 30...300)
                let session = SessionID(series: series.id, date: day)
                let credit = ReportedEntry(
                    order: row.order, day: day, remaining: -minutes, credit: minutes, session: session)
                records.entries.append(credit)
                if random.chance(15) {
                    let back = day.adding(days: random.number(in: 0...20))
                    records.entries.append(
                        ReportedEntry(
                            order: row.order, day: back, remaining: minutes, credit: -minutes, session: session))
                }
            }
        } else if random.chance(10) {
            row.recordedOn = day.adding(days: 1)
        }
        records.days.append(row)
    }
}
