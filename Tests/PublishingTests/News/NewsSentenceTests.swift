import PlacementDomain
import PlacementTesting
import Publishing
import Testing

/// What a partner reads of each kind of news, in Dutch and in English.
struct NewsSentenceTests {
    private func weeks(_ change: (inout KnownWeeks) -> Void) -> KnownWeeks {
        var weeks = KnownWeeks.december
        change(&weeks)
        return weeks
    }

    /// Zoë comes on Tuesday, week after week.
    private func usual(_ weeks: inout KnownWeeks) {
        for day in ["2026-12-01", "2026-12-08", "2026-12-15"] as [CalendarDay] { weeks.come("z", "tue", day) }
        weeks.goOn("z", "tue", "2026-12-22")
    }

    private func expect(
        _ dutch: [String], _ english: [String], _ change: (inout KnownWeeks) -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let weeks = weeks(change)
        #expect(weeks.sentences("nl") == dutch, sourceLocation: sourceLocation)
        #expect(weeks.sentences("en") == english, sourceLocation: sourceLocation)
    }

    @Test("weeks that roll on are no news, and print nothing")
    func nothing() {
        let weeks = weeks(usual)
        #expect(weeks.news.isEmpty && weeks.news.text(in: "nl").isEmpty && weeks.news.text(in: "en").isEmpty)
    }

    @Test(
        "somebody new who goes on: from when, and on which weekdays; several weekdays and several people are one item")
    func joins() {
        expect(
            ["Vanaf 16 december ook Farid, op woensdag."], ["From 16 December on Farid comes, too, on Wednesdays."]
        ) { weeks in
            usual(&weeks)
            weeks.come("f", "wed", "2026-12-16")
            weeks.goOn("f", "wed", "2026-12-23")
        }
        expect(
            ["Vanaf 15 december ook Bob en Farid, op dinsdag en woensdag."],
            ["From 15 December on Bob and Farid come, too, on Tuesdays and Wednesdays."]
        ) { weeks in
            usual(&weeks)
            for client in ["f", "b"] as [ClientID] {
                weeks.come(client, "tue", "2026-12-15")
                weeks.come(client, "wed", "2026-12-16")
                weeks.goOn(client, "tue", "2026-12-22")
                weeks.goOn(client, "wed", "2026-12-23")
            }
        }
        expect(
            ["Vanaf 16 december komt Farid, op woensdag."], ["From 16 December on Farid comes, on Wednesdays."]
        ) { weeks in
            weeks.come("f", "wed", "2026-12-16")
            weeks.goOn("f", "wed", "2026-12-23")
        }
    }

    @Test("new in the week that was told before, and going on in the new one: one item")
    func joinsInToldWeek() {
        expect(
            ["Vanaf 9 december ook Farid, op woensdag."], ["From 9 December on Farid comes, too, on Wednesdays."]
        ) { weeks in
            usual(&weeks)
            weeks.comeOnly("f", "wed", "2026-12-09")
            weeks.come("f", "wed", "2026-12-16")
        }
    }

    @Test("somebody new for one day, or back on a day: the day is told")
    func comes() {
        expect(
            ["Op woensdag 16 december komt ook Farid."], ["On Wednesday 16 December Farid comes, too."]
        ) { weeks in
            usual(&weeks)
            weeks.come("f", "wed", "2026-12-16")
        }
        expect(
            ["Op dinsdag 15 december komt ook Anna."], ["On Tuesday 15 December Anna comes, too."]
        ) { weeks in
            usual(&weeks)
            weeks.come("a", "tue", "2026-12-01")
            weeks.come("a", "tue", "2026-12-15")
            weeks.goOn("a", "tue", "2026-12-22")
        }
    }

    @Test("another weekday for somebody who is known")
    func addsWeekdays() {
        expect(
            ["Vanaf 17 december komt Zoë ook op donderdag."], ["From 17 December on Zoë comes on Thursdays, too."]
        ) { weeks in
            usual(&weeks)
            weeks.come("z", "thu", "2026-12-17")
            weeks.goOn("z", "thu", "2026-12-24")
        }
    }

    @Test("somebody who comes no more, on one weekday or at all; somebody who stays away one day")
    func leaves() {
        expect(
            ["Vanaf 15 december komen Anna en Bob niet meer."],
            ["From 15 December on Anna and Bob do not come any more."]
        ) { weeks in
            usual(&weeks)
            weeks.come("a", "tue", "2026-12-08")
            weeks.come("b", "tue", "2026-12-08")
        }
        expect(
            ["Vanaf 15 december komt Anna niet meer op dinsdag."],
            ["From 15 December on Anna does not come on Tuesdays any more."]
        ) { weeks in
            usual(&weeks)
            for day in ["2026-12-11", "2026-12-18"] as [CalendarDay] { weeks.come("a", "fri", day) }
            weeks.come("a", "tue", "2026-12-08")
        }
        expect(
            ["Op dinsdag 15 december komt Anna niet."], ["On Tuesday 15 December Anna does not come."]
        ) { weeks in
            usual(&weeks)
            weeks.come("a", "tue", "2026-12-08")
            weeks.goOn("a", "tue", "2026-12-22")
        }
    }

    @Test("somebody replaced by another: both are told")
    func replaced() {
        expect(
            ["Vanaf 15 december ook Farid, op dinsdag.", "Vanaf 15 december komt Anna niet meer."],
            [
                "From 15 December on Farid comes, too, on Tuesdays.",
                "From 15 December on Anna does not come any more.",
            ]
        ) { weeks in
            weeks.come("a", "tue", "2026-12-08")
            weeks.come("f", "tue", "2026-12-15")
            weeks.goOn("f", "tue", "2026-12-22")
        }
    }

    @Test("a day with nobody; a whole week with nobody is one item")
    func nobody() {
        expect(["Op dinsdag 15 december komt niemand."], ["On Tuesday 15 December nobody comes."]) { weeks in
            weeks.come("a", "tue", "2026-12-08")
            weeks.goOn("a", "tue", "2026-12-22")
        }
        expect(
            ["In week 51 (14 tot en met 20 december) komt niemand."], ["In week 51 (14 to 20 December) nobody comes."]
        ) { weeks in
            for (series, day) in [("tue", "2026-12-08"), ("fri", "2026-12-11")] as [(SeriesID, CalendarDay)] {
                for client in ["a", "z"] as [ClientID] {
                    weeks.come(client, series, day)
                    weeks.goOn(client, series, day.adding(days: 14))
                }
            }
        }
        expect(
            ["Vanaf 8 december komt Anna niet meer.", "Op dinsdag 8 december komt niemand."],
            ["From 8 December on Anna does not come any more.", "On Tuesday 8 December nobody comes."]
        ) { weeks in weeks.tell("a", "tue", "2026-12-08") }
    }

    @Test("other times of a day are told once, those of one person by name")
    func times() {
        expect(
            ["Op dinsdag 15 december andere tijden: 09:00–13:00."],
            ["On Tuesday 15 December other times: 09:00–13:00."]
        ) { weeks in
            for client in ["a", "z"] as [ClientID] {
                weeks.come(client, "tue", "2026-12-08")
                weeks.come(client, "tue", "2026-12-15", 9, 13)
            }
        }
        expect(
            ["Op dinsdag 15 december is Anna er van 09:00 tot 12:00."],
            ["On Tuesday 15 December Anna is there from 09:00 to 12:00."]
        ) { weeks in
            usual(&weeks)
            weeks.come("a", "tue", "2026-12-08")
            weeks.come("a", "tue", "2026-12-15", 9, 12)
        }
        let weeks = weeks { weeks in
            usual(&weeks)
            for day in ["2026-12-08", "2026-12-15"] as [CalendarDay] { weeks.come("a", "tue", day, 9, 12) }
        }
        #expect(weeks.news.isEmpty, "his usual times are no news")
    }

    @Test("a day in doubt, and somebody of whom a planner must decide: nobody is said to stay away")
    func undecided() {
        expect(
            ["Nog niet zeker of de werkdag van dinsdag 8 december zo doorgaat: de planner belt u."],
            [
                "It is not certain yet whether the working day of Tuesday 8 December takes place as told: the planner will call you."
            ]
        ) { weeks in
            usual(&weeks)
            weeks.inDoubt = [SessionID(series: "tue", date: "2026-12-08")]
        }
        expect(
            ["Of Anna komt op dinsdag 15 december, is nog niet zeker: de planner belt u."],
            ["It is not certain yet whether Anna comes on Tuesday 15 December: the planner will call you."]
        ) { weeks in
            weeks.come("a", "tue", "2026-12-08")
            weeks.undecided = ["a"]
        }
        expect(
            ["Of Anna komt op dinsdag 15 december, is nog niet zeker: de planner belt u."],
            ["It is not certain yet whether Anna comes on Tuesday 15 December: the planner will call you."]
        ) { weeks in
            usual(&weeks)
            weeks.come("a", "tue", "2026-12-08")
            weeks.undecidedAt = [SessionID(series: "tue", date: "2026-12-15"): ["a"]]
        }
    }

    @Test("who may not be named is counted, and the planner calls")
    func unnamed() {
        expect(
            ["Vanaf 15 december ook Farid en nog 1 persoon, op dinsdag (de planner belt u)."],
            ["From 15 December on Farid and 1 more person come, too, on Tuesdays (the planner will call you)."]
        ) { weeks in
            usual(&weeks)
            for client in ["f", "secret"] as [ClientID] {
                weeks.come(client, "tue", "2026-12-15")
                weeks.goOn(client, "tue", "2026-12-22")
            }
        }
        expect(
            ["Vanaf 15 december komen 2 personen niet meer (de planner belt u)."],
            ["From 15 December on 2 people do not come any more (the planner will call you)."]
        ) { weeks in
            usual(&weeks)
            for client in ["secret", "hidden"] as [ClientID] { weeks.come(client, "tue", "2026-12-08") }
        }
    }

    @Test("at most a handful is told one by one, and how many more there are; sorted by day")
    func handful() {
        let weeks = weeks { weeks in
            for (number, client) in (["a", "b", "c", "f", "z", "x", "y", "w"] as [ClientID]).enumerated() {
                let day = CalendarDay("2026-12-07").adding(days: number % 7)
                weeks.come(client, SeriesID("s\(number)"), day, 9, 16)
                weeks.come(client, SeriesID("s\(number)"), day.adding(days: 7), 9, 17 + number)
            }
        }
        #expect(weeks.news.items.count == PartnerNews.mostItems && weeks.news.more == 2)
        #expect(weeks.news.items.map(\.day) == weeks.news.items.map(\.day).sorted())
        #expect(weeks.sentences("nl").last == "En nog 2 wijzigingen: zie hieronder, bij ‘Wie komt er wanneer’.")
        #expect(weeks.sentences("en").last == "And 2 more changes: see “Who comes when” below.")
    }

    @Test("one piece of news is a paragraph, several are a list, both below a heading; names are escaped")
    func form() {
        let one = weeks { weeks in
            usual(&weeks)
            weeks.come("f", "wed", "2026-12-16")
        }
        #expect(
            one.news.text(in: "nl")
                == "<section class=\"news\">\n<h2>Nieuw</h2>\n<p class=\"news\">Op woensdag 16 december komt ook Farid.</p>\n</section>\n"
        )
        #expect(one.news.text(in: "en").contains("<h2>News</h2>"))
        let named = NewsMerger.news(one.facts, one, names: ["f": "<b>&"])
        #expect(named.text(in: "nl").contains("&lt;b&gt;&amp;") && !named.text(in: "nl").contains("<b>"))
    }
}
