public import PlacementDomain

/// The plain sentence for each code of `conflicts.csv`, in Dutch and English; it names nobody.
public enum ConflictSentences {
    /// - Parameters:
    ///   - code: as in `Conflict.code`.
    ///   - language: `nl`; everything else is English.
    public static func sentence(_ code: String, language: String) -> String {
        let (dutch, english) = both(code)
        return Wording(language: language)(dutch, english)
    }

    private static func both(_ code: String) -> (dutch: String, english: String) {
        switch code {
        case "KEPT_NOT_POSSIBLE":
            (
                "De getekende plaatsing kan zo niet doorgaan. Er is opnieuw gepland.",
                "The signed placement cannot go on as it is. It was planned anew."
            )
        case "TOO_MANY_KEPT":
            (
                "Er zijn meer mensen vastgelegd dan er plaatsen zijn. Iemand moet verzet worden.",
                "More people are fixed than there are seats. Somebody has to move."
            )
        case "KEPT_APART":
            (
                "Twee mensen zijn vastgelegd die elkaar niet mogen treffen. Eén van hen moet verzet worden.",
                "Two people are fixed who must not meet. One of them has to move."
            )
        case "KEPT_AGAINST_LIMITS":
            (
                "De plaatsing gaat door, maar met te veel werk of te weinig rust in een week.",
                "The placement goes on, but with too much work or too little rest in a week."
            )
        default: ("Dit moet een planner beslissen.", "A planner has to decide this.")
        }
    }
}
