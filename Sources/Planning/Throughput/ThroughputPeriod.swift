package import PlacementDomain

/// Of which days figures are reckoned, and when.
package struct ThroughputPeriod: Hashable, Sendable {
    /// Both inclusive.
    package let from, to: CalendarDay
    /// The moment of computing, in the office's zone.
    package let now: Moment

    /// - Parameter to: not before `from`.
    package init(from: CalendarDay, to: CalendarDay, now: Moment) {
        self.from = from
        self.to = to
        self.now = now
    }

    package var asOf: CalendarDay { now.day }
    /// The last day that is known: figures of orders go no further.
    package var until: CalendarDay { min(to, now.day) }

    package func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }

    /// Whether a day lies in the period, and is known.
    package func knows(_ day: CalendarDay?) -> Bool { day.map { from <= $0 && $0 <= until } ?? false }

    /// Mondays of the weeks of which every day lies in the period, and is known.
    package var wholeWeeks: [CalendarDay] {
        let first = from.monday == from ? from : from.monday.adding(days: 7)
        return stride(from: first.number, through: until.number - 6, by: 7).map { CalendarDay(number: $0) }
    }
}

/// By what figures are cut.
package enum ThroughputCut: String, CaseIterable, Hashable, Sendable {
    case organisation, unit, project, municipality, week

    /// Whether figures of orders can be cut by it.
    package var isOfOrders: Bool { self == .organisation || self == .unit }
}

/// One part of a cut.
package struct ThroughputGroup: Hashable, Comparable, Sendable {
    /// An id or a word; empty: not known.
    package let key: String
    /// What people call it, where that is something else.
    package let name: String

    package init(key: String, name: String = "") {
        self.key = key
        self.name = name
    }

    /// What is not known comes last.
    package static func < (left: Self, right: Self) -> Bool {
        left.key.isEmpty != right.key.isEmpty
            ? right.key.isEmpty : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
}

/// A number out of others.
package struct Share: Hashable, Sendable {
    package var part, of: Int

    package init(_ part: Int, of whole: Int) {
        self.part = part
        of = whole
    }

    /// Tenths of a per cent, half of one up; nil: out of nothing.
    package var tenths: Int? { of > 0 ? (part * 2_000 + of) / (2 * of) : nil }
}

/// How often something was so, and of how many people.
package struct Tally: Hashable, Sendable {
    package private(set) var share = Share(0, of: 0)
    package private(set) var people: Set<ClientID> = []

    package init() {}

    package mutating func count(_ isPart: Bool, _ client: ClientID) {
        share.of += 1
        if isPart { share.part += 1 }
        people.insert(client)
    }
}

/// Numbers of days, and of how many people.
package struct Spread: Hashable, Sendable {
    package private(set) var values: [Int] = []
    package private(set) var people: Set<ClientID> = []

    package init() {}

    package mutating func add(_ value: Int, _ client: ClientID) {
        values.append(value)
        people.insert(client)
    }

    /// The value at rank ⌈tenths · n ÷ 10⌉ in ascending order; nil: there is none.
    package func quantile(tenths: Int) -> Int? {
        values.isEmpty ? nil : values.sorted()[(tenths * values.count + 9) / 10 - 1]
    }
}
