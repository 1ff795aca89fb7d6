import Foundation
import PlacementDomain

/// One reading of one folder: its files, their hash, the findings.
final class FolderReading {
    let folder: String
    let collector: FindingCollector
    private(set) var hash = FolderHash()
    /// The version of the folder's format: tables need no column of a later one.
    var version = DataPackage.version
    /// Files that are read from another folder than this one.
    private let elsewhere: [String: String]

    /// - Parameter elsewhere: name of a file → the folder from which it is read.
    init(folder: String, family: FindingCollector.Family, elsewhere: [String: String] = [:]) {
        self.folder = folder
        self.elsewhere = elsewhere
        collector = FindingCollector(family)
    }

    /// Looks at the folder's entries: `needed` must be there, anything but these and `tolerated` is a finding.
    ///
    /// - Returns: false where the folder itself cannot be read.
    func checkEntries(needed: [String], tolerated: [String], unknown: Finding.Severity) -> Bool {
        var status = stat()
        guard stat(folder, &status) == 0 else { return unusable(FileBytes.reason(errno)) }
        guard status.st_mode & S_IFMT == S_IFDIR else { return unusable(Said("dit is geen map", "it is not a folder")) }
        guard let handle = opendir(folder) else { return unusable(FileBytes.reason(errno)) }
        defer { closedir(handle) }
        var names: Set<String> = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.insert(name) }
        }
        if names.isEmpty { return unusable(Said("de map is leeg", "it is empty")) }
        if let wanted = FolderKind.allCases.first(where: { needed.contains($0.marker) }),
            !names.contains(wanted.marker),
            let found = FolderKind.allCases.first(where: { names.contains($0.marker) })
        {
            return unusable(
                Said(
                    "dit is de map van \(found.name.dutch), niet van \(wanted.name.dutch)",
                    "it is the folder of \(found.name.english), not of \(wanted.name.english)"))
        }
        for name in names.sorted() where !needed.contains(name) && !tolerated.contains(name) {
            let shown = name.utf8.count <= 60 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? name : "…"
            collector.add(
                .fileUnknown, file: shown, severity: unknown,
                cause: Said("dit bestand hoort hier niet", "a file that does not belong here"),
                remedy: Said("zet het ergens anders", "move it elsewhere"))
        }
        return true
    }

    private func unusable(_ reason: Said) -> Bool {
        collector.add(
            .folderUnusable, file: "",
            cause: Said {
                $0("de map kan niet worden gelezen: ", "the folder cannot be read: ") + $0(reason)
            },
            remedy: Said("geef het pad van een map", "give the path of a folder"))
        return false
    }

    /// Whether a file is there, readable or not.
    func holds(_ name: String) -> Bool {
        var status = stat()
        return lstat("\(folder)/\(name)", &status) == 0
    }

    /// The bytes of a file, which then count in the hash.
    func load(_ name: String) -> FileBytes? {
        switch FileBytes.read(folder: elsewhere[name] ?? folder, name: name) {
        case .success(let file):
            hash.add(name: name, digest: file.digest)
            return file
        case .failure(.missing):
            collector.add(
                .fileMissing, file: name, cause: Said("het bestand ontbreekt", "the file is missing"),
                remedy: Said(
                    "voeg het toe; een tabel mag alleen kolomnamen hebben", "add it; a table may hold its header alone")
            )
        case .failure(.unreadable(let reason)):
            collector.add(
                .fileUnreadable, file: name,
                cause: Said {
                    $0("het bestand kan niet worden gelezen: ", "the file cannot be read: ") + $0(reason)
                },
                remedy: Said("zorg voor een gewoon, leesbaar bestand", "make it a readable regular file"))
        }
        return nil
    }

    /// Calls `body` for each record of a table, with the reader that stands at it.
    ///
    /// - Returns: whether every record could be read.
    private func each<Record, IDs>(
        _ table: TableDeclaration<Record, IDs>, _ body: (Unlinked<Record, IDs>, TableReader) -> Void
    ) -> Bool {
        guard let file = load(table.schema.file), let reader = TableReader(table.schema, file, version, collector)
        else {
            return false
        }
        while reader.next() { body(table.read(reader), reader) }
        return reader.isComplete
    }

    /// The records of a table that refers to no other, in the order of the file.
    func list<Record>(
        _ table: TableDeclaration<Record, NoIDs>, check: (Record, RecordReport) -> Void = { _, _ in }
    ) -> [Record] {
        var records: [Record] = []
        _ = each(table) { entry, reader in
            records.append(entry.record)
            check(entry.record, reader.report)
        }
        return records
    }
}

extension FolderReading {
    /// What differs on single dates; of a series that the instance does not have nothing is taken over: nobody can come.
    func sessions(of instance: Instance) -> [SessionChange] {
        let numbers = Dictionary(
            instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var changes: [SessionChange] = []
        _ = each(SeriesTables.sessions) { entry, _ in
            guard let series = numbers[entry.ids] else { return }
            var change = entry.record
            change.series = series
            changes.append(change)
        }
        return changes
    }
}

extension FolderReading: RecordSource {
    func each<Record: LinkedRecord>(_ body: (Unlinked<Record, Record.IDs>, RecordReport) -> Void) -> Bool {
        each(InstanceTables.declaration(of: Record.self)) { entry, reader in body(entry, reader.report) }
    }
}
