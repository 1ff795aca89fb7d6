import Geography
import PlacementDomain

/// Reckons the travel minutes: for each home only the modes and minutes that somebody living there can use.
struct TravelMaker {
    let settings: GeneratorSettings
    let reckoner: FormulaReckoner

    func fill(_ instance: inout Instance) {
        let limits = limitsByHome(instance)
        let places = instance.projects.map {
            PreparedPoint(TravelPoint(pc4: $0.pc4, point: $0.point), reckoner.crossings)
        }
        let vans = instance.pickUps.map { pickUp -> (point: PreparedPoint, ride: Int) in
            let project = instance.projects[pickUp.project]
            let ride = ProjectMaker.rideMinutes(from: pickUp.point, to: project, reckoner)?.value ?? 1440
            // A collecting point counts as in its project's area: nobody is fetched over a crossing.
            return (PreparedPoint(TravelPoint(pc4: project.pc4, point: pickUp.point), reckoner.crossings), ride)
        }
        var records: [TravelTable.Record] = []
        for (home, place) in instance.homes.enumerated() {
            let start = PreparedPoint(TravelPoint(pc4: place.pc4, point: place.point), reckoner.crossings)
            let reach = widestReach(limits[home])
            var near: [(distance: Metres, project: Int)] = []
            for (project, end) in places.enumerated() {
                let distance = start.distance(to: end)
                if distance <= reach { near.append((distance, project)) }
            }
            if let most = settings.nearestProjects, near.count > most {
                near.sort { ($0.distance.value, $0.project) < ($1.distance.value, $1.project) }
                near = near.prefix(most).sorted { $0.project < $1.project }
            }
            for (distance, project) in near {
                addRecords(&records, home, project, from: start, to: places[project], distance, ride: 0, limits[home])
            }
            for (index, van) in vans.enumerated() {
                let distance = start.distance(to: van.point)
                guard distance <= reach else { continue }
                let place = instance.projects.count + index
                addRecords(&records, home, place, from: start, to: van.point, distance, ride: van.ride, limits[home])
            }
        }
        instance.travel = TravelTable(records: records, homeCount: instance.homes.count)
    }

    private func addRecords(
        _ records: inout [TravelTable.Record], _ home: Int, _ place: Int, from start: PreparedPoint,
        to end: PreparedPoint,
        _ distance: Metres, ride: Int, _ limits: [Int]
    ) {
        for (mode, limit) in limits.enumerated() where limit >= 0 {
            guard let minutes = reckoner.minutes(from: start, to: end, mode: mode, distance: distance),
                minutes.value + ride <= limit
            else { continue }
            records.append(
                TravelTable.Record(
                    home: home, place: place, mode: TravelMode.allCases[mode], minutes: minutes.value + ride))
        }
    }

    /// `limits[home][mode]`: the most minutes one way of those living there who have the mode; −1: nobody has it.
    private func limitsByHome(_ instance: Instance) -> [[Int]] {
        let none = [Int](repeating: -1, count: TravelMode.allCases.count)
        var limits = [[Int]](repeating: none, count: instance.homes.count)
        for client in instance.clients {
            let oneWay = (client.travelLimit?.value ?? 180) / 2
            for (mode, value) in TravelMode.allCases.enumerated() where client.travelModes.contains(value) {
                limits[client.home][mode] = max(limits[client.home][mode], oneWay)
            }
        }
        return limits
    }

    private func widestReach(_ limits: [Int]) -> Metres {
        var widest = Metres(-1)
        for (mode, limit) in limits.enumerated() where limit >= 0 {
            widest = max(widest, reckoner.formulas[mode].reach(within: Minutes(limit)) ?? widest)
        }
        return widest
    }
}
