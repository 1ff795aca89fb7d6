import Dispatch
import PlacementDomain

/// One run of the checker, step by step as docs/certificate.md, part 5, lists them.
struct CheckRun {
    let instance: Instance
    let solution: Solution
    let threads: Int

    /// - Returns: the report, and what was derived on the way unless the check ended early.
    func report() -> (report: CheckReport, tables: DerivedTables?) {
        if let refused = refusal() ?? otherInstance() { return (refused, nil) }
        let model = CheckerModel(instance)
        let certificate = solution.certificate
        let scale =
            [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096].contains(certificate.scale)
            ? certificate.scale : nil
        guard let greatest = model.costs.greatest, isSmall(greatest, scale ?? 4_096, clients: instance.clients.count)
        else {
            let fault = FoundFault(fault: .overflow, place: "policy.yaml", text: "weights too large for exact sums")
            return (CheckReport(violations: [fault.violation]), nil)
        }
        let ids = IdIndex(instance)
        let tables = DerivedTables(model, threads: threads)
        let published = PublishedCheck(solution.roster, instance)
        let listed = ListedRoster(solution.roster, tables, ids, isPublished: published.rows)
        let proofs = leaves(tables, ids, scale)

        let proof = Proof(tables: tables, threads: threads, scale: scale ?? 1)
        let roster = solution.roster
        var figures = proof.run(leaves: proofs.leaves + proofs.lawful) { worker, unit in
            if listed.isFaulty[unit] { return ClientOutcome() }
            let assignments = listed.assignments[unit]
            let placement = listed.placement[unit]
            if placement >= 0 {
                return PlacementCheck(worker: worker, roster: roster, ids: ids, kept: tables.kept, index: unit).outcome(
                    row: placement, assignments: assignments)
            }
            var outcome = ClientOutcome(isSound: assignments.isEmpty)
            if let first = assignments.first {
                let line = roster.assignments[first.row]
                outcome.violations.append(
                    Violation(
                        code: RuleCode.roster02.id, place: "\(line.client) \(line.session)",
                        text: "an assignment of a client who is not placed"))
            }
            return outcome
        }
        checkUnplaced(model, listed, &figures)
        return (finish(tables, published.violations, listed, figures, proofs, scale), tables)
    }

    /// Parts of an instance that this version cannot check.
    private func refusal() -> CheckReport? {
        guard instance.series.contains(where: \.supervised) else { return nil }
        let fault = FoundFault(fault: .notSupported, place: "instance", text: "not supported yet: supervised series")
        return CheckReport(violations: [fault.violation])
    }

    /// A roster of another instance breaks about every rule here; only the cause is said.
    private func otherInstance() -> CheckReport? {
        let made = solution.certificate.instance
        guard made != instance.hash else { return nil }
        let fault = FoundFault(fault: .otherInstance, place: "certificate", text: "made for instance \(made)")
        return CheckReport(violations: [fault.violation])
    }

    private func isSmall(_ greatest: Int, _ scale: Int, clients: Int) -> Bool {
        let (scaled, overflow) = greatest.multipliedReportingOverflow(by: scale)
        let (product, productOverflow) = scaled.multipliedReportingOverflow(by: clients + 1)
        return !overflow && !productOverflow && product <= 1 << 61
    }

    /// The certificate's leaves that can be used, and its faults.
    struct Leaves {
        var leaves: [ProofLeaf] = []
        var lawful: [ProofLeaf] = []
        var faults: [FoundFault] = []
        var isSound = false
        var isLawfulSound = false
    }

    private func leaves(_ tables: DerivedTables, _ ids: IdIndex, _ scale: Int?) -> Leaves {
        var result = Leaves()
        let certificate = solution.certificate
        if scale == nil {
            result.faults.append(
                FoundFault(
                    fault: .badScale, place: "certificate",
                    text: "scale \(certificate.scale) is no power of two up to 4096"))
        }
        if !result.faults.isEmpty { return result }
        let reader = CertificateReader(tables, ids)
        let plain = reader.read(certificate.leaves, isLawfulTier: false)
        result.faults = plain.faults
        result.isSound = plain.faults.isEmpty
        if result.isSound { result.leaves = plain.leaves }
        if let lawful = certificate.lawful {
            let second = reader.read(lawful, isLawfulTier: true)
            result.faults += second.faults
            result.isLawfulSound = second.faults.isEmpty
            if result.isLawfulSound { result.lawful = second.leaves }
        }
        return result
    }

    private func checkUnplaced(_ model: CheckerModel, _ listed: ListedRoster, _ figures: inout ProofFigures) {
        for unit in model.planned.units.indices where listed.unplaced[unit] >= 0 && !listed.isFaulty[unit] {
            let line = solution.roster.unplaced[listed.unplaced[unit]]
            let cost = figures.unplacedCost[unit]
            figures.outcomes[unit].cost = cost
            figures.outcomes[unit].lost = figures.unplacedLost[unit]
            if line.cost.value != cost {
                figures.outcomes[unit].violations.append(
                    Violation(
                        code: RuleCode.roster03.id, place: line.client.text,
                        text: "leaving him unplaced costs \(cost), claimed \(line.cost)"))
            }
        }
    }

    private func finish(
        _ tables: DerivedTables, _ published: [Violation], _ listed: ListedRoster, _ figures: ProofFigures,
        _ proofs: Leaves, _ scale: Int?
    ) -> CheckReport {
        let model = tables.model
        var violations = published + listed.violations + figures.outcomes.flatMap(\.violations)
        var loads = RowLoads(tables)
        var continues: Set<Int> = []
        for (unit, outcome) in figures.outcomes.enumerated() where outcome.isSound {
            loads.add(unit: unit, sittings: outcome.sittings)
            if outcome.isContinuation { continues.insert(unit) }
        }
        violations += loads.violations
        if violations.allSatisfy({ $0.code == RuleCode.roster03.id }) {
            let pass = LeftOutCheck(tables: tables, threads: threads, loads: loads)
            violations += pass.violations(
                units: model.planned.units.indices.filter { listed.unplaced[$0] >= 0 }, figures)
        }
        let totals = Totals(solution, model, listed, figures)
        var faults = proofs.faults
        var report = CheckReport()
        report.cost = totals.cost
        report.unavoidable = totals.unavoidable
        // The first tier and the bound.
        let plain = Array(figures.leafSums.prefix(proofs.leaves.count))
        let lawful = Array(figures.leafSums.dropFirst(proofs.leaves.count))
        report.bound = totals.unavoidable
        if proofs.isSound {
            if let least = plain.compactMap({ $0 }).min() {
                report.bound = max(report.bound, CheckRun.roundedUp(least, scale ?? 1))
            } else {
                faults.append(
                    FoundFault(fault: .allLeavesOut, place: "leaves", text: "no leaf leaves everybody a choice"))
            }
        }
        if proofs.isLawfulSound {
            if let least = lawful.compactMap({ $0 }).min() {
                let weight = model.costs.weights.lostPerHour
                // Without a weight the points say nothing about hours.
                report.lawfulTierVerified =
                    weight > 0 && totals.isWhole && CheckRun.roundedUp(least, scale ?? 1) > totals.lost - weight
            } else {
                faults.append(
                    FoundFault(fault: .allLeavesOut, place: "lawful", text: "no leaf leaves everybody a choice"))
            }
        }
        let isProofWhole = proofs.isSound && !faults.contains { $0.place == "leaves" }
        let summary = SummaryCheck(
            solution: solution, model: model, totals: totals, report: report,
            conflicts: ConflictList(tables: tables).conflicts(continues: continues))
        faults += summary.faults(isProofWhole: isProofWhole, isScaleSound: scale != nil)
        report.boundVerified =
            isProofWhole && !faults.contains { $0.fault == .boundTooHigh || $0.fault == .otherInstance }
        report.violations = violations + summary.violations + faults.map(\.violation)
        let (cost, bound, unavoidable) = (Double(totals.cost), Double(report.bound), Double(totals.unavoidable))
        report.gap = totals.cost == report.bound ? 0 : (cost - bound) / max(1, cost - unavoidable)
        return report
    }

    /// `⌈sum / scale⌉`, also below zero.
    static func roundedUp(_ sum: Int, _ scale: Int) -> Int {
        let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: scale)
        return remainder > 0 ? quotient + 1 : quotient
    }
}
