import ArgumentParser
import PlacementDomain
import WeeklyCycle

/// Where a paper about one order goes, and from which store.
struct OrderPaperOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: "The file to write, HTML to print; one that is there is left alone. Without it: text on the screen.")
    var output: String?

    @Option(help: "Folder of your own templates (see 'dichtbij templates').")
    var templates: String?
}

/// In which store an order is looked at, by whom, and how it is told.
struct OrderLookOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    /// Looks, and tells what was found; whatever is wrong with it is told as trouble of the command.
    func run(
        _ command: String,
        _ body: (_ path: String, _ requester: Requester, _ words: Wording, _ console: Console) throws -> Void
    ) throws {
        let console = Console(options)
        let path = try store.path(command: command, words: options.words(), console: console)
        let words = options.words(StoreLanguage.of(path))
        do {
            try body(path, actor.requester, words, console)
        } catch let error as any Trouble {
            throw console.report(error, command: command, words: words)
        }
    }

    /// Writes a paper, or shows its words.
    func tell(_ paper: MadePaper, to output: String?, words: Wording, console: Console, next: String) throws {
        if let output { try paper.write(to: output) }
        let report = MadePaperReport(paper: paper, output: output, words: words.read(on: paper.today), next: next)
        try console.result(options.json ? report.json.text + "\n" : report.text)
    }
}

/// What is said of a paper that was made.
struct MadePaperReport {
    let paper: MadePaper
    /// The file that was written; nil: none.
    let output: String?
    let words: Wording
    /// What to do then.
    let next: String

    var text: String {
        let languages = paper.languages.joined(separator: ", ")
        var lines = output.map { [words("geschreven: ", "written: ") + "\($0) (\(languages))"] } ?? []
        if let due = paper.due {
            lines.append(words("te versturen uiterlijk ", "to be sent by ") + words.shortDay(due))
        }
        if paper.needsInterpreter {
            lines.append(
                words(
                    "in de taal van de cliënt is er geen tekst: laat iemand tolken.",
                    "there is no text in the client's language: have somebody interpret."))
        }
        lines.append(words.whatNow + next)
        return (output == nil ? paper.text + "\n" : "") + lines.joined(separator: "\n") + "\n"
    }

    /// `dichtbij.paper/1`: with the words where no file was written.
    var json: JSONText {
        .object([
            ("schema", .string("dichtbij.paper/1")), ("order", .string(paper.order.text)),
            ("paper", .string(paper.kind)), ("languages", .list(paper.languages.map { .string($0) })),
            ("needsInterpreter", .bool(paper.needsInterpreter)), ("due", .string(paper.due?.description ?? "")),
            ("written", .string(output ?? "")), ("text", .string(output == nil ? paper.text : "")),
        ])
    }
}
