import PlacementDomain

/// The one description of a table: what it is called, and for each column how it is written down, read and written.
///
/// Schema, reader and writer follow from it.
struct TableDeclaration<Record: Hashable & Sendable, IDs: Hashable & Sendable>: Sendable {
    typealias Entry = Unlinked<Record, IDs>

    let schema: TableSchema
    private let columns: [TableColumn<Entry>]
    private let blank: Entry
    private let line: TableColumns<Record, IDs>.Path<Int>?

    /// - Parameters:
    ///   - key: names of the columns that together are unique.
    ///   - blank: what a record begins as: its value stands where a word is at fault, or a column came with a later version.
    ///   - declare: declares each column, in the order of the file.
    init(
        file: String, _ title: String, key: [String] = [], blank: Entry,
        _ declare: (inout TableColumns<Record, IDs>) -> Void
    ) {
        var columns = TableColumns<Record, IDs>()
        declare(&columns)
        schema = TableSchema(file: file, title: title, fields: columns.all.map(\.field), primaryKey: key)
        self.columns = columns.all
        self.blank = blank
        line = columns.line
    }

    /// The record at which `reader` stands.
    func read(_ reader: TableReader) -> Entry {
        var entry = blank
        for column in columns where !reader.passesOver() { column.read(reader, &entry) }
        if let line { entry.record[keyPath: line] = reader.line }
        return entry
    }

    func write(_ entry: Entry, to writer: inout TableWriter) {
        for column in columns { column.write(entry, &writer) }
        writer.endRecord()
    }
}

/// One column of a table.
struct TableColumn<Entry>: Sendable {
    let field: FieldSchema
    /// Reads the next cell into the record; a cell at fault is reported and read as a harmless stand-in.
    let read: @Sendable (TableReader, inout Entry) -> Void
    let write: @Sendable (Entry, inout TableWriter) -> Void
}

extension TableDeclaration where IDs == NoIDs {
    /// A table whose records refer to no others, or whose ids are claims that somebody else resolves.
    init(
        file: String, _ title: String, blank: Record, _ declare: (inout TableColumns<Record, NoIDs>) -> Void
    ) {
        self.init(file: file, title, blank: Entry(blank, ids: NoIDs()), declare)
    }

    func table(_ records: [Record]) -> TableWriter {
        var writer = TableWriter(schema, count: records.count)
        for record in records { write(Entry(record, ids: NoIDs()), to: &writer) }
        return writer
    }
}

/// A table of an instance folder, whatever its records are.
protocol InstanceTableDeclaration: Sendable {
    var schema: TableSchema { get }
    /// All records of `instance`, written.
    func table(_ instance: Instance, _ ids: InstanceIDs) -> TableWriter
    /// Reads all records that follow, in place of those that are in `records`.
    func read(_ reader: TableReader, into records: inout InstanceRecords)
}

extension TableDeclaration: InstanceTableDeclaration where Record: LinkedRecord, IDs == Record.IDs {
    /// A table of an instance folder: file and key are those of its records.
    init(
        _ title: String, blank: Record, ids: IDs, _ declare: (inout TableColumns<Record, IDs>) -> Void
    ) {
        self.init(file: Record.table.file, title, key: Record.keyFields, blank: Entry(blank, ids: ids), declare)
    }

    func table(_ instance: Instance, _ ids: InstanceIDs) -> TableWriter {
        let records = Record.all(in: instance)
        var writer = TableWriter(schema, count: records.count)
        for record in records { write(Entry(record, ids: record.ids(in: ids)), to: &writer) }
        return writer
    }

    func read(_ reader: TableReader, into records: inout InstanceRecords) {
        var entries: [Entry] = []
        while reader.next() { entries.append(read(reader)) }
        records[keyPath: Record.inRecords] = entries
    }
}
