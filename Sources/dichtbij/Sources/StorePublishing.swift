import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders
import WeeklyCycle

/// The run of `publish` on a store.
struct StorePublishing {
    let command: PublishCommand
    let store: String
    let console: Console

    private var options: OutputOptions { command.options }
    private var papers: PaperOptions { command.papers }

    func run() async throws {
        if command.previous != nil { throw refuse(SourceTrouble.ofFolders("--previous"), options.words()) }
        let prepared: PreparedStorePublication
        do {
            prepared = try await StorePublishJob.prepare(request, time: StoreClock.time)
        } catch .isPublished(let plan, let publication, isWritten: false)
            where command.source.plan ?? plan == plan && !papers.dryRun
        {
            // The power went between the two: the same command again does what was left.
            return try again(publication)
        } catch {
            throw refuse(error, options.words())
        }
        let roster = "--plan \(prepared.plan.number)"
        let report = try command.report(
            prepared.publication, folder: "--store \(store)", roster: roster, console)
        let before = StorePublicationLines(prepared: prepared, words: report.words, console: console)
        if papers.dryRun {
            let text = options.json ? report.json(isDryRun: true).text + "\n" : before.text + report.listing
            return try show(text, prepared, report.words)
        }
        if let replanned = prepared.replanned, command.confirm != nil || !options.quiet {
            console.message(before.replanned(replanned).joined(separator: "\n"))
        }
        try consult(report.summary.joined(separator: "\n"), prepared, report.words)
        try command.confirm(
            prepared.publication, before.due + report.summary, roster: roster, report.words, console)
        let number = try record(prepared, report.words)
        try RepeatedFolder.write(
            prepared.publication.papers, number, prepared.reader, papers, "publish", report.words, console)
        let text = options.json ? json(report, prepared, number) : report.text + before.recorded(number)
        try console.result(text)
    }

    /// Writes the folder of a publication that stands.
    ///
    /// - Parameter number: nil: the one that was typed, or the last.
    func again(_ number: Int64? = nil) throws {
        let papers = RepeatedFolder(
            store: store, requester: command.source.source.actor.requester, papers: papers, options: options,
            command: "publish", console: console)
        try papers.write(number ?? command.store.publication)
    }

    private var request: StorePublishRequest {
        StorePublishRequest(
            store: store, requester: command.source.source.actor.requester, plan: command.source.plan,
            papers: papers.request(console, options, asks: !command.noInput), weeks: command.weeks?.value ?? 2,
            reason: command.store.reason, isTrial: papers.dryRun, threads: Threads.all)
    }

    private func record(_ prepared: PreparedStorePublication, _ words: Wording) throws -> Int64 {
        // What is recorded here is told to the end: a folder that is not written then is written by --again.
        for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
        let start = ContinuousClock.now
        do {
            let number = try StorePublishJob.record(prepared)
            if options.verbose { console.note(recordedIn(ContinuousClock.now - start, words)) }
            return number
        } catch {
            throw refuse(error, words)
        }
    }

    private func recordedIn(_ time: Duration, _ words: Wording) -> String {
        let milliseconds = Int(time / .milliseconds(1))
        let seconds = "\(milliseconds / 1_000).\(String(milliseconds % 1_000 + 1_000).dropFirst())"
        return words("vastgelegd in \(seconds) s", "recorded in \(seconds) s")
    }

    private func json(_ report: PublishReport, _ prepared: PreparedStorePublication, _ number: Int64) -> String {
        report.json(
            isDryRun: false,
            store: [
                ("publication", .integer(Int(number))), ("plan", .integer(Int(prepared.plan.number))),
                ("replanned", .bool(prepared.replanned != nil)),
            ]
        ).text + "\n"
    }

    private func consult(_ text: String, _ prepared: PreparedStorePublication, _ words: Wording) throws {
        try Source.consult(
            prepared.reader, text, of: prepared.publication.papers.instance, command: "publish", words: words,
            console: console)
    }

    private func show(_ text: String, _ prepared: PreparedStorePublication, _ words: Wording) throws {
        try consult(text, prepared, words)
        try console.result(text)
    }

    private func refuse(_ trouble: any Trouble, _ words: Wording) -> ExitCode {
        console.report(trouble, command: "publish", words: words)
    }
}

/// What is said of a publication out of a store beside what is said of any.
struct StorePublicationLines {
    let prepared: PreparedStorePublication
    let words: Wording
    let console: Console

    /// Before everything else.
    var text: String { due.map { $0 + "\n" }.joined() }

    /// A publication before whose folder was never written.
    var due: [String] {
        prepared.due.map { number in
            [
                words(
                    "Let op: de map van publicatie \(number) is nooit geschreven. Typ eerst 'dichtbij publish --again --output MAP'.",
                    "Note: the folder of publication \(number) was never written. First type 'dichtbij publish --again --output FOLDER'."
                )
            ]
        } ?? []
    }

    /// What the plan that was made anew changes against the one that was asked for.
    func replanned(_ kept: KeptPlan) -> [String] {
        let changes = kept.outcome.plan.changes ?? []
        let moved = words.count(
            changes.count, dutch: ("wijziging", "wijzigingen"), english: ("change", "changes"))
        return [
            words(
                "Er is intussen iets vastgelegd; daarom is opnieuw gepland: plan \(kept.plan.number), \(moved).",
                "Something was recorded in the meantime, so it was planned anew: plan \(kept.plan.number), \(moved).")
        ]
            + ChangeLines(
                changes: changes, summary: kept.outcome.plan.summary, output: "", words: words, console: console,
                people: People(kept.outcome.instance, showsNames: false)
            ).lines
    }

    func recorded(_ number: Int64) -> String {
        words(
            "vastgelegd als publicatie \(number), plan \(prepared.plan.number)\n",
            "recorded as publication \(number), plan \(prepared.plan.number)\n")
    }
}
