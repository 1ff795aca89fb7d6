/// Why a solver stopped; says nothing about the point it leaves behind.
public enum StopReason: String, Sendable, Hashable, CaseIterable {
    /// The search is complete: the point is optimal within the solver's tolerances.
    case optimal
    /// Proven: no point satisfies the rows and bounds (nor the integers).
    case infeasible
    /// Proven: points exist and their cost has no lower end.
    case unbounded
    case iterationLimit
    case nodeLimit
    /// The proven lower bound of an integer search went above the given cutoff.
    case cutoff
    case cancelled
}

/// What the primal point is worth, measured on the program itself.
public enum PointStatus: String, Sendable, Hashable {
    /// No point is given.
    case none
    /// All rows, bounds and integers hold within `LinearProgramTolerance`.
    case feasible
    /// A point is given, but it violates a row, bound or integer by more than that.
    case infeasible
    /// Proven: there is no feasible point.
    case noneExists
}

/// What the duals are worth, measured on the program itself.
public enum DualStatus: String, Sendable, Hashable {
    /// No duals are given (always so after an integer search).
    case none
    /// All signs hold within `LinearProgramTolerance`: they prove `bound`.
    case feasible
    /// Duals are given, but signs are violated by more than that.
    case infeasible
}

/// Within what a point or duals count as feasible.
public enum LinearProgramTolerance {
    /// Relative to `1 + |bound|` of the row or column; of duals relative to `1 + greatest |cost|`.
    public static let feasibility = 1e-6
    /// Distance of an integer column's value from the next integer, before rounding.
    public static let integrality = 1e-5
}

/// Greatest violations, recomputed from the point and the duals; 0 where nothing is given.
public struct LinearProgramResiduals: Sendable, Equatable {
    /// Of a row bound, relative to `1 + |bound|`.
    public var row = 0.0
    /// Of a column bound, relative to `1 + |bound|`.
    public var column = 0.0
    /// Distance of an integer column from the next integer before it was rounded.
    public var integrality = 0.0
    /// Of the sign of a row dual or reduced cost, relative to `1 + greatest |cost|`.
    public var dual = 0.0

    public init() {}
}

/// Three separate answers: why the solver stopped, what the point is, what the duals give.
///
/// Objective, residuals, reduced costs and an LP's bound are recomputed from the point and the row duals; they do not
/// repeat what the solver claims. All in floating point: nothing here is a proof in the sense of `docs/certificate.md`.
public struct LinearProgramResult: Sendable, Equatable {
    public var stop: StopReason
    public var primal: PointStatus
    public var dual: DualStatus
    /// Cost of `columnValues`; `+infinity` without a point.
    public var objective: Double
    /// No feasible point costs less: `-infinity` if nothing is proven, `+infinity` if none exists.
    public var bound: Double
    /// By column; empty without a point; integer columns of an integer search are rounded.
    public var columnValues: [Double]
    /// By row: change of the optimal cost per unit of the row's binding bound; empty without duals. See
    /// `docs/duality.md`.
    public var rowDuals: [Double]
    /// By column: `cost − Σ coefficient · rowDual`; empty without duals.
    public var reducedCosts: [Double]
    public var residuals: LinearProgramResiduals
    /// Simplex iterations of this call.
    public var iterations: Int
    /// Branch-and-bound nodes made by this call; 0 for a relaxation.
    public var nodes: Int

    public init(
        stop: StopReason, primal: PointStatus = .none, dual: DualStatus = .none, objective: Double = .infinity,
        bound: Double = -.infinity, columnValues: [Double] = [], rowDuals: [Double] = [],
        reducedCosts: [Double] = [], residuals: LinearProgramResiduals = LinearProgramResiduals(),
        iterations: Int = 0, nodes: Int = 0
    ) {
        self.stop = stop
        self.primal = primal
        self.dual = dual
        self.objective = objective
        self.bound = bound
        self.columnValues = columnValues
        self.rowDuals = rowDuals
        self.reducedCosts = reducedCosts
        self.residuals = residuals
        self.iterations = iterations
        self.nodes = nodes
    }
}

/// Where a running search is; counts of this call.
public struct LinearProgramProgress: Sendable, Equatable {
    public var iterations: Int
    public var nodes: Int
    /// Best integer point so far, as the solver claims it; `+infinity` without one.
    public var incumbent: Double
    /// Lower bound so far, as the solver claims it; `-infinity` without one.
    public var bound: Double

    public init(iterations: Int, nodes: Int, incumbent: Double, bound: Double) {
        self.iterations = iterations
        self.nodes = nodes
        self.incumbent = incumbent
        self.bound = bound
    }
}
