public import PlacementDomain
internal import PlacementModel
internal import PlacementRules

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
    public var facts: UnplacedFacts
    /// nil: neither one change nor two together place him, as far as these are tried.
    public var repair: FoundRepair?

    public var kind: Kind { Kind(code) }
}

extension UnplacedReason.Kind {
    public init(_ code: UnplacedCode) {
        switch code {
        case .termOver, .noProjectInReach, .notApproved, .groupNotForHim, .limitation, .notPossibleHere, .noCommonDay,
            .weekendGround, .restOrDayLimit, .noStartInWindow:
            self = .own
        case .seriesNotOpened, .seatsTaken, .startsTaken, .keptApart: self = .crowded
        case .betterLater: self = .later
        }
    }
}

extension Seating {
    /// The reason and the smallest repair of every unplaced client, in the order of the roster.
    ///
    /// - Parameter threads: changes the speed only.
    public func unplacedReasons(threads: Int) -> [UnplacedReason] {
        let leftOut = roster.leftOut
        return concurrently(leftOut.count, threads: threads) { self.reason(for: leftOut[$0]) }.compactMap(\.self)
    }

    /// The reason and the smallest repair of one client; nil: he is not unplaced in this roster.
    public func unplacedReason(of id: ClientID) -> UnplacedReason? {
        roster.leftOut.first { $0.client == id }.flatMap(reason)
    }

    private func reason(for left: SeatedRoster.LeftOut) -> UnplacedReason? {
        guard let client = client(left.client), let unit = unit(ofClient: client) else { return nil }
        let reader = reader(of: unit)
        let code = code(for: unit, reader)
        return UnplacedReason(
            client: left.client, order: left.order, code: code, cost: left.cost,
            facts: UnplacedFacts(
                notHeld: code == .notApproved ? eligibility.causeOfNotHeld(for: unit) : nil,
                term: code == .termOver ? TermTrouble(unit, in: instance) : nil,
                reach: code == .noProjectInReach ? reach(of: unit) : nil),
            repair: RepairSearch(seating: self, reader: reader).smallest())
    }

    /// The first filter after which nothing is left: his own circumstances, seats, first
    /// sittings, people to keep away from, cost.
    private func code(for unit: PlanningUnit, _ reader: OfferReader) -> UnplacedCode {
        let limit = reader.choices.unplacedCost(of: 0)
        var (isFree, isApart, isAffordableApart, isTaken) = (false, false, false, false)
        var (isNoStart, isAffordableNoStart) = (false, false)
        reader.choices.forEach(of: 0) { choice, sittings in
            if isFree { return }
            switch answer(for: unit.client, in: sittings, from: sittings[0]) {
            case .free: isFree = true
            case .noSeat: isTaken = true
            case .noStart:
                isNoStart = true
                if choice.cost < limit { isAffordableNoStart = true }
            case .keptApart:
                isApart = true
                if choice.cost < limit { isAffordableApart = true }
            }
        }
        if isFree { return .betterLater }
        if isAffordableApart || isApart && !isTaken && !isNoStart { return .keptApart }
        if isAffordableNoStart || isNoStart && !isTaken { return .startsTaken }
        return isTaken ? .seatsTaken : eligibility.firstFilterThatLeavesNothing(of: unit) ?? .noStartInWindow
    }
}
