package import LinearProgramming
internal import PlacementDomain
package import PlacementModel

/// What all steps of a run work with and none of them changes.
package struct RunSetup: Sendable {
    let space: ChoiceSpace
    /// Price units per point.
    let scale: Int
    let seed: UInt64
    let limits: RunLimits
    let after: AfterSearch
    /// Solvers that work side by side, one a thread.
    let lanes: [any LinearProgramSolver]
    let failures = SolverFailures()

    /// Price units per point: a power of two, as certificates ask, and an eighth of the ascent's last step.
    private static let usualScale = 256

    var threads: Int { limits.limits.threads }
    /// Whether the instance is so small that leaves and programs take in everybody.
    var isTown: Bool { space.columnCount <= limits.limits.townColumns }
    /// Whether it is so small that one integer program of the whole problem may end it.
    var isSmall: Bool { space.columnCount <= limits.limits.wholeModelColumns }

    /// - Throws: `SolverError.costOutOfRange` (D3201).
    package init(
        space: ChoiceSpace, provider: any LinearProgramSolverProvider, limits: RunLimits, after: AfterSearch,
        seed: UInt64
    ) throws(SolverError) {
        self.space = space
        self.seed = seed
        self.limits = limits
        self.after = after
        limits.keep(after.time(unplaced: 0, leaves: 1))
        lanes = (0..<max(1, limits.limits.threads)).map { _ in provider.makeSolver() }
        scale = try RunSetup.scale(for: space)
    }

    /// The finest price scale at which no reduced cost leaves 32 bits.
    private static func scale(for space: ChoiceSpace) throws(SolverError) -> Int {
        let greatest = (0..<space.units.count).reduce(1) { max($0, Int(space.facts[$1].unplacedCost)) }
        var scale = usualScale
        while scale > 1, greatest * scale > PlacementSolver.dearestChoice { scale /= 2 }
        guard greatest <= PlacementSolver.dearestChoice else { throw .costOutOfRange(points: greatest) }
        return scale
    }
}
