/// A published day that stands, with what its order is now.
package struct WeekBooking: Hashable, Sendable {
    package var order: OrderID
    package var client: ClientID
    /// That owns the order.
    package var unit: UnitID?
    package var project: ProjectID
    package var session: SessionID
    package var credit: Minutes
    package var state: Order.State
    /// Whether its order was reported as impossible.
    package var isImpossible: Bool
    /// Whether it is recorded what became of the day.
    package var isRecorded: Bool
    /// Whether the client signed for a place at the project.
    package var isSigned: Bool

    package init(
        order: OrderID, client: ClientID, unit: UnitID? = nil, project: ProjectID, session: SessionID,
        credit: Minutes, state: Order.State = .placed, isImpossible: Bool = false, isRecorded: Bool = false,
        isSigned: Bool = false
    ) {
        (self.order, self.client, self.unit, self.project) = (order, client, unit, project)
        (self.session, self.credit, self.state) = (session, credit, state)
        (self.isImpossible, self.isRecorded, self.isSigned) = (isImpossible, isRecorded, isSigned)
    }

    package var day: CalendarDay { session.date }
}

/// A place that an order keeps: agreed, pinned or signed.
package struct KeptPlace: Hashable, Sendable {
    package var id: PlacementID
    package var order: OrderID
    package var client: ClientID
    package var project: ProjectID
    /// On which it began, or is to.
    package var firstDay: CalendarDay
    package var signedDay: CalendarDay?
    package var introducedOn: CalendarDay?

    package init(
        id: PlacementID, order: OrderID, client: ClientID, project: ProjectID, firstDay: CalendarDay,
        signedDay: CalendarDay? = nil, introducedOn: CalendarDay? = nil
    ) {
        (self.id, self.order, self.client, self.project) = (id, order, client, project)
        (self.firstDay, self.signedDay, self.introducedOn) = (firstDay, signedDay, introducedOn)
    }
}

/// Hours that a partner sent and nobody accepted or refused.
package struct WaitingHours: Hashable, Sendable {
    /// nil: they name no day that was published.
    package var project: ProjectID?
    /// The Monday of the week.
    package var week: CalendarDay?
    package var count: Int

    package init(project: ProjectID?, week: CalendarDay?, count: Int) {
        (self.project, self.week, self.count) = (project, week, count)
    }
}

/// Somebody who must be told something, and was not yet.
package struct OpenNotice: Hashable, Sendable {
    package enum Recipient: Hashable, Sendable {
        case client(ClientID)
        case project(ProjectID)
    }

    package var recipient: Recipient
    package var days: ClosedRange<CalendarDay>
    /// By which he must know.
    package var by: CalendarDay
    /// What the last attempt gave; nil: there was none.
    package var lastResult: String?

    package init(
        _ recipient: Recipient, days: ClosedRange<CalendarDay>, by: CalendarDay, lastResult: String? = nil
    ) {
        (self.recipient, self.days, self.by, self.lastResult) = (recipient, days, by, lastResult)
    }
}

/// A published day that came or went by a correction.
package struct ChangedDay: Hashable, Sendable {
    package var client: ClientID
    package var unit: UnitID?
    package var project: ProjectID
    package var session: SessionID
    package var isAdded: Bool

    package init(client: ClientID, unit: UnitID? = nil, project: ProjectID, session: SessionID, isAdded: Bool) {
        (self.client, self.unit, self.project) = (client, unit, project)
        (self.session, self.isAdded) = (session, isAdded)
    }
}

/// From when something is other than plans of this week have it.
package struct LaterVersion: Hashable, Sendable {
    package enum Of: Hashable, Sendable {
        case client(ClientID)
        case project(ProjectID)
        case series(SeriesID, of: ProjectID)
    }

    package var of: Of
    package var from: CalendarDay

    package init(_ of: Of, from: CalendarDay) { (self.of, self.from) = (of, from) }
}

/// Published days of one project and date that are over and of which nothing is recorded.
package struct MissingRecords: Hashable, Sendable {
    package var project: ProjectID
    package var day: CalendarDay
    /// Of their orders: whose rules say how long one waits.
    package var jurisdiction: String
    package var frame: LegalFrame
    package var count: Int

    package init(
        project: ProjectID, day: CalendarDay, jurisdiction: String = "NL", frame: LegalFrame = .judgment, count: Int = 1
    ) {
        (self.project, self.day, self.count) = (project, day, count)
        (self.jurisdiction, self.frame) = (jurisdiction, frame)
    }
}
