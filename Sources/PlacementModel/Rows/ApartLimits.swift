internal import PlacementDomain
internal import PlacementRules

/// Whom a unit must not meet in a sitting (GROUP-04), for the searches. Prices and bound leave it out.
package struct ApartLimits: Sendable {
    package struct Other: Sendable {
        package let unit: Int32
        /// Last day on which it holds, as a day number.
        package let until: Int32
    }

    /// Units with somebody to keep away from.
    package let isWatched: FlatArray<Bool>
    /// Other units to keep away from, by unit.
    private let others: [Int: [Other]]
    /// Sittings where somebody to keep away from is signed or published, by unit.
    package let barred: [Int: Set<Int32>]
    /// Day number of each sitting; empty where nobody is kept apart.
    private let days: [Int32]

    package init(units: [PlanningUnit], held: HeldSittings, earlier: EarlierSeats, pairs: ApartPairs) {
        isWatched = FlatArray(repeating: false, count: units.count)
        days = pairs.others.isEmpty ? [] : held.sittings.map(\.day.number)
        var others: [Int: [Other]] = [:]
        var barred: [Int: Set<Int32>] = [:]
        if !pairs.others.isEmpty {
            let unitOfClient = Dictionary(
                units.enumerated().map { ($1.client, $0) }, uniquingKeysWith: { first, _ in first })
            var fixed: [Int: [Int32]] = [:]
            for (number, clients) in earlier.published {
                for client in clients { fixed[client, default: []].append(number) }
            }
            for (number, clients) in earlier.signed {
                for client in clients { fixed[client, default: []].append(number) }
            }
            for (index, unit) in units.enumerated() {
                guard let kept = pairs.others[unit.client] else { continue }
                isWatched[index] = true
                for other in kept {
                    let until = other.until?.number ?? Int32.max
                    if let unit = unitOfClient[other.client] {
                        others[index, default: []].append(Other(unit: Int32(unit), until: until))
                    }
                    for number in fixed[other.client] ?? [] where held.sittings[Int(number)].day.number <= until {
                        barred[index, default: []].insert(number)
                    }
                }
            }
        }
        self.others = others
        self.barred = barred
    }

    /// Whether the unit may be in a sitting, as far as signed and published clients are concerned.
    package func allows(_ unit: Int, _ sitting: Int32) -> Bool {
        guard let barred = barred[unit] else { return true }
        return !barred.contains(sitting)
    }

    package func others(of unit: Int) -> [Other] { others[unit] ?? [] }

    /// Whether a pair that holds until a day holds in a sitting.
    package func holds(_ other: Other, in sitting: Int32) -> Bool {
        Int(sitting) < days.count && days[Int(sitting)] <= other.until
    }

    /// Pairs among some units, each once, by position in the list; with the days on which they hold.
    package func pairs(among units: [Int]) -> [(left: Int, right: Int, other: Other)] {
        guard units.contains(where: { isWatched[$0] }) else { return [] }
        let position = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
        var found: [(left: Int, right: Int, other: Other)] = []
        for (left, unit) in units.enumerated() where isWatched[unit] {
            for other in others(of: unit) {
                if let right = position[Int(other.unit)], unit < Int(other.unit) { found.append((left, right, other)) }
            }
        }
        return found
    }
}
