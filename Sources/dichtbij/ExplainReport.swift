import Explanation
import PlacementDomain
import Planning

/// Everybody who is without a place, one line each, and the hours in danger in their kinds.
struct ExplainReport {
    let opening: Opening
    let reasons: [UnplacedReason]
    let risks: [HoursAtRisk]
    let kinds: RiskKinds
    let folder: String
    let rosterFolder: String
    let console: Console
    let showsPoints: Bool

    private var words: Wording { opening.words }

    var text: String {
        let sections = [
            title, over, endsTooSoon, list(.own), list(.crowded), list(.later), atRisk, waiting, ending,
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var title: [String] {
        let clients = words.count(
            opening.open.plan.summary.clients, dutch: ("cliënt", "cliënten"), english: ("client", "clients"))
        let count = words.number(reasons.count)
        return [
            console.bold(words("Zonder plaats: ", "Without a place: "))
                + (reasons.isEmpty
                    ? words("niemand", "nobody") : words("\(count) van \(clients)", "\(count) of \(clients)"))
        ]
    }

    // MARK: Terms that are over or too short

    private var risk: RiskWords { RiskWords(words: words) }

    private var over: [String] { people(kinds.over, risk.over) { risk.end($0) } }

    private var endsTooSoon: [String] {
        people(kinds.endsTooSoon, risk.endsTooSoon) { person in
            [risk.end(person), risk.firstDay(person)].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    private func people(
        _ people: [RiskKinds.Person], _ heading: String, _ line: (RiskKinds.Person) -> String
    ) -> [String] {
        let people = people.filter { opening.people.shows($0.client) }
        guard !people.isEmpty else { return [] }
        let ids = width(people.map { opening.people.label($0.client) })
        return [console.bold("\(heading): ") + words.number(people.count)]
            + people.map { person in
                "  \(opening.people.label(person.client).padded(to: ids))  "
                    + [words.shortHours(person.minutes), line(person)].filter { !$0.isEmpty }.joined(separator: "  ")
                    + (reasons.first { $0.client == person.client }.map(points) ?? "")
            }
    }

    // MARK: Without a place

    private func list(_ kind: UnplacedReason.Kind) -> [String] {
        let reported = Set((kinds.over + kinds.endsTooSoon).map(\.client))
        let listed = reasons.filter {
            $0.kind == kind && !reported.contains($0.client) && opening.people.shows($0.client)
        }
        guard !listed.isEmpty else { return [] }
        let heading =
            switch kind {
            case .own: words("Geen project past, ook zonder anderen", "No project suits, even without others")
            case .crowded: words("Wel een project, geen plaats vrij", "A project, but no seat free")
            case .later: words("Nu geen goede plaats vrij", "No good seat free now")
            }
        let ids = width(listed.map { opening.people.label($0.client) })
        return [console.bold("\(heading): ") + words.number(listed.count)]
            + listed.map { reason in
                let repair =
                    reason.repair.map { " → " + RepairSentences.sentence($0.repair, language: words.code) } ?? ""
                return "  \(opening.people.label(reason.client).padded(to: ids))  " + Explainer.sentence(reason, words)
                    + repair
                    + console.code(reason.code.rawValue) + points(reason)
            }
    }

    private func points(_ reason: UnplacedReason) -> String {
        showsPoints ? words(" kosten ", " cost ") + words.number(reason.cost.value) : ""
    }

    // MARK: Hours in danger

    private var atRisk: [String] {
        // Without a term nothing is in danger.
        let risks = risks.filter { $0.hasTerm && opening.people.shows($0.client) }
        guard !risks.isEmpty else { return [] }
        let (ids, projects) = (width(risks.map { opening.people.label($0.client) }), width(risks.map(\.project.text)))
        return [
            console.bold(words("Geplaatst, niet alle uren haalbaar: ", "Placed, not all hours can be worked: "))
                + words.number(risks.count)
        ]
            + risks.map { risk in
                "  \(opening.people.label(risk.client).padded(to: ids))  \(risk.project.text.padded(to: projects))  "
                    + words("niet haalbaar: ", "cannot be worked: ") + words.shortHours(risk.unworked) + "  "
                    + RiskSentences.sentence(risk, language: words.code)
            }
    }

    private var waiting: [String] {
        let lines = people(kinds.waiting, risk.waiting) { person in
            let workable =
                person.workable.map {
                    words("met de gevonden verandering haalbaar: ", "can be worked with the change found: ")
                        + words.shortHours($0)
                } ?? words("nog niets gevonden", "nothing found yet")
            return [risk.end(person), workable].filter { !$0.isEmpty }.joined(separator: "  ")
        }
        guard !lines.isEmpty else { return [] }
        return lines + ["  " + risk.weekLater(kinds.waiting.filter { opening.people.shows($0.client) })]
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
            ("sentence", .string(Explainer.sentence(reason, words))),
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
