package import PlacementDomain
internal import PlacementRules

/// Makes the sittings of the series one by one and keeps what several of them share: open days of projects and
/// holidays.
package struct HeldSittingsBuilder {
    private let instance: Instance
    private let window: PlanWindow
    private let approvals: [Int: [ApprovalPeriod]]
    private let contacts: [Int: [PartnerContact]]
    private let closures: [Int: [Closure]]
    private let changes: RecordsByKey
    private let holidays: [String: Set<CalendarDay>]
    private var openDaysOfProject: [[Bool]?]
    package private(set) var sittings: [HeldSittings.Sitting] = []
    package private(set) var firstOfSeries: [Int] = [0]
    package private(set) var warnings: [Finding] = []

    package init(instance: Instance) {
        self.instance = instance
        window = PlanWindow(instance: instance)
        let projects = instance.projects.count
        approvals = Dictionary(grouping: instance.approvals, by: \.project)
        contacts = Dictionary(grouping: instance.contacts, by: \.project)
        closures = Dictionary(grouping: instance.closures, by: \.project)
        changes = RecordsByKey(count: instance.series.count, keys: instance.sessions.map(\.series))
        holidays = Dictionary(grouping: instance.holidays, by: \.jurisdiction).mapValues { Set($0.map(\.date)) }
        openDaysOfProject = Array(repeating: nil, count: projects)
        sittings.reserveCapacity(instance.series.count * window.weekCount)
        firstOfSeries.reserveCapacity(instance.series.count + 1)
    }

    // MARK: One series

    /// Leaves a series without sittings.
    package mutating func skipSeries() { firstOfSeries.append(sittings.count) }

    package mutating func addSittings(ofSeries index: Int) {
        defer { firstOfSeries.append(sittings.count) }
        let series = instance.series[index]
        let project = instance.projects[series.project]
        guard let days = window.clipped(series.firstDay, series.lastDay) else { return }
        warnOfTurn(series, days)
        guard series.rhythm != .everyTwoWeeks || series.firstDay != nil else {
            warnings.append(
                RuleFinding.series(
                    "D1214", series, field: "firstDay",
                    cause: Said(
                        "om de twee weken, maar zonder eerste dag om vanaf te tellen; de reeks telt niet mee",
                        "every two weeks, but no first day to count from; the series is left out"),
                    remedy: Said(
                        "vul 'firstDay' in: de eerste werkdag", "give 'firstDay', the first working day")))
            return
        }
        let anchor = series.firstDay.map { Days05HeldDays.first(series.weekday, onOrAfter: $0) }
        let changes = changesByDay(ofSeries: index)
        warnOfStrayChanges(Array(changes.values), series, days, anchor)
        guard Place01Approval.isPlaceOfWork(project.kind) else { return }
        let openDays = openDays(ofProject: series.project)
        let closures = (closures[series.project] ?? []).filter { $0.series == index }
        let holidays = holidays[project.jurisdiction] ?? []
        var day = Days05HeldDays.first(series.weekday, onOrAfter: days.lowerBound)
        while day <= days.upperBound {
            defer { day = day.adding(days: 7) }
            let isRhythm = Days05HeldDays.isDayOfRhythm(
                day, rhythm: series.rhythm, isOddWeek: window.isOddWeek(day), anchor: anchor)
            guard isRhythm, openDays[window.index(of: day)] else { continue }
            let change = changes.isEmpty ? nil : changes[day]
            let isHoliday = !holidays.isEmpty && holidays.contains(day)
            guard Days05HeldDays.isHeld(isHoliday: isHoliday, change: change?.status) else { continue }
            guard Days05HeldDays.isOpen(day, closures: closures) else { continue }
            if let sitting = sitting(of: series, index, on: day, change) { sittings.append(sitting) }
        }
    }

    /// The sitting with the times and seats of its date; nil, with a warning, where they do not fit the series.
    private mutating func sitting(
        of series: Series, _ index: Int, on day: CalendarDay, _ change: SessionChange?
    ) -> HeldSittings.Sitting? {
        let start = change?.start ?? series.start
        let end = change?.end ?? series.end
        let pause = change?.breakMinutes ?? series.breakMinutes
        if let change, !Days05HeldDays.allows(start: start, end: end, of: series) {
            warnings.append(
                RuleFinding.session(
                    "D1216", change, series, field: "start",
                    cause: Said(
                        "\(start)–\(end) valt buiten de tijden van de reeks (\(series.start)–\(series.end)); die dag telt niet mee",
                        "\(start)–\(end) lies outside the times of the series (\(series.start)–\(series.end)); left out"
                    ),
                    remedy: Said(
                        "kies tijden binnen die van de reeks, of maak een andere reeks",
                        "choose times within those of the series, or make another series")))
            return nil
        }
        let net = Hours02NetMinutes.net(start: start.minute, end: end.minute, breakMinutes: pause.value)
        guard Hours02NetMinutes.lawfulRange.contains(net), pause.value >= 0 else {
            warnOfNet(net, series, change)
            return nil
        }
        var bookable = change?.bookable ?? change?.seats ?? series.bookable ?? series.seats
        if series.supervised {
            let most =
                series.supervisor.map { instance.supervisors[$0].mostClients }
                ?? instance.policy.mostClientsPerSupervisor
            bookable = Seats(Group03Supervisor.bookable(bookable.value, mostClients: most))
        }
        let seats = change?.seats ?? series.seats
        return HeldSittings.Sitting(
            series: Int32(index), day: day, start: Int16(start.minute), end: Int16(end.minute),
            breakMinutes: Int16(pause.value), net: Int16(net), seats: Int16(clamping: seats.value),
            bookable: Int16(clamping: bookable.value))
    }

    // MARK: What series share

    /// By day of the window: approved, with a contact, and the whole project not closed.
    private mutating func openDays(ofProject project: Int) -> [Bool] {
        if let known = openDaysOfProject[project] { return known }
        let (approvals, contacts) = (approvals[project] ?? [], contacts[project] ?? [])
        let closures = (closures[project] ?? []).filter { $0.series == nil }
        let open = (0..<window.dayCount).map { offset in
            let day = window.first.adding(days: offset)
            return Place01Approval.allows(day, periods: approvals) && Place02Contact.allows(day, contacts: contacts)
                && Days05HeldDays.isOpen(day, closures: closures)
        }
        openDaysOfProject[project] = open
        return open
    }

    private func changesByDay(ofSeries index: Int) -> [CalendarDay: SessionChange] {
        var byDay: [CalendarDay: SessionChange] = [:]
        for number in changes[index] {
            let change = instance.sessions[Int(number)]
            byDay[change.date] = byDay[change.date] ?? change
        }
        return byDay
    }
}

// MARK: - Warnings

extension HeldSittingsBuilder {
    /// PLACE-04: an external project says who is present, and accepts no long work alone.
    package mutating func warnOfProjects() {
        for project in instance.projects where project.kind == .external {
            let limit = instance.rules.number(
                Place04NotLongAlone.id, "aloneMinutes", jurisdiction: project.jurisdiction, frame: .judgment,
                on: instance.planStart)
            if let finding = Place04NotLongAlone.finding(project: project, limit: limit) { warnings.append(finding) }
        }
    }

    private mutating func warnOfTurn(_ series: Series, _ days: ClosedRange<CalendarDay>) {
        guard series.rhythm == .oddWeek || series.rhythm == .evenWeek, window.crossesTurnOfOddWeeks(days) else {
            return
        }
        warnings.append(
            RuleFinding.series(
                "D1211", series, field: "rhythm",
                cause: series.rhythm == .oddWeek
                    ? Said(
                        "werkt in oneven weken; week 53 en week 1 zijn allebei oneven, dan is er twee weken achter elkaar een werkdag",
                        "works in odd weeks; weeks 53 and 1 are both odd, so there is a working day two weeks running")
                    : Said(
                        "werkt in even weken; week 53 en week 1 zijn allebei oneven, dan zitten er drie weken tussen twee werkdagen",
                        "works in even weeks; weeks 53 and 1 are both odd, so three weeks lie between two working days"
                    ),
                remedy: Said(
                    "vraag het project welke dagen het bedoelt, of gebruik 'everyTwoWeeks' met een eerste dag",
                    "ask the project which days it means, or use 'everyTwoWeeks' with a first day")))
    }

    /// Records that hold or change a session on a day that is none of the series.
    private mutating func warnOfStrayChanges(
        _ changes: [SessionChange], _ series: Series, _ days: ClosedRange<CalendarDay>, _ anchor: CalendarDay?
    ) {
        for change in changes.sorted(by: { $0.date < $1.date }) where change.status != .cancelled {
            guard (window.first...window.last).contains(change.date) else { continue }
            let isDay =
                days.contains(change.date) && change.date.weekday == series.weekday
                && Days05HeldDays.isDayOfRhythm(
                    change.date, rhythm: series.rhythm, isOddWeek: window.isOddWeek(change.date), anchor: anchor)
            guard !isDay else { continue }
            warnings.append(
                RuleFinding.session(
                    "D1215", change, series, field: "date",
                    cause: Said(
                        "'\(change.status.rawValue)' op een dag die niet in het ritme van de reeks valt; hij telt niet mee",
                        "'\(change.status.rawValue)' on a day that is not in the rhythm of the series; left out"),
                    remedy: Said(
                        "verbeter de datum, of maak voor die dag een eigen reeks",
                        "correct the date, or make a series of its own for that day")))
        }
    }

    private mutating func warnOfNet(_ net: Int, _ series: Series, _ change: SessionChange?) {
        let cause = Said(
            "\(net) minuten zonder pauze, dat moet 1 tot 480 zijn; de werkdag telt niet mee",
            "\(net) minutes without the break, it must be 1 to 480; left out")
        let remedy = Said("verbeter begin, einde of pauze", "correct start, end or break")
        if let change {
            warnings.append(
                RuleFinding.session("D1217", change, series, field: "breakMinutes", cause: cause, remedy: remedy))
        } else if sittings.count == firstOfSeries.last,
            warnings.last?.code != "D1217" || warnings.last?.line != series.line
        {
            warnings.append(
                RuleFinding.series("D1217", series, field: "breakMinutes", cause: cause, remedy: remedy))
        }
    }
}
