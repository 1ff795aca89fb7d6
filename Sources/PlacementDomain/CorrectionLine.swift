/// One thing that a planner wants corrected in published weeks, as it was typed or written down: nothing is looked up yet.
public struct CorrectionLine: Hashable, Sendable {
    public enum What: String, CaseIterable, Hashable, Sendable {
        /// `session` is not held.
        case cancel
        /// `client` does not come to `session`.
        case remove
        /// `client` comes to `to` instead of `session`.
        case move
        /// `client` comes to `to`.
        case add
        /// `session` has `seats`.
        case seats
    }

    public var what: What
    /// As typed: an id, a name, an order; empty: it is about nobody.
    public var client: String
    public var session: SessionID?
    public var to: SessionID?
    public var seats: Int?
    /// nil: the one that was typed for all.
    public var cause: CorrectionReason?
    /// Where it stands: a file, or the option that was typed.
    public var file: String
    /// 1-based; 0: it was typed.
    public var line: Int

    public init(
        what: What, client: String = "", session: SessionID? = nil, to: SessionID? = nil, seats: Int? = nil,
        cause: CorrectionReason? = nil, file: String = "", line: Int = 0
    ) {
        self.what = what
        self.client = client
        self.session = session
        self.to = to
        self.seats = seats
        self.cause = cause
        self.file = file
        self.line = line
    }
}

extension [SessionChange] {
    /// Takes changes in the place of what was said of the same sessions; new ones come last.
    package mutating func take(_ changes: [SessionChange]) {
        var places = Dictionary(
            enumerated().map { (SeriesDay(series: $1.series, date: $1.date), $0) },
            uniquingKeysWith: { first, _ in first })
        for change in changes {
            let key = SeriesDay(series: change.series, date: change.date)
            if let place = places[key] {
                self[place] = change
            } else {
                places[key] = count
                append(change)
            }
        }
    }
}

private struct SeriesDay: Hashable {
    let series: Int
    let date: CalendarDay
}
