extension LinearProgram {
    /// The answer where no search is needed: no rows, no columns, or a lower bound above its upper one; else nil.
    ///
    /// - Parameter integer: integer columns take integers only.
    package func trivialResult(integer: Bool) -> LinearProgramResult? {
        let crossed =
            zip(rowLower, rowUpper).contains { $0 > $1 || $0 == .infinity || $1 == -.infinity }
            || zip(columnLower, columnUpper).contains { $0 > $1 || $0 == .infinity || $1 == -.infinity }
        if crossed { return infeasibleResult }
        if rowCount > 0 && columnCount > 0 { return nil }
        if zip(rowLower, rowUpper).contains(where: { $0 > 0 || $1 < 0 }) { return infeasibleResult }

        var values: [Double] = []
        values.reserveCapacity(columnCount)
        var isUnbounded = false
        for column in 0..<columnCount {
            var (lower, upper) = (columnLower[column], columnUpper[column])
            if integer && isInteger[column] { (lower, upper) = Self.integerBounds(lower, upper) }
            if lower > upper { return infeasibleResult }
            let wanted: Double = cost[column] > 0 ? lower : cost[column] < 0 ? upper : min(max(0, lower), upper)
            if wanted.isInfinite { isUnbounded = true }
            values.append(wanted)
        }
        if isUnbounded { return LinearProgramResult(stop: .unbounded) }
        let duals = [Double](repeating: 0, count: rowCount)
        return measuredResult(
            stop: .optimal, columnValues: values, rowDuals: integer ? nil : duals,
            claimedBound: objective(at: values), roundsIntegers: integer, iterations: 0, nodes: 0)
    }

    private var infeasibleResult: LinearProgramResult {
        LinearProgramResult(stop: .infeasible, primal: .noneExists, bound: .infinity)
    }

    /// Bounds of an integer column, rounded inwards with a little slack for noise.
    package static func integerBounds(_ lower: Double, _ upper: Double) -> (lower: Double, upper: Double) {
        ((lower - 1e-9).rounded(.up), (upper + 1e-9).rounded(.down))
    }
}
