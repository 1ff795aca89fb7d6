internal import PlacementDomain
internal import PlacementModel

/// Finds held sittings by their ids, series by theirs, and the project of a placement.
struct SittingIndex: Sendable {
    let held: HeldSittings
    private let seriesByID: [SeriesID: Int]
    private let projectOfSeries: [Int]

    init(instance: Instance, held: HeldSittings) {
        self.held = held
        projectOfSeries = instance.series.map(\.project)
        seriesByID = Dictionary(
            instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// nil: no such sitting is held.
    func number(of session: SessionID) -> Int? {
        seriesByID[session.series].flatMap { held.number(ofSeries: $0, on: session.date) }
    }

    func series(_ id: SeriesID) -> Int? { seriesByID[id] }

    /// The project of a placement, by its first series.
    func projectOf(_ placed: PlacedClient) -> Int? {
        placed.series.lazy.compactMap { seriesByID[$0] }.first.map { projectOfSeries[$0] }
    }
}
