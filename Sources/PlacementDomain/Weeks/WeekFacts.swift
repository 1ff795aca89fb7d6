/// Everything by which the screen of a week is judged: one state of a store.
///
/// Ids and days, no names of clients. Empty until it is filled.
package struct WeekFacts: Sendable {
    /// When one looks, in the store's zone.
    package var now: Moment
    package var jurisdiction: String
    package var units: [Unit] = []
    /// All that have not ended, by id. Of orders that were received or had their talk alone it is known what of the client is
    /// known; `days` and `kept` are empty.
    package var orders: [OrderStanding] = []
    /// When hours were credited last, of orders with nothing left.
    package var lastCredits: [OrderID: CalendarDay] = [:]
    package var stopped: [Unlinked<StoppedPeriod, ClientID>] = []
    /// What stands published from the Monday of this week on, by day.
    package var booked: [WeekBooking] = []
    /// Kept places of orders with a day to come, by id.
    package var places: [KeptPlace] = []
    package var failures: [OpenFailure] = []
    package var waitingHours: [WaitingHours] = []
    /// Of days to come, by the day by which somebody must know.
    package var notices: [OpenNotice] = []
    /// Since the last week was published, of days to come.
    package var changedDays: [ChangedDay] = []
    /// Versions that begin after the Monday of this week.
    package var later: [LaterVersion] = []
    /// Past days of which nothing is recorded, by project and day.
    package var missing: [MissingRecords] = []
    package var projects: [Unlinked<Project, UnitID>] = []
    /// Projects with a series that goes on.
    package var projectsInUse: Set<ProjectID> = []
    package var approvals: [Unlinked<ApprovalPeriod, ProjectID>] = []
    package var contacts: [Unlinked<PartnerContact, ProjectID>] = []
    package var holidays: [Holiday] = []
    package var publications = WeekPublications()

    package init(now: Moment, jurisdiction: String = "NL") {
        self.now = now
        self.jurisdiction = jurisdiction
    }

    package var today: CalendarDay { now.day }
}

/// What was published last, and what is to be.
package struct WeekPublications: Hashable, Sendable {
    /// A publication of a week, or one that was taken over.
    package struct Last: Hashable, Sendable {
        package var number: Int64
        package var asOf: CalendarDay

        package init(number: Int64, asOf: CalendarDay) { (self.number, self.asOf) = (number, asOf) }
    }

    /// Corrections do not count; nil: nothing was published yet.
    package var last: Last?
    /// Publications whose papers were not written.
    package var unwritten: [Int64] = []
    /// The last day that was published; nil: none.
    package var through: CalendarDay?
    /// The newest plan, where it is newer than every publication.
    package var draft: Int64?
    /// Acts by which lists and changes were brought in since.
    package var imports = 0

    package init() {}
}
