import PlacementDomain

/// What a summary says of the bound, and of its own files, beside what is so (steps 11 and 12).
enum ClaimedBound {
    /// Faults of the figures that the certificate carries.
    static func faults(
        _ plan: Plan, _ facts: Facts, _ proof: BoundProof, _ report: CheckReport, isWhole: Bool
    ) -> [FoundFault] {
        let (summary, certificate) = (plan.summary, plan.certificate)
        var result: [FoundFault] = []
        func add(_ fault: ProofFault, _ place: String, _ text: Said) {
            result.append(FoundFault(fault: fault, place: place, text: text))
        }
        if summary.instance != facts.instance.hash {
            add(.otherInstance, "summary", Refusal.madeFor(summary.instance))
        }
        let claimed = max(certificate.bound, summary.bound)
        if proof.isWhole, claimed > report.bound {
            add(
                .boundTooHigh, certificate.bound > report.bound ? "certificate" : "summary",
                Said("er staat \(claimed), bewezen is \(report.bound)", "claims \(claimed), proven is \(report.bound)"))
        }
        let unavoidable = unavoidableClients(proof.figures, facts)
        if summary.unavoidable != report.unavoidable || summary.unavoidableClients != unavoidable {
            add(
                .wrongUnavoidable, "summary",
                Said(
                    "unavoidable is \(report.unavoidable) van \(unavoidable.count) cliënten, "
                        + "er staat \(summary.unavoidable) van \(summary.unavoidableClients.count)",
                    "unavoidable is \(report.unavoidable) of \(unavoidable.count) clients, "
                        + "claimed \(summary.unavoidable) of \(summary.unavoidableClients.count)"))
        }
        if summary.lawfulTierProven, !report.lawfulTierVerified, proof.hasScale, isWhole {
            add(
                .falseTierClaim, "summary",
                Said(
                    "dat geen rooster minder uren verliest, is niet bewezen",
                    "that no roster loses fewer hours is not proven"))
        }
        return result
    }

    private static func unavoidableClients(
        _ figures: ProofFigures, _ facts: Facts
    ) -> [PlanSummary.UnavoidableClient] {
        figures.ofUnit.enumerated().filter { $0.element.leastLost > 0 }.map {
            PlanSummary.UnavoidableClient(client: facts.clientId(ofUnit: $0.offset), points: $0.element.leastLost)
        }.sorted { $0.client < $1.client }
    }

    /// Faults between a summary and the files it came with (D4513, D4514).
    static func faults(_ summary: PlanSummary, _ claims: SummaryClaims) -> [FoundFault] {
        var result: [FoundFault] = []
        func add(_ fault: ProofFault, _ text: Said) {
            result.append(FoundFault(fault: fault, place: "summary.json", text: text))
        }
        if summary.rosterId != claims.rosterId {
            add(
                .wrongRosterId,
                Said(
                    "rosterId past niet bij placements, assignments en unplaced: een ervan is veranderd",
                    "rosterId is not that of placements, assignments and unplaced: one of them was changed"))
        }
        if !claims.isGapOfItsFigures {
            add(
                .wrongSummary,
                Said(
                    "gap past niet bij cost, bound en unavoidable", "the gap is not that of cost, bound and unavoidable"
                ))
        }
        if claims.violations != 0 {
            add(
                .wrongSummary,
                Said(
                    "er staan \(claims.violations) overtredingen: zo'n rooster wordt nooit geschreven",
                    "claims \(claims.violations) violations: such a roster is never written"))
        }
        return result
    }
}
