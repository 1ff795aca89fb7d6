import PlacementDomain

/// Compares a client's assignments with the column or continuation that they must be (ROSTER-02).
struct ColumnComparison {
    let column: WrittenColumn
    let placed: PlacedClient
    let assignments: [Assignment]
    let facts: Facts

    /// The first difference, in words; nil: none.
    var difference: String? {
        let sorted = assignments.sorted {
            ($0.session.date, $0.from, $0.session.series) < ($1.session.date, $1.from, $1.session.series)
        }
        if sorted.count != column.sittings.count {
            return "\(sorted.count) sittings assigned, the column has \(column.sittings.count)"
        }
        if sorted.first?.session.date != placed.firstDate {
            let first = sorted.first?.session.date.description ?? "no day"
            return "the first sitting is on \(first), not \(placed.firstDate)"
        }
        for (position, assignment) in sorted.enumerated() {
            let (number, credit) = (column.sittings[position], column.credits[position])
            let text = difference(assignment, facts.held.sittings[number], facts.session(number), credit)
            if let text { return text }
        }
        if placed.unworkedMinutes.value != column.unworked {
            return "\(column.unworked) min stay unworked, claimed \(placed.unworkedMinutes)"
        }
        return nil
    }

    private func difference(
        _ assignment: Assignment, _ sitting: Sitting, _ session: SessionID, _ credit: Int
    ) -> String? {
        if assignment.session != session { return "\(assignment.session) assigned where the column has \(session)" }
        if assignment.creditMinutes.value != credit {
            return "\(session): \(assignment.creditMinutes) min credited, not \(credit)"
        }
        let end = credit < sitting.net ? sitting.start + sitting.pause + credit : sitting.end
        if assignment.from.minute != sitting.start { return "\(session): from \(assignment.from)" }
        if assignment.to.minute != end { return "\(session): to \(assignment.to)" }
        let state: Assignment.State = assignment.session.date <= facts.instance.firmThrough ? .firm : .lookahead
        if assignment.state != state { return "\(session): \(assignment.state.rawValue), not \(state.rawValue)" }
        return nil
    }
}
