import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Show or set the office's own choices in a store: zone, parts of the day, weights.",
        discussion: "Each version is kept, with a decision and a reason; the last one holds.",
        subcommands: [PolicyShowCommand.self, PolicySetCommand.self])
}

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Show or set the legal and policy numbers of a store, with the days from which they hold.",
        discussion: "Each version is kept, with a decision and a reason; the last one holds.",
        subcommands: [RulesShowCommand.self, RulesSetCommand.self])
}

struct PolicyShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print policy.yaml as it holds, to be edited and set again.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: OutputOptions

    func run() throws { try DocumentScreen(kind: .policy, store: store, options: options).show() }
}

struct RulesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print rules.yaml as it holds, to be edited and set again.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: OutputOptions

    func run() throws { try DocumentScreen(kind: .rules, store: store, options: options).show() }
}

/// What setting a document asks for beside what it is to be.
struct SettingOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String?

    @Flag(help: "Show what would differ, and write nothing.")
    var dryRun = false

    @Flag(help: "Never ask: write at once.")
    var noInput = false
}

struct PolicySetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Record a new version of the policy: a file, or single values; needs --reason.",
        discussion: """
            A value is named by the way to it, as 'policy show' has it: 'policy set weights.travel.points 2 firmWeeks 3'. On a \
            terminal it shows what differs, and asks.
            """)

    @Argument(help: "A file, or keys and values in turn.")
    var values: [String]

    @OptionGroup var setting: SettingOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard values.count == 1 || values.count.isMultiple(of: 2) else {
            throw ValidationError("A file, or keys and values in turn.")
        }
        try StateOptions.require(reason: setting.reason)
    }

    func run() throws {
        let pairs = stride(from: 0, to: values.count - 1, by: 2).map { (key: values[$0], value: values[$0 + 1]) }
        try DocumentScreen(kind: .policy, store: store, options: options).set(
            values.count == 1 ? .file(values[0]) : .values(pairs), setting, by: actor.requester)
    }
}

struct RulesSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Record a new version of the rules from a file; needs --reason.",
        discussion: "Begin with 'rules show', and keep what held before: a rule's versions go on by their first days.")

    @Argument(help: "The file.")
    var file: String

    @OptionGroup var setting: SettingOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    func validate() throws { try StateOptions.require(reason: setting.reason) }

    func run() throws {
        try DocumentScreen(kind: .rules, store: store, options: options).set(
            .file(file), setting, by: actor.requester)
    }
}
