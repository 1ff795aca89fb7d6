internal import PlacementDomain
package import PlacementModel

/// Chooses which prices move when one client is decided: those of the projects around him.
package struct ScopeMaker: Sendable {
    let space: ChoiceSpace
    /// Units with a pattern at each project.
    private let unitsOfProject: [[Int32]]

    /// Projects whose prices move: in spaces of so few all do. Each more makes every proof dearer, and what stands far
    /// from the decided client moves little (decision 005).
    private static let mostProjects = 64
    /// Of these his own cheapest at most; the rest are those around the first of them.
    private static let ownProjects = 24

    package init(space: ChoiceSpace) {
        self.space = space
        var units = [[Int32]](repeating: [], count: space.instance.projects.count)
        // In towns, too, where no split asks for a scope: without its clients a scope proves what is false (decision 015).
        for unit in 0..<space.units.count {
            for index in space.patternRange(unit) {
                let project = Int(space.patterns[index].project)
                if units[project].last != Int32(unit) { units[project].append(Int32(unit)) }
            }
        }
        unitsOfProject = units
    }

    /// - Returns: nil where everything moves.
    func scope(around unit: Int) -> AscentScope? {
        guard space.instance.projects.count > ScopeMaker.mostProjects else { return nil }
        var isMoving = [Bool](repeating: false, count: space.instance.projects.count)
        var count = 0
        var centre: Int?
        // His own cheapest projects first (patterns are sorted by least cost) …
        for index in space.patternRange(unit) where count < ScopeMaker.ownProjects {
            let project = Int(space.patterns[index].project)
            if centre == nil { centre = project }
            if !isMoving[project] {
                isMoving[project] = true
                count += 1
            }
        }
        guard let centre else { return nil }
        // … then those nearest to the first of them.
        let middle = space.instance.projects[centre].point
        let near = space.instance.projects.indices.map { project -> (distance: Int, project: Int) in
            let point = space.instance.projects[project].point
            let north = Int(point.latitudeMicrodegrees - middle.latitudeMicrodegrees) / 100
            // A degree of longitude is some 0.6 of one of latitude there.
            let east = Int(point.longitudeMicrodegrees - middle.longitudeMicrodegrees) * 6 / 1_000
            return (north * north + east * east, project)
        }.sorted { $0 < $1 }
        for entry in near where count < ScopeMaker.mostProjects && !isMoving[entry.project] {
            isMoving[entry.project] = true
            count += 1
        }
        return makeScope(isMoving)
    }

    /// The rows of some projects, with everybody who has a choice there.
    package func scope(of projects: [Int]) -> AscentScope {
        var isMoving = [Bool](repeating: false, count: space.instance.projects.count)
        for project in projects { isMoving[project] = true }
        return makeScope(isMoving)
    }

    private func makeScope(_ isMoving: [Bool]) -> AscentScope {
        var isOfUnit = [Bool](repeating: false, count: space.units.count)
        var rows: [RowNumber] = []
        for project in isMoving.indices where isMoving[project] {
            for unit in unitsOfProject[project] { isOfUnit[Int(unit)] = true }
            rows += space.rowsOfProject[project]
        }
        let units = isOfUnit.indices.filter { isOfUnit[$0] }.map { Int32($0) }
        return AscentScope(units: units, rows: rows, space)
    }
}
