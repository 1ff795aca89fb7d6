import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// Files that come back: separators, encodings, line ends, headings, and what is no sheet at all.
struct ReturnedSheetTests {
    private static let dutch = [
        "Regel", "Datum", "Naam", "Van", "Tot", "Begin", "Einde", "Uren zonder pauze", "Opmerking",
    ]
    private static let english = [
        "Row", "Date", "Name", "From", "To", "Arrived", "Left", "Hours without break", "Remarks",
    ]
    private static let cells = [
        "kdbf-mtrw-xzhc", "1-12-2026", "Zoë", "09:00", "16:30", "9:00", "16:30", "", "laat; en \"moe\"",
    ]

    private static func codes(_ bytes: [UInt8]) -> [String] {
        ReturnedSheetReader.read(bytes, name: "sheet.csv").findings.map(\.code)
    }

    private static func quoted(_ cell: String) -> String {
        "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    @Test("every separator, encoding and line end gives the same line, in both languages and any order of columns")
    func dialects() throws {
        var draws = SplitMix64(seed: 5)
        for separator in [";", ",", "\t"] {
            for end in ["\r\n", "\n", "\r"] {
                for encoding in ["utf8", "bom", "utf16le", "utf16be", "1252"] {
                    for hasSeparatorLine in [false, true] {
                        var order = Array(Self.dutch.indices)
                        order.shuffle(using: &draws)
                        let names = draws.chance(50) ? Self.dutch : Self.english
                        let rows = [order.map { names[$0] } + ["Meer"], order.map { Self.cells[$0] } + [""]]
                        let text =
                            (hasSeparatorLine ? "sep=\(separator)\(end)" : "")
                            + rows.map { $0.map(Self.quoted).joined(separator: separator) + end }.joined()
                        let reading = ReturnedSheetReader.read(Self.bytes(text, encoding), name: "sheet.csv")
                        let line = try #require(reading.sheet?.lines.first, "\(reading.findings) \(encoding)")
                        #expect(reading.sheet?.lines.count == 1 && line.line == (hasSeparatorLine ? 3 : 2))
                        #expect(line.key == "kdbf-mtrw-xzhc" && line.name == "Zoë" && line.date == .value("2026-12-01"))
                        #expect(line.begin == .value(TimeOfDay(9, 0)) && line.end == .value(TimeOfDay(16, 30)))
                        #expect(line.hours == .empty && line.remark == "laat; en \"moe\"" && !line.isShifted)
                    }
                }
            }
        }
    }

    private static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
        switch encoding {
        case "bom": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "utf16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "utf16be": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case "1252": text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        default: Array(text.utf8)
        }
    }

    @Test("a cell with line breaks counts as one line of the table; short lines and empty ones do no harm")
    func lines() throws {
        let head = Self.dutch.joined(separator: ";")
        let text = """
            \(head)\r
            ;;;;;;;;\r
            kdbf-mtrw-xzhc;1-12-2026;Anna;09:00;16:30;9:00;16:30;;"eerst\r
            dan"\r
            bbbb-cccc-dddd;1-12-2026;Sam;09:00;16:30\r
            bbbb-cccc-dddf;1-12-2026;Ali;09:00;16:30;;;;;;te veel
            """
        let sheet = try #require(ReturnedSheetReader.read(Array(text.utf8), name: "s.csv").sheet)
        #expect(sheet.lines.map(\.line) == [3, 5, 6])
        #expect(sheet.lines.map(\.isUnanswered) == [false, true, true])
        #expect(sheet.lines.map(\.isShifted) == [false, false, true])
        #expect(sheet.lines[0].remark == "eerst\ndan")
    }

    @Test("the apostrophe that guards a name against formulas is taken away")
    func guarded() throws {
        let text = Self.dutch.joined(separator: ";") + "\nkdbf-mtrw-xzhc;1-12-2026;'=Anna;09:00;16:30;;;;'@moe\n"
        let line = try #require(ReturnedSheetReader.read(Array(text.utf8), name: "s.csv").sheet?.lines.first)
        #expect(line.name == "=Anna" && line.remark == "@moe")
    }

    @Test("what is no sheet is named as what it is")
    func noSheet() {
        let head = Self.dutch.joined(separator: ";")
        #expect(Self.codes([]) == ["D7503"])
        #expect(Self.codes(Array(" \r\n\r\n".utf8)) == ["D7503"])
        #expect(Self.codes([0x50, 0x4B, 3, 4, 0, 1]) == ["D7504"])
        #expect(Self.codes([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == ["D7504"])
        #expect(Self.codes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == ["D7505"])
        #expect(Self.codes([0xFF, 0xFE, 0x41]) == ["D7505"])
        #expect(Self.codes(Array("\(head)\nkdbf-mtrw-xzhc;\"open\n".utf8)) == ["D7507"])
        #expect(Self.codes(Array("id,name\n1,Anna\n".utf8)) == ["D7508"])
        #expect(Self.codes(Array("\(head)\n".utf8)) == ["D7511"])
        #expect(Self.codes(Array("\(head);Begin\nx\n".utf8)) == ["D7510"])
        for column in Self.dutch.dropLast() {
            let rest = Self.dutch.filter { $0 != column }.joined(separator: ";")
            let reading = ReturnedSheetReader.read(Array("\(rest)\nx;y\n".utf8), name: "s.csv")
            #expect(reading.findings.map(\.code) == ["D7509"] && reading.findings.map(\.field) == [column])
        }
        // Remarks are not needed.
        #expect(Self.codes(Array((Self.dutch.dropLast().joined(separator: ";") + "\nx;y\n").utf8)) == [])
    }

    @Test("a path without a file, a folder, and a file of 100 MB are told, and the last is not read")
    func paths() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "dichtbij-returned-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func codes(_ path: String) -> [String] { ReturnedSheetReader.read(path: path).findings.map(\.code) }
        #expect(codes(folder.path + "/none.csv") == ["D7501"])
        #expect(codes("") == ["D7501"])
        #expect(codes(folder.path) == ["D7502"])
        let large = folder.appendingPathComponent("large.csv")
        #expect(FileManager.default.createFile(atPath: large.path, contents: nil))
        let handle = try FileHandle(forWritingTo: large)
        try handle.truncate(atOffset: 100_000_000)
        try handle.close()
        #expect(codes(large.path) == ["D7506"])
    }

    @Test("any bytes are read or told, and nothing ends the program")
    func anyBytes() {
        var draws = SplitMix64(seed: 11)
        let head = Array((Self.dutch.joined(separator: ";") + "\n").utf8)
        for round in 0..<3_000 {
            let tail = (0..<draws.number(in: 0...60)).map { _ -> UInt8 in
                draws.pick([
                    0x3B, 0x22, 0x0A, 0x0D, 0x27, 0x3D, 0x39, 0x3A, 0x2D, 0x75, 0x20, 0x6B, 0xC3, 0xAB, 0xFF, 0x80,
                ])
            }
            let reading = ReturnedSheetReader.read(round.isMultiple(of: 3) ? tail : head + tail, name: "s.csv")
            #expect((reading.sheet == nil) == !reading.findings.isEmpty)
        }
    }
}
