import Foundation
import LinearProgramming

extension LinearProgramConformance {
    static let relaxationCases: [ConformanceCase] = [
        ConformanceCase("a known optimum with its point") { trial in
            let result = try await trial.optimum(Programs.factory, -36)
            await trial.expect(result.columnValues == [2, 6], "point \(result.columnValues)")
        },
        ConformanceCase("free, fixed, range and negative bounds") { trial in
            var program = LinearProgram()
            program.addRow(lower: -3, upper: 5)
            program.addRow(lower: 2, upper: 2)
            program.addColumn(
                cost: 1, lower: -.infinity, upper: .infinity, isInteger: false, rows: [0, 1], coefficients: [1, 1])
            program.addColumn(cost: -2, lower: -4, upper: -1, isInteger: false, rows: [1], coefficients: [2])
            program.addColumn(cost: 7, lower: 3, upper: 3, isInteger: false, rows: [0], coefficients: [1])
            program.addColumn(cost: -1, lower: -.infinity, upper: 2, isInteger: false, rows: [], coefficients: [])
            // x = 2 − 2y is at least 4, but −3 ≤ x + 3 ≤ 5.
            let result = try await trial.solver.relaxation(of: program)
            await trial.expect(result.stop == .infeasible, "stopped \(result.stop)")
            program.setRowBounds(0, lower: -3, upper: 9)
            // y = −1, x = 4: 4 + 2 + 21 − 2; y lower costs more.
            try await trial.optimum(program, 25)
        },
        ConformanceCase("the integer marks do not matter to a relaxation") { trial in
            let program = Programs.dense(cost: [-1, -1], rows: [(-.infinity, [2, 2], 3)], upper: 1, integer: true)
            try await trial.optimum(program, -1.5)
        },
        ConformanceCase("no columns, no rows, neither") { trial in
            var program = LinearProgram()
            try await trial.optimum(program, 0, "empty")
            try await trial.integerOptimum(program, 0, "empty, integer")
            program.addRow(lower: -1, upper: 1)
            try await trial.optimum(program, 0, "row only")
            program.addRow(lower: 1, upper: 2)
            let result = try await trial.solver.relaxation(of: program)
            await trial.expect(result.stop == .infeasible && result.bound == .infinity, "row 1…2: \(result.stop)")
            let integer = try await trial.solver.integerSolution(of: program)
            await trial.expect(integer.stop == .infeasible, "row 1…2, integer: \(integer.stop)")

            var columns = LinearProgram()
            columns.addColumn(cost: 2, lower: -3, upper: 4.5, isInteger: true, rows: [], coefficients: [])
            columns.addColumn(cost: -2, lower: 0, upper: 4.5, isInteger: true, rows: [], coefficients: [])
            try await trial.optimum(columns, -15, "columns only")
            try await trial.integerOptimum(columns, -14, "columns only, integer")
            columns.addColumn(cost: -1, lower: 0, upper: .infinity, isInteger: false, rows: [], coefficients: [])
            let open = try await trial.solver.relaxation(of: columns)
            await trial.expect(open.stop == .unbounded, "open column: \(open.stop)")
        },
        ConformanceCase("rows and columns without entries") { trial in
            var program = LinearProgram()
            program.addRow(lower: -1, upper: 1)
            program.addRow(lower: 2, upper: .infinity)
            program.addColumn(cost: 1, lower: 0, upper: 9, isInteger: true, rows: [1], coefficients: [1])
            program.addColumn(cost: -1, lower: 0, upper: 9, isInteger: true, rows: [], coefficients: [])
            try await trial.optimum(program, -7)
            try await trial.integerOptimum(program, -7)
            program.addRow(lower: 1, upper: 1)
            let result = try await trial.solver.integerSolution(of: program)
            await trial.expect(result.stop == .infeasible, "empty row 1…1: \(result.stop)")
            var bare = LinearProgram()
            bare.addRow(lower: 0, upper: 0)
            bare.addColumn(cost: 1, lower: 2, upper: 3, isInteger: true, rows: [], coefficients: [])
            try await trial.optimum(bare, 2)
            try await trial.integerOptimum(bare, 2)
        },
        ConformanceCase("progress is told") { trial in
            let count = Counter()
            let program = Programs.placement(clients: 20, sittings: 15, choices: 8, seed: 5)
            _ = try await trial.solver.relaxation(
                of: program, limits: .none, isCancelled: nil, progress: { _ in count.add() })
            await trial.expect(count.value > 0, "the relaxation is silent")
            let before = count.value
            _ = try await trial.solver.integerSolution(
                of: program, limits: .none, isCancelled: nil, progress: { _ in count.add() })
            await trial.expect(count.value > before, "the integer search is silent")
        },
    ]

    static let statusCases: [ConformanceCase] = [
        ConformanceCase("infeasible rows, bounds and integers") { trial in
            let rows = Programs.dense(cost: [1, 1], rows: [(3, [1, 1], .infinity), (-.infinity, [1, 1], 2)])
            let crossed = Programs.dense(cost: [1], rows: [(0, [1], 5)], lower: 2, upper: 1)
            let crossedRow = Programs.dense(cost: [1], rows: [(5, [1], 0)])
            for (name, program) in [("rows", rows), ("crossed", crossed), ("crossed row", crossedRow)] {
                let result = try await trial.solver.relaxation(of: program)
                await trial.expect(
                    result.stop == .infeasible && result.primal == .noneExists && result.bound == .infinity
                        && result.objective == .infinity && result.columnValues.isEmpty, "\(name): \(result)")
                let integer = try await trial.solver.integerSolution(of: program)
                await trial.expect(integer.stop == .infeasible, "\(name), integer: \(integer.stop)")
            }
            let parity = Programs.dense(cost: [1, 1], rows: [(3, [2, 2], 3)], upper: 5, integer: true)
            try await trial.optimum(parity, 1.5, "parity")
            let odd = try await trial.solver.integerSolution(of: parity)
            await trial.expect(odd.stop == .infeasible && odd.primal == .noneExists, "parity: \(odd.stop)")
            let gap = Programs.dense(cost: [1], rows: [(0, [1], 5)], lower: 0.2, upper: 0.8, integer: true)
            let none = try await trial.solver.integerSolution(of: gap)
            await trial.expect(none.stop == .infeasible, "0.2…0.8: \(none.stop)")
        },
        ConformanceCase("unbounded, and not mistaken for infeasible") { trial in
            let narrow = Programs.dense(cost: [-1, 1], rows: [(-.infinity, [1, -1], 1)], integer: true)
            try await trial.optimum(narrow, -1, "bounded along an open edge")
            try await trial.integerOptimum(narrow, -1, "bounded along an open edge, integer")
            let open = Programs.dense(cost: [-1, 1], rows: [(-.infinity, [2, -3], 1)], integer: true)
            let relaxed = try await trial.solver.relaxation(of: open)
            await trial.expect(relaxed.stop == .unbounded, "open: \(relaxed.stop)")
            let integer = try await trial.solver.integerSolution(of: open)
            await trial.expect(integer.stop == .unbounded, "open, integer: \(integer.stop)")
            var both = Programs.dense(cost: [-1, 0], rows: [(3, [0, 1], .infinity), (-.infinity, [0, 1], 2)])
            let result = try await trial.solver.relaxation(of: both)
            await trial.expect(result.stop == .infeasible, "infeasible beside an open column: \(result.stop)")
            both.setRowBounds(1, lower: -.infinity, upper: 3)
            let unbounded = try await trial.solver.relaxation(of: both)
            await trial.expect(
                unbounded.stop == .unbounded && unbounded.bound == -.infinity, "open column: \(unbounded.stop)")
        },
    ]

    static let hardCases: [ConformanceCase] = [
        ConformanceCase("degenerate programs on which plain rules cycle") { trial in
            // Beale 1955.
            let beale = Programs.dense(
                cost: [-0.75, 150, -0.02, 6],
                rows: [
                    (-.infinity, [0.25, -60, -0.04, 9], 0), (-.infinity, [0.5, -90, -0.02, 3], 0),
                    (-.infinity, [0, 0, 1, 0], 1),
                ])
            try await trial.optimum(beale, -0.05, "Beale")
            // Chvátal 1983, with the bound that makes it finite.
            let chvatal = Programs.dense(
                cost: [-10, 57, 9, 24],
                rows: [
                    (-.infinity, [0.5, -5.5, -2.5, 9], 0), (-.infinity, [0.5, -1.5, -0.5, 1], 0),
                    (-.infinity, [1, 0, 0, 0], 1),
                ])
            try await trial.optimum(chvatal, -1, "Chvátal")
            // Kuhn's, as an equality form with slacks left out.
            let kuhn = Programs.dense(
                cost: [-2, -3, 1, 12],
                rows: [
                    (-.infinity, [-2, -9, 1, 9], 0), (-.infinity, [1.0 / 3, 1, -1.0 / 3, -2], 0),
                    (-.infinity, [2, 3, -1, -12], 2),
                ])
            try await trial.optimum(kuhn, -2, "Kuhn")
        },
        ConformanceCase("Klee and Minty's cubes") { trial in
            for n in 1...9 {
                let expected = -(0..<n).reduce(1.0) { value, _ in value * 5 }
                try await trial.optimum(Programs.kleeMinty(n), expected, "cube \(n)")
            }
        },
        ConformanceCase("degenerate assignments end at integers") { trial in
            for seed in UInt64(1)...6 {
                var draws = Draws(seed: seed)
                let costs = (0..<6).map { _ in (0..<6).map { _ in draws.number(0...9) } }
                let expected = Double(Programs.leastAssignment(costs))
                try await trial.optimum(Programs.assignment(costs, integer: false), expected, "assignment \(seed)")
                try await trial.integerOptimum(
                    Programs.assignment(costs, integer: true), expected, "assignment \(seed)")
            }
        },
        ConformanceCase("badly scaled rows and columns") { trial in
            // The factory with its rows and columns multiplied by powers of ten, twelve apart.
            let (rowScale, columnScale) = ([1e-6, 1, 1e6], [1e-3, 1e3])
            let rows: [[Double]] = [[1, 0], [0, 2], [3, 2]]
            let limits: [Double] = [4, 12, 18]
            let program = Programs.dense(
                cost: [-3 * columnScale[0], -5 * columnScale[1]],
                rows: rows.indices.map { row in
                    (
                        -.infinity, rows[row].indices.map { rows[row][$0] * rowScale[row] * columnScale[$0] },
                        limits[row] * rowScale[row]
                    )
                })
            let result = try await trial.optimum(program, -36, "scaled")
            if result.columnValues.count == 2 {
                await trial.expect(
                    trial.near(result.columnValues[0], 2000) && trial.near(result.columnValues[1], 0.006),
                    "point \(result.columnValues)")
            }
            let wide = Programs.dense(
                cost: [1, 1e6, 1e-4], rows: [(1e5, [1, 1e7, 1e-3], .infinity), (1, [1e-4, 1, 0], 1)], upper: 1e9)
            try await trial.optimum(wide, nil, "wide")
        },
    ]
}

/// Counts from any thread.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var value: Int { lock.withLock { count } }

    func add() { lock.withLock { count += 1 } }
}
