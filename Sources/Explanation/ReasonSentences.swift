public import PlacementDomain
public import PlacementModel

/// The plain sentence for each reason why a client is unplaced, in Dutch and English.
///
/// The one place for these words: `unplaced.csv`, the summary on the screen, `show` and `explain` take them from here. They
/// name no other client, and no cause of an exclusion or of keeping people apart.
public enum UnplacedSentences {
    /// - Parameters:
    ///   - cause: of NOT_APPROVED, where it is known.
    ///   - language: `nl`; everything else is English.
    public static func sentence(
        _ code: UnplacedCode, because cause: NotHeldCause? = nil, language: String
    ) -> String {
        let (dutch, english) = code == .notApproved ? NotHeldSentences.ofProjects(cause ?? .other) : both(code)
        return Wording(language: language)(dutch, english)
    }

    /// The sentence of a record of `unplaced.csv` in any language; what keeps projects closed is read from its own.
    public static func sentence(of entry: UnplacedClient, language: String) -> String {
        let cause = NotHeldCause.allCases.first { cause in
            ["nl", "en"].contains { entry.sentence.hasPrefix(sentence(entry.code, because: cause, language: $0)) }
        }
        return sentence(entry.code, because: cause, language: language)
    }

    private static func both(_ code: UnplacedCode) -> (dutch: String, english: String) {
        switch code {
        case .termOver:
            (
                "De executietermijn is voorbij voordat een eerste dag mogelijk is.",
                "The term ends before a first day is possible."
            )
        case .noProjectInReach:
            (
                "Geen project is bereikbaar binnen de toegestane reistijd.",
                "No project can be reached within the lawful travel time."
            )
        case .notApproved: NotHeldSentences.ofProjects(.other)
        case .groupNotForHim:
            (
                "De groepen in de buurt zijn niet voor deze cliënt bedoeld.",
                "The groups in reach are not meant for this client."
            )
        case .limitation:
            (
                "Het werk in de buurt past niet bij wat deze cliënt kan of mag doen.",
                "The work in reach does not suit what this client can or may do."
            )
        case .notPossibleHere:
            (
                "De overblijvende projecten zijn voor deze cliënt niet mogelijk.",
                "The remaining projects are not possible for this client."
            )
        case .noCommonDay:
            (
                "Geen project in de buurt werkt op een dagdeel waarop deze cliënt vrij is.",
                "No project in reach works on a part of day on which this client is free."
            )
        case .weekendGround:
            (
                "Alleen in het weekend is er plaats, en daarvoor is geen reden vastgelegd.",
                "Only weekend places are left, and no ground for weekend work is recorded."
            )
        case .restOrDayLimit:
            (
                "De overblijvende dagen laten te weinig rust of duren te lang.",
                "The remaining days leave too little rest or are too long."
            )
        case .noStartInWindow:
            (
                "In de weken van dit rooster kan niemand bij deze projecten beginnen.",
                "Nobody can start at these projects in the weeks of this roster."
            )
        case .seriesNotOpened:
            (
                "De groepen die passen, gaan in deze periode niet door.",
                "The groups that would fit do not run in this period."
            )
        case .seatsTaken:
            (
                "Alle passende plaatsen zijn bezet in de weken waarin iemand kan beginnen.",
                "All suitable seats are taken in the weeks in which somebody can start."
            )
        case .startsTaken:
            (
                "Er is plaats, maar op die dagen beginnen al zo veel nieuwe mensen als de begeleiding aankan.",
                "There are seats, but as many new people as can be received begin on those days already."
            )
        case .keptApart:
            (
                "De vrije plaatsen zijn voor deze cliënt nu niet mogelijk.",
                "The free seats are not possible for this client now."
            )
        case .betterLater:
            (
                "Er is een plaats vrij, maar later beginnen is voor deze cliënt beter. De planner kan hem toch plaatsen.",
                "A seat is free, but a later start serves this client better. The planner may still place him there."
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
        case "STATE": ("De zaak is nog niet gereed, of al afgesloten.", "The order is not ready, or closed already.")
        case "NOTHING_LEFT": ("Alle uren zijn gewerkt of gepland.", "All hours are worked or planned already.")
        case "STOPPED":
            ("De termijn is geschorst zonder bekende einddatum.", "The term is stopped without a known last day.")
        case "TERM_UNKNOWN":
            (
                "Onherroepelijke datum en einddatum ontbreken: de termijn is onbekend.",
                "The day on which it became final is missing, so the term is unknown."
            )
        case "WAITS_FOR_OTHER_ORDER": ("Eerst wordt een andere zaak uitgevoerd.", "Another order of his comes first.")
        case "KEPT_TWICE":
            ("Er zijn twee plaatsingen voor deze zaak: kies er één.", "The order has two placements: choose one.")
        case "NO_ORDER": ("Er is geen zaak bij deze cliënt.", "The client has no order.")
        default: ("De gegevens voldoen niet aan regel \(code).", "The record does not meet rule \(code).")
        }
    }
}
