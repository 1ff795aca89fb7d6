import PlacementDomain

/// Records of a text with one sign between its cells, as spreadsheets write and read them.
///
/// Lines end with CR LF, LF or CR; a cell in quotes may hold all of these, and a quote twice.
struct SeparatedText {
    struct Record: Hashable {
        /// On which it begins, 1-based.
        var line: Int
        var cells: [String]
    }

    private let separator: Unicode.Scalar
    private var rest: Substring.UnicodeScalarView
    private var line: Int
    /// The line on which a quote was opened that nothing closes; nil: all are closed.
    private(set) var openQuote: Int?

    /// - Parameter line: that of the first sign of `text`.
    init(_ text: Substring, separator: Unicode.Scalar, line: Int) {
        self.separator = separator
        self.line = line
        rest = text.unicodeScalars
    }

    /// nil: the text is at its end.
    mutating func next() -> Record? {
        guard !rest.isEmpty else { return nil }
        var record = Record(line: line, cells: [])
        var cell = ""
        while let sign = rest.popFirst() {
            if sign == "\"" && cell.isEmpty {
                readQuoted(&cell)
            } else if sign == separator {
                record.cells.append(cell)
                cell = ""
            } else if endsLine(sign) {
                break
            } else {
                cell.unicodeScalars.append(sign)
            }
        }
        record.cells.append(cell)
        return record
    }

    /// Up to the quote that closes the cell.
    private mutating func readQuoted(_ cell: inout String) {
        let begin = line
        while let sign = rest.popFirst() {
            if sign == "\"" {
                guard rest.first == "\"" else { return }
                rest.removeFirst()
                cell.unicodeScalars.append(sign)
            } else {
                cell.unicodeScalars.append(endsLine(sign) ? "\n" : sign)
            }
        }
        if openQuote == nil { openQuote = begin }
    }

    /// Whether a line ends with this sign; the second one of CR LF is taken along.
    private mutating func endsLine(_ sign: Unicode.Scalar) -> Bool {
        guard sign == "\n" || sign == "\r" else { return false }
        if sign == "\r", rest.first == "\n" { rest.removeFirst() }
        line += 1
        return true
    }
}
