import PlacementDomain
import Testing

@Suite("Texts that several rooms write")
struct TextTests {
    @Test("a text in JSON escapes quotes, backslashes and control characters, and nothing else")
    func quoting() {
        #expect(JSONText.quoted("a\"b\\c\n\r\t\u{1}é\u{7F}/") == "\"a\\\"b\\\\c\\n\\r\\t\\u0001é\u{7F}/\"")
        #expect(JSONText.quoted("\u{1F}") == "\"\\u001f\"")
    }

    @Test("a JSON object keeps the order of its keys and has no spaces")
    func object() {
        let value = JSONText.object([
            ("z", .list([.integer(-1), .string("é")])), ("a", .bool(true)), ("number", .number(2)),
            ("decimal", .decimal(2)), ("half", .number(0.5)), ("lost", .number(.infinity)),
        ])
        #expect(value.text == #"{"z":[-1,"é"],"a":true,"number":2,"decimal":2.0,"half":0.5,"lost":0}"#)
    }

    @Test("texts and numbers are filled up to a width, and longer ones stay whole")
    func padding() {
        #expect("ab".padded(to: 4) + "|" == "ab  |")
        #expect("abcde".padded(to: 4) == "abcde")
        #expect("ab".alignedRight(to: 4) == "  ab")
        #expect(7.digits(2) == "07")
        #expect(1_234.digits(2) == "1234")
    }

    @Test("tables of folders have commas, LF, ISO days and points")
    func folder() {
        #expect(table(.folder) == "a,\"b,c\",d;e,\"say \"\"x\"\"\",,\"two\nlines\"\n2026-12-01,09:05,-7\n")
        #expect(TableDialect.folder.decimal(52_370_216, decimals: 6) == "52.370216")
        #expect(TableDialect.folder.decimal(-9, decimals: 6) == "-0.000009")
    }

    @Test("tables for Dutch spreadsheets have a byte order mark, semicolons, CR LF, Dutch days and decimal commas")
    func spreadsheet() {
        let dialect = TableDialect.dutchSpreadsheet
        let text = "a;b,c;\"d;e\";\"say \"\"x\"\"\";;\"two\nlines\"\r\n01-12-2026;09:05;-7\r\n"
        #expect(table(dialect).unicodeScalars.elementsEqual(("\u{FEFF}" + text).unicodeScalars))
        #expect([450, 420, 425, 1, 0, 456].map(dialect.hours) == ["7,5", "7", "7,08", "0,02", "0", "7,6"])
    }

    private func table(_ dialect: TableDialect) -> String {
        var table = TableText(dialect)
        for cell in ["a", "b,c", "d;e", "say \"x\"", "", "two\nlines"] { table.cell(cell) }
        table.endRecord()
        table.cell(CalendarDay(number: 20_788))
        table.cell(TimeOfDay(9, 5))
        table.cell(-7)
        table.endRecord()
        return String(decoding: table.bytes, as: UTF8.self)
    }
}
