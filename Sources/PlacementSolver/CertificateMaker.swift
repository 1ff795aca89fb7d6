internal import PlacementDomain
internal import PlacementRules

/// Writes prices as a leaf of the certificate.
enum CertificateMaker {
    static func leaf(_ space: ChoiceSpace, prices: FlatArray<Int32>) -> CertificateLeaf {
        let priced = (0..<prices.count).filter { prices[$0] > 0 }
        return CertificateLeaf(rows: priced.map { row(space, sitting: $0, price: Int(prices[$0])) })
    }

    static func leaf(_ space: ChoiceSpace, node: LeafNode) -> CertificateLeaf {
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
        let held = space.held.sittings[sitting]
        return RowPrice(
            session: SessionID(series: space.instance.series[Int(held.series)].id, date: held.day), price: price)
    }
}
