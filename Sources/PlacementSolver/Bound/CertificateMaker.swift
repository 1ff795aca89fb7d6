package import PlacementDomain
package import PlacementModel

/// Writes a case of the proof as a leaf of the certificate.
package enum CertificateMaker {
    package static func leaf(_ space: ChoiceSpace, _ node: LeafNode, scale: Int) -> CertificateLeaf {
        let fixed = node.decisions.map { fixedDecision(space, $0) }
        let closed = node.closesRows ? (allUnplaced(space) + 1) * scale : 0
        let rows = node.prices.map {
            // Of a case without a roster all of them.
            let isClosed = node.closesRows && (space.limits[$0.row.index] == 0 || node.sum == Int.max)
            return rowPrice(space, $0.row, isClosed ? max(closed, Int($0.price)) : Int($0.price))
        }
        return CertificateLeaf(fixed: fixed, rows: rows)
    }

    /// Points of everybody unplaced: no roster that is worth a proof costs more.
    private static func allUnplaced(_ space: ChoiceSpace) -> Int {
        space.units.indices.reduce(0) { $0 + Int(space.facts[$1].unplacedCost) }
    }

    private static func fixedDecision(_ space: ChoiceSpace, _ decision: LeafDecision) -> FixedDecision {
        let client = space.instance.clients[space.units[Int(decision.unit)].client].id
        switch decision.question {
        case .place(let project):
            let id = project == LeafDecision.unplaced ? nil : space.instance.projects[Int(project)].id
            return .client(client, project: id, at: decision.answer)
        case .lostAtMost(let most): return .lost(client, atMost: Int(most), within: decision.answer)
        case .sitting(let number): return .session(client, session(space, number), isIn: decision.answer)
        }
    }

    private static func session(_ space: ChoiceSpace, _ number: Int32) -> SessionID {
        let sitting = space.held.sittings[Int(number)]
        return SessionID(series: space.instance.series[Int(sitting.series)].id, date: sitting.day)
    }

    private static func rowPrice(_ space: ChoiceSpace, _ number: RowNumber, _ price: Int) -> RowPrice {
        let row = space.rows[number]
        return RowPrice(
            kind: row.priceKind, session: session(space, row.sitting),
            organisation: row.organisation.map { space.rows.organisations[$0] }, price: price)
    }
}
