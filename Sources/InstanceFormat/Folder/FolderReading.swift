import Foundation
import PlacementDomain

/// One reading of one folder: its files, their hash, the findings.
final class FolderReading {
    let folder: String
    let collector: FindingCollector
    private(set) var hash = FolderHash()

    init(folder: String, family: Int) {
        self.folder = folder
        collector = FindingCollector(family: family)
    }

    /// Looks at the folder's entries: `needed` must be there, anything but these and `tolerated` is a finding.
    ///
    /// - Returns: false where the folder itself cannot be read.
    func checkEntries(needed: [String], tolerated: [String], unknown: Finding.Severity) -> Bool {
        var status = stat()
        guard stat(folder, &status) == 0 else { return unusable(FileBytes.reason(errno)) }
        guard status.st_mode & S_IFMT == S_IFDIR else { return unusable("it is not a folder") }
        guard let handle = opendir(folder) else { return unusable(FileBytes.reason(errno)) }
        defer { closedir(handle) }
        var names: Set<String> = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.insert(name) }
        }
        if names.isEmpty { return unusable("it is empty") }
        for name in names.sorted() where !needed.contains(name) && !tolerated.contains(name) {
            let shown = name.utf8.count <= 60 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? name : "…"
            collector.add(
                .fileUnknown, file: shown, severity: unknown, cause: "a file that does not belong here",
                remedy: "move it elsewhere")
        }
        return true
    }

    private func unusable(_ reason: String) -> Bool {
        collector.add(
            .folderUnusable, file: "", cause: "the folder cannot be read: \(reason)",
            remedy: "give the path of a folder")
        return false
    }

    /// The bytes of a file, which then count in the hash.
    func load(_ name: String) -> FileBytes? {
        switch FileBytes.read(folder: folder, name: name) {
        case .success(let file):
            hash.add(name: name, digest: file.digest)
            return file
        case .failure(.missing):
            collector.add(
                .fileMissing, file: name, cause: "the file is missing",
                remedy: "add it; a table may hold its header alone")
        case .failure(.unreadable(let reason)):
            collector.add(
                .fileUnreadable, file: name, cause: "the file cannot be read: \(reason)",
                remedy: "make it a readable regular file")
        }
        return nil
    }

    /// Calls `body` once for each row of a table.
    ///
    /// - Returns: whether every row could be read.
    @discardableResult
    func each(_ schema: TableSchema, _ body: (TableReader) -> Void) -> Bool {
        guard let file = load(schema.file), let reader = TableReader(schema, file, collector) else { return false }
        while reader.next() { body(reader) }
        return reader.isComplete
    }

    /// Records without an id, in the order of the file.
    func list<Record>(_ schema: TableSchema, _ row: (TableReader) -> Record) -> [Record] {
        var records: [Record] = []
        each(schema) { records.append(row($0)) }
        return records
    }

    /// Records without an id of which a key must be unique.
    func keyed<Record, Key: Hashable>(
        _ schema: TableSchema, key: (Record) -> Key, _ row: (TableReader) -> Record
    ) -> [Record] {
        var records: [Record] = []
        var lines: [Key: Int] = [:]
        each(schema) { reader in
            let record = row(reader)
            records.append(record)
            guard reader.isRowSound else { return }
            if let first = lines.updateValue(reader.line, forKey: key(record)) {
                reader.report(
                    .duplicateKey, field: schema.primaryKey.joined(separator: "+"),
                    cause: "the same \(schema.primaryKey.joined(separator: " and ")) as on line \(first)",
                    remedy: "keep one of the rows")
                lines[key(record)] = first
            }
        }
        return records
    }

    /// Records with an id, sorted by it (UTF-8 bytes).
    func sorted<Record>(
        _ schema: TableSchema, id: (Record) -> String, _ row: (TableReader) -> Record
    ) -> SortedRecords<Record> {
        var entries: [(id: String, line: Int, record: Record)] = []
        let isComplete = each(schema) { reader in
            let record = row(reader)
            entries.append((id(record), reader.line, record))
        }
        func precedes(_ left: Int, _ right: Int) -> Bool {
            entries[left].id.utf8.lexicographicallyPrecedes(entries[right].id.utf8)
        }
        if entries.indices.dropFirst().contains(where: { !precedes($0 - 1, $0) }) {
            // A permutation is sorted, so that equal ids keep the order of their lines.
            let order = entries.indices.sorted { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
            entries = order.map { entries[$0] }
        }
        reportDuplicates(schema, entries.map { ($0.id, $0.line) })
        return SortedRecords(records: entries.map(\.record), ids: entries.map(\.id), isComplete: isComplete)
    }

    /// Ids that are equal, or equal to a reader because accents can be coded in two ways.
    private func reportDuplicates(_ schema: TableSchema, _ entries: [(id: String, line: Int)]) {
        var lines: [String: Int] = [:]
        for entry in entries where !entry.id.isEmpty {
            guard let first = lines.updateValue(entry.line, forKey: entry.id) else { continue }
            collector.add(
                .duplicateKey, file: schema.file, line: max(first, entry.line), field: "id",
                cause: "the same id as on line \(min(first, entry.line))", remedy: "keep one of the rows")
        }
    }
}

/// Records sorted by id, and the way from an id to a record's number.
struct SortedRecords<Record> {
    let records: [Record]
    let ids: [String]
    let isComplete: Bool
    let index: IdentifierIndex

    init(records: [Record], ids: [String], isComplete: Bool) {
        self.records = records
        self.ids = ids
        self.isComplete = isComplete
        index = IdentifierIndex(ids, isComplete: isComplete)
    }

    /// A record by number; nil for the stand-in of one that could not be found.
    subscript(number: Int) -> Record? { records.indices.contains(number) ? records[number] : nil }
}
