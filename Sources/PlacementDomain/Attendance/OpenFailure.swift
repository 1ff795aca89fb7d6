/// A failure that was recorded and of which nothing came yet: no standing warning has it as its cause, and its order is
/// placed or worked on.
public struct OpenFailure: Hashable, Sendable {
    /// Number of the record of that day.
    public var attendance: Int64
    public var order: OrderID
    public var client: ClientID
    public var day: CalendarDay
    public var session: SessionID
    /// The code of the outcome, as the store has it.
    public var outcome: String
    /// Warnings of the order that stand, whatever their cause.
    public var warnings: Int
    /// How many the rules allow it (WARN-01, WARN-07).
    public var mostWarnings: Int

    public init(
        attendance: Int64, order: OrderID, client: ClientID, day: CalendarDay, session: SessionID, outcome: String,
        warnings: Int, mostWarnings: Int
    ) {
        self.attendance = attendance
        self.order = order
        self.client = client
        self.day = day
        self.session = session
        self.outcome = outcome
        self.warnings = warnings
        self.mostWarnings = mostWarnings
    }

    /// Whether a warning may still be given; else the order is to be suspended.
    public var isWarningLeft: Bool { warnings < mostWarnings }
}
