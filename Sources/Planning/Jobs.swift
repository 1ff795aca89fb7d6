public import PlacementDomain

/// What `check` found: the instance, the roster as claimed, and the verdict.
public struct CheckOutcome: Sendable {
    public var instance: Instance
    public var solution: Solution
    public var verdict: Verdict
}

/// What `validate` found, of both severities.
public struct ValidateOutcome: Sendable {
    /// nil where there is at least one error.
    public var instance: Instance?
    public var findings: [Finding]
    public var suppressed: Int

    public var errors: Int { findings.count { $0.severity == .error } }
    public var warnings: Int { findings.count { $0.severity == .warning } }
}

/// What to generate, see the draws of `docs/format.md`.
public struct GenerateRequest: Hashable, Sendable {
    /// `town`, `region`, `country` or `xl`.
    public var size: String
    public var seed: UInt64
    /// Share of projects that become supervised groups, in parts per million.
    public var groupSharePpm: Int
    /// Folder to be written.
    public var output: String

    public init(size: String, seed: UInt64, groupSharePpm: Int, output: String) {
        self.size = size
        self.seed = seed
        self.groupSharePpm = groupSharePpm
        self.output = output
    }
}

public struct GenerateOutcome: Hashable, Sendable {
    public var hash: String
    public var clients: Int
    public var projects: Int
    public var series: Int
    public var travelRows: Int
}

public enum GenerateJob {
    public static func run(_ request: GenerateRequest) throws(PlanningError) -> GenerateOutcome {
        throw PlanningError.needsMore(cause: "this part is not built yet.", remedy: "wait for its commit.")
    }
}

public enum ValidateJob {
    public static func run(folder: String) -> ValidateOutcome {
        ValidateOutcome(instance: nil, findings: [], suppressed: 0)
    }
}

public enum CheckJob {
    public static func run(folder: String, output: String, threads: Int) throws(PlanningError) -> CheckOutcome {
        throw PlanningError.needsMore(cause: "this part is not built yet.", remedy: "wait for its commit.")
    }
}

public enum PlanJob {
    public static func run(
        _ request: PlanRequest, isCancelled: @escaping @Sendable () -> Bool,
        progress: @escaping @Sendable (PlanProgress) -> Void
    ) async throws(PlanningError) -> PlanOutcome {
        throw PlanningError.needsMore(cause: "this part is not built yet.", remedy: "wait for its commit.")
    }
}
