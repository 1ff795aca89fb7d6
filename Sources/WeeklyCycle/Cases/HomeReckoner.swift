import Geography
import PlacementDomain
import PlacementStore

/// Reckons the way from homes that come with a case to every project, once: what was reckoned stays a fact.
struct HomeReckoner {
    /// As facts name it.
    static let name = "formula"
    /// Farther than this, one way, nobody may be sent: it is not kept.
    static let mostMinutes = 90

    private let postcodes: PostcodeTable
    private let reckoner: FormulaReckoner

    init() throws(CycleError) {
        do {
            (postcodes, reckoner) = (try PostcodeTable.bundled(), try FormulaReckoner.bundled())
        } catch {
            throw .other(error)
        }
    }

    /// - Parameter homes: as `h1234`.
    /// - Returns: those whose postcode is known.
    func reckon(_ homes: [String], to places: [(id: String, home: Home)]) -> [String: NewHome] {
        var found: [String: NewHome] = [:]
        let ends = places.map { place in
            (place.id, PreparedPoint(TravelPoint(pc4: place.home.pc4, point: place.home.point), reckoner.crossings))
        }
        for home in homes {
            guard home.count == 5, home.hasPrefix("h"), let area = postcodes.area(String(home.dropFirst())) else {
                continue
            }
            let start = PreparedPoint(area.travelPoint, reckoner.crossings)
            var ways: [NewHome.Way] = []
            for (place, end) in ends {
                let distance = start.distance(to: end)
                for (index, mode) in TravelMode.allCases.enumerated() {
                    guard let minutes = reckoner.minutes(from: start, to: end, mode: index, distance: distance),
                        minutes.value <= HomeReckoner.mostMinutes
                    else { continue }
                    ways.append(NewHome.Way(place: place, mode: mode, minutes: minutes.value))
                }
            }
            found[home] = NewHome(
                home: Home(id: HomeID(home), pc4: area.pc4, point: area.point), minutes: ways,
                reckoner: HomeReckoner.name)
        }
        return found
    }
}
