import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Say who is the contact person of a project, and from when.",
        subcommands: [ContactAddCommand.self, ContactEndCommand.self])
}

struct ContactAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "A contact person, from a day.",
        discussion:
            "Where somebody of that name is contact person already, what is named here changes from that day on.")

    @Argument(help: "The project.")
    var project: String

    @Option(help: "The name.")
    var name: String

    @OptionGroup var from: FromOption

    @Option(help: ArgumentHelp("The last day. (default: no end)", valueName: "day"))
    var until: String?

    @Option(help: "The telephone number.")
    var phone: String?

    @Option(help: "The e-mail address.")
    var email: String?

    @Option(help: "How papers are sent: phone, email …")
    var channel: String?

    @OptionGroup var options: ChangeOptions

    func run() throws {
        let fields = typedValues([
            ("lastDay", "--until", until), ("phone", "--phone", phone), ("email", "--email", email),
            ("channel", "--channel", channel),
        ])
        try options.run(
            ContactAddition(project, name: TypedValue("name", "--name", name), begins: from.value, fields: fields))
    }
}

struct ContactEndCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Say on which day somebody is contact person for the last time.")

    @Argument(help: "The project.")
    var project: String

    @Option(help: "The name.")
    var name: String

    @OptionGroup var on: OnOption
    @OptionGroup var options: ChangeOptions

    func run() throws {
        try options.run(ContactEnd(project, name: TypedValue("name", "--name", name), on: on.value))
    }
}

struct ApprovalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approval", abstract: "Say whether a project may be used, and from when.",
        subcommands: [ApprovalAddCommand.self])
}

struct ApprovalAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "What was decided about a project, from a day.",
        discussion: "What held before ends the day before. A project may be used while it is approved or lapsing.")

    @Argument(help: "The project.")
    var project: String

    @OptionGroup var from: FromOption

    @Option(help: "proposed, approved, refused or lapsing.")
    var state: String

    @Option(help: ArgumentHelp("The last day. (default: no end)", valueName: "day"))
    var until: String?

    @Option(help: "Where the decision is found.")
    var reference: String?

    @OptionGroup var options: ChangeOptions

    func run() throws {
        let fields = typedValues([
            ("state", "--state", state), ("lastDay", "--until", until),
            ("decisionReference", "--reference", reference),
        ])
        try options.run(ApprovalAddition(project, begins: from.value, fields: fields))
    }
}
