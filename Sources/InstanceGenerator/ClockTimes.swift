public import PlacementDomain

/// Clock times of a sitting.
public struct ClockTimes: Hashable, Sendable {
    public var start: TimeOfDay
    public var end: TimeOfDay
    public var breakMinutes: Int

    public init(start: TimeOfDay, end: TimeOfDay, breakMinutes: Int) {
        self.start = start
        self.end = end
        self.breakMinutes = breakMinutes
    }
}
