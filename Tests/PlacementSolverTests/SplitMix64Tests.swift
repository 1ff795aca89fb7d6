import PlacementTesting
import Testing

@Suite("Seeded generator")
struct SplitMix64Tests {
    @Test("the published first numbers for seed 1234567")
    func published() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
        #expect(random.next() == 9_817_491_932_198_370_423)
    }

    @Test("a random instance is the same for the same seed and differs for another")
    func sameSeedSameInstance() {
        #expect(TinyInstances.random(seed: 7).build() == TinyInstances.random(seed: 7).build())
        #expect(TinyInstances.random(seed: 7).build() != TinyInstances.random(seed: 8).build())
    }
}
