/// What the files of a roster say of it beside the figures of its summary, as their reader found it.
public struct SummaryClaims: Hashable, Sendable {
    /// The roster's id, reckoned from the files that were read.
    public var rosterId: String
    /// The written gap is that of the written cost, bound and unavoidable.
    public var isGapOfItsFigures: Bool
    /// How many violations the summary claims; a roster with any is never written.
    public var violations: Int

    public init(rosterId: String, isGapOfItsFigures: Bool, violations: Int) {
        self.rosterId = rosterId
        self.isGapOfItsFigures = isGapOfItsFigures
        self.violations = violations
    }
}
