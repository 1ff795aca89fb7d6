import Explanation
import PlacementDomain
import Planning

extension ExplainClientReport {
    var json: JSONText {
        var members: [(String, JSONText)] = [("schema", .string("dichtbij.explain/1"))] + opening.header
        members.append(("client", .string(client.text)))
        switch explanation {
        case .placed(let reason): members.append(("placed", json(reason)))
        case .unplaced(let reason, let others):
            members.append(("unplaced", ExplainReport.json(reason, opening.words)))
            members.append(("choices", .list(others.map(OfferLines.json))))
        case .notPlanned(let orders):
            members.append(
                (
                    "notPlanned",
                    .list(
                        orders.map {
                            .object([("order", .string($0.order?.text ?? "")), ("code", .string($0.code))])
                        })
                ))
        }
        if let broken {
            members.append(
                (
                    "cannotGoOn",
                    .object([
                        ("placement", .string(broken.id.text)), ("project", .string(broken.project.text)),
                        ("series", .list(broken.series.map { .string($0.text) })),
                        ("cause", .string(BrokenPlacementSentences.sentence(broken.cause, language: words.code))),
                    ])
                ))
        }
        if let change {
            members.append(
                (
                    "changed",
                    .object([("what", .string(change.what.rawValue)), ("cause", .string(change.cause.unnamed))])
                ))
        }
        if let replan { members.append(("replan", json(replan))) }
        return .object(members)
    }

    private func json(_ reason: PlacedReason) -> JSONText {
        var members: [(String, JSONText)] = [
            ("order", .string(reason.order.text)), ("placement", OfferLines.json(reason.present)),
            ("costs", CostLines.json(reason.costs)),
            ("choices", .list(reason.others.map(OfferLines.json))),
            (
                "earlier",
                .list(
                    reason.earlier.map {
                        .object([
                            ("week", .string($0.monday.description)), ("cause", .string($0.cause.rawValue)),
                        ])
                    })
            ),
        ]
        if let kept = reason.kept { members.insert(("kept", .string(kept.rawValue)), at: 1) }
        if let standing = reason.standing {
            members.append(
                (
                    "standing",
                    .object([
                        ("lawfulProjects", .integer(standing.lawfulProjects)),
                        ("nearerProjects", .integer(standing.nearerProjects)),
                        ("asNearProjects", .integer(standing.asNearProjects)),
                        ("withFreeSeat", .integer(standing.withFreeSeat)),
                    ])
                ))
        }
        if let risk = reason.risk { members.append(("hoursAtRisk", ExplainReport.json(risk, opening.words))) }
        return .object(members)
    }

    private func json(_ replan: ReplanOutcome) -> JSONText {
        let change = replan.difference
        return .object([
            ("repair", .string(replan.repair.word)), ("placed", .bool(replan.isPlaced)),
            ("everybodyMayStay", .bool(replan.everybodyMayStay)),
            ("others", .integer(change.others)), ("unchanged", .integer(change.unchanged)),
            ("later", .integer(change.later)), ("laterWeeks", .integer(change.laterWeeks)),
            ("earlier", .integer(change.earlier)), ("earlierWeeks", .integer(change.earlierWeeks)),
            ("otherProject", .integer(change.otherProject)), ("placedNow", .integer(change.placedNow)),
            ("unplacedNow", .integer(change.unplacedNow)), ("moreUnworkedMinutes", .integer(change.moreUnworked.value)),
            ("moreCost", .integer(change.moreCost.value)),
            ("costBefore", .integer(replan.costBefore.value)), ("costAfter", .integer(replan.costAfter.value)),
        ])
    }
}
