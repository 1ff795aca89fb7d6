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
                    "een cliënt zonder plaats weegt \(words.number(points)) punten; het programma kan met hoogstens \(words.number(PlacementSolver.dearestChoice)) rekenen.",
                    "a client without a place weighs \(words.number(points)) points; the program can reckon with \(words.number(PlacementSolver.dearestChoice)) at most."
                ),
                remedy: words("verlaag de gewichten in policy.yaml.", "give smaller weights in policy.yaml."),
                ending: .failed)
        }
    }
}
