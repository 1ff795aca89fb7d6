internal import LinearProgramming
internal import PlacementModel

/// The integer program of one neighbourhood: which columns, which rows, and what its answer changes.
final class NeighbourhoodProgram {
    struct Outcome {
        /// Projects whose clients changed; empty: no improvement.
        var changedProjects: Set<Int>
        var work: Int
    }

    private let roster: RosterState
    private let cheapest: CheapestColumns
    private let isOwnProject: [Bool]
    /// Row of a sitting in the present program, or −1; cleaned after each use.
    private let slotOfSitting: FlatArray<Int32>

    /// Which columns a program offers, and how long it searches.
    struct Extent {
        /// Columns within this many points of a client's least are offered.
        var window: Double
        /// The project whose columns are offered up to an excess of `reach` (scaled).
        var seed: (project: Int, reach: Int32)?
        var columnsEach: Int
        /// nil: the fewer the columns, the more nodes.
        var nodes: Int?

        private static let firstWindow = 3.0
        private static let windowGrowth = 1.5
        private static let mostColumns = 3_000

        /// Around one project; the window grows with each level.
        static func around(_ project: Int, level: Int32, reach: Int32, clients: Int) -> Extent {
            var points = firstWindow
            for _ in 0..<level { points *= windowGrowth }
            return Extent(
                window: points, seed: (project, reach), columnsEach: max(8, mostColumns / clients), nodes: nil)
        }
    }

    private static let seedColumns = 16
    private static let greatestReach = 12_000

    init(roster: RosterState, cheapest: CheapestColumns, isOwnProject: [Bool]) {
        self.roster = roster
        self.cheapest = cheapest
        self.isOwnProject = isOwnProject
        slotOfSitting = FlatArray(repeating: -1, count: roster.space.capacity.count)
    }

    /// Places `clients` again as well as the program can; the roster changes only for the better.
    func improve(
        _ clients: [Int], _ extent: Extent, solver: any LinearProgramSolver,
        isCancelled: @escaping @Sendable () -> Bool
    ) async throws(LinearProgramError) -> Outcome {
        // 1. Take the clients out; what is free then is what the program may use.
        let before = clients.map { roster.choice[$0] }
        for unit in clients { roster.remove(unit) }
        // 2. Offer columns; 3. build rows; 4. solve; 5. put back the better of both answers.
        let offers = offer(clients, before: before, extent)
        let program = build(clients, offers)
        let current = zip(clients, before).reduce(0) {
            $0 + ($1.1.pattern < 0 ? Int(roster.space.facts[$1.0].unplacedCost) : Int($1.1.cost))
        }
        let limits = LinearProgramLimits(
            simplexIterations: nil, nodes: extent.nodes ?? min(200, 60_000 / max(1, offers.count)),
            cutoff: Double(current) - 0.999)
        let result: LinearProgramResult
        do {
            result = try await solver.integerSolution(of: program, limits: limits, isCancelled: isCancelled)
        } catch {
            for (unit, column) in zip(clients, before) { roster.place(unit, column) }
            throw error
        }
        let work = offers.count * (2 + result.nodes)
        var after = before
        if result.columnValues.count == offers.count, let answer = read(result.columnValues, offers, clients),
            answer.cost < current
        {
            after = answer.columns
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

    private struct Offer {
        var client: Int
        var column: Column
        var cost: Int32
    }

    private func offer(_ clients: [Int], before: [Column], _ extent: Extent) -> [Offer] {
        let space = roster.space
        let scale = Int32(cheapest.scale)
        let reach = min(extent.seed?.reach ?? 0, Int32(NeighbourhoodProgram.greatestReach) &* scale)
        let window = Int32(extent.window * Double(scale))
        var offers: [Offer] = []
        for (index, unit) in clients.enumerated() {
            let current = before[index]
            let firstOffer = offers.count
            var offered = firstOffer
            if current.pattern >= 0 { offers.append(Offer(client: index, column: current, cost: current.cost)) }
            if current.pattern < 0 || cheapest.unplacedExcess(unit) <= max(window, reach) {
                offers.append(
                    Offer(client: index, column: Column.nowhere, cost: space.facts[unit].unplacedCost))
            }
            var count = 0
            let own = max(
                0, current.pattern < 0 ? cheapest.unplacedExcess(unit) : cheapest.excess(of: current, unit))
            // Nobody's excess can rise by more than what the neighbourhood holds of the gap.
            let widest = reach > 15 * scale ? max(window, own &+ reach) : window
            for entry in cheapest.columns(of: unit) where entry.column != current {
                if entry.excess > widest || count >= extent.columnsEach { break }
                guard isOwnProject[space.project(of: entry.column)], roster.isFree(entry.column, for: unit) else {
                    continue
                }
                offers.append(Offer(client: index, column: entry.column, cost: entry.column.cost))
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
                offers.append(Offer(client: index, column: entry.column, cost: entry.column.cost))
            }
        }
        return offers
    }

    private func build(_ clients: [Int], _ offers: [Offer]) -> LinearProgram {
        let space = roster.space
        var users: [[Int32]] = []
        var sittings: [Int] = []
        for (index, offer) in offers.enumerated() where offer.column.pattern >= 0 {
            for number in space.sittings(of: offer.column) {
                let sitting = Int(number)
                if slotOfSitting[sitting] < 0 {
                    slotOfSitting[sitting] = Int32(sittings.count)
                    sittings.append(sitting)
                    users.append([])
                }
                users[Int(slotOfSitting[sitting])].append(Int32(index))
            }
        }
        for sitting in sittings { slotOfSitting[sitting] = -1 }

        var program = LinearProgram()
        for _ in clients { _ = program.addRow(lower: 1, upper: 1) }
        // Sittings with the same users are one row: the scarcest.
        var rowOfUsers: [[Int32]: Int] = [:]
        var limits: [Int32] = []
        for (slot, sitting) in sittings.enumerated() {
            let seats = roster.free[sitting]
            guard distinctClients(users[slot], offers) > Int(seats) else { continue }
            if let row = rowOfUsers[users[slot]] {
                limits[row] = min(limits[row], seats)
            } else {
                rowOfUsers[users[slot]] = limits.count
                limits.append(seats)
            }
        }
        for limit in limits { _ = program.addRow(lower: -.infinity, upper: Double(limit)) }
        var rows = [[Int]](repeating: [], count: offers.count)
        for (users, row) in rowOfUsers {
            for user in users { rows[Int(user)].append(clients.count + row) }
        }
        for users in ApartRows.users(space, clients, offers.map { ($0.client, $0.column) }) {
            let row = program.addRow(lower: -.infinity, upper: 1)
            for user in users { rows[user].append(row) }
        }
        for (index, offer) in offers.enumerated() {
            let all = [offer.client] + rows[index].sorted()
            _ = program.addColumn(
                cost: Double(offer.cost), lower: 0, upper: 1, isInteger: true, rows: all,
                coefficients: [Double](repeating: 1, count: all.count))
        }
        return program
    }

    private func distinctClients(_ users: [Int32], _ offers: [Offer]) -> Int {
        var (count, last) = (0, -1)
        for user in users where offers[Int(user)].client != last {
            last = offers[Int(user)].client
            count += 1
        }
        return count
    }

    /// The chosen columns; nil where the point does not give every client exactly one.
    private func read(_ values: [Double], _ offers: [Offer], _ clients: [Int]) -> (columns: [Column], cost: Int)? {
        var columns = [Column?](repeating: nil, count: clients.count)
        var cost = 0
        for (index, offer) in offers.enumerated() where values[index] > 0.5 {
            guard columns[offer.client] == nil else { return nil }
            columns[offer.client] = offer.column
            cost += Int(offer.cost)
        }
        let chosen = columns.compactMap { $0 }
        guard chosen.count == clients.count else { return nil }
        // Never trust the solver's feasibility: count the seats.
        var used: [Int32: Int32] = [:]
        for column in chosen where column.pattern >= 0 {
            for number in roster.space.sittings(of: column) { used[number, default: 0] += 1 }
        }
        guard used.allSatisfy({ roster.free[Int($0.key)] >= $0.value }) else { return nil }
        return ApartRows.isKept(roster.space, clients, chosen) ? (chosen, cost) : nil
    }
}
