/// One leaf of a certificate, resolved against the instance.
struct ProofLeaf: Sendable {
    /// A question that a leaf may decide.
    struct Question: Hashable, Sendable {
        let unit: Int
        /// Project index; -1: unplaced.
        let project: Int
    }

    /// Price (points × scale) of held sittings, by sitting number; zero prices left out.
    var prices: [(sitting: Int, price: Int)] = []
    /// Price of rows of `RowTable.counted`; zero prices left out.
    var countedPrices: [(row: Int, price: Int)] = []
    var decisions: [Question: Bool] = [:]
    /// `Σ limit · price`.
    var rowSum = 0
    let isLawfulTier: Bool

    /// Whether a choice (project index, -1: unplaced) of a client is left under these decisions of his.
    static func allows(_ decisions: [(project: Int, at: Bool)], _ project: Int) -> Bool {
        decisions.allSatisfy { $0.at ? $0.project == project : $0.project != project }
    }
}
