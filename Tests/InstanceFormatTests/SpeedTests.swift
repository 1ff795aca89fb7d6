import Foundation
import InstanceFormat
import PlacementDomain
import Testing

/// Reading times at the size of a country; run with `DICHTBIJ_SPEED=1`, so that a busy machine fails no test.
@Suite("Reading times", .enabled(if: ProcessInfo.processInfo.environment["DICHTBIJ_SPEED"] != nil), .serialized)
struct SpeedTests {
    private func seconds(_ title: String, _ body: () throws -> Void) rethrows -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        try body()
        let time = now() - start
        print("\(title): \(time) s of one thread")
        return time
    }

    private func id(_ letter: String, _ number: Int) -> String { letter + number.digits(5) }

    private func country() -> Instance {
        let base = FullInstance.instance
        var instance = Instance(
            asOf: base.asOf, planStart: base.planStart, startWeeks: 13, calendarEnd: base.calendarEnd, policy: Policy(),
            rules: base.rules)
        let (people, places) = (12_000, 1_500)
        instance.units = [Unit(id: "u1", name: "U", point: FullInstance.point)]
        instance.projects = (0..<places).map {
            Project(id: ProjectID(id("p", $0)), name: "Project \($0)", point: FullInstance.point)
        }
        instance.homes = (0..<people).map { Home(id: HomeID(id("h", $0)), pc4: "1012", point: FullInstance.point) }
        for number in 0..<places * 3 {
            instance.series.append(
                Series(
                    id: SeriesID(id("s", number)), project: number / 3, weekday: .tuesday, start: TimeOfDay(9, 0),
                    end: TimeOfDay(16, 30), breakMinutes: 30, seats: 3))
        }
        for number in 0..<people {
            instance.clients.append(
                Client(
                    id: ClientID(id("c", number)), displayName: "Client \(number)", home: number,
                    travelModes: [.bicycle],
                    organisation: "RN"))
            instance.orders.append(
                Order(
                    id: OrderID(id("o", number)), client: number, legalFrame: .judgment, receivedDate: base.asOf,
                    finalDate: base.asOf, orderedMinutes: 3_600, state: .ready))
            for day in [Weekday.monday, .tuesday, .friday] {
                for part in [PartOfDay.morning, .afternoon] {
                    instance.availability.append(Availability(client: number, weekday: day, part: part))
                }
            }
        }
        var rows: [TravelTable.Record] = []
        for home in 0..<people {
            let first = home * 7 % (places - 110)
            for place in first..<first + 110 {
                rows.append(.init(home: home, place: place, mode: .bicycle, minutes: place % 90))
            }
        }
        instance.travel = TravelTable(records: rows, homeCount: people)
        return instance
    }

    @Test("a country of 1.4 million records within two seconds")
    func instance() throws {
        let instance = country()
        let folder = TestFolder()
        _ = try seconds("write country") { try InstanceWriter.write(instance, to: folder.path) }
        var reading: InstanceReading?
        let time = seconds("read country") { reading = InstanceReader.read(folder: folder.path) }
        #expect(reading?.findings == [])
        #expect(reading?.instance?.withoutLines == instance)
        #expect(time < 2)
    }

    @Test("a plan of a country within half a second")
    func plan() throws {
        var plan = FullPlan.plan
        let start = FullInstance.day("2026-12-01")
        plan.roster = Roster()
        for number in 0..<12_000 {
            let (client, order) = (ClientID(id("c", number)), OrderID(id("o", number)))
            plan.roster.placements.append(
                PlacedClient(
                    client: client, order: order, project: "p00001", series: ["s00001", "s00002"], kind: .start,
                    firstDate: start, unworkedMinutes: 0, cost: 100))
            for week in 0..<13 {
                plan.roster.assignments.append(
                    Assignment(
                        client: client, order: order,
                        session: SessionID(series: "s00001", date: start.adding(days: week * 7)),
                        from: TimeOfDay(9, 0), to: TimeOfDay(16, 30), creditMinutes: 420, state: .lookahead))
            }
        }
        let rows = (0..<100_000).map { number in
            RowPrice(
                session: SessionID(series: SeriesID(id("s", number / 30)), date: start.adding(days: number % 30 * 7)),
                price: number + 1)
        }
        plan.certificate.leaves = [CertificateLeaf(rows: rows)]
        plan.summary.rosterId = PlanWriter.rosterId(of: plan.roster)
        let folder = TestFolder()
        _ = try seconds("write plan") { try PlanWriter.write(plan, to: folder.path) }
        var reading: PlanReading?
        let time = seconds("read plan") { reading = PlanReader.read(folder: folder.path) }
        #expect(reading?.plan == plan)
        #expect(time < 0.5)
    }
}
