/// A basis in terms of choices, so that masters with other columns can take it over.
final class LeafBasis: Sendable {
    let isBasicRow: [Bool]
    let basic: [LeafPool.Entry]
    let atUpper: [LeafPool.Entry]

    init(isBasicRow: [Bool], basic: [LeafPool.Entry], atUpper: [LeafPool.Entry]) {
        self.isBasicRow = isBasicRow
        self.basic = basic
        self.atUpper = atUpper
    }
}
