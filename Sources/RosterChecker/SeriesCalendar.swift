import PlacementDomain

/// One held sitting; its number is its place in `SittingTable.sittings`.
struct Sitting: Sendable {
    /// Days since 1970-01-01.
    let day: Int32
    let series: Int32
    let start: Int16
    let end: Int16
    let pause: Int16
    let net: Int16
    let bookable: Int32
}

/// When the sittings of each series are held, straight from the tables of the instance (C4).
struct SeriesCalendar: Sendable {
    private struct Days: Sendable {
        let project: Int
        let series: Int?
        let range: DayRange
    }

    let firstDay: Int
    let lastDay: Int
    private let instance: Instance
    private let isOddWeek: [Bool]
    private let closures: Grouped<Days>
    private let approvals: Grouped<Days>
    private let contacts: Grouped<Days>
    private let changes: Grouped<SessionChange>
    private let holidays: [Set<Int>]
    private let holidaysOfProject: [Int]

    init(_ instance: Instance) {
        self.instance = instance
        let (start, end) = (Int(instance.planStart.number), Int(instance.calendarEnd.number))
        (firstDay, lastDay) = (start, end)
        isOddWeek = (0...max(0, (end - start) / 7)).map {
            WeekRhythm.oddWeek.holds(on: CalendarDay(number: start + 7 * $0))
        }
        let count = instance.projects.count
        closures = Grouped(
            instance.closures.map {
                Days(
                    project: $0.project, series: $0.series,
                    range: DayRange(Int($0.firstDay.number), Int($0.lastDay.number)))
            }, count: count
        ) { $0.project }
        approvals = Grouped(
            instance.approvals.filter { $0.state == .approved || $0.state == .lapsing }.map {
                let last = $0.lastDay.map { Int($0.number) } ?? end
                return Days(project: $0.project, series: nil, range: DayRange(Int($0.firstDay.number), last))
            }, count: count
        ) { $0.project }
        contacts = Grouped(
            instance.contacts.map {
                let first = $0.firstDay.map { Int($0.number) } ?? Int.min
                return Days(
                    project: $0.project, series: nil, range: DayRange(first, $0.lastDay.map { Int($0.number) } ?? end))
            }, count: count
        ) { $0.project }
        changes = Grouped(instance.sessions, count: instance.series.count) { $0.series }
        let jurisdictions = Set(instance.projects.map(\.jurisdiction)).sorted()
        holidays = jurisdictions.map { name in
            Set(instance.holidays.filter { $0.jurisdiction == name }.map { Int($0.date.number) })
        }
        holidaysOfProject = instance.projects.map { project in jurisdictions.firstIndex(of: project.jurisdiction) ?? 0 }
    }

    /// Whether the series has a sitting on `day` by its weekday, days and rhythm alone.
    func recurs(_ series: Int, on day: Int) -> Bool {
        guard (firstDay...lastDay).contains(day) else { return false }
        let row = instance.series[series]
        guard CalendarDay(number: day).weekday == row.weekday else { return false }
        if let first = row.firstDay, day < Int(first.number) { return false }
        if let last = row.lastDay, day > Int(last.number) { return false }
        switch row.rhythm {
        case .every: return true
        case .oddWeek: return isOddWeek[(day - firstDay) / 7]
        case .evenWeek: return !isOddWeek[(day - firstDay) / 7]
        case .everyTwoWeeks:
            guard let first = row.firstDay else { return false }
            let wait = (row.weekday.rawValue - first.weekday.rawValue + 7) % 7
            return (day - Int(first.number) - wait).isMultiple(of: 14)
        }
    }

    /// The sitting of a series on a day on which it recurs, and which rules keep it from being held (none: it is held).
    func sitting(_ series: Int, on day: Int) -> (sitting: Sitting, broken: RuleCodes) {
        let row = instance.series[series]
        let project = instance.projects[row.project]
        var broken: RuleCodes = []
        let change = changes[series].first { Int($0.date.number) == day }
        if change?.status != .held, holidays[holidaysOfProject[row.project]].contains(day) { broken.add(.days05) }
        if change?.status == .cancelled { broken.add(.days05) }
        for closure in closures[row.project] where closure.range.contains(day) && (closure.series ?? series) == series {
            broken.add(.days05)
        }
        let start = change?.start ?? row.start
        let end = change?.end ?? row.end
        let pause = (change?.breakMinutes ?? row.breakMinutes).value
        let net = end.minute - start.minute - pause
        if start < row.start || end > row.end || !(1...480).contains(net) || pause < 0 { broken.add(.days05) }
        if project.kind != .group && project.kind != .external { broken.add(.place01) }
        if !approvals[row.project].contains(where: { $0.range.contains(day) }) { broken.add(.place01) }
        if !contacts[row.project].contains(where: { $0.range.contains(day) }) { broken.add(.place02) }
        let bookable = change?.bookable ?? change?.seats ?? row.bookable ?? row.seats
        let sitting = Sitting(
            day: Int32(day), series: Int32(series), start: Int16(clamping: start.minute),
            end: Int16(clamping: end.minute),
            pause: Int16(clamping: pause), net: Int16(clamping: net), bookable: Int32(clamping: max(0, bookable.value)))
        return (sitting, broken)
    }
}

/// All held sittings, sorted by (series, day).
struct SittingTable: Sendable {
    let sittings: [Sitting]
    /// Day of each, apart: searches touch nothing else.
    private let days: [Int32]
    /// Those of series `s` are `firstOfSeries[s]..<firstOfSeries[s + 1]`.
    let firstOfSeries: [Int]
    /// Series with a held sitting whose times differ from the series' own.
    let isUneven: [Bool]

    init(_ instance: Instance, _ calendar: SeriesCalendar) {
        var sittings: [Sitting] = []
        var firstOfSeries = [0]
        var isUneven: [Bool] = []
        for (index, series) in instance.series.enumerated() {
            let begin = max(calendar.firstDay, series.firstDay.map { Int($0.number) } ?? calendar.firstDay)
            let end = min(calendar.lastDay, series.lastDay.map { Int($0.number) } ?? calendar.lastDay)
            var day = begin + (series.weekday.rawValue - CalendarDay(number: begin).weekday.rawValue + 7) % 7
            var uneven = false
            while day <= end {
                if calendar.recurs(index, on: day) {
                    let (sitting, broken) = calendar.sitting(index, on: day)
                    if broken.isEmpty {
                        if Int(sitting.start) != series.start.minute || Int(sitting.end) != series.end.minute {
                            uneven = true
                        }
                        sittings.append(sitting)
                    }
                }
                day += 7
            }
            firstOfSeries.append(sittings.count)
            isUneven.append(uneven)
        }
        self.sittings = sittings
        days = sittings.map(\.day)
        self.firstOfSeries = firstOfSeries
        self.isUneven = isUneven
    }

    func range(ofSeries series: Int) -> Range<Int> { firstOfSeries[series]..<firstOfSeries[series + 1] }

    /// Numbers of the sittings of `series` from `days.first` to `days.last`.
    func range(ofSeries series: Int, within days: DayRange) -> Range<Int> {
        let whole = range(ofSeries: series)
        let low = first(in: whole, onOrAfter: days.first)
        return low..<first(in: low..<whole.upperBound, onOrAfter: days.last + 1)
    }

    /// The held sitting of `series` on `day`; nil: none.
    func number(ofSeries series: Int, on day: Int) -> Int? {
        let whole = range(ofSeries: series)
        let low = first(in: whole, onOrAfter: day)
        return low < whole.upperBound && Int(sittings[low].day) == day ? low : nil
    }

    private func first(in range: Range<Int>, onOrAfter day: Int) -> Int {
        if range.isEmpty || Int(days[range.lowerBound]) >= day { return range.lowerBound }
        if Int(days[range.upperBound - 1]) < day { return range.upperBound }
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(days[middle]) < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
