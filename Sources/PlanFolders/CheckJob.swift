import InstanceFormat
import PlacementDomain
public import Planning

/// Checks a plan that lies in a folder against its instance alone.
public enum CheckJob {
    /// - Parameters:
    ///   - folder: the instance.
    ///   - output: a folder that `plan` wrote.
    ///   - threads: at least 1; the report does not depend on it.
    /// - Throws: `wrongOrder` where each folder is what the other should be, `unreadable` where one of the folders cannot be read, `planning` with D13xx.
    public static func run(folder: String, output: String, threads: Int) throws(FolderError) -> CheckOutcome {
        if FolderKind(folder) == .plan, FolderKind(output) == .instance {
            throw .wrongOrder(folder: folder, roster: output)
        }
        let loaded = try InstanceLoading.instance(folder)
        let reading = PlanReader.read(folder: output)
        guard let plan = reading.plan else {
            throw .unreadable(DataAtFault(findings: reading.findings))
        }
        do {
            return try CheckOutcome(of: plan, for: loaded.instance, claims: reading.claims, threads: threads)
        } catch {
            throw .planning(error)
        }
    }
}
