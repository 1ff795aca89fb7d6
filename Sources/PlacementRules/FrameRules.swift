package import PlacementDomain

/// All dated numbers that hold for the orders of one jurisdiction and legal frame.
///
/// Made once per pair, so that nobody searches the rule book for each order or sitting. Terms and the rules about an
/// order are to be looked up by its final date (received date without one), all else by the sitting's date. One object
/// for everybody, because every question about a sitting carries it.
package final class FrameRules: Sendable {
    package let jurisdiction: String
    package let frame: LegalFrame
    /// The rule that sets the term of this frame; nil: no term binds.
    package let termRule: HardRule?
    package let term: TermNumbers
    package let hours01Least, hours01Most: DatedNumber
    package let hours13MinutesPerDay, hours13LeastDays, hours13MostMonths: DatedNumber
    package let hours16Least, hours16Most: DatedNumber
    package let place16WeighedNeeded, place19ResultNeeded: DatedNumber
    package let noticeDays: DatedNumber
    package let minutesPerDay, restMinutes, minutesPerWeek: DatedNumber
    package let travelMinutesPerDay, groundNeeded, latestEnd: DatedNumber
    private let book: RuleBook

    package init(book: RuleBook, jurisdiction: String, frame: LegalFrame) {
        func number(_ id: String, _ name: String) -> DatedNumber {
            DatedNumber(book, id, name, jurisdiction: jurisdiction, frame: frame)
        }
        self.book = book
        self.jurisdiction = jurisdiction
        self.frame = frame
        term = TermNumbers(
            adultMonths: number(TermEnd.ruleOfAdultTerm(frame: frame).id, "months"),
            juvenileThresholdMinutes: number(Term04JuvenileTerm.rule.id, "thresholdMinutes"),
            juvenileShortMonths: number(Term04JuvenileTerm.rule.id, "shortMonths"),
            juvenileLongMonths: number(Term04JuvenileTerm.rule.id, "longMonths"))
        termRule = TermEnd.rule(frame: frame)
        hours01Least = number("HOURS-01", "leastMinutes")
        hours01Most = number("HOURS-01", "mostMinutes")
        hours13MinutesPerDay = number("HOURS-13", "minutesPerDay")
        hours13LeastDays = number("HOURS-13", "leastDays")
        hours13MostMonths = number("HOURS-13", "mostMonths")
        hours16Least = number("HOURS-16", "leastMinutes")
        hours16Most = number("HOURS-16", "mostMinutes")
        place16WeighedNeeded = number("PLACE-16", "weighedNeeded")
        place19ResultNeeded = number("PLACE-19", "resultNeeded")
        noticeDays = number(Days06Notice.rule.id, "noticeDays")
        minutesPerDay = number(Hours07DayLimit.rule.id, "minutesPerDay")
        restMinutes = number(Hours08Rest.rule.id, "restMinutes")
        minutesPerWeek = number(Hours14WeekLimit.rule.id, "minutesPerWeek")
        travelMinutesPerDay = number(Travel01DayLimit.rule.id, "minutesPerDay")
        groundNeeded = number(Days02WeekendGround.rule.id, "groundNeeded")
        latestEnd = number(Days09LatestEnd.rule.id, "latestEnd")
    }

    /// Causes of stopped periods that move a term (TERM-03), as of `day`.
    package func causesThatStop(on day: CalendarDay) -> [String] {
        book.version(Term03StoppedTime.rule.id, jurisdiction: jurisdiction, frame: frame, on: day)?.words["causes"]
            ?? []
    }
}
