import Geography
import InstanceFormat
import InstanceGenerator
import PlacementDomain
import Testing

/// The folders in `Instances/` are what they say they are.
@Suite("Bundled instances")
struct BundledInstancesTests {
    private static func folder(_ name: String) -> String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return parts.joined(separator: "/") + "/Instances/" + name
    }

    private func read(_ name: String) throws -> Instance {
        let reading = InstanceReader.read(folder: Self.folder(name))
        #expect(reading.findings.isEmpty, "\(name): \(reading.findings.prefix(3))")
        return try #require(reading.instance)
    }

    @Test("town and region are the bytes that their seed gives", arguments: [InstanceSize.town, .region])
    func seeds(size: InstanceSize) throws {
        let bundled = try read(size.rawValue)
        let drawn = try InstanceGenerator.generate(
            GeneratorSettings(size: size, seed: 1), policy: DefaultPolicy.policy(), rules: DefaultRules.rules())
        #expect(try InstanceWriter.hash(of: drawn) == bundled.hash)
    }

    @Test("first-steps: eight clients and four projects, without a finding, and the same bytes when written again")
    func firstSteps() throws {
        let instance = try read("first-steps")
        #expect(instance.clients.count == 8 && instance.projects.count == 4)
        #expect(try InstanceWriter.hash(of: instance) == instance.hash)
    }

    @Test("first-steps: every travel time is what the formula says, and every holiday a Dutch one")
    func firstStepsFacts() throws {
        let instance = try read("first-steps")
        let reckoner = try FormulaReckoner.bundled()
        let table = try PostcodeTable.bundled()
        for home in instance.homes { #expect(table.area(home.pc4)?.point == home.point) }
        for row in instance.travel.records {
            let (home, project) = (instance.homes[Int(row.home)], instance.projects[Int(row.place)])
            let minutes = reckoner.minutes(
                from: TravelPoint(pc4: home.pc4, point: home.point),
                to: TravelPoint(pc4: project.pc4, point: project.point), mode: row.mode)
            #expect(minutes == Minutes(Int(row.minutes)), "\(home.id) \(project.id) \(row.mode)")
        }
        #expect(instance.holidays == DutchHolidays.holidays(years: 2026...2028))
    }

    @Test("first-steps: the stories of its README hold")
    func stories() throws {
        let instance = try read("first-steps")
        func order(_ id: String) throws -> Order { try #require(instance.orders.first { $0.id.text == id }) }
        func grid(_ client: Int) -> [Availability] { instance.availability.filter { $0.client == client } }
        // A juvenile, on Wednesday afternoons.
        #expect(try order("o3").legalFrame == .juvenile)
        #expect(grid(2).map(\.weekday) == [.wednesday] && grid(2).map(\.part) == [.afternoon])
        // 18 months and 62 days of detention.
        let stop = try #require(instance.stoppedPeriods.first { $0.client == 3 })
        let days = try #require(stop.lastDay).days(since: stop.firstDay) + 1
        let stopped = try order("o4")
        #expect(days == 62)
        #expect(try #require(stopped.finalDate).adding(months: 18).adding(days: days) == stopped.caseTermEnd)
        // Saturdays, with the ground recorded.
        #expect(grid(4).allSatisfy { $0.weekday == .saturday })
        #expect(instance.weekendGrounds.map(\.client) == [4])
        // Odd weeks, over a week 53.
        #expect(grid(5).allSatisfy { $0.rhythm == .oddWeek })
        let turn = try #require(CalendarDay(iso: "2026-12-30"))
        #expect(turn.isoWeek.week == 53 && WeekRhythm.oddWeek.holds(on: turn.adding(days: 7)))
        // Three minutes of travel too many, so ten more place her.
        let near = instance.travel.records(home: instance.clients[6].home).map { 2 * Int($0.minutes) }.filter {
            $0 < 70
        }
        let limit = try #require(instance.clients[6].travelLimit).value
        #expect(!near.isEmpty && near.allSatisfy { $0 > limit } && near.contains { $0 <= limit + 10 })
        // Three Fridays for 60 hours.
        let short = try order("o8")
        #expect(short.caseTermEnd?.description == "2027-01-01" && short.orderedMinutes == 3_600)
        #expect(Set(grid(7).map(\.weekday)) == [.friday] && instance.clients[7].mostSessions == 1)
    }
}
