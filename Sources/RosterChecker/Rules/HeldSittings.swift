import PlacementDomain

/// One sitting of a series; that of a number is held, and the number is its place in `SittingTable.sittings`.
struct Sitting: Sendable {
    // Small numbers: a country has some 200,000 of them, and the proof goes through them again and again.
    private var shortDay: Int32
    private let shortSeries: Int32
    private let shortStart: Int16
    private let shortEnd: Int16
    private let shortPause: Int16
    private let shortNet: Int16
    private let shortBookable: Int32

    init(day: Int, series: Int, start: Int, end: Int, pause: Int, bookable: Int) {
        shortDay = Int32(day)
        shortSeries = Int32(series)
        shortStart = Int16(clamping: start)
        shortEnd = Int16(clamping: end)
        shortPause = Int16(clamping: pause)
        shortNet = Int16(clamping: end - start - pause)
        shortBookable = Int32(clamping: bookable)
    }

    /// The same sitting on another day.
    func on(_ day: Int) -> Sitting {
        var moved = self
        moved.shortDay = Int32(day)
        return moved
    }

    /// Days since 1970-01-01.
    var day: Int { Int(shortDay) }
    var series: Int { Int(shortSeries) }
    var start: Int { Int(shortStart) }
    var end: Int { Int(shortEnd) }
    var pause: Int { Int(shortPause) }
    var net: Int { Int(shortNet) }
    var bookable: Int { Int(shortBookable) }
}

/// When the sittings of each series are held, straight from the tables of the instance (C4).
struct SittingCalendar: Sendable {
    /// Both inclusive: the days of the plan.
    let firstDay: Int
    let lastDay: Int
    private let instance: Instance
    private let oddWeeks: OddWeeks
    private let closures: Grouped<Closure>
    private let approvals: Grouped<ApprovalPeriod>
    private let contacts: Grouped<PartnerContact>
    private let changes: Grouped<SessionChange>
    private let holidaysOfProject: [Set<Int>]

    init(_ instance: Instance, _ oddWeeks: OddWeeks) {
        self.instance = instance
        self.oddWeeks = oddWeeks
        (firstDay, lastDay) = (instance.planStart.dayNumber, instance.calendarEnd.dayNumber)
        let count = instance.projects.count
        closures = Grouped(instance.closures, count: count) { $0.project }
        approvals = Grouped(instance.approvals, count: count) { $0.project }
        contacts = Grouped(instance.contacts, count: count) { $0.project }
        changes = Grouped(instance.sessions, count: instance.series.count) { $0.series }
        let holidays = Dictionary(grouping: instance.holidays, by: \.jurisdiction).mapValues {
            Set($0.map(\.date.dayNumber))
        }
        holidaysOfProject = instance.projects.map { holidays[$0.jurisdiction] ?? [] }
    }

    /// Whether the series has a sitting on `day` by its weekday, days and rhythm alone.
    func recurs(_ series: Int, on day: Int) -> Bool {
        firstDay <= day && day <= lastDay && DayRules.recurs(instance.series[series], on: day, oddWeeks)
    }

    /// The sitting of a series on a day on which it recurs, and which rules keep it from being held (none: it is held).
    func sitting(_ series: Int, on day: Int) -> (sitting: Sitting, broken: [RuleCode]) {
        let row = instance.series[series]
        let project = instance.projects[row.project]
        let change = changes[series].first { $0.date.dayNumber == day }
        let bookable = change?.bookable ?? change?.seats ?? row.bookable ?? row.seats
        let sitting = Sitting(
            day: day, series: series, start: (change?.start ?? row.start).minute, end: (change?.end ?? row.end).minute,
            pause: (change?.breakMinutes ?? row.breakMinutes).value, bookable: max(0, bookable.value))
        let isHoliday = holidaysOfProject[row.project].contains(day)
        var broken: [RuleCode] = []
        if DayRules.fallsOut(series, on: day, change, closures: closures[row.project], isHoliday: isHoliday)
            || DayRules.hasWrongTimes(sitting, row)
        {
            broken.append(.days05)
        }
        if !PlaceRules.mayBeUsed(project, on: day, approvals: approvals[row.project], lastDay: lastDay) {
            broken.append(.place01)
        }
        if !PlaceRules.hasContact(on: day, contacts[row.project], lastDay: lastDay) { broken.append(.place02) }
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
    /// A sitting of each series with the series' own times, on whatever day.
    let usual: [Sitting]

    init(_ instance: Instance, _ calendar: SittingCalendar) {
        var sittings: [Sitting] = []
        var firstOfSeries = [0]
        var isUneven: [Bool] = []
        let week = calendar.firstDay..<calendar.firstDay + 7
        for (index, series) in instance.series.enumerated() {
            let first = week.first { CalendarDay(number: $0).weekday == series.weekday } ?? calendar.firstDay
            for day in stride(from: first, through: calendar.lastDay, by: 7) where calendar.recurs(index, on: day) {
                let (sitting, broken) = calendar.sitting(index, on: day)
                if broken.isEmpty { sittings.append(sitting) }
            }
            isUneven.append(
                sittings[firstOfSeries[index]...].contains {
                    $0.start != series.start.minute || $0.end != series.end.minute
                })
            firstOfSeries.append(sittings.count)
        }
        usual = instance.series.enumerated().map { index, row in
            Sitting(
                day: calendar.firstDay, series: index, start: row.start.minute, end: row.end.minute,
                pause: row.breakMinutes.value, bookable: (row.bookable ?? row.seats).value)
        }
        self.sittings = sittings
        days = sittings.map { Int32($0.day) }
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
        return low < whole.upperBound && sittings[low].day == day ? low : nil
    }

    /// Order of (day, start, series id); series are sorted by id.
    func comesBefore(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (sittings[left], sittings[right])
        return (a.day, a.start, a.series) < (b.day, b.start, b.series)
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
