import LinearProgramming

extension LinearProgramConformance {
    static let integerCases: [ConformanceCase] = [
        ConformanceCase("every small integer program as by enumeration") { trial in
            for seed in UInt64(1)...600 {
                let program = Programs.small(seed: seed)
                let expected = Programs.enumerated(program)
                let result = try await trial.solver.integerSolution(of: program)
                if let expected {
                    await trial.expect(
                        result.stop == .optimal && trial.near(result.objective, expected),
                        "small \(seed): \(result.stop) \(result.objective), not \(expected)")
                } else {
                    await trial.expect(result.stop == .infeasible, "small \(seed): \(result.stop), not infeasible")
                }
            }
        },
        ConformanceCase("knapsacks as by dynamic programming") { trial in
            for seed in UInt64(1)...20 {
                var draws = Draws(seed: seed)
                let values = (0..<18).map { _ in draws.number(5...60) }
                let weights = (0..<18).map { _ in draws.number(3...40) }
                let capacity = draws.number(60...200)
                let expected = Programs.mostValue(values: values, weights: weights, capacity: capacity)
                try await trial.integerOptimum(
                    Programs.knapsack(values: values, weights: weights, capacity: capacity), -Double(expected),
                    "knapsack \(seed)")
            }
        },
        ConformanceCase("integers beside continuous columns, fractional bounds rounded inwards") { trial in
            // −x − y, x whole within 0.5…3.7, y ≤ 0.4, x + y ≤ 3.2.
            var program = LinearProgram()
            program.addRow(lower: -.infinity, upper: 3.2)
            program.addColumn(cost: -1, lower: 0.5, upper: 3.7, isInteger: true, rows: [0], coefficients: [1])
            program.addColumn(cost: -1, lower: 0, upper: 0.4, isInteger: false, rows: [0], coefficients: [1])
            let result = try await trial.integerOptimum(program, -3.2)
            await trial.expect(result.columnValues.first == 3, "point \(result.columnValues)")
            var negative = LinearProgram()
            negative.addRow(lower: -7.5, upper: .infinity)
            negative.addColumn(
                cost: 1, lower: -.infinity, upper: 4, isInteger: true, rows: [0], coefficients: [2])
            try await trial.integerOptimum(negative, -3, "negative")
        },
        ConformanceCase("a program without integer columns is its relaxation") { trial in
            let result = try await trial.integerOptimum(Programs.factory, -36)
            await trial.expect(result.rowDuals.isEmpty && result.dual == .none, "duals after an integer search")
        },
        ConformanceCase("placement programs: never below the relaxation") { trial in
            for seed in UInt64(1)...8 {
                let program = Programs.placement(clients: 25, sittings: 18, choices: 8, seed: seed)
                let relaxed = try await trial.optimum(program, nil, "placement \(seed)")
                let result = try await trial.integerOptimum(program, nil, "placement \(seed)")
                await trial.expect(
                    result.objective >= relaxed.objective - 1e-6 && result.objective.rounded() == result.objective,
                    "placement \(seed): \(result.objective) below \(relaxed.objective)")
            }
        },
    ]

    static let limitCases: [ConformanceCase] = [
        ConformanceCase("cancelled before the start, midway, and by the task") { trial in
            let program = Programs.placement(clients: 30, sittings: 20, choices: 10, seed: 4)
            for integer in [false, true] {
                let result = try await trial.solve(program, integer: integer, isCancelled: { true })
                await trial.expect(
                    result.stop == .cancelled && result.primal == .none && result.bound == -.infinity,
                    "before the start: \(result.stop), \(result.primal), \(result.bound)")
            }
            let hard = marketSplit
            let whole = try await trial.solver.integerSolution(of: hard, limits: LinearProgramLimits(nodes: 2_000))
            for after in [1, 3, 20, 200] {
                let counter = Counter()
                let result = try await trial.solve(
                    hard, integer: true,
                    isCancelled: {
                        counter.add()
                        return counter.value > after
                    })
                await trial.expect(result.stop == .cancelled, "after \(after): \(result.stop)")
                await trial.expect(
                    result.bound <= whole.objective + 1e-6, "after \(after): bound \(result.bound) above the optimum")
                await trial.expect(
                    result.primal != .feasible || result.objective >= whole.bound - 1e-6,
                    "after \(after): cost \(result.objective) below the bound \(whole.bound)")
            }
            let solver = trial.solver
            let task = Task { try await solver.integerSolution(of: hard) }
            task.cancel()
            let stopped = try await task.value
            await trial.expect(stopped.stop == .cancelled, "cancelled task: \(stopped.stop)")
            try await trial.optimum(Programs.factory, -36, "afterwards")
        },
        ConformanceCase("iteration limits are kept, and bounds stay below the optimum") { trial in
            let program = Programs.placement(clients: 40, sittings: 25, choices: 10, seed: 6)
            let relaxed = try await trial.optimum(program, nil)
            let best = try await trial.integerOptimum(program, nil)
            await trial.expect(relaxed.iterations > 5, "only \(relaxed.iterations) iterations")
            for limit in [0, 1, 5, relaxed.iterations / 2] {
                let limits = LinearProgramLimits(simplexIterations: limit)
                let result = try await trial.solver.relaxation(of: program, limits: limits)
                await trial.expect(
                    result.stop == .iterationLimit && result.iterations <= limit,
                    "limit \(limit): \(result.stop) after \(result.iterations)")
                await trial.expect(result.bound <= relaxed.objective + 1e-6, "limit \(limit): bound \(result.bound)")
                let integer = try await trial.solver.integerSolution(of: program, limits: limits)
                await trial.expect(integer.stop == .iterationLimit, "integer, limit \(limit): \(integer.stop)")
                await trial.expect(
                    integer.bound <= best.objective + 1e-6, "integer, limit \(limit): bound \(integer.bound)")
            }
            let exact = LinearProgramLimits(simplexIterations: relaxed.iterations + 1)
            let result = try await trial.solver.relaxation(of: program, limits: exact)
            await trial.expect(result.stop == .optimal, "enough iterations: \(result.stop)")
        },
        ConformanceCase("node limits are kept, and bounds stay below the optimum") { trial in
            let whole = try await trial.solver.integerSolution(
                of: marketSplit, limits: LinearProgramLimits(nodes: 20_000))
            for limit in [0, 1, 10, 100] {
                let result = try await trial.solver.integerSolution(
                    of: marketSplit, limits: LinearProgramLimits(nodes: limit))
                await trial.expect(
                    result.stop == .nodeLimit && result.nodes <= limit + 2,
                    "limit \(limit): \(result.stop) after \(result.nodes)")
                await trial.expect(
                    result.bound <= whole.objective + 1e-6, "limit \(limit): bound \(result.bound)")
                if result.primal == .feasible {
                    await trial.expect(
                        result.objective >= whole.bound - 1e-6, "limit \(limit): cost \(result.objective)")
                }
            }
        },
        ConformanceCase("the cutoff ends a search that cannot get below it") { trial in
            for seed in UInt64(1)...10 {
                let program = Programs.placement(clients: 25, sittings: 12, choices: 8, seed: seed)
                let best = try await trial.integerOptimum(program, nil)
                let below = try await trial.solver.integerSolution(
                    of: program, limits: LinearProgramLimits(cutoff: best.objective - 1))
                await trial.expect(
                    below.stop == .cutoff || below.stop == .optimal, "\(seed), below: \(below.stop)")
                await trial.expect(
                    below.bound > best.objective - 1 && below.bound <= best.objective + 1e-6,
                    "\(seed), below: bound \(below.bound), optimum \(best.objective)")
                let at = try await trial.solver.integerSolution(
                    of: program, limits: LinearProgramLimits(cutoff: best.objective))
                await trial.expect(
                    at.stop == .optimal && trial.near(at.objective, best.objective),
                    "\(seed), at: \(at.stop) \(at.objective)")
                let far = try await trial.solver.integerSolution(
                    of: program, limits: LinearProgramLimits(cutoff: 0))
                await trial.expect(
                    far.stop == .cutoff && far.bound > 0 && far.bound <= best.objective + 1e-6, "\(seed), far: \(far)")
            }
        },
    ]

    /// Cornuéjols and Dawande's market split: shops halved as evenly as they can be; its relaxation proves nothing.
    static let marketSplit: LinearProgram = {
        let (markets, shops) = (3, 20)
        var draws = Draws(seed: 77)
        let sales = (0..<markets).map { _ in (0..<shops).map { _ in Double(draws.number(0...99)) } }
        var program = LinearProgram()
        for market in 0..<markets {
            let half = (sales[market].reduce(0, +) / 2).rounded(.down)
            program.addRow(lower: half, upper: half)
        }
        for shop in 0..<shops {
            program.addColumn(
                cost: 0, lower: 0, upper: 1, isInteger: true, rows: Array(0..<markets),
                coefficients: (0..<markets).map { sales[$0][shop] })
        }
        for market in 0..<markets {
            for sign in [1.0, -1] {
                program.addColumn(
                    cost: 1, lower: 0, upper: .infinity, isInteger: false, rows: [market], coefficients: [sign])
            }
        }
        return program
    }()
}

extension Trial {
    func solve(
        _ program: LinearProgram, integer: Bool, isCancelled: @escaping @Sendable () -> Bool
    ) async throws -> LinearProgramResult {
        integer
            ? try await solver.integerSolution(of: program, isCancelled: isCancelled)
            : try await solver.relaxation(of: program, isCancelled: isCancelled)
    }
}

extension LinearProgramConformance {
    static let longCases: [ConformanceCase] = [
        ConformanceCase("a long relaxation is cancelled in its middle and goes on from there") { trial in
            let program = Programs.placement(clients: 300, sittings: 500, choices: 8, seed: 11, integer: false)
            let whole = try await trial.optimum(program, nil, "whole")
            let master = try await trial.solver.makeMaster(program)
            let counter = Counter()
            let stopped = try await master.solve(
                limits: .none,
                isCancelled: {
                    counter.add()
                    return counter.value > 2
                })
            await trial.expect(stopped.stop == .cancelled, "\(stopped.stop) after \(stopped.iterations)")
            await trial.expect(stopped.iterations > 0, "no iteration before it was cancelled")
            await trial.expect(stopped.bound <= whole.objective + 1e-6, "bound \(stopped.bound)")
            let limited = try await master.solve(
                limits: LinearProgramLimits(simplexIterations: 20), isCancelled: nil)
            await trial.expect(
                limited.stop == .iterationLimit && limited.iterations <= 20,
                "\(limited.stop) after \(limited.iterations)")
            let rest = try await master.solve()
            await trial.checkOptimum(rest, of: program, whole.objective, "rest")
        }
    ]
}
