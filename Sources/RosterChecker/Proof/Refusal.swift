import PlacementDomain

/// What cannot be looked at any further (step 1).
enum Refusal {
    /// Parts of an instance that this version cannot check.
    static func fault(ofParts instance: Instance) -> FoundFault? {
        guard instance.series.contains(where: \.supervised) else { return nil }
        return FoundFault(
            fault: .notSupported, place: "instance",
            text: Said(
                "begeleide reeksen kan deze versie nog niet controleren", "not supported yet: supervised series"))
    }

    /// Parts that this version cannot check, or a certificate of another instance.
    static func fault(of instance: Instance, _ certificate: BoundCertificate) -> FoundFault? {
        if let unknown = fault(ofParts: instance) { return unknown }
        // A roster of another instance breaks about every rule here; only the cause is said.
        if certificate.instance != instance.hash {
            return FoundFault(
                fault: .otherInstance, place: "certificate", text: madeFor(certificate.instance))
        }
        return nil
    }

    static func madeFor(_ instance: String) -> Said {
        Said("gemaakt voor andere gegevens (\(instance))", "made for instance \(instance)")
    }

    /// Weights so large that sums of costs, scaled, might leave 64 bits.
    static func fault(ofSums facts: Facts, _ certificate: BoundCertificate) -> FoundFault? {
        let scale = BoundProof.isScale(certificate.scale) ? certificate.scale : 4_096
        if let greatest = facts.costs.greatest {
            let (scaled, overflow) = greatest.multipliedReportingOverflow(by: scale)
            let (product, overflows) = scaled.multipliedReportingOverflow(by: facts.instance.clients.count + 1)
            if !overflow, !overflows, product <= 1 << 61 { return nil }
        }
        return FoundFault(
            fault: .overflow, place: "policy.yaml",
            text: Said("te grote gewichten om precies op te tellen", "weights too large for exact sums"))
    }
}
