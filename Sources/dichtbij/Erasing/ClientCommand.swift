import ArgumentParser

struct ClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "Change what a store holds of a client.",
        subcommands: [ClientEraseCommand.self])
}
