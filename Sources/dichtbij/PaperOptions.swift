import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders

/// Where papers are written, and how: the same for `publish` and `correct`.
struct PaperOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long], help: "The folder to write; replaced only if an earlier publication made it.")
    var output: String

    @Flag(help: "Show what would be written and what changes for whom, and write nothing.")
    var dryRun = false

    @Flag(help: "Remove files, too, that no publication made and that stand in the folder to write.")
    var replace = false

    @Option(help: "Folder of your own templates (see 'dichtbij templates').")
    var templates: String?

    @Flag(help: "Make no PDF of the print-ready pages.")
    var noPDF = false

    /// - Parameter asks: whether somebody may be asked about files of others in the folder.
    func request(_ console: Console, _ options: OutputOptions, asks: Bool = true) -> PaperRequest {
        let mayRemove =
            asks && !replace && !dryRun && console.mayRemoveForeign(PaperJob.foreignFiles, in: output, options)
        return PaperRequest(
            output: output, removesForeign: replace || mayRemove, templates: templates, makesPDF: !noPDF)
    }

    /// Writes all of it or nothing, then prints it.
    ///
    /// - Parameter placed: hears that the folder stands, before anything is printed; throws a `Trouble`.
    func write(
        _ prepared: PreparedPapers, command: String, _ words: Wording, _ console: Console,
        placed: () throws -> Void = {}
    ) throws {
        // Writing takes seconds and ends whole; a half folder beside it would hold names.
        for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
        do {
            let place = try PaperJob.write(prepared)
            for notice in place.notices(output, in: words) { console.note(notice) }
            try placed()
            // The publication is whole: whoever does not want to wait for its PDFs may end it here.
            for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
            if let notice = PaperJob.printPages(of: prepared).notice(output, in: words) { console.note(notice) }
        } catch let error as any Trouble {
            throw console.report(error, command: command, words: words)
        }
    }
}
