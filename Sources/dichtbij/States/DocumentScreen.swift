import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

/// Shows and sets one of the two documents of a store.
struct DocumentScreen {
    let kind: DocumentKind
    let store: StoreOptions
    let options: OutputOptions

    private static let mostLines = 40

    func show() throws {
        let (console, command) = (Console(options), "\(kind.rawValue) show")
        let path = try store.path(command: command, words: options.words(), console: console)
        let words = options.words(StoreLanguage.of(path))
        do {
            let text = try DocumentJob.text(kind, of: path)
            try console.result(
                options.json
                    ? JSONText.object([
                        ("schema", .string("dichtbij.document/1")), ("document", .string(kind.rawValue)),
                        ("text", .string(text)),
                    ]).text + "\n" : text)
        } catch let error as any Trouble {
            throw console.report(error, command: command, words: words)
        }
    }

    func set(_ source: DocumentSource, _ setting: SettingOptions, by requester: Requester) throws {
        let (console, command) = (Console(options), "\(kind.rawValue) set")
        let path = try store.path(command: command, words: options.words(), console: console)
        let words = options.words(StoreLanguage.of(path))
        do {
            let prepared = try DocumentJob.prepare(kind, source, in: path, by: requester, time: StoreClock.time)
            let isWritten = prepared.changesAnything && !setting.dryRun
            var isShown = false
            if isWritten {
                try DocumentJob.require(reason: setting.reason)
                if asks(setting, console) {
                    try console.result((differences(prepared, words, console) + [""]).joined(separator: "\n"))
                    isShown = true
                    guard console.asks(words("Vastleggen?", "Record it?"), words) else {
                        throw console.report(StoreTrouble.declined, command: command, words: words)
                    }
                }
                try DocumentJob.write(prepared, reason: setting.reason)
            }
            try console.result(
                options.json
                    ? json(prepared, isWritten).text + "\n"
                    : ((isShown ? [] : differences(prepared, words, console))
                        + ending(prepared, isWritten, words, console))
                        .joined(separator: "\n") + "\n")
        } catch let error as any Trouble {
            throw console.report(error, command: command, words: words)
        }
    }

    /// Somebody who sits there sees what differs before it is written.
    private func asks(_ setting: SettingOptions, _ console: Console) -> Bool {
        !setting.noInput && !options.json && !options.quiet && isatty(0) == 1 && console.isErrorTerminal
    }

    private func differences(_ prepared: PreparedDocument, _ words: Wording, _ console: Console) -> [String] {
        let count = words.count(
            prepared.changes.count, dutch: ("waarde anders", "waarden anders"),
            english: ("value differs", "values differ"))
        let shown = console.isVerbose ? prepared.changes : Array(prepared.changes.prefix(DocumentScreen.mostLines))
        let more = prepared.changes.count - shown.count
        return ["\(kind.file): \(count)"]
            + shown.map { "  \($0.key)  \($0.before ?? "–") → \($0.after ?? "–")" }
            + (more > 0 ? [words.more(more)] : [])
    }

    private func ending(
        _ prepared: PreparedDocument, _ isWritten: Bool, _ words: Wording, _ console: Console
    ) -> [String] {
        if !prepared.changesAnything {
            return [
                words("er verandert niets", "nothing changes"),
                words.whatNow + words("er is niets te doen.", "there is nothing to do."),
            ]
        }
        return isWritten
            ? [
                console.good(words("vastgelegd: ", "recorded: ")) + kind.file,
                words.whatNow + words("maak een nieuw plan: ", "make a new plan: ") + "dichtbij plan",
            ]
            : [
                words("er is niets geschreven", "nothing was written"),
                words.whatNow
                    + words("typ de opdracht zonder --dry-run.", "type the command without --dry-run."),
            ]
    }

    private func json(_ prepared: PreparedDocument, _ isWritten: Bool) -> JSONText {
        .object([
            ("schema", .string("dichtbij.setting/1")), ("document", .string(kind.rawValue)),
            ("written", .bool(isWritten)),
            (
                "changes",
                .list(
                    prepared.changes.map {
                        .object([
                            ("key", .string($0.key)), ("before", $0.before.map { .string($0) } ?? .null),
                            ("after", $0.after.map { .string($0) } ?? .null),
                        ])
                    })
            ),
        ])
    }
}
