import PlacementDomain

/// A table as Dutch spreadsheet programs open it by a double click: byte order mark, semicolons, decimal comma.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
struct SpreadsheetTable {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var isRowBegun = false

    init(_ headings: [String]) { row(headings) }

    mutating func row(_ cells: [String]) {
        for cell in cells { self.cell(cell) }
        bytes.append(0x0D)
        bytes.append(0x0A)
        isRowBegun = false
    }

    private mutating func cell(_ text: String) {
        if isRowBegun { bytes.append(0x3B) }
        isRowBegun = true
        let text = SpreadsheetTable.neutral(text)
        guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x22 || $0 < 0x20 }) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// The text with an apostrophe before a first sign that begins a formula.
    static func neutral(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        switch first {
        case "=", "+", "-", "\u{2212}", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
            return "'" + text
        default: return text
        }
    }

    /// `01-12-2026`.
    static func date(_ day: CalendarDay) -> String {
        let (year, month, number) = day.yearMonthDay
        let digits = String(year)
        return "\(two(number))-\(two(month))-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// Hours with a decimal comma and at most two decimals: `7,5`.
    static func hours(_ minutes: Int) -> String {
        let hundredths = (minutes * 100 + 30) / 60
        let rest = hundredths % 100
        if rest == 0 { return String(hundredths / 100) }
        return "\(hundredths / 100)," + (rest.isMultiple(of: 10) ? String(rest / 10) : two(rest))
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
