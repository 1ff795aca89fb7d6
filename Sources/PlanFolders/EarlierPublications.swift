import Foundation
import InstanceFormat
public import PlacementDomain

/// A publication that lies beside the one to be written.
public struct PublicationBeside: Hashable, Sendable {
    /// As it can be typed.
    public let path: String
    /// The day of its plan.
    public let asOf: CalendarDay
}

/// Looks for publications that people may hold now and that a planner forgot to name.
enum EarlierPublications {
    /// The latest publication in the folder around `output` that still says something to people of this instance.
    ///
    /// - Returns: nil where there is none; this very publication, and one at `output` itself, do not count.
    static func latest(
        beside output: String, of instance: Instance, _ own: PlanSummary
    ) -> PublicationBeside? {
        let target = URL(fileURLWithPath: output).standardizedFileURL
        let parent = target.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        let found = names.filter { $0 != target.lastPathComponent && !$0.hasPrefix(".") }.compactMap { name in
            PublicationFolder.head(of: parent.appendingPathComponent(name).path).map { (name: name, head: $0) }
        }
        // A publication that another one here followed, or corrected, is nobody's paper any more.
        let followed = Set(found.compactMap(\.head.previous))
        return found.filter { _, head in
            !followed.contains(head.rosterId) && head.asOf <= instance.asOf && head.lastDay >= instance.asOf
                && !head.isSameRoster(as: own)
        }.sorted { ($0.head.asOf, $0.name) > ($1.head.asOf, $1.name) }
            .first { name, _ in isOfThese(parent.appendingPathComponent(name).path, instance) }
            .map { PublicationBeside(path: typed($0.name, beside: output), asOf: $0.head.asOf) }
    }

    /// Whether it told somebody of this instance about a day to come.
    private static func isOfThese(_ folder: String, _ instance: Instance) -> Bool {
        guard let record = PublicationFolder.read(folder: folder).record else { return false }
        let orders = Set(instance.orders.map(\.id)).union(instance.orphanedAssignments.map(\.order))
        let series = Set(instance.series.map(\.id))
        return record.assignments.contains {
            $0.session.date >= instance.asOf && orders.contains($0.order) && series.contains($0.session.series)
        }
    }

    /// As it is typed beside `output`. Not by Foundation: it ends the process for a name of one letter.
    private static func typed(_ name: String, beside output: String) -> String {
        var folder = output[...]
        while folder.count > 1, folder.last == "/" { folder.removeLast() }
        guard let slash = folder.lastIndex(of: "/") else { return name }
        return folder[...slash] + name
    }
}
