import LinearProgramming

extension LinearProgramConformance {
    static let masterCases: [ConformanceCase] = [
        ConformanceCase("a warm master with added columns equals solving afresh") { trial in
            for seed in UInt64(1)...5 {
                // 30 columns that place nobody, then 270 choices in a mixed order.
                let drawn = Programs.placement(clients: 30, sittings: 20, choices: 9, seed: seed, integer: false)
                let order = (0..<30).map { $0 * 10 } + (0..<300).map { ($0 * 7) % 300 }.filter { $0 % 10 != 0 }
                let whole = Programs.columns(order, of: drawn)
                var known = Programs.columns(Array(order[..<60]), of: drawn)
                let master = try await trial.solver.makeMaster(known)
                var warm = 0
                for start in stride(from: 60, to: whole.columnCount, by: 40) {
                    let result = try await master.solve()
                    let fresh = try await trial.solver.relaxation(of: known)
                    await trial.checkOptimum(result, of: known, fresh.objective, "master \(seed), \(start) columns")
                    warm += result.iterations
                    let added = (start..<min(start + 40, whole.columnCount)).map { Programs.column($0, of: whole) }
                    for column in added { known.addColumn(column) }
                    try await master.addColumns(added)
                }
                let last = try await master.solve()
                let fresh = try await trial.optimum(whole, nil, "whole \(seed)")
                await trial.checkOptimum(last, of: whole, fresh.objective, "master \(seed), all columns")
                let again = try await master.solve()
                await trial.expect(
                    again.iterations == 0 && again.columnValues == last.columnValues && again.rowDuals == last.rowDuals,
                    "master \(seed): a second solve took \(again.iterations) iterations")
                await trial.expect(warm > 0, "master \(seed): no iterations at all")
            }
        },
        ConformanceCase("a master that starts without columns, or without rows") { trial in
            var program = LinearProgram()
            program.addRow(lower: 0, upper: 2)
            program.addRow(lower: -.infinity, upper: 3)
            let master = try await trial.solver.makeMaster(program)
            let empty = try await master.solve()
            await trial.expect(empty.stop == .optimal && empty.objective == 0, "no columns: \(empty.stop)")
            try await master.addColumns([])
            try await master.addColumns([NewColumn(cost: -2, rows: [0, 1], coefficients: [1, 2])])
            let one = try await master.solve()
            await trial.expect(trial.near(one.objective, -3), "one column: \(one.objective)")
            let bare = try await trial.solver.makeMaster(LinearProgram())
            try await bare.addColumns([NewColumn(cost: -1, upper: 4, rows: [], coefficients: [])])
            let free = try await bare.solve()
            await trial.expect(free.objective == -4, "no rows: \(free.objective)")
        },
        ConformanceCase("a master takes new bounds, infeasible ones too, and comes back") { trial in
            let master = try await trial.solver.makeMaster(Programs.factory)
            _ = try await master.solve()
            try await master.setBounds(columns: [], rows: [BoundChange(index: 2, lower: -.infinity, upper: 12)])
            let tight = try await master.solve()
            await trial.expect(trial.near(tight.objective, -30), "row 12: \(tight.objective)")
            try await master.setBounds(columns: [BoundChange(index: 0, lower: 5, upper: 9)], rows: [])
            let none = try await master.solve()
            await trial.expect(none.stop == .infeasible, "x at least 5: \(none.stop)")
            try await master.setBounds(columns: [BoundChange(index: 0, lower: 3, upper: 1)], rows: [])
            let crossed = try await master.solve()
            await trial.expect(crossed.stop == .infeasible, "crossed: \(crossed.stop)")
            try await master.setBounds(
                columns: [BoundChange(index: 0, lower: 0, upper: .infinity)],
                rows: [BoundChange(index: 2, lower: -.infinity, upper: 18)])
            let back = try await master.solve()
            await trial.checkOptimum(back, of: Programs.factory, -36, "back")
        },
        ConformanceCase("a master keeps limits and cancelling, and goes on from where it stopped") { trial in
            let program = Programs.placement(clients: 60, sittings: 30, choices: 10, seed: 9, integer: false)
            let whole = try await trial.optimum(program, nil)
            let master = try await trial.solver.makeMaster(program)
            let cancelled = try await master.solve(limits: .none, isCancelled: { true })
            await trial.expect(cancelled.stop == .cancelled, "cancelled: \(cancelled.stop)")
            var rounds = 0
            var result = cancelled
            repeat {
                result = try await master.solve(limits: LinearProgramLimits(simplexIterations: 25), isCancelled: nil)
                await trial.expect(result.iterations <= 25, "\(result.iterations) iterations")
                await trial.expect(result.bound <= whole.objective + 1e-6, "bound \(result.bound)")
                rounds += 1
            } while result.stop == .iterationLimit && rounds < 500
            await trial.checkOptimum(result, of: program, whole.objective, "after \(rounds) rounds")
            await trial.expect(rounds > 1, "no limit reached")
        },
        ConformanceCase("a basis that is set is where the next solve begins") { trial in
            let program = Programs.placement(clients: 40, sittings: 25, choices: 9, seed: 3, integer: false)
            let master = try await trial.solver.makeMaster(program)
            let first = try await master.solve()
            let basis = try await master.basis()
            let basic = (basis.isBasicRow + basis.isBasicColumn).count { $0 }
            await trial.expect(basic == program.rowCount, "\(basic) basic of \(program.rowCount) rows")
            await trial.expect(
                zip(basis.isBasicColumn, basis.isAtUpper).allSatisfy { !($0 && $1) }, "basic and at its upper bound")

            // Elsewhere: everybody's chosen columns are closed, and the way back.
            let chosen = first.columnValues.indices.filter { first.columnValues[$0] > 0.5 && program.cost[$0] > 0 }
            let open = chosen.map { BoundChange(index: $0, lower: 0, upper: program.columnUpper[$0]) }
            try await master.setBounds(
                columns: chosen.prefix(3).map { BoundChange(index: $0, lower: 0, upper: 0) }, rows: [])
            let closed = try await master.solve()
            await trial.expect(closed.iterations > 0, "closing three columns took no iteration")
            try await master.setBounds(columns: Array(open.prefix(3)), rows: [])
            try await master.setBasis(basis)
            let back = try await master.solve()
            await trial.checkOptimum(back, of: program, first.objective, "back")
            await trial.expect(back.iterations == 0, "back took \(back.iterations) iterations")

            // Another master of the same program, and columns behind the basis.
            let other = try await trial.solver.makeMaster(program)
            try await other.addColumns([NewColumn(cost: 1e6, upper: 1, rows: [0], coefficients: [1])])
            try await other.setBasis(basis)
            let there = try await other.solve()
            await trial.expect(
                there.iterations == 0 && trial.near(there.objective, first.objective),
                "elsewhere: \(there.iterations) iterations, \(there.objective)")
        },
        ConformanceCase("cutting rolls by column generation") { trial in
            // Rolls of 100; 45, 36, 31 and 14 wide, wanted 97, 610, 395 and 211: the relaxation is 452.25 rolls.
            let (width, widths) = (100, [45, 36, 31, 14])
            var program = LinearProgram()
            for demand in [97.0, 610, 395, 211] { program.addRow(lower: demand, upper: .infinity) }
            for row in widths.indices {
                program.addColumn(
                    cost: 1, lower: 0, upper: .infinity, isInteger: false, rows: [row],
                    coefficients: [Double(width / widths[row])])
            }
            let master = try await trial.solver.makeMaster(program)
            var result = try await master.solve()
            for _ in 0..<40 {
                guard let pattern = Programs.bestPattern(width: width, widths: widths, prices: result.rowDuals) else {
                    break
                }
                try await master.addColumns([pattern])
                result = try await master.solve()
            }
            await trial.expect(trial.near(result.objective, 452.25), "\(result.objective) rolls")
        },
    ]

    static let sideBySideCases: [ConformanceCase] = [
        ConformanceCase("the same program gives the same bits, again, and on solvers side by side") { trial in
            let programs = (0..<12).map { Programs.placement(clients: 24, sittings: 14, choices: 8, seed: UInt64($0)) }
            let alone = try await Self.solveAll(programs, on: [trial.solver])
            let again = try await Self.solveAll(programs, on: [trial.solver])
            let two = try await Self.solveAll(programs, on: [trial.solver, trial.provider.makeSolver()])
            let four = try await Self.solveAll(programs, on: (0..<4).map { _ in trial.provider.makeSolver() })
            await trial.expect(alone == again, "a second run differs")
            await trial.expect(alone == two, "two solvers differ from one")
            await trial.expect(alone == four, "four solvers differ from one")
        },
        ConformanceCase("solvers and masters come and go") { trial in
            for _ in 0..<30 {
                let solver = trial.provider.makeSolver()
                let master = try await solver.makeMaster(Programs.factory)
                let result = try await master.solve()
                await trial.expect(trial.near(result.objective, -36), "\(result.objective)")
            }
            // A master outlives everybody's reference to its solver.
            let orphan = try await trial.provider.makeSolver().makeMaster(Programs.factory)
            let result = try await orphan.solve()
            await trial.expect(trial.near(result.objective, -36), "orphan: \(result.objective)")
        },
    ]

    private static func solveAll(
        _ programs: [LinearProgram], on solvers: [any LinearProgramSolver]
    ) async throws -> [LinearProgramResult] {
        try await withThrowingTaskGroup(of: [(Int, LinearProgramResult)].self) { group in
            for (number, solver) in solvers.enumerated() {
                group.addTask {
                    var results: [(Int, LinearProgramResult)] = []
                    for index in stride(from: number, to: programs.count, by: solvers.count) {
                        results.append((index, try await solver.integerSolution(of: programs[index])))
                        results.append(
                            (programs.count + index, try await solver.relaxation(of: programs[index])))
                    }
                    return results
                }
            }
            var all: [(Int, LinearProgramResult)] = []
            for try await part in group { all += part }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

extension Programs {
    static func column(_ index: Int, of program: LinearProgram) -> NewColumn {
        let entries = program.columnStarts[index]..<program.columnStarts[index + 1]
        return NewColumn(
            cost: program.cost[index], lower: program.columnLower[index], upper: program.columnUpper[index],
            isInteger: program.isInteger[index], rows: entries.map { Int(program.entryRows[$0]) },
            coefficients: entries.map { program.entryValues[$0] })
    }

    /// The same rows with these columns, in this order.
    static func columns(_ order: [Int], of program: LinearProgram) -> LinearProgram {
        var part = LinearProgram()
        for row in 0..<program.rowCount { part.addRow(lower: program.rowLower[row], upper: program.rowUpper[row]) }
        for index in order { part.addColumn(column(index, of: program)) }
        return part
    }

    /// The pattern worth most at the prices, by dynamic programming; nil: none is worth more than a roll.
    static func bestPattern(width: Int, widths: [Int], prices: [Double]) -> NewColumn? {
        var worth = [Double](repeating: 0, count: width + 1)
        var last = [Int](repeating: -1, count: width + 1)
        for room in 1...width {
            worth[room] = worth[room - 1]
            last[room] = -1
            for item in widths.indices where widths[item] <= room {
                let value = worth[room - widths[item]] + prices[item]
                if value > worth[room] + 1e-9 { (worth[room], last[room]) = (value, item) }
            }
        }
        if worth[width] <= 1 + 1e-9 { return nil }
        var counts = [Double](repeating: 0, count: widths.count)
        var room = width
        while room > 0 {
            if last[room] < 0 {
                room -= 1
            } else {
                counts[last[room]] += 1
                room -= widths[last[room]]
            }
        }
        let filled = counts.indices.filter { counts[$0] > 0 }
        return NewColumn(cost: 1, rows: filled, coefficients: filled.map { counts[$0] })
    }
}
