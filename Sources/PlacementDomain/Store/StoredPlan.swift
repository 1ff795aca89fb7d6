/// A plan as a store recorded it: what it was made from, with which limits, and what came of it.
public struct StoredPlan: Hashable, Sendable {
    /// The number of its decision, by which it is asked for.
    public var number: Int64
    /// Hash of the instance's folder.
    public var instance: String
    public var rosterId: String
    /// Hash of the plan's folder.
    public var outcome: String
    /// The plan that it goes on from; nil: none.
    public var from: Int64?
    public var stepLimit: Int?
    public var timeLimit: Duration?
    public var gapPpm: Int
    public var seed: UInt64
    /// Whether everybody was planned anew all the same.
    public var isFull: Bool
    public var stopReason: StopReason
    /// Whether the same program makes the same bytes of it again.
    public var isReplayable: Bool
    /// Version of the program that made it.
    public var program: String

    public init(
        number: Int64, instance: String, rosterId: String, outcome: String, from: Int64?, stepLimit: Int?,
        timeLimit: Duration?, gapPpm: Int, seed: UInt64, isFull: Bool, stopReason: StopReason, isReplayable: Bool,
        program: String
    ) {
        self.number = number
        self.instance = instance
        self.rosterId = rosterId
        self.outcome = outcome
        self.from = from
        self.stepLimit = stepLimit
        self.timeLimit = timeLimit
        self.gapPpm = gapPpm
        self.seed = seed
        self.isFull = isFull
        self.stopReason = stopReason
        self.isReplayable = isReplayable
        self.program = program
    }
}

/// A file of a folder that is kept.
public struct KeptFile: Hashable, Sendable {
    public var name: String
    public var content: [UInt8]

    public init(name: String, content: [UInt8]) {
        self.name = name
        self.content = content
    }
}
