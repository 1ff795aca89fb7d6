package import PlacementModel

/// An answer to one question about a client: in a leaf only those rosters lie of which it is true.
package struct LeafDecision: Hashable, Sendable {
    package enum Question: Hashable, Sendable {
        /// Whether he is at a project (index), or `unplaced`.
        case place(Int32)
        /// Whether he loses at most so many points.
        case lostAtMost(Int32)
        /// Whether he is in a sitting, by its number.
        case sitting(Int32)
    }

    package static let unplaced: Int32 = -1

    package var unit: Int32
    package var question: Question
    package var answer: Bool

    package init(unit: Int32, question: Question, answer: Bool) {
        self.unit = unit
        self.question = question
        self.answer = answer
    }

    /// At a project (or `unplaced`), or anywhere but there.
    package init(unit: Int32, project: Int32, at: Bool) {
        self.init(unit: unit, question: .place(project), answer: at)
    }

    /// Whether it says already whether he is at the project.
    func settles(_ project: Int32) -> Bool {
        guard case .place(let decided) = question else { return false }
        return answer || decided == project
    }
}

extension ChoiceSpace {
    /// Where a column places somebody, in the words of decisions: a project, or `LeafDecision.unplaced`.
    @inline(__always) package func place(of column: Column) -> Int32 {
        column.pattern < 0 ? LeafDecision.unplaced : Int32(project(of: column))
    }

    /// Whether a choice of a unit holds a sitting.
    package func holds(_ column: Column, _ sitting: Int32) -> Bool {
        column.pattern >= 0 && rows(of: column).contains { $0 == rows.seat(of: sitting) }
    }

    /// Whether a decision leaves a choice to the unit that it is about.
    package func keeps(_ column: Column, _ decision: LeafDecision) -> Bool {
        let isSo =
            switch decision.question {
            case .place(let project): place(of: column) == project
            case .lostAtMost(let most): lostPoints(of: column, Int(decision.unit)) <= most
            case .sitting(let sitting): holds(column, sitting)
            }
        return isSo == decision.answer
    }

    /// Lost points of a choice, being unplaced among them.
    func lostPoints(of column: Column, _ unit: Int) -> Int32 {
        column.pattern < 0 ? facts[unit].unplacedLost : lost(of: column, unit: unit)
    }
}
