public import PlacementDomain

/// The draws of a made-up instance. Shares are per mille; weights are in proportion to each other.
///
/// The figures of the first group in each part are those of the domain's own list of draws; the rest was set by us to
/// fill all tables with plausible records. All of it is assumption: no lawful public data about clients exist.
public struct GeneratorDraws: Hashable, Sendable {
    public var orders = OrderDraws()
    public var clients = ClientDraws()
    public var series = SeriesDraws()
    public var projects = ProjectDraws()

    public init() {}
}

/// How a sentence is drawn.
public struct OrderDraws: Hashable, Sendable {
    /// Remaining hours: log-normal with this median …
    public var hoursMedian = 50.0
    /// … and this standard deviation of the logarithm, drawn again until within `hoursRange`, rounded to even hours.
    public var hoursSigma = 0.7
    public var hoursRange = 10...240
    /// Weeks from `planStart` to the term's end: normal with this mean and …
    public var termWeeksMean = 26.0
    /// … this standard deviation, rounded, drawn again until within `termWeeksRange`.
    public var termWeeksDeviation = 10.0
    public var termWeeksRange = 3...52
    /// Terms that are over already, 1 to 28 days before `planStart`, to test reasons.
    public var lapsed = 10
    public var frames = [Weighted(LegalFrame.judgment, 760), Weighted(.penalOrder, 200), Weighted(.juvenile, 40)]

    /// Days since the order came in: 7 plus a geometric draw with this mean; never before the final date.
    public var extraWaitingDays = 56
    /// Judgments already worked on. (A penal order is, where less than its least of 40 h remains.)
    public var partlyWorked = 150
    /// Even hours credited then.
    public var creditedHours = 2...60
    /// Judgments from which custody was deducted, and even hours of it.
    public var deducted = 80
    public var deductedHours = 4...40
    /// Detention in the past that moved the term, and its days.
    public var detained = 10
    public var detentionDays = 14...60
    /// The case system gave the term's end.
    public var caseTermEndGiven = 500
    /// Not before a day 1 to 6 weeks after `planStart`.
    public var laterStart = 50
    public var shortNoticeConsent = 50

    public init() {}
}

/// How a client is drawn.
public struct ClientDraws: Hashable, Sendable {
    /// Free weekdays, Monday to Friday: 1, 2, 3, 4 or 5 of them. A free weekday is its morning and afternoon.
    public var freeWeekdays = [Weighted(1, 20), Weighted(2, 25), Weighted(3, 20), Weighted(4, 15), Weighted(5, 20)]
    /// Of those who work: free in the evenings only.
    public var eveningsOnly = 200
    public var mostSessions = [Weighted(1, 40), Weighted(2, 45), Weighted(3, 15)]
    /// Minutes a day, both ways.
    public var travelLimits = [Weighted(60, 30), Weighted(90, 40), Weighted(120, 30)]
    /// How he can travel: walk or bicycle 50, public transport 25, car 20, e-bike 5 %; those with a car or
    /// public transport also cycle.
    public var travelModes = [
        Weighted(Set<TravelMode>([.walk, .bicycle]), 50), Weighted([.walk, .bicycle, .publicTransport], 25),
        Weighted([.walk, .bicycle, .car], 20), Weighted([.walk, .eBike], 5),
    ]
    public var organisations = [Weighted("RN", 70), Weighted("SVG", 15), Weighted("LdH", 15)]
    /// One or two projects where he may not come.
    public var excluded = 10
    /// Weekly work, school or care by day: 58 % together, as measured in the field; the split is ours.
    public var activities = [
        Weighted(DayActivity.none, 420), Weighted(.work, 380), Weighted(.school, 100), Weighted(.care, 100),
    ]

    /// Cannot-tags, each 5 to 15 % of the clients.
    public var cannotTags = [
        Weighted("noLifting", 150), Weighted("noHeights", 100), Weighted("noKneeling", 100), Weighted("seatedOnly", 50),
        Weighted("indoorOnly", 60), Weighted("outdoorOnly", 50), Weighted("noMachines", 80), Weighted("noDriving", 150),
        Weighted("notAlone", 70), Weighted("noMoneyHandling", 80), Weighted("noAnimals", 70), Weighted("noDust", 80),
        Weighted("shortSpells", 80), Weighted("wheelchair", 50), Weighted("needsGuidance", 100),
        Weighted("readsLittle", 100), Weighted("dutchLittle", 120), Weighted("numbersLittle", 80),
        Weighted("noChildrenOnSite", 60), Weighted("noAlcoholSite", 80), Weighted("noMedicineSite", 60),
        Weighted("noPublicContact", 50),
    ]
    /// Can-tags: held by all without `noLifting` but these …
    public var cannotLiftAnyway = 50
    /// … and by this share of those with a car.
    public var drivesVan = 400
    /// Days that the grid does not hold: a week, or 1 to 4 single days (half and half).
    public var exceptions = 100
    /// Of those, also one free day outside the grid.
    public var extraDay = 100
    /// Grids that hold in odd, or in even, ISO weeks only.
    public var oddOrEven = 30
    /// Of those who work: a recorded ground for the weekend, and Saturday (some also Sunday) in the grid.
    public var weekendGround = 100
    /// The same, of those who are free in the evenings only: their week leaves hardly anything else.
    public var weekendGroundOfEvenings = 900
    public var weekendSunday = 400
    public var mayJoin = 60
    public var needs = 5
    public var restricted = 10
    public var alias = 100
    public var plainText = 200
    public var languages = [
        Weighted("nl", 880), Weighted("en", 30), Weighted("ar", 30), Weighted("pl", 30), Weighted("tr", 30),
    ]
    /// Has a wish for one or two kinds of work.
    public var workWish = 400
    /// With two sessions or more a week: at least two.
    public var leastTwo = 200
    /// Has another client whom he must not meet.
    public var incompatible = 20
    /// Placements signed before.
    public var signed = 30

    public init() {}
}

/// How the calendar of a project is drawn.
public struct SeriesDraws: Hashable, Sendable {
    /// Weekdays drawn per project, with repetition: a weekday drawn again stands once, unless the times fit both.
    public var weekdayCount = [Weighted(1, 10), Weighted(2, 20), Weighted(3, 25), Weighted(4, 20), Weighted(5, 25)]
    /// Monday to Friday 85 %, Saturday 12 %, Sunday 3 %.
    public var weekdays = [
        Weighted(Weekday.monday, 17), Weighted(.tuesday, 17), Weighted(.wednesday, 17), Weighted(.thursday, 17),
        Weighted(.friday, 17), Weighted(.saturday, 12), Weighted(.sunday, 3),
    ]
    public var times = [
        Weighted(ClockTimes(start: TimeOfDay(9, 0), end: TimeOfDay(16, 30), breakMinutes: 30), 70),
        Weighted(ClockTimes(start: TimeOfDay(9, 0), end: TimeOfDay(13, 0), breakMinutes: 15), 15),
        Weighted(ClockTimes(start: TimeOfDay(13, 0), end: TimeOfDay(17, 0), breakMinutes: 15), 10),
        Weighted(ClockTimes(start: TimeOfDay(18, 0), end: TimeOfDay(21, 0), breakMinutes: 0), 5),
    ]
    public var groupSeats = 6...10
    public var externalSeats = [Weighted(1, 50), Weighted(2, 35), Weighted(3, 15)]
    public var rhythms = [
        Weighted(Series.Rhythm.every, 860), Weighted(.oddWeek, 60), Weighted(.evenWeek, 60),
        Weighted(.everyTwoWeeks, 20),
    ]
    /// Minutes that make one client-day in the load: the mean of the drawn sittings.
    public var clientDayMinutes = 360

    /// Begins 1 to 6 weeks after `planStart`.
    public var beginsLater = 30
    /// Ends 20 to 60 weeks after `planStart`.
    public var ends = 40
    public var femaleOnly = 15
    public var juvenilesOnly = 8
    /// Supervised series: the least average attendance (GROUP-02) …
    public var leastAttendance = 3
    /// … those with a named supervisor …
    public var namedSupervisor = 200
    /// … and supervisors of a unit, of the most series that it has on one weekday.
    public var supervisors = 600
    /// Series with one session that differs: cancelled, fewer seats or shortened.
    public var changedSession = 80

    public init() {}
}

/// How a project is drawn.
public struct ProjectDraws: Hashable, Sendable {
    /// Takes juveniles: over 1,000 of the country's 1,500 sites.
    public var acceptsJuveniles = 670
    public var organisations = [Weighted("RN", 70), Weighted("SVG", 15), Weighted("LdH", 15)]
    /// Group projects with a van from the unit's collecting point, where the ride is short enough.
    public var pickUp = 250
    public var longestRide = 40
    /// Projects per unit.
    public var projectsPerUnit = 75
    public var christmasClosure = 500
    public var summerClosure = 400
    /// 1 to 3 single closed days in the first 40 weeks.
    public var closedDays = 300
    /// Approval that ends 20 to 60 weeks after `planStart`.
    public var approvalEnds = 60
    public var secondContact = 100
    public var workKinds = WorkKind.all

    public init() {}
}
