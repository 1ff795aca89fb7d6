package import PlacementDomain
package import PlacementStore

/// What came of a pull.
package struct PullReport: Hashable, Sendable {
    package var new = 0
    package var changed = 0
    package var same = 0
    /// Fields that somebody must decide.
    package var conflicts = 0
    /// Of cases at fault: which, and why; nothing of them was taken over.
    package var invalid: [ForeignID: [CaseFault]] = [:]
    package var restricted: [ForeignID] = []
    /// Cases of orders of ours that are not there any more.
    package var missing: [ForeignID] = []
    /// Cases that were closed elsewhere while the office works on them.
    package var closed: [ForeignID] = []
    /// How often the whole was gone through because cases came or went meanwhile.
    package var rounds = 1

    package init() {}

    mutating func add(_ pulled: CasePulled) {
        conflicts += pulled.conflicts
        switch pulled.what {
        case .new: new += 1
        case .changed: changed += 1
        case .same: same += 1
        case .invalid: invalid[pulled.id] = pulled.faults
        }
    }
}
