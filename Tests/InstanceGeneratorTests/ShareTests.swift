import InstanceGenerator
import PlacementDomain
import Testing

/// The shares of the domain's list of draws, within what 2,000 clients and 300 projects leave to chance.
@Suite("Generator: shares")
struct ShareTests {
    /// Whether `part` of `whole` is `expected` per mille, give or take four standard deviations and a little.
    private func expect(
        _ part: Int, of whole: Int, _ expected: Int, _ name: String, location: SourceLocation = #_sourceLocation
    ) {
        let share = Double(expected) / 1000
        let deviation = (share * (1 - share) / Double(whole)).squareRoot()
        let reached = Double(part) / Double(whole)
        #expect(abs(reached - share) < 4 * deviation + 0.004, "\(name): \(reached)", sourceLocation: location)
    }

    @Test("orders")
    func orders() throws {
        let instance = try generate(.region, seed: 5)
        let orders = instance.orders
        expect(orders.count { $0.legalFrame == .penalOrder }, of: 2_000, 200, "penal orders")
        expect(orders.count { $0.legalFrame == .juvenile }, of: 2_000, 40, "juveniles")
        let judgments = orders.filter { $0.legalFrame == .judgment }
        expect(judgments.count { $0.creditedMinutes > 0 }, of: judgments.count, 140, "partly worked")
        let hours = orders.map { ($0.orderedMinutes - $0.deductedMinutes - $0.creditedMinutes).value / 60 }.sorted()
        #expect((46...54).contains(hours[1_000]))
        #expect((10...12).contains(hours[0]) && hours[1_999] <= 240 && hours[1_999] > 180)
        expect(hours.count { $0 > 100 }, of: 2_000, 155, "over 100 hours")
        let age = orders.map { instance.asOf.days(since: $0.receivedDate) }
        #expect((50...72).contains(age.reduce(0, +) / 2_000))
        expect(orders.count { $0.caseTermEnd != nil }, of: 2_000, 500, "case term")
        let ends = judgments.compactMap { $0.finalDate?.adding(months: 18).days(since: instance.planStart) }
        let weeks = ends.filter { $0 >= 0 }.map { $0 / 7 + 1 }.sorted()
        #expect((24...28).contains(weeks[weeks.count / 2]))
        expect(weeks.count { $0 <= 16 }, of: weeks.count, 165, "one deviation below")
        #expect((5...45).contains(ends.count { $0 < 0 }))
    }

    @Test("clients")
    func clients() throws {
        let instance = try generate(.region, seed: 6)
        let clients = instance.clients
        for (organisation, share) in [("RN", 700), ("SVG", 150), ("LdH", 150)] {
            expect(clients.count { $0.organisation == organisation }, of: 2_000, share, organisation)
        }
        for (limit, share) in [(60, 300), (90, 400), (120, 300)] {
            expect(clients.count { $0.travelLimit?.value == limit }, of: 2_000, share, "limit \(limit)")
        }
        for (most, share) in [(1, 400), (2, 450), (3, 150)] {
            expect(clients.count { $0.mostSessions == most }, of: 2_000, share, "most \(most)")
        }
        for (mode, share) in [(TravelMode.publicTransport, 250), (.car, 200), (.eBike, 50), (.bicycle, 950)] {
            expect(clients.count { $0.travelModes.contains(mode) }, of: 2_000, share, "\(mode)")
        }
        expect(clients.count { $0.dayActivities != [.none] }, of: 2_000, 580, "work, school, care")
        var days = [Set<Weekday>](repeating: [], count: 2_000)
        var parts = [Set<PartOfDay>](repeating: [], count: 2_000)
        for row in instance.availability where !row.weekday.isWeekend {
            days[row.client].insert(row.weekday)
            parts[row.client].insert(row.part)
        }
        for (count, share) in [(1, 200), (2, 250), (3, 200), (4, 150), (5, 200)] {
            expect(days.count { $0.count == count }, of: 2_000, share, "\(count) free weekdays")
        }
        let working = clients.indices.filter { clients[$0].dayActivities == [.work] }
        expect(working.count { parts[$0] == [.evening] }, of: working.count, 200, "evenings only")
        #expect(clients.indices.allSatisfy { parts[$0] == [.evening] || parts[$0] == [.morning, .afternoon] })
        let grounds = Set(instance.weekendGrounds.map(\.client))
        let inEvenings = working.filter { parts[$0] == [.evening] }
        expect(
            working.count { grounds.contains($0) && parts[$0] != [.evening] }, of: working.count - inEvenings.count,
            100,
            "weekend ground")
        expect(inEvenings.count { grounds.contains($0) }, of: inEvenings.count, 900, "weekend ground of evenings")
        expect(Set(instance.exceptions.map(\.client)).count, of: 2_000, 100, "exceptions")
        expect(Set(instance.excludedPlaces.map(\.client)).count, of: 2_000, 10, "excluded")
        for tag in GeneratorDraws().clients.cannotTags {
            #expect((50...150).contains(tag.weight))
            expect(instance.limitations.count { $0.tag == tag.value }, of: 2_000, tag.weight, tag.value)
        }
    }

    @Test("series and projects")
    func series() throws {
        let instance = try generate(.country, seed: 7)
        let count = instance.series.count
        expect(instance.series.count { $0.weekday == .saturday }, of: count, 135, "Saturday, repetition counted once")
        expect(instance.series.count { [.oddWeek, .evenWeek].contains($0.rhythm) }, of: count, 120, "odd or even")
        expect(instance.series.count { $0.netMinutes == 420 }, of: count, 695, "whole days")
        expect(instance.series.count { $0.start == TimeOfDay(18, 0) }, of: count, 57, "evenings")
        expect(instance.projects.count { $0.acceptsJuveniles }, of: 1_500, 670, "juveniles")
        expect(instance.projects.count { $0.organisation == "RN" }, of: 1_500, 700, "RN")
        let mean = Double(count) / 1_500
        #expect((2.4...3.0).contains(mean), "\(mean) series a project")
    }
}
