internal import PlacementModel

/// Seeded random numbers (SplitMix64): the same seed gives the same numbers on every machine.
///
/// - Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", doi:10.1145/2660193.2660195.
package struct RandomSource: Sendable {
    private var state: UInt64

    /// Where the numbers of each use begin, so that no two uses of a round share theirs: regions take one, each chain
    /// and neighbourhood region its own.
    static let regionStream = 7
    static let programStream = 8
    static let blockStream = 9
    static let chainStream = 100
    static let neighbourhoodStream = 1_000

    package init(seed: UInt64, _ first: Int = 0, _ second: Int = 0) {
        state = seed &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(bitPattern: Int64(first &* 1_000_003 &+ second &+ 1))
        _ = next()
    }

    mutating func next() -> UInt64 {
        state = state &+ 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Uniform in `0..<bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % max(1, bound) }

    /// Uniform in `[0, 1)`.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
