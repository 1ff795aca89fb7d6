import PlacementDomain
import PlacementModel
import PlacementRules
import PlacementTesting
import Testing

@Suite("Patterns")
struct PatternRuleTests {
    /// The first broken rule of all sittings of all series together, for one client who is always free.
    private func broken(_ builder: InstanceBuilder) -> String? {
        let instance = builder.build()
        let held = HeldSittings(instance: instance)
        guard let unit = PlanningUnits(instance: instance).units.first else { return "no unit" }
        let timeline = held.sittings.indices.map(Int32.init).sorted {
            let (left, right) = (held.sittings[Int($0)], held.sittings[Int($1)])
            return (left.day, left.start, left.series) < (right.day, right.start, right.series)
        }
        let limits = Eligibility(instance: instance, held: held).patternLimits(of: unit)
        return PatternRules.firstBroken(in: timeline, limits, held: held)?.id
    }

    private func builder(most: Int = 5, _ series: (Weekday, TimeOfDay, TimeOfDay)...) -> InstanceBuilder {
        var builder = InstanceBuilder()
        builder.calendarEnd = "2026-12-20"
        builder.addProject("p1")
        for (index, one) in series.enumerated() {
            builder.addSeries(SeriesID("s\(index)"), at: "p1", one.0, one.1, one.2, break: 0)
        }
        builder.addClient("c1", minutes: 6_000, free: .always) { client, _ in client.mostSessions = most }
        return builder
    }

    @Test("DAYS-03 no ISO week holds more than the client's most", arguments: 1...5)
    func mostSessions(most: Int) {
        let week = builder(
            most: most, (.monday, "09:00", "12:00"), (.tuesday, "09:00", "12:00"), (.sunday, "09:00", "12:00"))
        #expect(broken(week) == (most < 3 ? "DAYS-03" : nil))
    }

    @Test("DAYS-03 a week runs from Monday to Sunday")
    func weekBorder() {
        let week = builder(most: 1, (.monday, "09:00", "12:00"))
        #expect(broken(week) == nil)
        #expect(broken(builder(most: 1, (.sunday, "09:00", "12:00"))) == nil)
        var both = builder(most: 1, (.monday, "09:00", "12:00"), (.sunday, "09:00", "12:00"))
        #expect(broken(both) == "DAYS-03")
        both.change(SeriesID("s0")) { ($0.firstDay, $0.lastDay) = ("2026-12-07", "2026-12-07") }
        both.change(SeriesID("s1")) { ($0.firstDay, $0.lastDay) = ("2026-12-06", "2026-12-06") }
        #expect(broken(both) == nil, "Sunday and the Monday after it are two weeks")
    }

    @Test("HOURS-07 two sittings of a day may touch, not overlap")
    func overlap() {
        #expect(broken(builder((.monday, "09:00", "12:00"), (.monday, "12:00", "15:00"))) == nil)
        #expect(broken(builder((.monday, "09:00", "12:01"), (.monday, "12:00", "15:00"))) == "HOURS-07")
        #expect(broken(builder((.monday, "09:00", "10:00"), (.monday, "09:00", "10:00"))) == "HOURS-07")
        let inside = builder((.monday, "09:00", "15:00"), (.monday, "10:00", "10:30"), (.monday, "11:00", "11:30"))
        #expect(broken(inside) == "HOURS-07")
    }

    @Test("HOURS-07 at most 480 minutes of work a day, breaks left out")
    func dayLimit() {
        #expect(broken(builder((.monday, "08:00", "12:00"), (.monday, "12:00", "16:00"))) == nil)
        #expect(broken(builder((.monday, "08:00", "12:00"), (.monday, "12:00", "16:01"))) == "HOURS-07")
        var withBreak = builder((.monday, "08:00", "12:00"), (.monday, "12:00", "16:30"))
        withBreak.change(SeriesID("s1")) { $0.breakMinutes = 30 }
        #expect(broken(withBreak) == nil)
        var lower = builder((.monday, "08:00", "12:01"))
        lower.rules = lower.rules.setting("HOURS-07", "minutesPerDay", to: 240)
        #expect(broken(lower) == "HOURS-07", "one sitting alone, too")
    }

    @Test("HOURS-08 eleven hours between the last end of a day and the first start of a later day")
    func rest() {
        #expect(broken(builder((.monday, "19:00", "22:00"), (.tuesday, "09:00", "12:00"))) == nil)
        #expect(broken(builder((.monday, "19:00", "22:01"), (.tuesday, "09:00", "12:00"))) == "HOURS-08")
        #expect(broken(builder((.monday, "19:00", "22:01"), (.wednesday, "00:00", "03:00"))) == nil)
        #expect(
            broken(builder((.sunday, "19:00", "22:01"), (.monday, "09:00", "12:00"))) == "HOURS-08",
            "over the week's border")
        var longer = builder((.monday, "19:00", "22:00"), (.wednesday, "09:00", "12:00"))
        longer.rules = longer.rules.setting("HOURS-08", "restMinutes", to: 35 * 60)
        #expect(broken(longer) == nil)
        longer.rules = longer.rules.setting("HOURS-08", "restMinutes", to: 35 * 60 + 1)
        #expect(broken(longer) == "HOURS-08")
        longer.rules = longer.rules.setting("HOURS-08", "restMinutes", to: nil)
        #expect(broken(longer) == nil)
    }

    @Test("HOURS-14 at most so many minutes a week, where a number is set; each date's number binds the week")
    func weekLimit() {
        var week = builder((.monday, "09:00", "13:00"), (.thursday, "09:00", "13:00"))
        #expect(broken(week) == nil)
        week.rules = week.rules.setting("HOURS-14", "minutesPerWeek", to: 480)
        #expect(broken(week) == nil)
        week.rules = week.rules.setting("HOURS-14", "minutesPerWeek", to: 479)
        #expect(broken(week) == "HOURS-14")
        for (from, expected) in [("2026-12-03", "HOURS-14"), ("2026-12-18", nil), ("2026-12-21", nil)]
            as [(CalendarDay, String?)]
        {
            week.rules = RuleBook.forTests
            week.rules.versions.append(
                RuleBook.Version(id: "HOURS-14", jurisdiction: "any", validFrom: from, numbers: ["minutesPerWeek": 479])
            )
            #expect(broken(week) == expected, "\(from)")
        }
    }

    @Test("HOURS-14 a number that ends inside a week still binds that whole week")
    func weekLimitEnds() {
        var week = builder((.monday, "09:00", "13:00"), (.thursday, "09:00", "13:00"))
        week.rules = RuleBook.forTests.setting("HOURS-14", "minutesPerWeek", to: 479)
        week.rules.versions.append(RuleBook.Version(id: "HOURS-14", jurisdiction: "any", validFrom: "2026-12-01"))
        #expect(broken(week) == "HOURS-14")
        week.rules.versions.removeLast()
        week.rules.versions.append(RuleBook.Version(id: "HOURS-14", jurisdiction: "any", validFrom: "2026-11-30"))
        #expect(broken(week) == nil)
    }

    @Test("one and two sittings with every start and end on the half hour, against a plain reading", arguments: [0, 1])
    func sweep(dayShift: Int) {
        let limits = Array(stride(from: 0, through: 1_440, by: 90))
        for firstEnd in limits.dropFirst() {
            for secondStart in limits.dropLast() {
                let firstStart = max(0, firstEnd - 240)
                let secondEnd = min(1_440, secondStart + 270)
                let second: Weekday = dayShift == 0 ? .monday : .tuesday
                let builder = builder(
                    (.monday, TimeOfDay(minute: firstStart), TimeOfDay(minute: firstEnd)),
                    (second, TimeOfDay(minute: secondStart), TimeOfDay(minute: secondEnd)))
                let expected: String?
                if dayShift == 0 {
                    let overlaps = firstStart < secondEnd && secondStart < firstEnd
                    let total = firstEnd - firstStart + secondEnd - secondStart
                    expected = overlaps || total > 480 ? "HOURS-07" : nil
                } else {
                    expected = 1_440 + secondStart - firstEnd < 660 ? "HOURS-08" : nil
                }
                #expect(broken(builder) == expected, "\(firstStart)–\(firstEnd), \(secondStart)–\(secondEnd)")
            }
        }
    }
}
