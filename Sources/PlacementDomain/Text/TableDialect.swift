/// How a table of cells is written as text: signs between cells and lines, days and decimals.
package struct TableDialect: Hashable, Sendable {
    package enum DayForm: Hashable, Sendable {
        /// `2026-12-01`.
        case iso
        /// `01-12-2026`.
        case dutch
    }

    /// One ASCII sign between two cells.
    package let separator: UInt8
    package let lineEnd: [UInt8]
    /// Whether the file begins with the UTF-8 byte order mark.
    package let hasByteOrderMark: Bool
    package let dayForm: DayForm
    /// Between a whole number and its decimals.
    package let decimalSign: String
    /// Whether texts that a spreadsheet would take for a formula are guarded.
    package let guardsFormulas: Bool

    /// Tables of instance, plan and publication folders (RFC 4180 with LF).
    package static let folder = TableDialect(
        separator: 0x2C, lineEnd: [0x0A], hasByteOrderMark: false, dayForm: .iso, decimalSign: ".",
        guardsFormulas: false)

    /// Tables that Dutch spreadsheet programs open by a double click.
    package static let dutchSpreadsheet = TableDialect(
        separator: 0x3B, lineEnd: [0x0D, 0x0A], hasByteOrderMark: true, dayForm: .dutch, decimalSign: ",",
        guardsFormulas: true)

    /// The same for lists of the office, whose writer guards texts itself.
    package static let dutchList = TableDialect(
        separator: 0x3B, lineEnd: [0x0D, 0x0A], hasByteOrderMark: true, dayForm: .dutch, decimalSign: ",",
        guardsFormulas: false)

    /// A text as a cell of this dialect holds it: with an apostrophe in front where a spreadsheet would see a formula.
    ///
    /// A text that looks guarded already gets one more, so that `unguarded` gives every text back.
    package func guarded(_ text: String) -> String {
        guardsFormulas && TableDialect.beginsFormula(text) ? "'" + text : text
    }

    /// The text that a cell of this dialect stands for.
    package func unguarded(_ cell: String) -> String {
        guardsFormulas && cell.unicodeScalars.first == "'" && TableDialect.beginsFormula(cell)
            ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    /// Whether a sign that begins a formula, or breaks the line, stands first, or behind apostrophes alone.
    package static func beginsFormula(_ text: String) -> Bool {
        switch text.unicodeScalars.first(where: { $0 != "'" }) {
        case "=", "+", "-", "\u{2212}", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }

    package func text(_ day: CalendarDay) -> String {
        switch dayForm {
        case .iso: return day.description
        case .dutch:
            let (year, month, number) = day.yearMonthDay
            return "\(number.digits(2))-\(month.digits(2))-\(year.digits(4))"
        }
    }

    /// `value / 10^decimals` with all its decimals.
    package func decimal(_ value: Int, decimals: Int) -> String {
        let digits = value.magnitude.digits(decimals + 1)
        return "\(value < 0 ? "-" : "")\(digits.dropLast(decimals))\(decimalSign)\(digits.suffix(decimals))"
    }

    /// Hours with at most two decimals: `7,5` of 450 minutes.
    package func hours(_ minutes: Int) -> String {
        let hundredths = (minutes * 100 + 30) / 60
        if hundredths.isMultiple(of: 100) { return String(hundredths / 100) }
        if hundredths.isMultiple(of: 10) { return decimal(hundredths / 10, decimals: 1) }
        return decimal(hundredths, decimals: 2)
    }
}
