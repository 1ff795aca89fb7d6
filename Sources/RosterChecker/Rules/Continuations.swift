import PlacementDomain

/// A kept placement that goes on (C10), derived.
struct Continuation: Sendable {
    /// Index into `Instance.placements`.
    let placement: Int
    let project: Int
    let column: WrittenColumn
    /// Its lawful sittings, before overlapping ones are struck out, break a limit of C6.
    let isAgainstLimits: Bool

    /// - Parameter person: on the days of his continuation.
    init?(_ placement: Int, for person: Person) {
        let facts = person.facts
        let kept = facts.instance.placements[placement]
        let timeline = ColumnRules.timeline(of: Set(kept.series).sorted(), for: person)
        guard let column = ColumnRules.continuation(of: kept, timeline: timeline, for: person) else { return nil }
        self.placement = placement
        project = kept.project
        self.column = column
        isAgainstLimits =
            !PatternRules.broken(
                by: timeline.map { facts.held.sittings[$0] }, planStart: facts.planStart, person.limits
            ).isEmpty
    }
}

/// The continuation of every unit that has one, and who can choose nothing else.
struct Continuations: Sendable {
    /// By unit; nil: none.
    let ofUnit: [Continuation?]
    /// By unit: signed, not unlocked, with a continuation.
    let isSigned: [Bool]

    init(_ facts: Facts) {
        let ofUnit = facts.planned.units.map { unit in
            unit.kept.flatMap { Continuation($0, for: Person(unit.continuing, facts)) }
        }
        self.ofUnit = ofUnit
        isSigned = ofUnit.map { $0.map { EarlierWeeks.isLocked(facts.instance.placements[$0.placement]) } ?? false }
    }
}
