import PlacementDomain

/// Everything about one instance that the rules derive before they look at a roster.
struct DerivedTables: Sendable {
    let facts: Facts
    let kept: Continuations
    let rows: RowTable
    let apart: ApartTable
    let barred: BarredSittings
    let ids: IdIndex

    init(_ facts: Facts) {
        self.facts = facts
        kept = Continuations(facts)
        rows = RowTable(facts, kept)
        apart = ApartTable(facts.instance)
        barred = BarredSittings(facts, kept, rows.taken, apart)
        ids = IdIndex(facts.instance)
    }

    /// Units that have a choice and must be kept apart from a planned client in a sitting.
    func choosers(apartFrom unit: Int, in sitting: Int) -> [Int] {
        BarredSittings.choosers(
            apartFrom: facts.planned.units[unit].client, on: facts.held.sittings[sitting].day, facts, kept, apart)
    }
}
