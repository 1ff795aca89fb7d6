/// What is other for one client than an earlier plan had it, and why: a row of `changes.csv` of a plan.
public struct PlanChange: Hashable, Sendable {
    public enum What: String, CaseIterable, Hashable, Sendable {
        /// He had no place.
        case placed
        /// Another project.
        case moved
        /// The same project: other series, or another first day.
        case rescheduled
        /// The same place and first day: other later days.
        case days
        /// He has no place any more, or is new and has none.
        case unplaced
        /// He was planned and is not.
        case notPlanned
    }

    /// A place as a plan has it.
    public struct Place: Hashable, Sendable {
        public var project: ProjectID
        /// Sorted.
        public var series: [SeriesID]
        /// The first sitting from the day of the new plan on.
        public var firstDay: CalendarDay

        public init(project: ProjectID, series: [SeriesID], firstDay: CalendarDay) {
            self.project = project
            self.series = series
            self.firstDay = firstDay
        }
    }

    public var client: ClientID
    /// nil: the client has no order at all.
    public var order: OrderID?
    public var what: What
    public var cause: ChangeCause
    /// nil: without a place.
    public var before: Place?
    public var after: Place?

    public init(
        client: ClientID, order: OrderID?, what: What, cause: ChangeCause, before: Place? = nil, after: Place? = nil
    ) {
        self.client = client
        self.order = order
        self.what = what
        self.cause = cause
        self.before = before
        self.after = after
    }
}
