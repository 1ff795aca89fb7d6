/// How far a run has come.
public struct SolveProgress: Sendable {
    public var step: Int
    public var seconds: Double
    /// Cost of the best roster so far; nil: none yet.
    public var incumbent: Int?
    public var bound: Int
    public var unavoidable: Int
    public var unplaced: Int
    /// The strict gap, `0...1`; 1 before there is a roster.
    public var gap: Double
    /// What the step did: `dual`, `greedy`, `whole model`, `chains`, `neighbourhoods`, `leaf programs`, `leaves`,
    /// `lawful`.
    public var phase: String
}
