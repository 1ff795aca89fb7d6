internal import PlacementDomain

/// Chains of small moves: a client takes a better column, whoever sat there takes another, and so on.
///
/// - Source: F. Glover, "Ejection chains, reference structures and alternating path methods",
///   doi:10.1016/0166-218X(94)00037-E.
struct EjectionSearch {
    let roster: RosterState
    let candidates: CandidateTable
    let part: Part
    var random: RandomSource
    private let isOwnProject: [Bool]
    private let isOwnClient: [Bool]

    private static let dampings = [0, 1, 3, 6, 12, 30, 100, 1_000]
    private static let mostEjections = 12
    private static let triesPerSeed = 40

    init(roster: RosterState, candidates: CandidateTable, part: Part, random: RandomSource) {
        self.roster = roster
        self.candidates = candidates
        self.part = part
        self.random = random
        var own = [Bool](repeating: false, count: roster.space.instance.projects.count)
        for project in part.projects { own[project] = true }
        isOwnProject = own
        var clients = [Bool](repeating: false, count: roster.space.units.count)
        for client in part.clients { clients[client] = true }
        isOwnClient = clients
    }

    /// Tries chains from every client with excess, the greatest first. Cost never rises.
    mutating func run() {
        let limit = Int32(candidates.scale / 2)
        let seeds = part.clients.map { (unit: $0, excess: candidates.excess(of: roster.choice[$0], $0)) }
            .filter { $0.excess > limit }
            .sorted { $0.excess == $1.excess ? $0.unit < $1.unit : $0.excess > $1.excess }
        for seed in seeds {
            var tries = 0
            while tries < EjectionSearch.triesPerSeed,
                candidates.excess(of: roster.choice[seed.unit], seed.unit) > limit
            {
                if chain(from: seed.unit) { break }
                tries += 1
            }
        }
    }

    /// One chain. Returns whether the cost fell; where it would rise, everything is put back.
    private mutating func chain(from seed: Int) -> Bool {
        var journal: [(unit: Int, before: Column)] = []
        var change = 0
        func before(_ unit: Int) -> Bool { journal.contains { $0.unit == unit } }
        func takeOut(_ unit: Int) {
            if !before(unit) { journal.append((unit, roster.choice[unit])) }
            change -= Int(roster.cost(of: unit))
            roster.remove(unit)
        }
        takeOut(seed)
        var queue = [seed]
        let damping = Int32(EjectionSearch.dampings[random.below(EjectionSearch.dampings.count)] * candidates.scale)
        let mayEject = 2 + random.below(8)
        var ejections = 0
        while let unit = queue.first {
            queue.removeFirst()
            guard let column = choose(unit, damping: damping, onlyFree: ejections >= mayEject) else {
                change += Int(roster.space.facts[unit].unplacedCost)
                continue
            }
            for number in roster.space.sittings(of: column) where roster.free[Int(number)] == 0 {
                guard roster.free[Int(number)] == 0 else { continue }
                let victim = occupant(of: Int(number), blocking: column)
                takeOut(victim)
                queue.append(victim)
                ejections += 1
            }
            roster.place(unit, column)
            change += Int(column.cost)
            if ejections > EjectionSearch.mostEjections { break }
        }
        let failed = !queue.isEmpty || change > 0
        if failed {
            for entry in journal { roster.remove(entry.unit) }
            for entry in journal { roster.place(entry.unit, entry.before) }
        }
        return !failed && change < 0
    }

    /// The column of least reduced cost plus a price for each full sitting; nil: being unplaced is cheapest.
    private func choose(_ unit: Int, damping: Int32, onlyFree: Bool) -> Column? {
        var best: Column?
        var least = candidates.unplacedExcess(unit)
        for entry in candidates.columns(of: unit) {
            if entry.excess >= least { break }
            guard isOwnProject[roster.space.project(of: entry.column)] else { continue }
            var value = entry.excess
            var possible = true
            for number in roster.space.sittings(of: entry.column) where roster.free[Int(number)] == 0 {
                if onlyFree || roster.space.capacity[Int(number)] == 0 {
                    possible = false
                    break
                }
                value = value &+ damping
                if value >= least { break }
            }
            if possible, value < least {
                least = value
                best = entry.column
            }
        }
        return best
    }

    /// Of the clients in a full sitting, one that frees many of the column's full sittings, with some chance.
    private mutating func occupant(of sitting: Int, blocking column: Column) -> Int {
        let wanted = roster.space.sittings(of: column)
        var best = -1
        var most = -1.0
        for number in roster.occupants(of: sitting).sorted() {
            let unit = Int(number)
            var freed = 0
            for other in roster.space.sittings(of: roster.choice[unit])
            where roster.free[Int(other)] == 0 && wanted.contains(other) { freed += 1 }
            let value = Double(freed) * (0.3 + random.unit())
            if value > most {
                most = value
                best = unit
            }
        }
        return best
    }
}
