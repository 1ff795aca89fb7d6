import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("A valid roster with one change yields exactly that violation")
struct RuleMutantTests {
    /// One client with 16 hours at one project on Mondays: 7, 7 and 2 hours, from 2026-11-30.
    private func one(_ configure: (inout Client, inout Order) -> Void = { _, _ in }) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 0, projects: 1)
        builder.addClient("c1", configure)
        return builder
    }

    /// The roster is made for `before`, the instance is then changed; figures are those of the changed instance.
    private func codes(_ before: InstanceBuilder, _ change: (inout InstanceBuilder) -> Void) -> [String] {
        let valid = Claim(optimumOf: before)
        #expect(valid.codes == [])
        #expect(!valid.plan.roster.placements.isEmpty)
        var builder = before
        change(&builder)
        let instance = builder.build()
        let brute = BruteForce(instance)
        var claim = Claim(
            instance, brute, chosen: brute.choices.map { _ in nil }, roster: valid.plan.roster)
        claim.plan.summary.unworkedHours = valid.plan.summary.unworkedHours
        return claim.codes
    }

    /// The roster is changed.
    private func codes(_ before: InstanceBuilder, roster change: (inout Roster) -> Void) -> [String] {
        var claim = Claim(optimumOf: before)
        #expect(claim.codes == [])
        change(&claim.plan.roster)
        return claim.codes
    }

    @Test("TERM-01 a judgment's term, TERM-02 a penal order's, TERM-04 a juvenile's, TERM-08 an agreed one")
    func terms() {
        let end: CalendarDay = "2026-12-13"
        #expect(codes(one()) { $0.change(OrderID("o1")) { $0.caseTermEnd = end } } == ["TERM-01"])
        #expect(codes(one()) { $0.change(OrderID("o1")) { $0.finalDate = "2025-06-13" } } == ["TERM-01"])
        let penal = one { _, order in
            order.legalFrame = .penalOrder
            order.orderedMinutes = 2_400
            order.deductedMinutes = 1_440
            order.detentionDays = nil
        }
        #expect(codes(penal) { $0.change(OrderID("o1")) { $0.finalDate = "2026-03-13" } } == ["TERM-02"])
        var juvenile = one { _, order in order.legalFrame = .juvenile }
        juvenile.change(ProjectID("p1")) { $0.acceptsJuveniles = true }
        #expect(codes(juvenile) { $0.change(OrderID("o1")) { $0.finalDate = "2026-03-13" } } == ["TERM-04"])
        let voluntary = one { _, order in order.legalFrame = .voluntary }
        #expect(codes(voluntary) { $0.change(OrderID("o1")) { $0.agreedTermEnd = end } } == ["TERM-08"])
        #expect(codes(voluntary) { $0.change(OrderID("o1")) { $0.caseTermEnd = end } } == ["TERM-08"])
    }

    @Test("TERM-03 a stopped period, and the days by which it moves the term")
    func stopped() {
        #expect(
            codes(one()) { $0.addStoppedPeriod("c1", "2026-12-07", through: "2026-12-09", cause: "illness") } == [
                "TERM-03"
            ])
        // Final on 2025-05-15 the term ends on 2026-11-15; detention of 30 days moves it to 2026-12-15.
        var moved = one { _, order in order.finalDate = "2025-05-15" }
        moved.addStoppedPeriod("c1", "2025-06-01", through: "2025-06-30")
        #expect(codes(moved) { $0.stoppedPeriods[0].value.lastDay = "2025-06-28" } == ["TERM-01"])
        #expect(codes(moved) { $0.stoppedPeriods[0].value.cause = "illness" } == ["TERM-01"])
    }

    @Test("HOURS-02 a break credited, HOURS-04 more than remains")
    func hours() {
        #expect(
            codes(one(), roster: { $0.assignments[0].creditMinutes = 450 }) == ["HOURS-02"])
        #expect(
            codes(
                one(),
                roster: {
                    $0.assignments[0].creditMinutes = 450
                    $0.assignments[2].creditMinutes = 90
                    $0.assignments[2].to = "11:00"
                }) == ["HOURS-02"])
        #expect(
            codes(
                one(),
                roster: {
                    $0.assignments[2].creditMinutes = 180
                    $0.assignments[2].to = "12:30"
                }) == ["HOURS-04"])
        #expect(codes(one(), roster: { $0.assignments[2].creditMinutes = 121 }) == ["HOURS-04"])
    }

    @Test("HOURS-07 a day too full or overlapping, HOURS-08 too little rest, HOURS-14 too many minutes a week")
    func patterns() {
        var twice = InstanceBuilder.town(clients: 0, projects: 1)
        twice.addSeries("s2", at: "p1", .monday, "17:00", "18:00", break: 0)
        twice.addClient("c1", free: .always) { client, _ in
            client.leastSessions = 2
            client.wishSessions = 2
        }
        let roster = Claim(optimumOf: twice).plan.roster
        #expect(roster.placements[0].series == ["s1", "s2"])
        #expect(codes(twice) { $0.rules = $0.rules.setting("HOURS-07", "minutesPerDay", to: 479) } == ["HOURS-07"])
        #expect(codes(twice) { $0.rules = $0.rules.setting("HOURS-14", "minutesPerWeek", to: 479) } == ["HOURS-14"])
        #expect(
            codes(twice) {
                $0.change("c1") {
                    $0.mostSessions = 1
                    $0.wishSessions = 1
                    $0.leastSessions = 1
                }
            } == ["DAYS-03"])
        var overlap = InstanceBuilder.town(clients: 0, projects: 1)
        overlap.addSeries("s2", at: "p1", .tuesday, "09:00", "10:00", break: 0)
        overlap.addClient("c1", minutes: 900) { client, _ in
            client.leastSessions = 2
            client.wishSessions = 2
        }
        #expect(codes(overlap) { $0.rules = $0.rules.setting("HOURS-08", "restMinutes", to: 991) } == ["HOURS-08"])
        var claim = Claim(optimumOf: overlap)
        #expect(claim.codes == [])
        // Both at once on Monday.
        overlap.change(SeriesID("s2")) { $0.weekday = .monday }
        claim.instance = overlap.build()
        claim.plan.roster.assignments = claim.plan.roster.assignments.map { row in
            var row = row
            if row.session.series == "s2" {
                row.session = SessionID(series: "s2", date: row.session.date.adding(days: -1))
            }
            return row
        }
        #expect(Set(claim.codes) == ["HOURS-07"])
    }

    @Test("TRAVEL-01 the law's limit, TRAVEL-02 his own, TRAVEL-04 no means")
    func travel() {
        #expect(codes(one()) { $0.setTravel("c1", to: "p1", 91) } == ["TRAVEL-01"])
        #expect(codes(one()) { $0.change("c1") { $0.travelLimit = 39 } } == ["TRAVEL-02"])
        #expect(codes(one()) { $0.change("c1") { $0.travelModes = [.walk] } } == ["TRAVEL-04"])
    }

    @Test("DAYS-09 a sitting that ends a minute too late, for the frames that the rule names")
    func latestEnd() {
        func codes(frames: Set<LegalFrame>, latestEnd: Int, from: CalendarDay = "2020-01-01") -> [String] {
            self.codes(one()) {
                $0.rules.versions.append(
                    RuleBook.Version(
                        id: "DAYS-09", jurisdiction: "NL", frames: frames, validFrom: from,
                        numbers: ["latestEnd": latestEnd]))
            }
        }
        #expect(codes(frames: [], latestEnd: 16 * 60 + 29) == ["DAYS-09"])
        #expect(codes(frames: [.judgment], latestEnd: 16 * 60 + 29) == ["DAYS-09"])
        #expect(codes(frames: [], latestEnd: 16 * 60 + 30) == [])
        #expect(codes(frames: [.juvenile], latestEnd: 12 * 60) == [])
    }

    @Test("DAYS-01 not free, DAYS-02 weekend without a ground, DAYS-06 too soon")
    func days() {
        #expect(codes(one()) { $0.addException("c1", .unavailable, "2026-12-07", part: .afternoon) } == ["DAYS-01"])
        #expect(codes(one()) { $0.setFreeTime(of: "c1", to: .on([.monday], rhythm: .oddWeek)) } == ["DAYS-01"])
        var weekend = InstanceBuilder()
        weekend.addProject("p1")
        weekend.addSeries("s1", at: "p1", .saturday)
        weekend.addClient("c1", free: .always)
        weekend.addWeekendGround("c1")
        #expect(codes(weekend) { $0.weekendGrounds = [] } == ["DAYS-02"])
        #expect(codes(weekend) { $0.weekendGrounds[0].value.sentence = "" } == ["DAYS-02"])
        #expect(codes(one()) { $0.change(OrderID("o1")) { $0.earliestDay = "2026-12-01" } } == ["DAYS-06"])
        #expect(codes(one()) { $0.rules = $0.rules.setting("DAYS-06", "noticeDays", to: 8) } == ["DAYS-06"])
        #expect(
            codes(
                one(),
                roster: {
                    $0.assignments[0].session = SessionID(series: "s1", date: "2026-11-23")
                }) == ["DAYS-06"])
    }

    @Test("DAYS-05 a sitting that is not held then")
    func notHeld() {
        #expect(codes(one()) { $0.addHoliday("2026-12-07") } == ["DAYS-05"])
        #expect(codes(one()) { $0.addClosure("p1", "2026-12-07") } == ["DAYS-05"])
        #expect(codes(one()) { $0.addClosure("p1", series: "s1", "2026-12-05", through: "2026-12-10") } == ["DAYS-05"])
        #expect(codes(one()) { $0.addSession("s1", "2026-12-07", .cancelled) } == ["DAYS-05"])
        #expect(
            Set(codes(one()) { $0.addSession("s1", "2026-12-07", .changed, end: "16:00") }) == ["DAYS-05", "HOURS-02"])
        #expect(codes(one()) { $0.addSession("s1", "2026-12-07", .changed, end: "17:00") } == ["DAYS-05"])
        #expect(codes(one()) { $0.change(SeriesID("s1")) { $0.lastDay = "2026-12-13" } } == ["DAYS-05"])
        #expect(codes(one()) { $0.change(SeriesID("s1")) { $0.firstDay = "2026-12-01" } } == ["DAYS-05"])
        #expect(codes(one()) { $0.change(SeriesID("s1")) { $0.rhythm = .oddWeek } } == ["DAYS-05"])
        #expect(codes(one()) { $0.change(SeriesID("s1")) { $0.rhythm = .everyTwoWeeks } } == ["DAYS-05"])
        #expect(codes(one()) { $0.change(SeriesID("s1")) { $0.weekday = .tuesday } } == ["DAYS-05"])
        #expect(codes(one(), roster: { $0.assignments[1].from = "08:30" }) == ["DAYS-05"])
        #expect(
            codes(
                one(),
                roster: {
                    $0.assignments[1].session = SessionID(series: "s1", date: "2026-12-08")
                }) == ["DAYS-05"])
    }

    @Test("PLACE-01 approval and kind, PLACE-02 contact, PLACE-03 tags, PLACE-09 excluded, PLACE-10 juveniles")
    func place() {
        #expect(codes(one()) { $0.approvals[0].value.lastDay = "2026-12-13" } == ["PLACE-01"])
        #expect(codes(one()) { $0.approvals[0].value.state = .proposed } == ["PLACE-01"])
        #expect(codes(one()) { $0.change(ProjectID("p1")) { $0.kind = .induction } } == ["PLACE-01"])
        #expect(codes(one()) { $0.contacts[0].value.lastDay = "2026-12-13" } == ["PLACE-02"])
        #expect(codes(one()) { $0.change(ProjectID("p1")) { $0.demands = ["canLift"] } } == ["PLACE-03"])
        var excluding = one()
        excluding.change(ProjectID("p1")) { $0.excludes = ["noLifting"] }
        #expect(codes(excluding) { $0.addTag("noLifting", to: "c1", from: "2026-12-10") } == ["PLACE-03"])
        #expect(codes(one()) { $0.exclude("c1", from: "p1", "2026-12-10") } == ["PLACE-09"])
        var van = InstanceBuilder()
        van.addProject("p1")
        van.addPickUp("k1", of: "p1")
        van.addSeries("s1", at: "p1", .monday, pickUp: "k1")
        van.addClient("c1")
        #expect(codes(van) { $0.exclude("c1", from: "k1") } == ["PLACE-09"])
        var juvenile = one { _, order in order.legalFrame = .juvenile }
        juvenile.change(ProjectID("p1")) { $0.acceptsJuveniles = true }
        #expect(codes(juvenile) { $0.change(ProjectID("p1")) { $0.acceptsJuveniles = false } } == ["PLACE-10"])
    }

    @Test("GROUP-01 seats, GROUP-05 composition, GROUP-06 supervisors, GROUP-03 an opened series")
    func groups() {
        var two = InstanceBuilder.town(clients: 2, projects: 1)
        two.change(SeriesID("s1")) { $0.seats = 2 }
        #expect(codes(two) { $0.addSession("s1", "2026-12-07", .changed, seats: 1) } == ["GROUP-01"])
        #expect(codes(two) { $0.addSession("s1", "2026-12-07", .changed, bookable: 1) } == ["GROUP-01"])
        #expect(codes(one()) { $0.change(SeriesID("s1")) { $0.composition = .femaleOnly } } == ["GROUP-05"])
        #expect(codes(one()) { $0.change(SeriesID("s1")) { $0.composition = .juvenilesOnly } } == ["GROUP-05"])
        #expect(codes(two) { $0.change("c1") { $0.compositions = [.needs] } } == ["GROUP-05"])
        let alone = one { client, _ in client.compositions = [.needs] }
        #expect(codes(alone) { $0.addSession("s1", "2026-12-07", .changed, seats: 2) } == ["GROUP-05"])
        var led = InstanceBuilder()
        led.supervisors.append(Supervisor(id: "w1", sex: .male))
        led.addProject("p1")
        led.addSeries("s1", at: "p1", .monday, supervisor: "w1")
        led.addClient("c1")
        #expect(codes(led) { $0.keepApart("c1", .supervisor("w1"), until: "2026-12-01") } == ["GROUP-06"])
        #expect(codes(led) { $0.keepApart("c1", .supervisorSex(.male)) } == ["GROUP-06"])
        #expect(codes(led) { $0.keepApart("c1", .supervisorSex(.female)) } == [])
        #expect(codes(one(), roster: { $0.opened = ["s1"] }) == ["GROUP-03"])
    }

    @Test("ROSTER-01 each planned client once, nobody else")
    func listing() {
        let unplacedToo = { (roster: inout Roster) in
            roster.unplaced.append(UnplacedClient(client: "c1", order: "o1", code: .seatsTaken, cost: 0))
        }
        #expect(Set(codes(one(), roster: unplacedToo)) == ["ROSTER-01"])
        #expect(
            Set(
                codes(
                    one(),
                    roster: {
                        $0.placements = []
                        $0.assignments = []
                    })
            ).contains("ROSTER-01"))
        #expect(codes(one(), roster: { $0.assignments[0].client = "c9" }).contains("ROSTER-01"))
        #expect(codes(one(), roster: { $0.assignments[0].order = "o9" }) == ["ROSTER-01"])
        #expect(codes(one(), roster: { $0.placements[0].order = "o9" }) == ["ROSTER-01"])
        var waiting = one()
        waiting.addOrder("x2", of: "c1")
        waiting.addClient("c2") { _, order in order.state = .suspended }
        #expect(codes(waiting, roster: { $0.notPlanned[0].code = "STATE" }) == ["ROSTER-01"])
        let dropped = codes(waiting, roster: { $0.notPlanned.removeAll { $0.client == "c2" } })
        #expect(Set(dropped) == ["ROSTER-01"])
        // A client who is not planned, but placed.
        var claim = Claim(optimumOf: waiting)
        claim.plan.roster.placements.append(claim.plan.roster.placements[0])
        claim.plan.roster.placements[1].client = "c2"
        claim.plan.roster.placements[1].order = "o2"
        claim.plan.summary.placed = 2
        #expect(claim.codes == ["ROSTER-01"])
        claim = Claim(optimumOf: waiting)
        claim.plan.summary.clients += 1
        #expect(claim.codes == ["ROSTER-01"])
    }

    @Test("ROSTER-02 the assignments are the column's sittings, times, minutes and states")
    func column() {
        let changes: [(inout Roster) -> Void] = [
            { $0.assignments.removeLast() },
            { $0.assignments.remove(at: 1) },
            { $0.assignments.append($0.assignments[1]) },
            { $0.assignments[2].to = "11:00" },
            { $0.assignments[0].creditMinutes = 419 },
            { $0.assignments[0].from = "09:30" },
            { $0.assignments[0].state = .lookahead },
            { $0.assignments[2].state = .published },
            { $0.placements[0].unworkedMinutes = 60 },
            { $0.placements[0].firstDate = "2026-12-07" },
            { $0.placements[0].firstDate = "2027-02-01" },
            { $0.placements[0].kind = .continuation },
            { $0.placements[0].project = "p9" },
            { $0.placements[0].series = [] },
            { $0.placements[0].series = ["s1", "s1"] },
            { $0.placements[0].series = ["s1", "s9"] },
            { $0.assignments[2].session = SessionID(series: "s9", date: "2026-12-14") },
            { $0.assignments[2].session = SessionID(series: "s1", date: "2026-12-21") },
        ]
        for (index, change) in changes.enumerated() {
            #expect(codes(one(), roster: change) == ["ROSTER-02"], "change \(index)")
        }
        var two = InstanceBuilder.town(clients: 1, projects: 2)
        two.setTravel("c1", to: "p1", 10)
        #expect(codes(two, roster: { $0.placements[0].project = "p2" }) == ["ROSTER-02"])
        #expect(codes(two, roster: { $0.placements[0].series = ["s1", "s2"] }) == ["ROSTER-02"])
    }

    @Test("ROSTER-03 cost of a row and in total, hours unworked")
    func cost() {
        #expect(
            codes(one(), roster: { $0.placements[0].cost = Cost($0.placements[0].cost.value + 1) }) == ["ROSTER-03"])
        var claim = Claim(optimumOf: one())
        claim.plan.summary.cost += 1
        #expect(claim.codes == ["ROSTER-03"])
        claim = Claim(optimumOf: one())
        claim.plan.summary.unworkedHours += 1
        #expect(claim.codes == ["ROSTER-03"])
        var nowhere = one()
        nowhere.setTravel("c1", to: "p1", nil)
        #expect(codes(nowhere, roster: { $0.unplaced[0].cost = 1 }) == ["ROSTER-03"])
    }

    @Test("ROSTER-04 nobody is left out beside a free seat that costs less")
    func leftOut() {
        let instance = one().build()
        let brute = BruteForce(instance)
        let claim = Claim(instance, brute, chosen: [nil])
        #expect(claim.codes == ["ROSTER-04"])
        // Two clients, one seat: the second has no free column that costs less.
        var two = InstanceBuilder.town(clients: 2, projects: 1)
        two.change(SeriesID("s1")) { $0.lastDay = "2026-12-20" }
        #expect(Claim(optimumOf: two).plan.roster.unplaced.count == 1)
        #expect(Claim(optimumOf: two).codes == [])
    }

    @Test("ROSTER-02 a placement of more series than his patterns there may have, counted by his own lawful series")
    func tooManySeries() {
        var before = InstanceBuilder.town(clients: 0, projects: 1)
        for (series, day) in [("s2", Weekday.tuesday), ("s3", .wednesday), ("s4", .thursday)] {
            before.addSeries(SeriesID(series), at: "p1", day)
        }
        let three = FreeTime.on([.monday, .tuesday, .wednesday])
        before.addClient("c1", minutes: 2_000, free: three) { client, _ in
            client.mostSessions = 3
            client.wishSessions = 3
        }
        let placed = Claim(optimumOf: before).plan.roster.placements
        #expect(placed.map(\.series) == [["s1", "s2", "s3"]])
        // Three series have seven sets, four have fourteen of at most three.
        #expect(codes(before) { $0.policy.mostPatterns = 7 } == [])
        #expect(codes(before) { $0.policy.mostPatterns = 6 } == ["ROSTER-02"])
        #expect(codes(before) { $0.policy.mostSeriesPerPlacement = 2 } == ["ROSTER-02"])
        before.policy.mostPatterns = 7
        let all = codes(before) { $0.setFreeTime(of: "c1", to: .on([.monday, .tuesday, .wednesday, .thursday])) }
        #expect(all == ["ROSTER-02"])
    }

    @Test("GROUP-01 and ROSTER-02 of one row are told apart: a sitting too many is not also a seat too many")
    func noEcho() {
        var two = InstanceBuilder.town(clients: 2, projects: 2)
        two.setTravel("c1", to: "p2", nil)
        two.setTravel("c2", to: "p1", nil)
        let extra = codes(
            two,
            roster: { roster in
                guard var row = roster.assignments.first(where: { $0.client == "c1" }) else { return }
                row.session = SessionID(series: "s1", date: "2026-12-21")
                row.state = .lookahead
                row.creditMinutes = 0
                roster.assignments.append(row)
            })
        #expect(extra == ["ROSTER-02"])
    }

    @Test("every rule of this checker has a mutant in this file, in EarlierWeeksMutantTests or in StartTests")
    func ruleList() {
        #expect(RosterChecker.ruleIds.count == 36)
        #expect(
            RosterChecker.ruleIds
                == RosterChecker.ruleIds.sorted { left, right in
                    let order = ["TERM", "HOURS", "TRAVEL", "DAYS", "PLACE", "GROUP", "ROSTER"]
                    func key(_ id: String) -> (Int, String) {
                        (order.firstIndex(of: String(id.prefix { $0 != "-" })) ?? 9, id)
                    }
                    return key(left) < key(right)
                })
    }
}
