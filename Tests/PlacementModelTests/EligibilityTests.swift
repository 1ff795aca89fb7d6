import PlacementDomain
import PlacementModel
import PlacementRules
import PlacementTesting
import Testing

/// The rules of one client alone, through the indexes.
@Suite("Eligibility")
struct EligibilityTests {
    /// One client, one project with a Monday series from 09:00 to 16:30; six weeks from 2026-11-30.
    private func builder(free: FreeTime = .weekdays) -> InstanceBuilder {
        var builder = InstanceBuilder()
        builder.calendarEnd = "2027-01-10"
        builder.addProject("p1")
        builder.addSeries("s1", at: "p1", .monday)
        builder.addClient("c1", free: free)
        return builder
    }

    /// Days of the lawful sittings of the client's first project, by series.
    private func lawful(_ builder: InstanceBuilder) -> [String: [String]] {
        let instance = builder.build()
        let held = HeldSittings(instance: instance)
        let eligibility = Eligibility(instance: instance, held: held)
        guard let unit = PlanningUnits(instance: instance).units.first else { return [:] }
        var days: [String: [String]] = [:]
        for project in eligibility.reachableProjects(of: unit) {
            for series in eligibility.lawfulSeries(of: unit, project: project) {
                let numbers =
                    switch series.sittings {
                    case .range(let range): Array(range)
                    case .list(let list): list.map { Int($0) }
                    }
                #expect(!numbers.isEmpty)
                days[instance.series[series.series].id.text] = numbers.map {
                    String(held.sittings[$0].day.description.dropFirst(5))
                }
            }
        }
        return days
    }

    private func reason(_ builder: InstanceBuilder) -> UnplacedCode? {
        let instance = builder.build()
        let eligibility = Eligibility(instance: instance, held: HeldSittings(instance: instance))
        return PlanningUnits(instance: instance).units.first.flatMap(eligibility.firstFilterThatLeavesNothing)
    }

    private let mondays = ["11-30", "12-07", "12-14", "12-21", "12-28", "01-04"]

    @Test("TERM-01 lawful from the first day to the term end, both inclusive")
    func days() {
        var builder = builder()
        #expect(lawful(builder) == ["s1": mondays])
        builder.change(OrderID("o1")) { ($0.earliestDay, $0.caseTermEnd) = ("2026-12-07", "2026-12-21") }
        #expect(lawful(builder) == ["s1": ["12-07", "12-14", "12-21"]])
        builder.change(OrderID("o1")) { ($0.earliestDay, $0.caseTermEnd) = ("2026-12-08", "2026-12-20") }
        #expect(lawful(builder) == ["s1": ["12-14"]])
        builder.change(OrderID("o1")) { ($0.earliestDay, $0.caseTermEnd) = ("2026-12-08", "2026-12-07") }
        #expect(lawful(builder) == [:])
        #expect(reason(builder) == .termOver)
    }

    @Test("the days from first to last agree with a plain filter for every pair of days")
    func daySweep() {
        var builder = builder()
        builder.change(SeriesID("s1")) { ($0.weekday, $0.rhythm) = (.wednesday, .oddWeek) }
        builder.addHoliday("2026-12-30")
        for first in 0..<40 {
            for last in 0..<42 {
                let (from, through) = (builder.planStart.adding(days: first), builder.planStart.adding(days: last))
                var tested = builder
                tested.change(OrderID("o1")) { ($0.earliestDay, $0.caseTermEnd) = (from, through) }
                let expected = ["2026-12-02", "2026-12-16", "2027-01-06"].filter {
                    CalendarDay(stringLiteral: $0) >= from && CalendarDay(stringLiteral: $0) <= through
                }
                #expect(lawful(tested)["s1"] ?? [] == expected.map { String($0.dropFirst(5)) }, "\(from) \(through)")
            }
        }
    }

    // MARK: DAYS-01

    @Test("DAYS-01 a sitting needs every part of day that it overlaps; touching ends do not overlap")
    func parts() {
        let parts = PartsOfDay()
        for start in stride(from: 0, through: 1_435, by: 5) {
            for end in stride(from: start + 5, through: 1_440, by: 5) {
                var expected: UInt8 = 0
                for minute in stride(from: start, to: end, by: 5) {
                    expected |= minute < 750 ? 1 : minute < 1_080 ? 2 : 4
                }
                let bits = Days01FreeParts.overlapped(start: start, end: end, parts: parts)
                #expect(bits == expected, "\(start) \(end)")
            }
        }
    }

    @Test("DAYS-01 a part of no length, and times outside all parts, overlap nothing")
    func oddParts() {
        let parts = PartsOfDay(
            morningStart: "08:00", afternoonStart: "12:00", eveningStart: "12:00", eveningEnd: "20:00")
        #expect(Days01FreeParts.overlapped(start: 600, end: 900, parts: parts) == 0b101)
        #expect(Days01FreeParts.overlapped(start: 300, end: 480, parts: parts) == 0)
        #expect(Days01FreeParts.overlapped(start: 1_200, end: 1_300, parts: parts) == 0)
    }

    @Test("DAYS-01 every grid of one weekday against every pair of times of the generator")
    func grids() {
        for (start, end, needs) in [
            ("09:00", "12:30", [.morning]), ("09:00", "12:31", [.morning, .afternoon]),
            ("12:30", "18:00", [.afternoon]),
            ("12:29", "13:00", [.morning, .afternoon]), ("18:00", "21:00", [.evening]),
            ("09:00", "16:30", [.morning, .afternoon]),
            ("12:00", "18:01", [.morning, .afternoon, .evening]),
        ] as [(TimeOfDay, TimeOfDay, Set<PartOfDay>)] {
            for mask in 0..<8 {
                let free = PartOfDay.allCases.filter { mask >> $0.rawValue & 1 == 1 }
                var builder = builder(free: .on([.monday], parts: free))
                builder.change(SeriesID("s1")) { ($0.start, $0.end, $0.breakMinutes) = (start, end, 0) }
                let isLawful = needs.isSubset(of: free)
                #expect(lawful(builder) == (isLawful ? ["s1": mondays] : [:]), "\(start) \(end) \(free)")
                #expect(reason(builder) == (isLawful ? nil : .noCommonDay))
            }
        }
    }

    @Test("DAYS-01 the client's rhythm against the series' rhythm, over week 53")
    func rhythms() {
        // Mondays: 49, 50, 51, 52, 53, 1.
        let (odd, even) = (["11-30", "12-14", "12-28", "01-04"], ["12-07", "12-21"])
        for (client, series, expected) in [
            (.every, .every, mondays), (.oddWeek, .every, odd), (.evenWeek, .every, even), (.every, .oddWeek, odd),
            (.oddWeek, .oddWeek, odd), (.evenWeek, .oddWeek, []), (.every, .evenWeek, even),
            (.evenWeek, .evenWeek, even),
            (.oddWeek, .evenWeek, []), (.every, .everyTwoWeeks, ["11-30", "12-14", "12-28"]),
            (.oddWeek, .everyTwoWeeks, ["11-30", "12-14", "12-28"]), (.evenWeek, .everyTwoWeeks, []),
        ] as [(WeekRhythm, Series.Rhythm, [String])] {
            var builder = builder(free: .on([.monday], rhythm: client))
            builder.change(SeriesID("s1")) { ($0.rhythm, $0.firstDay) = (series, "2026-11-30") }
            #expect(lawful(builder)["s1"] ?? [] == expected, "\(client) \(series)")
        }
    }

    @Test("DAYS-01 a morning in odd weeks and an afternoon in every week make odd weeks only")
    func mixedRhythms() {
        let free = FreeTime.on([.monday], parts: [.morning], rhythm: .oddWeek) + .on([.monday], parts: [.afternoon])
        #expect(lawful(builder(free: free))["s1"] == ["11-30", "12-14", "12-28", "01-04"])
        let both = free + .on([.monday], parts: [.morning], rhythm: .evenWeek)
        #expect(lawful(builder(free: both))["s1"] == mondays)
    }

    @Test("DAYS-01 a grid row holds from its first to its last day, both inclusive")
    func datedRows() {
        #expect(
            lawful(builder(free: .on([.monday], from: "2026-12-07", through: "2026-12-21")))["s1"] == [
                "12-07", "12-14", "12-21",
            ])
        #expect(lawful(builder(free: .on([.monday], from: "2026-12-08", through: "2026-12-20")))["s1"] == ["12-14"])
        #expect(lawful(builder(free: .on([.monday], through: "2026-11-29"))) == [:])
        let turn = FreeTime.on([.monday], through: "2026-12-07") + .on([.monday], from: "2026-12-21")
        #expect(lawful(builder(free: turn))["s1"] == ["11-30", "12-07", "12-21", "12-28", "01-04"])
    }

    @Test("DAYS-01 an exception without a part is the whole day; with one it blocks sittings that overlap the part")
    func unavailable() {
        for (part, isBlocked) in [(nil, true), (.morning, true), (.afternoon, true), (.evening, false)]
            as [(PartOfDay?, Bool)]
        {
            var builder = builder()
            builder.addException("c1", .unavailable, "2026-12-07", through: "2026-12-13", part: part)
            let expected = isBlocked ? mondays.filter { $0 != "12-07" } : mondays
            #expect(lawful(builder)["s1"] == expected, "\(String(describing: part))")
        }
    }

    @Test("DAYS-01 extra adds a part that the grid lacks, and unavailable goes last")
    func extra() {
        var builder = builder(free: .never)
        builder.addException("c1", .extra, "2026-12-07")
        #expect(lawful(builder)["s1"] == ["12-07"])
        builder.addException("c1", .unavailable, "2026-12-07", part: .evening)
        #expect(lawful(builder)["s1"] == ["12-07"])
        builder.addException("c1", .unavailable, "2026-12-07", part: .afternoon)
        #expect(lawful(builder) == [:])
        var parts = self.builder(free: .on([.monday], parts: [.morning]))
        parts.addException("c1", .extra, "2026-12-14", through: "2026-12-14", part: .afternoon)
        #expect(lawful(parts)["s1"] == ["12-14"])
    }

    @Test("DAYS-01 a changed session counts with its changed times")
    func changedTimes() {
        var builder = builder(free: .on([.monday], parts: [.morning]))
        builder.addSession("s1", "2026-12-07", .changed, end: "12:30")
        #expect(lawful(builder)["s1"] == ["12-07"])
        builder.addException("c1", .unavailable, "2026-12-07", part: .afternoon)
        #expect(lawful(builder)["s1"] == ["12-07"])
        builder.addException("c1", .unavailable, "2026-12-07", part: .morning)
        #expect(lawful(builder) == [:])
    }

    @Test("TERM-03 no sitting in a stopped period, known future ones too")
    func stopped() {
        var builder = builder()
        builder.addStoppedPeriod("c1", "2026-12-07", through: "2026-12-14", cause: "illness")
        #expect(lawful(builder)["s1"] == ["11-30", "12-21", "12-28", "01-04"])
    }

    // MARK: DAYS-02

    @Test(
        "DAYS-02 Saturday and Sunday only with a recorded ground that has a sentence",
        arguments: [Weekday.friday, .saturday, .sunday])
    func weekend(weekday: Weekday) {
        var builder = builder(free: .always)
        builder.change(SeriesID("s1")) { $0.weekday = weekday }
        #expect(lawful(builder).isEmpty == weekday.isWeekend)
        #expect(reason(builder) == (weekday.isWeekend ? .weekendGround : nil))
        builder.addWeekendGround("c1", sentence: "")
        #expect(lawful(builder).isEmpty == weekday.isWeekend)
        builder.addWeekendGround("c1")
        #expect(lawful(builder)["s1"]?.count == (weekday.isWeekend ? 6 : 6))
    }

    @Test("DAYS-02 an extra day needs no grid row, but a ground on Saturday")
    func extraSaturday() {
        var builder = builder(free: .never)
        builder.change(SeriesID("s1")) { $0.weekday = .saturday }
        builder.addException("c1", .extra, "2026-12-12")
        #expect(reason(builder) == .weekendGround)
        builder.addWeekendGround("c1")
        #expect(lawful(builder)["s1"] == ["12-12"])
    }

    @Test("DAYS-09 no sitting that ends after the hour, for the frames and from the day that the rule names")
    func latestEnd() {
        func builder(_ latestEnd: Int?, frames: Set<LegalFrame> = [], from: CalendarDay = "2020-01-01")
            -> InstanceBuilder
        {
            var builder = self.builder(free: .always)
            builder.rules.versions.append(
                RuleBook.Version(
                    id: "DAYS-09", jurisdiction: "NL", frames: frames, validFrom: from,
                    numbers: latestEnd.map { ["latestEnd": $0] } ?? [:]))
            return builder
        }
        let all = lawful(builder(nil))["s1"]
        #expect(lawful(builder(16 * 60 + 30))["s1"] == all)
        #expect(lawful(builder(16 * 60 + 29))["s1"] == nil)
        #expect(reason(builder(16 * 60 + 29)) == .noCommonDay)
        #expect(lawful(builder(16 * 60 + 29, frames: [.juvenile]))["s1"] == all)
        var later = builder(nil)
        later.rules.versions.append(
            RuleBook.Version(
                id: "DAYS-09", jurisdiction: "NL", validFrom: "2026-12-14", numbers: ["latestEnd": 12 * 60]))
        #expect(lawful(later)["s1"]?.allSatisfy { $0 < "12-14" } == true)
        // A session that is shortened ends in time.
        var shortened = builder(12 * 60)
        shortened.addSession("s1", "2026-12-07", .changed, end: "12:00")
        #expect(lawful(shortened)["s1"] == ["12-07"])
    }

    @Test("DAYS-02 holds where the rule book has a number, from its first day on")
    func weekendDated() {
        var builder = builder(free: .always)
        builder.change(SeriesID("s1")) { $0.weekday = .saturday }
        builder.rules = builder.rules.setting("DAYS-02", "groundNeeded", to: nil)
        #expect(lawful(builder)["s1"]?.count == 6)
        builder.rules.versions.append(
            RuleBook.Version(id: "DAYS-02", jurisdiction: "NL", validFrom: "2026-12-19", numbers: ["groundNeeded": 1]))
        #expect(lawful(builder)["s1"] == ["12-05", "12-12"])
    }

    // MARK: Travel

    @Test("TRAVEL-01 there and back together at most 180 minutes; TRAVEL-02 his own limit; the lower one binds")
    func travel() {
        for (minutes, limit, isNear) in [
            (90, nil, true), (91, nil, false), (30, 60, true), (31, 60, false), (90, 180, true), (0, 1, true),
            (1, 1, false),
        ] as [(Int, Int?, Bool)] {
            var builder = builder()
            builder.change(ClientID("c1")) { $0.travelLimit = limit.map { Minutes($0) } }
            builder.setTravel("c1", to: "p1", minutes)
            #expect(lawful(builder).isEmpty == !isNear, "\(minutes) \(String(describing: limit))")
            #expect(reason(builder) == (isNear ? nil : .noProjectInReach))
        }
    }

    @Test("TRAVEL-01 the limit is that of the sitting's date and of the order's jurisdiction")
    func travelDated() {
        var builder = builder()
        builder.setTravel("c1", to: "p1", 80)
        builder.rules.versions.append(
            RuleBook.Version(
                id: "TRAVEL-01", jurisdiction: "NL", validFrom: "2026-12-14", numbers: ["minutesPerDay": 159]))
        #expect(lawful(builder)["s1"] == ["11-30", "12-07"])
        builder.setTravel("c1", to: "p1", 300)
        builder.travel.removeFirst()
        builder.change(OrderID("o1")) {
            ($0.legalFrame, $0.jurisdiction, $0.orderedMinutes) = (.unpaidWork, "EW", 3_000)
        }
        #expect(lawful(builder)["s1"] == mondays, "no number for England and Wales")
    }

    @Test("TRAVEL-04 the quickest of his own means counts, others do not")
    func means() {
        var builder = builder()
        builder.defaultTravelMinutes = nil
        builder.setTravel("c1", to: "p1", 10, by: .car)
        #expect(reason(builder) == .noProjectInReach)
        builder.setTravel("c1", to: "p1", 70, by: .bicycle)
        builder.setTravel("c1", to: "p1", 40, by: .publicTransport)
        builder.change(ClientID("c1")) { $0.travelModes = [.bicycle, .publicTransport] }
        let instance = builder.build()
        let eligibility = Eligibility(instance: instance, held: HeldSittings(instance: instance))
        let unit = PlanningUnits(instance: instance).units[0]
        #expect(eligibility.lawfulSeries(of: unit, project: 0).map(\.travelMinutes) == [40])
        builder.change(ClientID("c1")) { $0.travelModes = [] }
        #expect(lawful(builder) == [:])
    }

    @Test("TRAVEL-01 a series with a pick-up point is reached there, the others at the project")
    func pickUp() {
        var builder = builder()
        builder.addPickUp("k1", of: "p1")
        builder.addSeries("s2", at: "p1", .tuesday, pickUp: "k1")
        builder.setTravel("c1", to: "p1", nil)
        builder.setTravel("c1", to: "k1", 25)
        #expect(Set(lawful(builder).keys) == ["s2"])
        builder.exclude("c1", from: "k1")
        #expect(reason(builder) == .notPossibleHere)
    }

    // MARK: Place and group

    @Test("PLACE-03 every tag that is demanded, none that is excluded, on that date")
    func tags() {
        var builder = builder()
        builder.change(ProjectID("p1")) { ($0.demands, $0.excludes) = (["reads", "canLift"], ["noDust"]) }
        #expect(reason(builder) == .limitation)
        builder.addTag("reads", to: "c1")
        builder.addTag("noHeights", to: "c1")
        builder.addTag("canLift", to: "c1", from: "2026-12-07", through: "2026-12-21")
        #expect(lawful(builder)["s1"] == ["12-07", "12-14", "12-21"])
        builder.addTag("noDust", to: "c1", from: "2026-12-14")
        #expect(lawful(builder)["s1"] == ["12-07"])
    }

    @Test("PLACE-03 works with more tags than fit into one word")
    func manyTags() {
        let all = (0..<200).map { "tag\($0)" }
        for missing in [nil, 0, 63, 64, 150, 199] as [Int?] {
            var builder = builder()
            builder.change(ProjectID("p1")) { $0.demands = all }
            for (index, tag) in all.enumerated() where index != missing { builder.addTag(tag, to: "c1") }
            #expect(lawful(builder).isEmpty == (missing != nil), "\(String(describing: missing))")
        }
    }

    @Test("PLACE-09 not at an excluded project on that date")
    func excluded() {
        var builder = builder()
        builder.addProject("p2")
        builder.addSeries("s2", at: "p2", .tuesday)
        builder.exclude("c1", from: "p1", "2026-12-07", through: "2026-12-14")
        #expect(lawful(builder)["s1"] == ["11-30", "12-21", "12-28", "01-04"])
        #expect(lawful(builder)["s2"]?.count == 6)
        builder.exclude("c1", from: "p1")
        #expect(Set(lawful(builder).keys) == ["s2"])
    }

    @Test("PLACE-10 juveniles only where juveniles are accepted")
    func juveniles() {
        for (frame, accepts, isLawful) in [
            (.juvenile, false, false), (.juvenile, true, true), (.judgment, false, true), (.judgment, true, true),
        ] as [(LegalFrame, Bool, Bool)] {
            var builder = builder()
            builder.change(ProjectID("p1")) { $0.acceptsJuveniles = accepts }
            builder.change(OrderID("o1")) { $0.legalFrame = frame }
            #expect(lawful(builder).isEmpty == !isLawful)
            #expect(reason(builder) == (isLawful ? nil : .groupNotForHim))
        }
    }

    @Test("GROUP-05 female-only and juveniles-only series, and who needs a female-only one")
    func composition() {
        for composition in Series.Composition.allCases {
            for isJuvenile in [false, true] {
                for needs in [[], [.mayJoin], [.needs], [.mayJoin, .needs]] as [Set<CompositionNeed>] {
                    for bookable in [1, 2] {
                        var builder = builder()
                        builder.change(ProjectID("p1")) { $0.acceptsJuveniles = true }
                        builder.change(SeriesID("s1")) { ($0.composition, $0.seats) = (composition, Seats(bookable)) }
                        builder.change(ClientID("c1")) { $0.compositions = needs }
                        if isJuvenile { builder.change(OrderID("o1")) { $0.legalFrame = .juvenile } }
                        let expected =
                            switch composition {
                            case .femaleOnly: !needs.isEmpty
                            case .juvenilesOnly: isJuvenile && (!needs.contains(.needs) || bookable == 1)
                            case .open: !needs.contains(.needs) || bookable == 1
                            }
                        #expect(
                            lawful(builder).isEmpty == !expected, "\(composition) \(isJuvenile) \(needs) \(bookable)")
                    }
                }
            }
        }
    }

    @Test("GROUP-05 bookable is that of the date")
    func bookableOfTheDate() {
        var builder = builder()
        builder.change(SeriesID("s1")) { $0.seats = 2 }
        builder.change(ClientID("c1")) { $0.compositions = [.needs] }
        builder.addSession("s1", "2026-12-14", .changed, bookable: 1)
        #expect(lawful(builder)["s1"] == ["12-14"])
    }

    @Test("GROUP-06 not with a named supervisor, nor where he of the unit may come, until the record ends")
    func supervisors() {
        for (named, isSupervised, unit, isLawful) in [
            ("w1", false, "u1", false), ("w2", false, "u1", true), (nil, false, "u1", true), (nil, true, "u1", false),
            (nil, true, "u2", true), ("w2", true, "u1", true),
        ] as [(SupervisorID?, Bool, UnitID, Bool)] {
            var builder = builder()
            builder.units.append(
                Unit(id: "u2", name: "", point: GeoPoint(latitudeMicrodegrees: 0, longitudeMicrodegrees: 0)))
            builder.projectUnits["p1"] = unit
            builder.supervisors = [Supervisor(id: "w1"), Supervisor(id: "w2")]
            builder.change(SeriesID("s1")) { $0.supervised = isSupervised }
            builder.series[0].supervisor = named
            builder.keepApart("c1", .supervisor("w1"))
            #expect(lawful(builder).isEmpty == !isLawful, "\(String(describing: named)) \(isSupervised) \(unit)")
            #expect(reason(builder) == (isLawful ? nil : .notPossibleHere))
            builder.incompatibilities[0].until = "2026-12-13"
            #expect(lawful(builder)["s1"] == (isLawful ? mondays : ["12-14", "12-21", "12-28", "01-04"]))
        }
    }

    @Test("GROUP-06 not with a supervisor of a sex, nor where none is recorded or named")
    func supervisorSex() {
        for (sex, isNamed, isSupervised, isLawful) in [
            (.male, true, false, false), (.female, true, false, true), (nil, true, false, false),
            (nil, false, true, false),
            (nil, false, false, true),
        ] as [(Sex?, Bool, Bool, Bool)] {
            var builder = builder()
            builder.supervisors = [Supervisor(id: "w1", sex: sex)]
            builder.change(SeriesID("s1")) { $0.supervised = isSupervised }
            builder.series[0].supervisor = isNamed ? "w1" : nil
            builder.keepApart("c1", .supervisorSex(.male))
            #expect(lawful(builder).isEmpty == !isLawful, "\(String(describing: sex)) \(isNamed) \(isSupervised)")
        }
    }

    @Test("GROUP-04 another client who must be kept apart bars nobody alone")
    func otherClient() {
        var builder = builder()
        builder.addClient("c2")
        builder.keepApart("c1", .client("c2"))
        #expect(lawful(builder)["s1"] == mondays)
    }

    @Test("HOURS-08 eleven hours lie between his last published assignment and a new sitting")
    func restAfterPublished() {
        for (to, isLawful) in [("22:00", true), ("22:01", false)] as [(TimeOfDay, Bool)] {
            var builder = builder()
            builder.publishedThrough = "2026-11-29"
            builder.addPublishedAssignment(of: "o1", "s1", "2026-11-22", credit: 60, to: "23:59")
            builder.addPublishedAssignment(of: "o1", "s1", "2026-11-29", credit: 60, to: to)
            #expect(lawful(builder)["s1"] == (isLawful ? mondays : Array(mondays.dropFirst())), "\(to)")
        }
    }

    // MARK: Reasons

    @Test("reasons: not approved, no start in the window, nothing")
    func reasons() {
        var builder = builder()
        #expect(reason(builder) == nil)
        builder.startWeeks = 1
        builder.change(OrderID("o1")) { $0.earliestDay = "2026-12-01" }
        #expect(reason(builder) == .noStartInWindow)
        builder.startWeeks = 2
        #expect(reason(builder) == nil)
        builder.approvals = []
        #expect(reason(builder) == .notApproved)
        builder.projects[0].kind = .education
        builder.addApproval("p1", from: "2020-01-01")
        #expect(reason(builder) == .notApproved)
    }

    @Test("reasons: the filter that goes furthest decides")
    func furthest() {
        var builder = builder()
        builder.change(ProjectID("p1")) { $0.demands = ["reads"] }
        builder.addProject("p2")
        builder.addSeries("s2", at: "p2", .saturday)
        #expect(reason(builder) == .noCommonDay, "p1 ends at the tags, p2 at the days")
        builder.setFreeTime(of: "c1", to: .always)
        #expect(reason(builder) == .weekendGround)
        builder.rules = builder.rules.setting("HOURS-07", "minutesPerDay", to: 419)
        builder.addWeekendGround("c1")
        #expect(reason(builder) == .restOrDayLimit)
    }
}
