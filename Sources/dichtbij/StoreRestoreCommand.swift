import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

struct StoreRestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of a store.",
        discussion: """
            The backup is looked through, copied beside the store and exchanged with it in one step; what stood there is kept \
            beside it. Nobody may have the store open. What was done since the backup is not in it.
            """)

    @Argument(help: "The file that 'store backup' wrote.")
    var copy: String

    @Option(parsing: .unconditional, help: "Confirm the backup by at least 12 digits that --dry-run prints.")
    var confirm: String?

    @Flag(help: "Show what would be replaced, and change nothing.")
    var dryRun = false

    @Flag(help: "Never ask; without --confirm nothing is replaced.")
    var noInput = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: OutputOptions

    func run() throws {
        let (console, words) = (Console(options), store.words(options, or: copy))
        let path = try store.path(command: "store restore", words: words, console: console)
        let report = StoreReport(words: words, console: console)
        do {
            let restore = try StoreJob.prepareRestore(copy, to: path)
            var kept: String?
            if !dryRun {
                try requireYes(restore, report, words, console)
                let clock = try StoreClock.time(restore.verification.facts)
                kept = try StoreJob.restore(restore, by: actor.requester, clock: clock)
            }
            try console.result(
                options.json
                    ? report.json(restored: restore, kept: kept, isDryRun: dryRun).text + "\n"
                    : report.restored(restore, kept: kept, isDryRun: dryRun))
        } catch let error as any Trouble {
            throw console.report(error, command: "store restore", words: words)
        }
    }

    /// Returns only where nothing is replaced, or somebody said yes to this very backup.
    private func requireYes(
        _ restore: StoreRestore, _ report: StoreReport, _ words: Wording, _ console: Console
    ) throws {
        if let confirm {
            guard confirm.count >= 12, restore.digest.hasPrefix(confirm) else {
                throw StoreTrouble.otherBackup(digest: restore.digest)
            }
            return
        }
        if restore.replaced == .nothing { return }
        guard !noInput, !options.json, isatty(0) == 1, console.isErrorTerminal else {
            throw StoreTrouble.notConfirmed(digest: restore.digest)
        }
        console.message(report.replacing(restore).joined(separator: "\n"))
        guard console.asks(words("Terugzetten?", "Put it back?"), words) else { throw StoreTrouble.declined }
    }
}
