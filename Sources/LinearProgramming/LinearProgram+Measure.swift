extension LinearProgram {
    /// Cost of a point; `values` by column.
    public func objective(at values: [Double]) -> Double {
        var sum = 0.0
        for column in 0..<columnCount { sum += cost[column] * values[column] }
        return sum
    }

    /// Value of each row at a point; `values` by column.
    public func rowActivities(at values: [Double]) -> [Double] {
        var activities = [Double](repeating: 0, count: rowCount)
        for column in 0..<columnCount {
            let value = values[column]
            if value == 0 { continue }
            for entry in columnStarts[column]..<columnStarts[column + 1] {
                activities[Int(entryRows[entry])] += entryValues[entry] * value
            }
        }
        return activities
    }

    /// `cost − Σ coefficient · dual` by column; `rowDuals` by row.
    public func reducedCosts(rowDuals: [Double]) -> [Double] {
        var reduced = cost
        for column in 0..<columnCount {
            var value = reduced[column]
            for entry in columnStarts[column]..<columnStarts[column + 1] {
                value -= entryValues[entry] * rowDuals[Int(entryRows[entry])]
            }
            reduced[column] = value
        }
        return reduced
    }

    /// A result with everything recomputed from the point and the row duals.
    ///
    /// - Parameters:
    ///   - columnValues: by column, or empty; integer columns are rounded where `roundsIntegers`.
    ///   - rowDuals: by row; nil: none.
    ///   - claimedBound: a lower bound from the search, used where the duals give none.
    public func measuredResult(
        stop: StopReason, columnValues: [Double], rowDuals: [Double]?, claimedBound: Double, roundsIntegers: Bool,
        iterations: Int, nodes: Int
    ) -> LinearProgramResult {
        var result = LinearProgramResult(stop: stop, iterations: iterations, nodes: nodes)
        result.bound = claimedBound
        if stop == .infeasible {
            result.primal = .noneExists
            result.bound = .infinity
            return result
        }
        if columnValues.count == columnCount, stop != .unbounded {
            measurePoint(columnValues, roundsIntegers: roundsIntegers, into: &result)
        }
        if stop == .unbounded {
            result.bound = -.infinity
        } else if let rowDuals, rowDuals.count == rowCount {
            measureDuals(rowDuals, into: &result)
        }
        return result
    }

    private func measurePoint(_ values: [Double], roundsIntegers: Bool, into result: inout LinearProgramResult) {
        var values = values
        var residuals = result.residuals
        if roundsIntegers {
            for column in 0..<columnCount where isInteger[column] {
                let rounded = values[column].rounded()
                residuals.integrality = max(residuals.integrality, abs(rounded - values[column]))
                values[column] = rounded
            }
        }
        for column in 0..<columnCount {
            residuals.column = max(
                residuals.column, violation(values[column], columnLower[column], columnUpper[column]))
        }
        let activities = rowActivities(at: values)
        for row in 0..<rowCount {
            residuals.row = max(residuals.row, violation(activities[row], rowLower[row], rowUpper[row]))
        }
        let holds =
            residuals.row <= LinearProgramTolerance.feasibility
            && residuals.column <= LinearProgramTolerance.feasibility
            && residuals.integrality <= LinearProgramTolerance.integrality
        result.primal = holds ? .feasible : .infeasible
        result.objective = objective(at: values)
        result.columnValues = values
        result.residuals = residuals
    }

    /// How far a value lies outside its bounds, relative to `1 + |bound|`.
    @inline(__always)
    private func violation(_ value: Double, _ lower: Double, _ upper: Double) -> Double {
        if value < lower { return (lower - value) / (1 + abs(lower)) }
        if value > upper { return (value - upper) / (1 + abs(upper)) }
        return value.isNaN ? .infinity : 0
    }

    /// Dual bound `Σ_rows (y > 0 ? lower : upper)·y + Σ_columns (d > 0 ? lower : upper)·d`, with wrong signs taken as
    /// 0.
    private func measureDuals(_ rowDuals: [Double], into result: inout LinearProgramResult) {
        let reduced = reducedCosts(rowDuals: rowDuals)
        let scale = 1 + (cost.lazy.map { abs($0) }.max() ?? 0)
        var wrongest = 0.0
        var bound = 0.0
        for row in 0..<rowCount {
            let dual = rowDuals[row]
            if dual == 0 { continue }
            let side = dual > 0 ? rowLower[row] : rowUpper[row]
            if side.isFinite { bound += dual * side } else { wrongest = max(wrongest, abs(dual)) }
        }
        for column in 0..<columnCount {
            let dual = reduced[column]
            if dual == 0 { continue }
            let side = dual > 0 ? columnLower[column] : columnUpper[column]
            if side.isFinite { bound += dual * side } else { wrongest = max(wrongest, abs(dual)) }
        }
        result.residuals.dual = wrongest / scale
        result.dual = result.residuals.dual <= LinearProgramTolerance.feasibility ? .feasible : .infeasible
        result.rowDuals = rowDuals
        result.reducedCosts = reduced
        if result.dual == .feasible { result.bound = bound }
    }
}
