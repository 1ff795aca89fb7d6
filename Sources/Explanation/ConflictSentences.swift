internal import PlacementDomain

/// The plain sentence for each code of `conflicts.csv`, in Dutch and English; it names nobody.
public enum ConflictSentences {
    /// - Parameters:
    ///   - code: as in `Conflict.code`.
    ///   - place: as in `Conflict.place`: it tells signed placements from published sittings.
    ///   - language: `nl`; everything else is English.
    public static func sentence(_ code: String, place: String, language: String) -> String {
        let (dutch, english) = both(code, place)
        return Wording(language: language)(dutch, english)
    }

    private static func both(_ code: String, _ place: String) -> (dutch: String, english: String) {
        switch code {
        case "KEPT_NOT_POSSIBLE" where place.contains("@"):
            place.contains(" ")
                ? (
                    "Deze bekendgemaakte dag mag voor deze persoon niet meer. Verbeter de regel met een reden en laat het weten.",
                    "This published day is not lawful for this person any more. Correct the record with a reason and tell them."
                )
                : (
                    "Deze bekendgemaakte dag gaat niet door. Verbeter de regels met een reden en laat het weten.",
                    "This published sitting is not held. Correct the records with a reason and tell them."
                )
        case "KEPT_NOT_POSSIBLE":
            (
                "De getekende plaatsing kan zo niet doorgaan. Er is opnieuw gepland.",
                "The signed placement cannot go on as it is. It was planned anew."
            )
        case "KEPT_LOSES_HOURS":
            (
                "De getekende plaatsing gaat door en verliest uren die elders nog passen. Losmaken met een reden redt ze.",
                "The signed placement goes on and loses hours that would fit elsewhere. Unlocking it with a reason saves them."
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
                "De plaatsing gaat door met te veel werk of te weinig rust in een week, of twee bekendgemaakte dagen vallen tegelijk.",
                "The placement goes on with too much work or too little rest in a week, or two published sittings are at one time."
            )
        default: ("Dit moet een planner beslissen.", "A planner has to decide this.")
        }
    }
}
