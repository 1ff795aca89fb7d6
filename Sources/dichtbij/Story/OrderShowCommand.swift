import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct OrderShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the whole story of an order: hours, places, days, letters, warnings, decisions.",
        discussion: """
            The hours are counted again from their entries, and the days of detention reckoned as if it went back today. Long \
            lists show their last ten lines, with --verbose all. --for-client makes what the client himself may have: what is \
            held about him, why he has this place, who looked, how to object. See docs/ledger.md.
            """)

    @Argument(help: "Id of the order.")
    var order: String

    @Flag(help: "Make the paper for the client himself, in his language.")
    var forClient = false

    @OptionGroup var paper: OrderPaperOptions
    @OptionGroup var look: OrderLookOptions

    func validate() throws {
        if !forClient, paper.output != nil || paper.templates != nil {
            throw ValidationError("--output and --templates go with --for-client.")
        }
    }

    func run() throws {
        try look.run("order show") { path, requester, words, console in
            if forClient {
                let made = try OrderStoryJob.forClient(
                    OrderID(order), templates: paper.templates, in: path, by: requester, time: StoreClock.time)
                let next = words(
                    "geef het de cliënt zelf, of lees het samen.",
                    "give it to the client in person, or read it together.")
                return try look.tell(made, to: paper.output, words: words, console: console, next: next)
            }
            let shown = try OrderStoryJob.show(OrderID(order), in: path, by: requester, time: StoreClock.time)
            let report = StoryReport(
                shown: shown, words: words.read(on: shown.moment.day), console: console,
                isWhole: look.options.verbose)
            try console.result(look.options.json ? report.json.text + "\n" : report.text)
        }
    }
}

struct OrderDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Draft a report from the ledger: completion, return, or impossible to carry out.",
        discussion: """
            Hours, dates, days of detention and the entries behind them are filled in. Nothing is sent, and the order stays as it \
            is. Refused where it makes no sense: completion with minutes left, return or impossible with none.
            """)

    @Argument(help: "Id of the order.")
    var order: String

    @Flag(help: "All hours are worked (PLACE-18).")
    var completion = false

    @Flag(help: "It goes back with hours left (HOURS-05).")
    var `return` = false

    @Flag(help: "It cannot be carried out (PLACE-07).")
    var impossible = false

    @OptionGroup var paper: OrderPaperOptions
    @OptionGroup var look: OrderLookOptions

    private var kinds: [ReportKind] {
        [(completion, ReportKind.completion), (self.return, .return), (impossible, .impossible)].filter(\.0).map(\.1)
    }

    func validate() throws {
        if kinds.count != 1 { throw ValidationError("--completion, --return or --impossible: one of them.") }
    }

    func run() throws {
        try look.run("order draft") { path, requester, words, console in
            for kind in kinds {
                let made = try ReportDraftJob.draft(
                    kind, of: OrderID(order), templates: paper.templates, in: path, by: requester,
                    time: StoreClock.time)
                try look.tell(
                    made, to: paper.output, words: words, console: console, next: next(kind, words))
            }
        }
    }

    private func next(_ kind: ReportKind, _ words: Wording) -> String {
        let then = words("lees het na, onderteken en verstuur het; dan: ", "read it, sign and send it; then: ")
        return switch kind {
        case .completion: then + "dichtbij order complete \(order)"
        case .return:
            then + "dichtbij order return \(order) --code " + words("CODE --reason REDEN", "CODE --reason REASON")
        case .impossible: then + "dichtbij order impossible \(order) --reason " + words("REDEN", "REASON")
        }
    }
}
