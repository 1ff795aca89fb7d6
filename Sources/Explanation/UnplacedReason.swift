public import PlacementDomain
internal import PlacementRules
internal import PlacementSolver

/// Why a client is not placed, and the smallest change that would place him.
public struct UnplacedReason: Hashable, Sendable {
    /// Whose circumstances decide.
    public enum Kind: String, Hashable, Sendable {
        /// Nothing is left for him even if nobody else were there.
        case own
        /// He would have a place if others left it to him.
        case crowded
        /// He could begin now, but a later start serves him better.
        case later
    }

    public var client: ClientID
    public var order: OrderID
    public var code: UnplacedCode
    /// U: what leaving him unplaced costs.
    public var cost: Cost
    /// nil: no single change places him.
    public var repair: FoundRepair?

    public var kind: Kind { Kind(code) }
}

extension UnplacedReason.Kind {
    public init(_ code: UnplacedCode) {
        switch code {
        case .termOver, .noProjectInReach, .notApproved, .groupNotForHim, .limitation, .notPossibleHere, .noCommonDay,
            .weekendGround, .restOrDayLimit, .noStartInWindow:
            self = .own
        case .seriesNotOpened, .seatsTaken, .keptApart: self = .crowded
        case .betterLater: self = .later
        }
    }
}

extension Seating {
    /// The reason and the smallest repair of every unplaced client, in the order of the roster.
    ///
    /// - Parameter threads: changes the speed only.
    public func unplacedReasons(threads: Int) -> [UnplacedReason] {
        let rows = roster.unplaced
        return concurrently(rows.count, threads: threads) { self.reason(for: rows[$0]) }
    }

    /// The reason and the smallest repair of one client; nil: he is not unplaced in this roster.
    public func unplacedReason(of id: ClientID) -> UnplacedReason? {
        roster.unplaced.first { $0.client == id }.map(reason)
    }

    /// The codes alone, in the order of the roster.
    package func unplacedCodes() -> [UnplacedCode] {
        roster.unplaced.map { row in
            guard let client = client(row.client), let unit = unit(ofClient: client) else { return row.code }
            return code(for: unit, reader(of: unit))
        }
    }

    private func reason(for row: UnplacedClient) -> UnplacedReason {
        guard let client = client(row.client), let unit = unit(ofClient: client) else {
            return UnplacedReason(client: row.client, order: row.order, code: row.code, cost: row.cost)
        }
        let reader = reader(of: unit)
        return UnplacedReason(
            client: row.client, order: row.order, code: code(for: unit, reader), cost: row.cost,
            repair: RepairSearch(seating: self, reader: reader).smallest())
    }

    /// The first filter after which nothing is left: his own circumstances, seats, people to keep away from, cost.
    private func code(for unit: PlanningUnit, _ reader: OfferReader) -> UnplacedCode {
        let limit = reader.choices.unplacedCost(of: 0)
        var (isFree, isApart, isAffordableApart, isTaken) = (false, false, false, false)
        reader.choices.forEach(of: 0) { choice, sittings in
            if isFree { return }
            switch answer(for: unit.client, in: sittings) {
            case .free: isFree = true
            case .noSeat: isTaken = true
            case .keptApart:
                isApart = true
                if choice.cost < limit { isAffordableApart = true }
            }
        }
        if isFree { return .betterLater }
        if isAffordableApart || isApart && !isTaken { return .keptApart }
        return isTaken ? .seatsTaken : eligibility.firstFilterThatLeavesNothing(of: unit) ?? .noStartInWindow
    }
}
