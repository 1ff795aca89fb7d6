import PlacementDomain

/// What one client's part of a roster comes to.
struct ClientOutcome: Sendable {
    var violations: [Violation] = []
    /// No fault but perhaps in the cost: his assignments are a column, or he is unplaced.
    var isSound = false
    /// The derived cost and lost points; nil: what the roster says of him gives none.
    var cost: Int?
    var lost: Int?
    /// Numbers of the held sittings he is assigned to.
    var sittings: [Int] = []
    /// His kept placement goes on.
    var isContinuation = false
}
