import PlacementDomain
import PlacementTesting
import Testing

@Suite("What a message may show of a table about people")
struct ShownValueTests {
    @Test("numbers, times and days are shown, as the plain patterns say them")
    func patterns() {
        let alphabet = Array("0123459-/.:,ahZ")
        var random = SplitMix64(seed: 7)
        var shown = 0
        for length in 0...11 {
            for _ in 0..<4_000 {
                let text = String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] })
                let isShown = RecordReport.shown(text, in: "clients.csv") == text
                #expect(isShown == Self.matches(text), "\(text)")
                shown += isShown ? 1 : 0
            }
        }
        #expect(shown > 1_000)
        for text in ["1-12-2026", "31/12/1999", "01.02.2026", "2026-11-30", "9:00", "-7,5", "7h", "1234"] {
            #expect(RecordReport.shown(text, in: "clients.csv") == text)
        }
        for text in ["Jansen", "1234AB", "0612345678", "41-1-2026", "1-21-2026", "1-1-3026", "12345"] {
            #expect(RecordReport.shown(text, in: "clients.csv") == "…")
        }
    }

    private static func matches(_ text: String) -> Bool {
        let number = /-?[0-9]{1,4}([.,:][0-9]{1,2})?[a-z]?/
        let day = /[0-3]?[0-9][-\/.][01]?[0-9][-\/.][12][0-9]{3}/
        return text.wholeMatch(of: number) != nil || text.wholeMatch(of: day) != nil || CalendarDay(iso: text) != nil
    }
}
