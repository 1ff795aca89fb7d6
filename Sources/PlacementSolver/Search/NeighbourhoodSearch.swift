package import LinearProgramming
internal import PlacementDomain
package import PlacementModel

/// Frees the clients of a few projects and lets an exact integer program place them again beside everybody else.
///
/// Seeds are the projects that hold most of the gap: the excess of their clients plus the price of what is idle there.
/// A neighbourhood that finds nothing grows the next time (`levels`); one that improves shrinks again.
package struct NeighbourhoodSearch {
    let roster: RosterState
    let cheapest: CheapestColumns
    let region: Region
    /// Per project, kept between rounds.
    let levels: FlatArray<Int32>
    let solver: any LinearProgramSolver
    var random: RandomSource
    /// Of those who are held and may move all the same; nil: nobody is.
    let rule: RoomRule?

    private let isOwnProject: [Bool]
    private var gapOfProject: [Int: Int32] = [:]
    private var clientsOfProject: [Int: [Int]] = [:]
    private let builder: NeighbourhoodProgram

    /// Failures of a seed after which it is left alone until something changes there: its neighbourhood would be 25 times
    /// the first.
    static let greatestLevel: Int32 = 8
    /// Columns × (nodes + 2) of all programs of a region in one round, and programs: so a round ends
    /// soon whatever the branching does.
    private static let greatestWork = 15_000
    private static let mostCalls = 30
    /// Clients freed at level 0; by how much more at each level.
    private static let firstClients = 30.0
    private static let clientGrowth = 1.5
    /// What a failure leaves of a seed's claim to be next: others come first, but a great gap comes again.
    private static let discount = 0.3
    /// Points of excess, or of a project's part of the gap, that are worth looking for those who stand in the way.
    private static let heavyPoints = 15
    /// Of those who would come to a seed at most so many, or half of those who work there.
    private static let leastComers = 8
    /// Points of excess up to which a column links its client's project with another.
    private static let linkedPoints: Int32 = 6
    /// Points of excess at which a link has 1 / 2.5 of the strength of a client's cheapest column.
    private static let halfLinkPoints: Int32 = 2
    /// Clients counted beside those of a linked project when links are compared: small projects do not always win so.
    private static let clientsBesideLinked = 3
    /// The least factor of the draw among linked projects; the greatest is one more.
    private static let leastDraw = 0.5

    package init(
        roster: RosterState, cheapest: CheapestColumns, region: Region, levels: FlatArray<Int32>,
        solver: any LinearProgramSolver, random: RandomSource
    ) {
        self.init(
            roster: roster, cheapest: cheapest, region: region, levels: levels, solver: solver, random: random,
            rule: nil)
    }

    init(
        roster: RosterState, cheapest: CheapestColumns, region: Region, levels: FlatArray<Int32>,
        solver: any LinearProgramSolver, random: RandomSource, rule: RoomRule?
    ) {
        self.rule = rule
        self.roster = roster
        self.cheapest = cheapest
        self.region = region
        self.levels = levels
        self.solver = solver
        self.random = random
        var own = [Bool](repeating: false, count: roster.space.instance.projects.count)
        for project in region.projects { own[project] = true }
        isOwnProject = own
        builder = NeighbourhoodProgram(roster: roster, cheapest: cheapest, isOwnProject: own, rule: rule)
    }

    /// Improves the region by a fixed amount of work.
    package mutating func run(isCancelled: @escaping @Sendable () -> Bool) async throws(LinearProgramError) {
        measure()
        var work = 0
        for _ in 0..<NeighbourhoodSearch.mostCalls where work < NeighbourhoodSearch.greatestWork {
            if isCancelled() { return }
            guard let seed = nextSeed() else { return }
            let clients = freedClients(seed)
            guard !clients.isEmpty else {
                levels[seed] = NeighbourhoodSearch.greatestLevel
                continue
            }
            let extent = NeighbourhoodProgram.Extent.around(
                seed, level: levels[seed], reach: gapOfProject[seed] ?? 0, clients: clients.count)
            let outcome = try await builder.improve(clients, extent, solver: solver, isCancelled: isCancelled)
            work += outcome.work
            if outcome.changedProjects.isEmpty {
                levels[seed] = min(NeighbourhoodSearch.greatestLevel, levels[seed] + 1)
            } else {
                for project in outcome.changedProjects { levels[project] = max(0, levels[project] - 1) }
                measure()
            }
        }
    }

    /// How much of the gap each project holds, and who works there or would.
    private mutating func measure() {
        gapOfProject = Dictionary(uniqueKeysWithValues: region.projects.map { ($0, cheapest.idlePrice($0, roster)) })
        clientsOfProject = [:]
        for unit in region.clients {
            guard let project = cheapest.project(of: unit, in: roster) else { continue }
            clientsOfProject[project, default: []].append(unit)
            gapOfProject[project, default: 0] += cheapest.excess(of: roster.choice[unit], unit)
        }
    }

    /// The project with the largest gap, discounted by its level; nil where nothing is left to win.
    private func nextSeed() -> Int? {
        var best: Int?
        var most = rule == nil ? 0.0 : Double(RoomRule.leastGap * cheapest.scale)
        for project in region.projects where levels[project] < NeighbourhoodSearch.greatestLevel {
            var value = Double(gapOfProject[project] ?? 0)
            for _ in 0..<levels[project] { value *= NeighbourhoodSearch.discount }
            if value > most {
                most = value
                best = project
            }
        }
        return best
    }

    private mutating func freedClients(_ seed: Int) -> [Int] {
        let scale = Int32(cheapest.scale)
        var target = NeighbourhoodSearch.firstClients
        for _ in 0..<levels[seed] { target *= NeighbourhoodSearch.clientGrowth }
        var freed = clientsOfProject[seed] ?? []
        var isFreed = Set(freed)
        if let gap = gapOfProject[seed], gap > Int32(NeighbourhoodSearch.heavyPoints) * scale {
            for unit in wouldCome(to: seed, gap: gap, atMost: max(NeighbourhoodSearch.leastComers, freed.count / 2))
            where isFreed.insert(unit).inserted {
                freed.append(unit)
            }
        }
        for unit in blockers(of: freed, atMost: Int(target) - freed.count) where isFreed.insert(unit).inserted {
            freed.append(unit)
        }
        var link = [Int: Double](minimumCapacity: 64)
        var added: Set<Int> = [seed]
        var scored = 0
        while Double(freed.count) < target {
            while scored < freed.count {
                addLinks(of: freed[scored], to: &link)
                scored += 1
            }
            var best: Int?
            var most = 0.0
            for project in region.projects where !added.contains(project) {
                guard let strength = link[project] else { continue }
                let clients = NeighbourhoodSearch.clientsBesideLinked + (clientsOfProject[project]?.count ?? 0)
                let value = strength / Double(clients) * (NeighbourhoodSearch.leastDraw + random.unit())
                if value > most {
                    most = value
                    best = project
                }
            }
            guard let best else { break }
            added.insert(best)
            for unit in clientsOfProject[best] ?? [] where isFreed.insert(unit).inserted { freed.append(unit) }
        }
        return freed
    }

    /// The clients who sit in the way of those with much excess: in full rows of the columns these would rather have.
    private func blockers(of clients: [Int], atMost count: Int) -> [Int] {
        guard count > 0 else { return [] }
        let limit = Int32(NeighbourhoodSearch.heavyPoints * cheapest.scale)
        var hits: [Int32: Double] = [:]
        for unit in clients {
            let own = cheapest.excess(of: roster.choice[unit], unit)
            guard own > limit else { continue }
            for entry in cheapest.columns(of: unit) {
                if entry.excess >= own { break }
                guard isOwnProject[roster.space.project(of: entry.column)] else { continue }
                // A column that is better by more counts for more.
                let weight = Double(own - entry.excess) / Double(own)
                for row in roster.space.rows(of: entry.column) where roster.free[row.index] == 0 {
                    for occupant in roster.occupants(of: row) { hits[occupant, default: 0] += weight }
                }
            }
        }
        return hits.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
            .prefix(count).map { Int($0.key) }
    }

    /// The clients who would come to the project for the least rise in reduced cost.
    private func wouldCome(to project: Int, gap: Int32, atMost count: Int) -> [Int] {
        var rises: [(rise: Int32, unit: Int)] = []
        for unit in region.clients {
            let own = cheapest.excess(of: roster.choice[unit], unit)
            guard let entry = cheapest.columns(of: unit, at: project, below: own &+ gap, atMost: 1).first
            else { continue }
            rises.append((entry.excess - own, unit))
        }
        rises.sort { ($0.rise, $0.unit) < ($1.rise, $1.unit) }
        return rises.prefix(count).map(\.unit)
    }

    private func addLinks(of unit: Int, to link: inout [Int: Double]) {
        let scale = Int32(cheapest.scale)
        for entry in cheapest.columns(of: unit) {
            if entry.excess > NeighbourhoodSearch.linkedPoints * scale { break }
            let project = roster.space.project(of: entry.column)
            guard isOwnProject[project] else { continue }
            let points = Double(entry.excess) / Double(NeighbourhoodSearch.halfLinkPoints * scale)
            link[project, default: 0] += 1 / (1 + points + points * points / 2)
        }
    }
}
