import PlacementDomain

/// Days from `first` to `last`, both inclusive, as day numbers.
struct DayRange: Sendable, Hashable {
    let first: Int
    let last: Int

    init(_ first: Int, _ last: Int) {
        self.first = first
        self.last = last
    }

    /// Days of a record; nil: open on that side.
    init(_ first: CalendarDay?, _ last: CalendarDay?) {
        self.init(first?.dayNumber ?? Int.min, last?.dayNumber ?? Int.max)
    }

    func contains(_ day: Int) -> Bool { first <= day && day <= last }
}

extension CalendarDay {
    /// Days since 1970-01-01, for reckoning.
    var dayNumber: Int { Int(number) }
}
