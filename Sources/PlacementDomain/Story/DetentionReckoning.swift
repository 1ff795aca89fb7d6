/// Days of detention that are left on a return (HOURS-05): `(days × unworked + ordered − 1) / ordered`, whole numbers.
///
/// - Source: Sv 6:3:3(2), text in force on 2026-01-01: a part of a day counts as a whole one. Whether the hours to which the
///   days refer are those after the deduction of custody is an assumption, a number of HOURS-05 in the rules.
public struct DetentionReckoning: Hashable, Sendable {
    /// Days that judgment or penal order name for all hours.
    public var days: Int
    public var unworked: Minutes
    /// The hours to which these days refer; above zero.
    public var ordered: Minutes

    /// - Returns: nil: nothing was ordered.
    public init?(days: Int, unworked: Minutes, ordered: Minutes) {
        guard days >= 0, unworked >= .zero, ordered > .zero else { return nil }
        self.days = days
        self.unworked = unworked
        self.ordered = ordered
    }

    /// What is left: a part of a day counts as a whole one.
    public var left: Int { (days * unworked.value + ordered.value - 1) / ordered.value }

    /// `30 × 2,100 ÷ 3,600 = 17.5, so 18`, with the minutes written out; what the division gives is cut after two digits.
    public func formula(_ words: Wording) -> String {
        let product = days * unworked.value
        let hundredths = product * 100 / ordered.value
        let isExact = (product * 100).isMultiple(of: ordered.value)
        var digits = String(hundredths % 100).alignedRight(to: 2, with: "0")
        while digits.hasSuffix("0") { digits.removeLast() }
        let quotient =
            words.number(hundredths / 100) + (digits.isEmpty ? "" : words(",", ".") + digits) + (isExact ? "" : "…")
        let line =
            "\(words.number(days)) × \(words.number(unworked.value)) ÷ \(words.number(ordered.value)) = \(quotient)"
        return product.isMultiple(of: ordered.value)
            ? line : line + words(", dus ", ", so ") + words.number(left)
    }
}

/// Minutes that work takes off beside itself in England and Wales (HOURS-12): reckoned when it is asked for, never stored.
///
/// - Source: Sentencing Act 2026 s37, prospective; the cap was seen in software only.
public struct IncentiveReckoning: Hashable, Sendable {
    public var ordered: Minutes
    public var credited: Minutes
    /// Millionths of the order that are worked at par first, and that it can take off at most.
    public var thresholdPpm: Int
    public var mostPpm: Int
    /// Minutes that an hour takes off beside itself.
    public var extraPerHour: Int

    public init(ordered: Minutes, credited: Minutes, thresholdPpm: Int, mostPpm: Int, extraPerHour: Int) {
        self.ordered = ordered
        self.credited = credited
        self.thresholdPpm = thresholdPpm
        self.mostPpm = mostPpm
        self.extraPerHour = extraPerHour
    }

    /// What is worked at par before anything is taken off; a part of a minute counts as a whole one.
    public var threshold: Minutes { Minutes((ordered.value * thresholdPpm + 999_999) / 1_000_000) }

    /// The most that can be taken off.
    public var most: Minutes { Minutes(ordered.value * mostPpm / 1_000_000) }

    /// What is taken off by now.
    public var discount: Minutes {
        min(most, Minutes(max(0, credited.value - threshold.value) * extraPerHour / 60))
    }

    /// What is left to work with it.
    public var left: Minutes { max(.zero, ordered - credited - discount) }
}
