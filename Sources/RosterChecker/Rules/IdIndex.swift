import PlacementDomain

/// Indexes of records by their ids.
struct IdIndex: Sendable {
    let clients: [ClientID: Int]
    let projects: [ProjectID: Int]
    let series: [SeriesID: Int]

    init(_ instance: Instance) {
        func index<ID: Hashable>(_ ids: some Sequence<ID>) -> [ID: Int] {
            Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
        clients = index(instance.clients.lazy.map(\.id))
        projects = index(instance.projects.lazy.map(\.id))
        series = index(instance.series.lazy.map(\.id))
    }
}
