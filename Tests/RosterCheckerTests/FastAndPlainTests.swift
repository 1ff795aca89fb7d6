import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

/// The proof's fast ways against the plain rules.
@Suite("Fast and plain answers are the same")
struct FastAndPlainTests {
    private func instances(_ seeds: ClosedRange<UInt64>) -> [(name: String, instance: Instance)] {
        [false, true].flatMap { earlierWeeks in
            seeds.map { seed in
                let builder = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: earlierWeeks))
                return ("seed \(seed), earlier weeks \(earlierWeeks)", builder.build())
            }
        }
    }

    @Test("which sittings of a series are lawful: asked by stretches of days, and each for itself")
    func lawfulSittings() {
        var (none, all, some) = (0, 0, 0)
        let enumerated = TinyInstances.exhaustive.map { ($0.name, $0.builder.build()) }
        for (name, instance) in instances(1...600) + enumerated {
            let found = RosterChecker.searchDifferences(instance)
            #expect(found.differences == [], "\(name)")
            (none, all, some) = (none + found.none, all + found.all, some + found.some)
        }
        #expect(none > 1_000 && all > 1_000 && some > 500, "\(none) none, \(all) all, \(some) some")
    }

    @Test("which columns there are, and what they cost: found on running sums, and written out one by one")
    func columns() {
        var count = 0
        let few = TinyInstances.fewPatterns.map { ($0.name, $0.builder.build()) }
        for (name, instance) in instances(1...300) + few {
            let plain = RosterChecker.plainColumns(instance)
            for (client, (fast, plain)) in zip(RosterChecker.choices(instance), plain).enumerated()
            where !fast.isSigned {
                #expect(Set(fast.columns) == Set(plain), "\(name), unit \(client)")
                #expect(fast.columns.count == plain.count, "\(name), unit \(client)")
                count += plain.count
            }
        }
        #expect(count > 1_000, "\(count)")
    }

    @Test("C5: a condition is asked again wherever its answer may change", arguments: Change.allCases)
    func stretches(_ change: Change) {
        var builder = InstanceBuilder.town(clients: 0, projects: 1)
        builder.setCalendarEnd(weeks: 10)
        builder.publishedThrough = "2026-12-06"
        builder.addClient("c1", minutes: 3_000)
        change.apply(to: &builder)
        let found = RosterChecker.searchDifferences(builder.build())
        #expect(found.differences == [])
        #expect(found.some > 0, "all or none of the Mondays are lawful, so that nothing is shown")
    }

    /// Something that makes only some Mondays lawful.
    enum Change: CaseIterable {
        case unavailable, extra, oddWeeks, datedGrid, tag, excludedPlace, travelLaw, stop, supervisor, rest, otherTimes
        case onlyOne

        func apply(to builder: inout InstanceBuilder) {
            switch self {
            case .unavailable: builder.addException("c1", .unavailable, "2026-12-14", part: .morning)
            case .extra:
                builder.setFreeTime(of: "c1", to: .on([.tuesday]))
                builder.addException("c1", .extra, "2026-12-14")
            case .oddWeeks: builder.setFreeTime(of: "c1", to: .on([.monday], rhythm: .oddWeek))
            case .datedGrid:
                for row in builder.availability.indices { builder.availability[row].value.lastDay = "2026-12-20" }
            case .tag:
                builder.change(ProjectID("p1")) { $0.excludes = ["noLifting"] }
                builder.addTag("noLifting", to: "c1", from: "2026-12-10")
            case .excludedPlace: builder.exclude("c1", from: "p1", "2026-12-10")
            case .travelLaw:
                builder.rules.versions.append(
                    RuleBook.Version(
                        id: "TRAVEL-01", jurisdiction: "NL", validFrom: "2026-12-20", numbers: ["minutesPerDay": 1]))
            case .stop: builder.addStoppedPeriod("c1", "2026-12-07", through: "2026-12-09", cause: "illness")
            case .supervisor:
                builder.supervisors.append(Supervisor(id: "w1", sex: .male))
                builder.series[0].supervisor = "w1"
                builder.keepApart("c1", .supervisor("w1"), until: "2026-12-10")
            case .rest: builder.addPublishedAssignment(of: "o1", "s1", "2026-12-14", credit: 420)
            case .otherTimes:
                builder.setFreeTime(of: "c1", to: .on([.monday], parts: [.afternoon]))
                builder.addSession("s1", "2026-12-14", .changed, start: "12:30")
            case .onlyOne:
                builder.change("c1") { $0.compositions = [.needs] }
                builder.change(SeriesID("s1")) { $0.seats = 3 }
                builder.addSession("s1", "2026-12-14", .changed, bookable: 1)
            }
        }
    }
}
