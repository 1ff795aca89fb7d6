import PlacementDomain

/// Draws what ties clients to projects and to each other: excluded projects, pairs to be kept apart, signed placements.
struct RelationMaker {
    let settings: GeneratorSettings

    private var draws: ClientDraws { settings.draws.clients }

    func fill(_ instance: inout Instance) {
        var weekdays = [Set<Weekday>](repeating: [], count: instance.clients.count)
        for free in instance.availability { weekdays[free.client].insert(free.weekday) }
        var seriesOfProject = [[Int]](repeating: [], count: instance.projects.count)
        for (index, series) in instance.series.enumerated() { seriesOfProject[series.project].append(index) }
        for client in instance.clients.indices {
            var random = Draws(seed: settings.seed, stream: .relations, index: client)
            let isExcluded = random.chance(draws.excluded)
            let isIncompatible = random.chance(draws.incompatible)
            let isSigned = random.chance(draws.signed)
            let reachable = places(near: client, instance)
            if isExcluded, !reachable.isEmpty {
                for place in random.sample(random.number(in: 1...2), of: reachable) {
                    instance.excludedPlaces.append(ExcludedPlace(client: client, place: place))
                }
            }
            if isIncompatible, instance.clients.count > 1 {
                let other = (client + 1 + random.below(instance.clients.count - 1)) % instance.clients.count
                instance.incompatibilities.append(
                    Incompatibility(client: client, other: .client(other), reason: "coDefendant"))
            }
            if isSigned {
                let series = reachable.flatMap { seriesOfProject[$0] }.sorted().filter {
                    weekdays[client].contains(instance.series[$0].weekday)
                }
                sign(client, series, &instance, &random)
            }
        }
    }

    /// Projects that the client can reach, ascending.
    private func places(near client: Int, _ instance: Instance) -> [Int] {
        let (modes, home) = (instance.clients[client].travelModes, instance.clients[client].home)
        let limit = (instance.clients[client].travelLimit?.value ?? 180) / 2
        var places: [Int] = []
        for travel in instance.travel.records(home: home)
        where modes.contains(travel.mode) && Int(travel.minutes) <= limit && Int(travel.place) < instance.projects.count
        {
            if places.last != Int(travel.place) { places.append(Int(travel.place)) }
        }
        return places
    }

    /// A placement signed a while ago.
    ///
    /// - Parameter series: of projects that he can reach, on his free weekdays; ascending.
    private func sign(_ client: Int, _ series: [Int], _ instance: inout Instance, _ random: inout Draws) {
        // Orders are made one per client, in their order.
        guard !series.isEmpty, instance.orders.indices.contains(client) else { return }
        let chosen = series[random.below(series.count)]
        let decided = settings.asOf.adding(days: -random.number(in: 7...20))
        instance.placements.append(
            Placement(
                id: PlacementID("s-\(instance.orders[client].id)"), order: client,
                project: instance.series[chosen].project, series: [chosen], firstDay: settings.planStart,
                state: .signed, decisionDay: decided, signedDay: decided.adding(days: 3)))
    }
}
