import PlacementDomain
import PlacementTesting
import Testing

/// Brute force against costs and dates that were reckoned by hand: 16 hours are 420 + 420 + 120 minutes in a series of
/// seven hours; 20 minutes of travel cost 4 points a day; the order is 7 weeks old, so waiting costs 6, then 10.
@Suite("Brute force")
struct BruteForceTests {
    private func onlyChoices(_ builder: InstanceBuilder) throws -> BruteForce.Choices {
        let choices = BruteForce(builder.build()).choices
        try #require(choices.count == 1)
        return choices[0]
    }

    private func dates(_ column: BruteForce.Column) -> [String] { column.parts.map(\.sitting.date.description) }

    @Test("C8 one client, one series: two columns, the last sitting is partial, unplaced costs 400 more than later")
    func oneClient() throws {
        let choices = try onlyChoices(.town(clients: 1, projects: 1))
        #expect(choices.columns.map(\.cost) == [12, 18])
        #expect(dates(choices.columns[0]) == ["2026-11-30", "2026-12-07", "2026-12-14"])
        #expect(choices.columns[0].parts.map(\.credit) == [420, 420, 120])
        #expect(choices.columns[0].parts[2].to == 9 * 60 + 30 + 120)
        #expect(choices.virtualColumns.map(\.cost) == [28])
        #expect(choices.unplacedCost == 428)
        #expect(choices.unplacedLost == 0)
        #expect(choices.unavoidable == 0)
    }

    @Test("two clients want one seat: one waits a week if that is enough, else stays unplaced")
    func oneSeat() {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        #expect(BruteForce(builder.build()).optimum().cost == 12 + 428)
        builder.change(OrderID("o1")) { $0.orderedMinutes = 420 }
        builder.change(OrderID("o2")) { $0.orderedMinutes = 420 }
        for order in ["o1", "o2"] { builder.change(OrderID(order)) { $0.detentionDays = nil } }
        #expect(BruteForce(builder.build()).optimum().cost == 4 + 10)
        builder.change(SeriesID("s1")) { $0.bookable = 2 }
        #expect(BruteForce(builder.build()).optimum().cost == 8)
        builder.change(SeriesID("s1")) { $0.bookable = 0 }
        #expect(BruteForce(builder.build()).optimum().cost == 2 * (400 + 16 + 4))
    }

    @Test("slack: the last sitting on the last day of the term costs 24; lost hours cost 1,000 each")
    func shortTerm() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.change(OrderID("o1")) { $0.caseTermEnd = "2026-12-14" }
        var choices = try onlyChoices(builder)
        #expect(choices.columns.map(\.cost) == [12 + 24, 8 + 6 + 2_000])
        #expect(choices.unplacedCost == 400 + 4 + 16 + 9_000)
        #expect(choices.unplacedLost == 9_000)
        #expect(choices.unavoidable == 0)

        builder.change(OrderID("o1")) { $0.caseTermEnd = "2026-12-10" }
        choices = try onlyChoices(builder)
        #expect(choices.columns.map(\.cost) == [8 + 2_000, 4 + 6 + 9_000])
        #expect(choices.virtualColumns.isEmpty)
        #expect(choices.unplacedCost == 400 + 16 + 16_000)
        #expect(choices.unavoidable == 2_000)

        builder.change(OrderID("o1")) {
            $0.legalFrame = .voluntary
            $0.finalDate = nil
            $0.caseTermEnd = nil
        }
        builder.calendarEnd = "2026-12-10"
        choices = try onlyChoices(builder)
        #expect(choices.columns.map(\.cost) == [8 + 20 * 2, 4 + 6 + 20 * 9])
        #expect(choices.unplacedCost == 400 + 16 + 20 * 16)
        #expect(choices.unavoidable == 0)
    }

    @Test("C8 a holiday, a closure and an exception are made up at the end")
    func madeUpAtTheEnd() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.addHoliday("2026-12-07")
        builder.addClosure("p1", "2026-12-14")
        builder.addException("c1", .unavailable, "2026-12-21", part: .afternoon)
        let choices = try onlyChoices(builder)
        #expect(dates(choices.columns[0]) == ["2026-11-30", "2026-12-28", "2027-01-04"])
        #expect(choices.columns.count == 1)
    }

    @Test("C4 rhythms: odd weeks 53 and 1 run on, every two weeks keeps its step")
    func rhythms() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.move(toWeek: 3)
        builder.change(SeriesID("s1")) { $0.rhythm = .oddWeek }
        var choices = try onlyChoices(builder)
        #expect(choices.columns.map(dates) == [["2026-12-28", "2027-01-04", "2027-01-18"]])
        builder.change(SeriesID("s1")) {
            $0.rhythm = .everyTwoWeeks; $0.firstDay = "2026-12-22"
        }
        choices = try onlyChoices(builder)
        #expect(choices.columns.map(dates) == [["2026-12-28", "2027-01-11", "2027-01-25"]])
        #expect(choices.columns[0].cost == 12 + 10 + 5 + 10, "ten weeks old, second week, one sitting in two weeks")
    }

    @Test("C6 two series of one day: together at most eight hours, no overlap, one trip")
    func twoSeriesOnOneDay() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 0)
        builder.addProject("p1")
        builder.addSeries("s1", at: "p1", .monday, "09:00", "13:00", break: 15)
        builder.addSeries("s2", at: "p1", .monday, "13:00", "17:00", break: 15)
        var choices = try onlyChoices(builder)
        #expect(choices.columns.map(\.series) == [[0], [0], [1], [1], [0, 1], [0, 1]])
        let both = choices.columns[4]
        #expect(both.parts.map(\.credit) == [225, 225, 225, 225, 60])
        #expect(both.cost == 3 * 4)
        builder.change(SeriesID("s2")) { $0.start = "12:59" }
        choices = try onlyChoices(builder)
        #expect(!choices.columns.contains { $0.series.count == 2 })
    }

    @Test("C6 the night's rest: 21:00 to 08:00 is enough, 21:00 to 07:59 is not")
    func rest() throws {
        var builder = InstanceBuilder.town(clients: 0, projects: 0)
        builder.addProject("p1")
        builder.addSeries("s1", at: "p1", .monday, "18:00", "21:00", break: 0)
        builder.addSeries("s2", at: "p1", .tuesday, "08:00", "12:00", break: 0)
        builder.addClient("c1", free: .always) { client, _ in client.mostSessions = 2 }
        #expect(try onlyChoices(builder).columns.contains { $0.series.count == 2 })
        builder.change(SeriesID("s2")) { $0.start = "07:59" }
        #expect(try !onlyChoices(builder).columns.contains { $0.series.count == 2 })
    }

    @Test("C2 the term of domain page 3.6: final 2026-01-15, 41 days of detention: 2027-08-25")
    func stoppedTerm() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.calendarEnd = "2029-12-31"
        builder.change(OrderID("o1")) { $0.finalDate = "2026-01-15" }
        #expect(try onlyChoices(builder).termEnd == "2027-07-15")
        builder.addStoppedPeriod("c1", "2026-03-01", through: "2026-04-10")
        #expect(try onlyChoices(builder).termEnd == "2027-08-25")
        builder.addStoppedPeriod("c1", "2026-03-10", through: "2026-04-10", cause: "unlawfulAbsence")
        builder.addStoppedPeriod("c1", "2026-05-01", through: "2026-05-10", cause: "illness")
        builder.addStoppedPeriod("c1", "2027-08-26", through: "2027-08-30")
        #expect(try onlyChoices(builder).termEnd == "2027-08-25")
        builder.addStoppedPeriod("c1", "2027-08-25", through: "2027-08-25")
        #expect(try onlyChoices(builder).termEnd == "2027-08-31")
        builder.change(OrderID("o1")) { $0.caseTermEnd = "2027-08-01" }
        #expect(try onlyChoices(builder).termEnd == "2027-08-01")
    }

    @Test("C3 first day: notice, consent, final and earliest day")
    func firstDays() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.asOf = "2026-11-27"
        #expect(try onlyChoices(builder).firstDay == "2026-12-04")
        builder.change(OrderID("o1")) { $0.shortNoticeConsent = "2026-11-20" }
        #expect(try onlyChoices(builder).firstDay == "2026-11-30")
        builder.change(OrderID("o1")) { $0.finalDate = "2026-12-02" }
        #expect(try onlyChoices(builder).firstDay == "2026-12-02")
        builder.change(OrderID("o1")) { $0.earliestDay = "2026-12-05" }
        #expect(try onlyChoices(builder).firstDay == "2026-12-05")
    }

    @Test("C1 one order of each client is planned, the others are listed with their codes")
    func notPlanned() {
        var builder = InstanceBuilder.town(clients: 3, projects: 1)
        builder.addOrder("x1", of: "c1") { $0.finalDate = "2026-09-01" }
        builder.addOrder("x2", of: "c1") { $0.state = .intake }
        builder.calendarEnd = "2029-12-31"
        builder.addStoppedPeriod("c2", "2027-05-01", through: nil)
        builder.change(OrderID("o3")) { $0.creditedMinutes = 960 }
        let answer = BruteForce(builder.build())
        #expect(answer.choices.map(\.order) == [3])
        #expect(
            answer.notPlanned.map { "\($0.order?.text ?? "") \($0.code)" } == [
                "x2 STATE", "o1 WAITS_FOR_OTHER_ORDER", "o2 STOPPED", "o3 NOTHING_LEFT",
            ])
    }

    @Test("travel: minutes above 45 one way count three times; 91 minutes are out of reach")
    func travel() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.change(OrderID("o1")) {
            $0.orderedMinutes = 300; $0.detentionDays = nil
        }
        for (minutes, points) in [(0, 0), (5, 1), (6, 2), (45, 9), (46, 10), (50, 12), (90, 36)] {
            builder.travel = []
            builder.setTravel("c1", to: "p1", minutes)
            #expect(try onlyChoices(builder).columns.first?.cost == points)
        }
        builder.travel = []
        builder.setTravel("c1", to: "p1", 91)
        #expect(try onlyChoices(builder).columns.isEmpty)
    }

    @Test("pace: one sitting a week under a wish of three and a least of two costs 20 and 20")
    func pace() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.change(ClientID("c1")) {
            $0.wishSessions = 4; $0.leastSessions = 2
        }
        #expect(try onlyChoices(builder).columns.first?.cost == 12 + 5 * 4 + 10 * 2)
        builder.change(ClientID("c1")) { $0.workWish = ["green"] }
        #expect(try onlyChoices(builder).columns.first?.cost == 12 + 40 + 6)
        builder.change(ProjectID("p1")) { $0.workKinds = ["paint", "green"] }
        #expect(try onlyChoices(builder).columns.first?.cost == 12 + 40)
    }

    @Test("weekend only with a ground; an extra day needs no grid row; a removed part of day blocks")
    func daysOfTheClient() throws {
        var builder = InstanceBuilder.town(clients: 0, projects: 0)
        builder.addProject("p1")
        builder.addSeries("s1", at: "p1", .saturday)
        builder.addClient("c1", free: .never)
        builder.addException("c1", .extra, "2026-12-01", through: "2026-12-20")
        #expect(try onlyChoices(builder).columns.isEmpty)
        builder.addWeekendGround("c1", sentence: "")
        #expect(try onlyChoices(builder).columns.isEmpty)
        builder.addWeekendGround("c1")
        #expect(
            try onlyChoices(builder).columns.map(dates) == [
                ["2026-12-05", "2026-12-12", "2026-12-19"], ["2026-12-12", "2026-12-19"],
            ])
        builder.addException("c1", .unavailable, "2026-12-12", part: .morning)
        #expect(try onlyChoices(builder).columns.map(dates) == [["2026-12-05", "2026-12-19"]])
    }
}
