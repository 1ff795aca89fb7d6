/// How far the linear program of a case is followed: what any round proves is valid, so it may end early.
package struct LeafEffort: Sendable {
    /// Rounds of solving and adding columns for one half.
    let rounds: Int
    /// Columns that undercut a client's price by more than so many points are added.
    let undercut: Double
    /// Whether choices through rows that take nobody are left out of sums, whatever 32-bit prices ask for such rows; the
    /// certificate then asks more (`LeafNode.closesRows`).
    let closesRows: Bool
    /// Whether an open row may cost as much as being unplaced, however long placements are: who asks it pays for a look
    /// at every timeline.
    let paysAnyPrice: Bool

    /// Of a search: more rounds win less than the next case does.
    package static let usual = LeafEffort(rounds: 6, undercut: 0.02, closesRows: false, paysAnyPrice: false)
    /// Of a proof that has to end: every column that the prices ask for.
    package static let thorough = LeafEffort(rounds: 100, undercut: 0, closesRows: true, paysAnyPrice: true)
}
