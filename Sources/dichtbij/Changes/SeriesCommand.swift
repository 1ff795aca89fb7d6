import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct SeriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "Change, replace or end a series of a store, from a day.",
        discussion: """
            Shows what changes and whom it concerns: who has a place there, which published working days fall into it, whom the \
            newest plan has there. On a terminal it asks then. What people were told stays until somebody corrects it.
            """,
        subcommands: [SeriesChangeCommand.self, SeriesReplaceCommand.self, SeriesEndCommand.self])
}

struct SeriesChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Seats, break and the like, from a day.",
        discussion: """
            An empty value (--bookable "") takes it away. Fewer seats than people who were told to come are recorded all the \
            same: the days are listed, with whom to tell.
            """)

    @Argument(help: "The series.")
    var series: String

    @OptionGroup var from: FromOption

    @Option(help: "Seats.")
    var seats: String?

    @Option(help: "How many may be booked, where that is agreed; empty: as many as there are seats.")
    var bookable: String?

    @Option(name: .customLong("break"), help: ArgumentHelp("Minutes of break.", valueName: "minutes"))
    var breakMinutes: String?

    @Option(help: "How many must come so that it takes place.")
    var leastAttendance: String?

    @Option(help: "How many may begin on one day; empty: no limit.")
    var mostStarts: String?

    @Option(help: ArgumentHelp("The supervisor; empty: none.", valueName: "id"))
    var supervisor: String?

    @OptionGroup var options: ChangeOptions

    func run() throws {
        let fields = typedValues([
            ("seats", "--seats", seats), ("bookable", "--bookable", bookable),
            ("breakMinutes", "--break", breakMinutes), ("leastAttendance", "--least-attendance", leastAttendance),
            ("mostStarts", "--most-starts", mostStarts), ("supervisor", "--supervisor", supervisor),
        ])
        try options.run(SeriesChange(series, begins: from.value, fields: fields))
    }
}

struct SeriesReplaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract:
            "End a series, and begin another one in its place: weekday, times, rhythm, group or pick-up point change.",
        discussion: """
            The series ends the day before, its successor begins with all that is not named. Places go with the series: nobody \
            is moved. An id is never used again.
            """)

    @Argument(help: "The series that ends.")
    var series: String

    @OptionGroup var from: FromOption

    @Option(help: ArgumentHelp("The successor's id. (default: the next number that is free)", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("Its weekday: monday, maandag …", valueName: "day"))
    var weekday: String?

    @Option(help: ArgumentHelp("When it begins: 9:00.", valueName: "time"))
    var fromTime: String?

    @Option(help: ArgumentHelp("When it ends.", valueName: "time"))
    var toTime: String?

    @Option(name: .customLong("break"), help: ArgumentHelp("Minutes of break.", valueName: "minutes"))
    var breakMinutes: String?

    @Option(help: "Its weeks: every, oddWeek, evenWeek, everyTwoWeeks.")
    var rhythm: String?

    @Option(help: "Its group: open, femaleOnly, juvenilesOnly.")
    var composition: String?

    @Option(help: ArgumentHelp("Its pick-up point; empty: none.", valueName: "id"))
    var pickUp: String?

    @Option(help: "Its seats.")
    var seats: String?

    @OptionGroup var options: ChangeOptions

    func run() throws {
        let fields = typedValues([
            ("weekday", "--weekday", weekday), ("start", "--from-time", fromTime), ("end", "--to-time", toTime),
            ("breakMinutes", "--break", breakMinutes), ("rhythm", "--rhythm", rhythm),
            ("composition", "--composition", composition), ("pickUp", "--pick-up", pickUp),
            ("seats", "--seats", seats),
        ])
        try options.run(SeriesReplacement(series, successor: id, begins: from.value, fields: fields))
    }
}

struct SeriesEndCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Say on which day a series is there for the last time.")

    @Argument(help: "The series.")
    var series: String

    @OptionGroup var on: OnOption
    @OptionGroup var options: ChangeOptions

    func run() throws { try options.run(SeriesEnd(series, on: on.value)) }
}
