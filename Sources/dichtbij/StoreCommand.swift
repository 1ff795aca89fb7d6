import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Keep an office's people, places and decisions in one file.",
        discussion: """
            One file per office, on a disk of this machine; organisations that share seats share it. Make a backup every day \
            and before each change of the program, and keep it elsewhere. See docs/store.md.
            """,
        subcommands: [
            StoreInitCommand.self, StoreVerifyCommand.self, StoreBackupCommand.self, StoreRestoreCommand.self,
            StoreMigrateCommand.self, StoreExportCommand.self, StoreActorCommand.self,
            StoreRetentionCommand.self,
        ])
}

struct StoreInitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a store where nothing stands.",
        discussion: """
            The file is readable and writable for you alone. With --group an office with several logins shares it: its folder \
            is made then, or must be the group's. With --from it begins with the week that an office has in a folder, and \
            takes language, zone and whether people are made up from there. With --publication the store knows what people hold \
            on paper, too.
            """)

    @Option(parsing: .unconditional, help: ArgumentHelp("An instance folder to take over.", valueName: "folder"))
    var from: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "With --from: the last publication, which people hold.", valueName: "folder"))
    var publication: String?

    @OptionGroup var store: StoreOptions

    @Option(
        name: .customLong("as"), parsing: .unconditional,
        help: ArgumentHelp("The id under which you record things: a code, no name.", valueName: "id"))
    var actor = "p1"

    @Option(parsing: .unconditional, help: "A group of logins that share the store.")
    var group: String?

    @Option(help: "Whose law holds.")
    var jurisdiction = "NL"

    @Option(help: "The zone in which days and times are meant.")
    var timeZone = "Europe/Amsterdam"

    @Flag(help: "All people in it are made up.")
    var synthetic = false

    @OptionGroup var options: OutputOptions

    func validate() throws {
        guard publication == nil || from != nil else { throw ValidationError("--publication: needs --from, too.") }
        guard TimeZone(identifier: timeZone) != nil else { throw ValidationError("--time-zone: no such zone.") }
        guard actor.utf8.count <= 40, actor.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !actor.isEmpty else {
            throw ValidationError("--as: up to 40 letters, digits and signs without spaces.")
        }
    }

    func run() throws {
        let (console, words) = (Console(options), options.words())
        let path = try store.path(command: "store init", words: words, console: console)
        let new = NewStore(
            jurisdiction: jurisdiction, language: options.language?.rawValue ?? "nl", timeZone: timeZone,
            isSynthetic: synthetic, actor: Actor(id: actor), login: ActorOptions.login,
            program: Dichtbij.configuration.version)
        do {
            let taken = try from.map { folder in try takeOver(folder, new, path) }
            let facts = try taken?.facts ?? make(new, path)
            let report = StoreReport(words: words, console: console)
            try console.result(
                options.json
                    ? report.json(made: facts, taken, path).text + "\n" : report.made(taken, path, actor: actor))
        } catch let error as any Trouble {
            throw console.report(error, command: "store init", words: words)
        }
    }

    private func make(_ new: NewStore, _ path: String) throws -> StoreFacts {
        let clock = try StoreClock.clock(isSynthetic: synthetic, zone: timeZone)
        return try StoreJob.make(new, at: path, group: group, clock: clock)
    }

    private func takeOver(_ folder: String, _ new: NewStore, _ path: String) throws -> TakenOver {
        try TakeOverJob.run(new, from: folder, publication: publication, at: path, group: group) {
            instance throws(CycleError) in
            do throws(StoreTrouble) {
                return try StoreClock.clock(isSynthetic: instance.synthetic, zone: instance.policy.timeZone)
            } catch {
                throw .other(error)
            }
        }
    }
}

struct StoreVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Look through a whole store, and change nothing.",
        discussion: """
            Pages and references as SQLite sees them, the schema, hours reckoned again from each entry, nobody twice at one \
            time, the chain of decisions, kept files, publications, messages. Exit 65 where anything is not as it must be.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "store verify", words: words, console: console)
        let found: StoreVerification
        do {
            found = try StoreJob.verify(path)
        } catch {
            throw console.report(error, command: "store verify", words: words)
        }
        let report = StoreReport(words: words, console: console)
        try console.result(options.json ? report.json(verified: found, path).text + "\n" : report.verified(found, path))
        if !found.findings.isEmpty { throw ExitCode.badInput }
    }
}

struct StoreBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a store into a new file, while others work on it.",
        discussion: """
            The copy is one file, yours alone, and looked through before it gets its name; a store with faults gives none. It \
            holds everything that the store holds, names and all: encrypt it before it leaves the machine. The store then seals \
            what was recorded since the last seal, so that a row edited behind its back is found.
            """)

    @Argument(help: "The file to write; nothing may stand there.")
    var copy: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "store backup", words: words, console: console)
        let made: SealedCopy
        do {
            made = try BackupJob.run(path, to: copy, by: actor.requester, time: StoreClock.time)
        } catch {
            throw console.report(error, command: "store backup", words: words)
        }
        let report = StoreReport(words: words, console: console)
        if let trouble = made.trouble { console.message(report.unsealed(trouble)) }
        try console.result(options.json ? report.json(copied: made).text + "\n" : report.copied(made))
    }
}

struct StoreMigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring a store of an earlier version up to date.",
        discussion: "A copy is made first, beside the store; what does not end well leaves the store as it was.")

    @Flag(help: "Show what would be done, and change nothing.")
    var dryRun = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        let (console, words) = (Console(options), store.words(options))
        let path = try store.path(command: "store migrate", words: words, console: console)
        let (migration, copy): (StoreMigration, StoreCopy?)
        do {
            let clock = try StoreJob.facts(path).map(StoreClock.time) ?? .startingNow()
            migration = try StoreJob.prepareMigration(path, clock: clock)
            copy = dryRun ? nil : try StoreJob.migrate(migration, by: actor.requester, clock: clock)
        } catch let error as any Trouble {
            throw console.report(error, command: "store migrate", words: words)
        }
        let report = StoreReport(words: words, console: console)
        try console.result(
            options.json
                ? report.json(migrated: migration, copy).text + "\n" : report.migrated(migration, copy))
    }
}
