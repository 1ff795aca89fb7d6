import PlacementDomain

/// Keeps a text as it is where a spreadsheet would make something else of it: an apostrophe stands in front.
///
/// A spreadsheet takes `=1` for a formula, `007` for 7, `1E5` for 100,000, `1-2` for a day, and nobody sees the blanks at
/// an end. Whoever takes the apostrophe away again gets what the spreadsheet makes of it.
enum SheetGuard {
    static func guarded(_ text: String) -> String { isRewritten(bare(text)) ? "'" + text : text }

    /// The text that a cell stands for, without blanks around it that nobody guarded.
    static func unguarded(_ cell: String) -> String {
        if cell.unicodeScalars.first == "'", isRewritten(bare(cell)) { return String(cell.unicodeScalars.dropFirst()) }
        return SpreadsheetTable.trimmed(cell)
    }

    /// The text behind the apostrophes in front of it.
    private static func bare(_ text: String) -> String { String(text.unicodeScalars.drop { $0 == "'" }) }

    private static func isRewritten(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        if first.isWhitespace || last.isWhitespace || TableDialect.beginsFormula(text) { return true }
        guard first.isNumber || text.utf8.count <= 6 else { return false }
        let number = /0[0-9]+|[0-9]{16,}|[0-9]+[.,][0-9]+|[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+/
        let day = /[0-9]{1,4}[-\/.:][0-9]{1,2}([-\/.:][0-9]{1,4})?/
        return text.wholeMatch(of: number) != nil || text.wholeMatch(of: day) != nil
            || ["true", "false", "waar", "onwaar"].contains(text.lowercased())
    }

    /// Whether a spreadsheet has made a number with an exponent of an id: `1,00E+05`.
    static func isExponent(_ text: String) -> Bool {
        // Lists have tens of thousands of cells, and hardly one that needs to be matched.
        guard text.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
            text.utf8.contains(where: { $0 | 0x20 == 0x65 })
        else { return false }
        return text.wholeMatch(of: /[0-9]+([.,][0-9]+)?[eE]\+[0-9]+|[0-9]+[.,][0-9]+[eE]-?[0-9]+/) != nil
    }
}
