internal import PlacementDomain

/// The plain sentence for each repair, in Dutch and English; it names no other client.
public enum RepairSentences {
    /// - Parameters:
    ///   - repair: nil: neither one change nor two together place the client.
    ///   - language: `nl`; everything else is English.
    public static func sentence(_ repair: RepairPlan?, language: String) -> String {
        let words = Wording(language: language)
        guard let repair else { return none(nil, language: language) }
        let needsSeat = repair.changes.contains { if case .seat = $0 { true } else { false } }
        let ending =
            needsSeat
            ? words("Dan kan deze cliënt daar beginnen.", "Then this client can start there.")
            : words("Dan is er plaats.", "Then there is a seat.")
        let question = questions(repair.changes, words).joined(separator: words(", en ", ", and ")) + "?"
        return question.prefix(1).uppercased() + question.dropFirst() + " " + ending
    }

    /// The cell of `unplaced.csv`: the machine's word, a semicolon, the sentence; empty where nothing helps.
    public static func cell(_ repair: RepairPlan?, language: String) -> String {
        repair.map { "\($0.word); \(sentence($0, language: language))" } ?? ""
    }

    /// What is said where nothing of the catalogue places him.
    ///
    /// - Parameter term: why no day is left to him; nil: days are left.
    public static func none(_ term: TermTrouble?, language: String) -> String {
        let words = Wording(language: language)
        return term?.remedy(words)
            ?? words(
                "Met één of twee kleine veranderingen is er nog geen plaats gevonden.",
                "With one or two small changes no place was found.")
    }

    // MARK: Changes

    /// What has to be asked, without question marks: times when he is free are one question.
    private static func questions(_ changes: [Repair], _ words: Wording) -> [String] {
        let times = changes.compactMap { time($0, words) }
        let free =
            times.isEmpty
            ? []
            : [
                words("is de cliënt ook vrij op ", "is the client also free on ")
                    + times.joined(separator: words(" en ", " and "))
            ]
        return free + changes.compactMap { question($0, words) }
    }

    private static func time(_ change: Repair, _ words: Wording) -> String? {
        switch change {
        case .partOfDay(let weekday, let part):
            words.weekday(weekday) + words(["ochtend", "middag", "avond"][part.rawValue], " " + part.name)
        case .freeDay(let weekday): words.weekday(weekday) + words(" overdag", " during the day")
        case .travel, .seat, .weekendGround, .startWeek: nil
        }
    }

    private static func question(_ change: Repair, _ words: Wording) -> String? {
        switch change {
        case .partOfDay, .freeDay: nil
        case .travel(let minutes):
            words(
                "wil de cliënt \(minutes) minuten per dag meer reizen",
                "does the client want to travel \(minutes) minutes a day more")
        case .seat(let series):
            words("komt er bij reeks \(series) één plaats bij", "does series \(series) get one more seat")
        case .weekendGround:
            words("is er een reden voor werk in het weekend", "is there a reason for weekend work")
        case .startWeek:
            words(
                "mag de cliënt een week later beginnen dan dit rooster toelaat",
                "may the client start a week later than this roster allows")
        }
    }
}
