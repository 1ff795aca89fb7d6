import InstanceFormat
public import PlacementDomain
import Planning

/// Records a placement that a planner chose in the folder of an instance, for the next plan.
public struct PlaceJob: Sendable {
    public let opened: OpenedPlan
    private let table: PlacementTable?

    /// Reads, checks and opens the plan; nothing is written.
    ///
    /// - Throws: as `OpenJob.run`.
    public init(folder: String, output: String, threads: Int) throws(FolderError) {
        // The table first: one that changes while the rest is read is noticed when it is written.
        table = PlacementTable(folder: folder)
        opened = try OpenJob.run(folder: folder, output: output, threads: threads)
    }

    /// Adds the record to `placements.csv`; everything else in the folder stays as it is.
    ///
    /// - Parameter record: of the instance that was opened.
    public func write(_ record: Placement) throws(FolderError) {
        guard let table else { return }
        do {
            try table.add(record, of: opened.check.instance)
        } catch {
            throw .format(error)
        }
    }
}
