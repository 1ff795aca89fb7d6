import ArgumentParser
import Foundation
import PlacementDomain
import WeeklyCycle

/// Which store is meant.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"), parsing: .unconditional,
        help: ArgumentHelp("The store's file (or DICHTBIJ_STORE).", valueName: "path"))
    var typed: String?

    /// The one that is named; nil: none is.
    var named: String? {
        let named = typed ?? ProcessInfo.processInfo.environment["DICHTBIJ_STORE"] ?? ""
        return named.isEmpty ? nil : named
    }

    /// In the language of the store that is named; where none can be looked at, in that of the environment.
    ///
    /// - Parameter other: a copy of it that is asked where the store cannot be looked at.
    func words(_ options: OutputOptions, or other: String? = nil) -> Wording {
        options.words((named.flatMap(StoreJob.facts) ?? other.flatMap(StoreJob.facts))?.language)
    }

    /// - Throws: exit 64 where none is named.
    func path(command: String, words: Wording, console: Console) throws -> String {
        guard let named else { throw console.report(StoreTrouble.noStore, command: command, words: words) }
        return named
    }
}

/// Who records something in a store.
struct ActorOptions: ParsableArguments {
    @Option(
        name: .customLong("as"), parsing: .unconditional,
        help: ArgumentHelp("Who records it: an id that the store knows. (default: that of the login)", valueName: "id"))
    var id: String?

    var requester: Requester {
        Requester(asserted: id, login: ActorOptions.login, program: Dichtbij.configuration.version)
    }

    /// The name of the login; its number where the machine has no name for it.
    static var login: String {
        getpwuid(getuid()).flatMap { $0.pointee.pw_name.map { String(cString: $0) } } ?? "uid-\(getuid())"
    }
}

/// What can be wrong with a command on a store before anything of the store is looked at.
enum StoreTrouble: Trouble {
    /// Neither typed nor in the environment (D5019).
    case noStore
    /// Nobody said yes (D5020).
    case notConfirmed(digest: String)
    /// Yes was said to another backup (D5032).
    case otherBackup(digest: String)
    /// Somebody was asked, and did not say yes.
    case declined
    /// DICHTBIJ_NOW is set for an office with real people (D5033).
    case clockForReal
    /// DICHTBIJ_NOW says no time (D5033).
    case notATime(String)

    func report(in words: Wording) -> TroubleReport {
        switch self {
        case .noStore:
            TroubleReport(
                code: "D5019", cause: words("er is geen bestand genoemd.", "no store is named."),
                remedy: words(
                    "geef het pad met --store, of zet het in DICHTBIJ_STORE.",
                    "give its path with --store, or set DICHTBIJ_STORE."),
                ending: .wrongRequest)
        case .notConfirmed(let digest):
            TroubleReport(
                code: "D5020",
                cause: words(
                    "niemand heeft dit bevestigd; er is niets veranderd", "nobody confirmed; nothing was changed"),
                remedy: words(
                    "kijk eerst met --dry-run, en typ dan --confirm \(digest.prefix(20)).",
                    "look with --dry-run first, and then type --confirm \(digest.prefix(20))."),
                ending: .wrongRequest)
        case .otherBackup(let digest):
            TroubleReport(
                code: "D5032",
                cause: words(
                    "--confirm noemt een andere kopie; er is niets veranderd",
                    "--confirm names another copy; nothing was changed"),
                remedy: words("deze kopie is \(digest.prefix(20)).", "this copy is \(digest.prefix(20))."),
                ending: .wrongRequest)
        case .clockForReal, .notATime:
            TroubleReport(
                code: "D5033",
                cause: words(
                    "DICHTBIJ_NOW geldt alleen waar alle mensen verzonnen zijn, als 2026-11-30T09:00",
                    "DICHTBIJ_NOW holds only where all people are made up, as 2026-11-30T09:00"),
                remedy: words("haal DICHTBIJ_NOW weg.", "take DICHTBIJ_NOW away."), ending: .wrongRequest)
        case .declined:
            TroubleReport(
                cause: words("niet bevestigd; er is niets veranderd.", "not confirmed; nothing was changed."),
                remedy: words(
                    "typ de opdracht opnieuw als u het toch wilt.", "type the command again if you want it after all."),
                ending: .failed)
        }
    }
}
