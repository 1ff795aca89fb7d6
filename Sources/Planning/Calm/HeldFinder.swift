import PlacementDomain
import PlacementModel
import PlacementSolver

/// Who may keep the place that an earlier plan gave him: no digest of his own, of his series or of his sittings differs.
struct HeldFinder {
    let model: PlacementModel
    let comparison: FactComparison
    let choices: EarlierChoices

    /// Sorted by client. Whether each has such a choice in the new plan, by the same order, is for the solver.
    var candidates: [HeldPlacement] {
        let series = Dictionary(
            model.instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return choices.byClient.values.filter { choice in
            isUnchanged(choice) && choice.toCome.allSatisfy { isAsItWas($0.session, series) }
        }.map { choice in
            HeldPlacement(
                client: choice.placed.client, order: choice.placed.order, project: choice.placed.project,
                series: choice.placed.series, sittings: choice.toCome.map(\.session))
        }.sorted { $0.client < $1.client }
    }

    private func isUnchanged(_ choice: EarlierChoices.Choice) -> Bool {
        comparison.groups(of: choice.placed.client).isEmpty
            && choice.placed.series.allSatisfy { series in
                // Whether each sitting is held is asked of the sittings themselves.
                comparison.groups(of: series).allSatisfy { $0 != .seats && $0 != .limits }
            }
    }

    private func isAsItWas(_ session: SessionID, _ series: [SeriesID: Int]) -> Bool {
        guard let index = series[session.series] else { return false }
        return model.held.number(ofSeries: index, on: session.date) != nil && !comparison.differs(session)
    }
}
