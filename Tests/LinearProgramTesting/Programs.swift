public import LinearProgramming

/// Programs with known answers.
enum Programs {
    /// Rows given as dense coefficients; columns from 0 up unless said otherwise.
    static func dense(
        cost: [Double], rows: [(lower: Double, coefficients: [Double], upper: Double)], lower: Double = 0,
        upper: Double = .infinity, integer: Bool = false
    ) -> LinearProgram {
        var program = LinearProgram()
        for row in rows { program.addRow(lower: row.lower, upper: row.upper) }
        for column in cost.indices {
            let filled = rows.indices.filter { rows[$0].coefficients[column] != 0 }
            program.addColumn(
                cost: cost[column], lower: lower, upper: upper, isInteger: integer, rows: filled,
                coefficients: filled.map { rows[$0].coefficients[column] })
        }
        return program
    }

    /// `min −3x − 5y`, `x ≤ 4`, `2y ≤ 12`, `3x + 2y ≤ 18`: −36 at (2, 6), row duals 0, −1.5, −1.
    static let factory = dense(
        cost: [-3, -5],
        rows: [(-.infinity, [1, 0], 4), (-.infinity, [0, 2], 12), (-.infinity, [3, 2], 18)])

    /// Klee and Minty's cube: the vertex order is exponential for the plainest rule; optimum −5ⁿ.
    static func kleeMinty(_ n: Int) -> LinearProgram {
        func power(_ base: Double, _ exponent: Int) -> Double { (0..<exponent).reduce(1) { value, _ in value * base } }
        return dense(
            cost: (1...n).map { -power(2, n - $0) },
            rows: (1...n).map { row in
                (
                    -.infinity,
                    (1...n).map { column in column < row ? power(2, row - column + 1) : column == row ? 1 : 0 },
                    power(5, row)
                )
            })
    }

    /// Each of n workers does one of n tasks.
    static func assignment(_ costs: [[Int]], integer: Bool) -> LinearProgram {
        var program = LinearProgram()
        let n = costs.count
        for _ in 0..<(2 * n) { program.addRow(lower: 1, upper: 1) }
        for worker in 0..<n {
            for task in 0..<n {
                program.addColumn(
                    cost: Double(costs[worker][task]), lower: 0, upper: 1, isInteger: integer,
                    rows: [worker, n + task], coefficients: [1, 1])
            }
        }
        return program
    }

    /// The least total of an assignment, over all permutations.
    static func leastAssignment(_ costs: [[Int]]) -> Int {
        func least(_ worker: Int, _ taken: Int) -> Int {
            if worker == costs.count { return 0 }
            return costs.indices.filter { taken & (1 << $0) == 0 }
                .map { costs[worker][$0] + least(worker + 1, taken | (1 << $0)) }.min() ?? 0
        }
        return least(0, 0)
    }

    /// Most value within the capacity, each thing at most once; as a minimum: negative values.
    static func knapsack(values: [Int], weights: [Int], capacity: Int) -> LinearProgram {
        dense(
            cost: values.map { -Double($0) }, rows: [(-.infinity, weights.map(Double.init), Double(capacity))],
            upper: 1, integer: true)
    }

    /// Dynamic programming over the capacity.
    static func mostValue(values: [Int], weights: [Int], capacity: Int) -> Int {
        var best = [Int](repeating: 0, count: capacity + 1)
        for thing in values.indices {
            for room in stride(from: capacity, through: weights[thing], by: -1) {
                best[room] = max(best[room], best[room - weights[thing]] + values[thing])
            }
        }
        return best[capacity]
    }

    /// Clients choose a column or stay out; sittings have few seats: the shape that placement neighbourhoods have.
    static func placement(
        clients: Int, sittings: Int, choices: Int, seed: UInt64, integer: Bool = true
    ) -> LinearProgram {
        var draws = Draws(seed: seed)
        var program = LinearProgram()
        for _ in 0..<clients { program.addRow(lower: 1, upper: 1) }
        for _ in 0..<sittings { program.addRow(lower: -.infinity, upper: Double(draws.number(1...3))) }
        for client in 0..<clients {
            program.addColumn(
                cost: Double(draws.number(400...900)), lower: 0, upper: 1, isInteger: integer, rows: [client],
                coefficients: [1])
            for _ in 0..<choices {
                let first = draws.number(0...(sittings - 1))
                let length = min(draws.number(2...6), sittings - first)
                let rows = [client] + (first..<(first + length)).map { clients + $0 }
                program.addColumn(
                    cost: Double(draws.number(10...120)), lower: 0, upper: 1, isInteger: integer, rows: rows,
                    coefficients: [Double](repeating: 1, count: rows.count))
            }
        }
        return program
    }

    /// A small random program with integers in every place, all columns within `0...2`.
    static func small(seed: UInt64) -> LinearProgram {
        var draws = Draws(seed: seed)
        let (columns, rows) = (draws.number(1...5), draws.number(1...4))
        var program = LinearProgram()
        for _ in 0..<rows {
            let low = draws.number(-6...3)
            switch draws.number(0...4) {
            case 0: program.addRow(lower: Double(low), upper: Double(low))
            case 1: program.addRow(lower: Double(low), upper: Double(low + draws.number(0...5)))
            case 2: program.addRow(lower: Double(low), upper: .infinity)
            case 3: program.addRow(lower: -.infinity, upper: Double(draws.number(-2...6)))
            default: program.addRow(lower: -.infinity, upper: .infinity)
            }
        }
        for _ in 0..<columns {
            let filled = (0..<rows).filter { _ in draws.number(0...2) > 0 }
            program.addColumn(
                cost: Double(draws.number(-9...9)), lower: 0, upper: 2, isInteger: true, rows: filled,
                coefficients: filled.map { _ in Double(draws.number(-4...4)) })
        }
        return program
    }

    /// Least cost over all integer points, columns within `0...2`; nil: none is feasible.
    static func enumerated(_ program: LinearProgram) -> Double? {
        var best: Double?
        var point = [Double](repeating: 0, count: program.columnCount)
        func visit(_ column: Int) {
            if column == program.columnCount {
                let activities = program.rowActivities(at: point)
                for row in 0..<program.rowCount
                where activities[row] < program.rowLower[row] || activities[row] > program.rowUpper[row] { return }
                best = min(best ?? .infinity, program.objective(at: point))
                return
            }
            for value in 0...2 {
                point[column] = Double(value)
                visit(column + 1)
            }
        }
        visit(0)
        return best
    }
}

/// Programs of all shapes, for texts and measures.
public enum LinearProgramExamples {
    public static let various: [LinearProgram] =
        (1...60).map { Programs.small(seed: UInt64($0)) }
        + [
            Programs.factory, Programs.kleeMinty(4), mixed,
            Programs.placement(clients: 8, sittings: 6, choices: 4, seed: 1),
        ]

    /// Free, fixed, negative and half-open columns, integer and not, beside a row of each kind.
    public static let mixed: LinearProgram = {
        var program = LinearProgram()
        program.addRow(lower: -3, upper: 9)
        program.addRow(lower: 2, upper: 2)
        program.addRow(lower: -.infinity, upper: .infinity)
        program.addRow(lower: -.infinity, upper: 4)
        program.addColumn(
            cost: 1, lower: -.infinity, upper: .infinity, isInteger: false, rows: [0, 1], coefficients: [1, 1])
        program.addColumn(cost: -2.5, lower: -4, upper: -1, isInteger: true, rows: [1, 2], coefficients: [2, 1e-3])
        program.addColumn(cost: 7, lower: 3, upper: 3, isInteger: false, rows: [0], coefficients: [1])
        program.addColumn(cost: -1, lower: -.infinity, upper: 2, isInteger: true, rows: [3], coefficients: [1])
        program.addColumn(cost: 0.1, lower: -7, upper: .infinity, isInteger: true, rows: [3], coefficients: [-1])
        return program
    }()
}
