import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct WarnIssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue an official warning for a failure that is recorded.",
        discussion: """
            The program proposes, a person decides. An order has as many warnings as the rules of its frame give it (in the \
            Netherlands one); where none is left the next step is 'order suspend'.
            """)

    @Argument(help: "Id of the order.")
    var order: String

    @Option(help: "Number of the record on which it rests.")
    var cause: Int64

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String?

    @OptionGroup var place: StateOptions

    func validate() throws { try StateOptions.require(reason: reason) }

    func run() throws {
        try place.tell("warn issue") { path, requester, words, console in
            let warning = try WarnJob.issue(
                OrderID(order), cause: cause, reason: reason, in: path, by: requester, time: StoreClock.time)
            return WarningReport(warning: warning, words: words.read(on: warning.today), console: console).issued
        }
    }
}

struct WarnWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw a warning: it does not count any more, and stays listed; needs --reason.")

    @Argument(help: "Id of the order.")
    var order: String

    @Option(help: "Number of the warning.")
    var number: Int

    @Option(parsing: .unconditional, help: "Why, a line of text without names.")
    var reason: String

    @OptionGroup var place: StateOptions

    func validate() throws { try StateOptions.require(reason: reason) }

    func run() throws {
        try place.tell("warn withdraw") { path, requester, words, console in
            let warning = try WarnJob.withdraw(
                OrderID(order), number: number, reason: reason, in: path, by: requester, time: StoreClock.time)
            return WarningReport(warning: warning, words: words.read(on: warning.today), console: console).withdrawn
        }
    }
}

/// A warning that was issued or withdrawn.
struct WarningReport {
    let warning: WrittenWarning
    let words: Wording
    let console: Console

    var issued: (text: String, json: JSONText) {
        (
            [
                console.bold(words("Waarschuwing \(warning.number): ", "Warning \(warning.number): "))
                    + "\(warning.client)  " + words("zaak \(warning.order)", "order \(warning.order)"),
                "  \(warning.causeDay)  \(warning.cause.text(words))",
                "",
                words.whatNow
                    + words(
                        "schrijf de brief met 'dichtbij warn letter \(warning.order) --number \(warning.number) --output BESTAND'.",
                        "write the letter with 'dichtbij warn letter \(warning.order) --number \(warning.number) --output FILE'."
                    ),
            ].joined(separator: "\n") + "\n", json("issued")
        )
    }

    var withdrawn: (text: String, json: JSONText) {
        (
            [
                console.bold(
                    words("Waarschuwing \(warning.number) ingetrokken: ", "Warning \(warning.number) withdrawn: "))
                    + "\(warning.client)  " + words("zaak \(warning.order)", "order \(warning.order)"),
                "",
                words.whatNow
                    + words(
                        "laat het de cliënt weten. Zij telt niet meer, en blijft op de lijst staan.",
                        "tell the client. It does not count any more, and stays listed."),
            ].joined(separator: "\n") + "\n", json("withdrawn")
        )
    }

    private func json(_ what: String) -> JSONText {
        .object([
            ("schema", .string("dichtbij.warning/1")), ("what", .string(what)),
            ("order", .string(warning.order.text)), ("number", .integer(warning.number)),
            ("cause", .integer(Int(warning.cause.number))),
        ])
    }
}
