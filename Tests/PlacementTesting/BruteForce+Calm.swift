public import PlacementDomain

/// Where an earlier plan has somebody, as calm runs are told.
public struct EarlierPlace: Sendable {
    public var client: ClientID
    public var order: OrderID
    public var project: ProjectID
    public var series: [SeriesID]
    /// Without published ones.
    public var sittings: [SessionID]

    public init(client: ClientID, order: OrderID, project: ProjectID, series: [SeriesID], sittings: [SessionID]) {
        self.client = client
        self.order = order
        self.project = project
        self.series = series
        self.sittings = sittings
    }
}

/// What calm runs of a tiny instance may come to, found by going through all rosters.
public struct CalmTruth: Sendable {
    /// A roster by what the second pass weighs; costs with those of signed clients.
    public struct Worth: Hashable, Sendable {
        public var moves: Int
        public var cost: Int
        public var lost: Int
        public var unplaced: Int

        public init(moves: Int, cost: Int, lost: Int, unplaced: Int) {
            (self.moves, self.cost, self.lost, self.unplaced) = (moves, cost, lost, unplaced)
        }

        /// Whether held people may move for it.
        public func pays(against first: Worth) -> Bool {
            guard cost < first.cost else { return false }
            return lost < first.lost || unplaced < first.unplaced && lost <= first.lost
        }
    }

    /// By place among `BruteForce.choices`.
    public var held: [Int: BruteForce.Column]
    /// The best rosters in which nobody held moves: all alike in cost.
    public var firstPass: Set<Worth>
    /// All rosters that are cheaper than these.
    public var cheaper: Set<Worth>

    /// What a run to its end may hand over: of what pays against a best first pass what moves fewest, then costs least; again
    /// from there, until nothing pays any more.
    public var ends: Set<Worth> {
        var (ends, open): (Set<Worth>, Set<Worth>) = ([], firstPass)
        while let from = open.popFirst() {
            let paying = cheaper.filter { $0.pays(against: from) }
            guard let best = paying.map({ [$0.moves, $0.cost] }).min(by: { $0.lexicographicallyPrecedes($1) }) else {
                ends.insert(from)
                continue
            }
            open.formUnion(paying.filter { $0.moves == best[0] && $0.cost == best[1] })
        }
        return ends
    }
}

extension BruteForce {
    public func calmTruth(_ candidates: [EarlierPlace]) -> CalmTruth {
        let held = heldColumns(candidates)
        var counting = RosterCount(self, held: held)
        counting.visitFirstPass()
        counting.visitCheaper()
        return CalmTruth(held: held, firstPass: counting.firstPass, cheaper: counting.cheaper)
    }

    // MARK: Who is held

    private func heldColumns(_ candidates: [EarlierPlace]) -> [Int: Column] {
        var own: [Int: Column] = [:]
        for (index, choices) in choices.enumerated() where !choices.isSigned {
            guard
                let place = candidates.first(where: {
                    $0.client == instance.clients[choices.client].id && $0.order == instance.orders[choices.order].id
                })
            else { continue }
            own[index] = choices.placements.filter { goesOn($0, with: place, of: choices) }
                .min { ($0.cost, $0.isContinuation ? 0 : 1) < ($1.cost, $1.isContinuation ? 0 : 1) }
        }
        let signed = choices.filter(\.isSigned).compactMap(\.continuation)
        let everybody = Array(own.values) + signed
        return own.filter { entry in
            entry.value.parts.allSatisfy { part in
                rows(of: part.sitting).allSatisfy { row in
                    !row.counts(entry.value)
                        || everybody.count { other in
                            other.parts.contains { $0.sitting == part.sitting } && row.counts(other)
                        } <= row.most
                }
            }
        }
    }

    private func goesOn(_ column: Column, with place: EarlierPlace, of choices: Choices) -> Bool {
        guard instance.projects[column.project].id == place.project,
            Set(column.series.map { instance.series[$0].id }) == Set(place.series), let first = column.parts.first
        else { return false }
        var day = choices.firstDay
        if column.isContinuation, let kept = BruteForce.keptPlacements(ofOrder: choices.order, in: instance).first {
            day = BruteForce.continuationFirstDay(of: instance.orders[choices.order], kept, in: instance)
        }
        let later = place.sittings.filter { $0.date >= day }
        guard let date = later.map(\.date).min() else { return false }
        let thatDay = later.filter { $0.date == date }.map { session in
            instance.series.indices.filter { instance.series[$0].id == session.series }
                .flatMap { BruteForce.heldSittings(ofSeries: $0, in: instance) }.first { $0.date == date }
        }
        guard !thatDay.contains(nil) else { return false }
        let wanted = thatDay.compactMap { $0 }.min {
            ($0.start, instance.series[$0.series].id) < ($1.start, instance.series[$1.series].id)
        }
        guard wanted == first.sitting else { return false }
        // Somebody whom he must not meet is signed or published there.
        return column.parts.allSatisfy { part in
            !(signedClients(in: part.sitting) + publishedClients(in: part.sitting)).contains {
                mustBeApart(column.client, $0, on: part.sitting.date)
            }
        }
    }
}

/// Goes through the rosters of a tiny instance with numbers alone.
private struct RosterCount {
    private struct Choice {
        var cost: Int
        var lost: Int
        var isUnplaced: Bool
        var moves: Int
        var rows: [Int]
    }

    private var choices: [[Choice]] = []
    private let held: [Int: BruteForce.Column]
    /// By row: how many more it takes.
    private var left: [Int] = []
    /// What the clients from one on cost at least.
    private var least: [Int] = []
    private(set) var firstPass: Set<CalmTruth.Worth> = []
    private(set) var cheaper: Set<CalmTruth.Worth> = []
    private var limit = Int.max

    init(_ brute: BruteForce, held: [Int: BruteForce.Column]) {
        self.held = held
        var rowsOfSitting: [BruteForce.Sitting: [(number: Int, counts: (BruteForce.Column) -> Bool)]] = [:]
        for (index, client) in brute.choices.enumerated() {
            var own: [Choice] = []
            for column in client.placements {
                var rows: [Int] = []
                for part in column.parts {
                    if rowsOfSitting[part.sitting] == nil {
                        rowsOfSitting[part.sitting] = brute.rows(of: part.sitting).map { row in
                            left.append(row.most)
                            return (left.count - 1, row.counts)
                        }
                    }
                    rows += (rowsOfSitting[part.sitting] ?? []).filter { $0.counts(column) }.map(\.number)
                }
                if client.isSigned {
                    // He sits there before anybody chooses.
                    for row in rows { left[row] -= 1 }
                    rows = []
                }
                let moves = held[index].map { $0 == column ? 0 : 1 } ?? 0
                own.append(
                    Choice(cost: column.cost, lost: column.lost, isUnplaced: false, moves: moves, rows: rows))
            }
            if !client.isSigned {
                own.append(
                    Choice(
                        cost: client.unplacedCost, lost: client.unplacedLost, isUnplaced: true,
                        moves: held[index] == nil ? 0 : 1, rows: []))
            }
            choices.append(own.sorted { $0.cost < $1.cost })
        }
        least = [Int](repeating: 0, count: choices.count + 1)
        for index in choices.indices.reversed() { least[index] = least[index + 1] + (choices[index].first?.cost ?? 0) }
    }

    mutating func visitFirstPass() {
        limit = Int.max
        visit(0, CalmTruth.Worth(moves: 0, cost: 0, lost: 0, unplaced: 0), mayMove: false)
    }

    /// After the first pass.
    mutating func visitCheaper() {
        limit = (firstPass.first?.cost ?? 0) - 1
        visit(0, CalmTruth.Worth(moves: 0, cost: 0, lost: 0, unplaced: 0), mayMove: true)
    }

    private mutating func visit(_ index: Int, _ worth: CalmTruth.Worth, mayMove: Bool) {
        guard worth.cost + least[index] <= limit else { return }
        guard index < choices.count else {
            if mayMove {
                cheaper.insert(worth)
            } else {
                if worth.cost < limit { firstPass = [] }
                firstPass.insert(worth)
                limit = worth.cost
            }
            return
        }
        for choice in choices[index] where mayMove || choice.moves == 0 {
            guard choice.rows.allSatisfy({ left[$0] > 0 }) else { continue }
            for row in choice.rows { left[row] -= 1 }
            visit(
                index + 1,
                CalmTruth.Worth(
                    moves: worth.moves + choice.moves, cost: worth.cost + choice.cost, lost: worth.lost + choice.lost,
                    unplaced: worth.unplaced + (choice.isUnplaced ? 1 : 0)), mayMove: mayMove)
            for row in choice.rows { left[row] += 1 }
        }
    }
}
