import PlacementDomain
import PlacementModel
import PlacementRules
import PlacementTesting
import Testing

@Suite("Planning units")
struct PlanningUnitsTests {
    private func units(_ builder: InstanceBuilder) -> PlanningUnits {
        let units = PlanningUnits(instance: builder.build())
        for warning in units.warnings {
            #expect(ForeignWords.found(in: warning.cause).isEmpty, "\(warning.cause)")
            #expect(ForeignWords.found(in: warning.remedy).isEmpty, "\(warning.remedy)")
        }
        return units
    }

    /// Codes of all warnings but the one about calendarEnd, which stands for the term of most test orders.
    private func warnings(_ builder: InstanceBuilder) -> [String] {
        units(builder).warnings.map(\.code).filter { $0 != "D1209" }
    }

    /// The code of o1, the only order of c1; nil: planned.
    private func code(_ builder: InstanceBuilder) -> String? {
        let planning = units(builder)
        return planning.units.isEmpty ? planning.notPlanned.first?.code : nil
    }

    private func oneClient(minutes: Int = 960, _ configure: (inout Order) -> Void = { _ in }) -> InstanceBuilder {
        var builder = InstanceBuilder()
        builder.addClient("c1", minutes: minutes) { _, order in configure(&order) }
        return builder
    }

    @Test("D1201 says what was ordered and what the limits are, in hours")
    func limitsInHours() throws {
        let builder = oneClient(minutes: 14_490)
        let cause = try #require(units(builder).warnings.first { $0.code == "D1201" }?.cause)
        let most = try #require(
            builder.build().rules.number(
                "HOURS-01", "mostMinutes", jurisdiction: "NL", frame: .judgment, on: builder.planStart))
        #expect(most % 60 == 0)
        #expect(
            cause.english.hasPrefix("order o1: 241 hours and 30 minutes ordered; for a judgment it is"), "\(cause)")
        #expect(cause.english.hasSuffix("\(most / 60) hours; this order is not planned"), "\(cause)")
        #expect(cause.dutch.hasPrefix("zaak o1: 241 uur en 30 minuten opgelegd; voor een vonnis is het"), "\(cause)")
        #expect(cause.dutch.hasSuffix("\(most / 60) uur; deze zaak wordt niet gepland"), "\(cause)")
    }

    // MARK: C1

    @Test("an order is planned in the states ready, placed and working", arguments: Order.State.allCases)
    func state(state: Order.State) {
        let isPlanned = [.ready, .placed, .working].contains(state)
        #expect(code(oneClient { $0.state = state }) == (isPlanned ? nil : "STATE"))
    }

    @Test("HOURS-01 ordered hours outside the frame's limits are not planned, with a warning")
    func orderedHours() {
        for (frame, minutes, isPlanned) in [
            (.judgment, 14_400, true), (.judgment, 14_401, false), (.penalOrder, 2_400, true),
            (.penalOrder, 2_399, false), (.penalOrder, 10_800, true), (.penalOrder, 10_801, false),
            (.juvenile, 12_000, true), (.juvenile, 12_001, false), (.voluntary, 20_000, true),
        ] as [(LegalFrame, Int, Bool)] {
            let builder = oneClient(minutes: minutes) {
                $0.legalFrame = frame
                $0.detentionDays = 1
            }
            #expect(code(builder) == (isPlanned ? nil : "HOURS-01"), "\(frame) \(minutes)")
            #expect(warnings(builder) == (isPlanned ? [] : ["D1201"]), "\(frame) \(minutes)")
        }
    }

    @Test("HOURS-13 days of detention: one for each two hours at most, at least one, four months at most")
    func detentionDays() {
        for (minutes, days, isPlanned) in [
            (960, 8, true), (960, 9, false), (960, 1, true), (960, 0, false), (60, 1, true), (60, 2, false),
            (1_079, 8, true), (1_080, 9, true), (14_400, 120, true), (14_400, 121, false),
        ] {
            let builder = oneClient(minutes: minutes) { $0.detentionDays = days }
            #expect(code(builder) == (isPlanned ? nil : "HOURS-13"), "\(minutes) \(days)")
        }
        #expect(
            !Hours13DetentionDays.allows(
                days: 125, orderedMinutes: 99_999, minutesPerDay: 120, leastDays: 1, mostMonths: 4))
        #expect(
            Hours13DetentionDays.allows(
                days: 124, orderedMinutes: 99_999, minutesPerDay: 120, leastDays: 1, mostMonths: 4))
    }

    @Test("HOURS-13 missing days of detention are a warning in criminal frames only; the order stays planned")
    func missingDetentionDays() {
        for frame in LegalFrame.allCases {
            let builder = oneClient(minutes: 3_000) {
                $0.legalFrame = frame
                $0.detentionDays = nil
                if frame == .unpaidWork { $0.jurisdiction = "EW" }
            }
            let planning = units(builder)
            let isCriminal = [.judgment, .penalOrder, .juvenile].contains(frame)
            #expect(planning.units.count == 1)
            #expect(warnings(builder) == (isCriminal ? ["D1208"] : []), "\(frame)")
        }
    }

    @Test("HOURS-16 unpaid work has 40 to 300 hours", arguments: [2_399, 2_400, 18_000, 18_001])
    func unpaidWork(minutes: Int) {
        let builder = oneClient(minutes: minutes) {
            $0.legalFrame = .unpaidWork
            $0.jurisdiction = "EW"
            $0.detentionDays = nil
        }
        #expect(code(builder) == ((2_400...18_000).contains(minutes) ? nil : "HOURS-16"))
    }

    @Test("PLACE-16 without a record of the weighing an order is not planned")
    func weighed() {
        let builder = oneClient { $0.matchingWeighedOn = nil }
        #expect(code(builder) == "PLACE-16")
        #expect(units(builder).warnings.map(\.code) == ["D1204"])
    }

    @Test("PLACE-19 while a medical check has no result the order is not planned")
    func medicalCheck() {
        #expect(code(oneClient { $0.medicalCheckOrderedOn = "2026-11-01" }) == "PLACE-19")
        let withResult = oneClient {
            $0.medicalCheckOrderedOn = "2026-11-01"
            $0.medicalCheckResultOn = "2026-11-10"
        }
        #expect(code(withResult) == nil)
    }

    @Test("PLACE-16 and PLACE-19 hold where the rule book has a number, so not in England and Wales")
    func otherJurisdiction() {
        let builder = oneClient(minutes: 3_000) {
            $0.legalFrame = .unpaidWork
            $0.jurisdiction = "EW"
            $0.matchingWeighedOn = nil
            $0.medicalCheckOrderedOn = "2026-11-01"
        }
        #expect(code(builder) == nil)
    }

    @Test("a criminal frame without a final date and a term from the case system has an unknown term")
    func termUnknown() {
        for frame in [LegalFrame.judgment, .penalOrder, .juvenile] {
            let unknown = oneClient(minutes: 3_000) {
                $0.legalFrame = frame
                $0.finalDate = nil
            }
            #expect(code(unknown) == "TERM_UNKNOWN", "\(frame)")
            #expect(units(unknown).warnings.map(\.code) == ["D1206"])
            let given = oneClient(minutes: 3_000) {
                $0.legalFrame = frame
                $0.finalDate = nil
                $0.caseTermEnd = "2027-03-01"
            }
            #expect(units(given).units.first?.termEnd == "2027-03-01", "\(frame)")
        }
        #expect(code(oneClient { ($0.legalFrame, $0.finalDate) = (.voluntary, nil) }) == nil)
    }

    @Test("an order without minutes left is not planned; deductions, credits and published assignments to come count")
    func nothingLeft() {
        func rest(_ configure: (inout Order) -> Void) -> Int? {
            units(oneClient(configure)).units.first?.remaining.value
        }
        #expect(rest { _ in } == 960)
        #expect(rest { ($0.deductedMinutes, $0.creditedMinutes) = (120, 300) } == 540)
        #expect(rest { ($0.deductedMinutes, $0.creditedMinutes) = (120, 839) } == 1)
        #expect(rest { ($0.deductedMinutes, $0.creditedMinutes) = (120, 840) } == nil)
        #expect(code(oneClient { $0.creditedMinutes = 961 }) == "NOTHING_LEFT")
    }

    @Test("DAYS-08 published assignments from asOf on lower what remains, those of past days do not")
    func published() {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.publishedThrough = "2026-12-06"
        builder.addPublishedAssignment(of: "o1", "s1", "2026-11-22", credit: 100)
        builder.addPublishedAssignment(of: "o1", "s1", "2026-11-23", credit: 20)
        builder.addPublishedAssignment(of: "o1", "s1", "2026-11-30", credit: 3)
        let unit = units(builder).units.first
        #expect(unit?.remaining == 937)
        #expect(unit?.workedBefore == true)
        #expect(unit?.firstDay == "2026-12-07")
    }

    @Test("a stopped period without a last day, even a future one, stops all orders of the client")
    func stopped() {
        for (first, last, cause) in [
            ("2026-11-01", nil, "detention"), ("2028-01-01", nil, "illness"), ("2026-11-01", "2026-12-31", "detention"),
        ] as [(CalendarDay, CalendarDay?, String)] {
            var builder = oneClient()
            builder.addOrder("o2", of: "c1")
            builder.addStoppedPeriod("c1", first, through: last, cause: cause)
            let codes = units(builder).notPlanned.map(\.code)
            #expect(codes == (last == nil ? ["STOPPED", "STOPPED"] : ["WAITS_FOR_OTHER_ORDER"]), "\(first)")
        }
    }

    @Test("the first reason in the fixed order is the one that is listed")
    func orderOfReasons() {
        var builder = oneClient {
            $0.state = .intake
            $0.orderedMinutes = 20_000
            $0.detentionDays = 0
            $0.matchingWeighedOn = nil
            $0.medicalCheckOrderedOn = "2026-11-01"
            $0.finalDate = nil
            $0.creditedMinutes = 20_000
        }
        builder.addStoppedPeriod("c1", "2026-11-01", through: nil)
        let steps: [(String, (inout Order) -> Void)] = [
            ("STATE", { $0.state = .ready }), ("HOURS-01", { $0.orderedMinutes = 960 }),
            ("HOURS-13", { $0.detentionDays = 8 }), ("PLACE-16", { $0.matchingWeighedOn = "2026-11-01" }),
            ("PLACE-19", { $0.medicalCheckResultOn = "2026-11-02" }), ("TERM_UNKNOWN", { $0.finalDate = "2026-10-01" }),
            ("NOTHING_LEFT", { $0.creditedMinutes = 0 }), ("STOPPED", { _ in }),
        ]
        for (expected, repair) in steps {
            #expect(code(builder) == expected)
            builder.change(OrderID("o1"), repair)
        }
        builder.stoppedPeriods = []
        #expect(code(builder) == nil)
    }

    @Test("a client without any order is listed without one")
    func noOrder() {
        var builder = InstanceBuilder()
        builder.addClient("c1")
        builder.orders = []
        #expect(units(builder).notPlanned == [NotPlannedOrder(client: "c1", order: nil, code: "NO_ORDER")])
    }

    // MARK: The choice among several orders

    @Test("of several orders: open term first, then the earlier end, the earlier final date, the smaller id")
    func choice() {
        func chosen(_ first: (inout Order) -> Void, _ second: (inout Order) -> Void) -> String? {
            var builder = oneClient(first)
            builder.addOrder("o2", of: "c1", second)
            let planning = units(builder)
            #expect(planning.notPlanned.map(\.code) == ["WAITS_FOR_OTHER_ORDER"])
            return planning.units.first.map { builder.build().orders[$0.order].id.text }
        }
        #expect(chosen({ _ in }, { _ in }) == "o1")
        #expect(chosen({ _ in }, { $0.finalDate = "2026-09-30" }) == "o2")
        #expect(chosen({ $0.caseTermEnd = "2026-11-29" }, { _ in }) == "o2", "o1 is over")
        #expect(chosen({ $0.caseTermEnd = "2026-11-30" }, { _ in }) == "o1", "o1 has one day left")
        #expect(chosen({ $0.caseTermEnd = "2027-05-02" }, { $0.caseTermEnd = "2027-05-01" }) == "o2")
        #expect(
            chosen({ ($0.finalDate, $0.caseTermEnd) = (nil, "2027-03-01") }, { $0.caseTermEnd = "2027-03-01" }) == "o2",
            "an empty final date comes last")
        #expect(
            chosen({ $0.legalFrame = .voluntary }, { $0.caseTermEnd = "2027-05-01" }) == "o2", "no term is calendarEnd")
    }

    @Test("the order of a signed placement that is not unlocked goes before all")
    func keptFirst() {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.change(OrderID("o1")) { $0.caseTermEnd = "2027-01-15" }
        builder.addOrder("o2", of: "c1")
        builder.addPlacement("k1", of: "o2", at: "p1", series: ["s1"], state: .signed)
        func chosen() -> String? { units(builder).units.first.map { builder.build().orders[$0.order].id.text } }
        #expect(chosen() == "o2")
        builder.placements[0].value.unlockedOn = "2026-11-20"
        #expect(chosen() == "o2", "without a reason it is not unlocked")
        builder.placements[0].value.unlockReason = "conflict"
        #expect(chosen() == "o1")
        builder.placements[0].value.unlockReason = ""
        builder.placements[0].value.state = .agreed
        #expect(chosen() == "o1")
    }

    // MARK: C2 and C3

    @Test("TERM-01 calendarEnd stands for a later term, with one warning for the instance")
    func beyondCalendar() {
        var builder = oneClient()
        builder.addClient("c2")
        let planning = units(builder)
        #expect(planning.units.map(\.termEnd) == ["2027-11-28", "2027-11-28"])
        #expect(planning.units.map(\.hasTerm) == [true, true])
        #expect(planning.warnings.isEmpty == (CalendarDay("2026-10-01").adding(months: 18) <= builder.calendarEnd))
        builder.calendarEnd = "2028-04-01"
        #expect(units(builder).warnings.isEmpty)
        builder.calendarEnd = "2028-03-31"
        #expect(units(builder).warnings.map(\.code) == ["D1209"])
    }

    @Test("TERM-08 without a term calendarEnd stands for it")
    func noTerm() {
        let unit = units(oneClient { $0.legalFrame = .voluntary }).units.first
        #expect(unit?.hasTerm == false)
        #expect(unit?.termEnd == "2027-11-28")
    }

    @Test("DAYS-06 a new assignment keeps the notice of 7 days, with consent one day")
    func notice() {
        for (asOf, consent, expected) in [
            ("2026-11-23", nil, "2026-11-30"), ("2026-11-24", nil, "2026-12-01"), ("2026-11-29", nil, "2026-12-06"),
            ("2026-11-29", "2026-11-28", "2026-11-30"), ("2026-12-02", "2026-12-02", "2026-12-03"),
            ("2026-12-02", nil, "2026-12-09"),
        ] as [(CalendarDay, CalendarDay?, CalendarDay)] {
            var builder = oneClient { $0.shortNoticeConsent = consent }
            builder.asOf = asOf
            #expect(units(builder).units.first?.firstDay == expected, "\(asOf)")
        }
    }

    @Test("DAYS-06 holds only where the rule book has a number")
    func noNotice() {
        var builder = oneClient(minutes: 3_000) { ($0.legalFrame, $0.jurisdiction) = (.unpaidWork, "EW") }
        builder.asOf = "2026-11-29"
        #expect(units(builder).units.first?.firstDay == "2026-11-30")
    }

    @Test("DAYS-06 nothing begins in the past: tomorrow at the earliest, also without a number or with 0")
    func tomorrow() {
        for (jurisdiction, frame, number) in [
            ("EW", .unpaidWork, nil), ("NL", .judgment, 0), ("NL", .judgment, 1),
        ] as [(String, LegalFrame, Int?)] {
            var builder = oneClient(minutes: 3_000) { ($0.legalFrame, $0.jurisdiction) = (frame, jurisdiction) }
            if let number { builder.rules = builder.rules.setting("DAYS-06", "noticeDays", to: number) }
            for (asOf, expected) in [
                ("2026-11-29", "2026-11-30"), ("2026-11-30", "2026-12-01"), ("2026-12-02", "2026-12-03"),
            ] as [(CalendarDay, CalendarDay)] {
                builder.asOf = asOf
                #expect(units(builder).units.first?.firstDay == expected, "\(jurisdiction) \(asOf)")
            }
        }
    }

    @Test("DAYS-06 the number of the day itself decides where it changes")
    func changingNotice() {
        let book = RuleBook(versions: [
            RuleBook.Version(id: "DAYS-06", jurisdiction: "NL", validFrom: "2020-01-01", numbers: ["noticeDays": 7]),
            RuleBook.Version(id: "DAYS-06", jurisdiction: "NL", validFrom: "2026-12-05", numbers: ["noticeDays": 14]),
        ])
        let dated = DatedNumber(book, "DAYS-06", "noticeDays", jurisdiction: "NL", frame: .judgment)
        func first(_ asOf: CalendarDay) -> CalendarDay {
            Days06Notice.firstDay(from: "2026-11-30", asOf: asOf, noticeDays: dated, hasConsent: false)
        }
        #expect(first("2026-11-27") == "2026-12-04")
        #expect(first("2026-11-28") == "2026-12-12")
    }

    @Test("the first day is not before the final date, nor before the earliest day")
    func firstDay() {
        #expect(units(oneClient { $0.finalDate = "2026-12-10" }).units.first?.firstDay == "2026-12-10")
        #expect(units(oneClient { $0.earliestDay = "2026-12-11" }).units.first?.firstDay == "2026-12-11")
        #expect(units(oneClient { $0.earliestDay = "2026-11-01" }).units.first?.firstDay == "2026-11-30")
    }

    @Test("the age of an order is in whole weeks to planStart, never below 0")
    func age() {
        for (received, weeks) in [
            ("2026-11-30", 0), ("2026-11-24", 0), ("2026-11-23", 1), ("2026-12-07", 0), ("2026-10-12", 7),
        ] as [(CalendarDay, Int)] {
            #expect(units(oneClient { $0.receivedDate = received }).units.first?.ageWeeks == weeks, "\(received)")
        }
    }

    @Test("worked before: a first worked day or credited minutes")
    func workedBefore() {
        #expect(units(oneClient()).units.first?.workedBefore == false)
        #expect(units(oneClient { $0.firstWorkedDate = "2026-11-02" }).units.first?.workedBefore == true)
        #expect(units(oneClient { $0.creditedMinutes = 1 }).units.first?.workedBefore == true)
    }

    // MARK: Warnings

    @Test("a case date that differs is a warning with the line of the order")
    func caseDate() {
        let builder = oneClient { ($0.caseTermEnd, $0.line) = ("2027-03-31", 7) }
        let warning = units(builder).warnings.first
        #expect(warning?.code == "D1207")
        #expect(warning?.line == 7)
        #expect(units(builder).units.first?.termEnd == "2027-03-31")
    }

    @Test("DAYS-02 a free weekend without a recorded ground is a warning, and a ground without a sentence too")
    func weekend() {
        var builder = InstanceBuilder()
        builder.addClient("c1", free: .always)
        #expect(warnings(builder) == ["D1212"])
        builder.addWeekendGround("c1", sentence: " ")
        #expect(warnings(builder) == ["D1212", "D1213"])
        builder.weekendGrounds = []
        builder.addWeekendGround("c1")
        #expect(warnings(builder) == [])
    }

    @Test("odd or even weeks of a client that cross week 53 and 1 are one warning")
    func turnOfOddWeeks() {
        var builder = InstanceBuilder()
        builder.addClient("c1", free: .on([.monday, .tuesday], rhythm: .oddWeek))
        #expect(warnings(builder) == ["D1210"])
        builder.change(OrderID("o1")) { $0.caseTermEnd = "2027-01-03" }
        #expect(warnings(builder) == ["D1207"], "his term ends before the turn")
        builder.change(OrderID("o1")) { $0.caseTermEnd = "2027-01-04" }
        #expect(warnings(builder) == ["D1207", "D1210"])
    }
}
