internal import PlacementDomain
internal import PlacementModel

/// Whom a restricted master places, and where: everybody, or the clients of a region beside all others.
package struct MasterScope: Sendable {
    /// Each has a row of the program, in this order.
    let units: [Int]
    /// By row of the model: how many of them it takes.
    let limits: FlatArray<Int32>
    /// By project: whether they may be there; nil: everywhere.
    let openProjects: [Bool]?
    /// Which timelines they price; nil: all.
    let timelines: FlatArray<Bool>?
    /// Where each is now, by place in `units`; nil: that plays no part.
    let present: [Column]?

    init(whole space: ChoiceSpace) {
        units = Array(space.units.indices)
        limits = space.limits
        (openProjects, timelines, present) = (nil, nil, nil)
    }

    /// Some clients, as if nobody else came anywhere.
    init(_ scope: AscentScope, _ space: ChoiceSpace) {
        units = scope.units.map { Int($0) }
        limits = space.limits
        timelines = scope.timelines
        (openProjects, present) = (nil, nil)
    }

    /// - Parameters:
    ///   - projects: where they may be.
    ///   - limits: by row: what all others leave.
    init(_ space: ChoiceSpace, units: [Int], present: [Column], projects: [Int], limits: FlatArray<Int32>) {
        self.units = units
        self.limits = limits
        self.present = present
        var isOpen = [Bool](repeating: false, count: space.instance.projects.count)
        for project in projects { isOpen[project] = true }
        openProjects = isOpen
        let timelines = FlatArray<Bool>(repeating: false, count: space.timelines.headers.count)
        for unit in units {
            for index in space.patternRange(unit) where isOpen[Int(space.patterns[index].project)] {
                timelines[Int(space.patterns[index].timeline)] = true
            }
        }
        self.timelines = timelines
    }

    /// Whether a column lies where they may be.
    func holds(_ column: Column, _ space: ChoiceSpace) -> Bool {
        openProjects.map { $0[space.project(of: column)] } ?? true
    }

    /// Whether every row of a column takes somebody: the program has no rows that take nobody.
    func hasRoom(_ column: Column, _ space: ChoiceSpace) -> Bool {
        space.rows(of: column).allSatisfy { limits[$0.index] > 0 }
    }

    func filter(_ decisions: [LeafDecision], _ space: ChoiceSpace) -> LeafFilter {
        LeafFilter(decisions, space, openProjects: openProjects)
    }
}
