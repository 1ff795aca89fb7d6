import InstanceFormat
public import Planning

/// A plan that was read and checked, open for questions unless it is refused.
public struct OpenedPlan: Sendable {
    public let check: CheckOutcome
    /// nil: the roster is refused, and no question is answered.
    public let open: OpenPlan?
}

/// Opens a plan for `explain` and `options`: reads, checks, and arranges it.
public enum OpenJob {
    /// Gives another plan of the same instance its id, as `plan` would.
    public static let naming: RosterNaming = { PlanWriter.rosterId(of: $0) }

    /// - Parameters:
    ///   - folder: the instance.
    ///   - output: a folder that `plan` wrote.
    ///   - threads: at least 1; no answer depends on it.
    /// - Throws: `unreadable` where one of the folders cannot be read, `planning` with D13xx.
    public static func run(folder: String, output: String, threads: Int) throws(FolderError) -> OpenedPlan {
        let check = try CheckJob.run(folder: folder, output: output, threads: threads)
        return OpenedPlan(check: check, open: check.checked.map { OpenPlan($0) })
    }
}
