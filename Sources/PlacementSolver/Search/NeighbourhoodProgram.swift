internal import PlacementDomain
internal import LinearProgramming
internal import PlacementModel

/// Places some clients again by an integer program: which columns it offers, and what its answer changes.
final class NeighbourhoodProgram {
    struct Outcome {
        /// Projects whose clients changed; empty: no improvement.
        var changedProjects: Set<Int>
        var work: Int
    }

    private let roster: RosterState
    private let cheapest: CheapestColumns
    private let isOwnProject: [Bool]
    private let builder: ProgramBuilder
    /// Of those who are held and may move all the same; nil: nobody is.
    private let rule: RoomRule?

    /// Which columns a program offers, and how long it searches.
    struct Extent {
        /// Columns within this many points of a client's least are offered.
        var window: Double
        /// The project whose columns are offered up to an excess of `reach` (scaled).
        var seed: (project: Int, reach: Int32)?
        var columnsEach: Int
        /// nil: the fewer the columns, the more nodes.
        var nodes: Int?

        /// Points around a client's least in which columns are offered at level 0; by how much more at each level.
        private static let firstWindow = 3.0
        private static let windowGrowth = 1.5
        /// Columns of a program but those at the seed: few enough that GLPK's branching stays short.
        private static let mostColumns = 3_000
        /// Columns of each client at least, however many clients there are.
        private static let leastColumnsEach = 8

        /// Around one project; the window grows with each level.
        static func around(_ project: Int, level: Int32, reach: Int32, clients: Int) -> Extent {
            var points = firstWindow
            for _ in 0..<level { points *= windowGrowth }
            return Extent(
                window: points, seed: (project, reach), columnsEach: max(leastColumnsEach, mostColumns / clients),
                nodes: nil)
        }
    }

    /// Columns of each client at the seed beside those of the window.
    private static let seedColumns = 16
    /// Points of excess up to which columns at the seed are offered, whatever the project holds of the gap: a dozen lost
    /// hours.
    private static let greatestReach = 12_000
    /// Points that a project must hold of the gap for its clients' columns elsewhere to be offered beyond the window.
    private static let heavyPoints: Int32 = 15
    /// Nodes of the branching at most, and nodes × columns: the fewer the columns, the more nodes.
    private static let mostNodes = 200
    private static let mostWork = 60_000
    /// Points below the present cost from which on the solver need not look: costs are whole, so less is no improvement.
    private static let cutoff = 0.999

    init(roster: RosterState, cheapest: CheapestColumns, isOwnProject: [Bool], rule: RoomRule? = nil) {
        self.rule = rule
        self.roster = roster
        self.cheapest = cheapest
        self.isOwnProject = isOwnProject
        builder = ProgramBuilder(space: roster.space)
    }

    /// Places `clients` again as well as the program can; the roster changes only for the better.
    func improve(
        _ clients: [Int], _ extent: Extent, solver: any LinearProgramSolver,
        isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) -> Outcome {
        // 1. Take the clients out; what is free then is what the program may use.
        let before = clients.map { roster.choice[$0] }
        for unit in clients { roster.remove(unit) }
        // 2. Offer columns; 3. build the program; 4. solve it; 5. put back the better of both answers.
        let offers = offer(clients, before: before, extent)
        let model = builder.program(for: clients, offers, limits: roster.free, layout: .lean)
        let current = cost(clients, before)
        let limits = LinearProgramLimits(
            simplexIterations: nil,
            nodes: extent.nodes
                ?? min(NeighbourhoodProgram.mostNodes, NeighbourhoodProgram.mostWork / max(1, offers.count)),
            cutoff: Double(current) - NeighbourhoodProgram.cutoff)
        let result: LinearProgramResult
        do {
            result = try await solver.integerSolution(of: model.program, limits: limits, isCancelled: isCancelled)
        } catch {
            for (unit, column) in zip(clients, before) { roster.place(unit, column) }
            throw error
        }
        let work = offers.count * (2 + result.nodes)
        var after = before
        if let answer = model.columns(at: result.columnValues), cost(clients, answer) < current,
            isKept(clients, answer), rule?.allows(clients, before, answer, roster.space) ?? true
        {
            after = answer
        }
        var changed: Set<Int> = []
        for (index, unit) in clients.enumerated() {
            roster.place(unit, after[index])
            guard after[index] != before[index] else { continue }
            for column in [after[index], before[index]] where column.pattern >= 0 {
                changed.insert(roster.space.project(of: column))
            }
        }
        return Outcome(changedProjects: changed, work: work)
    }

    private func cost(_ clients: [Int], _ columns: [Column]) -> Int {
        zip(clients, columns).reduce(0) { $0 + Int(weighed(roster.cost(of: $1.0, in: $1.1), $1.0, $1.1)) }
    }

    /// Points of a choice, with those of a move.
    private func weighed(_ cost: Int32, _ unit: Int, _ column: Column) -> Int32 {
        cost + (rule?.points(of: unit, column) ?? 0)
    }

    private func offer(_ clients: [Int], before: [Column], _ extent: Extent) -> [OfferedChoice] {
        let space = roster.space
        let scale = Int32(cheapest.scale)
        let reach = min(extent.seed?.reach ?? 0, Int32(NeighbourhoodProgram.greatestReach) &* scale)
        let window = Int32(extent.window * Double(scale))
        var offers: [OfferedChoice] = []
        for (index, unit) in clients.enumerated() {
            let current = before[index]
            let firstOffer = offers.count
            var offered = firstOffer
            func add(_ column: Column, _ cost: Int32) {
                offers.append(OfferedChoice(client: index, column: column, cost: weighed(cost, unit, column)))
            }
            if current.pattern >= 0 { add(current, current.cost) }
            if current.pattern < 0 || cheapest.unplacedExcess(unit) <= max(window, reach) {
                add(Column.nowhere, space.facts[unit].unplacedCost)
            }
            var count = 0
            let own = max(
                0, current.pattern < 0 ? cheapest.unplacedExcess(unit) : cheapest.excess(of: current, unit))
            // Nobody's excess can rise by more than what the neighbourhood holds of the gap.
            let widest = reach > NeighbourhoodProgram.heavyPoints * scale ? max(window, own &+ reach) : window
            for entry in cheapest.columns(of: unit) where entry.column != current {
                if entry.excess > widest || count >= extent.columnsEach { break }
                guard isOwnProject[space.project(of: entry.column)], roster.isFree(entry.column, for: unit) else {
                    continue
                }
                add(entry.column, entry.column.cost)
                count += 1
            }
            offered = offers.count
            guard let seed = extent.seed?.project, reach > window else { continue }
            // The seed's columns may cost up to what the project holds of the gap.
            let atSeed = cheapest.columns(
                of: unit, at: seed, below: own &+ reach, atMost: NeighbourhoodProgram.seedColumns)
            for entry in atSeed
            where entry.column != current && roster.isFree(entry.column, for: unit)
                && !offers[firstOffer..<offered].contains(where: { $0.column == entry.column })
            {
                add(entry.column, entry.column.cost)
            }
        }
        return offers
    }

    /// Whether some columns keep every limit beside everybody else: a solver's word is not taken for it.
    private func isKept(_ clients: [Int], _ chosen: [Column]) -> Bool {
        var used: [RowNumber: Int32] = [:]
        for column in chosen where column.pattern >= 0 {
            for row in roster.space.rows(of: column) { used[row, default: 0] += 1 }
        }
        return used.allSatisfy { roster.free[$0.key.index] >= $0.value }
            && ApartRows.isKept(roster.space, clients, chosen)
    }
}
