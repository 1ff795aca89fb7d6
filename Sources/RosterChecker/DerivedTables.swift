import PlacementDomain

/// Everything about one instance that the checker derives before it looks at a roster.
struct DerivedTables: Sendable {
    let model: CheckerModel
    let patterns: PatternTable
    let kept: Continuations
    let rows: RowTable
    let apart: ApartTable

    init(_ instance: Instance, threads: Int) { self.init(CheckerModel(instance), threads: threads) }

    init(_ model: CheckerModel, threads: Int) {
        self.model = model
        patterns = PatternTable(model, threads: threads)
        kept = Continuations(model, patterns)
        rows = RowTable(model, kept)
        apart = ApartTable(model.instance)
    }
}
