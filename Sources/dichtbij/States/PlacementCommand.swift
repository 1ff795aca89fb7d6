import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct PlacementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "placement",
        abstract: "Sign, introduce, unlock or end a placement of a store.",
        discussion: """
            A signed placement holds until somebody unlocks it with a reason. What stands there already changes nothing. See \
            docs/kept-placements.md.
            """,
        subcommands: [
            PlacementSignCommand.self, PlacementIntroduceCommand.self, PlacementUnlockCommand.self,
            PlacementEndCommand.self,
        ])
}

protocol PlacementVerbCommand: ParsableCommand {
    static var verb: PlacementVerb { get }
    var typed: PlacementArguments { get }
    var place: StateOptions { get }
}

extension PlacementVerbCommand {
    func validate() throws {
        try StateOptions.require(reason: typed.reason)
        if let date = typed.date, date.day == nil { throw ValidationError("--date: a day, as 2026-11-30.") }
    }

    func run() throws {
        let request = PlacementRequest(
            Self.verb, PlacementID(typed.placement), reason: typed.reason, date: typed.date?.day)
        try place.run(request, command: "placement \(Self.verb.rawValue)")
    }
}

struct PlacementArguments: ParsableArguments {
    @Argument(help: "Id of the placement.")
    var placement: String

    @Option(help: ArgumentHelp("When it was. (default: today)", valueName: "day"))
    var date: NotedDayArgument?

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String?
}

struct PlacementSignCommand: PlacementVerbCommand {
    static let verb = PlacementVerb.sign
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "The client signed for it.",
        discussion: "Another day than the one that stands there needs --reason. Signing again closes what was unlocked."
    )

    @OptionGroup var typed: PlacementArguments
    @OptionGroup var place: StateOptions
}

struct PlacementIntroduceCommand: PlacementVerbCommand {
    static let verb = PlacementVerb.introduce
    static let configuration = CommandConfiguration(
        commandName: "introduce", abstract: "The introduction talk at the project was held (PLACE-08).")

    @OptionGroup var typed: PlacementArguments
    @OptionGroup var place: StateOptions
}

struct PlacementUnlockCommand: PlacementVerbCommand {
    static let verb = PlacementVerb.unlock
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: "Let the next plan move what was signed or pinned; needs --reason.")

    @OptionGroup var typed: PlacementArguments
    @OptionGroup var place: StateOptions
}

struct PlacementEndCommand: PlacementVerbCommand {
    static let verb = PlacementVerb.end
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "The placement holds no more; needs --reason.",
        discussion: "Published days stay: they are listed, to be corrected.")

    @OptionGroup var typed: PlacementArguments
    @OptionGroup var place: StateOptions
}
