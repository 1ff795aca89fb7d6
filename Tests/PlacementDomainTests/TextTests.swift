import PlacementDomain
import Testing

@Suite("Texts that several rooms write")
struct TextTests {
    @Test("a text in JSON escapes quotes, backslashes and what would steer a terminal, and nothing else")
    func quoting() {
        #expect(JSONText.quoted("a\"b\\c\n\r\t\u{1}é\u{7F}/") == "\"a\\\"b\\\\c\\n\\r\\t\\u0001é\\u007f/\"")
        #expect(JSONText.quoted("\u{9B}\u{202E}\u{2028}😀") == "\"\\u009b\\u202e\\u2028😀\"")
        #expect(JSONText.quoted("\u{1F}") == "\"\\u001f\"")
    }

    @Test("control characters and turns of the direction of writing are spelled out, on one line or on several")
    func visible() {
        for code in 0...0x10FFFF {
            guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
            let isSteering =
                code < 0x20 || (0x7F...0x9F).contains(code) || (0x2028...0x202E).contains(code)
                || (0x2066...0x2069).contains(code) || (0xFDD0...0xFDEF).contains(code)
            let text = "a" + String(scalar) + "z"
            let shown = isSteering ? "a\\u{" + String(code, radix: 16) + "}z" : text
            guard VisibleText.of(text) == shown else {
                Issue.record("U+\(String(code, radix: 16)) is shown as \(VisibleText.of(text))")
                return
            }
        }
        #expect(VisibleText.of("\u{1B}[31m\nx") == "\\u{1b}[31m\\u{a}x")
        #expect(VisibleText.ofLines("\u{1B}[31m\n\tx\r") == "\\u{1b}[31m\n\tx\\u{d}")
    }

    @Test("findings and violations are lines of text that steers no terminal")
    func findings() {
        let finding = Finding(
            code: "D1133", severity: .error, file: "a\u{1B}", field: "b\u{9B}", cause: Said("c\nd", "C\nD"),
            remedy: Said("e\u{202E}", "E\u{202E}"))
        #expect([finding.file, finding.field] == ["a\\u{1b}", "b\\u{9b}"])
        #expect(finding.cause == Said("c\\u{a}d", "C\\u{a}D") && finding.remedy == Said("e\\u{202e}", "E\\u{202e}"))
        #expect(
            Violation(code: "D4503", place: "s\u{1B}", text: Said("t\n", "T\n"))
                == Violation(code: "D4503", place: "s\\u{1b}", text: Said("t\\u{a}", "T\\u{a}")))
    }

    @Test("ids hold no control character and no mark of writing direction, and may begin with any sign")
    func ids() {
        for id in ["a\u{7F}", "a\u{85}b", "\u{9B}31m", "a\u{202E}b", "\u{2066}", "a\u{2028}b", "a\u{1B}", "a\n"] {
            #expect(IdentifierForm.fault(id) != nil, "\(id.debugDescription)")
        }
        for id in ["-1", "=1+1", "+x", "é", "ß-\u{A0}x", "日本", "'s1", "\u{200F}x"] {
            #expect(IdentifierForm.fault(id) == nil, "\(id)")
        }
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

    @Test("tables for spreadsheets guard what begins a formula, and every guarded text can be read back")
    func guarded() {
        let sheet = TableDialect.dutchSpreadsheet
        let signs = ["=", "+", "-", "\u{2212}", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
        for sign in signs {
            for text in [sign, sign + "1+1", "'" + sign + "1", "''" + sign] {
                #expect(sheet.guarded(text) == "'" + text)
                #expect(sheet.unguarded(sheet.guarded(text)) == text)
                #expect(TableDialect.folder.guarded(text) == text)
            }
        }
        for text in ["", "'", "'s-Hertogenbosch", "a=1", "1-2", "é", "'t"] {
            #expect(sheet.guarded(text) == text && sheet.unguarded(text) == text)
        }
        var table = TableText(sheet)
        table.cell("=1+1")
        table.cell("-c1")
        #expect(table.bytes.suffix(10).elementsEqual("'=1+1;'-c1".utf8))
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
