public import PlacementDomain
public import PlacementModel

/// What is known of an unplaced client beside the code.
public struct UnplacedFacts: Hashable, Sendable {
    /// What keeps the projects in his reach from being held on his days; nil: another code.
    public var notHeld: NotHeldCause?
    /// Why no day is left to him; nil: another code.
    public var term: TermTrouble?
    /// How near the nearest project is; nil: another code.
    public var reach: TravelNeed?

    public init(notHeld: NotHeldCause? = nil, term: TermTrouble? = nil, reach: TravelNeed? = nil) {
        self.notHeld = notHeld
        self.term = term
        self.reach = reach
    }
}

/// The plain sentence for each reason why a client is unplaced, in Dutch and English.
///
/// The one place for these words: `unplaced.csv`, the summary on the screen, `show` and `explain` take them from here. They
/// name no other client, and no cause of an exclusion or of keeping people apart.
public enum UnplacedSentences {
    /// - Parameters:
    ///   - facts: as far as they are known; without them a more general sentence is said.
    ///   - language: `nl`; everything else is English.
    public static func sentence(
        _ code: UnplacedCode, _ facts: UnplacedFacts = UnplacedFacts(), language: String
    ) -> String {
        sentence(code, facts, Wording(language: language))
    }

    /// The same in some words, for days as they are read on a screen.
    public static func sentence(_ code: UnplacedCode, _ facts: UnplacedFacts, _ words: Wording) -> String {
        if code == .termOver, let term = facts.term { return term.sentence(words) }
        if code == .noProjectInReach, let reach = facts.reach { return sentence(reach, words) }
        let (dutch, english) =
            code == .notApproved ? NotHeldSentences.ofProjects(facts.notHeld ?? .other) : both(code)
        return words(dutch, english)
    }

    /// What a record of `unplaced.csv` says, in any language: its own words where it was written in this one, else the
    /// general sentence of its code, and that nothing small is enough where it is so.
    public static func sentence(of entry: UnplacedClient, language: String) -> String {
        if isWritten(entry, in: language) { return entry.sentence }
        let cause = NotHeldCause.allCases.first { cause in
            ["nl", "en"].contains {
                entry.sentence.hasPrefix(self.sentence(entry.code, UnplacedFacts(notHeld: cause), language: $0))
            }
        }
        let sentence = self.sentence(entry.code, UnplacedFacts(notHeld: cause), language: language)
        guard entry.repair.isEmpty, entry.code != .betterLater, entry.code != .termOver else { return sentence }
        return sentence + " " + RepairSentences.none(nil, language: language)
    }

    private static func isWritten(_ entry: UnplacedClient, in language: String) -> Bool {
        switch entry.code {
        case .termOver:
            let openers =
                Wording(language: language).isDutch
                ? ["De termijn ", "De eerst mogelijke "] : ["The term ", "The first "]
            return openers.contains { entry.sentence.hasPrefix($0) }
        case .noProjectInReach:
            let openers =
                Wording(language: language).isDutch
                ? ["Geen project ligt", "Van geen"] : ["No project lies", "travel.csv "]
            return openers.contains { entry.sentence.hasPrefix($0) }
        case .notApproved:
            return NotHeldCause.allCases.contains {
                entry.sentence.hasPrefix(sentence(entry.code, UnplacedFacts(notHeld: $0), language: language))
            }
        default: return entry.sentence.hasPrefix(sentence(entry.code, language: language))
        }
    }

    private static func sentence(_ reach: TravelNeed, _ words: Wording) -> String {
        guard let nearest = reach.nearest else {
            return words(
                "Van geen enkel project staat een reistijd in travel.csv voor de vervoermiddelen van deze cliënt.",
                "travel.csv holds no travel time to any project for this client's means of transport.")
        }
        guard let limit = reach.limit else {
            let (dutch, english) = both(.noProjectInReach)
            return words(dutch, english)
        }
        let (minutes, isOwn) = (limit.minutes, limit.isOwn)
        return words(
            "Geen project ligt binnen \(isOwn ? "zijn eigen" : "de wettelijke") reisgrens (\(minutes) min heen en terug). ",
            "No project lies within \(isOwn ? "the client's own" : "the lawful") travel limit (\(minutes) min there and back). "
        )
            + words(
                "Het dichtstbijzijnde project ligt op \(nearest) min reizen (heen en terug).",
                "The nearest project is \(nearest) min away (there and back).")
    }

    private static func both(_ code: UnplacedCode) -> (dutch: String, english: String) {
        switch code {
        case .termOver:
            (
                "De termijn is voorbij, of eindigt vóór de eerst mogelijke werkdag.",
                "The term is over, or ends before the first possible working day."
            )
        case .noProjectInReach:
            (
                "Geen project ligt binnen de reisgrens van deze cliënt.",
                "No project lies within this client's travel limit."
            )
        case .notApproved: NotHeldSentences.ofProjects(.other)
        case .groupNotForHim:
            (
                "De groepen die deze cliënt kan bereiken, nemen hem niet aan (samenstelling van de groep).",
                "The groups that this client can reach do not take this client (composition of the group)."
            )
        case .limitation:
            (
                "Het werk dat deze cliënt kan bereiken, past niet bij wat hij kan of mag doen.",
                "The work that this client can reach does not suit what they can or may do."
            )
        case .notPossibleHere:
            (
                "De projecten die dan overblijven, kunnen niet voor deze cliënt.",
                "The projects that are left are not possible for this client."
            )
        case .noCommonDay:
            (
                "Geen project dat deze cliënt kan bereiken, werkt op een dagdeel waarop hij vrij is.",
                "No project that this client can reach works at a part of the day when they are free."
            )
        case .weekendGround:
            (
                "Deze cliënt kan alleen nog in het weekend werken, en daarvoor is geen reden vastgelegd.",
                "This client can only work at weekends, and no reason for weekend work is recorded."
            )
        case .restOrDayLimit:
            (
                "De werkdagen die overblijven, geven te weinig rust of te veel uren.",
                "The working days that are left give too little rest or too many hours."
            )
        case .noStartInWindow:
            (
                "Deze cliënt kan in de weken van dit rooster bij geen project beginnen.",
                "This client cannot start at any project in the weeks of this roster."
            )
        case .seriesNotOpened:
            (
                "De groepen die passen, werken niet in deze periode.",
                "The groups that would suit do not work in this period."
            )
        case .seatsTaken:
            (
                "Alle plaatsen die passen, zijn bezet in de weken waarin deze cliënt kan beginnen.",
                "All seats that suit are taken in the weeks in which this client can start."
            )
        case .startsTaken:
            (
                "Er is plaats, maar op die dagen beginnen al zo veel nieuwe cliënten als mag.",
                "There are seats, but as many new clients as may already start on those days."
            )
        case .keptApart:
            (
                "De plaatsen die vrij zijn, kunnen nu niet voor deze cliënt.",
                "The seats that are free are not possible for this client now."
            )
        case .betterLater:
            (
                "Er is een plaats vrij, maar die is volgens policy.yaml voor deze cliënt slechter dan nog wachten. U kunt hem daar toch plaatsen met 'dichtbij place'.",
                "A seat is free, but by policy.yaml it is worse for this client than waiting. You may still place them there with 'dichtbij place'."
            )
        }
    }
}

/// The plain sentence for each code of `not-planned.csv`, in Dutch and English.
public enum NotPlannedSentences {
    /// - Parameter code: as in `NotPlannedOrder.code`; an unknown one is taken for the id of an input rule.
    public static func sentence(_ code: String, language: String) -> String {
        let (dutch, english) = both(code)
        return Wording(language: language)(dutch, english)
    }

    private static func both(_ code: String) -> (dutch: String, english: String) {
        switch code {
        case "STATE":
            (
                "Deze zaak is nog niet klaar om te plannen, of al afgesloten.",
                "This order is not ready for planning yet, or closed already."
            )
        case "NOTHING_LEFT": ("Alle uren zijn gewerkt of gepland.", "All hours are worked or planned already.")
        case "STOPPED":
            (
                "De termijn staat stil (detentie of ongeoorloofde afwezigheid), en de laatste dag daarvan is niet bekend.",
                "The term does not run (detention or unlawful absence), and the last day of that is not known."
            )
        case "TERM_UNKNOWN":
            (
                "De termijn is niet te berekenen: de onherroepelijke datum ontbreekt, en het zaaksysteem geeft geen einddatum.",
                "The term cannot be computed: the day on which it became final is missing, and the case system gives no end date."
            )
        case "WAITS_FOR_OTHER_ORDER":
            ("Een andere zaak van deze cliënt gaat voor.", "Another order of this client comes first.")
        case "KEPT_TWICE":
            ("Er zijn twee plaatsingen voor deze zaak: kies er één.", "The order has two placements: choose one.")
        case "NO_ORDER": ("Er is geen zaak bij deze cliënt.", "The client has no order.")
        default: ("De gegevens voldoen niet aan regel \(code).", "The record does not meet rule \(code).")
        }
    }
}
