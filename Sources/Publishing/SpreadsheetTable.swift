import PlacementDomain

/// A table as Dutch spreadsheet programs open it by a double click.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
struct SpreadsheetTable {
    static let dialect = TableDialect.dutchSpreadsheet
    private var text = TableText(dialect)

    var bytes: [UInt8] { text.bytes }

    init(_ headings: [String]) { add(headings) }

    /// Adds a line of cells.
    mutating func add(_ cells: [String]) {
        for cell in cells { text.cell(SpreadsheetTable.neutral(cell)) }
        text.endRecord()
    }

    /// The text with an apostrophe before a first sign that begins a formula.
    static func neutral(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        switch first {
        case "=", "+", "-", "\u{2212}", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
            return "'" + text
        default: return text
        }
    }
}
