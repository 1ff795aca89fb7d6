public import PlacementDomain

/// Why a checked roster cannot be published.
public enum PublicationError: Trouble, Hashable {
    /// D7202: the earlier publication was made after this plan.
    case laterThanPlan(previous: CalendarDay, plan: CalendarDay)
    /// D7203: the earlier publication is of this very roster and folder.
    case sameRoster
    /// D7205: calendars cannot be written in the instance's time zone.
    case timeZone(String)
    /// D7612: the roster has people in published sittings whom a correction took off, or was planned before it.
    case unawareOfCorrections([CorrectionRecord])

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
        case .unawareOfCorrections(let records):
            TroubleReport(
                code: "D7612",
                cause: words(
                    "dit plan kent correcties van de vorige publicatie niet; het zou ze terugdraaien",
                    "this plan does not know corrections of the earlier publication; it would undo them"),
                remedy: words(
                    "neem de vijf bestanden van next/ uit de vorige publicatie over, en plan opnieuw. In dezelfde week: neem er vier over, niet instance.yaml, en zet daarin frozenThrough op de laatste gepubliceerde zondag.",
                    "take over the five files of next/ of the earlier publication, and plan again. In the same week: take over four of them, not instance.yaml, and set frozenThrough in it to the last published Sunday."
                ),
                ending: .badInput,
                evidence: records.prefix(5).map { "\($0.session)  \($0.order)  \($0.what.rawValue)" })
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
