/// One planning problem, complete: facts only, travel minutes and holidays included.
///
/// Records refer to each other by index into these arrays. `clients`, `orders`, `projects`, `series`, `homes`, `units`,
/// `pickUps`, `supervisors` and `placements` are sorted by id (UTF-8 bytes), so their order in a file means nothing.
public struct Instance: Hashable, Sendable {
    /// SHA-256 over the folder (`docs/format.md`), lower-case hex; empty for values built in memory.
    public var hash: String
    /// The day on which the plan is made.
    public var asOf: CalendarDay
    /// A Monday, not before the Monday of `asOf`'s week.
    public var planStart: CalendarDay
    /// A Sunday ≥ `planStart` − 1, or nil: nothing is published.
    public var publishedThrough: CalendarDay?
    /// Weeks in which a placement may begin, `1...13`.
    public var startWeeks: Int
    /// Last day of everything that has no last day.
    public var calendarEnd: CalendarDay
    /// `nl` or `en`.
    public var language: String
    public var synthetic: Bool
    public var seed: UInt64?
    public var generator: String

    public var orders: [Order] = []
    public var clients: [Client] = []
    public var homes: [Home] = []
    public var availability: [Availability] = []
    public var exceptions: [AvailabilityException] = []
    public var limitations: [Limitation] = []
    public var weekendGrounds: [WeekendGround] = []
    public var stoppedPeriods: [StoppedPeriod] = []
    public var excludedPlaces: [ExcludedPlace] = []
    public var incompatibilities: [Incompatibility] = []
    public var units: [Unit] = []
    public var projects: [Project] = []
    public var approvals: [ApprovalPeriod] = []
    public var contacts: [PartnerContact] = []
    public var series: [Series] = []
    public var sessions: [SessionChange] = []
    public var closures: [Closure] = []
    public var holidays: [Holiday] = []
    public var travel: TravelTable = TravelTable(records: [], homeCount: 0)
    public var agreements: [Agreement] = []
    public var placements: [Placement] = []
    /// Placements whose order is not in `orders`: they play no part in a plan.
    public var orphanedPlacements: [Placement] = []
    public var publishedAssignments: [PublishedAssignment] = []
    /// Published assignments whose order is not in `orders`.
    public var orphanedAssignments: [OrphanedAssignment] = []
    public var supervisors: [Supervisor] = []
    public var pickUps: [PickUpPoint] = []
    public var runningSeries: [RunningSeries] = []
    public var attendanceRates: [AttendanceRate] = []
    public var policy: Policy
    public var rules: RuleBook

    public init(
        hash: String = "", asOf: CalendarDay, planStart: CalendarDay, publishedThrough: CalendarDay? = nil,
        startWeeks: Int, calendarEnd: CalendarDay, language: String = "nl", synthetic: Bool = true,
        seed: UInt64? = nil, generator: String = "", policy: Policy, rules: RuleBook
    ) {
        self.hash = hash
        self.asOf = asOf
        self.planStart = planStart
        self.publishedThrough = publishedThrough
        self.startWeeks = startWeeks
        self.calendarEnd = calendarEnd
        self.language = language
        self.synthetic = synthetic
        self.seed = seed
        self.generator = generator
        self.policy = policy
        self.rules = rules
    }

    /// Places are numbered: project `p` is place `p`, pick-up point `k` is place `projects.count + k`.
    public var placeCount: Int { projects.count + pickUps.count }

    /// The place to which a client travels for `series`: its pick-up point, or else its project.
    public func place(ofSeries index: Int) -> Int {
        let series = series[index]
        return series.pickUp.map { projects.count + $0 } ?? series.project
    }

    /// Last day of the firm weeks: `publishedThrough` + 7, or `planStart` + 6 where nothing is published.
    public var firmThrough: CalendarDay { publishedThrough?.adding(days: 7) ?? planStart.adding(days: 6) }
}
