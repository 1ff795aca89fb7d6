/// Everything that the figures of a period rest on, as it is recorded: nothing of it is reckoned yet.
package struct ThroughputRecords: Sendable {
    /// Every order received by the last day that was not withdrawn, by id.
    package var orders: [ReportedOrder] = []
    /// States that orders came into since the first day, the earliest first, but for what their first days of work say.
    package var stateChanges: [ReportedStateChange] = []
    package var stoppedPeriods: [ClientID: [StoppedPeriod]] = [:]
    /// Whole days on which somebody cannot come, as agreed.
    package var absences: [ClientID: [ClosedRange<CalendarDay>]] = [:]
    package var places: [OrderID: [ReportedPlace]] = [:]
    /// Rows of published and unplanned days of the period, by id.
    package var days: [ReportedDay] = []
    /// Entries of hours from the first day on, by id.
    package var entries: [ReportedEntry] = []
    package var calendar = ReportedCalendar()

    package init() {}
}

/// An order with what other tables know of it.
package struct ReportedOrder: Sendable {
    /// Its `client` and `unit` are indexes of an instance, and mean nothing here.
    package var order: Order
    package var client: ClientID
    package var unit: UnitID?
    /// Of the client; empty: not known.
    package var organisation: String
    /// Sessions a week that the client works at least; nil: not known.
    package var least: Int?
    /// The first day on which a place of it was signed, and was agreed.
    package var signedOn: CalendarDay?
    package var agreedOn: CalendarDay?
    /// The day on which a day of it was published for the first time; nil: none was.
    package var publishedOn: CalendarDay?
    /// Whether a record of it stands with which somebody was there, or hours were worked before there was a store.
    package var hasAttended: Bool
    /// Minutes left now.
    package var remaining: Int

    package init(
        order: Order, client: ClientID, unit: UnitID? = nil, organisation: String = "", least: Int? = nil,
        signedOn: CalendarDay? = nil, agreedOn: CalendarDay? = nil, publishedOn: CalendarDay? = nil,
        hasAttended: Bool = false, remaining: Int = 0
    ) {
        self.order = order
        self.client = client
        self.unit = unit
        self.organisation = organisation
        self.least = least
        self.signedOn = signedOn
        self.agreedOn = agreedOn
        self.publishedOn = publishedOn
        self.hasAttended = hasAttended
        self.remaining = remaining
    }
}

/// A state of an order that changed, on the day on which that was recorded.
package struct ReportedStateChange: Hashable, Sendable {
    package var order: OrderID
    package var day: CalendarDay
    package var from: Order.State
    package var to: Order.State

    package init(order: OrderID, day: CalendarDay, from: Order.State, to: Order.State) {
        self.order = order
        self.day = day
        self.from = from
        self.to = to
    }
}

/// A place that an order has or had.
package struct ReportedPlace: Hashable, Sendable {
    package var firstDay: CalendarDay
    package var series: [SeriesID]

    package init(firstDay: CalendarDay, series: [SeriesID]) {
        self.firstDay = firstDay
        self.series = series
    }
}

/// One row of a client's day at a session.
package struct ReportedDay: Hashable, Sendable {
    /// How a row ended that does not stand any more.
    package enum Ending: String, CaseIterable, Hashable, Sendable {
        case cancelledByUs, cancelledByClient, moved, correction
    }

    package var id: Int64
    package var order: OrderID
    package var client: ClientID
    package var series: SeriesID
    package var day: CalendarDay
    package var from: TimeOfDay
    package var to: TimeOfDay
    /// False: somebody came unplanned.
    package var isPublished: Bool
    /// nil: it stands.
    package var endedAs: Ending?
    package var endedAt: Moment?
    package var record: ReportedOutcome?
    /// The day on which something was recorded of it for the first time, later reversed or not; nil: nothing was.
    package var recordedOn: CalendarDay?

    package init(
        id: Int64, order: OrderID, client: ClientID, series: SeriesID, day: CalendarDay, from: TimeOfDay,
        to: TimeOfDay, isPublished: Bool = true, endedAs: Ending? = nil, endedAt: Moment? = nil,
        record: ReportedOutcome? = nil, recordedOn: CalendarDay? = nil
    ) {
        self.id = id
        self.order = order
        self.client = client
        self.series = series
        self.day = day
        self.from = from
        self.to = to
        self.isPublished = isPublished
        self.endedAs = endedAs
        self.endedAt = endedAt
        self.record = record
        self.recordedOn = recordedOn
    }
}

/// What became of a day, as far as figures ask.
package struct ReportedOutcome: Hashable, Sendable {
    /// Why capacity was lost (domain page 5).
    package enum Lost: String, CaseIterable, Hashable, Sendable {
        case conduct, sentHome, noShow, excused, stoodDown, moved
    }

    package var isAttended: Bool
    /// nil: nothing was.
    package var lost: Lost?

    package init(isAttended: Bool, lost: Lost?) {
        self.isAttended = isAttended
        self.lost = lost
    }
}

/// Minutes that were moved between accounts of an order.
package struct ReportedEntry: Hashable, Sendable {
    package var order: OrderID
    package var day: CalendarDay
    /// What the minutes that are left rose by; below 0: what they fell by.
    package var remaining: Int
    /// Minutes credited for a record of attendance; below 0: such a credit was reversed; 0: another entry.
    package var credit: Int
    /// The session of that record.
    package var session: SessionID?

    package init(order: OrderID, day: CalendarDay, remaining: Int, credit: Int, session: SessionID?) {
        self.order = order
        self.day = day
        self.remaining = remaining
        self.credit = credit
        self.session = session
    }
}
