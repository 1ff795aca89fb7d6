package import PlacementDomain
internal import PlacementRules

/// Cuts single clients out of an instance: what-if questions about one need his records only.
package struct ClientRecords: Sendable {
    private let instance: Instance
    /// The instance without anybody.
    private let empty: Instance
    private let orders, availability, exceptions, limitations, grounds, stopped, excluded, incompatible: RecordsByKey
    private let placements, published: RecordsByKey

    package init(instance: Instance) {
        func records(_ keys: [Int]) -> RecordsByKey { RecordsByKey(count: instance.clients.count, keys: keys) }
        self.instance = instance
        orders = records(instance.orders.map(\.client))
        availability = records(instance.availability.map(\.client))
        exceptions = records(instance.exceptions.map(\.client))
        limitations = records(instance.limitations.map(\.client))
        grounds = records(instance.weekendGrounds.map(\.client))
        stopped = records(instance.stoppedPeriods.map(\.client))
        excluded = records(instance.excludedPlaces.map(\.client))
        incompatible = records(instance.incompatibilities.map(\.client))
        placements = RecordsByKey(count: instance.orders.count, keys: instance.placements.map(\.order))
        published = RecordsByKey(count: instance.orders.count, keys: instance.publishedAssignments.map(\.order))
        var empty = instance
        empty.clients = []
        empty.orders = []
        empty.homes = []
        empty.availability = []
        empty.exceptions = []
        empty.limitations = []
        empty.weekendGrounds = []
        empty.stoppedPeriods = []
        empty.excludedPlaces = []
        empty.incompatibilities = []
        empty.placements = []
        empty.publishedAssignments = []
        empty.orphanedAssignments = []
        self.empty = empty
    }

    /// The instance with one client alone, as client 0; records about other clients are left out.
    package func instance(ofClient index: Int) -> Instance {
        var result = empty
        var client = instance.clients[index]
        result.homes = [instance.homes[client.home]]
        result.travel = TravelTable(
            records: instance.travel.records(home: client.home).map {
                TravelTable.Record(home: 0, place: Int($0.place), mode: $0.mode, minutes: Int($0.minutes))
            }, homeCount: 1)
        client.home = 0
        result.clients = [client]
        result.availability = owned(instance.availability, availability[index], \.client)
        result.exceptions = owned(instance.exceptions, exceptions[index], \.client)
        result.limitations = owned(instance.limitations, limitations[index], \.client)
        result.weekendGrounds = owned(instance.weekendGrounds, grounds[index], \.client)
        result.stoppedPeriods = owned(instance.stoppedPeriods, stopped[index], \.client)
        result.excludedPlaces = owned(instance.excludedPlaces, excluded[index], \.client)
        result.incompatibilities = owned(instance.incompatibilities, incompatible[index], \.client).filter {
            if case .client = $0.other { false } else { true }
        }
        result.orders = owned(instance.orders, orders[index], \.client)
        for (number, order) in orders[index].enumerated() {
            result.placements += owned(instance.placements, placements[Int(order)], \.order, number)
            result.publishedAssignments += owned(instance.publishedAssignments, published[Int(order)], \.order, number)
        }
        return result
    }

    /// Some records of a table, each given to `owner`.
    private func owned<Record>(
        _ table: [Record], _ indexes: ArraySlice<Int32>, _ key: WritableKeyPath<Record, Int>, _ owner: Int = 0
    ) -> [Record] {
        indexes.map { index in
            var record = table[Int(index)]
            record[keyPath: key] = owner
            return record
        }
    }
}
