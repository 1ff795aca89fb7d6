import InstanceFormat
public import PlacementDomain
import PlacementStore
import PlanFolders
import Planning

/// Records a place that a planner chose, in a store.
public enum StorePlaceJob {
    /// Ends the place that the order had, if any; the next plan keeps the new one, or must give it where it is pinned.
    ///
    /// - Parameters:
    ///   - record: of the instance that was opened.
    ///   - reason: a line of text, kept apart so that it can be erased.
    /// - Throws: `CycleError`: D5541 where the plan is of other data than stand there now.
    public static func record(
        _ record: Placement, of instance: Instance, in archive: OpenedArchive, reason: String
    ) throws(CycleError) {
        let reader = archive.reader
        let facts = try OnStore.stored { () throws(StoreError) in try reader.store.facts() }
        let today = facts.today(reader.clock)
        let moment = try OnStore.stored { () throws(StoreError) in try reader.store.moment() }
        guard try StorePublishJob.hash(of: reader.store, facts, on: today) == archive.plan.instance else {
            throw .changedSince(archive.plan.number)
        }
        let kept = instance.placements.filter {
            $0.order == record.order && ($0.state == .agreed || $0.state == .signed)
        }.map(\.id)
        var record = record
        record.predecessor = record.predecessor ?? kept.last
        // Why stands beside the act, where it can be erased.
        record.reasons = record.state == .signed ? "pin" : ""
        let ids = Placement.IDs(
            order: instance.orders[record.order].id, project: instance.projects[record.project].id,
            series: record.series.map { instance.series[$0].id })
        let header = ActHeader(
            actor: reader.actor, channel: .cli, verb: "place", program: reader.program, reason: reason)
        try OnStore.stored { () throws(StoreError) in
            try reader.store.place(
                Unlinked(record, ids: ids), ending: kept, seen: moment, plan: archive.plan.number, by: header,
                clock: reader.clock)
        }
    }
}
