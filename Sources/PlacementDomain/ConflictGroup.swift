/// One thing that a planner must decide: equal conflicts of many dates are one.
public struct ConflictGroup: Hashable, Sendable {
    /// In the order of the file.
    public let first: Conflict
    public private(set) var count = 1

    public init(_ first: Conflict) { self.first = first }

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
                groups.append(ConflictGroup(conflict))
            }
        }
        return groups
    }
}
