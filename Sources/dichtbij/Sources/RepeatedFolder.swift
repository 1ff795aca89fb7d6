import ArgumentParser
import PlacementDomain
import PlanFolders
import WeeklyCycle

/// The folder of a publication that a store has: written after it was recorded, and again whenever that is asked for.
struct RepeatedFolder {
    let store: String
    let requester: Requester
    let papers: PaperOptions
    let options: OutputOptions
    /// The verb.
    let command: String
    let console: Console

    /// Writes the folder of a publication again; nothing is published.
    ///
    /// - Parameter number: nil: the last one.
    func write(_ number: Int64?) throws {
        let repeated: RepeatedPapers
        do {
            repeated = try StorePublishJob.again(
                store, publication: number, papers: papers.request(console, options), by: requester,
                threads: Threads.all, time: StoreClock.time)
        } catch {
            throw console.report(error, command: command, words: options.words())
        }
        let words = options.words(repeated.papers.instance)
        if let program = repeated.otherProgram {
            console.note(
                words(
                    "Let op: Dichtbij \(program) maakte deze papieren; die van nu kunnen anders zijn.",
                    "Note: Dichtbij \(program) made these papers; those of now may be other ones."))
        }
        if !papers.dryRun {
            try RepeatedFolder.write(
                repeated.papers, repeated.publication, repeated.reader, papers, command, words, console)
        }
        try console.result(text(repeated, words))
    }

    private func text(_ repeated: RepeatedPapers, _ words: Wording) -> String {
        let number = repeated.publication
        if options.json {
            return JSONText.object([
                ("schema", .string("dichtbij.again/1")), ("publication", .integer(Int(number))),
                ("dryRun", .bool(papers.dryRun)), ("files", .list(repeated.papers.paths.map { .string($0) })),
            ]).text + "\n"
        }
        let count = words.count(
            repeated.papers.paths.count, dutch: ("bestand", "bestanden"), english: ("file", "files"))
        return papers.dryRun
            ? words(
                "publicatie \(number): \(count); er is niets geschreven (--dry-run)\n",
                "publication \(number): \(count); nothing was written (--dry-run)\n")
            : words("publicatie \(number) geschreven: ", "publication \(number) written: ")
                + count + " in \(papers.output)\n"
    }

    /// Writes the folder of a publication that is recorded, and records that it is there.
    static func write(
        _ prepared: PreparedPapers, _ number: Int64, _ reader: StoreReader, _ papers: PaperOptions, _ command: String,
        _ words: Wording, _ console: Console
    ) throws {
        do {
            try papers.write(prepared, command: command, words, console) {
                try StorePublishJob.papersAreWritten(number, reader)
            }
        } catch {
            let again = "dichtbij publish --again --output \(papers.output)"
            console.note(
                words(
                    "Publicatie \(number) staat vast; alleen de map is niet geschreven. Typ dan: \(again)",
                    "Publication \(number) stands; only its folder was not written. Then type: \(again)"))
            throw error
        }
    }
}
