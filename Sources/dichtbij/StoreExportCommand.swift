import ArgumentParser
import PlacementDomain
import WeeklyCycle

struct StoreExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the instance of the week out of a store.",
        discussion: """
            What the store knows as it holds this week, as an instance folder: the format in which a week is planned, checked and \
            archived. The same store on the same day gives the same bytes. People of whom too little is known stay out.
            """)

    @Option(
        name: [.customShort("o"), .long], help: "The folder to write; one that exists is replaced only as it was made.")
    var output: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "store export", words: words, console: console)
        do {
            let week = try ExportJob.run(path, to: output, today: StoreClock.today)
            let report = StoreReport(words: words, console: console)
            try console.result(
                options.json ? report.json(exported: week, output).text + "\n" : report.exported(week, output))
        } catch let error as any Trouble {
            throw console.report(error, command: "store export", words: words)
        }
    }
}
