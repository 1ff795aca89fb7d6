/// Where the findings about one record go.
package struct RecordReport {
    package let collector: FindingCollector
    package let file: String
    /// 1-based; 0: the record was not read from a file.
    package let line: Int
    private let errorsBefore: Int
    private let fields: [String]

    /// - Parameters:
    ///   - errorsBefore: errors that were found before this record.
    ///   - fields: the columns of the file, in their order.
    package init(
        _ collector: FindingCollector, file: String, line: Int, errorsBefore: Int, fields: [String] = []
    ) {
        self.collector = collector
        self.file = file
        self.line = line
        self.errorsBefore = errorsBefore
        self.fields = fields
    }

    /// Whether nothing is wrong with the record so far, so that comparing its values says something.
    package var isSound: Bool { collector.errorCount == errorsBefore }

    package func add(
        _ code: FindingCode, field: String = "", cause: @autoclosure () -> Said,
        remedy: @autoclosure () -> Said
    ) {
        collector.add(code, file: file, line: line, field: field, cause: cause(), remedy: remedy())
    }

    /// Puts what was found in the order of the columns: cells are read before ids are looked up.
    package func arrange() {
        if !isSound, !fields.isEmpty { collector.arrangeErrors(since: errorsBefore, by: fields) }
    }

    package func contradiction(_ field: String, _ cause: @autoclosure () -> Said, _ remedy: @autoclosure () -> Said) {
        add(.contradiction, field: field, cause: cause(), remedy: remedy())
    }

    /// Reports a last day before the first.
    package func checkPeriod(first: CalendarDay?, last: CalendarDay?, field: String = "lastDay") {
        if let first, let last, last < first {
            add(
                .endBeforeStart, field: field,
                cause: Said("\(last) ligt vóór \(first)", "\(last) lies before \(first)"),
                remedy: Said("verbeter een van de twee datums", "correct one of the two days"))
        }
    }

    /// A value of this record's table as a message may hold it.
    package func shown(_ value: String) -> String { RecordReport.shown(value, in: file) }

    /// A value that may be shown: ids, codes, dates and numbers; never longer text, which may name a person.
    ///
    /// Of a table about people only what can be neither name nor telephone number nor postcode: where the columns of
    /// such a table stand in another order than its first line says, any cell may hold any of them.
    ///
    /// - Parameter file: the table; empty: the value is of no record.
    package static func shown(_ value: String, in file: String) -> String {
        let bytes = value.utf8
        guard bytes.count <= 24, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }) else { return "…" }
        guard aboutPeople.contains(file) else { return value }
        return CellForm.isNumber(bytes) || CellForm.isDay(bytes) || CalendarDay(iso: value) != nil ? value : "…"
    }

    private static let aboutPeople = Set(InstanceTable.allCases.filter(\.holdsPeople).map(\.file))
}
