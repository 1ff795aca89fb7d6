import ArgumentParser

/// What only a store understands of publishing.
struct StorePublishOptions: ParsableArguments {
    @Flag(help: "Write the folder of a publication again that the store has; nothing is published.")
    var again = false

    @Option(help: ArgumentHelp("The publication that --again writes. (default: the last one)", valueName: "number"))
    var publication: Int64?

    @Flag(help: "Publish a plan that cannot be made again, with --reason.")
    var notReplayable = false

    @Option(parsing: .unconditional, help: "Why, with --not-replayable: a line of text, without names.")
    var reason: String?

    /// The first of them that was typed.
    var typed: String? {
        if again { return "--again" }
        if publication != nil { return "--publication" }
        if notReplayable { return "--not-replayable" }
        return reason == nil ? nil : "--reason"
    }

    func validate() throws {
        if notReplayable != (reason != nil) {
            throw ValidationError("--not-replayable and --reason: both, or neither.")
        }
        if publication != nil, !again { throw ValidationError("--publication needs --again.") }
        if let reason, !reason.contains(where: { !$0.isWhitespace }) || reason.contains(where: \.isNewline) {
            throw ValidationError("--reason must be a line of text.")
        }
    }
}
