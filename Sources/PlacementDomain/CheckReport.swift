/// What the checker found, all of it derived again from the instance.
public struct CheckReport: Hashable, Sendable {
    /// Broken rules and certificate faults in a fixed order; empty: the roster may be published.
    public var violations: [Violation]
    /// Cost of the roster in points; a placement whose column cannot be derived counts as claimed.
    public var cost: Int
    /// Points that every lawful roster costs at least, as proven by the certificate or by `unavoidable`.
    public var bound: Int
    /// Lost points that no roster can save.
    public var unavoidable: Int
    /// `(cost − bound) / (cost − unavoidable)`; 0 when cost equals bound.
    public var gap: Double
    /// The certificate is without fault and the claimed bound is not above the proven one.
    public var boundVerified: Bool
    /// The certificate's second price set shows that no roster loses fewer hours.
    public var lawfulTierVerified: Bool

    public init(
        violations: [Violation] = [], cost: Int = 0, bound: Int = 0, unavoidable: Int = 0, gap: Double = 0,
        boundVerified: Bool = false, lawfulTierVerified: Bool = false
    ) {
        self.violations = violations
        self.cost = cost
        self.bound = bound
        self.unavoidable = unavoidable
        self.gap = gap
        self.boundVerified = boundVerified
        self.lawfulTierVerified = lawfulTierVerified
    }

    /// Whether nothing at all is wrong with the roster and its proof.
    public var isClean: Bool { violations.isEmpty }

    /// Whether the proven gap is at most so many parts per million; in integers, so that no rounding decides.
    public func isGapProven(ppm: Int) -> Bool {
        cost == bound || (cost - bound) * 1_000_000 <= ppm * (cost - unavoidable)
    }
}
