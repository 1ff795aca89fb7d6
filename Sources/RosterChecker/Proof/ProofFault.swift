import PlacementDomain

/// Faults of the certificate and of what a summary claims beside the roster; `docs/certificate.md` describes each.
enum ProofFault: String, CaseIterable, Sendable {
    case otherInstance = "D4501"
    case badScale = "D4502"
    case unknownId = "D4503"
    case wrongSign = "D4504"
    case outOfRange = "D4505"
    case duplicate = "D4506"
    case overflow = "D4507"
    case notCovered = "D4508"
    case allLeavesOut = "D4509"
    case boundTooHigh = "D4510"
    case wrongUnavoidable = "D4511"
    case falseTierClaim = "D4512"
    case wrongRosterId = "D4513"
    case wrongSummary = "D4514"
    case notSupported = "D4590"
}

/// A fault found in a certificate or in a summary.
struct FoundFault: Sendable, Hashable {
    let fault: ProofFault
    let place: String
    let text: Said
    var violation: Violation { Violation(code: fault.rawValue, place: place, text: text) }
}
