import PlacementDomain
import Testing

@Suite("Rule book")
struct RuleBookTests {
    private func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(number: 0) }

    private func version(
        _ id: String, _ jurisdiction: String, _ frames: Set<LegalFrame>, _ from: String, _ months: Int?
    ) -> RuleBook.Version {
        RuleBook.Version(
            id: id, jurisdiction: jurisdiction, frames: frames, validFrom: day(from),
            numbers: months.map { ["months": $0] } ?? [:])
    }

    private var book: RuleBook {
        RuleBook(versions: [
            version("TERM-01", "NL", [.judgment], "2020-01-01", 18),
            version("TERM-01", "NL", [.judgment], "2010-01-01", 12),
            version("TERM-01", "NL", [.judgment], "2030-01-01", 24),
            version("TERM-01", "any", [], "2000-01-01", 99),
            version("HOURS-14", "any", [], "2020-01-01", nil),
            version("DAYS-06", "NL", [], "2020-01-01", 7),
        ])
    }

    @Test(
        "the version with the latest first day not after the day holds; before the first, the first",
        arguments: [
            ("2009-12-31", 12), ("2010-01-01", 12), ("2019-12-31", 12), ("2020-01-01", 18), ("2029-12-31", 18),
            ("2030-01-01", 24), ("2099-01-01", 24),
        ])
    func versions(on text: String, months: Int) {
        #expect(book.number("TERM-01", "months", jurisdiction: "NL", frame: .judgment, on: day(text)) == months)
    }

    @Test("the own jurisdiction comes before any; any stands in where the frame or the jurisdiction has none")
    func jurisdictions() {
        let today = day("2026-11-30")
        #expect(book.number("TERM-01", "months", jurisdiction: "NL", frame: .juvenile, on: today) == 99)
        #expect(book.number("TERM-01", "months", jurisdiction: "EW", frame: .unpaidWork, on: today) == 99)
        #expect(book.number("DAYS-06", "months", jurisdiction: "EW", frame: .unpaidWork, on: today) == nil)
        #expect(book.version("TERM-02", jurisdiction: "NL", frame: .judgment, on: today) == nil)
    }

    @Test("a rule without a number is there and has none")
    func emptyNumber() {
        let today = day("2026-11-30")
        #expect(book.version("HOURS-14", jurisdiction: "NL", frame: .judgment, on: today) != nil)
        #expect(book.number("HOURS-14", "months", jurisdiction: "NL", frame: .judgment, on: today) == nil)
    }

    @Test("the days on which a rule changes are listed once and in order")
    func changeDays() {
        #expect(
            book.changeDays("TERM-01").map(\.description) == ["2000-01-01", "2010-01-01", "2020-01-01", "2030-01-01"])
        #expect(book.changeDays("TERM-99").isEmpty)
    }
}
