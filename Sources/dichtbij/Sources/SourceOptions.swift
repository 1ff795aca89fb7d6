import ArgumentParser
import PlacementDomain

/// Where the data of a verb are: in a folder, or in a store.
///
/// A folder that is typed beats DICHTBIJ_STORE; beside a typed `--store` it is a mistake.
struct SourceOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions

    /// The store's path; nil: the folder that was typed.
    ///
    /// - Parameter typed: the folder; nil: none was.
    /// - Throws: exit 64 where both or neither is named (D5034, D5035), or what only a store knows is asked of a folder.
    func path(besides typed: String?, command: String, words: Wording, console: Console) throws -> String? {
        if typed != nil {
            if store.typed != nil { throw console.report(SourceTrouble.both(command), command: command, words: words) }
            if actor.id != nil {
                throw console.report(SourceTrouble.ofStores("--as"), command: command, words: words)
            }
            return nil
        }
        guard let named = store.named else {
            throw console.report(SourceTrouble.neither(command), command: command, words: words)
        }
        return named
    }
}

/// Which roster is meant: that of a folder, or one that a store keeps.
struct RosterOptions: ParsableArguments {
    @Argument(help: "The instance folder; without one, a store.")
    var folder: String?

    @Argument(help: "The folder that 'plan' wrote.")
    var roster: String?

    @Option(help: ArgumentHelp("A plan of the store. (default: the newest)", valueName: "id"))
    var plan: Int64?

    @OptionGroup var source: SourceOptions

    /// Two folders, or a plan out of a store, laid out to be read.
    ///
    /// - Throws: exit 64 where the command names neither or both; what the store says.
    func open(command: String, options: OutputOptions, console: Console) throws -> Source {
        let words = folder == nil ? source.store.words(options) : options.words()
        guard
            let path = try source.path(besides: folder, command: command, words: words, console: console)
        else {
            guard let folder, let roster else {
                throw console.report(SourceTrouble.noRoster(command), command: command, words: words)
            }
            if plan != nil {
                throw console.report(SourceTrouble.ofStores("--plan"), command: command, words: words)
            }
            return Source(folder: folder, roster: roster)
        }
        return try Source(
            store: path, plan: plan, requester: source.actor.requester, command: command, words: words,
            console: console)
    }
}

/// What can be wrong with where the data are said to be.
enum SourceTrouble: Trouble {
    /// A folder, and a typed store (D5034).
    case both(String)
    /// Neither a folder nor a store (D5035).
    case neither(String)
    /// A folder without the roster or the output that belongs to it (D5036).
    case noRoster(String)
    /// An option that only a store understands, or only a folder (D5037).
    case ofStores(String), ofFolders(String)

    func report(in words: Wording) -> TroubleReport {
        let (code, cause, remedy) = parts(words)
        return TroubleReport(code: code, cause: cause, remedy: remedy, ending: .wrongRequest)
    }

    private func parts(_ words: Wording) -> (code: String, cause: String, remedy: String) {
        switch self {
        case .both(let verb):
            (
                "D5034", words("een map én --store: één van de twee", "a folder and --store: one of the two"),
                words("laat er een weg; zie", "leave one out; see") + " 'dichtbij \(verb) --help'."
            )
        case .neither(let verb):
            (
                "D5035", words("er is geen map of bestand genoemd", "neither a folder nor a store is named"),
                words("noem de map, of geef --store; zie", "name the folder, or give --store; see")
                    + " 'dichtbij \(verb) --help'."
            )
        case .noRoster(let verb):
            (
                "D5036",
                words(
                    "bij deze map is geen map van het plan genoemd", "no folder of the plan is named with this folder"),
                (verb == "plan"
                    ? words("geef die met --output; zie", "give it with --output; see")
                    : words("noem ook die; zie", "name that one, too; see")) + " 'dichtbij \(verb) --help'."
            )
        case .ofStores(let option):
            (
                "D5037", words("\(option) hoort bij --store", "\(option) belongs to --store"),
                words("laat \(option) weg.", "leave \(option) out.")
            )
        case .ofFolders(let option):
            (
                "D5037", words("\(option) hoort bij een map", "\(option) belongs to a folder"),
                words("laat \(option) weg.", "leave \(option) out.")
            )
        }
    }
}
