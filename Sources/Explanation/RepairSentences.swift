public import PlacementDomain

/// The plain sentence for each repair, in Dutch and English; it names no other client.
public enum RepairSentences {
    /// - Parameters:
    ///   - repair: nil: no single change places the client.
    ///   - language: `nl`; everything else is English.
    public static func sentence(_ repair: Repair?, language: String) -> String {
        guard let repair else { return none(language) }
        return language == "nl" ? dutch(repair) : english(repair)
    }

    /// The cell of `unplaced.csv`: the machine's word, a semicolon, the sentence; empty where no single change helps.
    public static func cell(_ repair: Repair?, language: String) -> String {
        repair.map { "\($0.word); \(sentence($0, language: language))" } ?? ""
    }

    /// What is said where no single change places him: after a term no change of the planning can help.
    public static func none(_ code: UnplacedCode, language: String) -> String {
        guard code == .termOver else { return none(language) }
        return Wording(language: language)("Geen verandering in de planning helpt.", "No change of the planning helps.")
    }

    private static func none(_ language: String) -> String {
        Wording(language: language)("Eén verandering is niet genoeg.", "One change is not enough.")
    }

    private static func dutch(_ repair: Repair) -> String {
        let words = Wording.dutch
        return switch repair {
        case .partOfDay(let weekday, let part):
            "Met \(words.weekday(weekday))\(dutch(part)) erbij is er een plaats."
        case .travel(let minutes): "Met \(minutes) minuten reistijd per dag erbij is er een plaats."
        case .seat(let series): "Met één plaats meer in reeks \(series) kan deze cliënt daar beginnen."
        case .weekendGround: "Met een vastgelegde reden voor weekendwerk is er een plaats."
        case .startWeek: "Met een week langer om te beginnen is er een plaats."
        case .freeDay(let weekday): "Met de hele \(words.weekday(weekday)) erbij is er een plaats."
        }
    }

    private static func english(_ repair: Repair) -> String {
        let words = Wording.english
        return switch repair {
        case .partOfDay(let weekday, let part): "With \(words.weekday(weekday)) \(part.name) added there is a seat."
        case .travel(let minutes): "With \(minutes) more minutes of travel a day there is a seat."
        case .seat(let series): "With one more seat in series \(series) this client can begin there."
        case .weekendGround: "With a recorded ground for weekend work there is a seat."
        case .startWeek: "With one more week in which to start there is a seat."
        case .freeDay(let weekday): "With the whole of \(words.weekday(weekday)) added there is a seat."
        }
    }

    private static func dutch(_ part: PartOfDay) -> String { ["ochtend", "middag", "avond"][part.rawValue] }
}
