import PlacementDomain

/// A table as Dutch spreadsheet programs open it by a double click.
struct SpreadsheetTable {
    static let dialect = TableDialect.dutchSpreadsheet
    private var text = TableText(dialect)

    var bytes: [UInt8] { text.bytes }

    init(_ headings: [String]) { add(headings) }

    /// Adds a line of cells.
    mutating func add(_ cells: [String]) {
        for cell in cells { text.cell(cell) }
        text.endRecord()
    }
}
