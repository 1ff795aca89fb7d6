internal import PlacementDomain
internal import PlacementModel

/// Cuts the map into regions along random lines, so that regions can be improved at the same time.
package enum RegionSplitter {
    /// Projects of the region around a centre: somewhat more than the 60 of an ordinary one, so that what could help is
    /// in it (country, seed 1, 15 s: 1.51 to 0.83 %).
    private static let projectsAround = 90

    /// - Parameters:
    ///   - pieces: regions that the lines make, where there are projects enough.
    ///   - centres: projects that get a region of their own, with those nearest to them, so that no line cuts off what
    ///     could help them.
    package static func split(
        _ roster: RosterState, _ cheapest: CheapestColumns, pieces: Int, centres: [Int] = [],
        random: inout RandomSource
    ) -> [Region] {
        let space = roster.space
        let central = around(centres, space)
        let isCentral = Set(central.joined())
        let others = space.instance.projects.indices.filter { !isCentral.contains($0) }
        let groups = central + groups(others, pieces: pieces, space, random: &random)
        var regionOfProject = [Int](repeating: 0, count: space.instance.projects.count)
        for (number, group) in groups.enumerated() {
            for project in group { regionOfProject[project] = number }
        }
        var clients = [[Int]](repeating: [], count: groups.count)
        for unit in 0..<space.units.count where !roster.isHeld[unit] {
            if let project = cheapest.project(of: unit, in: roster) { clients[regionOfProject[project]].append(unit) }
        }
        return groups.indices.map { Region(number: $0, projects: groups[$0].sorted(), clients: clients[$0]) }
    }

    /// Projects in pieces of about one size along random lines.
    static func groups(_ projects: [Int], pieces: Int, _ space: ChoiceSpace, random: inout RandomSource) -> [[Int]] {
        var groups = [projects]
        while groups.count < pieces {
            guard let widest = groups.indices.max(by: { groups[$0].count < groups[$1].count }),
                groups[widest].count > 1
            else { break }
            let angle = random.unit()
            let (along, across) = (2 * angle - 1, 1 - abs(2 * angle - 1))
            let sorted = groups[widest].sorted {
                let (left, right) = (space.instance.projects[$0].point, space.instance.projects[$1].point)
                let leftKey = along * Double(left.latitudeMicrodegrees) + across * Double(left.longitudeMicrodegrees)
                let rightKey = along * Double(right.latitudeMicrodegrees) + across * Double(right.longitudeMicrodegrees)
                return leftKey == rightKey ? $0 < $1 : leftKey < rightKey
            }
            groups[widest] = Array(sorted[..<(sorted.count / 2)])
            groups.append(Array(sorted[(sorted.count / 2)...]))
        }
        return groups
    }

    /// For each centre the nearest projects that no earlier centre has.
    private static func around(_ centres: [Int], _ space: ChoiceSpace) -> [[Int]] {
        let points = space.instance.projects.map(\.point)
        var isTaken = [Bool](repeating: false, count: points.count)
        return centres.map { centre in
            func distance(_ project: Int) -> Double {
                let north = Double(points[project].latitudeMicrodegrees - points[centre].latitudeMicrodegrees)
                let east = Double(points[project].longitudeMicrodegrees - points[centre].longitudeMicrodegrees)
                // A degree of longitude is some 0.62 of one of latitude here; only who is nearer matters.
                return north * north + 0.38 * east * east
            }
            let group = points.indices.filter { !isTaken[$0] }.map { (distance: distance($0), project: $0) }
                .sorted { ($0.distance, $0.project) < ($1.distance, $1.project) }
                .prefix(projectsAround).map(\.project)
            for project in group { isTaken[project] = true }
            return group
        }
    }
}
