internal import PlacementDomain
internal import PlacementModel

/// Writes a case of the proof as a leaf of the certificate.
enum CertificateMaker {
    static func leaf(_ space: ChoiceSpace, _ node: LeafNode) -> CertificateLeaf {
        let fixed = node.decisions.map { decision in
            FixedDecision.client(
                space.instance.clients[space.units[Int(decision.unit)].client].id,
                project: decision.project < 0 ? nil : space.instance.projects[Int(decision.project)].id, at: decision.at
            )
        }
        let rows = node.prices.map { rowPrice(space, $0.row, Int($0.price)) }
        return CertificateLeaf(fixed: fixed, rows: rows)
    }

    private static func rowPrice(_ space: ChoiceSpace, _ number: RowNumber, _ price: Int) -> RowPrice {
        let row = space.rows[number]
        let sitting = space.held.sittings[Int(row.sitting)]
        return RowPrice(
            kind: row.priceKind,
            session: SessionID(series: space.instance.series[Int(sitting.series)].id, date: sitting.day),
            organisation: row.organisation.map { space.rows.organisations[$0] }, price: price)
    }
}
