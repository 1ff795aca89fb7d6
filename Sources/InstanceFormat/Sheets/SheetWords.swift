import PlacementDomain

/// The format's fixed words as people write them in Dutch; each of the format's own is read, too.
enum SheetWords {
    private static let dutch: [String: String] = [
        "monday": "maandag", "tuesday": "dinsdag", "wednesday": "woensdag", "thursday": "donderdag",
        "friday": "vrijdag", "saturday": "zaterdag", "sunday": "zondag",
        "morning": "ochtend", "afternoon": "middag", "evening": "avond",
        "every": "elke week", "oddWeek": "oneven weken", "evenWeek": "even weken", "everyTwoWeeks": "om de week",
        "judgment": "vonnis", "strafbeschikking": "strafbeschikking", "juvenile": "jeugd",
        "administrative": "bestuurlijk", "voluntary": "vrijwillig", "unpaidWork": "onbetaald werk",
        "received": "ontvangen", "intake": "intake", "ready": "gereed", "placed": "geplaatst",
        "working": "aan het werk",
        "suspended": "opgeschort", "completed": "voltooid", "returned": "retour", "withdrawn": "ingetrokken",
        "walk": "lopend", "bicycle": "fiets", "eBike": "e-bike", "car": "auto", "publicTransport": "ov",
        "none": "geen", "work": "werk", "school": "school", "care": "zorg", "mayJoin": "mag erbij", "needs": "nodig",
        "unavailable": "afwezig", "extra": "extra", "holiday": "vakantie", "medical": "medisch", "court": "rechtbank",
        "other": "anders", "female": "vrouw", "male": "man",
        "group": "groep", "external": "extern", "induction": "introductie", "education": "scholing",
        "proposed": "voorgesteld", "approved": "goedgekeurd", "refused": "geweigerd", "lapsing": "loopt af",
        "open": "open", "femaleOnly": "alleen vrouwen", "juvenilesOnly": "alleen jeugd",
        "cancelled": "vervallen", "held": "gaat door", "changed": "gewijzigd",
        "agreed": "afgesproken", "signed": "ondertekend", "ended": "geëindigd",
    ]

    static func dutch(_ word: String) -> String { dutch[word] ?? word }

    /// The word of a column that somebody means; nil: none.
    static func word(_ text: String, among words: [String]) -> String? {
        let plain = SpreadsheetTable.plain(text)
        return words.first { SpreadsheetTable.plain($0) == plain || dutch($0) == plain }
    }

    static let (yes, no) = ("ja", "nee")

    static func boolean(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "ja", "true", "waar": true
        case "nee", "false", "onwaar": false
        default: nil
        }
    }
}
