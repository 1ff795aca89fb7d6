/// A roster with its certificate and its claimed figures: the OUT folder, as values.
public struct Plan: Hashable, Sendable {
    public var roster: Roster
    public var certificate: BoundCertificate
    public var summary: PlanSummary
    /// What it was made from.
    public var facts = FactDigests()
    /// Against the plan it goes on from, sorted by client; nil: it goes on from none.
    public var changes: [PlanChange]?
    /// What the solver had to do without; not part of the files. nil: nothing.
    public var lostAnswers: LostAnswers?
    /// What leads to the same roster and bound without a clock; not part of the files. nil: nothing does, or it was asked for.
    public var repetition: RunRepetition?

    public init(
        roster: Roster, certificate: BoundCertificate, summary: PlanSummary, lostAnswers: LostAnswers? = nil,
        repetition: RunRepetition? = nil
    ) {
        self.roster = roster
        self.certificate = certificate
        self.summary = summary
        self.lostAnswers = lostAnswers
        self.repetition = repetition
    }
}

/// The limits under which a run that the clock ended is done again, the same at any speed.
public struct RunRepetition: Hashable, Sendable {
    public var steps: Int
    /// Of the ascent; nil: as many as the instance asks for.
    public var rounds: Int?

    public init(steps: Int, rounds: Int? = nil) {
        self.steps = steps
        self.rounds = rounds
    }
}

/// Answers that the solver of linear programs failed to give; the roster and its proof stand without them.
public struct LostAnswers: Hashable, Sendable {
    public var count: Int
    /// Codes (D31xx) of the failures, each once, ascending.
    public var codes: [String]

    public init(count: Int, codes: [String]) {
        self.count = count
        self.codes = codes
    }
}

public enum StopReason: String, CaseIterable, Hashable, Sendable {
    case gap, timeLimit, stepLimit, interrupted, optimal
    /// People were held where an earlier plan has them, and both passes beside them came to their end.
    case calm
}

/// The claimed figures of a plan (`summary.json`, and with seconds and megabytes the plan object on stdout).
public struct PlanSummary: RosterReference, Hashable, Sendable {
    public struct UnavoidableClient: Hashable, Sendable {
        public var client: ClientID
        public var points: Int
        public init(client: ClientID, points: Int) {
            self.client = client
            self.points = points
        }
    }

    public var instance: String
    public var rosterId: String
    public var cost: Int
    public var bound: Int
    public var unavoidable: Int
    public var lawfulTierProven: Bool
    public var clients: Int
    public var placed: Int
    public var unplaced: Int
    public var notPlanned: Int
    /// lost(roster) / 1,000.
    public var unworkedHours: Int
    public var conflicts: Int
    public var warnings: Int
    public var stopReason: StopReason
    /// The roster that it goes on from; nil: none.
    public var from: String?
    /// Hash of that plan's folder: roster, certificate and facts are inputs of this one.
    public var fromHash: String?
    /// Clients who were held where that roster has them.
    public var held = 0
    public var opened: [SeriesID]
    /// Clients with unavoidable points > 0, sorted by id.
    public var unavoidableClients: [UnavoidableClient]

    public init(
        instance: String, rosterId: String, cost: Int, bound: Int, unavoidable: Int, lawfulTierProven: Bool,
        clients: Int, placed: Int, unplaced: Int, notPlanned: Int, unworkedHours: Int, conflicts: Int = 0,
        warnings: Int = 0, stopReason: StopReason, opened: [SeriesID] = [], unavoidableClients: [UnavoidableClient] = []
    ) {
        self.instance = instance
        self.rosterId = rosterId
        self.cost = cost
        self.bound = bound
        self.unavoidable = unavoidable
        self.lawfulTierProven = lawfulTierProven
        self.clients = clients
        self.placed = placed
        self.unplaced = unplaced
        self.notPlanned = notPlanned
        self.unworkedHours = unworkedHours
        self.conflicts = conflicts
        self.warnings = warnings
        self.stopReason = stopReason
        self.opened = opened
        self.unavoidableClients = unavoidableClients
    }

    /// `(cost − bound) / (cost − unavoidable)`; 0 when cost equals bound.
    public var gap: Double {
        cost == bound ? 0 : Double(cost - bound) / Double(max(1, cost - unavoidable))
    }
}
