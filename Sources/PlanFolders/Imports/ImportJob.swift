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
        let ending = try request.complete.map { (word) throws(FolderError) in try SheetJob.table(word) }
        let from = try request.from.map { (text) throws(FolderError) in try day(text) }
        let instance = try InstanceLoading.instance(request.folder).instance
        let (sources, notes) = try ImportFiles.read(request.files)
        let maker = ImportMaker(
            facts: ImportFacts(instance), known: { InstanceCells.table($0, of: instance) },
            judge: { ImportJudge.judge(instance, $0) })
        let outcome = maker.outcome(
            sources, ending: try ending.map { (table) throws(FolderError) in try end(table, from, sources, instance) })
        guard outcome.blocking.isEmpty else { throw .importing(.blocked(DataAtFault(findings: outcome.blocking))) }
        return PreparedImport(instance: instance, outcome: outcome, notes: notes, folder: request.folder)
    }

    /// Replaces the folder by the same with the import in it, in one step; README.md stays as it is.
    ///
    /// - Throws: also where the folder changed since it was read.
    public static func write(_ prepared: PreparedImport) throws(FolderError) {
        guard let instance = prepared.outcome.instance else { return }
        do {
            try InstanceWriter.replace(
                prepared.folder, holding: prepared.instance.hash, with: instance)
        } catch {
            throw .format(error)
        }
    }

    private static func day(_ text: String) throws(FolderError) -> CalendarDay {
        guard let day = EntitySheet.day(typed: text) else { throw .importing(.noDay(text)) }
        return day
    }

    private static func end(
        _ table: InstanceTable, _ from: CalendarDay?, _ sources: [ImportSource], _ instance: Instance
    ) throws(FolderError) -> ImportMaker.Ending {
        let from = from ?? instance.asOf
        let own = sources.filter { $0.cells.table == table }
        guard !own.isEmpty else { throw .importing(.noList(entity: SheetJob.name(table))) }
        guard from >= instance.asOf else { throw .importing(.endsInPast(asOf: instance.asOf)) }
        let unreadable = own.reduce(0) { count, source in
            count + source.cells.records.count { source.cells.key(of: $0) == nil }
        }
        guard unreadable == 0 else {
            throw .importing(.unreadableLines(unreadable, entity: SheetJob.name(table)))
        }
        return ImportMaker.Ending(table, from: from)
    }
}
