public import PlacementDomain

extension InstanceBuilder {
    /// The instance: records sorted by id, references resolved. Unknown ids are a bug of the test.
    public func build() -> Instance {
        var instance = Instance(
            hash: hash, asOf: asOf, planStart: planStart, publishedThrough: publishedThrough, startWeeks: startWeeks,
            calendarEnd: calendarEnd, generator: "tests", policy: policy, rules: rules)
        instance.units = units.sorted { $0.id < $1.id }
        let unitIndex = Positions(instance.units.map(\.id))
        instance.supervisors = supervisors.sorted { $0.id < $1.id }
        let supervisorIndex = Positions(instance.supervisors.map(\.id))
        instance.projects = projects.sorted { $0.id < $1.id }.map { project in
            var project = project
            project.unit = unitIndex[projectUnits[project.id] ?? "u1"]
            return project
        }
        let projectIndex = Positions(instance.projects.map(\.id))
        instance.pickUps = pickUps.sorted { $0.value.id < $1.value.id }.map { entry in
            var pickUp = entry.value
            pickUp.project = projectIndex[entry.project]
            return pickUp
        }
        let pickUpIndex = Positions(instance.pickUps.map(\.id))
        instance.series = series.sorted { $0.value.id < $1.value.id }.map { entry in
            var value = entry.value
            value.project = projectIndex[entry.project]
            value.supervisor = entry.supervisor.map { supervisorIndex[$0] }
            value.pickUp = entry.pickUp.map { pickUpIndex[$0] }
            return value
        }
        let seriesIndex = Positions(instance.series.map(\.id))
        addPeople(to: &instance)
        addCalendar(to: &instance, projects: projectIndex, series: seriesIndex)
        addKept(to: &instance, projects: projectIndex, series: seriesIndex)
        return instance
    }

    private func addPeople(to instance: inout Instance) {
        instance.clients = clients.sorted { $0.id < $1.id }
        let index = Positions(instance.clients.map(\.id))
        let unsortedHomes = instance.clients.map { client in
            Home(
                id: HomeID("h-" + client.id.text), pc4: "",
                point: GeoPoint(latitudeMicrodegrees: 52_000_000, longitudeMicrodegrees: 5_000_000))
        }
        instance.homes = unsortedHomes.sorted { $0.id < $1.id }
        let homeIndex = Positions(instance.homes.map(\.id))
        for client in instance.clients.indices {
            instance.clients[client].home = homeIndex[HomeID("h-" + instance.clients[client].id.text)]
        }
        instance.orders = orders.sorted { $0.value.id < $1.value.id }.map { owned in
            var order = owned.value
            order.client = index[owned.client]
            return order
        }
        func resolved<Value>(_ rows: [Owned<Value>], _ client: WritableKeyPath<Value, Int>) -> [Value] {
            rows.map { owned in
                var value = owned.value
                value[keyPath: client] = index[owned.client]
                return value
            }
        }
        instance.availability = resolved(availability, \.client)
        instance.exceptions = resolved(exceptions, \.client)
        instance.limitations = resolved(limitations, \.client)
        instance.weekendGrounds = resolved(weekendGrounds, \.client)
        instance.stoppedPeriods = resolved(stoppedPeriods, \.client)
        let supervisorIndex = Positions(instance.supervisors.map(\.id))
        instance.incompatibilities = incompatibilities.map { entry in
            let other: Incompatibility.Other =
                switch entry.other {
                case .client(let other): .client(index[other])
                case .supervisor(let other): .supervisor(supervisorIndex[other])
                case .supervisorSex(let sex): .supervisorSex(sex)
                }
            return Incompatibility(client: index[entry.client], other: other, until: entry.until)
        }
        let places = Positions(instance.projects.map(\.id.text) + instance.pickUps.map(\.id.text))
        instance.excludedPlaces = excludedPlaces.map {
            ExcludedPlace(
                client: index[$0.client], place: places[$0.place], firstDay: $0.firstDay, lastDay: $0.lastDay)
        }
        instance.travel = TravelTable(
            records: travelRows(instance, clients: index, places: places), homeCount: instance.homes.count)
    }

    private func travelRows(
        _ instance: Instance, clients: Positions<ClientID>, places: Positions<String>
    ) -> [TravelTable.Record] {
        var rows: [TravelTable.Record] = []
        var named: Set<[Int]> = []
        for entry in travel {
            let home = instance.clients[clients[entry.client]].home
            let place = places[entry.place]
            named.insert([home, place])
            if let minutes = entry.minutes {
                rows.append(TravelTable.Record(home: home, place: place, mode: entry.mode, minutes: minutes))
            }
        }
        guard let minutes = defaultTravelMinutes else { return rows }
        for home in instance.homes.indices {
            for place in 0..<instance.placeCount where !named.contains([home, place]) {
                rows.append(TravelTable.Record(home: home, place: place, mode: .bicycle, minutes: minutes))
            }
        }
        return rows
    }

    private func addCalendar(
        to instance: inout Instance, projects: Positions<ProjectID>, series: Positions<SeriesID>
    ) {
        instance.approvals = approvals.map { entry in
            var value = entry.value
            value.project = projects[entry.project]
            return value
        }
        instance.contacts = contacts.map { entry in
            var value = entry.value
            value.project = projects[entry.project]
            return value
        }
        instance.sessions = sessions.map { entry in
            var value = entry.value
            value.series = series[entry.series]
            return value
        }
        instance.closures = closures.map { entry in
            var value = entry.value
            value.project = projects[entry.project]
            value.series = entry.series.map { series[$0] }
            return value
        }
        instance.holidays = holidays
    }

    private func addKept(
        to instance: inout Instance, projects: Positions<ProjectID>, series: Positions<SeriesID>
    ) {
        let orderIndex = Positions(instance.orders.map(\.id))
        let known = Set(instance.orders.map(\.id))
        let kept = placements.sorted { $0.value.id < $1.value.id }.map { entry in
            var value = entry.value
            value.order = known.contains(entry.order) ? orderIndex[entry.order] : -1
            value.orphanOf = known.contains(entry.order) ? nil : entry.order
            value.project = projects[entry.project]
            value.series = entry.series.map { series[$0] }.sorted()
            return value
        }
        instance.placements = kept.filter { $0.orphanOf == nil }
        instance.orphanedPlacements = kept.filter { $0.orphanOf != nil }
        instance.publishedAssignments = publishedAssignments.filter { known.contains($0.order) }.map { entry in
            var value = entry.value
            value.order = orderIndex[entry.order]
            value.series = series[entry.series]
            return value
        }
        instance.orphanedAssignments = publishedAssignments.filter { !known.contains($0.order) }.map { entry in
            var value = entry.value.of(entry.order)
            value.series = series[entry.series]
            return value
        }
        instance.agreements = agreements.map { entry in
            var value = entry.value
            value.series = series[entry.series]
            return value
        }
        instance.runningSeries = runningSeries.map { RunningSeries(series: series[$0]) }
    }
}

/// Where each id stands in its sorted array.
struct Positions<Key: Hashable> {
    private let indexes: [Key: Int]

    init(_ keys: [Key]) {
        indexes = Dictionary(keys.enumerated().map { ($0.element, $0.offset) }) { _, _ in
            preconditionFailure("an id is used twice in a test instance")
        }
    }

    subscript(_ key: Key) -> Int {
        guard let index = indexes[key] else { preconditionFailure("unknown id \(key) in a test instance") }
        return index
    }
}
