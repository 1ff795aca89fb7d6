import PlacementDomain
import PlanFolders

extension HoursReport {
    /// `dichtbij.hours/1`; remarks are free text and stay in the table.
    var json: JSONText {
        let shown = shown
        return .object([
            ("schema", .string("dichtbij.hours/1")), ("instance", .string(outcome.instance.hash)),
            ("rosterId", .string(outcome.record.rosterId)), ("rows", .list(shown.map(row))),
            (
                "counts",
                .object(
                    HoursAnswer.allCases.map { kind in
                        (kind.rawValue, .integer(shown.count { $0.answer == kind }))
                    })
            ),
            ("toDecide", .integer(shown.count(where: \.needsDecision))),
            ("remarks", .integer(HoursReport.remarks(shown))),
            (
                "creditMinutes",
                .integer(shown.filter { $0.answer == .proposed }.compactMap(\.creditMinutes).reduce(.zero, +).value)
            ),
        ])
    }

    /// Members without a value are left out.
    private func row(_ answer: ProposedHours) -> JSONText {
        var members: [(String, JSONText)] = [("answer", .string(answer.answer.rawValue))]
        func add(_ name: String, _ text: String?) { if let text { members.append((name, .string(text))) } }
        func add(_ name: String, _ number: Int?) { if let number { members.append((name, .integer(number))) } }
        add("key", answer.key.text.isEmpty ? nil : answer.key.text)
        add("line", answer.line)
        if let row = answer.row {
            add("project", row.project.text)
            add("client", row.client == .unknown ? nil : row.client.text)
            add("order", row.order.text)
            add("session", row.session.description)
        }
        add("from", answer.from?.description)
        add("to", answer.to?.description)
        add("breakMinutes", answer.breakMinutes?.value)
        add("creditMinutes", answer.creditMinutes?.value)
        add("statedMinutes", answer.statedMinutes?.value)
        members += [
            ("needsDecision", .bool(answer.needsDecision)), ("hasRemark", .bool(!answer.remark.isEmpty)),
            ("findings", .list(answer.findings.map(\.json))),
        ]
        return .object(members)
    }
}
