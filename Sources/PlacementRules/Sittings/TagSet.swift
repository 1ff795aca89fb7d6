/// A set of numbered tags, as bits; a set of the first 64 needs no memory of its own.
package struct TagSet: Hashable, Sendable {
    private var first: UInt64 = 0
    /// Without trailing zeros.
    private var others: [UInt64] = []

    package init() {}

    package var isEmpty: Bool { first == 0 && others.isEmpty }

    package mutating func insert(_ tag: Int) {
        if tag < 64 {
            first |= 1 << UInt64(tag)
            return
        }
        let word = tag / 64 - 1
        while others.count <= word { others.append(0) }
        others[word] |= 1 << UInt64(tag % 64)
    }

    package func isSubset(of other: TagSet) -> Bool {
        guard first & ~other.first == 0, others.count <= other.others.count else { return false }
        return others.isEmpty || others.indices.allSatisfy { others[$0] & ~other.others[$0] == 0 }
    }

    package func isDisjoint(with other: TagSet) -> Bool {
        guard first & other.first == 0 else { return false }
        return others.isEmpty || zip(others, other.others).allSatisfy { $0 & $1 == 0 }
    }
}
