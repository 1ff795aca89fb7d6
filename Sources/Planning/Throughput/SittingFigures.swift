/// How a day that was offered to a client ended: each in exactly one way.
package enum DayEnd: String, CaseIterable, Hashable, Sendable {
    case turnedUp, stoodDown, noShow, excused, moved
    /// Over, and nothing came in.
    case notRegistered
    /// Not over yet.
    case toCome
}

/// Figures of sessions (domain page 6).
package struct SittingFigures: Hashable, Sendable {
    /// Minutes without breaks.
    package var seats = 0
    package var offered = 0
    package var planned = 0
    package var turnedUp = 0
    package var credited = 0
    /// Client-days.
    package var ends: [DayEnd: Int] = [:]
    /// Of those who turned up.
    package var sentHome = 0
    package var conduct = 0
    /// Who came without having been offered the day.
    package var unplanned = 0
    package var unplannedMinutes = 0
    /// Sessions that were held, and places at them.
    package var held = 0
    package var places = 0
    package var placesPlanned = 0
    package var placesUsed = 0
    package var thin = 0
    package var notHeld: [NotHeld: Int] = [:]
    /// Days of which nothing was recorded in time, and how long ago the oldest of them was; nil: there is none.
    package var late = 0
    package var oldestLate: Int?
    /// Recorded in time, of those that were due.
    package var inTime = Share(0, of: 0)

    package init() {}

    package var offeredDays: Int { ends.values.reduce(0, +) }
}
