package import PlacementDomain

/// A publication or a correction that is to be recorded: what was told to whom, and what stands from then on.
package struct NewPublication: Sendable {
    /// The plan that is published; nil: published weeks are corrected.
    package var plan: Int64?
    /// Hash of the instance of the plan, or of the facts by which a correction was judged.
    package var instance: String
    package var asOf: CalendarDay
    package var firstDay: CalendarDay
    package var lastDay: CalendarDay
    /// What of it is kept: the record of the publication, and everything from which its papers are made again.
    package var files: [KeptFile]
    /// The facts by which a correction was judged; empty: the plan keeps its own.
    package var week: [KeptFile] = []
    /// The last act and the last publication that whoever prepared it knew.
    package var seen: StoreMoment
    package var places = PlaceChanges()
    /// Sessions that a correction changes.
    package var sessions: [Unlinked<SessionChange, SeriesID>] = []
    package var notices: [NewNotice] = []
    /// Whose data stand on the papers.
    package var shown: [ClientID] = []
    /// Why, where that is asked for: kept apart, so that it can be erased.
    package var reason: String?

    package init(
        plan: Int64?, instance: String, asOf: CalendarDay, firstDay: CalendarDay, lastDay: CalendarDay,
        files: [KeptFile], seen: StoreMoment
    ) {
        self.plan = plan
        self.instance = instance
        self.asOf = asOf
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.files = files
        self.seen = seen
    }
}

/// A state of a store, by what was done last.
package struct StoreMoment: Hashable, Sendable {
    package var act: Int64
    /// The last publication; nil: there is none.
    package var publication: Int64?
    /// The first 20 digits of the last decision's hash.
    package var head: String

    package init(act: Int64, publication: Int64?, head: String) {
        self.act = act
        self.publication = publication
        self.head = head
    }
}

/// Places and days that come and go with a publication.
package struct PlaceChanges: Sendable {
    package var ended: [PlacementID] = []
    package var placements: [Unlinked<Placement, Placement.IDs>] = []
    package var removed: [EndedDay] = []
    package var added: [Booked] = []

    package init() {}

    /// Its days, a line each.
    var text: String {
        func line(_ sign: String, _ day: Booked) -> String { "\(sign)\t\(day.order)\t\(day.series)@\(day.day)" }
        return (removed.map { line("-", $0.day) } + added.map { line("+", $0) }).joined(separator: "\n")
    }

    /// One published day: where and when.
    package struct Booked: Hashable, Sendable {
        package var order: OrderID
        package var series: SeriesID
        package var day: CalendarDay
        package var from: TimeOfDay
        package var to: TimeOfDay
        package var credit: Minutes

        package init(
            order: OrderID, series: SeriesID, day: CalendarDay, from: TimeOfDay, to: TimeOfDay, credit: Minutes
        ) {
            self.order = order
            self.series = series
            self.day = day
            self.from = from
            self.to = to
            self.credit = credit
        }
    }

    /// A published day that does not stand any more.
    package struct EndedDay: Hashable, Sendable {
        package enum As: String, Sendable { case cancelledByUs, cancelledByClient, moved, correction }

        package var day: Booked
        package var endedAs: As

        package init(_ day: Booked, as endedAs: As) {
            self.day = day
            self.endedAs = endedAs
        }
    }
}

/// Somebody who must be told something, once.
package struct NewNotice: Hashable, Sendable {
    package enum Recipient: Hashable, Sendable {
        case client(ClientID)
        case project(ProjectID)
    }

    package var recipient: Recipient
    /// SHA-256 over what he is told, as 64 hex digits.
    package var content: String
    package var days: ClosedRange<CalendarDay>
    /// The day by which he must know.
    package var by: CalendarDay

    package init(_ recipient: Recipient, content: String, days: ClosedRange<CalendarDay>, by: CalendarDay) {
        self.recipient = recipient
        self.content = content
        self.days = days
        self.by = by
    }
}
