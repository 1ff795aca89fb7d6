import Foundation
import InstanceFormat
public import PlacementDomain
import Planning

/// What to import, and into what.
public struct ImportRequest: Hashable, Sendable {
    /// Sheets, tables, and folders of these.
    public var files: [String]
    /// The instance folder.
    public var folder: String
    /// The entity of which the files hold everything: what is missing ends; nil: none.
    public var complete: String?
    /// The first day on which what is missing does not hold any more, as it was typed; nil: the day of the data.
    public var from: String?

    public init(files: [String], folder: String, complete: String? = nil, from: String? = nil) {
        self.files = files
        self.folder = folder
        self.complete = complete
        self.from = from
    }
}

/// An import that was looked at, and not written.
public struct PreparedImport: Sendable {
    /// As the folder is.
    public let instance: Instance
    package let outcome: ImportOutcome
    /// What is to be said of whole files.
    public let notes: [Finding]
    let folder: String

    /// Whether writing would change anything.
    public var changesAnything: Bool { outcome.instance != nil }
}

/// Brings lists and tables into an instance folder.
public enum ImportJob {
    /// Reads everything and says what would become of each record; nothing is written.
    ///
    /// - Throws: `unreadable` for the folder, `importing` for the files, and where the result could not be loaded.
    public static func prepare(_ request: ImportRequest) throws(FolderError) -> PreparedImport {
        let instance = try InstanceLoading.instance(request.folder).instance
        let read = try read(request.files, complete: request.complete, from: request.from)
        let maker = ImportMaker(
            facts: ImportFacts(instance), known: { InstanceCells.table($0, of: instance) },
            judge: { ImportJudge.judge(instance, $0) })
        let outcome = maker.outcome(read.sources, ending: try read.ending(asOf: instance.asOf))
        guard outcome.blocking.isEmpty else { throw .importing(.blocked(DataAtFault(findings: outcome.blocking))) }
        return PreparedImport(instance: instance, outcome: outcome, notes: read.notes, folder: request.folder)
    }

    /// Replaces the folder by the same with the import in it, in one step; README.md stays as it is. Where nothing changes,
    /// what an import that was killed left beside the folder goes.
    ///
    /// - Throws: also where the folder changed since it was read.
    public static func write(_ prepared: PreparedImport) throws(FolderError) {
        guard let instance = prepared.outcome.instance else { return LeftBehind.tidy(prepared.folder) }
        do {
            try InstanceWriter.replace(
                prepared.folder, holding: prepared.instance.hash, with: instance)
        } catch {
            throw .format(error)
        }
    }

    /// Reads lists, tables, and folders of these, and what was said of them.
    ///
    /// - Throws: `importing`.
    public static func read(
        _ files: [String], complete: String?, from: String?
    ) throws(FolderError) -> ImportReading {
        let table = try complete.map { (word) throws(FolderError) in try SheetJob.table(word) }
        let first = try from.map { (text) throws(FolderError) in try typedDay(text) }
        let (sources, notes) = try ImportFiles.read(files)
        return ImportReading(sources: sources, notes: notes, complete: table, from: first)
    }

    private static func typedDay(_ text: String) throws(FolderError) -> CalendarDay {
        guard let day = EntitySheet.day(typed: text) else { throw .importing(.noDay(text)) }
        return day
    }
}
