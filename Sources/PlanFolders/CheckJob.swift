import InstanceFormat
import PlacementDomain
public import Planning

/// Checks a plan that lies in a folder against its instance alone.
public enum CheckJob {
    /// - Parameters:
    ///   - folder: the instance.
    ///   - output: a folder that `plan` wrote.
    ///   - threads: at least 1; the report does not depend on it.
    /// - Throws: `wrongOrder` where each folder is what the other should be, `unreadable` where the instance cannot be read, `unreadableRoster` where the plan cannot, `planning` with D13xx.
    public static func run(folder: String, output: String, threads: Int) throws(FolderError) -> CheckOutcome {
        if FolderKind(folder) == .plan, FolderKind(output) == .instance {
            throw .wrongOrder(folder: folder, roster: output)
        }
        let loaded = try InstanceLoading.instance(folder)
        let reading = PlanReader.read(folder: output)
        guard let plan = reading.plan else {
            throw .unreadableRoster(DataAtFault(findings: reading.findings), folder: folder, roster: output)
        }
        do {
            return try CheckOutcome(of: plan, for: loaded.instance, claims: reading.claims, threads: threads)
        } catch {
            throw .planning(error)
        }
    }
}
