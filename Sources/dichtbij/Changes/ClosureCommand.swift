import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct ClosureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "closure",
        abstract: "Say when a project, a series or a unit's projects are closed.",
        discussion: """
            Shows which published working days fall into it and who is told to come. On a terminal it asks then. What people \
            were told stays until somebody corrects it.
            """,
        subcommands: [ClosureAddCommand.self, ClosureRemoveCommand.self])
}

/// What is closed.
struct ClosureArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The project.", valueName: "id"))
    var project: String?

    @Option(help: ArgumentHelp("One series of the project. (default: all)", valueName: "id"))
    var series: String?

    @Option(help: ArgumentHelp("The unit, in the place of --project: all its projects.", valueName: "id"))
    var unit: String?

    @Option(help: ArgumentHelp("Only those of the unit that do this kind of work.", valueName: "kind"))
    var workKind: String?

    func validate() throws {
        guard (project == nil) != (unit == nil) else { throw ValidationError("--project or --unit: one of them.") }
        if series != nil, project == nil { throw ValidationError("--series needs --project.") }
        if workKind != nil, unit == nil { throw ValidationError("--work-kind needs --unit.") }
    }

    var scope: ClosureScope {
        project.map { .project($0, series: series) } ?? .unit(unit ?? "", workKind: workKind)
    }
}

struct ClosureAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Close.",
        discussion:
            "The same with another --to makes it longer or shorter. For a unit each of its projects gets a record.")

    @OptionGroup var what: ClosureArguments
    @OptionGroup var from: FromOption

    @Option(help: ArgumentHelp("The last day.", valueName: "day"))
    var to: String

    @Option(help: "Why; no names.")
    var reason: String

    @OptionGroup var options: ChangeOptions

    func run() throws {
        let fields = typedValues([("lastDay", "--to", to), ("reason", "--reason", reason)])
        try options.run(ClosureAddition(what.scope, begins: from.value, fields: fields))
    }
}

struct ClosureRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take out a closure that has not begun, by its first day.")

    @OptionGroup var what: ClosureArguments
    @OptionGroup var from: FromOption
    @OptionGroup var options: ChangeOptions

    func run() throws { try options.run(ClosureRemoval(what.scope, begins: from.value)) }
}
