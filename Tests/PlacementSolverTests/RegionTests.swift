import PlacementDomain
import PlacementModel
import PlacementSolver
import PlacementTesting
import Testing

/// How the map is cut, so that its regions can be improved at the same time.
@Suite("Regions")
struct RegionTests {
    /// Projects on a grid of ten columns, and clients who each reach three of them, some nowhere.
    private func country(projects: Int, clients: Int) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 0, projects: 0)
        builder.startWeeks = 1
        builder.defaultTravelMinutes = nil
        for number in 0..<projects {
            let id = ProjectID("p\(100 + number)")
            builder.addProject(id) {
                $0.point = GeoPoint(
                    latitudeMicrodegrees: 52_000_000 + 10_000 * (number / 10),
                    longitudeMicrodegrees: 5_000_000 + 10_000 * (number % 10))
            }
            builder.addSeries(SeriesID("s\(100 + number)"), at: id, Weekday.allCases[number % 5], seats: 2)
        }
        var random = SplitMix64(seed: 3)
        for number in 0..<clients {
            let id = ClientID("c\(100 + number)")
            builder.addClient(id, minutes: 420)
            guard !number.isMultiple(of: 10) else { continue }
            for _ in 0..<3 { builder.setTravel(id, to: "p\(100 + random.number(in: 0...projects - 1))", 20) }
        }
        return builder
    }

    private func regions(_ bench: Bench, pieces: Int, centres: [Int] = [], seed: UInt64 = 1) -> [Region] {
        var random = RandomSource(seed: seed)
        return RegionSplitter.split(
            bench.roster, bench.cheapest(), pieces: pieces, centres: centres, random: &random)
    }

    /// Every other client sits somewhere: in his dearest column that is free.
    private func seated() -> Bench {
        let bench = Bench(country(projects: 130, clients: 80))
        for unit in stride(from: 0, to: bench.space.units.count, by: 2) {
            let free = bench.space.allColumns(of: unit).filter { bench.roster.isFree($0, for: unit) }
            if let column = free.max(by: { $0.cost < $1.cost }) { bench.roster.place(unit, column) }
        }
        return bench
    }

    @Test(
        "each project and each client who can work is in exactly one region, and no row is in two",
        arguments: [1, 2, 3, 8], [[], [17], [17, 128, 18]])
    func partition(pieces: Int, centres: [Int]) {
        let bench = seated()
        let space = bench.space
        for seed in UInt64(1)...5 {
            let regions = regions(bench, pieces: pieces, centres: centres, seed: seed)
            #expect(regions.flatMap(\.projects).sorted() == Array(0..<130))
            let able = space.units.indices.filter { !space.allColumns(of: $0).isEmpty }
            #expect(able.count < space.units.count)
            #expect(regions.flatMap(\.clients).sorted() == able)
            for region in regions {
                for unit in region.clients where bench.roster.choice[unit].pattern >= 0 {
                    #expect(region.projects.contains(space.project(of: bench.roster.choice[unit])))
                }
            }
            let rows = regions.flatMap { $0.projects.flatMap { space.rowsOfProject[$0] } }
            #expect(Set(rows).count == rows.count)
        }
    }

    @Test("without centres there are as many regions as were asked for, alike in size, and others for another seed")
    func pieces() {
        let bench = seated()
        let regions = regions(bench, pieces: 8)
        #expect(regions.count == 8)
        #expect(regions.allSatisfy { (16...17).contains($0.projects.count) })
        #expect(self.regions(bench, pieces: 8).map(\.projects) == regions.map(\.projects))
        #expect(self.regions(bench, pieces: 8, seed: 2).map(\.projects) != regions.map(\.projects))
    }

    @Test("a centre has the projects nearest to it around it")
    func centre() throws {
        let bench = seated()
        let regions = regions(bench, pieces: 2, centres: [5])
        let around = try #require(regions.first { $0.projects.contains(5) })
        // 90 of the 130, from the top of the grid down.
        #expect(around.projects.count == 90)
        #expect(Set(around.projects).isSuperset(of: 0..<60))
    }
}
