import PlacementDomain
import PlacementStore

/// What a store should hold, in dictionaries.
struct OfficeModel: Equatable {
    typealias Cells = [String: String]

    /// By table and id.
    var records: [InstanceTable: [String: Cells]] = [:]
    var actors: [String: ActorEntry.Kind] = [:]
    /// Which files each plan has, by its number.
    var plans: [Int64: [KeptFile]] = [:]
    /// Published days that stand.
    var standing: Set<PlaceChanges.Booked> = []
    var publications = 0
    var (acts, decisions) = (1, 1)
    /// Microseconds of the last act.
    var last: Int64 = 0

    /// What differs first; nil: nothing.
    func difference(from found: OfficeModel) -> String? {
        for (table, own) in records {
            for (id, cells) in own {
                for (field, value) in cells {
                    let there = found.records[table]?[id]?[field] ?? "nothing"
                    if there != value { return "\(table.rawValue) \(id) \(field): \(there) instead of \(value)" }
                }
            }
            let more = Set(found.records[table].map { Array($0.keys) } ?? []).subtracting(own.keys)
            if !more.isEmpty { return "\(table.rawValue): \(more.sorted()) too many" }
        }
        if actors != found.actors { return "actors: \(found.actors) instead of \(actors)" }
        if plans != found.plans { return "plans: \(found.plans.keys.sorted()) instead of \(plans.keys.sorted())" }
        if standing != found.standing { return "standing: \(standing.symmetricDifference(found.standing))" }
        if publications != found.publications { return "\(found.publications) publications instead of \(publications)" }
        if decisions != found.decisions { return "decisions: \(found.decisions) instead of \(decisions)" }
        return nil
    }
}
