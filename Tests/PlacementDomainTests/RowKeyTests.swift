import PlacementDomain
import PlacementTesting
import Testing

struct RowKeyTests {
    private static let letters = Set("bcdfghjklmnpqrstvwxz")

    private static func hex(_ draws: inout SplitMix64) -> String {
        (0..<4).map { _ in
            let digits = String(draws.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    @Test("a digest gives four keys of twelve consonants in three groups: no word, no number, no month")
    func form() {
        var draws = SplitMix64(seed: 1)
        var seen: [Character: Int] = [:]
        var all: Set<RowKey> = []
        for _ in 0..<1_000 {
            let keys = RowKey.candidates(of: RowKeyTests.hex(&draws))
            #expect(keys.count == 4)
            for key in keys {
                let groups = key.text.split(separator: "-", omittingEmptySubsequences: false)
                #expect(groups.map(\.count) == [4, 4, 4] && groups.joined().allSatisfy(Self.letters.contains))
                for letter in groups.joined() { seen[letter, default: 0] += 1 }
                all.insert(key)
            }
        }
        #expect(all.count == 4_000)
        // 48,000 letters, 2,400 of each: none is left out, none is favoured.
        #expect(Set(seen.keys) == Self.letters && seen.values.allSatisfy { (2_100...2_700).contains($0) })
    }

    @Test("what a spreadsheet or a hand makes of a key is the key; anything else is none")
    func typed() {
        let key: RowKey = "kdbf-mtrw-xzhc"
        for text in [
            "kdbf-mtrw-xzhc", "KDBF-MTRW-XZHC", "Kdbf-mtrw-xzhc", " kdbf-mtrw-xzhc ", "kdbf\u{2013}mtrw\u{2011}xzhc",
            "kdbf -mtrw-xzhc\u{A0}",
        ] { #expect(RowKey(typed: text) == key, "\(text)") }
        for text in [
            "", "kdbf-mtrw", "kdbf-mtrw-xzh", "kdbf-mtrw-xzhcc", "kdbf-mtrw-xzha", "kdbfmtrwxzhc", "kdbf-mtrw-xzhc-",
            "kdbf.mtrw.xzhc", "Anna", "kdbf-mtrw-xz1c", "kdbf-mtrw-xz\u{10D}c",
        ] { #expect(RowKey(typed: text) == nil, "\(text)") }
    }

    @Test("the digest of a name is of this key and of its words: blanks do not count, letters do")
    func named() {
        let digest: ([UInt8]) -> String = { String(decoding: $0, as: UTF8.self) + "0123456789abcdef" }
        func named(_ name: String, _ key: RowKey = "kdbf-mtrw-xzhc") -> String {
            PublishedRow.named(name, key: key) { bytes in
                // A sum that depends on the place of each byte is digest enough here.
                let sum = bytes.enumerated().reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1.element) &+ UInt64($1.offset) }
                return String(sum, radix: 16) + String(repeating: "0", count: 16)
            }
        }
        #expect(named("Anna  B.") == named(" Anna B.\u{A0}"))
        #expect(named("Anna B.") != named("anna B."))
        #expect(named("Anna") != named("Anna", "kdbf-mtrw-xzhd"))
        #expect(PublishedRow.named("Anna", key: "kdbf-mtrw-xzhc", digest: digest).count == 16)
    }
}
