import Geography
import PlacementDomain

/// The postcode areas of an instance, and draws among them by population.
struct Terrain {
    let areas: [PostcodeArea]
    /// Sum of inhabitants up to and with each area.
    private let upTo: [Int]

    /// - Returns: all inhabited areas, or those nearest to a drawn centre that hold the clients' share of the country
    ///   (12,000 clients = everybody).
    init(_ settings: GeneratorSettings, table: PostcodeTable) {
        let inhabited = table.areas.filter { $0.population > 0 }
        guard let centres = settings.centresDrawn else {
            self.init(areas: inhabited)
            return
        }
        let country = Terrain(areas: inhabited)
        var draws = Draws(seed: settings.seed, stream: .terrain)
        let wanted = country.population * settings.clients / 12_000
        var densest: (radius: Metres, areas: [PostcodeArea])?
        for _ in 0..<max(1, centres) {
            let drawn = country.surroundings(of: country.area(&draws), holding: wanted)
            if drawn.radius < (densest?.radius ?? Metres(Int.max)) { densest = drawn }
        }
        self.init(areas: densest?.areas ?? inhabited)
    }

    /// The areas nearest to a centre that hold so many inhabitants together, and the distance of the furthest.
    private func surroundings(of centre: PostcodeArea, holding wanted: Int) -> (radius: Metres, areas: [PostcodeArea]) {
        let byDistance = areas.map { (GreatCircle.distance(from: centre.point, to: $0.point), $0) }
            .sorted { ($0.0.value, $0.1.number) < ($1.0.value, $1.1.number) }
        var chosen: [PostcodeArea] = []
        var population = 0
        var radius = Metres(0)
        for (distance, area) in byDistance where population < wanted {
            chosen.append(area)
            population += area.population
            radius = distance
        }
        return (radius, chosen.sorted { $0.number < $1.number })
    }

    private init(areas: [PostcodeArea]) {
        self.areas = areas
        var sum = 0
        upTo = areas.map { area in
            sum += area.population
            return sum
        }
    }

    var population: Int { upTo.last ?? 0 }

    /// One area, likely in proportion to its inhabitants.
    func area(_ draws: inout Draws) -> PostcodeArea { areas[index(&draws)] }

    func index(_ draws: inout Draws) -> Int {
        let inhabitant = draws.below(population)
        var (low, high) = (0, areas.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if upTo[middle] <= inhabitant { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
