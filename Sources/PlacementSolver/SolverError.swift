/// Why no plan could be made.
public enum SolverError: Error, Hashable, Sendable {
    /// D3201: a single cost is beyond what the solver can price (2^29 points).
    case costOutOfRange(points: Int)

    public var code: String {
        switch self {
        case .costOutOfRange: "D3201"
        }
    }
}
