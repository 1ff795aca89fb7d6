public import PlacementDomain

/// The plain sentence for each repair, in Dutch and English; it names no other client.
public enum RepairSentences {
    /// - Parameters:
    ///   - repair: nil: neither one change nor two together place the client.
    ///   - language: `nl`; everything else is English.
    public static func sentence(_ repair: RepairPlan?, language: String) -> String {
        let words = Wording(language: language)
        guard let repair else { return none(words) }
        let needsSeat = repair.changes.contains { if case .seat = $0 { true } else { false } }
        let ending =
            needsSeat
            ? words("kan deze cliënt daar beginnen.", "this client can begin there.")
            : words("is er een plaats.", "there is a seat.")
        return words("Met ", "With ") + list(repair.changes, words) + " " + ending
    }

    /// The cell of `unplaced.csv`: the machine's word, a semicolon, the sentence; empty where nothing helps.
    public static func cell(_ repair: RepairPlan?, language: String) -> String {
        repair.map { "\($0.word); \(sentence($0, language: language))" } ?? ""
    }

    /// What is said where nothing of the catalogue places him: after a term no change of the planning can help.
    public static func none(_ code: UnplacedCode, language: String) -> String {
        let words = Wording(language: language)
        guard code == .termOver else { return none(words) }
        return words("Geen verandering in de planning helpt.", "No change of the planning helps.")
    }

    private static func none(_ words: Wording) -> String {
        words("Een of twee kleine veranderingen zijn niet genoeg.", "One or two small changes are not enough.")
    }

    // MARK: Changes

    /// `woensdagochtend en 20 minuten reistijd per dag erbij`: first what is added, then the others.
    private static func list(_ changes: [Repair], _ words: Wording) -> String {
        let added = changes.filter { isAdded($0, words) }.map { phrase($0, words) }
        let others = changes.filter { !isAdded($0, words) }.map { phrase($0, words) }
        let and = words(" en ", " and ")
        let first = added.isEmpty ? [] : [added.joined(separator: and) + words(" erbij", " added")]
        return (first + others).joined(separator: and)
    }

    private static func isAdded(_ change: Repair, _ words: Wording) -> Bool {
        switch change {
        case .partOfDay, .freeDay: true
        case .travel: words.isDutch
        case .seat, .weekendGround, .startWeek: false
        }
    }

    private static func phrase(_ change: Repair, _ words: Wording) -> String {
        switch change {
        case .partOfDay(let weekday, let part):
            words.weekday(weekday) + words(["ochtend", "middag", "avond"][part.rawValue], " " + part.name)
        case .travel(let minutes):
            words("\(minutes) minuten reistijd per dag", "\(minutes) more minutes of travel a day")
        case .seat(let series):
            words("één plaats meer in reeks \(series)", "one more seat in series \(series)")
        case .weekendGround:
            words("een vastgelegde reden voor weekendwerk", "a recorded ground for weekend work")
        case .startWeek: words("een week langer om te beginnen", "one more week in which to start")
        case .freeDay(let weekday):
            words("de hele ", "the whole of ") + words.weekday(weekday)
        }
    }
}
