import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct ClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "Change what holds of a client of a store, from a day.",
        discussion: """
            Shows what changes and whom it concerns: his places, his published working days, and which of them are no longer \
            possible. On a terminal it asks then. What he was told stays until somebody corrects it.
            """,
        subcommands: [
            ClientDaysCommand.self, ClientAwayCommand.self, ClientLimitsCommand.self, ClientChangeCommand.self,
            ClientEraseCommand.self,
        ])
}

struct ClientDaysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "days",
        abstract: "Say which parts of a week he is free, from a day.",
        discussion: """
            Days and parts as 'ma.om di.a/e': a day (ma, maandag, mon, monday), a point, its parts o (morning, ochtend), m \
            (afternoon, middag) and a (evening, avond); /e in even weeks only, /o in odd ones. 'none' or 'geen': no day. What \
            held before ends the day before; what was to begin later does not.
            """)

    @Argument(help: "The client.")
    var client: String

    @OptionGroup var from: FromOption

    @Option(help: ArgumentHelp("The days and their parts.", valueName: "days"))
    var set: String

    @Option(help: ArgumentHelp("When it was agreed. (default: today)", valueName: "day"))
    var agreed: String?

    @OptionGroup var options: ChangeOptions

    func run() throws {
        try options.run(
            ClientDaysChange(
                client, begins: from.value, days: TypedValue("weekday", "--set", set),
                agreed: agreed.map { TypedValue("agreedOn", "--agreed", $0) }))
    }
}

struct ClientAwayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "away",
        abstract: "Say on which days he is away, or free as well.",
        discussion: "The same with another --to makes it longer or shorter; --remove with its --from takes it out.")

    @Argument(help: "The client.")
    var client: String

    @OptionGroup var from: FromOption

    @Option(help: ArgumentHelp("The last day.", valueName: "day"))
    var to: String?

    @Option(help: "A part of the day: morning, afternoon, evening. (default: the whole day)")
    var part: String?

    @Option(help: "Why: holiday, medical, work, school, care, court, other.")
    var reason: String?

    @Flag(help: "He is free on these days, beside those of his week.")
    var extra = false

    @Flag(help: "Take out what was recorded from that day.")
    var remove = false

    @OptionGroup var options: ChangeOptions

    func validate() throws {
        if remove { return }
        if to == nil { throw ValidationError("--to: the last day.") }
        if reason == nil, !extra { throw ValidationError("--reason: why he is away.") }
    }

    func run() throws {
        let fields = typedValues([
            ("lastDay", "--to", to), ("part", "--part", part ?? ""), ("reason", "--reason", reason),
        ])
        try options.run(ClientAway(client, begins: from.value, fields: fields, isExtra: extra, isRemoved: remove))
    }
}

struct ClientLimitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "limits",
        abstract: "Say what he can or cannot do: tags that begin or end.",
        discussion: "Tags are those that projects demand or exclude, such as noKneeling.")

    @Argument(help: "The client.")
    var client: String

    @Option(help: ArgumentHelp("A tag that holds from --from on. Repeatable.", valueName: "tag"))
    var add: [String] = []

    @Option(help: ArgumentHelp("The first day of those that are added.", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("The last day of those that are added. (default: no end)", valueName: "day"))
    var until: String?

    @Option(help: ArgumentHelp("A tag that holds for the last time on --on. Repeatable.", valueName: "tag"))
    var end: [String] = []

    @Option(help: ArgumentHelp("The last day of those that end.", valueName: "day"))
    var on: String?

    @OptionGroup var options: ChangeOptions

    func validate() throws {
        if add.isEmpty, end.isEmpty { throw ValidationError("--add or --end: at least one tag.") }
        if add.isEmpty != (from == nil) { throw ValidationError("--add and --from go together.") }
        if end.isEmpty != (on == nil) { throw ValidationError("--end and --on go together.") }
        if until != nil, add.isEmpty { throw ValidationError("--until needs --add.") }
    }

    func run() throws {
        let last = on.map { TypedValue("lastDay", "--on", $0) }
        guard let begins = from.map({ TypedValue("firstDay", "--from", $0) }) ?? last else { return }
        try options.run(
            ClientLimits(
                client, begins: begins, added: add, until: until.map { TypedValue("lastDay", "--until", $0) },
                ended: end, on: last))
    }
}

struct ClientChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Means and limits of travel, days a week and wishes, from a day.",
        discussion: "Several words stand apart by commas. An empty value (--travel-limit \"\") takes it away.")

    @Argument(help: "The client.")
    var client: String

    @OptionGroup var from: FromOption

    @Option(help: ArgumentHelp("Minutes one way at most.", valueName: "minutes"))
    var travelLimit: String?

    @Option(help: "How he travels: walk, bicycle, eBike, car, publicTransport.")
    var modes: String?

    @Option(help: "Fewest working days a week.")
    var least: String?

    @Option(help: "Most working days a week.")
    var most: String?

    @Option(help: "Working days a week that he would like.")
    var wish: String?

    @Option(help: "Kinds of work that he would like, apart by semicolons.")
    var workWish: String?

    @Option(help: "What his days are for: work, school, care, none.")
    var dayActivities: String?

    @Option(help: "Groups that he may join.")
    var compositions: String?

    @Option(help: "Whether his letters are in plain words: true, false, ja, nee.")
    var plainText: String?

    @OptionGroup var options: ChangeOptions

    func run() throws {
        let fields = typedValues([
            ("travelLimit", "--travel-limit", travelLimit), ("travelModes", "--modes", modes),
            ("leastSessions", "--least", least), ("mostSessions", "--most", most), ("wishSessions", "--wish", wish),
            ("workWish", "--work-wish", workWish), ("dayActivities", "--day-activities", dayActivities),
            ("compositions", "--compositions", compositions), ("needsPlainText", "--plain-text", plainText),
        ])
        try options.run(ClientChange(client, begins: from.value, fields: fields))
    }
}
