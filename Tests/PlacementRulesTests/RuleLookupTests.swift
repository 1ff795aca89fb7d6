import PlacementDomain
import PlacementRules
import PlacementTesting
import Testing

@Suite("Dated numbers of rules")
struct RuleLookupTests {
    private func book(_ versions: (jurisdiction: String, from: CalendarDay, number: Int?)...) -> RuleBook {
        RuleBook(
            versions: versions.map {
                RuleBook.Version(
                    id: "HOURS-07", jurisdiction: $0.jurisdiction, validFrom: $0.from,
                    numbers: $0.number.map { ["minutesPerDay": $0] } ?? [:])
            })
    }

    private func number(_ book: RuleBook, jurisdiction: String = "NL") -> DatedNumber {
        DatedNumber(book, "HOURS-07", "minutesPerDay", jurisdiction: jurisdiction, frame: .judgment)
    }

    @Test("a number changes on the first day of its version, and before the first version the first holds")
    func change() {
        let dated = number(book(("NL", "2020-01-01", 480), ("NL", "2027-01-01", 420)))
        #expect(dated.value(on: "2019-12-31") == 480)
        #expect(dated.value(on: "2026-12-31") == 480)
        #expect(dated.value(on: "2027-01-01") == 420)
        #expect(!dated.isConstant)
    }

    @Test("a version without a number takes the number away")
    func taken() {
        let dated = number(book(("any", "2020-01-01", 480), ("any", "2027-01-01", nil)))
        #expect(dated.value(on: "2026-12-31") == 480)
        #expect(dated.value(on: "2027-01-01") == nil)
    }

    @Test("the exact jurisdiction goes before any, also where its own number is another")
    func jurisdiction() {
        let both = book(("any", "2020-01-01", 480), ("EW", "2020-01-01", 420))
        #expect(number(both, jurisdiction: "EW").value(on: "2026-01-01") == 420)
        #expect(number(both, jurisdiction: "NL").value(on: "2026-01-01") == 480)
    }

    @Test("a rule that is not in the book has no number on any day")
    func missing() {
        let dated = number(RuleBook(versions: []))
        #expect(dated.value(on: "2026-01-01") == nil)
        #expect(dated.isConstant)
    }

    @Test("two versions with one number are constant")
    func constant() {
        #expect(number(book(("NL", "2020-01-01", 480), ("NL", "2027-01-01", 480))).isConstant)
    }

    @Test("the answer is the rule book's on every day around a change")
    func everyDay() {
        let book = book(
            ("any", "2026-12-05", 1), ("NL", "2026-12-10", 2), ("NL", "2026-12-20", nil), ("EW", "2026-12-25", 3))
        for jurisdiction in ["NL", "EW", "XX"] {
            let dated = number(book, jurisdiction: jurisdiction)
            for offset in 0..<40 {
                let day = CalendarDay("2026-12-01").adding(days: offset)
                let expected = book.number(
                    "HOURS-07", "minutesPerDay", jurisdiction: jurisdiction, frame: .judgment, on: day)
                #expect(dated.value(on: day) == expected, "\(jurisdiction) \(day)")
            }
        }
    }
}
