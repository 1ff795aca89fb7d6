/// Where a record of an import stands.
package struct RecordOrigin: Hashable, Sendable {
    /// As it is named to people.
    package var file: String
    /// On which the record begins, 1-based.
    package var line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

/// One record of a table as the texts of its cells, each in the format of an instance folder.
///
/// Records from folders, sheets and stores meet in this form: there alone they can be compared field by field whatever
/// their table is.
package struct RecordCells: Hashable, Sendable {
    /// In the order of the table's columns; nil: the source has no such column, or what stands there cannot be read.
    package var cells: [String?]
    /// nil: it is not from an import.
    package var origin: RecordOrigin?
    /// Fields that cannot be read.
    package var unreadable: Set<String> = []
    /// Why not, and what else is wrong with the line.
    package var findings: [Finding] = []

    package init(_ cells: [String?], origin: RecordOrigin? = nil) {
        self.cells = cells
        self.origin = origin
    }
}

/// The records of one table, by their cells.
package struct TableCells: Hashable, Sendable {
    package let table: InstanceTable
    /// Names of the columns.
    package let fields: [String]
    package var records: [RecordCells]

    package init(_ table: InstanceTable, fields: [String], records: [RecordCells]) {
        self.table = table
        self.fields = fields
        self.records = records
    }

    /// The texts by which a record is known, in the order of the table's natural key; nil: one of them cannot be read.
    ///
    /// A column that is not there is an empty text.
    package func key(of record: RecordCells) -> [String]? {
        guard record.unreadable.isDisjoint(with: table.naturalKey) else { return nil }
        return table.naturalKey.map { text($0, of: record) ?? "" }
    }

    /// The text of a field; nil: there is no such column, or nothing that can be read.
    package func text(_ field: String, of record: RecordCells) -> String? {
        fields.firstIndex(of: field).flatMap { record.cells[$0] }
    }
}

/// One file or folder table of an import.
package struct ImportSource: Hashable, Sendable {
    package var cells: TableCells
    /// As people know it.
    package var file: String
    /// What people call each field in this file; empty: as the format does.
    package var headings: [String: String]
    /// Fields of which the file has a column.
    package var columns: Set<String>
    /// Whether its records are taken out of the data: somebody named them, no list left them out.
    package var isRemoval: Bool

    /// - Parameter columns: nil: all.
    package init(
        _ cells: TableCells, file: String, headings: [String: String] = [:], columns: Set<String>? = nil,
        isRemoval: Bool = false
    ) {
        self.isRemoval = isRemoval
        self.cells = cells
        self.file = file
        self.headings = headings
        self.columns = columns ?? Set(cells.fields)
    }
}
