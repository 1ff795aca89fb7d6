import ArgumentParser
import Foundation
import PlacementDomain
import Planning
import WeeklyCycle

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Figures for managers, out of a store: numbers alone, no names and no ids of people.",
        discussion: "See docs/throughput.md for every formula, with an example by hand.",
        subcommands: [ReportThroughputCommand.self])
}

struct ReportThroughputCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughput",
        abstract: "How many orders come, wait and end, and what became of the hours that were offered.",
        discussion: """
            Of the days from --from to --to, both inclusive, as it is recorded now. Figures of orders are cut by organisation \
            or unit; figures of sessions also by project, its municipality, or week. --format csv opens in a Dutch spreadsheet.
            """)

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: ReportDay

    @Option(help: ArgumentHelp("The last day, inclusive.", valueName: "day"))
    var to: ReportDay

    @Option(
        name: .customLong("by"), parsing: .unconditional,
        help: ArgumentHelp(
            "organisation, unit, project, municipality or week. (default: all together)", valueName: "cut"))
    var cut: String?

    @Option(help: ArgumentHelp("text, csv or json. (default: text)", valueName: "format"))
    var format: ReportFormat?

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    private static let name = "report throughput"

    func validate() throws {
        if options.json, let format, format != .json {
            throw ValidationError("--json or --format \(format.rawValue): one of them.")
        }
    }

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let figures: Throughput
        do {
            let cut = try self.cut.map { text throws(ReportTrouble) in
                guard let cut = ThroughputCut(rawValue: text) else { throw ReportTrouble.unknownCut(text) }
                return cut
            }
            guard from.day <= to.day else { throw ReportTrouble.backwards }
            let path = try store.path(command: Self.name, words: words, console: console)
            figures = try ThroughputJob.run(
                path, days: from.day...to.day, cut: cut, by: actor.requester, time: StoreClock.time)
        } catch let error as any Trouble {
            throw console.report(error, command: Self.name, words: words)
        }
        let format: ReportFormat = options.json ? .json : self.format ?? .text
        switch format {
        case .text:
            let report = ThroughputReport(
                figures: figures, words: words.read(on: figures.period.asOf), console: console)
            try console.result(report.text)
        case .json: try console.result(ThroughputFile(figures: figures, words: words).json.text + "\n")
        case .csv: try writeTable(ThroughputFile(figures: figures, words: words).table, words, console)
        }
    }

    /// A file's bytes, unless somebody looks at them.
    private func writeTable(_ bytes: [UInt8], _ words: Wording, _ console: Console) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        if console.isOutputTerminal { return try console.result(text.replacing("\r\n", with: "\n")) }
        if let failure = Console.write(text, to: 1), failure != EPIPE {
            let trouble = TypingTrouble.outputClosed(reason: String(cString: strerror(failure)))
            throw console.report(trouble, command: Self.name, words: words)
        }
    }
}

/// A day as it is typed.
struct ReportDay: ExpressibleByArgument {
    let day: CalendarDay

    init?(argument: String) {
        guard let day = CalendarDay(iso: argument) else { return nil }
        self.day = day
    }
}

/// How figures are written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
}
