import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders
import WeeklyCycle

/// The run of `correct` on a store.
struct StoreCorrecting {
    let command: CorrectCommand
    let store: String
    let console: Console

    private var options: OutputOptions { command.options }

    func run() throws {
        let prepared: PreparedStoreCorrection
        do {
            prepared = try StoreCorrectJob.prepare(try request(), time: StoreClock.time)
        } catch CycleError.leftUnwritten(let number, _) where !command.papers.dryRun {
            return try finish(number)
        } catch let error as any Trouble {
            throw refuse(error, options.words())
        }
        let report = command.report(prepared.correction, folder: "--store \(store)")
        let isDryRun = command.papers.dryRun
        let text = isDryRun ? report.listing : report.text
        // Who is shown whose data is recorded before anything is.
        try Source.consult(
            prepared.reader, options.json ? report.json(isDryRun: isDryRun).text : text,
            of: prepared.correction.papers.instance, command: "correct", words: report.words, console: console)
        guard !isDryRun else {
            return try console.result(options.json ? report.json(isDryRun: true).text + "\n" : text)
        }
        let number = try record(prepared, report.words)
        try RepeatedFolder.write(
            prepared.correction.papers, number, prepared.reader, command.papers, "correct", report.words, console)
        let recorded = report.words("vastgelegd als publicatie ", "recorded as publication ") + "\(number)\n"
        try console.result(options.json ? report.json(isDryRun: false).text + "\n" : text + recorded)
    }

    /// The power went between recording and writing: the same command again does what was left.
    private func finish(_ number: Int64) throws {
        let papers = RepeatedFolder(
            store: store, requester: command.source.actor.requester, papers: command.papers, options: options,
            command: "correct", console: console)
        try papers.write(number)
    }

    private func request() throws -> StoreCorrectRequest {
        StoreCorrectRequest(
            store: store, requester: command.source.actor.requester,
            papers: command.papers.request(console, options), lines: try command.typed.lines(), file: command.file,
            cause: command.cause?.value, at: command.at?.value, threads: Threads.all)
    }

    private func record(_ prepared: PreparedStoreCorrection, _ words: Wording) throws -> Int64 {
        for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
        do {
            return try StoreCorrectJob.record(prepared)
        } catch {
            throw refuse(error, words)
        }
    }

    private func refuse(_ trouble: any Trouble, _ words: Wording) -> ExitCode {
        console.report(trouble, command: "correct", words: words)
    }
}
