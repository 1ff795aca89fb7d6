/// Which choices a leaf leaves to one client.
struct ChoiceFilter: Sendable {
    /// Which of his columns at one project are left.
    enum Share {
        case none, some, all
    }

    /// Projects (−1: unplaced) that he must be at, or not.
    private var places: [(project: Int, at: Bool)] = []
    /// His lost points are at most so many, or more.
    private var limits: [(lost: Int, within: Bool)] = []
    /// Sittings that he must be in, or not, each with its project.
    private var sittings: [(sitting: Int, project: Int, isIn: Bool)] = []

    mutating func mustBe(at project: Int, _ answer: Bool) { places.append((project, answer)) }
    mutating func mustLose(atMost lost: Int, _ answer: Bool) { limits.append((lost, answer)) }
    mutating func mustBe(in sitting: Int, at project: Int, _ answer: Bool) {
        sittings.append((sitting, project, answer))
    }

    func allowsUnplaced(lost: Int) -> Bool {
        allows(place: -1) && allows(lost: lost) && !sittings.contains(where: \.isIn)
    }

    /// Whether a column or the continuation is left.
    func allows(_ project: Int, lost: Int, _ sittings: some Collection<Int>) -> Bool {
        allows(place: project) && allows(lost: lost)
            && self.sittings.allSatisfy { sittings.contains($0.sitting) == $0.isIn }
    }

    /// Tells without a look at each column where that can be told.
    func share(at project: Int) -> Share {
        if !allows(place: project) { return .none }
        if sittings.contains(where: { $0.isIn && $0.project != project }) { return .none }
        return limits.isEmpty && !sittings.contains { $0.project == project } ? .all : .some
    }

    private func allows(place: Int) -> Bool {
        places.allSatisfy { $0.at ? $0.project == place : $0.project != place }
    }

    private func allows(lost: Int) -> Bool { limits.allSatisfy { (lost <= $0.lost) == $0.within } }
}

extension ChoiceFilter {
    /// The filters of every unit to whom some leaf does not leave all his choices, by leaf.
    static func ofUnits(_ leaves: [ProofLeaf], _ tables: DerivedTables) -> [Int: [ChoiceFilter]] {
        var filters: [Int: [ChoiceFilter]] = [:]
        let everything = Array(repeating: ChoiceFilter(), count: leaves.count)
        func mustBe(_ unit: Int, in sitting: Int, _ answer: Bool, _ leaf: Int) {
            let project = tables.facts.series[tables.facts.held.sittings[sitting].series].project
            filters[unit, default: everything][leaf].mustBe(in: sitting, at: project, answer)
        }
        for (unit, barred) in tables.barred.ofUnit {
            for leaf in leaves.indices { for sitting in barred { mustBe(unit, in: sitting, false, leaf) } }
        }
        for (index, leaf) in leaves.enumerated() {
            for (question, answer) in leaf.decisions {
                let unit = question.unit
                switch question.subject {
                case .place(let project):
                    filters[unit, default: everything][index].mustBe(at: project, answer)
                case .lostAtMost(let lost):
                    filters[unit, default: everything][index].mustLose(atMost: lost, answer)
                case .sitting(let sitting):
                    mustBe(unit, in: sitting, answer, index)
                    if answer {
                        for other in tables.choosers(apartFrom: unit, in: sitting) {
                            mustBe(other, in: sitting, false, index)
                        }
                    }
                }
            }
        }
        return filters
    }
}
