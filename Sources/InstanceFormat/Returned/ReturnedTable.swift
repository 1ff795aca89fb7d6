import PlacementDomain

/// A returned sheet at its headings: which sign separates its cells, and under which of them stands what.
struct ReturnedTable {
    private var records: SeparatedText
    private let heading: SeparatedText.Record
    /// Places of the columns that are known, in the order of the file.
    private let places: [SheetColumn: [Int]]

    /// - Throws: `otherTable` where fewer than half of the needed headings are there, `openQuote`.
    init(_ text: String) throws(ReturnedSheetFault) {
        let (body, line) = ReturnedTable.withoutSeparatorLine(text)
        var best: (records: SeparatedText, heading: SeparatedText.Record, places: [SheetColumn: [Int]])?
        for separator in [";", ",", "\t"] as [Unicode.Scalar] {
            var records = SeparatedText(body, separator: separator, line: line)
            guard let heading = ReturnedTable.firstFilled(&records) else { continue }
            let places = ReturnedTable.places(heading.cells)
            if places.count > best?.places.count ?? 0 { best = (records, heading, places) }
        }
        // Fewer than half: it is no line of our headings, and what they hold is not for findings.
        guard let best, SheetColumn.needed.count(where: { best.places[$0] != nil }) * 2 >= SheetColumn.needed.count
        else { throw .otherTable(line: line) }
        if let open = best.records.openQuote { throw .openQuote(line: open) }
        (records, heading, places) = best
    }

    /// What is wrong with the headings.
    var faultsOfColumns: [ReturnedSheetFault] {
        SheetColumn.needed.filter { places[$0] == nil }.map { .missingColumn($0, line: heading.line) }
            + (SheetColumn.needed + [.remark]).filter { places[$0]?.count ?? 0 > 1 }
            .map { .columnTwice($0, line: heading.line) }
    }

    /// The lines with something in them.
    ///
    /// - Throws: `openQuote`, and `noLines` where there is none.
    mutating func lines() throws(ReturnedSheetFault) -> [ReturnedLine] {
        var lines: [ReturnedLine] = []
        while let record = records.next() {
            if record.cells.contains(where: { !ReturnedTable.trimmed($0).isEmpty }) { lines.append(line(record)) }
        }
        if let open = records.openQuote { throw .openQuote(line: open) }
        guard !lines.isEmpty else { throw .noLines(line: heading.line) }
        return lines
    }

    private func line(_ record: SeparatedText.Record) -> ReturnedLine {
        func text(_ column: SheetColumn) -> String {
            // Spreadsheets leave out empty cells at the end of a line.
            guard let place = places[column]?.first, record.cells.indices.contains(place) else { return "" }
            return ReturnedTable.trimmed(TableDialect.dutchSpreadsheet.unguarded(record.cells[place]))
        }
        return ReturnedLine(
            line: record.line, key: RowKey(typed: text(.row)), date: ReturnedForms.day(text(.date)),
            from: ReturnedForms.time(text(.from), isEnd: false), to: ReturnedForms.time(text(.to), isEnd: true),
            name: text(.name), begin: ReturnedForms.time(text(.begin), isEnd: false),
            end: ReturnedForms.time(text(.end), isEnd: true), hours: ReturnedForms.hours(text(.hours)),
            remark: VisibleText.ofLines(text(.remark)),
            isShifted: record.cells.dropFirst(heading.cells.count).contains { !ReturnedTable.trimmed($0).isEmpty })
    }

    // MARK: Headings

    /// Passes over lines with nothing in them.
    private static func firstFilled(_ records: inout SeparatedText) -> SeparatedText.Record? {
        while let record = records.next() {
            if record.cells.contains(where: { !trimmed($0).isEmpty }) { return record }
        }
        return nil
    }

    private static func places(_ headings: [String]) -> [SheetColumn: [Int]] {
        var places: [SheetColumn: [Int]] = [:]
        for (place, heading) in headings.enumerated() {
            if let column = columns[plain(heading)] { places[column, default: []].append(place) }
        }
        return places
    }

    private static let columns: [String: SheetColumn] = Dictionary(
        SheetColumn.allCases.flatMap { column in
            [column.heading.dutch, column.heading.english].map { (plain($0), column) }
        }, uniquingKeysWith: { first, _ in first })

    /// In small letters with single blanks.
    private static func plain(_ heading: String) -> String {
        heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }

    /// The text without a first line `sep=;`, which says the separator to some spreadsheets, and the line it begins on.
    private static func withoutSeparatorLine(_ text: String) -> (Substring, Int) {
        let line = text.prefix { !$0.isNewline }
        let name = line.filter { $0 != "\"" }.lowercased()
        guard name.hasPrefix("sep="), name.dropFirst(4).allSatisfy({ ";,\t".contains($0) }) else {
            return (text[...], 1)
        }
        return (text[line.endIndex...].dropFirst(), 2)
    }
}
