import PlacementDomain
import PlacementStore
import PlanFolders

/// What a store keeps of a publication: its record, what next week takes over, and from what its papers are made again.
struct PublicationFiles {
    private static let own = "parts/"
    private static let templates = "parts/templates/"

    let files: [KeptFile]

    init(_ files: [KeptFile]) { self.files = files }

    /// - Parameters:
    ///   - values: what was asked for, by name.
    ///   - tables: more from which it was made.
    init(
        _ papers: PreparedPapers, templates folder: String?, values: [(String, String)], tables: [KeptFile] = []
    ) throws(FolderError) {
        let text = values.map { "\($0.0)=\($0.1)\n" }.joined()
        let kept = try folder.map { (name) throws(FolderError) in try TemplateJob.kept(name) } ?? []
        files =
            try papers.recordFiles() + [KeptFile(name: PublicationFiles.own + "values", content: Array(text.utf8))]
            + tables.map { KeptFile(name: PublicationFiles.own + $0.name, content: $0.content) }
            + kept.map { KeptFile(name: PublicationFiles.templates + $0.name, content: $0.content) }
    }

    /// As the folder has them.
    var record: [KeptFile] { files.filter { !$0.name.hasPrefix(PublicationFiles.own) } }

    /// nil: nothing says how it was made.
    var parts: [KeptFile]? {
        let own = files.filter { $0.name.hasPrefix(PublicationFiles.own) }
        return own.isEmpty
            ? nil
            : own.map { KeptFile(name: String($0.name.dropFirst(PublicationFiles.own.count)), content: $0.content) }
    }

    var hasTemplates: Bool { files.contains { $0.name.hasPrefix(PublicationFiles.templates) } }

    func value(_ name: String) -> String? {
        let file = files.first { $0.name == PublicationFiles.own + "values" }
        let lines = String(decoding: file?.content ?? [], as: UTF8.self).split(separator: "\n")
        return lines.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
}

extension KeptPublication {
    /// - Throws: D5043 where they are not kept any more.
    func files(in store: Store) throws(CycleError) -> PublicationFiles {
        guard let files = try OnStore.stored({ () throws(StoreError) in try store.files(of: folder) }) else {
            throw .notKept(number)
        }
        return PublicationFiles(files)
    }
}
