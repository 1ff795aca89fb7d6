import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("A lawful correction with one change yields exactly that violation")
struct StandingMutantTests {
    private let monday = StandingTown.monday

    private func codes(_ change: (inout StandingTown) -> Void) -> [String] { StandingTown(change).codes }

    /// With a change of the tables alone.
    private func facts(_ change: (inout InstanceBuilder) -> Void) -> [String] { codes { change(&$0.builder) } }

    @Test("a lawful correction is accepted, and what stands after it is told")
    func lawful() {
        let town = StandingTown()
        #expect(town.codes == [])
        let checked = town.result.checked
        #expect(checked?.published.map(\.order) == [0, 0, 1, 2])
        #expect(checked?.published.last?.date == monday && checked?.published.last?.creditMinutes == 420)
        #expect(checked?.instance.publishedAssignments.count == 3, "as it was given")
        #expect(checked?.report == StandingReport() && checked?.orphaned == [])
        #expect(codes { $0.records = [] } == [], "nobody is concerned")
    }

    // MARK: The sitting by itself

    @Test(
        "TERM-01 a judgment's term, TERM-02 a penal order's, TERM-04 a juvenile's, TERM-08 an agreed one, TERM-03 a stop"
    )
    func terms() {
        #expect(facts { $0.change(OrderID("o3")) { $0.caseTermEnd = "2026-12-06" } } == ["TERM-01"])
        #expect(facts { $0.change(OrderID("o3")) { $0.caseTermEnd = "2026-12-07" } } == [])
        #expect(
            facts {
                $0.change(OrderID("o3")) {
                    ($0.legalFrame, $0.orderedMinutes, $0.detentionDays) = (.penalOrder, 2_400, nil)
                    $0.finalDate = "2026-03-06"
                }
            } == ["TERM-02"])
        #expect(
            facts {
                $0.change(ProjectID("p1")) { $0.acceptsJuveniles = true }
                $0.change(OrderID("o3")) { ($0.legalFrame, $0.finalDate) = (.juvenile, "2026-03-06") }
            } == ["TERM-04"])
        #expect(
            facts {
                $0.change(OrderID("o3")) { ($0.legalFrame, $0.agreedTermEnd) = (.voluntary, "2026-12-06") }
            } == ["TERM-08"])
        #expect(facts { $0.addStoppedPeriod("c3", monday, through: monday, cause: "illness") } == ["TERM-03"])
        #expect(
            facts { $0.addStoppedPeriod("c3", "2026-12-08", through: nil, cause: "illness") } == [], "stopped later")
    }

    @Test("DAYS-01 not free, DAYS-02 a weekend without a ground, DAYS-09 too late")
    func days() {
        #expect(facts { $0.addException("c3", .unavailable, monday, part: .afternoon) } == ["DAYS-01"])
        let saturday: (inout StandingTown) -> Void = {
            $0.builder.addSeries("s3", at: "p2", .saturday)
            $0.builder.addException("c3", .extra, "2026-12-12")
            $0.records = [$0.record(.added, "c3", "s3", "2026-12-12")]
        }
        #expect(codes(saturday) == ["DAYS-02"])
        #expect(
            codes {
                saturday(&$0)
                $0.builder.addWeekendGround("c3")
            } == [])
        #expect(facts { $0.rules = $0.rules.setting("DAYS-09", "latestEnd", to: 989) } == ["DAYS-09"])
    }

    @Test(
        "DAYS-05 a day that is not held: cancelled, a holiday, closed, another weekday; PLACE-01, PLACE-02 on that day")
    func held() {
        #expect(facts { $0.addSession("s1", monday, .cancelled) } == ["DAYS-05"])
        #expect(facts { $0.addHoliday(monday) } == ["DAYS-05"])
        #expect(facts { $0.addClosure("p1", monday) } == ["DAYS-05"])
        #expect(codes { $0.records = [$0.record(.added, "c3", "s1", "2026-12-08")] } == ["DAYS-05"])
        #expect(facts { $0.approvals[0].value.lastDay = "2026-12-06" } == ["PLACE-01"])
        #expect(facts { $0.contacts[0].value.lastDay = "2026-12-06" } == ["PLACE-02"])
        #expect(
            codes {
                $0.builder.calendarEnd = "2026-12-06"
                $0.builder.change(OrderID("o3")) { $0.caseTermEnd = "2026-12-05" }
            } == ["TERM-01"], "after the calendar's end the term's code")
    }

    @Test("DAYS-06 notice from the day of the decision, unless he agreed to less; not before his order is final")
    func notice() {
        #expect(codes { $0.decide("2026-11-30", "23:59") } == [], "seven days")
        #expect(codes { $0.decide("2026-12-01", "00:00") } == ["DAYS-06"])
        #expect(
            codes {
                $0.decide("2026-12-07", "08:59")
                $0.builder.change(OrderID("o3")) { $0.shortNoticeConsent = "2026-11-20" }
            } == [], "on the day itself, with his consent")
        #expect(
            codes {
                $0.decide("2026-12-01", "00:00")
                $0.builder.rules = $0.builder.rules.setting("DAYS-06", "noticeDays", to: nil)
            } == [], "no number, no notice")
        #expect(facts { $0.asOf = "2026-11-18" } == [], "the day of the decision counts, not that of the facts")
        #expect(facts { $0.change(OrderID("o3")) { $0.finalDate = "2026-12-08" } } == ["DAYS-06"])
        #expect(facts { $0.change(OrderID("o3")) { $0.earliestDay = "2026-12-08" } } == ["DAYS-06"])
        #expect(facts { $0.change(OrderID("o3")) { $0.earliestDay = "2026-12-07" } } == [])
    }

    @Test("TRAVEL-01 too far by law, TRAVEL-02 by his own limit, TRAVEL-04 no way; PLACE-03, PLACE-09, PLACE-10")
    func places() {
        #expect(facts { $0.setTravel("c3", to: "p1", 91) } == ["TRAVEL-01"])
        #expect(facts { $0.change(ClientID("c3")) { $0.travelLimit = 39 } } == ["TRAVEL-02"])
        #expect(facts { $0.setTravel("c3", to: "p1", nil) } == ["TRAVEL-04"])
        #expect(facts { $0.change(ProjectID("p1")) { $0.demands = ["reads"] } } == ["PLACE-03"])
        #expect(
            facts {
                $0.change(ProjectID("p1")) { $0.excludes = ["noLifting"] }
                $0.addTag("noLifting", to: "c3")
            } == ["PLACE-03"])
        #expect(facts { $0.exclude("c3", from: "p1", monday, through: monday) } == ["PLACE-09"])
        #expect(
            facts {
                $0.change(ProjectID("p1")) { $0.acceptsJuveniles = false }
                $0.change(OrderID("o3")) { $0.legalFrame = .juvenile }
            } == ["PLACE-10"])
    }

    @Test("GROUP-05 a group that is not for him, GROUP-06 a supervisor whom he must not meet")
    func group() {
        #expect(facts { $0.change(SeriesID("s1")) { $0.composition = .femaleOnly } } == ["GROUP-05"])
        #expect(facts { $0.change(ClientID("c3")) { $0.compositions = [.needs] } } == ["GROUP-05"])
        #expect(
            facts {
                $0.supervisors.append(Supervisor(id: "w1", sex: .male))
                $0.series[0].supervisor = "w1"
                $0.keepApart("c3", .supervisorSex(.male))
            } == ["GROUP-06"])
    }

    // MARK: Beside his other working days

    @Test("HOURS-07 two at one time, of whatever order, or a day too full; HOURS-08 too little rest on either side")
    func dayAndRest() {
        func other(_ weekday: Weekday, _ date: CalendarDay, _ from: TimeOfDay, _ to: TimeOfDay) -> [String] {
            facts {
                $0.setFreeTime(of: "c3", to: .always)
                $0.addSeries("s3", at: "p2", weekday, from, to, break: 0)
                $0.addOrder("x3", of: "c3")
                $0.addPublishedAssignment(of: "x3", "s3", date, credit: 60, from: from, to: to)
            }
        }
        #expect(other(.monday, monday, "16:29", "17:29") == ["HOURS-07"], "a minute at one time")
        #expect(other(.monday, monday, "16:30", "17:30") == [])
        #expect(other(.monday, monday, "16:30", "17:31") == ["HOURS-07"], "eight hours and a minute")
        #expect(other(.sunday, "2026-12-06", "20:00", "22:00") == [])
        #expect(other(.sunday, "2026-12-06", "20:00", "22:01") == ["HOURS-08"])
        #expect(other(.tuesday, "2026-12-08", "03:30", "04:30") == [])
        #expect(other(.tuesday, "2026-12-08", "03:29", "04:29") == ["HOURS-08"])
        #expect(
            codes {
                $0.builder.addOrder("x3", of: "c3")
                $0.builder.addPublishedAssignment(of: "x3", "s1", monday, credit: 420)
            } == ["HOURS-07"], "there already by another order")
    }

    @Test("HOURS-14 a week too full, DAYS-03 more working days than his most; weeks end on Sunday")
    func week() {
        let twice: (inout InstanceBuilder) -> Void = {
            $0.addPublishedAssignment(of: "o3", "s2", "2026-12-08", credit: 420)
        }
        #expect(facts(twice) == [])
        #expect(
            facts {
                twice(&$0)
                $0.rules = $0.rules.setting("HOURS-14", "minutesPerWeek", to: 839)
            } == ["HOURS-14"])
        #expect(
            facts {
                twice(&$0)
                $0.change(ClientID("c3")) { $0.mostSessions = 1 }
            } == ["DAYS-03"])
        #expect(
            facts {
                $0.addPublishedAssignment(of: "o3", "s2", "2026-12-01", credit: 420)
                $0.change(ClientID("c3")) { $0.mostSessions = 1 }
            } == [], "the week before")
    }

    @Test("a day before planStart is judged like any other, with the week it lies in")
    func beforePlanStart() {
        func town(_ most: Int) -> [String] {
            codes {
                $0.builder.planStart = "2026-12-14"
                $0.builder.asOf = "2026-12-07"
                $0.builder.addPublishedAssignment(of: "o3", "s2", "2026-12-08", credit: 420)
                $0.builder.change(ClientID("c3")) { $0.mostSessions = most }
            }
        }
        #expect(town(2) == [])
        #expect(town(1) == ["DAYS-03"])
    }

    @Test(
        "HOURS-04 more than remains beside what stands, HOURS-02 more than the sitting has, D4607 not what it credits")
    func credit() {
        func town(_ minutes: Int, credit: Int, to: TimeOfDay = "16:30") -> [String] {
            codes {
                $0.builder.change(OrderID("o3")) { ($0.orderedMinutes, $0.detentionDays) = (Minutes(minutes), nil) }
                $0.builder.addPublishedAssignment(of: "o3", "s2", "2026-12-08", credit: 420)
                $0.builder.addPublishedAssignment(of: "o3", "s2", "2026-11-24", credit: 420)
                $0.records[0].creditMinutes = Minutes(credit)
                $0.records[0].to = to
            }
        }
        #expect(town(840, credit: 420) == [])
        #expect(town(839, credit: 420) == ["HOURS-04"])
        #expect(town(720, credit: 300, to: "14:30") == [], "what is left, and home earlier")
        #expect(town(720, credit: 300) == ["D4607"], "the credit of a part, the time of the whole")
        #expect(town(720, credit: 299, to: "14:29") == ["D4607"])
        #expect(town(420, credit: 1, to: "09:31") == ["HOURS-04"], "nothing is left")
        #expect(town(960, credit: 421, to: "16:31") == ["HOURS-02"])
        #expect(codes { $0.records[0].from = "09:30" } == ["D4607"])
        for credit in [-1, 0, 1_441, Int.max] {
            #expect(codes { $0.records[0].creditMinutes = Minutes(credit) } == ["D4607"], "\(credit)")
        }
    }

    // MARK: Who else is there

    @Test("GROUP-01 no seat left, orphaned ones and all who are added counted")
    func seats() {
        #expect(facts { $0.change(SeriesID("s1")) { $0.seats = 1 } } == ["GROUP-01"])
        #expect(facts { $0.addPublishedAssignment(of: "gone", "s1", monday, credit: 420) } == ["GROUP-01"])
        #expect(codes { $0.records.append($0.record(.added, "c2", monday)) } == ["GROUP-01"])
        #expect(
            codes {
                $0.builder.change(SeriesID("s1")) { $0.seats = 1 }
                $0.records.append($0.record(.removed, "c1", monday))
            } == [], "in his place")
    }

    @Test("GROUP-04 beside somebody from whom he must be kept apart, until the day on which that ends")
    func apart() {
        #expect(facts { $0.keepApart("c1", .client("c3")) } == ["GROUP-04"])
        #expect(facts { $0.keepApart("c3", .client("c1"), until: monday) } == ["GROUP-04"])
        #expect(facts { $0.keepApart("c3", .client("c1"), until: "2026-12-06") } == [])
        #expect(
            codes {
                $0.builder.change(SeriesID("s1")) { $0.seats = 3 }
                $0.builder.keepApart("c3", .client("c2"))
                $0.records.append($0.record(.added, "c2", monday))
            } == ["GROUP-04"], "both are added")
    }

    @Test(
        "GROUP-07 more of an organisation than agreed, or a seat that is kept for another, by the day of the decision")
    func agreements() {
        #expect(facts { $0.addAgreement("s1", "RN", atMost: 1) } == ["GROUP-07"])
        #expect(facts { $0.addAgreement("s1", "RN", atMost: 2) } == [])
        #expect(facts { $0.addAgreement("s1", "SVG", atMost: 0) } == [], "of another organisation")
        #expect(facts { $0.addAgreement("s1", "SVG", atLeast: 1) } == ["GROUP-07"])
        #expect(facts { $0.addAgreement("s1", "RN", atLeast: 2) } == [])
        #expect(facts { $0.addAgreement("s1", "SVG", atLeast: 1, releaseDays: 11) } == ["GROUP-07"])
        let released: (inout InstanceBuilder) -> Void = {
            $0.addAgreement("s1", "SVG", atLeast: 1, releaseDays: 12)
            $0.asOf = "2026-11-18"
        }
        #expect(facts(released) == [], "the day of the facts plays no part")
    }

    @Test("GROUP-08 more first sittings of an order than the series takes")
    func starts() {
        func town(_ most: Int, _ change: (inout InstanceBuilder) -> Void = { _ in }) -> [String] {
            facts {
                $0.change(SeriesID("s1")) { $0.mostStarts = most }
                change(&$0)
            }
        }
        #expect(town(0) == ["GROUP-08"])
        #expect(town(1) == [], "c1 began a week before")
        #expect(town(1) { $0.publishedAssignments.removeFirst() } == ["GROUP-08"], "c1 begins there, too")
        #expect(town(0) { $0.change(OrderID("o3")) { $0.firstWorkedDate = "2026-11-02" } } == [])
        #expect(town(0) { $0.change(OrderID("o3")) { $0.creditedMinutes = 60 } } == [])
        #expect(town(0) { $0.addPublishedAssignment(of: "o3", "s2", "2026-12-01", credit: 420) } == [])
    }
}
