import GLPKSolver
import LinearProgramming
import PlacementDomain
import PlacementTesting

/// The whole integer program of a tiny instance: one row per client, one per sitting, agreement and limit on starts, one per
/// sitting in which two could meet who must be kept apart; all columns of brute force.
enum WholeModel {
    /// - Parameter lostOnly: every cost is its lost part alone.
    static func program(of bruteForce: BruteForce, lostOnly: Bool = false) -> LinearProgram {
        var program = LinearProgram()
        var rowsOfSitting: [BruteForce.Sitting: [(row: Int, counts: (BruteForce.Column) -> Bool)]] = [:]
        func limits(_ sitting: BruteForce.Sitting) -> [(row: Int, counts: (BruteForce.Column) -> Bool)] {
            if let known = rowsOfSitting[sitting] { return known }
            let made = bruteForce.rows(of: sitting).map { limit in
                (row: program.addRow(lower: -.infinity, upper: Double(limit.most)), counts: limit.counts)
            }
            rowsOfSitting[sitting] = made
            return made
        }
        for client in bruteForce.choices {
            let clientRow = program.addRow(lower: 1, upper: 1)
            if !client.isSigned {
                program.addColumn(
                    cost: Double(lostOnly ? client.unplacedLost : client.unplacedCost), lower: 0, upper: 1,
                    isInteger: true, rows: [clientRow], coefficients: [1])
            }
            for column in client.placements {
                var rows = [clientRow]
                for sitting in column.parts.map(\.sitting) {
                    rows += limits(sitting).filter { $0.counts(column) }.map(\.row)
                }
                program.addColumn(
                    cost: Double(lostOnly ? column.lost : column.cost), lower: 0, upper: 1, isInteger: true, rows: rows,
                    coefficients: rows.map { _ in 1 })
            }
        }
        return program
    }

    /// Its optimum by GLPK; nil: GLPK did not end with a proven optimum.
    static func optimum(
        of bruteForce: BruteForce, lostOnly: Bool = false, by solver: any LinearProgramSolver
    ) async throws -> Int? {
        if bruteForce.choices.isEmpty { return 0 }
        let result = try await solver.integerSolution(of: program(of: bruteForce, lostOnly: lostOnly))
        guard result.stop == .optimal, result.primal == .feasible else { return nil }
        return Int(result.objective.rounded())
    }
}
