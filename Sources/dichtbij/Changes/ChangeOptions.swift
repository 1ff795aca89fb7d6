import ArgumentParser
import Foundation
import PlacementDomain
import PlanFolders
import WeeklyCycle

/// What every change of facts takes.
struct ChangeOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions

    @Flag(help: "Show what would change and whom it concerns, and write nothing.")
    var dryRun = false

    @Flag(help: "Never ask: write at once.")
    var noInput = false

    @Flag(help: "Show names and other texts of people, except of restricted records.")
    var names = false

    @OptionGroup var output: OutputOptions

    /// Shows what a change does and whom it concerns; writes it where that was asked for, on a terminal after a yes.
    func run(_ change: any FactChange) throws {
        let (console, early) = (Console(output), output.words())
        signal(SIGXFSZ, SIG_IGN)
        let path = try store.path(command: change.verb, words: early, console: console)
        let prepared: PreparedChange
        // What is wrong with a command is told in the store's language, once the store is known.
        var language: String?
        do {
            prepared = try ChangeJob.prepare(path, change, by: actor.requester, threads: Threads.all) {
                facts throws(CycleError) in
                language = facts.language
                return try StoreClock.time(facts)
            }
        } catch {
            throw console.report(error, command: change.verb, words: language.map { output.words($0) } ?? early)
        }
        let instance = prepared.importing.instance
        let words = output.words(instance)
        let report = ChangeReport(
            prepared: prepared, path: path, showsNames: names, words: words, console: console)
        try Source.consult(
            prepared.reader, report.listing.joined(separator: "\n"), of: instance, command: change.verb, words: words,
            console: console)
        let (isWritten, isAsked) = try write(prepared, report, words, console)
        if output.json { return try console.result(report.json(isWritten: isWritten).text + "\n") }
        let ending = report.ending(isWritten: isWritten, isAsked: isAsked)
        let lines = isAsked ? ending : report.listing + ending
        try console.result(lines.joined(separator: "\n") + "\n")
    }

    private func write(
        _ prepared: PreparedChange, _ report: ChangeReport, _ words: Wording, _ console: Console
    ) throws -> (isWritten: Bool, isAsked: Bool) {
        guard !dryRun, prepared.changesAnything else { return (false, false) }
        let asks = !noInput && isatty(0) == 1 && console.isErrorTerminal
        if asks {
            // Where nobody can be asked, nothing is written that nobody saw.
            if output.json || output.quiet { return (false, false) }
            try console.result((report.listing + [""]).joined(separator: "\n"))
            guard console.asks(words("Vastleggen?", "Record it?"), words) else { return (false, true) }
        }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_IGN) }
        do {
            let instance = prepared.importing.instance
            let clock = try StoreClock.clock(isSynthetic: instance.synthetic, zone: instance.policy.timeZone)
            try ChangeJob.write(prepared, by: actor.requester, clock: clock)
        } catch let error as any Trouble {
            throw console.report(error, command: prepared.verb, words: words)
        }
        return (true, asks)
    }
}

/// The day from which a change holds.
struct FromOption: ParsableArguments {
    @Option(help: ArgumentHelp("The first day on which it holds: 8-12-2026 or 2026-12-08.", valueName: "day"))
    var from: String

    var value: TypedValue { TypedValue("firstDay", "--from", from) }
}

/// The last day of what ends.
struct OnOption: ParsableArguments {
    @Option(help: ArgumentHelp("The last day on which it holds: 8-12-2026 or 2026-12-08.", valueName: "day"))
    var on: String

    var value: TypedValue { TypedValue("lastDay", "--on", on) }
}

/// A field with the option behind which it stands, and what was typed there; nil: nothing was.
typealias TypedField = (field: String, option: String, text: String?)

/// Those that were typed.
func typedValues(_ fields: [TypedField]) -> [TypedValue] {
    fields.compactMap { field in field.text.map { TypedValue(field.field, field.option, $0) } }
}
