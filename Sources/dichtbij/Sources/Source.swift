import ArgumentParser
import PlacementDomain
import Planning
import WeeklyCycle

/// The data and the roster of a verb, as two folders that can be read: those that were typed, or a plan out of a store.
struct Source {
    /// Where they lie.
    let folder: String
    let roster: String
    /// How they are typed again.
    let typedFolder: String
    let typedRoster: String
    /// nil: folders were typed.
    let archive: OpenedArchive?

    init(folder: String, roster: String) {
        (self.folder, self.roster, typedFolder, typedRoster) = (folder, roster, folder, roster)
        archive = nil
    }

    /// - Parameter plan: nil: the newest.
    /// - Throws: exit 77 where nobody knows who asks, 64 or 65 where there is no such plan.
    init(
        store path: String, plan: Int64?, requester: Requester, command: String, words: Wording, console: Console
    ) throws {
        let archive: OpenedArchive
        do {
            archive = try ArchiveJob.open(path, plan: plan, by: requester, time: StoreClock.time)
        } catch {
            throw console.report(error, command: command, words: words)
        }
        self.archive = archive
        (folder, roster) = (archive.scratch.week, archive.scratch.plan)
        (typedFolder, typedRoster) = ("--store \(path)", "--plan \(archive.plan.number)")
    }

    /// Removes what was laid out to be read.
    func close() { archive?.scratch.remove() }

    /// Whether a store is named where a folder is typed otherwise.
    static func isStore(_ folder: String) -> Bool { folder.hasPrefix("--store ") }

    /// A file of the data, as a sentence names it.
    static func file(_ name: String, of folder: String) -> String {
        isStore(folder) ? name : "\(folder)/\(name)"
    }

    /// What makes the roster anew.
    static func planAgain(_ folder: String, _ roster: String) -> String {
        "dichtbij plan \(folder)" + (isStore(folder) ? "" : " --output \(roster)")
    }

    /// Writes a result. Out of a store it is recorded first who sees whose data; what cannot be recorded is not shown.
    func show(
        _ text: String, of instance: Instance, command: String, words: Wording, console: Console
    ) throws {
        if let archive {
            try Source.consult(
                archive.reader, text, of: instance, command: command, words: words, console: console)
        }
        try console.result(text)
    }

    /// How firm its days and places are: in a folder as its data say, in a store as it is now.
    func firmness(
        _ instance: Instance, _ roster: Roster, command: String, words: Wording, console: Console
    ) throws -> Firmness {
        guard let archive else { return Firmness(instance) }
        do {
            return try archive.reader.firmness(of: instance, roster)
        } catch {
            throw console.report(error, command: command, words: words)
        }
    }

    static func consult(
        _ reader: StoreReader, _ text: String, of instance: Instance, command: String, words: Wording,
        console: Console
    ) throws {
        do {
            try reader.consult(ShownClients.of(text, in: instance), output: command)
        } catch {
            throw console.report(error, command: command, words: words)
        }
    }
}
