import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct WarnLetterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter",
        abstract: "Make the letter of a warning that was given.",
        discussion: """
            In the client's own language where there is a template, else in Dutch and English. It says on which day what happened, \
            in the words of its code, what that means, and how to answer. Nothing is sent.
            """)

    @Argument(help: "Id of the order.")
    var order: String

    @Option(help: ArgumentHelp("Number of the warning.", valueName: "n"))
    var number: Int

    @OptionGroup var paper: OrderPaperOptions
    @OptionGroup var look: OrderLookOptions

    func run() throws {
        try look.run("warn letter") { path, requester, words, console in
            let made = try WarningLetterJob.make(
                number, of: OrderID(order), templates: paper.templates, in: path, by: requester, time: StoreClock.time)
            let next = words(
                "geef of stuur de brief, en vertel het ook: dichtbij order show \(order)",
                "give or send the letter, and tell it, too: dichtbij order show \(order)")
            try look.tell(made, to: paper.output, words: words, console: console, next: next)
        }
    }
}
