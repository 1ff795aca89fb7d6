internal import PlacementDomain
internal import PlacementModel

/// The prices of an earlier certificate, for the rows that are still there.
///
/// Of several cases those of the one that holds the earlier roster. Any prices prove something true, so that whatever
/// certificate is given does no harm.
struct EarlierPrices {
    let space: ChoiceSpace
    let scale: Int
    let start: CalmStart

    /// - Returns: ascending by row, positive ones only.
    func prices(_ leaves: [CertificateLeaf]) -> [(row: RowNumber, price: Int32)] {
        let roster = EarlierRoster(start.roster, lostPerHour: Int(space.lostPerHour))
        guard let leaf = leaves.first(where: { $0.fixed.allSatisfy(roster.keeps) }) ?? leaves.first else { return [] }
        let series = Dictionary(
            space.instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        // However many rows a column has, beside its cost they fit into 32 bits.
        let most = min(DualAscent.Settings().greatestPrice * scale, PriceLimit.prohibitive(space, scale: scale) / 2)
        var prices: [RowNumber: Int32] = [:]
        for row in leaf.rows where row.price > 0 {
            guard let index = series[row.session.series],
                let sitting = space.held.number(ofSeries: index, on: row.session.date),
                let number = space.rows.number(of: row.kind, in: Int32(sitting), organisation: row.organisation),
                space.limits[number.index] > 0
            else { continue }
            let (whole, overflow) = row.price.multipliedReportingOverflow(by: scale)
            prices[number] = Int32(overflow ? most : min(most, whole / max(1, start.certificate.scale)))
        }
        return prices.filter { $0.value > 0 }.map { (row: $0.key, price: $0.value) }.sorted { $0.row < $1.row }
    }
}

/// An earlier roster, as the decisions of its certificate ask about it.
private struct EarlierRoster {
    private let projects: [ClientID: ProjectID]
    private let lost: [ClientID: Int]
    private let sessions: [ClientID: Set<SessionID>]

    init(_ roster: SeatedRoster, lostPerHour: Int) {
        projects = Dictionary(
            roster.placements.map { ($0.client, $0.project) }, uniquingKeysWith: { first, _ in first })
        lost = Dictionary(
            roster.placements.map { ($0.client, lostPerHour * (($0.unworkedMinutes.value + 59) / 60)) },
            uniquingKeysWith: { first, _ in first })
        sessions = Dictionary(grouping: roster.assignments, by: \.client).mapValues { Set($0.map(\.session)) }
    }

    func keeps(_ decision: FixedDecision) -> Bool {
        switch decision {
        case .series: true
        case .client(let client, let project, let at): (projects[client] == project) == at
        // Who was left out lost as much as a certificate could ask about.
        case .lost(let client, let most, let within): ((lost[client] ?? Int.max) <= most) == within
        case .session(let client, let session, let isIn): (sessions[client]?.contains(session) ?? false) == isIn
        }
    }
}
