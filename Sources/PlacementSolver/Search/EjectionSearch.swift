internal import PlacementDomain
internal import PlacementModel

/// Chains of small moves: a client takes a better column, whoever sat there takes another, and so on.
///
/// - Source: F. Glover, "Ejection chains, reference structures and alternating path methods",
///   doi:10.1016/0166-218X(94)00037-E.
package struct EjectionSearch {
    let roster: RosterState
    let cheapest: CheapestColumns
    let region: Region
    var random: RandomSource
    private let isOwnProject: [Bool]

    /// Points that a chain charges for each full row, one of these drawn for each chain: from none at all, which pushes
    /// out whom it likes, to as much as a lost hour, which looks for free places.
    private static let dampings = [0, 1, 3, 6, 12, 30, 100, 1_000]
    /// Clients pushed out by one chain at most, and by how many it draws the number after which only free columns are
    /// taken: longer chains are given up.
    private static let mostEjections = 12
    private static let leastBeforeFree = 2
    private static let moreBeforeFree = 8
    /// Points of excess below which a client starts no chain: less than the half of one cannot be won.
    private static let leastExcess = 0.5
    /// Chains from one client: about five of each damping.
    private static let triesPerSeed = 40
    /// Points: projects whose idle places are worth less are left alone. Above it one client can hold a quarter of a
    /// region's gap without any excess that shows it (algorithm.md 4).
    private static let idlePoints = 200
    /// Projects of a region, chains to each and from each comer: bounds of the work of one region in one round.
    private static let mostIdleProjects = 30
    private static let triesPerIdleProject = 40
    private static let triesPerComer = 4

    package init(roster: RosterState, cheapest: CheapestColumns, region: Region, random: RandomSource) {
        self.roster = roster
        self.cheapest = cheapest
        self.region = region
        self.random = random
        var own = [Bool](repeating: false, count: roster.space.instance.projects.count)
        for project in region.projects { own[project] = true }
        isOwnProject = own
    }

    /// Tries chains from every client with excess, the greatest first. Cost never rises.
    ///
    /// - Parameter isCancelled: asked between chains.
    package mutating func run(isCancelled: () -> Bool = { false }) {
        let limit = Int32(Double(cheapest.scale) * EjectionSearch.leastExcess)
        var seeds: [(unit: Int, excess: Int32)] = []
        for unit in region.clients {
            let excess = cheapest.excess(of: roster.choice[unit], unit)
            if excess > limit { seeds.append((unit, excess)) }
        }
        seeds.sort { $0.excess == $1.excess ? $0.unit < $1.unit : $0.excess > $1.excess }
        for seed in seeds {
            if isCancelled() { return }
            var tries = 0
            while tries < EjectionSearch.triesPerSeed,
                cheapest.excess(of: roster.choice[seed.unit], seed.unit) > limit
            {
                if chain(from: seed.unit) { break }
                tries += 1
            }
        }
        pullToIdlePlaces(isCancelled: isCancelled)
    }

    /// Tries chains that begin with somebody who takes idle places in rows that the prices hold dear: nobody's excess
    /// shows these, because whoever misses them may be as cheap elsewhere.
    private mutating func pullToIdlePlaces(isCancelled: () -> Bool) {
        let limit = Int32(EjectionSearch.idlePoints * cheapest.scale)
        var idle: [(project: Int, price: Int32)] = []
        for project in region.projects {
            let price = cheapest.idlePrice(project, roster)
            if price > limit { idle.append((project, price)) }
        }
        idle.sort { $0.price == $1.price ? $0.project < $1.project : $0.price > $1.price }
        idle.removeLast(max(0, idle.count - EjectionSearch.mostIdleProjects))
        guard !idle.isEmpty else { return }
        let comers = comers(to: idle)
        for (project, _) in idle {
            if isCancelled() { return }
            var tries = 0
            for (_, unit, column) in comers[project] ?? [] where tries < EjectionSearch.triesPerIdleProject {
                if cheapest.idlePrice(project, roster) <= limit { break }
                guard roster.choice[unit] != column else { continue }
                for _ in 0..<EjectionSearch.triesPerComer {
                    tries += 1
                    if chain(from: unit, taking: column) { break }
                }
            }
        }
    }

    /// By project, who could come there and take an idle place, by how much his reduced cost rises.
    private func comers(
        to idle: [(project: Int, price: Int32)]
    ) -> [Int: [(rise: Int32, unit: Int, column: Column)]] {
        let worth = Dictionary(uniqueKeysWithValues: idle.map { ($0.project, $0.price) })
        var comers: [Int: [(rise: Int32, unit: Int, column: Column)]] = [:]
        for unit in region.clients {
            let own = cheapest.excess(of: roster.choice[unit], unit)
            var seen: Set<Int> = []
            for entry in cheapest.columns(of: unit) {
                let project = roster.space.project(of: entry.column)
                guard let price = worth[project], entry.excess < own &+ price, !seen.contains(project) else { continue }
                let rows = roster.space.rows(of: entry.column)
                let takesIdle = rows.contains {
                    cheapest.prices.price[$0.index] > 0 && roster.free[$0.index] > 0
                }
                // Where a row takes nobody at all, nobody can be asked to leave it.
                guard takesIdle, rows.allSatisfy({ roster.limits[$0.index] > 0 }) else { continue }
                seen.insert(project)
                comers[project, default: []].append((entry.excess - own, unit, entry.column))
            }
        }
        return comers.mapValues { $0.sorted { ($0.rise, $0.unit) < ($1.rise, $1.unit) } }
    }

    /// What a chain changed.
    struct Chain {
        /// Who was taken out, and where each was before.
        var journal: [(unit: Int, before: Column)] = []
        /// Points.
        var change = 0
    }

    /// One chain. Returns whether the cost fell; where it would rise, everything is put back.
    ///
    /// - Parameter first: what `seed` takes, whoever sits there; nil: what is cheapest.
    private mutating func chain(from seed: Int, taking first: Column? = nil) -> Bool {
        guard let chain = attempt(from: seed, taking: first) else { return false }
        if chain.change > 0 { undo(chain) }
        return chain.change < 0
    }

    /// Everybody back to where he was before the chain.
    func undo(_ chain: Chain) {
        for entry in chain.journal { roster.remove(entry.unit) }
        for entry in chain.journal { roster.place(entry.unit, entry.before) }
    }

    /// One chain, whatever it costs; nil: it found no end, and everything is put back.
    mutating func attempt(from seed: Int, taking first: Column? = nil) -> Chain? {
        if let first, roster.meetsSomebody(first, seed) { return nil }
        var chain = Chain()
        func takeOut(_ unit: Int) {
            if !chain.journal.contains(where: { $0.unit == unit }) { chain.journal.append((unit, roster.choice[unit])) }
            chain.change -= Int(roster.cost(of: unit))
            roster.remove(unit)
        }
        takeOut(seed)
        var queue = [seed]
        let damping = Int32(EjectionSearch.dampings[random.below(EjectionSearch.dampings.count)] * cheapest.scale)
        let mayEject = EjectionSearch.leastBeforeFree + random.below(EjectionSearch.moreBeforeFree)
        var ejections = 0
        var forced = first
        while let unit = queue.first {
            queue.removeFirst()
            let chosen = forced ?? choose(unit, damping: damping, onlyFree: ejections >= mayEject)
            forced = nil
            guard let column = chosen else {
                chain.change += Int(roster.space.facts[unit].unplacedCost)
                continue
            }
            for row in roster.space.rows(of: column) where roster.free[row.index] == 0 {
                let victim = occupant(of: row, blocking: column)
                takeOut(victim)
                queue.append(victim)
                ejections += 1
            }
            roster.place(unit, column)
            chain.change += Int(column.cost)
            if ejections > EjectionSearch.mostEjections { break }
        }
        guard queue.isEmpty else {
            undo(chain)
            return nil
        }
        return chain
    }

    /// Whether a column lies in the region, and each of its rows takes somebody who can be asked to leave it.
    func canTake(_ column: Column) -> Bool {
        isOwnProject[roster.space.project(of: column)]
            && roster.space.rows(of: column).allSatisfy { roster.limits[$0.index] > 0 }
    }

    /// One of some columns, those in front more often than those behind; nil: there are none.
    mutating func draw(_ columns: [Column]) -> Column? {
        columns.isEmpty ? nil : columns[random.below(random.below(columns.count) + 1)]
    }

    /// The column of least reduced cost plus a price for each full row; nil: being unplaced is cheapest.
    private func choose(_ unit: Int, damping: Int32, onlyFree: Bool) -> Column? {
        var best: Column?
        var least = cheapest.unplacedExcess(unit)
        for entry in cheapest.columns(of: unit) {
            if entry.excess >= least { break }
            guard isOwnProject[roster.space.project(of: entry.column)] else { continue }
            var value = entry.excess
            var possible = true
            for row in roster.space.rows(of: entry.column) where roster.free[row.index] == 0 {
                if onlyFree || roster.limits[row.index] == 0 {
                    possible = false
                    break
                }
                value = value &+ damping
                if value >= least { break }
            }
            if possible, value < least, !roster.meetsSomebody(entry.column, unit) {
                least = value
                best = entry.column
            }
        }
        return best
    }

    /// Of the clients in a full row, one that frees many of the column's full rows, with some chance.
    private mutating func occupant(of row: RowNumber, blocking column: Column) -> Int {
        let wanted = roster.space.rows(of: column)
        var best = -1
        var most = -1.0
        for number in roster.occupants(of: row).sorted() {
            let unit = Int(number)
            var freed = 0
            for other in roster.space.rows(of: roster.choice[unit])
            where roster.free[other.index] == 0 && wanted.contains(other) { freed += 1 }
            let value = Double(freed) * (0.3 + random.unit())
            if value > most {
                most = value
                best = unit
            }
        }
        return best
    }
}
