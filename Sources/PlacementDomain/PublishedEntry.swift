/// An assignment that was published and stays as it is (`frozen-assignments.csv`).
public struct PublishedEntry<OrderReference: Hashable & Sendable>: Hashable, Sendable {
    /// An index into `Instance.orders`, or an id.
    public var order: OrderReference
    public var series: Int
    public var date: CalendarDay
    public var from: TimeOfDay
    public var to: TimeOfDay
    public var creditMinutes: Minutes
    public var line: Int

    public init(
        order: OrderReference, series: Int, date: CalendarDay, from: TimeOfDay, to: TimeOfDay, creditMinutes: Minutes,
        line: Int = 0
    ) {
        self.order = order
        self.series = series
        self.date = date
        self.from = from
        self.to = to
        self.creditMinutes = creditMinutes
        self.line = line
    }

    /// The same assignment with its order named in another way.
    public func of<Other>(_ order: Other) -> PublishedEntry<Other> {
        PublishedEntry<Other>(
            order: order, series: series, date: date, from: from, to: to, creditMinutes: creditMinutes, line: line)
    }
}

/// One of an order in `Instance.orders`.
public typealias PublishedAssignment = PublishedEntry<Int>

/// One of an order that is not in the tables any more.
///
/// Nobody can be named, but somebody may come, so its seat stays taken.
public typealias OrphanedAssignment = PublishedEntry<OrderID>
