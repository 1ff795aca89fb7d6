/// A lower bound on the cost of every lawful roster, with the prices that prove it, in integers.
///
/// `docs/certificate.md` gives the formula; anybody can verify it without the solver.
public struct BoundCertificate: Hashable, Sendable {
    /// Hash of the instance it was made for.
    public var instance: String
    /// `Q = 2^k`, `0 <= k <= 12`; all costs are multiplied by it.
    public var scale: Int
    /// Claimed bound in points.
    public var bound: Int
    public var leaves: [CertificateLeaf]
    /// The second price set, over lost points alone; nil: the first tier is not claimed as proven.
    public var lawful: [CertificateLeaf]?

    public init(instance: String, scale: Int, bound: Int, leaves: [CertificateLeaf], lawful: [CertificateLeaf]? = nil) {
        self.instance = instance
        self.scale = scale
        self.bound = bound
        self.leaves = leaves
        self.lawful = lawful
    }
}

/// One case of the proof: decisions that hold in it, and prices (points × scale).
public struct CertificateLeaf: Hashable, Sendable {
    public var fixed: [FixedDecision]
    public var rows: [RowPrice]
    public var clients: [ClientPrice]
    public var attendance: [SeriesPrice]
    public var supervisors: [SupervisorPrice]

    public init(
        fixed: [FixedDecision] = [], rows: [RowPrice] = [], clients: [ClientPrice] = [],
        attendance: [SeriesPrice] = [], supervisors: [SupervisorPrice] = []
    ) {
        self.fixed = fixed
        self.rows = rows
        self.clients = clients
        self.attendance = attendance
        self.supervisors = supervisors
    }
}

/// An answer to one question; a leaf holds the rosters of which it is true.
///
/// Of the choices of the client who is asked about it leaves some; what follows for whom he must not meet is said in
/// `docs/certificate.md`.
public enum FixedDecision: Hashable, Sendable {
    case series(SeriesID, open: Bool)
    /// `at` true: only his columns at `project`; false: all others and unplaced. `project` nil: unplaced.
    case client(ClientID, project: ProjectID?, at: Bool)
    /// `within` true: only his choices, unplaced among them, with at most `atMost` lost points; false: all others.
    case lost(ClientID, atMost: Int, within: Bool)
    /// `isIn` true: only his choices that hold the sitting; false: all others and unplaced.
    case session(ClientID, SessionID, isIn: Bool)
}

public struct RowPrice: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable { case seat, atMost, reserve, start }

    public var kind: Kind
    public var session: SessionID
    /// nil for rows of kind seat or start.
    public var organisation: String?
    public var price: Int

    public init(kind: Kind = .seat, session: SessionID, organisation: String? = nil, price: Int) {
        self.kind = kind
        self.session = session
        self.organisation = organisation
        self.price = price
    }
}

public struct ClientPrice: Hashable, Sendable {
    public var client: ClientID
    public var price: Int
    public init(client: ClientID, price: Int) {
        self.client = client
        self.price = price
    }
}

public struct SeriesPrice: Hashable, Sendable {
    public var series: SeriesID
    public var price: Int
    public init(series: SeriesID, price: Int) {
        self.series = series
        self.price = price
    }
}

public struct SupervisorPrice: Hashable, Sendable {
    public enum Who: Hashable, Sendable {
        case unit(UnitID)
        case supervisor(SupervisorID)
    }
    public var who: Who
    public var weekday: Weekday
    public var price: Int
    public init(who: Who, weekday: Weekday, price: Int) {
        self.who = who
        self.weekday = weekday
        self.price = price
    }
}
