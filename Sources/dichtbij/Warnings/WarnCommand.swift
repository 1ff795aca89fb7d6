import ArgumentParser

struct WarnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warn",
        abstract: "Official warnings of an order of a store, and their letters.",
        discussion: "A person warns; the program counts how many there may be (WARN-01, WARN-07). See docs/command.md.",
        subcommands: [
            WarnProposeCommand.self, WarnIssueCommand.self, WarnLetterCommand.self, WarnWithdrawCommand.self,
        ])
}
