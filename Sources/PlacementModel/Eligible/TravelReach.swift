package import PlacementDomain
internal import PlacementRules

/// Per client the places that he can reach by his own means, within his own limit, with the least minutes.
package struct TravelReach {
    /// Entries of client `c` are `first[c]..<first[c + 1]`, ascending by place.
    private var first: [Int] = [0]
    private var places: [Int32] = []
    private var minutes: [Int16] = []

    package init(instance: Instance, limits: [Int32]) {
        first.reserveCapacity(instance.clients.count + 1)
        for (index, client) in instance.clients.enumerated() {
            let modes = client.travelModes.reduce(UInt8(0)) { $0 | 1 << UInt8(TravelReach.bit($1)) }
            let limit = Int(limits[index])
            var (place, least) = (Int32(-1), Int16.max)
            func flush() {
                guard place >= 0, least != Int16.max,
                    Travel02OwnLimit.allows(oneWayMinutes: Int(least), limit: limit)
                else { return }
                places.append(place)
                minutes.append(least)
            }
            for row in instance.travel.records(home: client.home) {
                if row.place != place {
                    flush()
                    (place, least) = (row.place, Int16.max)
                }
                if modes & (1 << UInt8(TravelReach.bit(row.mode))) != 0, row.minutes < least { least = row.minutes }
            }
            flush()
            first.append(places.count)
        }
    }

    private static func bit(_ mode: TravelMode) -> Int {
        switch mode {
        case .walk: 0
        case .bicycle: 1
        case .eBike: 2
        case .car: 3
        case .publicTransport: 4
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
