/// Seeded random numbers: xoshiro256** set up by SplitMix64.
///
/// The same seed, stream and index give the same numbers on every machine: only integer arithmetic and the exactly
/// rounded operations of IEEE 754 are used, no library function.
/// - Source: D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number Generators", doi:10.1145/3460772.
package struct Draws: Sendable {
    /// What a sequence of draws is for. Each record has a sequence of its own, so that one more draw for a client
    /// changes nobody else.
    package enum Stream: UInt64, Sendable {
        case terrain = 1, kinds, units, project, series, calendar, client, order, seats, supervisors, relations
    }

    private var state: (UInt64, UInt64, UInt64, UInt64)

    package init(seed: UInt64, stream: Stream, index: Int = 0) {
        var mix = seed
        func next(_ mix: inout UInt64) -> UInt64 {
            mix &+= 0x9E37_79B9_7F4A_7C15
            var word = mix
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
        mix = next(&mix) ^ (stream.rawValue &* 0xD6E8_FEB8_6659_FD93)
        mix = next(&mix) ^ (UInt64(bitPattern: Int64(index)) &* 0xA076_1D64_78BD_642F)
        state = (next(&mix), next(&mix), next(&mix), next(&mix))
    }

    /// 64 random bits.
    package mutating func word() -> UInt64 {
        func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 { (word << count) | (word >> (64 - count)) }
        let result = rotated(state.1 &* 5, 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = rotated(state.3, 45)
        return result
    }

    /// A whole number of `0..<count`, each equally likely; `count` ≥ 1.
    package mutating func below(_ count: Int) -> Int {
        let limit = UInt64(count)
        while true {
            let (high, low) = word().multipliedFullWidth(by: limit)
            if low >= (0 &- limit) % limit { return Int(high) }
        }
    }

    /// A whole number of `range`, each equally likely.
    package mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True in `perMille` of 1,000 cases.
    package mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    /// Index of one of `weights`, likely in proportion; their sum is ≥ 1.
    package mutating func index(weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return weights.count - 1
    }

    /// One of `choices`, likely in proportion to its weight.
    package mutating func choice<Value>(_ choices: [Weighted<Value>]) -> Value {
        choices[index(weights: choices.map(\.weight))].value
    }

    /// `values` in random order.
    package mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var result = values
        for last in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(last, below(last + 1)) }
        return result
    }

    /// `count` different ones of `values`, in the order of `values`.
    package mutating func sample<Value>(_ count: Int, of values: [Value]) -> [Value] {
        shuffled(Array(values.indices)).prefix(count).sorted().map { values[$0] }
    }

    /// A number that is nearly standard normal: the sum of twelve uniform numbers less six, so within ±6.
    package mutating func normal() -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += Double(word() >> 11) * 0x1p-53 }
        return sum
    }

    /// Failures before the first success, mean `mean`: the waiting time of a process without memory.
    package mutating func geometric(mean: Int) -> Int {
        var count = 0
        while below(mean + 1) != 0 { count += 1 }
        return count
    }

    /// e^x by 1,024-fold squaring of a short series: the same on every machine, to about 12 digits for |x| < 10.
    package static func exponential(_ x: Double) -> Double {
        let part = x / 1024
        var value = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
        for _ in 0..<10 { value *= value }
        return value
    }
}
