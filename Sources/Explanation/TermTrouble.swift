public import PlacementDomain
internal import PlacementModel

/// Why no day is left to somebody between his first and his last (TERM_OVER).
public enum TermTrouble: Hashable, Sendable {
    /// The term was over before the day of the plan.
    case over(last: CalendarDay)
    /// The term still runs, and ends before the first possible day.
    case endsTooSoon(last: CalendarDay, first: CalendarDay)
    /// The first possible day lies after the last day of the calendar; a term, if there is one, may run longer.
    case beyondCalendar(last: CalendarDay, first: CalendarDay)

    /// nil: a day is left.
    init?(_ unit: PlanningUnit, in instance: Instance) {
        guard unit.firstDay > unit.termEnd else { return nil }
        if !unit.hasTerm || unit.termEnd >= instance.calendarEnd {
            self = .beyondCalendar(last: unit.termEnd, first: unit.firstDay)
        } else if unit.termEnd < instance.asOf {
            self = .over(last: unit.termEnd)
        } else {
            self = .endsTooSoon(last: unit.termEnd, first: unit.firstDay)
        }
    }
}

extension TermTrouble {
    func sentence(_ words: Wording) -> String {
        switch self {
        case .over(let last):
            words(
                "De termijn is voorbij: de laatste dag was \(words.shortDay(last)).",
                "The term is over: the last day was \(words.shortDay(last)).")
        case .endsTooSoon(let last, let first):
            words(
                "De termijn eindigt op \(words.shortDay(last)). De eerst mogelijke werkdag is \(words.shortDay(first)).",
                "The term ends on \(words.shortDay(last)). The first possible working day is \(words.shortDay(first)).")
        case .beyondCalendar(let last, let first):
            words(
                "De eerst mogelijke werkdag is \(words.shortDay(first)). Dit rooster rekent tot en met \(words.shortDay(last)).",
                "The first possible working day is \(words.shortDay(first)). This roster reckons until \(words.shortDay(last))."
            )
        }
    }

    /// What a planner can do about it.
    func remedy(_ words: Wording) -> String {
        switch self {
        case .over:
            words(
                "Planning kan dit niet meer oplossen: meld de zaak terug aan Minister en OM (Btul 3:13).",
                "Planning cannot solve this any more: report the order back to Minister and prosecution service (Btul 3:13)."
            )
        case .endsTooSoon:
            words(
                "Kan de cliënt eerder beginnen, ook buiten dit rooster om? Anders moet u de zaak terugmelden aan Minister en OM (Btul 3:13).",
                "Can the client start sooner, outside this roster too? Else report the order back to Minister and prosecution service (Btul 3:13)."
            )
        case .beyondCalendar: words("Kan de cliënt eerder beginnen?", "Can the client start sooner?")
        }
    }
}
