import PlacementDomain
import PlacementTesting
import Publishing
import Testing

/// What a partner may expect of a week that he was not told of yet, every small case of it.
struct ExpectationTests {
    private static let patterns: [[Bool]] = (0..<16).map { bits in (0..<4).map { bits >> $0 & 1 == 1 } }

    /// A series whose sittings lie `step` weeks apart: the last one, on Tuesday 15 December, is new.
    private func weeks(step: Int, rhythm: Series.Rhythm) -> (weeks: KnownWeeks, days: [CalendarDay]) {
        var weeks = KnownWeeks.december
        weeks.rhythms["s"] = rhythm
        let now: CalendarDay = "2026-12-15"
        return (weeks, (0...3).map { now.adding(days: -7 * step * (3 - $0)) })
    }

    @Test(
        "he is expected as the last time, or as the time before where he came in turn: all sequences of three times and now",
        arguments: [(1, Series.Rhythm.every), (2, .everyTwoWeeks), (2, .oddWeek)])
    func sequences(step: Int, rhythm: Series.Rhythm) {
        for pattern in ExpectationTests.patterns {
            var (weeks, days) = weeks(step: step, rhythm: rhythm)
            // Somebody else is always there, so that each time counts.
            for day in days { weeks.come("z", "s", day) }
            for (came, day) in zip(pattern, days) where came { weeks.come("a", "s", day) }
            let isInTurn = pattern[0] == pattern[2] && pattern[1] != pattern[2]
            let isExpected = isInTurn ? pattern[1] : pattern[2]
            let session = SessionID(series: "s", date: days[3])
            let expected: Set<NewsFact> =
                pattern[3] == isExpected
                ? [] : pattern[3] ? [.comes(.of("a"), session)] : [.staysAway(.of("a"), session)]
            #expect(weeks.facts == expected, "\(pattern)")
        }
    }

    @Test(
        "alone at a series: a time with nobody counts only where he came every other time: all sequences of five times and now"
    )
    func alone() {
        for bits in 0..<64 {
            let pattern = (0..<6).map { bits >> $0 & 1 == 1 }
            var weeks = KnownWeeks.december
            let days = (0...5).map { CalendarDay("2026-12-15").adding(days: -7 * (5 - $0)) }
            for (came, day) in zip(pattern, days) where came { weeks.come("a", "s", day) }
            let session = SessionID(series: "s", date: days[5])
            let before = (0..<5).filter { pattern[$0] }.suffix(3)
            let everyOther =
                before.count == 3 && before[before.startIndex + 2] - before[before.startIndex + 1] == 2
                && before[before.startIndex + 1] - before[before.startIndex] == 2
            var expected: Set<NewsFact> = []
            switch (before.last, pattern[5]) {
            case (nil, true): expected = [.comes(.of("a"), session)]
            case (let last?, true): if everyOther, last == 4 { expected = [.comes(.of("a"), session)] }
            case (let last?, false):
                if 5 - last == (everyOther ? 2 : 1) { expected = [.nobody(session), .staysAway(.of("a"), session)] }
            case (nil, false): break
            }
            #expect(weeks.facts == expected, "\(pattern)")
        }
    }

    @Test("who comes back later is missed each week; a group that ended is missed once")
    func missedAgain() {
        var weeks = KnownWeeks.december
        weeks.come("a", "s", "2026-12-01")
        #expect(weeks.facts.isEmpty)
        weeks.goOn("a", "s", "2026-12-22")
        #expect(weeks.facts == [.nobody(SessionID(series: "s", date: "2026-12-15"))])
    }

    @Test("weeks 53 and 1 are two odd weeks running; a series of even weeks pauses three weeks")
    func yearTurn() {
        func turn(_ rhythm: Series.Rhythm, _ came: [CalendarDay], through last: CalendarDay) -> Set<NewsFact> {
            var weeks = KnownWeeks(asOf: "2026-12-21", toldThrough: last.adding(days: -7), lastDay: last)
            weeks.rhythms["s"] = rhythm
            for day in came { weeks.come("a", "s", day) }
            return weeks.facts
        }
        // Tuesday 29 December lies in week 53, 5 January in week 1, 12 January in week 2.
        #expect(turn(.oddWeek, ["2026-12-15", "2026-12-29", "2027-01-05"], through: "2027-01-10").isEmpty)
        #expect(
            turn(.oddWeek, ["2026-12-15", "2026-12-29"], through: "2027-01-10").contains(
                .nobody(SessionID(series: "s", date: "2027-01-05"))))
        #expect(turn(.evenWeek, ["2026-12-22"], through: "2027-01-10").isEmpty)
        #expect(
            turn(.evenWeek, ["2026-12-22"], through: "2027-01-17").contains(
                .nobody(SessionID(series: "s", date: "2027-01-12"))))
        #expect(turn(.evenWeek, ["2026-12-22", "2027-01-12"], through: "2027-01-17").isEmpty)
        #expect(turn(.everyTwoWeeks, ["2026-12-22", "2027-01-05"], through: "2027-01-10").isEmpty)
    }

    @Test(
        "somebody of odd weeks at a weekly series: silent, until two odd weeks follow each other at the turn of the year"
    )
    func oddWeeksAtTheTurn() {
        func facts(_ own: [CalendarDay], through last: CalendarDay) -> Set<NewsFact> {
            var weeks = KnownWeeks(asOf: "2026-12-21", toldThrough: last.adding(days: -7), lastDay: last)
            for offset in 0...4 { weeks.come("z", "s", last.adding(days: -5 - 7 * offset)) }
            for day in own { weeks.come("a", "s", day) }
            return weeks.facts
        }
        #expect(facts(["2026-12-01", "2026-12-15", "2026-12-29"], through: "2027-01-03").isEmpty)
        let week1 = SessionID(series: "s", date: "2027-01-05")
        #expect(facts(["2026-12-15", "2026-12-29"], through: "2027-01-10").isEmpty)
        #expect(facts(["2026-12-15", "2026-12-29", "2027-01-05"], through: "2027-01-10") == [.comes(.of("a"), week1)])
    }

    @Test("a time that was not held does not break the habit")
    func closedBetween() {
        var weeks = KnownWeeks.december
        for day in ["2026-11-24", "2026-12-01", "2026-12-15"] as [CalendarDay] { weeks.come("a", "s", day) }
        #expect(weeks.facts.isEmpty)
    }

    @Test("a series that moves to another weekday is another one to the partner")
    func movedSeries() {
        var weeks = KnownWeeks.december
        weeks.come("a", "s", "2026-12-08")
        weeks.come("a", "s", "2026-12-17")
        let (tuesday, thursday): (SessionID, SessionID) = (
            SessionID(series: "s", date: "2026-12-15"), SessionID(series: "s", date: "2026-12-17")
        )
        #expect(
            weeks.facts == [
                .nobody(tuesday), .staysAway(.of("a"), tuesday), .comes(.of("a"), thursday),
            ])
    }
}
