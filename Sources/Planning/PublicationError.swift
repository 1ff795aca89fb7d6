public import PlacementDomain

/// Why a checked roster cannot be published.
public enum PublicationError: Trouble, Hashable {
    /// D7202: the earlier publication was made after this plan.
    case laterThanPlan(previous: CalendarDay, plan: CalendarDay)
    /// D7203: the earlier publication is of this very roster and folder.
    case sameRoster
    /// D7205: calendars cannot be written in the instance's time zone.
    case timeZone(String)

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .laterThanPlan(let previous, let plan):
            notEarlier(
                "D7202",
                words(
                    "de vorige publicatie is van \(words.shortDay(previous)), dit plan van \(words.shortDay(plan))",
                    "the earlier publication is of \(words.shortDay(previous)), this plan of \(words.shortDay(plan))"),
                words)
        case .sameRoster:
            notEarlier(
                "D7203",
                words(
                    "de vorige publicatie is van ditzelfde rooster", "the earlier publication is of this very roster"),
                words)
        case .timeZone(let name):
            TroubleReport(
                code: "D7205",
                cause: words("de tijdzone \(name) in policy.yaml", "the time zone \(name) in policy.yaml"),
                remedy: words(
                    "agenda's kennen Europe/Amsterdam en Europe/London; zet één van de twee in policy.yaml, en plan opnieuw.",
                    "calendars know Europe/Amsterdam and Europe/London; put one of the two into policy.yaml, and plan again."
                ), ending: .badInput)
        }
    }

    private func notEarlier(_ code: String, _ cause: String, _ words: Wording) -> TroubleReport {
        TroubleReport(
            code: code, cause: cause,
            remedy: words(
                "geef met --previous de publicatie van vóór dit rooster, of laat --previous weg.",
                "give with --previous the publication before this roster, or leave --previous out."),
            ending: .badInput)
    }
}
