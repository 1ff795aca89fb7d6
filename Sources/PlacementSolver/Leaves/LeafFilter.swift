/// Which choices the decisions of a leaf leave to each client.
package struct LeafFilter: Sendable {
    private var required: [Int32: Int32] = [:]
    private var forbidden: [Int32: [Int32]] = [:]
    private var isConcerned: [Bool]
    /// By project: whether anybody may be there; nil: all are open.
    private let isOpen: [Bool]?

    init(_ decisions: [LeafDecision], units: Int, openProjects: [Bool]? = nil) {
        isOpen = openProjects
        isConcerned = [Bool](repeating: false, count: units)
        for decision in decisions {
            isConcerned[Int(decision.unit)] = true
            if decision.at {
                required[decision.unit] = decision.project
            } else {
                forbidden[decision.unit, default: []].append(decision.project)
            }
        }
    }

    /// Whether the client may be at `project` (or `LeafDecision.unplaced`).
    func allows(_ unit: Int, _ project: Int32) -> Bool {
        if let isOpen, project >= 0, !isOpen[Int(project)] { return false }
        guard isConcerned[unit] else { return true }
        if let only = required[Int32(unit)], only != project { return false }
        return !(forbidden[Int32(unit)]?.contains(project) ?? false)
    }
}
