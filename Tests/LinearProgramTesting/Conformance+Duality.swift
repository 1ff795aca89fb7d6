import LinearProgramming

extension LinearProgramConformance {
    static let dualityCases: [ConformanceCase] = [
        ConformanceCase("signs of row duals and reduced costs are those of docs/duality.md") { trial in
            // Cost 2 a unit, at least 3 units: one more unit costs 2.
            let least = Programs.dense(cost: [2], rows: [(3, [1], .infinity)])
            let a = try await trial.optimum(least, 6, "at least")
            await trial.expect(a.rowDuals == [2] && a.reducedCosts == [0], "at least: \(a.rowDuals), \(a.reducedCosts)")
            // Gain 2 a unit, at most 3 units: one more unit saves 2.
            let most = Programs.dense(cost: [-2], rows: [(-.infinity, [1], 3)])
            let b = try await trial.optimum(most, -6, "at most")
            await trial.expect(b.rowDuals == [-2], "at most: \(b.rowDuals)")
            // A column at its lower bound that costs 5 more than the row pays; one at its upper bound that earns.
            var columns = LinearProgram()
            columns.addRow(lower: 3, upper: .infinity)
            columns.addColumn(cost: 2, lower: 0, upper: 10, isInteger: false, rows: [0], coefficients: [1])
            columns.addColumn(cost: 7, lower: 0, upper: 10, isInteger: false, rows: [0], coefficients: [1])
            columns.addColumn(cost: -1, lower: 0, upper: 1, isInteger: false, rows: [0], coefficients: [1])
            let c = try await trial.optimum(columns, 3, "columns")
            await trial.expect(
                c.rowDuals == [2] && c.reducedCosts == [0, 5, -3], "columns: \(c.rowDuals), \(c.reducedCosts)")
            let known = try await trial.optimum(Programs.factory, -36)
            let expected = [0, -1.5, -1]
            await trial.expect(
                zip(known.rowDuals, expected).allSatisfy { trial.near($0, $1) }, "factory: \(known.rowDuals)")
        },
        ConformanceCase("a row dual is the change of the cost per unit of right-hand side") { trial in
            let program = Programs.placement(clients: 12, sittings: 8, choices: 5, seed: 3, integer: false)
            let before = try await trial.optimum(program, nil)
            var checked = 0
            for row in 0..<program.rowCount {
                let step = 1.0 / 1024
                var (up, down) = (program, program)
                let (lower, upper) = (program.rowLower[row], program.rowUpper[row])
                up.setRowBounds(row, lower: lower + step, upper: upper + step)
                down.setRowBounds(row, lower: lower - step, upper: upper - step)
                let higher = try await trial.solver.relaxation(of: up)
                let lesser = try await trial.solver.relaxation(of: down)
                if higher.stop != .optimal || lesser.stop != .optimal { continue }
                let right = (higher.objective - before.objective) / step
                let left = (before.objective - lesser.objective) / step
                checked += 1
                // A kink has a slope on either side: the dual lies between.
                await trial.expect(
                    before.rowDuals[row] >= left - 1e-4 && before.rowDuals[row] <= right + 1e-4,
                    "row \(row): dual \(before.rowDuals[row]), slopes \(left) … \(right)")
            }
            await trial.expect(checked > program.rowCount / 2, "only \(checked) rows checked")
        },
        ConformanceCase("every small program: cost, bound and duals agree") { trial in
            for seed in UInt64(1)...400 {
                let program = Programs.small(seed: seed)
                let result = try await trial.solver.relaxation(of: program)
                switch result.stop {
                case .optimal: await trial.checkOptimum(result, of: program, nil, "small \(seed)")
                case .infeasible:
                    await trial.expect(Programs.enumerated(program) == nil, "small \(seed): infeasible, and is not")
                default: await trial.expect(false, "small \(seed): \(result.stop)")
                }
            }
        },
    ]
}
