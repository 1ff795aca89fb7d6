import PlacementDomain

/// Everything about one instance that the rules derive before they look at a roster.
struct DerivedTables: Sendable {
    let facts: Facts
    let kept: Continuations
    let rows: RowTable
    let apart: ApartTable
    let ids: IdIndex

    init(_ facts: Facts) {
        self.facts = facts
        kept = Continuations(facts)
        rows = RowTable(facts, kept)
        apart = ApartTable(facts.instance)
        ids = IdIndex(facts.instance)
    }
}
