internal import PlacementDomain

/// Plain sentences about hours that cannot be worked and starts that are not earlier; they name nobody.
public enum RiskSentences {
    /// Why hours of a placed client stay over.
    ///
    /// - Parameter language: `nl`; everything else is English.
    public static func sentence(_ risk: HoursAtRisk, language: String) -> String {
        let words = Wording(language: language)
        if risk.isSigned {
            let more = words.shortHours(risk.unworked - risk.unworkedUnlocked)
            return words(
                "Dat komt door de vaste plaatsing. Na vrijgeven kan \(more) meer, als er dan plaats is.",
                "That is because of the fixed placement. Once released, \(more) more can be worked if there is a seat then."
            )
        }
        guard risk.isOwn else {
            let more = words.shortHours(risk.unworked - risk.unworkedAlone)
            return words(
                "Zonder andere cliënten kan \(more) meer: die plaatsen zijn nu van anderen.",
                "Without other clients \(more) more could be worked: those seats are others' now.")
        }
        return risk.hasTerm
            ? words(
                "Ook zonder andere cliënten past niet alles vóór de einddatum.",
                "Even without other clients not all hours fit before the end date.")
            : words(
                "Ook zonder andere cliënten past niet alles in de weken van dit rooster.",
                "Even without other clients not all hours fit in the weeks of this roster.")
    }

    /// Why somebody does not begin in an earlier week.
    public static func sentence(_ cause: EarlierWeek.Cause, language: String) -> String {
        let (dutch, english) =
            switch cause {
            case .noSitting:
                ("het project heeft die week geen werkdag", "the project has no working day that week")
            case .ownDays:
                (
                    "de cliënt kan die week niet (zijn vrije dagen, of zijn eerste dag is later)",
                    "the client cannot that week (free days, or a later first day)"
                )
            case .seatsTaken: ("er is die week geen plaats vrij", "no seat is free that week")
            case .notPossible: ("dat kan nu niet voor deze cliënt", "that is not possible for this client now")
            case .dearer:
                (
                    "het kan, maar alles bij elkaar is het minder goed",
                    "it is possible, but less good all in all"
                )
            case .possible: ("het kan ook; dit rooster koos anders", "possible too; this roster chose otherwise")
            }
        return Wording(language: language)(dutch, english)
    }
}
