import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// Cells that cannot be read, or may mean two things: each has exactly one finding, and nothing is guessed.
@Suite("Cells of lists")
struct SheetCellTests {
    /// The finding of a cell in which nothing can be read.
    private static let codes: [EntitySheet.Form: String] = [
        .day: "D5122", .time: "D5123", .hours: "D5124", .number: "D5127", .degrees: "D5127", .word: "D5128",
        .yesOrNo: "D5129",
    ]

    /// A list of the full instance with one cell changed.
    private func reading(_ table: InstanceTable, _ place: Int, _ text: String) throws -> RecordCells {
        let bytes = SheetWriter.bytes(table, of: FullInstance.instance)
        var rows = SemicolonText.rows(String(decoding: bytes.dropFirst(3), as: UTF8.self))
        rows[1][place] = text
        let reading = SheetReader.read(Array(SemicolonText.text(rows).utf8), file: "lijst.csv", as: table)
        return try #require(reading.source?.cells.records.first, "\(reading.findings)")
    }

    @Test("every field of every entity with a bad value gives exactly its finding", arguments: InstanceTable.allCases)
    func everyField(table: InstanceTable) throws {
        for (place, column) in EntitySheet.of(table).columns.enumerated() {
            guard let code = Self.codes[column.form] else { continue }
            let record = try reading(table, place, "??")
            #expect(record.findings.map(\.code) == [code], "\(table) \(column.name)")
            #expect(record.findings.first?.field == column.heading && record.findings.first?.line == 2)
            #expect(record.unreadable == [column.name] && record.cells[place] == nil)
        }
    }

    @Test("several bad cells of a line are all told at once")
    func allAtOnce() throws {
        let text = "Reeks;Dag;Begin;Plaatsen\ns1;zondagen;9;1.000\n"
        let reading = SheetReader.read(Array(text.utf8), file: "reeksen.csv")
        #expect(reading.source?.cells.records.first?.findings.map(\.code) == ["D5128", "D5123", "D5125"])
    }

    @Test(
        "what may mean two things is refused, with the form that is accepted",
        arguments: [
            (InstanceTable.sessions, "date", "8/12/2026", "D5121"), (.sessions, "date", "8-12-26", "D5121"),
            (.sessions, "date", "8.12.2026", "D5121"), (.sessions, "date", "31-2-2027", "D5122"),
            (.sessions, "date", "46000", "D5122"), (.sessions, "start", "7,5", "D5123"),
            (.sessions, "start", "930", "D5123"),
            (.sessions, "start", "25:00", "D5123"), (.sessions, "seats", "1.000", "D5125"),
            (.sessions, "seats", "1 000", "D5125"), (.sessions, "seats", "4,0", "D5127"),
            (.sessions, "seats", "1,00E+05", "D5126"), (.sessions, "series", "1,00E+05", "D5126"),
            (.sessions, "cause", "caf\u{FFFD}", "D5131"), (.sessions, "cause", "a\u{85}b", "D5132"),
            (.orders, "orderedMinutes", "1.200", "D5125"), (.orders, "orderedMinutes", "7,33", "D5124"),
            (.orders, "orderedMinutes", "10001", "D5124"), (.orders, "state", "bezig", "D5128"),
            (.units, "latitude", "52.370.216", "D5125"), (.units, "latitude", "N52", "D5127"),
        ])
    func ambiguous(table: InstanceTable, field: String, text: String, code: String) throws {
        let place = try #require(EntitySheet.of(table).columns.firstIndex { $0.name == field })
        let record = try reading(table, place, text)
        #expect(record.findings.map(\.code) == [code], "\(record.findings)")
        if code == "D5121" { #expect(record.findings.first?.remedy.dutch.contains("8-12-2026") ?? false) }
    }

    @Test("text in a cell without a heading is told, wherever it stands")
    func shifted() {
        for text in ["Zaak;Kader\no1;vonnis;los\n", "Zaak;;Kader\no1;los;vonnis\n"] {
            let reading = SheetReader.read(Array(text.utf8), file: "zaken.csv")
            #expect(reading.source?.cells.records.first?.findings.map(\.code) == ["D5130"], "\(text)")
        }
    }

    @Test("a finding shows no text that may be somebody's name")
    func noNames() throws {
        let text = "Cliënt;Taal;Vervoer\nc1;nl;Jan Jansen\n"
        let reading = SheetReader.read(Array(text.utf8), file: "cliënten.csv")
        let finding = try #require(reading.source?.cells.records.first?.findings.first)
        #expect(!"\(finding)".contains("Jan"))
    }
}

/// Semicolon-separated text as a spreadsheet writes it, read and written plainly.
enum SemicolonText {
    static func rows(_ text: String) -> [[String]] {
        var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
        var rest = Array(text.unicodeScalars)[...]
        while let sign = rest.popFirst() {
            switch (sign, isQuoted) {
            case ("\"", true) where rest.first == "\"":
                rest.removeFirst()
                cell.unicodeScalars.append(sign)
            case ("\"", _): isQuoted.toggle()
            case (";", false):
                row.append(cell)
                cell = ""
            case ("\r", false): continue
            case ("\n", false):
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(sign)
            }
        }
        return rows
    }

    static func text(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\r\n"
        }.joined()
    }
}
