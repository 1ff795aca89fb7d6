public import PlacementDomain

/// One thing that a planner must decide: equal conflicts of many dates are one.
public struct ConflictGroup: Hashable, Sendable {
    public var code: String
    /// Who would have to move: the smallest set.
    public var clients: [ClientID]
    /// The first place of it, as in `conflicts.csv`.
    public var firstPlace: String
    public var count: Int

    /// Conflicts of one code, series and smallest set together, in the order of the file.
    public static func groups(_ conflicts: [Conflict]) -> [ConflictGroup] {
        struct Key: Hashable {
            let code: String
            let series: Substring
            let clients: [ClientID]
        }
        var positions: [Key: Int] = [:]
        var groups: [ConflictGroup] = []
        for conflict in conflicts {
            let series = conflict.place.prefix { $0 != "@" }
            let key = Key(code: conflict.code, series: series, clients: conflict.smallestSet)
            if let known = positions[key] {
                groups[known].count += 1
            } else {
                positions[key] = groups.count
                groups.append(
                    ConflictGroup(
                        code: conflict.code, clients: conflict.smallestSet, firstPlace: conflict.place, count: 1))
            }
        }
        return groups
    }
}
