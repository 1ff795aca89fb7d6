import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// How times, hours and days may be written on a returned sheet: every small text, against patterns that say the same.
struct ReturnedFormsTests {
    /// Reads texts as the cells of one column, each on a line of its own.
    private static func lines(_ texts: [String], in column: String) throws -> [ReturnedLine] {
        let columns = ["Datum", "Naam", "Van", "Tot", "Begin", "Einde", "Uren zonder pauze"]
        let head = "Regel;" + columns.joined(separator: ";") + "\n"
        let rows = texts.map { text in
            "kdbf-mtrw-xzhc;" + columns.map { $0 == column ? text : "" }.joined(separator: ";") + "\n"
        }
        let reading = ReturnedSheetReader.read(Array((head + rows.joined()).utf8), name: "sheet.csv")
        let lines = try #require(reading.sheet?.lines, "\(reading.findings)")
        #expect(lines.count == texts.count)
        return lines
    }

    /// Every text of up to so many signs.
    private static func texts(_ signs: String, upTo length: Int) -> [String] {
        var all: [String] = []
        var longest = [""]
        for _ in 0..<length {
            longest = longest.flatMap { text in signs.map { text + String($0) } }
            all += longest
        }
        return all
    }

    @Test("every text of up to five signs that looks like a time is read as one, and no other")
    func times() throws {
        let texts = Self.texts("0249:.u,", upTo: 5)
        #expect(texts.count > 30_000)
        let form = /^([0-9]{1,2})[:.u]([0-5][0-9])u?$/
        for (column, last) in [("Begin", 1_439), ("Einde", 1_440)] {
            for (text, line) in zip(texts, try Self.lines(texts, in: column)) {
                let read = column == "Begin" ? line.begin : line.end
                var expected = ReturnedCell<TimeOfDay>.unreadable
                if let match = text.wholeMatch(of: form), let hour = Int(match.1), let minute = Int(match.2),
                    hour * 60 + minute <= last
                {
                    expected = .value(TimeOfDay(hour, minute))
                }
                if read != expected { Issue.record("\(column) \(text): \(read), expected \(expected)") }
            }
        }
    }

    @Test("every text of up to five signs that is a number of hours is read as one, and no other")
    func hours() throws {
        let texts = Self.texts("0257:.,u", upTo: 5)
        let (decimal, clock) = (/^([0-9]{1,2})(?:[.,]([0-9]{1,2}))?u?$/, /^([0-9]{1,2}):([0-5][0-9])u?$/)
        for (text, line) in zip(texts, try Self.lines(texts, in: "Uren zonder pauze")) {
            var minutes: Int?
            if let match = text.wholeMatch(of: clock), let hours = Int(match.1), let rest = Int(match.2) {
                minutes = hours * 60 + rest
            } else if let match = text.wholeMatch(of: decimal), let hours = Int(match.1) {
                let part = String(match.2 ?? "0")
                let hundredths = (Int(part) ?? 0) * (part.count == 1 ? 10 : 1)
                if part.count == 1 || hundredths % 25 == 0 { minutes = hours * 60 + hundredths * 60 / 100 }
            }
            let expected = minutes.flatMap { $0 <= 1_440 ? ReturnedCell.value(Minutes($0)) : nil } ?? .unreadable
            if line.hours != expected { Issue.record("\(text): \(line.hours), expected \(expected)") }
        }
    }

    @Test("forms that people and spreadsheets write")
    func knownForms() throws {
        let nine = ReturnedCell.value(TimeOfDay(9, 0))
        for text in ["9:00", "09:00", "9.00", "9:00:00", "9:00 uur", "9u00", "9:00 u", "09.00 UUR", " 9:00 "] {
            #expect(try Self.lines([text], in: "Begin")[0].begin == nine, "\(text)")
        }
        for text in [
            "9", "900", "7,5", "9:00:30", "9.00.00", "9:0", "9:60", "25:00", "24:00", "9 AM", "9:00-16:00", "x",
        ] {
            #expect(try Self.lines([text], in: "Begin")[0].begin == .unreadable, "\(text)")
        }
        #expect(try Self.lines(["24:00"], in: "Einde")[0].end == .value(TimeOfDay(24, 0)))
        for (text, minutes) in [
            ("7,5", 450), ("7.5", 450), ("7", 420), ("7:30", 450), ("0", 0), ("7,25", 435), ("7,5 uur", 450),
            ("0:00", 0), ("7:30:00", 450), ("24", 1_440), ("7,50", 450),
        ] { #expect(try Self.lines([text], in: "Uren zonder pauze")[0].hours == .value(Minutes(minutes)), "\(text)") }
        for text in ["7,33", "7.30", "-1", "25", "24,5", "7,", ",5", "7,555", "1e1", "zeven", "7:5", "7;", "½"]
        where !text.contains(";") {
            #expect(try Self.lines([text], in: "Uren zonder pauze")[0].hours == .unreadable, "\(text)")
        }
        for text in ["01-12-2026", "1-12-2026", "1-12-26", "2026-12-01"] {
            #expect(try Self.lines([text], in: "Datum")[0].date == .value("2026-12-01"), "\(text)")
        }
        for text in ["1/12/2026", "1 december 2026", "31-11-2026", "12-2026", "1-12-026", "1-12-", "46357"] {
            #expect(try Self.lines([text], in: "Datum")[0].date == .unreadable, "\(text)")
        }
    }
}
