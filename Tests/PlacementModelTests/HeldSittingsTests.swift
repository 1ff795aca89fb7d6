import PlacementDomain
import PlacementModel
import PlacementRules
import PlacementTesting
import Testing

@Suite("Held sittings")
struct HeldSittingsTests {
    /// One project with one Monday series; six weeks from 2026-11-30.
    private func builder(_ configure: (inout Series) -> Void = { _ in }) -> InstanceBuilder {
        var builder = InstanceBuilder()
        builder.calendarEnd = "2027-01-10"
        builder.addProject("p1")
        builder.addSeries("s1", at: "p1", .monday, "09:00", "16:30", configure)
        return builder
    }

    private func days(_ builder: InstanceBuilder) -> [String] {
        HeldSittings(instance: builder.build()).sittings.map(\.day.description)
    }

    private func warnings(_ builder: InstanceBuilder) -> [String] {
        let warnings = HeldSittings(instance: builder.build()).warnings
        for warning in warnings {
            #expect(ForeignWords.found(in: warning.cause).isEmpty, "\(warning.cause)")
            #expect(ForeignWords.found(in: warning.remedy).isEmpty, "\(warning.remedy)")
        }
        return warnings.map(\.code)
    }

    private let everyMonday = ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04"]

    @Test("DAYS-05 a weekly series is held on its weekday from planStart to calendarEnd")
    func weekly() {
        #expect(days(builder()) == everyMonday)
        let held = HeldSittings(instance: builder().build())
        #expect(held.range(ofSeries: 0) == 0..<6)
        #expect(held.sittings[0].net == 420)
        #expect(held.warnings.isEmpty)
    }

    @Test("DAYS-05 a series is held from its first day to its last day, both inclusive")
    func firstAndLastDay() {
        for (first, last, expected) in [
            ("2026-12-07", "2026-12-21", 3), ("2026-12-08", "2026-12-21", 2), ("2026-12-07", "2026-12-20", 2),
            ("2026-12-07", "2026-12-07", 1), ("2026-12-08", "2026-12-13", 0),
        ] as [(CalendarDay, CalendarDay, Int)] {
            let builder = builder {
                $0.firstDay = first
                $0.lastDay = last
            }
            #expect(days(builder).count == expected, "\(first) \(last)")
        }
    }

    @Test("DAYS-05 odd and even weeks are ISO weeks: 53 and 1 are two odd ones running, and a warning says so")
    func oddAndEven() {
        let odd = builder { $0.rhythm = .oddWeek }
        #expect(days(odd) == ["2026-11-30", "2026-12-14", "2026-12-28", "2027-01-04"])
        let weeks = HeldSittings(instance: odd.build()).sittings.map(\.day.isoWeek.week)
        #expect(weeks == [49, 51, 53, 1])
        #expect(warnings(odd) == ["D1211"])
        let even = builder { $0.rhythm = .evenWeek }
        #expect(HeldSittings(instance: even.build()).sittings.map(\.day.isoWeek.week) == [50, 52])
        #expect(warnings(even) == ["D1211"])
    }

    @Test("a series whose odd weeks do not cross the turn of the year has no warning")
    func noTurn() {
        #expect(warnings(builder { ($0.rhythm, $0.lastDay) = (.oddWeek, "2027-01-03") }) == [])
        #expect(warnings(builder { ($0.rhythm, $0.lastDay) = (.oddWeek, "2027-01-04") }) == ["D1211"])
        #expect(warnings(builder { ($0.rhythm, $0.firstDay) = (.oddWeek, "2027-01-04") }) == [])
        var nextYear = builder { $0.rhythm = .oddWeek }
        (nextYear.planStart, nextYear.asOf, nextYear.calendarEnd) = ("2027-11-29", "2027-11-22", "2028-01-30")
        #expect(warnings(nextYear) == [], "2027 has 52 weeks")
    }

    @Test("DAYS-05 every two weeks counts from the first such weekday on or after the first day")
    func everyTwoWeeks() {
        for (first, expected) in [
            ("2026-11-30", ["2026-11-30", "2026-12-14", "2026-12-28"]),
            ("2026-11-24", ["2026-11-30", "2026-12-14", "2026-12-28"]),
            ("2026-11-23", ["2026-12-07", "2026-12-21", "2027-01-04"]),
            ("2026-12-01", ["2026-12-07", "2026-12-21", "2027-01-04"]),
            ("2020-01-06", ["2026-11-30", "2026-12-14", "2026-12-28"]),
        ] as [(CalendarDay, [String])] {
            let builder = builder { ($0.rhythm, $0.firstDay) = (.everyTwoWeeks, first) }
            #expect(days(builder) == expected, "\(first)")
            #expect(warnings(builder) == [])
        }
    }

    @Test("DAYS-05 every two weeks without a first day is not held, with a warning")
    func everyTwoWeeksWithoutStart() {
        let builder = builder { $0.rhythm = .everyTwoWeeks }
        #expect(days(builder) == [])
        #expect(warnings(builder) == ["D1214"])
    }

    @Test("DAYS-05 rhythms agree with the calendar in every week of thirty years")
    func rhythmSweep() {
        let window = PlanWindow(first: "2020-01-06", last: "2050-01-02")
        for week in 0..<window.weekCount {
            let day = window.monday.adding(days: 7 * week + 4)
            guard day <= window.last else { break }
            let isOdd = WeekRhythm.oddWeek.holds(on: day)
            #expect(window.isOddWeek(day) == isOdd, "\(day)")
            #expect(Days05HeldDays.isDayOfRhythm(day, rhythm: .oddWeek, isOddWeek: isOdd, anchor: nil) == isOdd)
            #expect(Days05HeldDays.isDayOfRhythm(day, rhythm: .evenWeek, isOddWeek: isOdd, anchor: nil) == !isOdd)
            #expect(Days05HeldDays.isDayOfRhythm(day, rhythm: .every, isOddWeek: isOdd, anchor: nil))
            let anchor = CalendarDay("2020-01-10")
            let isSecond = Days05HeldDays.isDayOfRhythm(day, rhythm: .everyTwoWeeks, isOddWeek: isOdd, anchor: anchor)
            #expect(isSecond == week.isMultiple(of: 2), "\(day)")
        }
    }

    @Test("the first such weekday is on the day itself or within the six days after", arguments: Weekday.allCases)
    func firstWeekday(weekday: Weekday) {
        for offset in 0..<14 {
            let day = CalendarDay("2026-12-01").adding(days: offset)
            let first = Days05HeldDays.first(weekday, onOrAfter: day)
            #expect(first.weekday == weekday)
            #expect((0..<7).contains(first.days(since: day)))
        }
    }

    // MARK: Holidays, closures, changed sessions

    @Test("DAYS-05 a holiday of the project's jurisdiction is not held, unless the session list says held")
    func holidays() {
        var builder = builder()
        builder.addHoliday("2026-12-21")
        builder.addHoliday("2026-12-28")
        builder.addHoliday("2026-12-07", jurisdiction: "EW")
        builder.addSession("s1", "2026-12-28", .held)
        #expect(days(builder) == everyMonday.filter { $0 != "2026-12-21" })
        builder.addSession("s1", "2026-12-21", .changed, seats: 2)
        #expect(days(builder) == everyMonday.filter { $0 != "2026-12-21" }, "changed is not held")
        #expect(warnings(builder) == [])
    }

    @Test("DAYS-05 a closure closes the project or one series, both ends inclusive, also where a session says held")
    func closures() {
        var builder = builder()
        builder.addSeries("s2", at: "p1", .monday, "13:00", "17:00", break: 0)
        builder.addClosure("p1", series: "s2", "2026-12-07", through: "2026-12-13")
        builder.addClosure("p1", "2026-12-14", through: "2026-12-21")
        builder.addSession("s1", "2026-12-21", .held)
        let held = HeldSittings(instance: builder.build())
        let first = held.sittings[held.range(ofSeries: 0)].map(\.day.description)
        let second = held.sittings[held.range(ofSeries: 1)].map(\.day.description)
        #expect(first == ["2026-11-30", "2026-12-07", "2026-12-28", "2027-01-04"])
        #expect(second == ["2026-11-30", "2026-12-28", "2027-01-04"])
    }

    @Test("DAYS-05 a cancelled session is not held")
    func cancelled() {
        var builder = builder()
        builder.addSession("s1", "2026-12-07", .cancelled)
        #expect(days(builder) == everyMonday.filter { $0 != "2026-12-07" })
    }

    @Test("DAYS-05 held or changed on a day that is none of the rhythm: a warning, and not held")
    func strayChange() {
        for (date, status, expected) in [
            ("2026-12-08", .held, ["D1215"]), ("2026-12-08", .changed, ["D1215"]), ("2026-12-08", .cancelled, []),
            ("2026-12-14", .held, ["D1215"]), ("2026-11-23", .held, []),
            ("2027-01-11", .held, []),
        ] as [(CalendarDay, SessionChange.Status, [String])] {
            var builder = builder { ($0.rhythm, $0.firstDay) = (.everyTwoWeeks, "2026-12-07") }
            builder.addSession("s1", date, status)
            #expect(days(builder) == ["2026-12-07", "2026-12-21", "2027-01-04"], "\(date)")
            #expect(warnings(builder) == expected, "\(date) \(status)")
        }
    }

    @Test("DAYS-05 changed times must lie within the series' times")
    func changedTimes() throws {
        for (start, end, isHeld) in [
            ("09:00", "16:30", true), ("10:00", "12:00", true), ("08:59", "16:30", false), ("09:00", "16:31", false),
        ] as [(TimeOfDay, TimeOfDay, Bool)] {
            var builder = builder()
            builder.addSession("s1", "2026-12-07", .changed, start: start, end: end)
            #expect(days(builder).contains("2026-12-07") == isHeld, "\(start) \(end)")
            #expect(warnings(builder) == (isHeld ? [] : ["D1216"]))
        }
    }

    @Test("HOURS-02 net is end less start less break, 1 to 480 minutes; a changed session outside is not held")
    func net() {
        for (end, pause, net) in [
            ("16:30", 30, 420), ("17:30", 30, 480), ("17:31", 30, nil), ("09:31", 30, 1), ("09:30", 30, nil),
        ] as [(TimeOfDay, Int, Int?)] {
            var builder = builder {
                $0.end = "18:00"; $0.breakMinutes = 60
            }
            builder.addSession("s1", "2026-12-07", .changed, end: end, break: pause)
            let held = HeldSittings(instance: builder.build())
            let sitting = held.sittings.first { $0.day == "2026-12-07" }
            #expect(sitting.map { Int($0.net) } == net, "\(end)")
            #expect(held.warnings.map(\.code) == (net == nil ? ["D1217"] : []))
        }
    }

    @Test("what may be booked: the changed number, else the changed seats, else the series' number, else its seats")
    func bookable() {
        for (seriesBookable, seats, changedBookable, expected) in [
            (nil, nil, nil, 4), (5, nil, nil, 5), (5, 3, nil, 3), (nil, 3, nil, 3), (5, 3, 2, 2), (5, nil, 2, 2),
        ] as [(Int?, Int?, Int?, Int)] {
            var builder = builder {
                $0.seats = 4
                $0.bookable = seriesBookable.map { Seats($0) }
            }
            builder.addSession("s1", "2026-12-07", .changed, seats: seats, bookable: changedBookable)
            let held = HeldSittings(instance: builder.build())
            #expect(held.sittings[1].bookable == Int16(expected))
            #expect(held.sittings[1].seats == Int16(seats ?? 4))
            #expect(held.sittings[2].bookable == Int16(seriesBookable ?? 4), "other dates keep theirs")
        }
    }

    @Test("GROUP-03 in a supervised sitting no more may be booked than its supervisor may lead")
    func supervised() {
        var builder = builder {
            $0.seats = 12
            $0.supervised = true
        }
        builder.supervisors = [Supervisor(id: "w1", mostClients: 8)]
        #expect(HeldSittings(instance: builder.build()).sittings[0].bookable == 10)
        builder.series[0].supervisor = "w1"
        #expect(HeldSittings(instance: builder.build()).sittings[0].bookable == 8)
    }

    // MARK: Approval, contact, kind

    @Test("PLACE-01 a sitting is held only on days of an approved or lapsing approval")
    func approval() {
        for (state, isHeld) in [
            (.approved, true), (.lapsing, true), (.proposed, false), (.refused, false),
        ] as [(ApprovalPeriod.State, Bool)] {
            var builder = InstanceBuilder()
            builder.calendarEnd = "2027-01-10"
            builder.addProject("p1", approved: false)
            builder.addApproval("p1", from: "2026-12-07", through: "2026-12-21", state: state)
            builder.addSeries("s1", at: "p1", .monday)
            #expect(days(builder) == (isHeld ? ["2026-12-07", "2026-12-14", "2026-12-21"] : []), "\(state)")
        }
    }

    @Test("PLACE-01 an approval without a last day runs to calendarEnd, and several add up")
    func approvals() {
        var builder = InstanceBuilder()
        builder.calendarEnd = "2027-01-10"
        builder.addProject("p1", approved: false)
        builder.addApproval("p1", from: "2026-12-28")
        builder.addApproval("p1", from: "2026-01-01", through: "2026-12-07")
        builder.addSeries("s1", at: "p1", .monday)
        #expect(days(builder) == ["2026-11-30", "2026-12-07", "2026-12-28", "2027-01-04"])
    }

    @Test("PLACE-01 induction and education are no places of work", arguments: Project.Kind.allCases)
    func kind(kind: Project.Kind) {
        var builder = builder()
        builder.change(ProjectID("p1")) { $0.kind = kind }
        #expect(days(builder).isEmpty == [.induction, .education].contains(kind))
    }

    @Test("PLACE-02 a sitting is held only on days with a contact person")
    func contact() {
        var builder = InstanceBuilder()
        builder.calendarEnd = "2027-01-10"
        builder.addProject("p1", contact: false)
        builder.addSeries("s1", at: "p1", .monday)
        #expect(days(builder) == [])
        builder.addContact("p1", through: "2026-12-07")
        builder.addContact("p1", from: "2026-12-28")
        #expect(days(builder) == ["2026-11-30", "2026-12-07", "2026-12-28", "2027-01-04"])
    }

    @Test("PLACE-04 an external project that names nobody, or accepts long work alone, has a warning")
    func alone() {
        for (person, minutes, kind, expected) in [
            ("Somebody", 60, .external, []), ("Somebody", 61, .external, ["D1218"]), (" ", 0, .external, ["D1218"]),
            ("", 480, .group, []),
        ] as [(String, Int, Project.Kind, [String])] {
            var builder = builder()
            builder.change(ProjectID("p1")) {
                ($0.presentPerson, $0.aloneMinutes, $0.kind) = (person, Minutes(minutes), kind)
            }
            #expect(warnings(builder) == expected, "\(person) \(minutes)")
        }
    }

    @Test("a date of the rhythm is held just where nothing is found against it, but for times that do not fit")
    func causes() {
        for seed in 1...150 {
            let instance = TinyInstances.random(seed: UInt64(seed), mix: TinyInstances.Mix(changedFacts: true)).build()
            let held = HeldSittings(instance: instance)
            for (index, series) in instance.series.enumerated() {
                for sitting in held.sittings[held.range(ofSeries: index)] {
                    #expect(NotHeldCause.causes(instance, series: index, on: sitting.day).isEmpty, "seed \(seed)")
                }
                guard series.rhythm == .every else { continue }
                var day = max(instance.planStart, series.firstDay ?? instance.planStart)
                while day <= min(instance.calendarEnd, series.lastDay ?? instance.calendarEnd) {
                    defer { day = day.adding(days: 1) }
                    let change = instance.sessions.first { $0.series == index && $0.date == day }
                    guard day.weekday == series.weekday, change?.start == nil, change?.end == nil,
                        change?.breakMinutes == nil, held.number(ofSeries: index, on: day) == nil
                    else { continue }
                    #expect(!NotHeldCause.causes(instance, series: index, on: day).isEmpty, "seed \(seed), \(day)")
                }
            }
        }
    }
}
