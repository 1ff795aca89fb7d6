public import Explanation
import PlacementModel
import PlacementDomain

/// A checked roster, open for questions.
public struct OpenedRoster: Sendable {
    public var check: CheckOutcome
    /// nil: the roster is refused, and no question is answered.
    public var seating: Seating?
}

/// Opens a roster for `explain` and `options`: reads, checks, and arranges it.
public enum ExplainJob {
    /// - Parameters:
    ///   - folder: the instance.
    ///   - output: a folder that `plan` wrote.
    ///   - threads: at least 1; no answer depends on it.
    /// - Throws: `badInput` where one of the folders cannot be read.
    public static func open(folder: String, output: String, threads: Int) throws(PlanningError) -> OpenedRoster {
        let check = try CheckJob.run(folder: folder, output: output, threads: threads)
        guard check.verdict.isClean else { return OpenedRoster(check: check) }
        return OpenedRoster(
            check: check,
            seating: Seating(
                model: PlacementModel(instance: check.instance), roster: SeatedRoster(check.solution.roster),
                certificate: check.solution.certificate))
    }
}
