import InstanceGenerator
import PlacementDomain
import Testing

@Suite("Generator: whole instances")
struct InstanceGeneratorTests {
    @Test("the same seed gives the same instance, another seed another", arguments: [InstanceSize.town, .region])
    func seeds(size: InstanceSize) throws {
        let first = try generate(size, seed: 11)
        #expect(try generate(size, seed: 11) == first)
        let other = try generate(size, seed: 12)
        #expect(other.clients != first.clients && other.series != first.series && other.orders != first.orders)
        #expect(
            first.seed == 11 && first.synthetic && first.generator == "dichtbij-generator/1 \(size.rawValue) seed 11")
    }

    @Test(
        "counts, dates and load are those of the size",
        arguments: [
            (InstanceSize.town, 200, 2, 28, 12, 850, 203), (.region, 2_000, 17, 283, 13, 840, 1_900),
            (.country, 12_000, 100, 1_400, 13, 870, 11_200),
        ])
    func sizes(
        size: InstanceSize, clients: Int, groups: Int, external: Int, weeks: Int, load: Int, seatDays: Int
    ) throws {
        let instance = try generate(size)
        #expect(instance.clients.count == clients && instance.orders.count == clients)
        #expect(instance.projects.count { $0.kind == .group } == groups)
        #expect(instance.projects.count { $0.kind == .external } == external)
        #expect(instance.startWeeks == weeks && instance.publishedThrough == nil && instance.language == "nl")
        #expect(instance.asOf.description == "2026-11-23" && instance.planStart.description == "2026-11-30")
        #expect(instance.calendarEnd.description == "2028-12-31")
        let figures = InstanceFigures(instance)
        #expect(abs(figures.loadPerMille - load) <= 5, "\(figures)")
        #expect(abs(figures.seatDaysPerWeek - seatDays) * 100 <= seatDays * 12, "\(figures)")
    }

    @Test("without a setting nothing is published, agreed or supervised")
    func plannable() throws {
        let instance = try generate(.region)
        #expect(instance.publishedAssignments.isEmpty && instance.agreements.isEmpty)
        #expect(instance.supervisors.isEmpty && instance.runningSeries.isEmpty)
        #expect(!instance.series.contains { $0.supervised })
    }

    @Test("--group-share 0.6: 60 % supervised groups of 6 to 10, external places of one seat, supervisors for them")
    func groupShare() throws {
        let instance = try generate(.town, groupShare: 0.6)
        let groups = instance.projects.indices.filter { instance.projects[$0].kind == .group }
        #expect(groups.count == 18)
        for series in instance.series {
            let isGroup = instance.projects[series.project].kind == .group
            #expect(series.supervised == isGroup && series.leastAttendance == (isGroup ? 3 : 0))
            #expect(isGroup ? (6...10).contains(series.seats.value) : series.seats == 1)
            guard let supervisor = series.supervisor else { continue }
            #expect(instance.supervisors[supervisor].workingDays.contains(series.weekday))
            #expect(instance.supervisors[supervisor].unit == instance.projects[series.project].unit)
        }
        #expect(!instance.supervisors.isEmpty)
        let named = instance.series.filter { $0.supervisor != nil }.map { [$0.supervisor ?? 0, $0.weekday.rawValue] }
        #expect(Set(named).count == named.count)
    }

    @Test("three in a hundred are signed, two in a hundred have somebody to be kept apart from")
    func earlierWeeks() throws {
        let settings = GeneratorSettings(size: .region)
        let instance = try InstanceGenerator.generate(settings, policy: Policy(), rules: rules())
        #expect((30...90).contains(instance.placements.count))
        #expect((20...60).contains(instance.incompatibilities.count))
        for placement in instance.placements {
            #expect(placement.series.allSatisfy { instance.series[$0].project == placement.project })
        }
        for pair in instance.incompatibilities {
            #expect(pair.other != .client(pair.client))
        }
    }

    @Test("settings outside their range and rules without terms are refused with their code")
    func refusals() {
        func code(_ settings: GeneratorSettings, _ rules: RuleBook) -> String {
            do throws(GeneratorError) {
                _ = try InstanceGenerator.generate(settings, policy: Policy(), rules: rules)
                return ""
            } catch {
                #expect(error.description.contains("What now: "))
                return error.code
            }
        }
        let town = GeneratorSettings(size: .town)
        #expect(code(town, RuleBook(versions: [])) == "D1911")
        #expect(code(GeneratorSettings(size: .town, groupShare: 1.5), rules()) == "D1912")
        #expect(code(GeneratorSettings(size: .town, groupShare: .nan), rules()) == "D1912")
        var changed = town
        changed.planStart = town.planStart.adding(days: 1)
        #expect(code(changed, rules()) == "D1912")
        changed = town
        changed.clients = 0
        #expect(code(changed, rules()) == "D1912")
        changed = town
        changed.startWeeks = 14
        #expect(code(changed, rules()) == "D1912")
    }

    @Test("the median client has a choice of projects as the size promises")
    func choice() throws {
        for seed in 1...3 {
            let town = lawfulProjects(try generate(.town, seed: UInt64(seed))).sorted()
            #expect((8...26).contains(town[town.count / 2]), "town \(seed): \(town[town.count / 2])")
        }
        let region = lawfulProjects(try generate(.region)).sorted()
        #expect((20...80).contains(region[region.count / 2]), "region: \(region[region.count / 2])")
        #expect(region.count { $0 == 0 } * 100 < 8 * region.count)
    }
}
