import PlacementRules
import Testing

@Suite("Sets of tags")
struct TagSetTests {
    @Test("PLACE-03 subsets and common tags agree with plain sets, over the borders of words")
    func sweep() {
        let tags = [0, 63, 64, 127, 128, 200]
        for left in 0..<(1 << tags.count) {
            for right in 0..<(1 << tags.count) {
                let (plainLeft, plainRight) = (plain(left, tags), plain(right, tags))
                let (setLeft, setRight) = (set(plainLeft), set(plainRight))
                #expect(setLeft.isSubset(of: setRight) == plainLeft.isSubset(of: plainRight))
                #expect(setLeft.isDisjoint(with: setRight) == plainLeft.isDisjoint(with: plainRight))
                #expect(setLeft.isEmpty == plainLeft.isEmpty)
            }
        }
    }

    private func plain(_ mask: Int, _ tags: [Int]) -> Set<Int> {
        Set(tags.indices.filter { mask >> $0 & 1 == 1 }.map { tags[$0] })
    }

    private func set(_ tags: Set<Int>) -> TagSet {
        var set = TagSet()
        for tag in tags { set.insert(tag) }
        return set
    }
}
