import PlacementDomain

// C6 to C9 and the objective: patterns, timelines, columns, virtual columns and what they cost.
extension BruteForce {
    static func choices(ofOrder index: Int, held: [[Sitting]], in instance: Instance) -> Choices {
        let order = instance.orders[index]
        let term = term(of: order, in: instance)
        let first = firstDay(of: order, in: instance)
        let lawful = held.map { $0.filter { isLawful($0, for: order, from: first, in: instance) } }
        let windowEnd = instance.planStart.adding(days: 7 * instance.startWeeks)
        var columns: [Column] = []
        var virtualColumns: [Column] = []
        for project in instance.projects.indices {
            let usable = instance.series.indices.filter {
                instance.series[$0].project == project && !lawful[$0].isEmpty
            }
            for pattern in patterns(of: usable, in: instance) {
                let timeline = pattern.flatMap { lawful[$0] }.sorted {
                    ($0.date, $0.start, instance.series[$0.series].id)
                        < ($1.date, $1.start, instance.series[$1.series].id)
                }
                guard isAllowed(timeline, for: order, in: instance) else { continue }
                func column(from first: Int) -> Column {
                    self.column(
                        order: index, project: project, pattern: pattern, timeline: Array(timeline[first...]),
                        in: instance)
                }
                for week in 0..<instance.startWeeks {
                    let monday = instance.planStart.adding(days: 7 * week)
                    let first = timeline.firstIndex { monday <= $0.date && $0.date < monday.adding(days: 7) }
                    guard let first else { continue }
                    let made = column(from: first)
                    let used = Set(made.parts.map(\.sitting.series))
                    if used == Set(pattern) { columns.append(made) }
                }
                if let first = timeline.firstIndex(where: { $0.date >= windowEnd }) {
                    virtualColumns.append(column(from: first))
                }
            }
        }

        let weights = instance.policy.weights
        let remaining = remaining(order, in: instance)
        let leastUnworked = virtualColumns.map(\.unworked).min()
        let lasting = virtualColumns.filter { $0.unworked == leastUnworked }
        let unplacedCost: Int
        let unplacedLost: Int
        if let dearest = lasting.map(\.cost).max(), let lost = lasting.first?.lost {
            unplacedCost = weights.unplaced + dearest
            unplacedLost = lost
        } else {
            let hours = (remaining + 59) / 60
            unplacedLost = term.hasTerm ? weights.lostPerHour * hours : 0
            unplacedCost =
                weights.unplaced + wait(order, weeks: instance.startWeeks, in: instance)
                + (term.hasTerm ? unplacedLost : weights.restPerHour * hours)
        }
        let continuation = continuation(ofOrder: index, held: held, in: instance)
        let isSigned = continuation != nil && keptPlacements(ofOrder: index, in: instance).contains(where: isLocked)
        return Choices(
            client: order.client, order: index, remaining: remaining, hasTerm: term.hasTerm, termEnd: term.end,
            firstDay: firstDay(of: order, in: instance), columns: isSigned ? [] : columns,
            continuation: continuation, isSigned: isSigned, virtualColumns: virtualColumns,
            unplacedCost: unplacedCost, unplacedLost: unplacedLost)
    }

    /// All sets of series that C6 asks about: those of 1 to m of `usable`, m the largest for which they are not too many.
    private static func patterns(of usable: [Int], in instance: Instance) -> [[Int]] {
        for most in stride(from: instance.policy.mostSeriesPerPlacement, to: 1, by: -1) {
            let sets = subsets(of: usable, most: most)
            if sets.count <= instance.policy.mostPatterns { return sets }
        }
        return subsets(of: usable, most: 1)
    }

    /// All sets of 1 to `most` of `values`, each ascending.
    private static func subsets(of values: [Int], most: Int) -> [[Int]] {
        (0..<(1 << values.count)).map { mask in
            values.indices.filter { mask >> $0 & 1 == 1 }.map { values[$0] }
        }.filter { !$0.isEmpty && $0.count <= most }
    }

    /// C6 on all lawful sittings of a pattern.
    static func isAllowed(_ timeline: [Sitting], for order: Order, in instance: Instance) -> Bool {
        let client = instance.clients[order.client]
        func number(_ id: String, _ name: String, _ day: CalendarDay) -> Int? {
            instance.rules.number(id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
        }
        for sitting in timeline {
            let week = timeline.filter { $0.date.monday == sitting.date.monday }
            if week.count > client.mostSessions { return false }
            if let most = number("HOURS-14", "minutesPerWeek", sitting.date), week.map(\.net).reduce(0, +) > most {
                return false
            }
            let sameDay = timeline.filter { $0.date == sitting.date }
            if let most = number("HOURS-07", "minutesPerDay", sitting.date),
                sameDay.map(\.net).reduce(0, +) > most
            {
                return false
            }
            for other in sameDay where other != sitting {
                if other.start < sitting.end && sitting.start < other.end { return false }
            }
            for later in timeline where later.date > sitting.date {
                guard let rest = number("HOURS-08", "restMinutes", later.date) else { continue }
                let minutes = later.date.days(since: sitting.date) * 1_440 + later.start - sitting.end
                if minutes < rest { return false }
            }
        }
        return true
    }

    /// C8 and C9: every sitting of `timeline` until the credits reach what remains.
    static func column(
        order index: Int, project: Int, pattern: [Int], timeline: [Sitting], in instance: Instance,
        isContinuation: Bool = false
    ) -> Column {
        let order = instance.orders[index]
        var left = remaining(order, in: instance)
        var parts: [Part] = []
        for sitting in timeline where left > 0 {
            let credit = min(left, sitting.net)
            parts.append(Part(sitting: sitting, credit: credit))
            left -= credit
        }
        var made = Column(
            client: order.client, order: index, project: project, series: pattern, parts: parts, unworked: left,
            cost: 0, lost: 0, isContinuation: isContinuation)
        let weights = instance.policy.weights
        let term = term(of: order, in: instance)
        let hours = (left + 59) / 60
        made.lost = term.hasTerm ? weights.lostPerHour * hours : 0
        let weeks = (parts.first?.sitting.date.monday.days(since: instance.planStart) ?? 0) / 7
        made.cost =
            (term.hasTerm ? made.lost : weights.restPerHour * hours)
            + (isContinuation
                ? 0 : wait(order, weeks: weeks, in: instance) + change(ofOrder: index, in: instance))
            + travelCost(made, in: instance) + wish(made, in: instance) + pace(made, in: instance)
            + slack(made, term: term, in: instance)
        return made
    }

    private static func wait(_ order: Order, weeks: Int, in instance: Instance) -> Int {
        let weights = instance.policy.weights
        if isWorkedBefore(order, in: instance) { return weights.waitWorkedBefore * weeks }
        let age = max(0, instance.planStart.days(since: order.receivedDate)) / 7
        var points = 0
        for week in 0..<max(0, weeks) {
            points += weights.wait.last { $0.fromWeek <= age + week }?.points ?? 0
        }
        return points
    }

    private static func travelCost(_ column: Column, in instance: Instance) -> Int {
        let weights = instance.policy.weights
        var points = 0
        for date in Set(column.parts.map(\.sitting.date)) {
            let minutes =
                column.parts.filter { $0.sitting.date == date }.map {
                    travelMinutes(column.client, toSeries: $0.sitting.series, in: instance) ?? 0
                }.max() ?? 0
            let weighed = minutes + weights.travelExtraFactor * max(0, minutes - weights.travelComfortMinutes)
            let step = weights.travelMinutesPerPoint
            points += weights.travel * ((2 * weighed + step - 1) / step)
        }
        return points
    }

    private static func wish(_ column: Column, in instance: Instance) -> Int {
        let wishes = instance.clients[column.client].workWish
        if wishes.isEmpty { return 0 }
        let isMet = wishes.contains { instance.projects[column.project].workKinds.contains($0) }
        return isMet ? 0 : instance.policy.weights.wish
    }

    private static func pace(_ column: Column, in instance: Instance) -> Int {
        let weights = instance.policy.weights
        let client = instance.clients[column.client]
        var sittings = 0
        for series in column.series { sittings += instance.series[series].rhythm == .every ? 2 : 1 }
        let most = instance.policy.mostSeriesPerPlacement
        return weights.paceWish * max(0, 2 * min(client.wishSessions, most) - sittings)
            + weights.paceLeast * max(0, 2 * min(client.leastSessions, most) - sittings)
    }

    private static func slack(
        _ column: Column, term: (end: CalendarDay, hasTerm: Bool), in instance: Instance
    ) -> Int {
        guard term.hasTerm, column.unworked == 0, let last = column.parts.last?.sitting.date else { return 0 }
        let days = term.end.days(since: last)
        return instance.policy.weights.slack.first { days < $0.days }?.points ?? 0
    }
}
