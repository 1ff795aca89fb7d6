import PlacementDomain

/// Cells of sheets as people write them, and as the format does.
enum SheetCell {
    private static let mostHours = Limits.orderMinutes.upperBound

    // MARK: Reading

    /// The text of the format that a cell stands for.
    ///
    /// - Parameters:
    ///   - isDutch: whether the Dutch heading stands above it.
    ///   - isGuarded: whether apostrophes in front of texts guard them.
    static func read(
        _ cell: String, _ column: EntitySheet.Column, isDutch: Bool, isGuarded: Bool
    ) throws(SheetCellFault) -> String {
        if cell.unicodeScalars.contains("\u{FFFD}") { throw .lostLetters }
        if cell.unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) { throw .controlSign }
        let plain = SpreadsheetTable.trimmed(cell)
        switch column.field.kind {
        case .id, .reference, .session: return try name(isGuarded ? SheetGuard.unguarded(cell) : plain)
        case .text: return isGuarded ? SheetGuard.unguarded(cell) : cell
        case .references, .list: return list(isGuarded ? SheetGuard.unguarded(cell) : plain)
        case _ where plain.isEmpty: return ""
        case .word(let words): return try word(plain, words)
        case .words(let words): return try all(plain, words)
        case .day: return try day(plain)
        case .time:
            guard case .value(let time) = TypedForms.time(plain, isEnd: true) else { throw .noTime }
            return time.description
        case .boolean:
            guard let value = SheetWords.boolean(plain) else { throw .noYesOrNo }
            return value ? "true" : "false"
        case .integer: return column.isHours && isDutch ? try minutes(plain) : try integer(plain)
        case .degrees: return try degrees(plain)
        }
    }

    private static func name(_ text: String) throws(SheetCellFault) -> String {
        if SheetGuard.isExponent(text) { throw .exponent }
        return text
    }

    private static func list(_ text: String) -> String {
        text.split(separator: ";", omittingEmptySubsequences: false).map { SpreadsheetTable.trimmed(String($0)) }
            .joined(separator: ";")
    }

    private static func word(_ text: String, _ words: [String]) throws(SheetCellFault) -> String {
        guard let word = SheetWords.word(text, among: words) else { throw .unknownWord(words) }
        return word
    }

    /// Words in the order of the format, whatever the order of the cell is.
    private static func all(_ text: String, _ words: [String]) throws(SheetCellFault) -> String {
        var found: Set<String> = []
        for part in text.split(whereSeparator: { ";,".contains($0) }) { found.insert(try word(String(part), words)) }
        return words.filter(found.contains).joined(separator: ";")
    }

    static func day(_ text: String) throws(SheetCellFault) -> String {
        if case .value(let day) = TypedForms.day(text, allowsShortYear: false) { return day.description }
        let isWritten = text.wholeMatch(of: /[0-9]{1,4}[-\/. ][0-9]{1,2}[-\/. ][0-9]{1,4}/) != nil
        let isPlain = text.wholeMatch(of: /[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        throw isWritten && !isPlain ? .ambiguousDay : .noDay
    }

    private static func minutes(_ text: String) throws(SheetCellFault) -> String {
        if isGrouped(text) { throw .thousands }
        guard case .value(let minutes) = TypedForms.hours(text, most: mostHours) else { throw .noHours }
        return String(minutes.value)
    }

    private static func integer(_ text: String) throws(SheetCellFault) -> String {
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Int(text).map(String.init) ?? text
        }
        if isGrouped(text) { throw .thousands }
        if SheetGuard.isExponent(text) { throw .exponent }
        guard text.wholeMatch(of: /-?[0-9]+/) != nil else { throw .noNumber }
        return Int(text).map(String.init) ?? text
    }

    private static func degrees(_ text: String) throws(SheetCellFault) -> String {
        if text.wholeMatch(of: /-?[0-9]{1,3}([. ][0-9]{3}){2,}/) != nil { throw .thousands }
        guard let match = text.wholeMatch(of: /(-?)([0-9]{1,3})(?:[.,]([0-9]{1,6}))?/), let whole = Int(match.output.2)
        else { throw .noNumber }
        let part = String(match.output.3 ?? "")
        let text = "\(whole)." + part + String(repeating: "0", count: 6 - part.count)
        return match.output.1.isEmpty || text == "0.000000" ? text : "-" + text
    }

    /// `1.200`, `1 200`, `1.200,5`: a point may stand before decimals, or between thousands.
    private static func isGrouped(_ text: String) -> Bool {
        // Of digits and letters alone nothing is grouped.
        guard text.utf8.contains(where: { $0 == 0x2E || $0 == 0x20 || $0 >= 0x80 }) else { return false }
        return text.wholeMatch(of: /-?[0-9]{1,3}([.\u{A0}\u{202F} ][0-9]{3})+(,[0-9]+)?/) != nil
    }

    // MARK: Writing

    /// The cell of a Dutch spreadsheet that stands for a text of the format.
    static func written(_ text: String, _ column: EntitySheet.Column) -> String {
        guard !text.isEmpty else { return "" }
        let dialect = TableDialect.dutchSpreadsheet
        switch column.field.kind {
        case .id, .reference, .references, .session, .text, .list: return SheetGuard.guarded(text)
        case .word: return SheetWords.dutch(text)
        case .words: return text.split(separator: ";").map { SheetWords.dutch(String($0)) }.joined(separator: ", ")
        case .day: return CalendarDay(iso: text).map(dialect.text) ?? text
        case .boolean: return text == "true" ? SheetWords.yes : SheetWords.no
        case .degrees: return text.replacing(".", with: dialect.decimalSign)
        case .integer: return column.isHours ? Int(text).map(hours) ?? text : text
        case .time: return text
        }
    }

    /// `7,5`; `7:18` where hundredths do not say it.
    private static func hours(_ minutes: Int) -> String {
        minutes.isMultiple(of: 15)
            ? TableDialect.dutchSpreadsheet.hours(minutes)
            : "\(minutes / 60):" + (minutes % 60).digits(2)
    }
}
