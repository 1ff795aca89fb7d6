import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

struct StoreActorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor",
        abstract: "Say who may record things in a store.",
        subcommands: [StoreActorAddCommand.self, StoreActorListCommand.self])
}

struct StoreActorAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Let somebody else record things.",
        discussion: """
            ID stands in everything that he records, for ever: a code such as p2, no login and no name. The same a second time \
            changes nothing; an id that stands there with other values is refused.
            """)

    @Argument(help: "A code: up to 40 letters, digits, - _ and ., with a digit among them.")
    var id: String

    @Option(help: ArgumentHelp("What acts under it: person, service or partner.", valueName: "kind"))
    var kind = ActorEntry.Kind.person

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("His login here: he need not say who he is then.", valueName: "name"))
    var login: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The first day. (default: today)", valueName: "date"))
    var from: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard ActorEntry.isCode(id), id != login, getpwnam(id) == nil else {
            throw ValidationError("ID: a code such as p2, with a digit; no login and no name.")
        }
        guard login?.isEmpty != true else { throw ValidationError("--login: a name.") }
        if let from, CalendarDay(iso: from) == nil { throw ValidationError("--from: a day, as 2026-11-30.") }
    }

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "store actor add", words: words, console: console)
        do {
            let (entry, isNew) = try ActorJob.add(
                Actor(id: id), kind: kind, login: login, from: from.flatMap { CalendarDay(iso: $0) }, to: path,
                by: actor.requester, clock: StoreClock.time)
            let report = StoreActorReport(words: words, console: console)
            try console.result(
                options.json ? report.json("actor add", [entry], path).text + "\n" : report.added(entry, isNew))
        } catch let error as any Trouble {
            throw console.report(error, command: "store actor add", words: words)
        }
    }
}

struct StoreActorListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show who may record things: ids, kinds and days.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "store actor list", words: words, console: console)
        do {
            let entries = try ActorJob.list(path)
            let report = StoreActorReport(words: words, console: console)
            try console.result(
                options.json ? report.json("actor list", entries, path).text + "\n" : report.listed(entries))
        } catch let error as any Trouble {
            throw console.report(error, command: "store actor list", words: words)
        }
    }
}
