import PlacementDomain

/// Reads the records of one table as typed cells, column by column in the order of its schema.
///
/// A cell at fault is reported and read as a harmless stand-in, so that one run finds all faults.
final class TableReader {
    let schema: TableSchema
    let records: CSVRecords
    let collector: FindingCollector
    /// False where the table could not be read whole.
    private(set) var isComplete = true
    /// Index of the next column in the schema.
    private var cursor = 0
    /// For each column of the schema its place in the file; nil: one of a later version, which is not there.
    private var places: [Int?] = []
    private var headerCount = 0
    private let fieldNames: [String]
    /// Errors found before the current record.
    private var errorsBeforeRecord = 0

    var line: Int { records.line }
    /// Where the findings about the current record go.
    var report: RecordReport {
        RecordReport(
            collector, file: schema.file, line: records.line, errorsBefore: errorsBeforeRecord, fields: fieldNames)
    }

    /// Reads the header; nil where records cannot be read.
    ///
    /// - Parameters:
    ///   - version: of the file's format.
    ///   - lines: what is said to be the line of each record, the header first; nil: the line on which it begins.
    init?(
        _ schema: TableSchema, _ file: FileBytes, _ version: Int, _ collector: FindingCollector, lines: [Int]? = nil
    ) {
        self.schema = schema
        self.collector = collector
        fieldNames = schema.fields.map(\.name)
        records = CSVRecords(file, .folder, collector, lines: lines)
        guard !SpreadsheetCheck.isForeign(file, schema, collector), TextCheck.passes(file, collector),
            readHeader(version)
        else { return nil }
    }

    private func readHeader(_ version: Int) -> Bool {
        guard records.next() else {
            report.add(
                .columnMissing, cause: Said("het bestand is leeg", "the file is empty"),
                remedy: Said("begin met de regel met kolomnamen", "begin it with the line of column names"))
            return false
        }
        let names = records.cells.map { records.text($0) }
        headerCount = names.count
        let errorsBefore = collector.errorCount
        let needed = schema.fields.filter { $0.since <= version }
        // Fewer than half: it is no line of column names, and its cells may be anybody's.
        let known = needed.count { names.contains($0.name) }
        guard known * 2 >= needed.count else {
            report.add(
                .columnMissing,
                cause: Said(
                    "in de eerste regel staan \(known) van de \(needed.count) kolomnamen",
                    "\(known) of \(needed.count) column names stand in the first line"),
                remedy: Said(
                    "begin het bestand met de regel met kolomnamen, zoals docs/format.md ze noemt",
                    "begin the file with the line of column names, as the format has them"))
            return false
        }
        checkNames(names, version)
        guard collector.errorCount == errorsBefore else { return false }
        places = schema.fields.map { names.firstIndex(of: $0.name) }
        return true
    }

    private func checkNames(_ names: [String], _ version: Int) {
        for (place, name) in names.enumerated() {
            let field = schema.fields.first { $0.name == name }
            if let field, field.since > version {
                report.add(
                    .columnUnknown, field: name,
                    cause: Said(
                        "een kolom van versie \(field.since) in een map van versie \(version)",
                        "a column of version \(field.since) in a folder of \(version)"),
                    remedy: Said(
                        "haal hem weg, of schrijf de map in versie \(field.since)",
                        "take it out, or write the folder in version \(field.since)"))
            } else if field == nil {
                report.add(
                    .columnUnknown, field: shownName(name),
                    cause: Said("deze kolom is onbekend", "a column that is not known"),
                    remedy: Said("haal hem weg", "take it out"))
            } else if names.firstIndex(of: name) != place {
                report.add(
                    .columnUnknown, field: name,
                    cause: Said("deze kolom staat er twee keer", "a column that appears twice"),
                    remedy: Said("houd er een", "keep one"))
            }
        }
        for field in schema.fields where field.since <= version && !names.contains(field.name) {
            report.add(
                .columnMissing, field: field.name, cause: Said("deze kolom ontbreekt", "this column is missing"),
                remedy: Said(
                    "voeg hem toe; cellen mogen leeg zijn waar geen waarde nodig is",
                    "add it; cells may be empty where a value is optional"))
        }
    }

    /// A name of letters; anything else may be a cell that stands in the wrong line.
    private func shownName(_ name: String) -> String {
        let isName = name.utf8.count <= 24 && name.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x5F }
        return isName ? name : "…"
    }

    /// Whether the file has the columns of the schema in the schema's order.
    var hasOrderOfSchema: Bool { places.elementsEqual(places.indices.map(Optional.some)) }

    /// Moves to the next record with the right number of cells.
    func next() -> Bool {
        while records.next() {
            guard records.cells.count == headerCount else {
                isComplete = false
                collector.add(
                    .cellCount, file: schema.file, line: line,
                    cause: Said(
                        "\(records.cells.count) cellen, maar er zijn \(headerCount) kolommen",
                        "\(records.cells.count) cells where there are \(headerCount) columns"),
                    remedy: Said(
                        "geef de regel één cel per kolom; zet een cel met een komma tussen aanhalingstekens",
                        "give the row one cell for each column; put a cell that holds a comma in quotes"))
                continue
            }
            cursor = 0
            errorsBeforeRecord = collector.errorCount
            return true
        }
        if !records.isWhole { isComplete = false }
        return false
    }

    // MARK: Cells

    private func fault(_ code: FindingCode, _ cause: @autoclosure () -> Said, _ remedy: @autoclosure () -> Said) {
        collector.add(
            code, file: schema.file, line: line, field: schema.fields[cursor - 1].name, cause: cause(),
            remedy: remedy())
    }

    /// What is said of a cell's value.
    private func says(_ cell: CSVRecords.Cell, _ what: Said) -> Said {
        let shown = shown(cell)
        return Said { "\(shown) \($0(what))" }
    }

    private static func outside(_ least: String, _ most: String) -> Said {
        Said("ligt niet tussen \(least) en \(most)", "is not within \(least) to \(most)")
    }

    private func shown(_ cell: CSVRecords.Cell) -> String { RecordReport.shown(records.text(cell), in: schema.file) }

    private func bytes(_ cell: CSVRecords.Cell) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: records.bytes[cell.start..<cell.end])
    }

    /// Passes over the next column if the file has none of that name.
    func passesOver() -> Bool {
        guard places[cursor] == nil else { return false }
        cursor += 1
        return true
    }

    /// The next cell; nil where it is empty (reported if a value is needed).
    private func cell() -> CSVRecords.Cell? {
        guard let place = places[cursor] else { return nil }
        let cell = records.cells[place]
        cursor += 1
        if cell.start == cell.end {
            if schema.fields[cursor - 1].isRequired {
                fault(.valueMissing, RecordSentences.noValue, RecordSentences.fillIn)
            }
            return nil
        }
        return cell
    }

    func text() -> String? { cell().map { records.text($0) } }

    /// Texts separated by `;`, whatever they are.
    func entries() -> [String] {
        guard let cell = cell() else { return [] }
        return records.text(cell).split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }

    /// Words separated by `;`.
    func list() -> [String] {
        let words = entries()
        if words.contains("") {
            fault(
                .wrongType, Said("een leeg deel in een lijst", "an empty entry in a list"),
                Said("zet één ';' tussen de delen", "write entries with one ';' between them"))
        }
        return words
    }

    func id() -> String {
        guard let cell = cell() else { return "" }
        if let cause = IdentifierForm.fault(bytes(cell)) {
            isComplete = false
            fault(.wrongType, cause, RecordSentences.otherID)
        }
        return records.text(cell)
    }

    func optionalID() -> String? {
        guard let cell = cell() else { return nil }
        if let cause = IdentifierForm.fault(bytes(cell)) {
            fault(.wrongType, cause, RecordSentences.plainID)
        }
        return records.text(cell)
    }

    /// The two parts of a session's id, `series@date`; whether the series is an id or known is not asked.
    func sessionParts() -> (series: String, date: CalendarDay)? {
        guard let cell = cell() else { return nil }
        guard cell.end - cell.start > 11, records.bytes[cell.end - 11] == 0x40,
            let date = Scan.day(records.bytes, cell.end - 10, cell.end)
        else {
            fault(
                .wrongType, says(cell, Said("is geen werkdag", "is not a working day")),
                Said("schrijf reeks@jjjj-mm-dd", "write it as series@yyyy-mm-dd"))
            return nil
        }
        let series = CSVRecords.Cell(start: cell.start, end: cell.end - 11, isEscaped: cell.isEscaped)
        return (records.text(series), date)
    }

    /// A session's id whose series is an id, too.
    func session() -> SessionID {
        let none = SessionID(series: "", date: CalendarDay(number: 0))
        guard let cell = cell() else { return none }
        guard let session = Scan.session(bytes(cell)) else {
            fault(
                .wrongType, says(cell, Said("is geen werkdag", "is not a working day")),
                Said("schrijf reeks@jjjj-mm-dd", "write it as series@yyyy-mm-dd"))
            return none
        }
        return session
    }

    /// The same; nil where the cell is empty.
    func optionalSession() -> SessionID? {
        guard let place = places[cursor], records.cells[place].start < records.cells[place].end else {
            cursor += 1
            return nil
        }
        return session()
    }

    /// A minute on the wall clock.
    func moment() -> Moment? {
        guard let cell = cell() else { return nil }
        if let moment = Moment(text: records.text(cell)) { return moment }
        fault(
            .wrongType, says(cell, Said("is geen tijdstip", "is not a point in time")),
            Said("schrijf jjjj-mm-ddTUU:MM", "write it as yyyy-mm-ddTHH:MM"))
        return nil
    }

    func day() -> CalendarDay? {
        guard let cell = cell() else { return nil }
        if let day = Scan.day(records.bytes, cell.start, cell.end) { return day }
        fault(
            .wrongType, says(cell, Said("is geen bestaande datum", "is not a day of the calendar")),
            Said("schrijf jjjj-mm-dd", "write it as yyyy-mm-dd"))
        return CalendarDay(number: 0)
    }

    func time() -> TimeOfDay? {
        guard let cell = cell() else { return nil }
        if let time = Scan.time(bytes(cell)) { return time }
        fault(
            .wrongType, says(cell, Said("is geen tijd", "is not a clock time")),
            Said("schrijf UU:MM, 00:00 tot 24:00", "write it as HH:MM, 00:00 to 24:00"))
        return TimeOfDay(minute: 0)
    }

    func boolean() -> Bool {
        guard let cell = cell() else { return false }
        switch records.text(cell) {
        case "true": return true
        case "false": return false
        default:
            fault(
                .wrongType, says(cell, Said("is niet true of false", "is neither true nor false")),
                Said("schrijf true of false", "write true or false"))
            return false
        }
    }

    func integer(_ range: ClosedRange<Int>) -> Int? {
        guard let cell = cell() else { return nil }
        switch Scan.integer(records.bytes, cell.start, cell.end) {
        case .number(let value) where range.contains(value): return value
        case .notANumber:
            fault(
                .wrongType, says(cell, Said("is geen heel getal", "is not a whole number")),
                Said(
                    "schrijf alleen cijfers, zonder eenheid, punt of komma",
                    "write digits only, without a unit, point or comma"))
        default:
            fault(
                .outOfRange, says(cell, TableReader.outside("\(range.lowerBound)", "\(range.upperBound)")),
                Said("verbeter het getal", "correct the number"))
        }
        return range.lowerBound
    }

    /// Decimal degrees as millionths.
    func microdegrees(limit: Int) -> Int {
        guard let cell = cell() else { return 0 }
        guard let value = Scan.microdegrees(records.bytes, cell.start, cell.end) else {
            fault(
                .wrongType, says(cell, Said("is geen aantal graden", "is not a number of degrees")),
                Said(
                    "schrijf graden met een punt en hoogstens zes decimalen",
                    "write decimal degrees with a point and up to six decimals"))
            return 0
        }
        guard abs(value) <= limit * 1_000_000 else {
            fault(
                .outOfRange, says(cell, TableReader.outside("−\(limit)", "\(limit)")),
                Said("schrijf graden (WGS 84)", "write degrees (WGS 84)"))
            return 0
        }
        return value
    }

    /// One of a type's words.
    func word<Word>(_ words: TableWords<Word>) -> Word? {
        guard let cell = cell() else { return nil }
        return word(bytes(cell), words)
    }

    /// Words of a type, separated by `;`.
    func words<Word>(_ words: TableWords<Word>) -> [Word] {
        guard let cell = cell() else { return [] }
        return bytes(cell).split(separator: 0x3B, omittingEmptySubsequences: false).compactMap {
            word(UnsafeBufferPointer(rebasing: $0), words)
        }
    }

    private func word<Word>(_ bytes: UnsafeBufferPointer<UInt8>, _ words: TableWords<Word>) -> Word? {
        if let match = words.find(bytes) { return match }
        let shown = RecordReport.shown(String(decoding: bytes, as: UTF8.self), in: schema.file)
        fault(
            .unknownWord, Said { "\(shown) " + $0("is hier niet bekend", "is not known here") },
            Said { $0("kies uit: ", "write one of: ") + words.texts.joined(separator: ", ") })
        return nil
    }
}
