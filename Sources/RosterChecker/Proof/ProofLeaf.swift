/// One leaf of a certificate, resolved against the instance.
struct ProofLeaf: Sendable {
    /// A question that a leaf may decide.
    struct Question: Hashable, Sendable {
        enum Subject: Hashable, Sendable {
            /// Whether he is at a project (index; -1: unplaced).
            case place(Int)
            /// Whether he loses at most so many points.
            case lostAtMost(Int)
            /// Whether he is in a held sitting, by its number.
            case sitting(Int)
        }
        let unit: Int
        let subject: Subject
    }

    /// Price (points × scale) of held sittings, by sitting number; zero prices left out.
    var prices: [(sitting: Int, price: Int)] = []
    /// Price of rows of `RowTable.counted`; zero prices left out.
    var countedPrices: [(row: Int, price: Int)] = []
    var decisions: [Question: Bool] = [:]
    /// `Σ limit · price`.
    var rowSum = 0
    let isLawfulTier: Bool
}
