internal import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// What one more person in a sitting costs all others, by the prices of the last plan.
///
/// Read from one leaf of the certificate: of those with the fewest decisions, the first. Prices are points × `scale`.
struct PriceList: Sendable {
    let scale: Int
    /// By sitting number: the price of its seat.
    private let seat: [Int]
    /// Prices of seat agreements, by sitting number.
    private let agreements: [Int: [AgreedRow]]

    private struct AgreedRow: Sendable {
        let isReserve: Bool
        let organisation: String
        let price: Int
    }

    init(_ certificate: BoundCertificate, sittings: SittingIndex) {
        scale = max(1, certificate.scale)
        var seat = [Int](repeating: 0, count: sittings.held.sittings.count)
        var agreements: [Int: [AgreedRow]] = [:]
        let leaf = certificate.leaves.min { $0.fixed.count < $1.fixed.count }
        for row in leaf?.rows ?? [] {
            guard let number = sittings.number(of: row.session) else { continue }
            if row.kind == .seat {
                seat[number] += row.price
            } else {
                agreements[number, default: []].append(
                    AgreedRow(
                        isReserve: row.kind == .reserve, organisation: row.organisation ?? "", price: row.price))
            }
        }
        self.seat = seat
        self.agreements = agreements
    }

    /// Whole points, halves up.
    func points(_ scaled: Int) -> Int {
        let (quotient, remainder) = (2 * scaled + scale).quotientAndRemainder(dividingBy: 2 * scale)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// Points × scale of one seat for somebody of `organisation`: the seat itself, a limit of his own organisation, and
    /// what is reserved for another one.
    func price(of sitting: Int, organisation: String) -> Int {
        guard !agreements.isEmpty, let rows = agreements[sitting] else { return seat[sitting] }
        return rows.reduce(seat[sitting]) { sum, row in
            let pays = (row.organisation == organisation) != row.isReserve
            return pays ? sum + row.price : sum
        }
    }
}

/// Finds the number of a held sitting by its id.
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
    func projectOf(_ row: PlacedClient) -> Int? {
        row.series.lazy.compactMap { seriesByID[$0] }.first.map { projectOfSeries[$0] }
    }
}
