public import PlacementDomain

/// Why no plan could be made.
public enum SolverError: Trouble, Hashable {
    /// D3201: leaving a client unplaced costs more than the search can price (2^29 points).
    case costOutOfRange(points: Int)

    public var code: String {
        switch self {
        case .costOutOfRange: "D3201"
        }
    }

    public func report(in words: Wording) -> TroubleReport {
        switch self {
        case .costOutOfRange(let points):
            TroubleReport(
                code: code,
                cause: words(
                    "iemand niet plaatsen kost \(words.number(points)) punten; het zoeken kan er hoogstens \(words.number(PlacementSolver.dearestChoice)) aan.",
                    "leaving a client unplaced costs \(words.number(points)) points; the search can price \(words.number(PlacementSolver.dearestChoice)) at most."
                ),
                remedy: words("geef kleinere gewichten in policy.yaml.", "give smaller weights in policy.yaml."),
                ending: .failed)
        }
    }
}
