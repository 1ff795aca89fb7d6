package import PlacementDomain
internal import PlacementRules

/// The tags that some project asks for, as bits; all others play no part.
///
/// Set `i` of a table fills words `i * words ..< (i + 1) * words`.
package struct TagSets {
    package let words: Int
    /// What a client holds on every day of the window.
    package let ofClients: [UInt64]
    package let demands: [UInt64]
    package let excludes: [UInt64]
    /// Whether a project asks for any tag at all.
    package let asks: [Bool]
    /// Clients who hold such a tag on some days of the window only.
    package let isDated: [Bool]
    private let bitOfTag: [String: Int]

    package init(instance: Instance, window: PlanWindow) {
        var bitOfTag: [String: Int] = [:]
        for project in instance.projects {
            for tag in project.demands + project.excludes where bitOfTag[tag] == nil { bitOfTag[tag] = bitOfTag.count }
        }
        let words = max(1, (bitOfTag.count + 63) / 64)
        var demands = [UInt64](repeating: 0, count: instance.projects.count * words)
        var excludes = demands
        for (index, project) in instance.projects.enumerated() {
            for tag in project.demands { TagSets.set(bitOfTag[tag], index, words, in: &demands) }
            for tag in project.excludes { TagSets.set(bitOfTag[tag], index, words, in: &excludes) }
        }
        let clients = TagSets.clients(instance, window, bitOfTag, words)
        self.words = words
        self.bitOfTag = bitOfTag
        self.demands = demands
        self.excludes = excludes
        ofClients = clients.tags
        isDated = clients.isDated
        asks = instance.projects.map { !($0.demands.isEmpty && $0.excludes.isEmpty) }
    }

    /// The same projects with the clients of another instance.
    package init(sharing other: TagSets, clientsOf instance: Instance, window: PlanWindow) {
        words = other.words
        bitOfTag = other.bitOfTag
        demands = other.demands
        excludes = other.excludes
        asks = other.asks
        let clients = TagSets.clients(instance, window, other.bitOfTag, other.words)
        ofClients = clients.tags
        isDated = clients.isDated
    }

    private static func set(_ bit: Int?, _ row: Int, _ words: Int, in table: inout [UInt64]) {
        guard let bit else { return }
        table[row * words + bit / 64] |= 1 << UInt64(bit % 64)
    }

    private static func clients(
        _ instance: Instance, _ window: PlanWindow, _ bitOfTag: [String: Int], _ words: Int
    ) -> (tags: [UInt64], isDated: [Bool]) {
        var tags = [UInt64](repeating: 0, count: instance.clients.count * words)
        var isDated = [Bool](repeating: false, count: instance.clients.count)
        for row in instance.limitations where bitOfTag[row.tag] != nil {
            if window.isCovered(by: row.firstDay, row.lastDay) {
                set(bitOfTag[row.tag], row.client, words, in: &tags)
            } else if window.clipped(row.firstDay, row.lastDay) != nil {
                isDated[row.client] = true
            }
        }
        return (tags, isDated)
    }

    /// PLACE-03 for a client whose tags hold on every day.
    package func allow(client: Int, project: Int) -> Bool {
        for word in 0..<words {
            let allowed = Place03WorkSuits.allows(
                tags: ofClients[client * words + word], demands: demands[project * words + word],
                excludes: excludes[project * words + word])
            if !allowed { return false }
        }
        return true
    }
}
