package import PlacementDomain

/// What the sitting rules know of a client, whatever his order and the series: numbers that compare in one step, and the
/// few records that hold on some days only.
package struct ClientFacts: Sendable {
    /// Bits 3 · (weekday − 1) + part that are free in every odd (even) week; unused where `hasDatedParts`.
    package var oddFree: UInt32 = 0
    package var evenFree: UInt32 = 0
    /// Bits that are free on at least one day that is planned.
    package var everFree: UInt32 = 0
    /// Whether his free parts differ by date, not by the week's parity alone.
    package var hasDatedParts = false
    package var hasStoppedDays = false
    package var mayJoin = false
    /// Implies `mayJoin`.
    package var needs = false
    /// Whether a ground for weekend work is recorded.
    package var hasGround = false
    /// His own limit of travel there and back; nil: none.
    package var travelLimit: Int?
    /// Day and clock minute at which his last published assignment ends; nil: none.
    package var lastPublishedEnd: (day: CalendarDay, minute: Int)?
    /// Tags that he holds on every day, and those that he holds on some.
    package var tags = TagSet()
    package var datedTags: [DatedTag] = []
    package var excludedPlaces: [ExcludedPlace] = []
    package var avoided: [Group06Supervisors.Avoided] = []

    package init() {}
}

/// A tag that is held from one day to another, both inclusive; nil: open.
package struct DatedTag: Hashable, Sendable {
    package let tag: Int
    package let firstDay, lastDay: CalendarDay?

    package init(tag: Int, firstDay: CalendarDay?, lastDay: CalendarDay?) {
        self.tag = tag
        self.firstDay = firstDay
        self.lastDay = lastDay
    }
}
