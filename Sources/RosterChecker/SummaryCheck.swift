import PlacementDomain

/// The roster's figures, derived.
struct Totals: Sendable {
    /// A row without a derived column counts as claimed.
    let cost: Int
    let lost: Int
    /// Every planned client's choice was derived, so that `lost` is the roster's.
    let isWhole: Bool
    let unavoidable: Int
    let unavoidableClients: [PlanSummary.UnavoidableClient]

    init(_ solution: Solution, _ model: CheckerModel, _ listed: ListedRoster, _ figures: ProofFigures) {
        var (cost, lost) = (0, 0)
        isWhole = figures.outcomes.allSatisfy { $0.cost != nil }
        func add(_ value: Int, to sum: inout Int) {
            // Claimed figures may be anything; a sum that does not fit is no sum.
            let (result, overflow) = sum.addingReportingOverflow(value)
            sum = overflow ? Int.max : result
        }
        for (index, unit) in model.planned.units.enumerated() {
            let outcome = figures.outcomes[index]
            if let own = outcome.cost {
                add(own, to: &cost)
                add(outcome.lost ?? 0, to: &lost)
            } else if listed.placement[index] >= 0 {
                let row = solution.roster.placements[listed.placement[index]]
                add(row.cost.value, to: &cost)
                let unworked = min(max(0, row.unworkedMinutes.value), unit.remaining)
                add(model.costs.lost(unit, unworked: unworked), to: &lost)
            } else if listed.unplaced[index] >= 0 {
                add(solution.roster.unplaced[listed.unplaced[index]].cost.value, to: &cost)
                add(figures.unplacedLost[index], to: &lost)
            }
        }
        self.cost = cost
        self.lost = lost
        unavoidable = figures.leastLost.reduce(0, +)
        unavoidableClients = model.planned.units.enumerated().filter { figures.leastLost[$0.offset] > 0 }.map {
            PlanSummary.UnavoidableClient(
                client: model.instance.clients[$0.element.client].id, points: figures.leastLost[$0.offset])
        }.sorted { $0.client < $1.client }
    }
}

/// Compares `summary.json` with what was derived.
struct SummaryCheck {
    let solution: Solution
    let model: CheckerModel
    let totals: Totals
    let report: CheckReport
    /// What conflicts.csv must hold.
    let conflicts: [Conflict]

    /// Counts and sums (ROSTER-01, ROSTER-03, GROUP-03).
    var violations: [Violation] {
        let (summary, roster) = (solution.summary, solution.roster)
        var result: [Violation] = []
        func compare(_ code: RuleCode, _ name: String, _ claimed: Int, _ actual: Int) {
            if claimed != actual {
                result.append(
                    Violation(code: code.id, place: "summary \(name)", text: "\(name) is \(actual), claimed \(claimed)")
                )
            }
        }
        compare(.roster01, "clients", summary.clients, model.planned.units.count)
        compare(.roster01, "placed", summary.placed, roster.placements.count)
        compare(.roster01, "unplaced", summary.unplaced, roster.unplaced.count)
        compare(.roster01, "notPlanned", summary.notPlanned, roster.notPlanned.count)
        compare(.roster01, "conflicts", summary.conflicts, conflicts.count)
        if let difference = Self.difference(roster.conflicts, conflicts) { result.append(difference) }
        compare(.roster03, "cost", summary.cost, totals.cost)
        let hour = model.costs.weights.lostPerHour
        if totals.isWhole {
            compare(.roster03, "unworkedHours", summary.unworkedHours, hour > 0 ? totals.lost / hour : 0)
        }
        for series in Set(roster.opened + summary.opened).sorted() {
            result.append(Violation(code: RuleCode.group03.id, place: series.text, text: "opened, but not supervised"))
        }
        return result
    }

    /// The first row in which the conflicts are not what they should be.
    private static func difference(_ claimed: [Conflict], _ expected: [Conflict]) -> Violation? {
        guard claimed != expected else { return nil }
        let at = zip(claimed, expected).prefix { $0 == $1 }.count
        let (found, wanted) = (claimed.dropFirst(at).first, expected.dropFirst(at).first)
        func words(_ conflict: Conflict?) -> String { conflict.map { "\($0.code) \($0.place)" } ?? "nothing" }
        return Violation(
            code: RuleCode.roster01.id, place: "conflicts \(wanted?.place ?? found?.place ?? "")",
            text: "row \(at + 1) is \(words(wanted)), claimed \(words(found)), or its smallest set differs")
    }

    /// The figures that the certificate carries.
    ///
    /// - Parameters:
    ///   - isProofWhole: the plain leaves have no fault.
    ///   - isScaleSound: without a scale nothing is said about the first tier.
    func faults(isProofWhole: Bool, isScaleSound: Bool) -> [FoundFault] {
        let (summary, certificate) = (solution.summary, solution.certificate)
        var result: [FoundFault] = []
        if summary.instance != model.instance.hash {
            result.append(
                FoundFault(fault: .otherInstance, place: "summary", text: "made for instance \(summary.instance)"))
        }
        if isProofWhole, max(certificate.bound, summary.bound) > report.bound {
            result.append(
                FoundFault(
                    fault: .boundTooHigh, place: certificate.bound > report.bound ? "certificate" : "summary",
                    text: "claims \(max(certificate.bound, summary.bound)), proven is \(report.bound)"))
        }
        if summary.unavoidable != totals.unavoidable || summary.unavoidableClients != totals.unavoidableClients {
            result.append(
                FoundFault(
                    fault: .wrongUnavoidable, place: "summary",
                    text:
                        "unavoidable is \(totals.unavoidable) of \(totals.unavoidableClients.count) clients, claimed \(summary.unavoidable) of \(summary.unavoidableClients.count)"
                ))
        }
        if summary.lawfulTierProven, !report.lawfulTierVerified, isScaleSound, totals.isWhole {
            result.append(
                FoundFault(
                    fault: .falseTierClaim, place: "summary", text: "that no roster loses fewer hours is not proven"))
        }
        return result
    }
}
