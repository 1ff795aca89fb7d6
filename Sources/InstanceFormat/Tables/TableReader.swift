import PlacementDomain

/// Reads the rows of one table as typed cells, column by column in the order of its schema.
///
/// A cell at fault is reported and read as a harmless stand-in, so that one run finds all faults.
final class TableReader {
    let schema: TableSchema
    let rows: CSVRows
    let collector: FindingCollector
    /// False where the table could not be read whole.
    private(set) var isComplete = true
    /// Index of the next column in the schema.
    private var cursor = 0
    /// For each column of the schema its place in the file.
    private var places: [Int] = []
    private var headerCount = 0

    /// Errors found before the current row.
    private var errorsBeforeRow = 0

    var line: Int { rows.line }
    /// Whether the cells read so far are sound, so that comparing them says something.
    var isRowSound: Bool { collector.errorCount == errorsBeforeRow }

    /// Reads the header; nil where rows cannot be read.
    init?(_ schema: TableSchema, _ file: FileBytes, _ collector: FindingCollector) {
        self.schema = schema
        self.collector = collector
        rows = CSVRows(file, collector)
        guard TextCheck.passes(file, collector), readHeader() else { return nil }
    }

    private func readHeader() -> Bool {
        guard rows.next() else {
            report(.columnMissing, cause: "the file is empty", remedy: "begin it with the line of column names")
            return false
        }
        let names = rows.cells.map { rows.text($0) }
        headerCount = names.count
        let errorsBefore = collector.errorCount
        for (place, name) in names.enumerated() {
            if !schema.fields.contains(where: { $0.name == name }) {
                report(.columnUnknown, field: shown(name), cause: "a column that is not known", remedy: "take it out")
            } else if names.firstIndex(of: name) != place {
                report(.columnUnknown, field: name, cause: "a column that stands there twice", remedy: "keep one")
            }
        }
        for field in schema.fields where !names.contains(field.name) {
            report(
                .columnMissing, field: field.name, cause: "this column is missing",
                remedy: "add it; cells may be empty where a value is optional")
        }
        guard collector.errorCount == errorsBefore else { return false }
        places = schema.fields.compactMap { names.firstIndex(of: $0.name) }
        return true
    }

    /// Moves to the next row with the right number of cells.
    func next() -> Bool {
        while rows.next() {
            guard rows.cells.count == headerCount else {
                isComplete = false
                report(
                    .cellCount, cause: "\(rows.cells.count) cells where there are \(headerCount) columns",
                    remedy: "give the row one cell for each column; put a cell that holds a comma in quotes")
                continue
            }
            cursor = 0
            errorsBeforeRow = collector.errorCount
            return true
        }
        if !rows.isWhole { isComplete = false }
        return false
    }

    // MARK: Findings

    func report(
        _ code: FindingCode, field: String = "", line: Int? = nil, cause: @autoclosure () -> String,
        remedy: @autoclosure () -> String
    ) {
        collector.add(code, file: schema.file, line: line ?? rows.line, field: field, cause: cause(), remedy: remedy())
    }

    /// A value that may be shown: ids, codes, dates and numbers; never longer text, which may name a person.
    func shown(_ value: String) -> String {
        let bytes = value.utf8
        return bytes.count <= 24 && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 } ? value : "…"
    }

    private func shown(_ cell: CSVRows.Cell) -> String { shown(rows.text(cell)) }

    private func fault(_ code: FindingCode, _ field: FieldSchema, _ cause: @autoclosure () -> String, _ remedy: String)
    {
        report(code, field: field.name, cause: cause(), remedy: remedy)
    }

    // MARK: Cells

    /// The next cell and its column; nil where it is empty (reported if a value is needed).
    private func cell() -> (cell: CSVRows.Cell, field: FieldSchema)? {
        let field = schema.fields[cursor]
        let cell = rows.cells[places[cursor]]
        cursor += 1
        if cell.start == cell.end {
            if field.isRequired { fault(.valueMissing, field, "no value", "fill it in") }
            return nil
        }
        return (cell, field)
    }

    func text() -> String { cell().map { rows.text($0.cell) } ?? "" }

    func optionalText() -> String? { cell().map { rows.text($0.cell) } }

    /// Words separated by `;`.
    func list() -> [String] {
        guard let (cell, field) = cell() else { return [] }
        let words = rows.text(cell).split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        if words.contains("") {
            fault(.wrongType, field, "an empty entry in a list", "write entries with one ';' between them")
        }
        return words
    }

    func id() -> String {
        guard let (cell, field) = cell() else { return "" }
        let text = rows.text(cell)
        if let cause = Self.faultOfID(bytes(cell)) {
            isComplete = false
            fault(.wrongType, field, cause, "give it another id, also where it is named")
        }
        return text
    }

    func optionalID() -> String? {
        guard let (cell, field) = cell() else { return nil }
        let text = rows.text(cell)
        if let cause = Self.faultOfID(bytes(cell)) {
            fault(.wrongType, field, cause, "name an id without these characters")
        }
        return text
    }

    private func bytes(_ cell: CSVRows.Cell) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: rows.bytes[cell.start..<cell.end])
    }

    /// Why a text is no id; nil: it is one.
    static func faultOfID(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { faultOfID($0) }
    }

    static func faultOfID(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if bytes.contains(where: { $0 == 0x40 || $0 == 0x3B || $0 == 0x22 || $0 < 0x20 }) {
            return "an id that holds '@', ';', a quote or a line break"
        }
        if bytes.isEmpty || bytes.first == 0x20 || bytes.last == 0x20 {
            return "an id that is empty or has a space at an end"
        }
        return bytes.count > 200 ? "an id of more than 200 bytes" : nil
    }

    /// The number of the record that the cell names; −1 where that cannot be said: then an error was found, here or in
    /// the table meant, and no instance comes of it.
    func reference(_ index: IdentifierIndex) -> Int { optionalReference(index) ?? -1 }

    /// The id in the cell, and the number of its record; nil: no record has it, which is no error here.
    func claimedReference(_ index: IdentifierIndex) -> (id: String, number: Int?) {
        guard let (cell, field) = cell() else { return ("", nil) }
        if let number = index.find(bytes(cell)) { return (rows.text(cell), number) }
        if let cause = Self.faultOfID(bytes(cell)) {
            fault(.wrongType, field, cause, "name an id without these characters")
        }
        return (rows.text(cell), nil)
    }

    func optionalReference(_ index: IdentifierIndex) -> Int? {
        guard let (cell, field) = cell() else { return nil }
        return number(of: cell, in: index, field) ?? -1
    }

    private func number(of cell: CSVRows.Cell, in index: IdentifierIndex, _ field: FieldSchema) -> Int? {
        if let number = index.find(bytes(cell)) { return number }
        if index.isComplete {
            fault(
                .danglingReference, field, "there is no record with the id \(shown(cell))",
                "correct the id, or add that record")
        }
        return nil
    }

    /// Numbers of the records named, ascending.
    func references(_ index: IdentifierIndex) -> [Int] {
        guard let (cell, field) = cell() else { return [] }
        var numbers: [Int] = []
        var start = cell.start
        for offset in cell.start...cell.end where offset == cell.end || rows.bytes[offset] == 0x3B {
            let part = CSVRows.Cell(start: start, end: offset, isEscaped: false)
            start = offset + 1
            guard let number = number(of: part, in: index, field) else { continue }
            if numbers.contains(number) {
                fault(.duplicateKey, field, "the id \(shown(part)) stands there twice", "name it once")
            }
            numbers.append(number)
        }
        return numbers.sorted()
    }

    func session(_ index: IdentifierIndex) -> (series: Int, date: CalendarDay) {
        let none = (-1, CalendarDay(number: 0))
        guard let (cell, field) = cell() else { return none }
        guard cell.end - cell.start > 11, rows.bytes[cell.end - 11] == 0x40,
            let date = Scan.day(rows.bytes, cell.end - 10, cell.end)
        else {
            fault(.wrongType, field, "\(shown(cell)) is no sitting", "write it as series@yyyy-mm-dd")
            return none
        }
        let series = CSVRows.Cell(start: cell.start, end: cell.end - 11, isEscaped: cell.isEscaped)
        return (number(of: series, in: index, field) ?? -1, date)
    }

    /// A sitting by its text, for folders in which ids are resolved later.
    func sessionID() -> SessionID {
        let none = SessionID(series: "", date: CalendarDay(number: 0))
        guard let (cell, field) = cell() else { return none }
        guard let session = Scan.session(bytes(cell)) else {
            fault(.wrongType, field, "\(shown(cell)) is no sitting", "write it as series@yyyy-mm-dd")
            return none
        }
        return session
    }

    func day() -> CalendarDay { optionalDay() ?? CalendarDay(number: 0) }

    func optionalDay() -> CalendarDay? {
        guard let (cell, field) = cell() else { return nil }
        if let day = Scan.day(rows.bytes, cell.start, cell.end) { return day }
        fault(.wrongType, field, "\(shown(cell)) is no day of the calendar", "write it as yyyy-mm-dd")
        return CalendarDay(number: 0)
    }

    func time() -> TimeOfDay { optionalTime() ?? TimeOfDay(minute: 0) }

    func optionalTime() -> TimeOfDay? {
        guard let (cell, field) = cell() else { return nil }
        if let time = Scan.time(bytes(cell)) { return time }
        fault(.wrongType, field, "\(shown(cell)) is no clock time", "write it as HH:MM, 00:00 to 24:00")
        return TimeOfDay(minute: 0)
    }

    func boolean() -> Bool {
        guard let (cell, field) = cell() else { return false }
        switch rows.text(cell) {
        case "true": return true
        case "false": return false
        default:
            fault(.wrongType, field, "\(shown(cell)) is neither true nor false", "write true or false")
            return false
        }
    }

    func integer() -> Int { optionalInteger() ?? 0 }

    func optionalInteger() -> Int? {
        guard let (cell, field) = cell() else { return nil }
        guard case .integer(let range) = field.kind else { return nil }
        switch Scan.integer(rows.bytes, cell.start, cell.end) {
        case .number(let value) where range.contains(value): return value
        case .notANumber:
            fault(
                .wrongType, field, "\(shown(cell)) is no whole number",
                "write digits only, without a unit, point or comma")
        default:
            fault(
                .outOfRange, field, "\(shown(cell)) is not within \(range.lowerBound) to \(range.upperBound)",
                "correct the number")
        }
        return range.lowerBound
    }

    func minutes() -> Minutes { Minutes(integer()) }
    func optionalMinutes() -> Minutes? { optionalInteger().map { Minutes($0) } }
    func optionalSeats() -> Seats? { optionalInteger().map { Seats($0) } }

    /// Decimal degrees as millionths.
    func microdegrees() -> Int {
        guard let (cell, field) = cell() else { return 0 }
        guard case .degrees(let limit) = field.kind else { return 0 }
        guard let value = Scan.microdegrees(rows.bytes, cell.start, cell.end) else {
            fault(
                .wrongType, field, "\(shown(cell)) is no number of degrees",
                "write decimal degrees with a point and up to six decimals")
            return 0
        }
        guard abs(value) <= limit * 1_000_000 else {
            fault(.outOfRange, field, "\(shown(cell)) is not within −\(limit) to \(limit)", "write degrees (WGS 84)")
            return 0
        }
        return value
    }

    func point() -> GeoPoint {
        let latitude = microdegrees()
        return GeoPoint(latitudeMicrodegrees: latitude, longitudeMicrodegrees: microdegrees())
    }

    /// One of a type's words.
    func word<Word: CaseIterable>(_ name: (Word) -> String) -> Word? {
        guard let (cell, field) = cell() else { return nil }
        return word(rows.text(cell), field, name)
    }

    private func word<Word: CaseIterable>(_ text: String, _ field: FieldSchema, _ name: (Word) -> String) -> Word? {
        if let match = Word.allCases.first(where: { name($0) == text }) { return match }
        let known = Word.allCases.map(name).joined(separator: ", ")
        fault(.unknownWord, field, "\(shown(text)) is not known here", "write one of: \(known)")
        return nil
    }

    func word<Word: CaseIterable & RawRepresentable>(or standIn: Word) -> Word where Word.RawValue == String {
        word { $0.rawValue } ?? standIn
    }

    func optionalWord<Word: CaseIterable & RawRepresentable>() -> Word? where Word.RawValue == String {
        word { $0.rawValue }
    }

    func weekday() -> Weekday { word { $0.name } ?? .monday }
    func part() -> PartOfDay { optionalPart() ?? .morning }
    func optionalPart() -> PartOfDay? { word { $0.name } }

    func words<Word: CaseIterable>(_ name: (Word) -> String) -> [Word] {
        guard let (cell, field) = cell() else { return [] }
        return rows.text(cell).split(separator: ";", omittingEmptySubsequences: false).compactMap {
            word(String($0), field, name)
        }
    }

    func words<Word: CaseIterable & RawRepresentable>() -> [Word] where Word.RawValue == String {
        words { $0.rawValue }
    }

    // MARK: Relations between cells

    /// Reports a last day before the first.
    func check(first: CalendarDay?, last: CalendarDay?, field: String = "lastDay") {
        if let first, let last, last < first {
            report(
                .endBeforeStart, field: field, cause: "\(last) lies before \(first)",
                remedy: "correct one of the two days")
        }
    }

    func contradiction(_ field: String, _ cause: @autoclosure () -> String, _ remedy: String) {
        report(.contradiction, field: field, cause: cause(), remedy: remedy)
    }
}
