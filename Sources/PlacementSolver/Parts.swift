internal import PlacementDomain

/// One region of the map: its projects and the clients who work there, or would. Parts share nothing.
struct Part: Sendable {
    let number: Int
    let projects: [Int]
    /// Placed at one of the projects, or unplaced with the cheapest column there.
    let clients: [Int]
}

/// Cuts the map into parts along random lines, so that parts can be improved at the same time.
enum PartSplitter {
    static func split(
        _ roster: RosterState, _ candidates: CandidateTable, pieces: Int, random: inout RandomSource
    ) -> [Part] {
        let space = roster.space
        var groups = [Array(space.instance.projects.indices)]
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
        var partOfProject = [Int](repeating: 0, count: space.instance.projects.count)
        for (number, group) in groups.enumerated() {
            for project in group { partOfProject[project] = number }
        }
        var clients = [[Int]](repeating: [], count: groups.count)
        for unit in 0..<space.units.count {
            let column =
                roster.choice[unit].option >= 0 ? roster.choice[unit] : candidates.columns(of: unit).first?.column
            if let column { clients[partOfProject[space.project(of: column)]].append(unit) }
        }
        return groups.indices.map { Part(number: $0, projects: groups[$0].sorted(), clients: clients[$0]) }
    }
}
