import Geography
import InstanceGenerator
import PlacementDomain
import Testing

/// Every generated instance obeys the ranges of the folder format and the rules of kind input.
@Suite("Generator: structure")
struct StructureTests {
    private static let seeds: [(InstanceSize, UInt64, Double)] = [
        (.town, 1, 0), (.town, 2, 0), (.town, 3, 0), (.town, 4, 0.6), (.region, 1, 0), (.region, 2, 0.6),
    ]
    /// Made once for all tests.
    private static let instances = seeds.map { seed in Result { try generate(seed.0, seed: seed.1, groupShare: seed.2) }
    }

    private func each(_ body: (Instance) throws -> Void) throws {
        for instance in Self.instances { try body(instance.get()) }
    }

    @Test("ids are unique, sorted, and hold neither @ nor ;")
    func ids() throws {
        try each { instance in
            for ids in [
                instance.clients.map(\.id.text), instance.orders.map(\.id.text), instance.homes.map(\.id.text),
                instance.units.map(\.id.text), instance.projects.map(\.id.text), instance.series.map(\.id.text),
                instance.pickUps.map(\.id.text), instance.supervisors.map(\.id.text),
            ] {
                #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
                #expect(Set(ids).count == ids.count)
                #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains("@") && !$0.contains(";") })
            }
        }
    }

    @Test("orders keep the limits of their frame, and their dates ascend up to asOf")
    func orders() throws {
        try each { instance in
            for order in instance.orders {
                let (ordered, credited) = (order.orderedMinutes.value, order.creditedMinutes.value)
                let remaining = ordered - order.deductedMinutes.value - credited
                #expect((600...14_400).contains(remaining) && remaining.isMultiple(of: 120), "\(order.id)")
                switch order.legalFrame {
                case .judgment: #expect(ordered <= 14_400)
                case .penalOrder: #expect((2_400...10_800).contains(ordered))
                case .juvenile: #expect(ordered <= 12_000 && credited == 0)
                default: Issue.record("frame \(order.legalFrame)")
                }
                #expect(order.detentionDays == min(120, max(1, ordered / 120)))
                #expect(order.state == (credited > 0 ? .working : .ready))
                #expect((order.firstWorkedDate != nil) == (credited > 0))
                let dates = [
                    order.receivedDate, order.invitedDate, order.intakeDate, order.matchingWeighedOn,
                    order.firstWorkedDate,
                ].compactMap { $0 }
                #expect(dates == dates.sorted(), "\(order.id)")
                #expect(dates.allSatisfy { $0 <= instance.asOf })
                #expect(order.matchingWeighedOn != nil)
                let final = try #require(order.finalDate)
                #expect(final <= order.receivedDate && final < instance.asOf)
            }
        }
    }

    @Test("the term ends where it was drawn: weeks 3 to 52, or before planStart; detention moves it")
    func terms() throws {
        try each { instance in
            var stopped: [Int: StoppedPeriod] = [:]
            for period in instance.stoppedPeriods {
                #expect(stopped.updateValue(period, forKey: period.client) == nil)
                let last = try #require(period.lastDay)
                #expect(period.firstDay <= last && last < instance.asOf)
            }
            for order in instance.orders {
                let months =
                    order.legalFrame == .judgment || order.orderedMinutes > 6_000 && order.legalFrame == .juvenile
                let final = try #require(order.finalDate)
                var end = final.adding(months: months ? 18 : 9)
                if let period = stopped[order.client], let last = period.lastDay {
                    #expect(period.firstDay > final && last < end, "\(order.id)")
                    end = end.adding(days: last.days(since: period.firstDay) + 1)
                }
                let days = end.days(since: instance.planStart)
                #expect(days < 0 ? days >= -28 : (14..<364).contains(days), "\(order.id) \(end)")
                if let given = order.caseTermEnd { #expect(given == end, "\(order.id)") }
            }
        }
    }

    @Test("clients: least ≤ wish ≤ most, a limit, a way to travel, a grid; the weekend only with a ground")
    func clients() throws {
        try each { instance in
            let grounds = Set(instance.weekendGrounds.map(\.client))
            var hasGrid: Set<Int> = []
            for row in instance.availability {
                hasGrid.insert(row.client)
                if row.weekday.isWeekend { #expect(grounds.contains(row.client)) }
            }
            #expect(hasGrid.count == instance.clients.count)
            #expect(Set(instance.availability).count == instance.availability.count)
            #expect(instance.weekendGrounds.allSatisfy { !$0.sentence.isEmpty })
            for client in instance.clients {
                #expect(1 <= client.leastSessions && client.leastSessions <= client.wishSessions)
                #expect(client.wishSessions <= client.mostSessions && client.mostSessions <= 3)
                #expect([60, 90, 120].contains(client.travelLimit?.value))
                #expect(!client.travelModes.isEmpty && instance.homes.indices.contains(client.home))
            }
            for row in instance.exceptions { #expect(row.firstDay <= row.lastDay) }
            #expect(Set(instance.limitations.map { "\($0.client) \($0.tag)" }).count == instance.limitations.count)
            for row in instance.excludedPlaces { #expect((0..<instance.placeCount).contains(row.place)) }
        }
    }

    @Test("series: times in order, 1 to 480 minutes, seats of their kind, none overlapping at a project")
    func series() throws {
        try each { instance in
            var byDay: [[Int]: [Series]] = [:]
            for series in instance.series {
                #expect((1...480).contains(series.netMinutes.value) && series.start < series.end)
                let isGroup = instance.projects[series.project].kind == .group
                #expect((isGroup ? 6...10 : 1...3).contains(series.seats.value))
                if series.rhythm == .everyTwoWeeks { #expect(series.firstDay != nil) }
                if let first = series.firstDay, let last = series.lastDay { #expect(first < last) }
                if let pickUp = series.pickUp { #expect(instance.pickUps[pickUp].project == series.project) }
                for other in byDay[[series.project, series.weekday.rawValue], default: []] {
                    #expect(series.end <= other.start || other.end <= series.start, "\(series.id)")
                }
                byDay[[series.project, series.weekday.rawValue], default: []].append(series)
            }
            #expect(Set(instance.series.map(\.project)).count == instance.projects.count)
        }
    }

    @Test("changed sittings lie on their series, within its times, with fewer seats; closures end after they begin")
    func calendar() throws {
        try each { instance in
            for change in instance.sessions {
                let series = instance.series[change.series]
                #expect(change.date.weekday == series.weekday && change.status != .held)
                if let seats = change.seats { #expect((1..<series.seats.value).contains(seats.value)) }
                if let end = change.end {
                    #expect(series.start.minute + series.breakMinutes.value < end.minute && end < series.end)
                }
            }
            for closure in instance.closures { #expect(closure.firstDay <= closure.lastDay) }
            #expect(instance.holidays.first?.date.description == "2026-01-01")
            #expect(instance.holidays.last?.date.description == "2028-12-26")
        }
    }

    @Test("every project is approved and has a contact at planStart; its tags are known")
    func projects() throws {
        let known = Set(GeneratorDraws().clients.cannotTags.map(\.value))
        try each { instance in
            for (index, project) in instance.projects.enumerated() {
                func holds(_ first: CalendarDay?, _ last: CalendarDay?) -> Bool {
                    first.map { $0 <= instance.planStart } ?? true && last.map { $0 >= instance.planStart } ?? true
                }
                #expect(instance.approvals.contains { $0.project == index && holds($0.firstDay, $0.lastDay) })
                #expect(instance.contacts.contains { $0.project == index && holds($0.firstDay, $0.lastDay) })
                #expect(instance.units.indices.contains(project.unit))
                #expect(known.isSuperset(of: project.excludes))
                #expect(Set(["canLift", "drivesVan"]).isSuperset(of: project.demands))
                #expect(!project.presentPerson.isEmpty && (0...60).contains(project.aloneMinutes.value))
            }
        }
    }

    @Test("a travel record is what the formula says, and within the limit of somebody there who has that mode")
    func travel() throws {
        let reckoner = try FormulaReckoner.bundled()
        try each { instance in
            var living = [[Client]](repeating: [], count: instance.homes.count)
            for client in instance.clients { living[client.home].append(client) }
            #expect(living.allSatisfy { !$0.isEmpty })
            for (index, row) in instance.travel.records.enumerated() {
                let isUsable = living[Int(row.home)].contains {
                    $0.travelModes.contains(row.mode) && 2 * Int(row.minutes) <= $0.travelLimit?.value ?? 0
                }
                #expect(isUsable)
                guard index.isMultiple(of: 50), Int(row.place) < instance.projects.count else { continue }
                let (home, project) = (instance.homes[Int(row.home)], instance.projects[Int(row.place)])
                let minutes = reckoner.minutes(
                    from: TravelPoint(pc4: home.pc4, point: home.point),
                    to: TravelPoint(pc4: project.pc4, point: project.point), mode: row.mode)
                #expect(minutes == Minutes(Int(row.minutes)))
            }
        }
    }
}
