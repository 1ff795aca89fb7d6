public import PlacementDomain
import PlacementRules

/// What rules make of an order's facts: terms, days of detention, and what takes hours off in England and Wales.
public struct StoryReckoning: Hashable, Sendable {
    /// The last lawful day (TERM-01 to TERM-04, TERM-08), stopped time included; nil: none binds, or it is not known.
    public var termEnd: CalendarDay?
    /// Whether the case system gives another day than the one that is reckoned.
    public var caseDateDiffers: Bool
    /// Until when the prosecutor can decide on detention (TERM-05); never a day for work.
    public var decidableUntil: CalendarDay?
    /// By when unpaid work is to be done, after which the order stays live (TERM-06).
    public var expectedBy: CalendarDay?
    /// By when the first day is to be worked (START-01).
    public var startBy: CalendarDay?
    /// Days of detention if it went back today (HOURS-05); nil: no days are known, or nothing was ordered.
    public var detention: DetentionReckoning?
    /// Whether hours are taken without the deduction for custody: the assumption of HOURS-05.
    public var isDeductionTakenOff: Bool
    /// Whether the prosecution service decides on a return.
    public var isSentence: Bool
    /// What work takes off beside itself (HOURS-12); nil: no rule says so, or a failure stands in the way.
    public var incentive: IncentiveReckoning?
    /// Whether a failure stands in the way of it: a person decides.
    public var isIncentiveLost: Bool
    /// Most minutes of education, training and employment that count (HOURS-10); nil: no rule says so.
    public var mostCourseMinutes: Minutes?

    private let book: RuleBook
    private let order: Order
    private let day: CalendarDay

    package init(_ story: OrderStory, rules book: RuleBook, on day: CalendarDay) {
        let (order, hours) = (story.order, story.hours)
        self.book = book
        self.order = order
        self.day = day
        let rules = FrameRules(book: book, jurisdiction: order.jurisdiction, frame: order.legalFrame)
        let term = TermEnd(order: order, rules: rules, periods: story.stopped)
        termEnd = term.binding
        caseDateDiffers = term.caseDateDiffers
        let start = order.finalDate ?? order.receivedDate
        func number(_ id: String, _ name: String, on day: CalendarDay) -> Int? {
            book.number(id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
        }
        isSentence = TermEnd.isCriminal(order.legalFrame)
        decidableUntil = number("TERM-05", "months", on: start).flatMap { months in
            term.binding.map { $0.adding(months: months) }
        }
        expectedBy = number("TERM-06", "months", on: start).map { start.adding(months: $0) }
        startBy = number("START-01", "weeks", on: order.receivedDate).map {
            order.receivedDate.adding(days: 7 * $0)
        }
        // Assumption: the days of a judgment refer to the hours after the deduction of custody.
        isDeductionTakenOff = number("HOURS-05", "netOfDeduction", on: start) != 0
        let base = isDeductionTakenOff ? hours.net : hours.ordered
        detention =
            isSentence
            ? order.detentionDays.flatMap { DetentionReckoning(days: $0, unworked: hours.remaining, ordered: base) }
            : nil
        mostCourseMinutes = number("HOURS-10", "sharePpm", on: day).map {
            Minutes(hours.net.value * $0 / 1_000_000)
        }
        // Assumption: one such record on any day stands in the way, until a person says otherwise.
        let hasFailed = story.days.contains {
            ["ABSENT_UNACCEPTABLE", "SENT_HOME_CONDUCT"].contains($0.record?.outcome)
        }
        var incentive: IncentiveReckoning?
        if let threshold = number("HOURS-12", "thresholdSharePpm", on: day),
            let most = number("HOURS-12", "discountSharePpm", on: day),
            let extra = number("HOURS-12", "extraMinutesPerHour", on: day)
        {
            incentive = IncentiveReckoning(
                ordered: hours.net, credited: hours.credited, thresholdPpm: threshold, mostPpm: most,
                extraPerHour: extra)
        }
        isIncentiveLost = incentive != nil && hasFailed
        self.incentive = hasFailed ? nil : incentive
    }

    /// A number of the rules that hold for the order today; nil: no such rule.
    func number(_ id: String, _ name: String) -> Int? {
        book.number(id, name, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)
    }
}
