/// Legal and policy parameters as dated data (`rules.yaml`): nothing legal is a constant in code.
public struct RuleBook: Hashable, Sendable {
    /// One version of one rule's parameters.
    public struct Version: Hashable, Sendable {
        /// Rule id, for example `TERM-01`.
        public var id: String
        /// `NL`, `EW`, or `any`.
        public var jurisdiction: String
        /// Empty: every frame.
        public var frames: Set<LegalFrame>
        public var validFrom: CalendarDay
        /// Numbers by name, for example `months: 18`. A name without a number (`null`) is left out.
        public var numbers: [String: Int]
        /// Lists of words by name, for example `causes: [detention, unlawfulAbsence]`.
        public var words: [String: [String]]
        public var source: String
        /// `verified`, `oldCopy` or `assumption`.
        public var status: String

        public init(
            id: String, jurisdiction: String, frames: Set<LegalFrame> = [], validFrom: CalendarDay,
            numbers: [String: Int] = [:], words: [String: [String]] = [:], source: String = "",
            status: String = "assumption"
        ) {
            self.id = id
            self.jurisdiction = jurisdiction
            self.frames = frames
            self.validFrom = validFrom
            self.numbers = numbers
            self.words = words
            self.source = source
            self.status = status
        }
    }

    public var versions: [Version]

    public init(versions: [Version]) { self.versions = versions }

    /// The version that holds: of those for `jurisdiction` (or, where there is none, for `any`) and `frame`, the one
    /// with the latest `validFrom` not after `day`; before the first version, the first. nil: no such rule there.
    public func version(_ id: String, jurisdiction: String, frame: LegalFrame, on day: CalendarDay) -> Version? {
        for owner in [jurisdiction, "any"] {
            let matching = versions.filter {
                $0.id == id && $0.jurisdiction == owner && ($0.frames.isEmpty || $0.frames.contains(frame))
            }
            guard let first = matching.min(by: { $0.validFrom < $1.validFrom }) else { continue }
            return matching.filter { $0.validFrom <= day }.max { $0.validFrom < $1.validFrom } ?? first
        }
        return nil
    }

    /// The number `name` of the version that holds; nil: no such rule or no such number there.
    public func number(
        _ id: String, _ name: String, jurisdiction: String, frame: LegalFrame, on day: CalendarDay
    ) -> Int? {
        version(id, jurisdiction: jurisdiction, frame: frame, on: day)?.numbers[name]
    }

    /// The days on which the answer of `version` may change for `id`, ascending.
    public func changeDays(_ id: String) -> [CalendarDay] {
        Set(versions.filter { $0.id == id }.map(\.validFrom)).sorted()
    }
}
