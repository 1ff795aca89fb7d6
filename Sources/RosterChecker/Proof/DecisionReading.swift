import PlacementDomain

/// Resolves the decisions of leaves against the instance.
struct DecisionReading {
    /// What is wrong with one decision.
    struct Fault: Error {
        let fault: ProofFault
        let text: Said
    }

    let tables: DerivedTables

    private var facts: Facts { tables.facts }

    /// How messages name a decision.
    static func name(_ decision: FixedDecision) -> String {
        switch decision {
        case .series(let series, _): series.text
        case .client(let client, let project, _): "\(client.text) \(project?.text ?? "unplaced")"
        case .lost(let client, let most, _): "\(client.text) lostAtMost \(most)"
        case .session(let client, let session, _): "\(client.text) \(session)"
        }
    }

    /// The question that a decision answers, and its answer.
    func read(_ decision: FixedDecision) throws(Fault) -> (question: ProofLeaf.Question, answer: Bool) {
        switch decision {
        case .series:
            throw Fault(
                fault: .unknownId,
                text: Said("geen begeleide reeks van deze gegevens", "not a supervised series of this instance"))
        case .client(let client, let project, let at):
            let index = project.map { tables.ids.projects[$0] } ?? -1
            guard let index else {
                throw Fault(
                    fault: .unknownId,
                    text: Said("een beslissing over een onbekend project", "a decision on an unknown project"))
            }
            return (ProofLeaf.Question(unit: try unit(of: client), subject: .place(index)), at)
        case .lost(let client, let most, let within):
            let unit = try unit(of: client)
            if most < 0 {
                throw Fault(
                    fault: .wrongSign,
                    text: Said("een grens aan verloren punten is minstens 0", "a limit on lost points is at least 0"))
            }
            return (ProofLeaf.Question(unit: unit, subject: .lostAtMost(most)), within)
        case .session(let client, let session, let isIn):
            let number = tables.ids.series[session.series].flatMap {
                facts.held.number(ofSeries: $0, on: session.date.dayNumber)
            }
            guard let number else {
                throw Fault(
                    fault: .unknownId,
                    text: Said(
                        "een beslissing over een werkdag die niet doorgaat",
                        "a decision on a working day that does not take place"))
            }
            return (ProofLeaf.Question(unit: try unit(of: client), subject: .sitting(number)), isIn)
        }
    }

    private func unit(of client: ClientID) throws(Fault) -> Int {
        let unit = tables.ids.clients[client].map { facts.planned.unitOfClient[$0] } ?? -1
        if unit < 0 || tables.kept.isSigned[unit] {
            throw Fault(
                fault: .unknownId,
                text: Said(
                    "een beslissing over iemand die heeft ondertekend of niet wordt gepland",
                    "a decision on somebody who is signed or not planned"))
        }
        return unit
    }
}
