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
        let rows = node.prices.map { row(space, sitting: Int($0.sitting), price: Int($0.price)) }
        return CertificateLeaf(fixed: fixed, rows: rows)
    }

    private static func row(_ space: ChoiceSpace, sitting: Int, price: Int) -> RowPrice {
        let number = Int32(sitting)
        let held = space.rowSittings.sitting(number)
        let session = SessionID(series: space.instance.series[Int(held.series)].id, date: held.day)
        guard space.rowSittings.isRow(number) else { return RowPrice(session: session, price: price) }
        let row = space.rowSittings.agreement(number)
        return RowPrice(
            kind: row.kind == .atMost ? .atMost : .reserve, session: session,
            organisation: space.rowSittings.rows.organisations[row.organisation], price: price)
    }
}
