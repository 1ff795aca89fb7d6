import PlacementDomain

/// A returned sheet at its headings: under which of them stands what.
struct ReturnedTable {
    private var table: SpreadsheetTable
    /// Places of the columns that are known, in the order of the file.
    private let places: [SheetColumn: [Int]]

    /// - Throws: `otherTable` where fewer than half of the needed headings are there, `openQuote`.
    init(_ text: String) throws(ReturnedSheetFault) {
        // Fewer than half: it is no line of our headings, and what they hold is not for findings.
        guard let table = SpreadsheetTable(text, known: { ReturnedTable.places($0).count }) else {
            throw .otherTable(line: 1)
        }
        let places = ReturnedTable.places(table.heading.cells)
        guard SheetColumn.needed.count(where: { places[$0] != nil }) * 2 >= SheetColumn.needed.count else {
            throw .otherTable(line: 1)
        }
        if let open = table.openQuote { throw .file(.openQuote(line: open)) }
        self.table = table
        self.places = places
    }

    /// What is wrong with the headings.
    var faultsOfColumns: [ReturnedSheetFault] {
        let line = table.heading.line
        return SheetColumn.needed.filter { places[$0] == nil }.map { .missingColumn($0, line: line) }
            + (SheetColumn.needed + [.remark]).filter { places[$0]?.count ?? 0 > 1 }
            .map { .columnTwice($0, line: line) }
    }

    /// The lines with something in them.
    ///
    /// - Throws: `openQuote`, and `noLines` where there is none.
    mutating func lines() throws(ReturnedSheetFault) -> [ReturnedLine] {
        var lines: [ReturnedLine] = []
        while let record = table.next() { lines.append(line(record)) }
        if let open = table.openQuote { throw .file(.openQuote(line: open)) }
        guard !lines.isEmpty else { throw .noLines(line: table.heading.line) }
        return lines
    }

    private func line(_ record: SeparatedText.Record) -> ReturnedLine {
        func text(_ column: SheetColumn) -> String {
            // Spreadsheets leave out empty cells at the end of a line.
            guard let place = places[column]?.first, record.cells.indices.contains(place) else { return "" }
            return SpreadsheetTable.trimmed(TableDialect.dutchSpreadsheet.unguarded(record.cells[place]))
        }
        return ReturnedLine(
            line: record.line, key: RowKey(typed: text(.row)), date: TypedForms.day(text(.date)),
            from: TypedForms.time(text(.from), isEnd: false), to: TypedForms.time(text(.to), isEnd: true),
            name: text(.name), begin: TypedForms.time(text(.begin), isEnd: false),
            end: TypedForms.time(text(.end), isEnd: true), hours: TypedForms.hours(text(.hours)),
            remark: VisibleText.ofLines(text(.remark)), isShifted: table.isShifted(record))
    }

    // MARK: Headings

    private static func places(_ headings: [String]) -> [SheetColumn: [Int]] {
        var places: [SheetColumn: [Int]] = [:]
        for (place, heading) in headings.enumerated() {
            if let column = columns[SpreadsheetTable.plain(heading)] { places[column, default: []].append(place) }
        }
        return places
    }

    private static let columns: [String: SheetColumn] = Dictionary(
        SheetColumn.allCases.flatMap { column in
            [column.heading.dutch, column.heading.english].map { (SpreadsheetTable.plain($0), column) }
        }, uniquingKeysWith: { first, _ in first })
}
