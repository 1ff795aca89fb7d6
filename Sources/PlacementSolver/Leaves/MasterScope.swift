internal import PlacementDomain
package import PlacementModel

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
    /// By row: whether its price moves; nil: all do.
    let moving: [Bool]?
    /// By row: price (scaled) of a place beside what the program itself asks for it; nil: nothing.
    let base: FlatArray<Int32>?
    /// Where each is now, by place in `units`; nil: that plays no part.
    let present: [Column]?

    init(whole space: ChoiceSpace) {
        units = Array(space.units.indices)
        limits = space.limits
        (openProjects, timelines, moving, base, present) = (nil, nil, nil, nil, nil)
    }

    /// Some clients, as if nobody else came anywhere.
    init(_ scope: AscentScope, _ space: ChoiceSpace) {
        units = scope.units.map { Int($0) }
        limits = space.limits
        timelines = scope.timelines
        (openProjects, moving, base, present) = (nil, nil, nil, nil)
    }

    /// Everybody with a choice in some rows, while the prices of these move and all others stay.
    ///
    /// - Parameter prices: by row (scaled).
    package init(moving scope: AscentScope, from prices: FlatArray<Int32>, _ space: ChoiceSpace) {
        units = scope.units.map { Int($0) }
        limits = space.limits
        timelines = scope.timelines
        var moving = [Bool](repeating: false, count: space.limits.count)
        let base = FlatArray<Int32>(repeating: 0, count: space.limits.count)
        base.copy(from: prices)
        for row in scope.rows {
            moving[row.index] = true
            base[row.index] = 0
        }
        self.moving = moving
        self.base = base
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
        (moving, base) = (nil, nil)
        let timelines = FlatArray<Bool>(repeating: false, count: space.timelines.headers.count)
        for unit in units {
            for index in space.patternRange(unit) where isOpen[Int(space.patterns[index].project)] {
                timelines[Int(space.patterns[index].timeline)] = true
            }
        }
        self.timelines = timelines
    }

    /// Some clients beside those who have their places, where every place has its price.
    ///
    /// - Parameters:
    ///   - limits: by row: what all others leave.
    ///   - base: by row: what a place is worth to those who come later (scaled).
    init(_ space: ChoiceSpace, units: [Int], limits: FlatArray<Int32>, base: FlatArray<Int32>) {
        self.units = units
        self.limits = limits
        self.base = base
        timelines = AscentScope(units: units.map { Int32($0) }, rows: [], space).timelines
        (openProjects, moving, present) = (nil, nil, nil)
    }

    /// Whether a column lies where they may be.
    func holds(_ column: Column, _ space: ChoiceSpace) -> Bool {
        openProjects.map { $0[space.project(of: column)] } ?? true
    }

    /// Whether every row of a column takes somebody: the program has no rows that take nobody.
    func hasRoom(_ column: Column, _ space: ChoiceSpace) -> Bool {
        space.rows(of: column).allSatisfy { limits[$0.index] > 0 }
    }

    /// Whether a row is one of the program: open, and its price moves.
    func isPriced(_ row: RowNumber) -> Bool { limits[row.index] > 0 && moving.map { $0[row.index] } ?? true }

    func filter(_ decisions: [LeafDecision], _ space: ChoiceSpace) -> LeafFilter {
        LeafFilter(decisions, space, openProjects: openProjects)
    }
}
