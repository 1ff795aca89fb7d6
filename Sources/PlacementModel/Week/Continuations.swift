package import PlacementDomain
internal import PlacementRules

/// A kept placement that goes on (C10).
package struct Continuation: Sendable {
    /// Index into `Instance.placements`.
    package let placement: Int
    /// His lawful sittings of the placement's series, overlapping ones struck out; numbers into
    /// `HeldSittings.sittings`.
    package let timeline: [Int32]
    /// One way, of each sitting of `timeline`.
    package let travelMinutes: [Int32]
    /// How many of them it takes.
    package let count: Int
    package let unworked: Int
    /// Points of wish and pace, which do not depend on the sittings.
    package let fixedCost: Int
    package let cost: Int
    /// The lost term alone.
    package let lost: Int
    /// Whether a limit of C6 is broken before anything is struck out: then it is a conflict to decide.
    package let breaksLimits: Bool

    package var sittings: ArraySlice<Int32> { timeline.prefix(count) }
}

/// The continuation of every unit that has one, and who can choose nothing else.
package struct Continuations: Sendable {
    /// By unit; units without one are left out.
    package let ofUnit: [Int: Continuation]
    private let signed: Set<Int>

    package init(instance: Instance, units: [PlanningUnit], held: HeldSittings, eligibility: Eligibility) {
        var found: [Int: Continuation] = [:]
        var signed: Set<Int> = []
        for (index, unit) in units.enumerated() {
            guard let kept = unit.kept else { continue }
            let maker = ContinuationMaker(instance: instance, held: held, eligibility: eligibility, unit: unit)
            guard let continuation = maker.continuation(of: kept) else { continue }
            found[index] = continuation
            if instance.placements[kept].isLocked { signed.insert(index) }
        }
        ofUnit = found
        self.signed = signed
    }

    /// Signed, not unlocked, with a continuation: he can choose nothing else.
    package func isSigned(_ unit: Int) -> Bool { signed.contains(unit) }
}
