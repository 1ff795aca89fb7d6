public import PlacementDomain

// C4 and C5: which sittings are held, and which of them are lawful for one client.
extension BruteForce {
    /// C4, from `planStart` to `calendarEnd`: no new placement has a sitting outside.
    static func heldSittings(ofSeries index: Int, in instance: Instance) -> [Sitting] {
        var sittings: [Sitting] = []
        var day = instance.planStart
        while day <= instance.calendarEnd {
            if let sitting = heldSitting(ofSeries: index, on: day, in: instance) { sittings.append(sitting) }
            day = day.adding(days: 1)
        }
        return sittings
    }

    static func heldSitting(ofSeries index: Int, on day: CalendarDay, in instance: Instance) -> Sitting? {
        let series = instance.series[index]
        let project = instance.projects[series.project]
        guard day.weekday == series.weekday, isInRhythm(series, day) else { return nil }
        if let first = series.firstDay, day < first { return nil }
        if day > (series.lastDay ?? instance.calendarEnd) { return nil }
        guard [.group, .external].contains(project.kind) else { return nil }

        let change = instance.sessions.first { $0.series == index && $0.date == day }
        if change?.status == .cancelled { return nil }
        let isHoliday = instance.holidays.contains { $0.date == day && $0.jurisdiction == project.jurisdiction }
        if isHoliday, change?.status != .held { return nil }
        let isClosed = instance.closures.contains {
            $0.project == series.project && ($0.series == nil || $0.series == index) && $0.firstDay <= day
                && day <= $0.lastDay
        }
        if isClosed { return nil }
        let isApproved = instance.approvals.contains {
            $0.project == series.project && [.approved, .lapsing].contains($0.state) && $0.firstDay <= day
                && day <= ($0.lastDay ?? instance.calendarEnd)
        }
        let hasContact = instance.contacts.contains {
            $0.project == series.project && ($0.firstDay ?? day) <= day && day <= ($0.lastDay ?? instance.calendarEnd)
        }
        guard isApproved, hasContact else { return nil }

        let sitting = Sitting(
            series: index, date: day, start: (change?.start ?? series.start).minute,
            end: (change?.end ?? series.end).minute,
            breakMinutes: (change?.breakMinutes ?? series.breakMinutes).value,
            bookable: (change?.bookable ?? change?.seats ?? series.bookable ?? series.seats).value)
        guard series.start.minute <= sitting.start, sitting.end <= series.end.minute else { return nil }
        guard (1...480).contains(sitting.net) else { return nil }
        return sitting
    }

    private static func isInRhythm(_ series: Series, _ day: CalendarDay) -> Bool {
        switch series.rhythm {
        case .every: return true
        case .oddWeek: return day.isoWeek.week % 2 == 1
        case .evenWeek: return day.isoWeek.week % 2 == 0
        case .everyTwoWeeks:
            guard var first = series.firstDay else { return false }
            while first.weekday != series.weekday { first = first.adding(days: 1) }
            return day >= first && day.days(since: first) % 14 == 0
        }
    }

    /// C5.
    ///
    /// - Parameter first: his first day by C3.
    static func isLawful(
        _ sitting: Sitting, for order: Order, from first: CalendarDay, in instance: Instance
    ) -> Bool {
        let client = order.client
        let day = sitting.date
        let series = instance.series[sitting.series]
        func holds(_ first: CalendarDay?, _ last: CalendarDay?) -> Bool {
            (first ?? day) <= day && day <= (last ?? day)
        }
        func number(_ id: String, _ name: String) -> Int? {
            instance.rules.number(id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
        }
        guard first <= day, day <= term(of: order, in: instance).end else { return false }
        if instance.stoppedPeriods.contains(where: { $0.client == client && holds($0.firstDay, $0.lastDay) }) {
            return false
        }
        guard isFree(client, sitting, in: instance) else { return false }
        for row in publishedAssignments(ofClient: client, in: instance) {
            let minutes = day.days(since: row.date) * 1_440 + sitting.start - row.to.minute
            if minutes < number("HOURS-08", "restMinutes") ?? 0 { return false }
        }
        if day.weekday.isWeekend, (number("DAYS-02", "groundNeeded") ?? 0) != 0,
            !instance.weekendGrounds.contains(where: {
                $0.client == client && !$0.sentence.split(whereSeparator: \.isWhitespace).isEmpty
            })
        {
            return false
        }
        if let latest = number("DAYS-09", "latestEnd"), sitting.end > latest { return false }
        let excluded = instance.excludedPlaces.filter { $0.client == client && holds($0.firstDay, $0.lastDay) }
        if excluded.contains(where: { $0.place == series.project }) { return false }
        if let pickUp = series.pickUp,
            excluded.contains(where: { $0.place == instance.projects.count + pickUp })
        {
            return false
        }
        guard suits(order, sitting, in: instance) else { return false }
        guard let travel = travelMinutes(client, toSeries: sitting.series, in: instance) else { return false }
        if let most = number("TRAVEL-01", "minutesPerDay"), 2 * travel > most { return false }
        if let own = instance.clients[client].travelLimit, 2 * travel > own.value { return false }
        return true
    }

    /// Every part of day that `[start, end)` overlaps is free.
    private static func isFree(_ client: Int, _ sitting: Sitting, in instance: Instance) -> Bool {
        let parts = instance.policy.partsOfDay
        for part in PartOfDay.allCases {
            let range = parts.range(of: part)
            let overlaps = sitting.start < range.upperBound.minute && range.lowerBound.minute < sitting.end
            guard overlaps else { continue }
            let day = sitting.date
            var isFree = instance.availability.contains {
                $0.client == client && $0.weekday == day.weekday && $0.part == part && $0.rhythm.holds(on: day)
                    && ($0.firstDay ?? day) <= day && day <= ($0.lastDay ?? day)
            }
            let exceptions = instance.exceptions.filter {
                $0.client == client && $0.firstDay <= day && day <= $0.lastDay && ($0.part == nil || $0.part == part)
            }
            if exceptions.contains(where: { $0.sense == .extra }) { isFree = true }
            if exceptions.contains(where: { $0.sense == .unavailable }) { isFree = false }
            if !isFree { return false }
        }
        return true
    }

    /// Tags, juveniles, composition and supervisors.
    private static func suits(_ order: Order, _ sitting: Sitting, in instance: Instance) -> Bool {
        let day = sitting.date
        let client = instance.clients[order.client]
        let series = instance.series[sitting.series]
        let project = instance.projects[series.project]
        let tags = Set(
            instance.limitations.filter {
                $0.client == order.client && ($0.firstDay ?? day) <= day && day <= ($0.lastDay ?? day)
            }.map(\.tag))
        guard tags.isSuperset(of: project.demands), tags.isDisjoint(with: project.excludes) else { return false }

        let isJuvenile = order.legalFrame == .juvenile
        if isJuvenile, !project.acceptsJuveniles { return false }
        if series.composition == .juvenilesOnly, !isJuvenile { return false }
        if series.composition == .femaleOnly, client.compositions.isEmpty { return false }
        if client.compositions.contains(.needs), series.composition != .femaleOnly, sitting.bookable != 1 {
            return false
        }
        for row in instance.incompatibilities where row.client == order.client && day <= (row.until ?? day) {
            switch row.other {
            case .client: continue
            case .supervisor(let supervisor):
                if series.supervisor == supervisor { return false }
                if series.supervised, series.supervisor == nil,
                    instance.supervisors[supervisor].unit == project.unit
                {
                    return false
                }
            case .supervisorSex(let sex):
                if let named = series.supervisor {
                    if (instance.supervisors[named].sex ?? sex) == sex { return false }
                } else if series.supervised {
                    return false
                }
            }
        }
        return true
    }

    /// Minutes one way, to the pick-up point where the series has one; nil: not reachable.
    public static func travelMinutes(_ client: Int, toSeries index: Int, in instance: Instance) -> Int? {
        let series = instance.series[index]
        let place = series.pickUp.map { instance.projects.count + $0 } ?? series.project
        let client = instance.clients[client]
        return instance.travel.records.filter {
            Int($0.home) == client.home && Int($0.place) == place && client.travelModes.contains($0.mode)
        }.map { Int($0.minutes) }.min()
    }
}
