import InstanceGenerator
import PlacementDomain
import Testing

@Suite("Generator: random numbers")
struct DrawsTests {
    @Test("the first words of a stream are fixed for ever")
    func fixedWords() {
        var draws = Draws(seed: 1, stream: .client, index: 0)
        var again = Draws(seed: 1, stream: .client, index: 0)
        let words = (0..<4).map { _ in draws.word() }
        #expect(words == (0..<4).map { _ in again.word() })
        #expect(words == Self.recorded)
    }

    static let recorded: [UInt64] = [
        17_233_657_105_804_850_469, 3_293_479_798_825_242_453, 13_350_272_620_178_636_489, 3_236_542_800_840_531_823,
    ]

    @Test("another seed, stream or index gives other words")
    func independence() {
        var seen: Set<UInt64> = []
        for seed in [0, 1, 2, UInt64.max] {
            for stream in [Draws.Stream.client, .order, .series] {
                for index in [0, 1, 2, 1_000] {
                    var draws = Draws(seed: seed, stream: stream, index: index)
                    seen.insert(draws.word())
                }
            }
        }
        #expect(seen.count == 4 * 3 * 4)
    }

    @Test("below(n) gives each number about equally often")
    func below() {
        var draws = Draws(seed: 7, stream: .client)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[draws.below(7)] += 1 }
        for count in counts { #expect((9_600...10_400).contains(count)) }
        #expect((0..<100).allSatisfy { _ in draws.below(1) == 0 })
    }

    @Test("weights, chances and samples keep to their shares")
    func shares() {
        var draws = Draws(seed: 8, stream: .client)
        var counts = [0, 0, 0]
        for _ in 0..<10_000 { counts[draws.index(weights: [1, 0, 3])] += 1 }
        #expect(counts[1] == 0)
        #expect((2_300...2_700).contains(counts[0]))
        #expect((0..<10_000).count { _ in draws.chance(50) }.distance(to: 500).magnitude < 80)
        #expect(!draws.chance(0) && draws.chance(1000))
        for size in 0...5 {
            let sample = draws.sample(size, of: [1, 2, 3, 4, 5])
            #expect(sample.count == size && sample == sample.sorted() && Set(sample).count == size)
        }
    }

    @Test("the normal draw has mean 0 and deviation 1, the geometric one its mean, and e^x its value")
    func distributions() {
        var draws = Draws(seed: 9, stream: .client)
        let values = (0..<50_000).map { _ in draws.normal() }
        let mean = values.reduce(0, +) / 50_000
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 50_000
        #expect(abs(mean) < 0.02 && abs(variance - 1) < 0.03)
        let waits = (0..<20_000).map { _ in draws.geometric(mean: 56) }
        #expect(abs(Double(waits.reduce(0, +)) / 20_000 - 56) < 2)
        for (x, value) in [(0.0, 1.0), (1.0, 2.718281828459), (-2.0, 0.135335283237), (3.5, 33.115451958692)] {
            #expect(abs(Draws.exponential(x) / value - 1) < 1e-10)
        }
    }
}
