import Explanation
import PlacementDomain
import Planning

/// Everybody who is unplaced, one line each, and everybody whose hours do not all fit.
struct ExplainReport {
    let opening: Opening
    let reasons: [UnplacedReason]
    let risks: [HoursAtRisk]
    let folder: String
    let rosterFolder: String
    let console: Console
    let showsPoints: Bool

    private var words: Wording { opening.words }

    var text: String {
        let sections = [title, list(.own), list(.crowded), list(.later), atRisk, ending]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var title: [String] {
        let clients = words.number(opening.open.plan.summary.clients)
        let count = words.number(reasons.count)
        return [
            console.bold(words("Niet geplaatst: ", "Unplaced: "))
                + (reasons.isEmpty
                    ? words("niemand", "nobody") : words("\(count) van \(clients)", "\(count) of \(clients)"))
        ]
    }

    private func list(_ kind: UnplacedReason.Kind) -> [String] {
        let listed = reasons.filter { $0.kind == kind }
        guard !listed.isEmpty else { return [] }
        let heading =
            switch kind {
            case .own: words("Eigen omstandigheden", "Own circumstances")
            case .crowded: words("Te druk", "Too crowded")
            case .later: words("Later is beter", "Later is better")
            }
        let (ids, codes) = (width(listed.map(\.client.text)), width(listed.map(\.code.rawValue)))
        return [console.bold("\(heading): ") + words.number(listed.count)]
            + listed.map { reason in
                let repair =
                    reason.repair.map { " → " + RepairSentences.sentence($0.repair, language: words.code) } ?? ""
                return "  \(reason.client.text.padded(to: ids))  \(reason.code.rawValue.padded(to: codes))  "
                    + Explainer.sentence(reason, language: words.code) + repair + points(reason)
            }
    }

    private func points(_ reason: UnplacedReason) -> String {
        showsPoints ? words(" kosten ", " cost ") + words.number(reason.cost.value) : ""
    }

    private var atRisk: [String] {
        guard !risks.isEmpty else { return [] }
        let (ids, projects) = (width(risks.map(\.client.text)), width(risks.map(\.project.text)))
        return [
            console.bold(words("Geplaatst, uren passen niet: ", "Placed, hours do not fit: "))
                + words.number(risks.count)
        ]
            + risks.map { risk in
                "  \(risk.client.text.padded(to: ids))  \(risk.project.text.padded(to: projects))  "
                    + words("blijft over ", "left over ") + words.shortHours(risk.unworked) + "  "
                    + RiskSentences.sentence(risk, language: words.code)
            }
    }

    private var ending: [String] {
        guard let client = reasons.first?.client ?? risks.first?.client else { return [] }
        return [words("Meer: ", "More: ") + "dichtbij explain \(folder) \(rosterFolder) --client \(client)"]
    }

    var json: JSONText {
        .object(
            [("schema", .string("dichtbij.explain/1"))] + opening.header + [
                ("unplaced", .list(reasons.map { ExplainReport.json($0, words) })),
                ("hoursAtRisk", .list(risks.map { ExplainReport.json($0, words) })),
            ])
    }

    static func json(_ reason: UnplacedReason, _ words: Wording) -> JSONText {
        var members: [(String, JSONText)] = [
            ("client", .string(reason.client.text)), ("order", .string(reason.order.text)),
            ("code", .string(reason.code.rawValue)), ("kind", .string(reason.kind.rawValue)),
            ("sentence", .string(Explainer.sentence(reason, language: words.code))),
            ("cost", .integer(reason.cost.value)),
        ]
        if let found = reason.repair {
            members.append(
                (
                    "repair",
                    .object([
                        ("word", .string(found.repair.word)), ("code", .string(found.repair.code)),
                        ("changes", .list(found.repair.changes.map { .string($0.word) })),
                        ("sentence", .string(RepairSentences.sentence(found.repair, language: words.code))),
                        ("placement", OfferLines.json(found.offer)),
                    ])
                ))
        }
        return .object(members)
    }

    static func json(_ risk: HoursAtRisk, _ words: Wording) -> JSONText {
        .object([
            ("client", .string(risk.client.text)), ("order", .string(risk.order.text)),
            ("project", .string(risk.project.text)), ("unworkedMinutes", .integer(risk.unworked.value)),
            ("unworkedAlone", .integer(risk.unworkedAlone.value)), ("own", .bool(risk.isOwn)),
            ("sentence", .string(RiskSentences.sentence(risk, language: words.code))),
        ])
    }

    private func width(_ texts: [String]) -> Int { texts.map(\.count).max() ?? 0 }
}
