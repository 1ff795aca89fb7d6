public import PlacementDomain

// The certificate (part 3), written out plainly: what each leaf leaves, what its prices prove, whether leaves cover.
extension BruteForce {
    /// Everything in a plan's certificate and in what its summary says of it that is not so; empty: nothing.
    public func certificateProblems(_ plan: Plan) -> [String] {
        let (certificate, summary) = (plan.certificate, plan.summary)
        let lists = [certificate.leaves] + (certificate.lawful.map { [$0] } ?? [])
        var problems = lists.joined().flatMap { decisionProblems($0.fixed) }
        for leaves in lists where !covers(leaves.map(\.fixed)) { problems.append("the leaves do not cover") }
        if !problems.isEmpty { return problems }
        let leaves = certificate.leaves.compactMap { value(of: $0, scale: certificate.scale, lawful: false) }
        guard let proven = leaves.min() else { return ["no leaf of the certificate is left"] }
        if certificate.bound > max(proven, unavoidable) {
            problems.append("certificate claims \(certificate.bound), its leaves prove \(leaves)")
        }
        if summary.bound > max(proven, unavoidable) {
            problems.append("summary claims the bound \(summary.bound), the leaves prove \(leaves)")
        }
        if summary.lawfulTierProven {
            let lawful = (certificate.lawful ?? []).compactMap { value(of: $0, scale: certificate.scale, lawful: true) }
            let lost = 1_000 * summary.unworkedHours
            if (lawful.min() ?? Int.min) <= lost - 1_000 {
                problems.append("lawful tier: \(lawful) does not prove \(lost)")
            }
        }
        return problems
    }

    // MARK: Decisions

    private func decisionProblems(_ decisions: [FixedDecision]) -> [String] {
        var problems: [String] = []
        func ask(_ client: ClientID) {
            let asked = choices.first { instance.clients[$0.client].id == client }
            if asked?.isSigned ?? true { problems.append("\(client) cannot be asked") }
        }
        for decision in decisions {
            switch decision {
            case .series(let series, _): problems.append("\(series) is not supervised")
            case .client(let client, let project, _):
                ask(client)
                if let project, !instance.projects.contains(where: { $0.id == project }) {
                    problems.append("there is no \(project)")
                }
            case .lost(let client, let most, _):
                ask(client)
                if most < 0 { problems.append("nobody loses at most \(most)") }
            case .session(let client, let session, _):
                ask(client)
                if heldSitting(session) == nil { problems.append("\(session) is not held") }
            }
        }
        let questions = decisions.map(BruteForce.question)
        if Set(questions).count < questions.count { problems.append("asked twice: \(decisions)") }
        return problems
    }

    /// The decision as if it were answered yes: the halves of one question are alike.
    public static func question(_ decision: FixedDecision) -> FixedDecision {
        switch decision {
        case .series(let series, _): .series(series, open: true)
        case .client(let client, let project, _): .client(client, project: project, at: true)
        case .lost(let client, let most, _): .lost(client, atMost: most, within: true)
        case .session(let client, let session, _): .session(client, session, isIn: true)
        }
    }

    /// Whether leaves with these decisions hold every case: each question that all of them answer is tried as the first.
    public func covers(_ leaves: [[FixedDecision]]) -> Bool {
        if leaves.contains(where: \.isEmpty) { return true }
        guard let first = leaves.first else { return false }
        for question in first.map(BruteForce.question) {
            let answers = leaves.map { $0.filter { BruteForce.question($0) == question } }
            if answers.contains(where: \.isEmpty) { continue }
            let rests = leaves.map { $0.filter { BruteForce.question($0) != question } }
            let yes = leaves.indices.filter { answers[$0].contains(question) }.map { rests[$0] }
            let no = leaves.indices.filter { !answers[$0].contains(question) }.map { rests[$0] }
            if !yes.isEmpty, !no.isEmpty, covers(yes), covers(no) { return true }
        }
        return false
    }

    /// Whether decisions leave a choice (nil: unplaced) to the client whose it is, pairs left out.
    public func isLeft(_ column: Column?, of client: Choices, by decisions: [FixedDecision]) -> Bool {
        let id = instance.clients[client.client].id
        return decisions.allSatisfy { decision in
            switch decision {
            case .client(id, let project, let at): (project == column.map { instance.projects[$0.project].id }) == at
            case .lost(id, let most, let within): ((column?.lost ?? client.unplacedLost) <= most) == within
            case .session(id, let session, let isIn): holds(column, session) == isIn
            default: true
            }
        }
    }

    private func holds(_ column: Column?, _ session: SessionID) -> Bool {
        column?.parts.contains { self.session(of: $0.sitting) == session } ?? false
    }

    /// Whether a client who is not signed would meet somebody in a column whom he must not meet: who is there for
    /// certain, or is there by a decision.
    private func meets(_ column: Column, _ decisions: [FixedDecision]) -> Bool {
        let isWatched = instance.incompatibilities.contains {
            $0.client == column.client || $0.other == .client(column.client)
        }
        return isWatched
            && column.parts.contains { part in
                let session = session(of: part.sitting)
                let decided = decisions.compactMap { decision -> Int? in
                    guard case .session(let client, session, isIn: true) = decision else { return nil }
                    return instance.clients.firstIndex { $0.id == client }
                }
                let there = publishedClients(in: part.sitting) + signedClients(in: part.sitting) + decided
                return there.contains { mustBeApart(column.client, $0, on: part.sitting.date) }
            }
    }

    /// What a leaf leaves to a client; nil stands for being unplaced.
    public func choicesLeft(to client: Choices, in leaf: CertificateLeaf) -> [Column?] {
        if client.isSigned { return client.placements }
        let columns = client.placements.filter { !meets($0, leaf.fixed) }
        return (columns + [nil]).filter { isLeft($0, of: client, by: leaf.fixed) }
    }

    // MARK: Sums

    /// Best choice of each client at the prices, minus seats times prices, in points, rounded up; nil: somebody has no
    /// choice left in this leaf.
    public func value(of leaf: CertificateLeaf, scale: Int, lawful: Bool) -> Int? {
        var rowsOfSession: [SessionID: [RowPrice]] = [:]
        for row in leaf.rows { rowsOfSession[row.session, default: []].append(row) }
        func price(_ column: Column, _ sitting: Sitting) -> Int {
            (rowsOfSession[session(of: sitting)] ?? []).filter { row in
                switch row.kind {
                case .seat: true
                case .start: begins(column, in: sitting)
                case .atMost, .reserve: counts(column.client, in: (row.kind, row.organisation ?? "", 0))
                }
            }.map(\.price).reduce(0, +)
        }
        var sum = 0
        for client in choices {
            let costs = choicesLeft(to: client, in: leaf).map { column -> Int in
                guard let column else { return scale * (lawful ? client.unplacedLost : client.unplacedCost) }
                let rows = column.parts.map { price(column, $0.sitting) }.reduce(0, +)
                return scale * (lawful ? column.lost : column.cost) + rows
            }
            guard let least = costs.min() else { return nil }
            sum += least
        }
        for row in leaf.rows {
            guard let sitting = heldSitting(row.session), let limit = limit(of: row, in: sitting) else {
                return Int.min
            }
            sum -= row.price * limit
        }
        return sum / scale + (sum % scale > 0 ? 1 : 0)
    }

    private func heldSitting(_ session: SessionID) -> Sitting? {
        guard let series = instance.series.firstIndex(where: { $0.id == session.series }) else { return nil }
        return BruteForce.heldSittings(ofSeries: series, in: instance).first { $0.date == session.date }
    }

    /// nil: there is no such row.
    private func limit(of row: RowPrice, in sitting: Sitting) -> Int? {
        switch row.kind {
        case .seat: seats(in: sitting)
        case .start: startLimit(in: sitting)
        case .atMost, .reserve:
            agreementLimits(in: sitting).first { $0.row == row.kind && $0.organisation == row.organisation }?.most
        }
    }
}
