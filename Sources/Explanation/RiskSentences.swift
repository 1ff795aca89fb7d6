internal import PlacementDomain

/// Plain sentences about hours that do not fit and starts that are not earlier; they name nobody.
public enum RiskSentences {
    /// Why hours of a placed client stay over.
    ///
    /// - Parameter language: `nl`; everything else is English.
    public static func sentence(_ risk: HoursAtRisk, language: String) -> String {
        let words = Wording(language: language)
        guard risk.isOwn else {
            return words("Op andere plaatsen zouden meer uren passen.", "In other seats more hours would fit.")
        }
        if risk.isSigned {
            return words(
                "De getekende plaatsing houdt deze uren vast; losgemaakt passen er meer.",
                "The signed placement holds these hours back; unlocked, more of them fit.")
        }
        return risk.hasTerm
            ? words(
                "Ook zonder anderen past niet alles binnen de executietermijn.",
                "Even without others not all hours fit within the term.")
            : words(
                "Ook zonder anderen past niet alles binnen het rooster.",
                "Even without others not all hours fit within the roster.")
    }

    /// Why somebody does not begin in an earlier week.
    public static func sentence(_ cause: EarlierWeek.Cause, language: String) -> String {
        let (dutch, english) =
            switch cause {
            case .noSitting: ("het project is dan niet open", "the project is not open then")
            case .ownDays: ("eigen dagen of eerste dag laten het niet toe", "own days or first day do not allow it")
            case .seatsTaken: ("een plaats is dan bezet", "a seat is taken then")
            case .notPossible: ("het is dan niet mogelijk", "it is not possible then")
            case .dearer: ("het kan, maar past minder goed", "it could be, but suits less well")
            case .possible: ("het kan ook", "it could be as well")
            }
        return Wording(language: language)(dutch, english)
    }
}
