internal import LinearProgramming
internal import PlacementModel

/// The linear program of everybody, or of some, without any decision: solved to its end from the prices of an ascent.
struct RootProgram {
    let setup: RunSetup
    var kind = CostKind.whole
    var effort = LeafEffort.usual
    /// Whom it places; nil: everybody.
    var scope: MasterScope?
    let isCancelled: @Sendable () -> Bool

    /// Programs at most: each after the first has the rows that the one before overfilled.
    private static let mostPrograms = 8

    /// - Parameter root: as far as an ascent has come; afterwards as far as the program has, also where a solver fails.
    func raise(_ root: inout RootCase) async throws(LinearProgramError) {
        for _ in 0..<RootProgram.mostPrograms {
            let master = try await master(root, solver: setup.lanes[0])
            guard let answer = try await master.raise(root.node, isCancelled: isCancelled) else { return }
            // Rows whose price fell to nothing stay in the next program.
            let rows = Set(root.moreRows + root.node.prices.map(\.row) + answer.missing)
            root = RootCase(
                node: answer.node, moreRows: rows.filter { setup.space.limits[$0.index] > 0 }.sorted())
            if answer.missing.isEmpty { return }
        }
    }

    /// A program with the columns near everybody's least at the prices.
    func master(_ root: RootCase, solver: any LinearProgramSolver) async throws(LinearProgramError) -> LeafMaster {
        let units = scope?.units
        let table = CheapestColumns(
            space: setup.space, leaf: root.node, scale: setup.scale, kind: kind, units: units, threads: setup.threads)
        return try await LeafMaster(
            space: setup.space, scale: setup.scale, kind: kind, effort: effort, root: root.node,
            moreRows: root.moreRows, scope: scope, table: table, solver: solver, isCancelled: isCancelled)
    }
}
