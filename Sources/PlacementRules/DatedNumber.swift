package import PlacementDomain

/// One number of `rules.yaml` for one jurisdiction and frame, as a step function of the day.
///
/// `values[i]` holds from `changeDays[i - 1]` (inclusive) until the day before `changeDays[i]`; a nil value means that
/// no number is set. Most numbers never change and cost one comparison to look up.
package struct DatedNumber: Hashable, Sendable {
    package let changeDays: [CalendarDay]
    package let values: [Int?]

    /// A number that holds on every day.
    package init(_ constant: Int?) {
        changeDays = []
        values = [constant]
    }

    package init(_ book: RuleBook, _ id: String, _ name: String, jurisdiction: String, frame: LegalFrame) {
        let candidates = book.changeDays(id)
        var days: [CalendarDay] = []
        var numbers: [Int?] = [
            candidates.first.flatMap {
                book.number(id, name, jurisdiction: jurisdiction, frame: frame, on: $0.adding(days: -1))
            }
        ]
        for day in candidates {
            let number = book.number(id, name, jurisdiction: jurisdiction, frame: frame, on: day)
            if number != numbers.last {
                days.append(day)
                numbers.append(number)
            }
        }
        changeDays = days
        values = numbers
    }

    package var isConstant: Bool { changeDays.isEmpty }

    package func value(on day: CalendarDay) -> Int? {
        if changeDays.isEmpty { return values[0] }
        var index = 0
        while index < changeDays.count, changeDays[index] <= day { index += 1 }
        return values[index]
    }
}
