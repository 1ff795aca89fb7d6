import PlacementDomain

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
        usual = instance.series.enumerated().map { index, series in
            Sitting(
                day: calendar.firstDay, series: index, start: series.start.minute, end: series.end.minute,
                pause: series.breakMinutes.value, bookable: (series.bookable ?? series.seats).value)
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
