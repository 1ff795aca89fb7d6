import ArgumentParser
import PlacementDomain
import WeeklyCycle

/// A day as it is typed: `2026-11-30`, or `none`.
struct NotedDayArgument: ExpressibleByArgument {
    /// nil: none.
    let day: CalendarDay?

    init?(argument: String) {
        day = CalendarDay(iso: argument)
        if day == nil, argument != "none" { return nil }
    }
}

/// In which store, by whom, and how it is told.
struct StateOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    /// - Throws: where a reason is no line of text.
    static func require(reason: String?) throws {
        if let reason, reason.contains(where: \.isNewline) { throw ValidationError("--reason: one line of text.") }
    }

    func run(_ request: OrderRequest, command: String) throws {
        try run(command) { path, requester, words, console in
            let prepared = try OrderStateJob.prepare(request, in: path, by: requester, time: StoreClock.time)
            let report = OrderStateReport(
                prepared: prepared, verb: command, words: words.read(on: prepared.today), console: console)
            return ({ try OrderStateJob.write(prepared) }, report.text, report.json)
        }
    }

    func run(_ request: PlacementRequest, command: String) throws {
        try run(command) { path, requester, words, console in
            let prepared = try PlacementStateJob.prepare(request, in: path, by: requester, time: StoreClock.time)
            let report = PlacementStateReport(
                prepared: prepared, request: request, verb: command, words: words.read(on: prepared.today),
                console: console)
            return ({ try PlacementStateJob.write(prepared) }, report.text, report.json)
        }
    }

    /// Does it, and tells what was done; the words are those of the store's language.
    func tell(
        _ command: String,
        _ body: (_ path: String, _ requester: Requester, _ words: Wording, _ console: Console) throws -> (
            text: String, json: JSONText
        )
    ) throws {
        try run(command) { path, requester, words, console in
            let (text, json) = try body(path, requester, words, console)
            return ({}, text, json)
        }
    }

    /// Looks, writes, and tells what was done.
    private func run(
        _ command: String,
        _ body: (_ path: String, _ requester: Requester, _ words: Wording, _ console: Console) throws -> (
            write: () throws -> Void, text: String, json: JSONText
        )
    ) throws {
        let console = Console(options)
        let path = try store.path(command: command, words: options.words(), console: console)
        let words = options.words(StoreLanguage.of(path))
        do {
            let (write, text, json) = try body(path, actor.requester, words, console)
            try write()
            try console.result(options.json ? json.text + "\n" : text)
        } catch let error as any Trouble {
            throw console.report(error, command: command, words: words)
        }
    }
}
