internal import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// What one more person in a sitting costs all others, by the prices of the last plan.
///
/// Read from one leaf of the certificate: of those with the fewest decisions, the first. Prices are points × `scale`.
struct PriceList: Sendable {
    let scale: Int
    fileprivate let rows: RowTable
    /// By row.
    fileprivate let price: [Int]

    init(_ certificate: BoundCertificate, rows: RowTable, sittings: SittingIndex) {
        scale = max(1, certificate.scale)
        self.rows = rows
        var price = [Int](repeating: 0, count: rows.count)
        let leaf = certificate.leaves.min { $0.fixed.count < $1.fixed.count }
        for entry in leaf?.rows ?? [] {
            guard let sitting = sittings.number(of: entry.session),
                let row = rows.number(of: entry.kind, in: Int32(sitting), organisation: entry.organisation)
            else { continue }
            price[row.index] += entry.price
        }
        self.price = price
    }

    /// Whole points, halves up.
    func points(_ scaled: Int) -> Int {
        let (quotient, remainder) = (2 * scaled + scale).quotientAndRemainder(dividingBy: 2 * scale)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// Points × scale of one seat for a client: the seat itself, a limit of his own organisation, and what is reserved
    /// for another one.
    func price(of sitting: Int, for client: Int) -> Int {
        var sum = 0
        rows.forEachRow(of: Int32(sitting), counting: rows.member(of: client)) { sum += price[$0.index] }
        return sum
    }
}

extension PriceList {
    /// Points × scale of one more first sitting.
    func price(ofStartAt sitting: Int32) -> Int { rows.start(of: sitting).map { price[$0.index] } ?? 0 }
}
