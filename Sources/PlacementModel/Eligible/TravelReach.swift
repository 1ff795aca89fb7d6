package import PlacementDomain
internal import PlacementRules

/// Per client the places that he can reach by his own means, within his own limit, with the least minutes.
package struct TravelReach {
    /// Entries of client `c` are `first[c]..<first[c + 1]`, ascending by place.
    private var first: [Int] = [0]
    private var places: [Int32] = []
    private var minutes: [Int16] = []

    package init(instance: Instance) {
        first.reserveCapacity(instance.clients.count + 1)
        for client in instance.clients {
            let limit = client.travelLimit?.value
            Travel04OwnMeans.forEachPlace(instance.travel.records(home: client.home), modes: client.travelModes) {
                guard Travel02OwnLimit.allows(oneWayMinutes: $1, limit: limit) else { return }
                places.append($0)
                minutes.append(Int16($1))
            }
            first.append(places.count)
        }
    }

    /// Least minutes one way; nil: out of reach.
    package func minutes(client: Int, place: Int32) -> Int? {
        var (low, high) = (first[client], first[client + 1])
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < end && places[low] == place ? Int(minutes[low]) : nil
    }

    package func forEach(client: Int, _ body: (_ place: Int, _ minutes: Int) -> Void) {
        for entry in first[client]..<first[client + 1] { body(Int(places[entry]), Int(minutes[entry])) }
    }
}
