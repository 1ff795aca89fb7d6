public import PlacementDomain

/// One record that somebody wants to be written.
public struct AttendanceLine: Hashable, Sendable {
    /// nil: it cannot be read.
    public var entry: AttendanceEntry?
    /// In a file, 1-based; 0: it stands in none.
    public var line: Int
    /// Why it cannot be read.
    public var findings: [Finding]

    public init(entry: AttendanceEntry?, line: Int = 0, findings: [Finding] = []) {
        self.entry = entry
        self.line = line
        self.findings = findings
    }
}

/// What became of it.
public struct AttendanceAnswer: Hashable, Sendable {
    public var line: AttendanceLine
    public var result: AttendanceResult
    /// The record that was written, or that stood there just so; nil: none.
    public var record: Int64?
    /// What was credited by it.
    public var creditMinutes: Minutes
    /// Codes of what was found; more of it in `findings`, where it was looked at now.
    public var codes: [String]
    public var findings: [Finding]
}

/// What became of many.
public struct AttendanceOutcomes: Hashable, Sendable {
    /// In the order of what was sent.
    public var answers: [AttendanceAnswer]
    /// How many of them were answered by an earlier run under the same key.
    public var repeated: Int

    public init(answers: [AttendanceAnswer], repeated: Int) {
        self.answers = answers
        self.repeated = repeated
    }

    public func count(_ result: AttendanceResult) -> Int { answers.count { $0.result == result } }

    /// Minutes that were credited now.
    public var creditedMinutes: Minutes {
        answers.filter { $0.result == .recorded }.map(\.creditMinutes).reduce(.zero, +)
    }

    /// Whether every record is as it was sent.
    public var isWhole: Bool { answers.allSatisfy { $0.result == .recorded || $0.result == .duplicate } }
}
