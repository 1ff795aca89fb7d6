import Foundation
import PlacementDomain
import PlacementTesting

/// A partner's table in a test: cells to be filled in, and a file of it as some spreadsheet would save it.
struct ReturnedTable {
    var heading: [String]
    var rows: [[String]]

    /// - Parameter text: as `publish` writes it, without quotes in it.
    init(_ text: String) {
        let lines = text.replacingOccurrences(of: "\u{FEFF}", with: "").components(separatedBy: "\r\n")
            .filter { !$0.isEmpty }.map { $0.components(separatedBy: ";") }
        (heading, rows) = (lines[0], Array(lines.dropFirst()))
    }

    func column(_ column: SheetColumn) -> Int {
        heading.firstIndex { [column.heading.dutch, column.heading.english].contains($0) } ?? -1
    }

    subscript(row: Int, column: SheetColumn) -> String {
        get { rows[row][self.column(column)] }
        set { rows[row][self.column(column)] = newValue }
    }

    struct Dialect {
        var separator = ";"
        var lineEnd = "\r\n"
        var encoding = Encoding.mark
        var isQuoted = false
        var hasSeparatorLine = false

        enum Encoding: CaseIterable { case mark, utf8, utf16, windows }

        init() {}

        init(_ draws: inout SplitMix64) {
            separator = draws.pick([";", ",", "\t"])
            lineEnd = draws.pick(["\r\n", "\n", "\r"])
            encoding = draws.pick(Encoding.allCases)
            isQuoted = draws.chance(50)
            hasSeparatorLine = draws.chance(20)
        }
    }

    func bytes(_ dialect: Dialect) -> [UInt8] {
        let lines = ([heading] + rows).map { cells in
            cells.map { cell -> String in
                let mustQuote = cell.contains { "\"\n\r".contains($0) } || cell.contains(dialect.separator)
                guard dialect.isQuoted || mustQuote else { return cell }
                return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
            }.joined(separator: dialect.separator)
        }
        let text =
            ((dialect.hasSeparatorLine ? ["sep=" + dialect.separator] : []) + lines).joined(separator: dialect.lineEnd)
            + dialect.lineEnd
        switch dialect.encoding {
        case .mark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .utf8: return Array(text.utf8)
        case .utf16: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .windows: return text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
        }
    }
}
