import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// A list of one entity is the same in whatever dialect a spreadsheet saved it.
@Suite("Dialects of lists")
struct SheetDialectTests {
    /// One way to save a table.
    struct Dialect: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: @Sendable ([[String]]) -> [UInt8]

        init(_ name: String, _ bytes: @escaping @Sendable ([[String]]) -> [UInt8]) {
            testDescription = name
            self.bytes = bytes
        }
    }

    private static func text(_ rows: [[String]], _ separator: String, _ end: String) -> String {
        rows.map { row in
            row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: separator) + end
        }.joined()
    }

    /// Each scalar is one byte of Windows-1252: what these tests say has none beyond Latin-1 but the euro.
    private static func windows(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
    }

    static let dialects: [Dialect] = [
        Dialect("semicolons, CR LF, mark") { [0xEF, 0xBB, 0xBF] + Array(text($0, ";", "\r\n").utf8) },
        Dialect("semicolons, LF") { Array(text($0, ";", "\n").utf8) },
        Dialect("semicolons, CR") { Array(text($0, ";", "\r").utf8) },
        Dialect("commas") { Array(text($0, ",", "\r\n").utf8) },
        Dialect("tabs") { Array(text($0, "\t", "\n").utf8) },
        Dialect("a line that says the separator") { Array(("sep=;\r\n" + text($0, ";", "\r\n")).utf8) },
        Dialect("Windows-1252") { windows(text($0, ";", "\r\n")) },
        Dialect("UTF-16") {
            text($0, "\t", "\r\n").utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        },
        Dialect("empty columns and lines") { rows in
            Array((text(rows.map { $0 + ["", ""] }, ";", "\r\n") + ";;;\r\n;\r\n\r\n").utf8)
        },
        Dialect("empty cells left out") { rows in
            Array(
                text(rows.map { row in Array(row.reversed().drop(while: \.isEmpty).reversed()) }, ";", "\n").utf8)
        },
    ]

    private static let heading = [
        "Reeks", "Project", "Dag", "Begin", "Einde", "Pauze (minuten)", "Weken", "Vanaf", "Tot en met", "Plaatsen",
        "Begeleid", "Groep",
    ]
    private static let rows = [
        heading,
        ["café-1", "groen", "Maandag", "9:00", "16.30", "30", "elke week", "8-12-2026", "", "4", "nee", "open"],
        ["€-2", "p;2", "tuesday", "09u00", "24:00", "0", "om  de week", "2026-12-08", "31-12-2027", "1", "ONWAAR", ""],
    ]

    @Test("the same values are read from every dialect", arguments: dialects)
    func everyDialect(dialect: Dialect) throws {
        let reading = SheetReader.read(dialect.bytes(Self.rows), file: "lijst.csv")
        let source = try #require(reading.source, "\(reading.findings)")
        #expect(reading.findings.isEmpty && source.cells.table == .series)
        let values = source.cells.records.map { record in
            [
                "id", "project", "weekday", "start", "end", "breakMinutes", "rhythm", "firstDay", "lastDay", "seats",
                "supervised", "composition", "pickUp",
            ].map { source.cells.text($0, of: record) }
        }
        #expect(
            values == [
                [
                    "café-1", "groen", "monday", "09:00", "16:30", "30", "every", "2026-12-08", "", "4", "false",
                    "open",
                    nil,
                ],
                [
                    "€-2", "p;2", "tuesday", "09:00", "24:00", "0", "everyTwoWeeks", "2026-12-08", "2027-12-31", "1",
                    "false", "", nil,
                ],
            ])
        #expect(source.cells.records.allSatisfy { $0.findings.isEmpty })
    }

    @Test("under the Dutch heading there are hours, under the format's own minutes")
    func hours() throws {
        let dutch = SheetReader.read(Array("Zaak;Opgelegde uren\no1;7,5\no2;240\no3;100:18\n".utf8), file: "zaken.csv")
        let own = SheetReader.read(Array("id;orderedMinutes\no1;450\no2;14400\no3;6018\n".utf8), file: "zaken.csv")
        func minutes(_ reading: SheetReading) throws -> [String?] {
            let cells = try #require(reading.source?.cells)
            return cells.records.map { cells.text("orderedMinutes", of: $0) }
        }
        #expect(try minutes(dutch) == ["450", "14400", "6018"])
        #expect(try minutes(own) == ["450", "14400", "6018"])
    }

    @Test("a table of a folder is a list whose apostrophes are text")
    func folderTable() throws {
        let reading = SheetReader.read(Array("id,name\nu1,'=1\n".utf8), file: "units.csv")
        let cells = try #require(reading.source?.cells)
        #expect(cells.records.map { cells.text("name", of: $0) } == ["'=1"])
    }

    @Test(
        "which entity a list holds is said by its name, else by its headings, else asked",
        arguments: [
            ("Zaken (2).csv", "Zaak", InstanceTable.orders), ("orders-2026.csv", "id;client", .orders),
            ("clienten.csv", "Cliënt;Naam", .clients), ("lijst.csv", "Zaak;Opgelegde uren;Kader", .orders),
            ("opkomstcijfers.csv", "Soort;Dag;Vanaf", .attendanceRates),
            ("seriesofthings.csv", "Reeks;Plaatsen;Dag", .series),
        ])
    func entity(file: String, heading: String, table: InstanceTable) {
        let reading = SheetReader.read(Array((heading + "\nx1;1;1\n").utf8), file: file)
        let isUnnamed = reading.findings.allSatisfy { $0.severity == .warning || $0.code == "D5110" }
        #expect(isUnnamed, "\(reading.findings)")
        #expect(reading.source == nil || reading.source?.cells.table == table)
    }

    @Test(
        "what cannot be used at all has its code",
        arguments: [
            ("zaken.csv", "", "D5104"), ("zaken.csv", "PK\u{3}\u{4}", "D5105"), ("zaken.csv", "a\u{0}b", "D5106"),
            ("zaken.csv", "Zaak;Cliënt\n\"o1;c1\n", "D5108"), ("lijst.csv", "Vanaf;Tot en met\n1;2\n", "D5109"),
            ("zaken.csv", "Dit;is;iets;anders\n", "D5109"), ("zaken.csv", "Cliënt;Kader\nc1;vonnis\n", "D5110"),
            ("zaken.csv", "Zaak;id\no1;o1\n", "D5111"),
        ])
    func unusable(file: String, text: String, code: String) {
        let reading = SheetReader.read(Array(text.utf8), file: file)
        #expect(reading.source == nil && reading.findings.map(\.code) == [code])
    }

    @Test("a file that is not there, or is a folder, is told as that")
    func noFile() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        #expect(SheetReader.read(path: folder.path + "/nothing.csv", file: "x").findings.map(\.code) == ["D5102"])
        #expect(SheetReader.read(path: folder.path, file: "x").findings.map(\.code) == ["D5103"])
    }

    @Test("a column that is not known is named with the nearest one, and everything else is read")
    func unknownColumn() throws {
        let reading = SheetReader.read(Array("Zaak;Kadr;Eigen 1\no1;vonnis;x\n".utf8), file: "zaken.csv")
        #expect(reading.findings.map(\.code) == ["D5112", "D5112"])
        #expect(reading.findings.map(\.field) == ["Kadr", "…"])
        #expect(reading.findings.map { $0.remedy.dutch.contains("'Kader'") } == [true, false])
        #expect(reading.source?.cells.records.count == 1)
    }
}
