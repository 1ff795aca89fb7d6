package import PlacementDomain

/// What reading a sheet gave: its records, or nil where the file cannot be used, and what is to be said of the file.
package struct SheetReading: Sendable {
    package var source: ImportSource?
    /// D5102 to D5112; what is wrong with single lines stands with their records.
    package var findings: [Finding]
}

/// Reads a list of one entity as people keep it, in whatever dialect a spreadsheet saved it.
package enum SheetReader {
    static let megabytes = 256

    /// - Parameters:
    ///   - file: how the file is named to people.
    ///   - table: which entity it holds; nil: its name or its headings say so.
    package static func read(path: String, file: String, as table: InstanceTable? = nil) -> SheetReading {
        do {
            return read(try SpreadsheetFile.bytes(path, megabytes: megabytes), file: file, as: table)
        } catch {
            return SheetReading(source: nil, findings: [SheetFault.file(error).finding(file)])
        }
    }

    package static func read(_ bytes: [UInt8], file: String, as table: InstanceTable? = nil) -> SheetReading {
        do {
            var lines = try SheetLines(try text(bytes), file: file, table: table)
            return try lines.reading()
        } catch {
            return SheetReading(source: nil, findings: [error.finding(file)])
        }
    }

    private static func text(_ bytes: [UInt8]) throws(SheetFault) -> String {
        do throws(SpreadsheetFault) {
            return try bytes.withUnsafeBufferPointer { (bytes) throws(SpreadsheetFault) in
                try SpreadsheetText.of(bytes)
            }
        } catch {
            throw .file(error)
        }
    }
}

/// A sheet at its headings.
private struct SheetLines {
    private let file: String
    private let sheet: EntitySheet
    private var table: SpreadsheetTable
    /// For each cell of a line its column; nil: it is not known.
    private let places: [(column: Int, isDutch: Bool)?]
    private let isGuarded: Bool

    init(_ text: String, file: String, table: InstanceTable?) throws(SheetFault) {
        self.file = file
        let named = table ?? EntitySheet.table(ofFile: file.split(separator: "/").last.map(String.init) ?? file)
        let sheets = named.map { [EntitySheet.of($0)] } ?? InstanceTable.allCases.map(EntitySheet.of)
        guard let found = SpreadsheetTable(text, known: { line in sheets.map { $0.known(line) }.max() ?? 0 }) else {
            throw .otherTable(named)
        }
        if let open = found.openQuote { throw .file(.openQuote(line: open)) }
        guard let sheet = SheetLines.sheet(sheets, found.heading.cells) else { throw .otherTable(named) }
        self.sheet = sheet
        self.table = found
        places = sheet.columns(of: found.heading.cells)
        // A table of a folder: what stands there is what is meant.
        isGuarded = found.separator != "," || places.contains { $0?.isDutch ?? true }
    }

    /// The one entity whose headings these are; nil: none, or several as well.
    private static func sheet(_ sheets: [EntitySheet], _ headings: [String]) -> EntitySheet? {
        let filled = headings.count { !SpreadsheetTable.trimmed($0).isEmpty }
        // Of a list that says what it is the key is enough: people keep columns of their own.
        let fitting = sheets.filter { sheet in
            sheet.known(headings) * 2 >= filled || sheets.count == 1 && sheet.holdsKey(headings)
        }
        let most = fitting.map { $0.known(headings) }.max() ?? 0
        let best = fitting.filter { $0.known(headings) == most }
        return best.count == 1 ? best.first : nil
    }

    mutating func reading() throws(SheetFault) -> SheetReading {
        var findings = faultsOfColumns.map { $0.finding(file) }
        guard findings.isEmpty else { return SheetReading(source: nil, findings: findings) }
        var records: [RecordCells] = []
        while let line = table.next() { records.append(record(line)) }
        if let open = table.openQuote { throw .file(.openQuote(line: open)) }
        findings = unknownColumns.map { $0.finding(file) }
        let cells = TableCells(sheet.table, fields: sheet.columns.map(\.name), records: records)
        let source = ImportSource(cells, file: file, headings: names, columns: Set(headings.keys))
        return SheetReading(source: source, findings: findings)
    }

    // MARK: Headings

    private var line: Int { table.heading.line }

    /// What stands above each field that is there.
    private var headings: [String: String] {
        var found: [String: String] = [:]
        for (place, heading) in zip(places, table.heading.cells) {
            if let place { found[sheet.columns[place.column].name] = SpreadsheetTable.trimmed(heading) }
        }
        return found
    }

    /// What each field is called here, those that are not there in the language of the others.
    private var names: [String: String] {
        let isDutch = places.contains { $0?.isDutch ?? false }
        let missing = sheet.columns.map { ($0.name, isDutch ? $0.heading : $0.name) }
        return Dictionary(uniqueKeysWithValues: missing).merging(headings) { $1 }
    }

    private var faultsOfColumns: [SheetFault] {
        let found = places.compactMap { $0?.column }
        let missing = sheet.needed.filter { column in !found.contains { sheet.columns[$0].name == column.name } }
        let twice = Set(found).sorted().filter { column in found.count { $0 == column } > 1 }
        return missing.map { .missingColumn(heading: $0.heading, line: line) }
            + twice.map { .columnTwice(heading: sheet.columns[$0].heading, line: line) }
    }

    private var unknownColumns: [SheetFault] {
        zip(places, table.heading.cells).compactMap { place, heading in
            let heading = SpreadsheetTable.trimmed(heading)
            guard place == nil, !heading.isEmpty else { return nil }
            let free = sheet.columns.filter { headings[$0.name] == nil }.map(\.heading)
            let nearest = NearestIds.of(heading, among: free, most: 1).first { nearest in
                // Far from it, it is a column of somebody's own.
                abs(nearest.count - heading.count) <= 2 && nearest.lowercased().first == heading.lowercased().first
            }
            // Longer text may be anything.
            let isName = heading.count <= 40 && heading.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
            return .unknownColumn(heading: isName ? heading : "…", nearest: nearest, line: line)
        }
    }

    // MARK: Lines

    private func record(_ line: SeparatedText.Record) -> RecordCells {
        let origin = RecordOrigin(file: file, line: line.line)
        var record = RecordCells([String?](repeating: nil, count: sheet.columns.count), origin: origin)
        var isShifted = table.isShifted(line)
        for (place, heading) in zip(places, table.heading.cells).enumerated() {
            // Spreadsheets leave out empty cells at the end of a line.
            let cell = line.cells.indices.contains(place) ? line.cells[place] : ""
            guard let known = heading.0 else {
                let isHeaded = !SpreadsheetTable.trimmed(heading.1).isEmpty
                isShifted = isShifted || !isHeaded && !SpreadsheetTable.trimmed(cell).isEmpty
                continue
            }
            let column = sheet.columns[known.column]
            do {
                record.cells[known.column] = try SheetCell.read(
                    cell, column, isDutch: known.isDutch, isGuarded: isGuarded)
            } catch {
                record.unreadable.insert(column.name)
                let shown = RecordReport.shown(SpreadsheetTable.trimmed(cell), in: sheet.table.file)
                record.findings.append(
                    error.finding(origin, SpreadsheetTable.trimmed(heading.1), shown: shown == "…" ? "" : shown))
            }
        }
        if isShifted { record.findings.append(SheetCellFault.shifted.finding(origin, "", shown: "")) }
        return record
    }
}
