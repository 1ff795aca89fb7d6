package import PlacementDomain

/// One number of `rules.yaml` for one jurisdiction and frame, as a step function of the day.
///
/// `values[i]` holds from `changeDays[i - 1]` (inclusive) until the day before `changeDays[i]`; a nil value means that
/// no number is set. Most numbers never change and cost one comparison to look up.
package struct DatedNumber: Hashable, Sendable {
    package let changeDays: [CalendarDay]
    package let values: [Int?]
    package let isConstant: Bool
    /// The number before the first change.
    private let first: Int?
    /// The least and the greatest number of any day; nil: no day has one.
    package let least, greatest: Int?

    /// A number that holds on every day.
    package init(_ constant: Int?) { self.init(changeDays: [], values: [constant]) }

    private init(changeDays: [CalendarDay], values: [Int?]) {
        self.changeDays = changeDays
        self.values = values
        isConstant = changeDays.isEmpty
        first = values.first ?? nil
        least = values.compactMap(\.self).min()
        greatest = values.compactMap(\.self).max()
    }

    package init(_ book: RuleBook, _ id: String, _ name: String, jurisdiction: String, frame: LegalFrame) {
        let daysOfRule = book.changeDays(id)
        var days: [CalendarDay] = []
        var numbers: [Int?] = [
            daysOfRule.first.flatMap {
                book.number(id, name, jurisdiction: jurisdiction, frame: frame, on: $0.adding(days: -1))
            }
        ]
        for day in daysOfRule {
            let number = book.number(id, name, jurisdiction: jurisdiction, frame: frame, on: day)
            if number != numbers.last {
                days.append(day)
                numbers.append(number)
            }
        }
        self.init(changeDays: days, values: numbers)
    }

    /// What a test of this number says of all days.
    package func answer(_ allows: (Int?) -> Bool) -> SeriesAnswer {
        if isConstant { return allows(first) ? .always : .never }
        let allowed = values.count { allows($0) }
        return allowed == 0 ? .never : allowed == values.count ? .always : .byDate
    }

    package func value(on day: CalendarDay) -> Int? {
        if isConstant { return first }
        var index = 0
        while index < changeDays.count, changeDays[index] <= day { index += 1 }
        return values[index]
    }
}
