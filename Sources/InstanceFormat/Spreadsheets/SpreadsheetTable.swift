import PlacementDomain

/// A table as a spreadsheet saved it, at its headings: which sign separates its cells, and what stands in the first line.
struct SpreadsheetTable {
    /// The first line with something in it.
    let heading: SeparatedText.Record
    let separator: Unicode.Scalar
    private var records: SeparatedText

    /// nil: under no separator the first line has a heading that is known.
    ///
    /// - Parameter known: how many headings of a line are known: the separator with the most of them is the file's.
    init?(_ text: String, known: ([String]) -> Int) {
        let (body, line) = SpreadsheetTable.withoutSeparatorLine(text)
        var best: (table: SpreadsheetTable, count: Int)?
        for separator in [";", ",", "\t"] as [Unicode.Scalar] {
            var records = SeparatedText(body, separator: separator, line: line)
            guard let heading = SpreadsheetTable.nextFilled(&records) else { continue }
            let count = known(heading.cells)
            if count > best?.count ?? 0 {
                best = (SpreadsheetTable(heading: heading, separator: separator, records: records), count)
            }
        }
        guard let best else { return nil }
        self = best.table
    }

    private init(heading: SeparatedText.Record, separator: Unicode.Scalar, records: SeparatedText) {
        self.heading = heading
        self.separator = separator
        self.records = records
    }

    /// The line on which a quote was opened that nothing closes, as far as the table was read.
    var openQuote: Int? { records.openQuote }

    /// The next line with something in it.
    mutating func next() -> SeparatedText.Record? { SpreadsheetTable.nextFilled(&records) }

    /// Whether a line has something in cells that stand under no heading.
    func isShifted(_ record: SeparatedText.Record) -> Bool {
        record.cells.dropFirst(heading.cells.count).contains { !SpreadsheetTable.trimmed($0).isEmpty }
    }

    /// Passes over lines with nothing in them.
    private static func nextFilled(_ records: inout SeparatedText) -> SeparatedText.Record? {
        while let record = records.next() {
            if record.cells.contains(where: { !trimmed($0).isEmpty }) { return record }
        }
        return nil
    }

    /// A heading in small letters with single blanks.
    static func plain(_ heading: String) -> String {
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
