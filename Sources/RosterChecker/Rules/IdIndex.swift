import PlacementDomain

/// Indexes of records by their ids.
struct IdIndex: Sendable {
    let clients: [String: Int]
    let projects: [String: Int]
    let series: [String: Int]

    init(_ instance: Instance) {
        func index(_ ids: some Sequence<String>) -> [String: Int] {
            Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
        clients = index(instance.clients.lazy.map(\.id.text))
        projects = index(instance.projects.lazy.map(\.id.text))
        series = index(instance.series.lazy.map(\.id.text))
    }
}
