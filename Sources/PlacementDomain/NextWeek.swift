/// Tables of next week's instance that follow from a publication; records refer to this week's instance by index.
public struct NextWeek: Hashable, Sendable {
    /// Sorted by id.
    public var placements: [Placement]
    /// Sorted by (order, date, series).
    public var publishedAssignments: [PublishedAssignment]
    /// Sorted by (order, date, series).
    public var orphanedAssignments: [OrphanedAssignment]
    /// Sorted by series.
    public var runningSeries: [RunningSeries]

    public init(
        placements: [Placement], publishedAssignments: [PublishedAssignment],
        orphanedAssignments: [OrphanedAssignment], runningSeries: [RunningSeries]
    ) {
        self.placements = placements
        self.publishedAssignments = publishedAssignments
        self.orphanedAssignments = orphanedAssignments
        self.runningSeries = runningSeries
    }
}
