/// Where the findings about one record go.
package struct RecordReport {
    package let collector: FindingCollector
    package let file: String
    /// 1-based; 0: the record was not read from a file.
    package let line: Int
    private let errorsBefore: Int

    /// - Parameter errorsBefore: errors that were found before this record.
    package init(_ collector: FindingCollector, file: String, line: Int, errorsBefore: Int) {
        self.collector = collector
        self.file = file
        self.line = line
        self.errorsBefore = errorsBefore
    }

    /// Whether nothing is wrong with the record so far, so that comparing its values says something.
    package var isSound: Bool { collector.errorCount == errorsBefore }

    package func add(
        _ code: FindingCode, field: String = "", cause: @autoclosure () -> String, remedy: @autoclosure () -> String
    ) {
        collector.add(code, file: file, line: line, field: field, cause: cause(), remedy: remedy())
    }

    package func contradiction(_ field: String, _ cause: @autoclosure () -> String, _ remedy: String) {
        add(.contradiction, field: field, cause: cause(), remedy: remedy)
    }

    /// Reports a last day before the first.
    package func checkPeriod(first: CalendarDay?, last: CalendarDay?, field: String = "lastDay") {
        if let first, let last, last < first {
            add(
                .endBeforeStart, field: field, cause: "\(last) lies before \(first)",
                remedy: "correct one of the two days")
        }
    }

    /// A value that may be shown: ids, codes, dates and numbers; never longer text, which may name a person.
    package static func shown(_ value: String) -> String {
        let bytes = value.utf8
        return bytes.count <= 24 && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 } ? value : "…"
    }
}
