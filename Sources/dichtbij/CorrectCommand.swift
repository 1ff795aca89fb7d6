import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders

struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Correct published weeks: a working day falls out, somebody stays away, moves or comes.",
        discussion: """
            No plan is made and no week becomes final. The check judges every change; one that it refuses writes nothing \
            (exit 2). Only partners and clients whom it concerns get new paper. Where seats are cut below the people who were \
            told to come, the program proposes whom to send home, and you decide.
            """)

    @Argument(help: "The instance folder of these weeks; without one, a store.")
    var folder: String?

    @Argument(help: "The publication that everybody holds now.")
    var published: String?

    @OptionGroup var source: SourceOptions

    @OptionGroup var papers: PaperOptions
    @OptionGroup var typed: CorrectionArguments

    @Option(help: "A table of corrections: what, client, session, to, seats, cause.")
    var file: String?

    @Option(help: "Why.")
    var cause: TypedCause?

    @Option(help: "When it was decided: yyyy-mm-ddTHH:MM. (default: now)")
    var at: TypedMoment?

    @Flag(help: "Show names beside ids, except of restricted records.")
    var names = false

    @OptionGroup var options: OutputOptions

    func run() async throws {
        let console = Console(options)
        // A file that may grow no further is a write error like a full disk, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        let path = try source.path(besides: folder, command: "correct", words: options.words(), console: console)
        if let path {
            try StoreCorrecting(command: self, store: path, console: console).run()
        } else {
            try onFolders(console)
        }
    }

    private func onFolders(_ console: Console) throws {
        guard let folder, let published else {
            throw console.report(SourceTrouble.noRoster("correct"), command: "correct", words: options.words())
        }
        let prepared: PreparedCorrection
        do {
            prepared = try CorrectJob.prepare(
                CorrectRequest(
                    folder: folder, published: published, papers: papers.request(console, options),
                    lines: try typed.lines(), file: file, cause: cause?.value, at: at?.value, now: CorrectCommand.now,
                    actor: Actor(id: "uid-\(getuid())"), threads: Threads.all))
        } catch let error as any Trouble {
            throw console.report(error, command: "correct", words: options.words(folder: folder))
        }
        let report = report(prepared, folder: folder)
        if !papers.dryRun { try papers.write(prepared.papers, command: "correct", report.words, console) }
        let text = papers.dryRun ? report.listing : report.text
        try console.result(options.json ? report.json(isDryRun: papers.dryRun).text + "\n" : text)
    }

    /// - Parameter folder: as it is typed again.
    func report(_ prepared: PreparedCorrection, folder: String) -> CorrectReport {
        let instance = prepared.papers.instance
        let words = options.words(instance).read(on: prepared.correction.at.day)
        return CorrectReport(
            prepared: prepared, folder: folder, output: papers.output, people: People(instance, showsNames: names),
            words: words)
    }

    func validate() throws { _ = try typed.lines() }

    /// The minute on the wall clock of a zone.
    private static func now(_ zone: String) -> Moment? {
        guard let zone = TimeZone(identifier: zone) else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: Date())
        guard let year = parts.year, let month = parts.month, let number = parts.day, let hour = parts.hour,
            let minute = parts.minute, let day = CalendarDay(year: year, month: month, day: number)
        else { return nil }
        return Moment(day: day, time: TimeOfDay(hour, minute))
    }
}
