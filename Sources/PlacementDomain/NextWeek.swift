/// What of next week's instance follows from a publication: three tables and the dates; records refer to this week's instance by index.
public struct NextWeek: Hashable, Sendable {
    /// Sorted by id.
    public var placements: [Placement]
    /// Sorted by (order, date, series).
    public var publishedAssignments: [PublishedAssignment]
    /// Sorted by (order, date, series).
    public var orphanedAssignments: [OrphanedAssignment]
    /// Sorted by series.
    public var runningSeries: [RunningSeries]
    /// The day on which it is planned, and the first day that is planned.
    public var monday: CalendarDay
    /// The last published Sunday.
    public var publishedThrough: CalendarDay
    public var calendarEnd: CalendarDay

    public init(
        placements: [Placement], publishedAssignments: [PublishedAssignment],
        orphanedAssignments: [OrphanedAssignment], runningSeries: [RunningSeries], monday: CalendarDay,
        publishedThrough: CalendarDay, calendarEnd: CalendarDay
    ) {
        self.placements = placements
        self.publishedAssignments = publishedAssignments
        self.orphanedAssignments = orphanedAssignments
        self.runningSeries = runningSeries
        self.monday = monday
        self.publishedThrough = publishedThrough
        self.calendarEnd = calendarEnd
    }
}
