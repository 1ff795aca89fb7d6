package import PlacementModel

/// Which choices the decisions of a leaf leave to each client.
///
/// Most clients are not concerned, and those who are mostly by the project alone: only where lost points or sittings
/// are asked about is a column looked at by itself.
package struct LeafFilter: Sendable {
    /// What is left to one client.
    struct Choices: Sendable {
        private(set) var required: Int32?
        private(set) var forbidden: [Int32] = []
        /// His lost points lie above the first and are at most the second.
        private(set) var lost: (above: Int32, atMost: Int32) = (Int32.min, Int32.max)
        /// Sittings that he must be in, and those that he must not be in.
        private(set) var within: [Int32] = []
        private(set) var outside: [Int32] = []

        var asksColumns: Bool {
            lost.above > Int32.min || lost.atMost < Int32.max || !within.isEmpty || !outside.isEmpty
        }

        mutating func take(_ question: LeafDecision.Question, _ answer: Bool) {
            switch (question, answer) {
            case (.place(let project), true): required = project
            case (.place(let project), false): forbidden.append(project)
            case (.lostAtMost(let most), true): lost.atMost = min(lost.atMost, most)
            case (.lostAtMost(let most), false): lost.above = max(lost.above, most)
            case (.sitting(let sitting), true): within.append(sitting)
            case (.sitting(let sitting), false): outside.append(sitting)
            }
        }

        func allows(_ project: Int32) -> Bool {
            if let required, required != project { return false }
            return !forbidden.contains(project)
        }

        func allows(lost points: Int32) -> Bool { lost.above < points && points <= lost.atMost }
    }

    private var choices: [Int32: Choices] = [:]
    private var isConcerned: [Bool]
    private var asks: [Bool]
    /// By project: whether anybody may be there; nil: all are open.
    private let isOpen: [Bool]?

    /// - Parameters:
    ///   - space: who must be kept apart from somebody who stays in a sitting whatever is chosen, or is decided to be in
    ///     it, stays out of it.
    ///   - openProjects: by project: whether anybody may be there; nil: all are open.
    package init(_ decisions: [LeafDecision], _ space: ChoiceSpace, openProjects: [Bool]? = nil) {
        isOpen = openProjects
        isConcerned = [Bool](repeating: false, count: space.units.count)
        asks = isConcerned
        for (unit, sittings) in space.apart.barred {
            for sitting in sittings { take(Int32(unit), .sitting(sitting), false) }
        }
        for decision in decisions {
            take(decision.unit, decision.question, decision.answer)
            guard decision.answer, case .sitting(let sitting) = decision.question else { continue }
            for other in space.apart.others(of: Int(decision.unit)) where space.apart.holds(other, in: sitting) {
                take(other.unit, decision.question, false)
            }
        }
    }

    private mutating func take(_ unit: Int32, _ question: LeafDecision.Question, _ answer: Bool) {
        choices[unit, default: Choices()].take(question, answer)
        isConcerned[Int(unit)] = true
        asks[Int(unit)] = choices[unit]?.asksColumns ?? false
    }

    /// Units to whom not all choices are left.
    var units: Dictionary<Int32, Choices>.Keys { choices.keys }

    /// Whether columns of the client at one project must be told apart.
    @inline(__always) func asksColumns(of unit: Int) -> Bool { asks[unit] }

    /// Whether the client may be at `project` (or `LeafDecision.unplaced`), as far as projects are asked about.
    @inline(__always) func allows(_ unit: Int, _ project: Int32) -> Bool {
        if let isOpen, project >= 0, !isOpen[Int(project)] { return false }
        guard isConcerned[unit] else { return true }
        return choices[Int32(unit)]?.allows(project) ?? true
    }

    /// Whether the client may be unplaced.
    func allowsUnplaced(_ unit: Int, _ space: ChoiceSpace) -> Bool {
        guard isConcerned[unit], let own = choices[Int32(unit)] else { return true }
        return own.allows(LeafDecision.unplaced) && own.allows(lost: space.facts[unit].unplacedLost)
            && own.within.isEmpty
    }

    /// Whether the client may have a choice.
    func allows(_ unit: Int, _ column: Column, _ space: ChoiceSpace) -> Bool {
        guard isConcerned[unit], let own = choices[Int32(unit)] else { return true }
        if column.pattern < 0 { return allowsUnplaced(unit, space) }
        return own.allows(space.place(of: column)) && own.allows(lost: space.lost(of: column, unit: unit))
            && own.within.allSatisfy { space.holds(column, $0) } && !own.outside.contains { space.holds(column, $0) }
    }
}
