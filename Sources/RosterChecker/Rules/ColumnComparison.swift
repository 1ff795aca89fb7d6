import PlacementDomain

/// Compares a client's assignments with the column or continuation that they must be (ROSTER-02).
struct ColumnComparison {
    let column: WrittenColumn
    let placed: PlacedClient
    let assignments: [Assignment]
    let facts: Facts

    /// The first difference, in words; nil: none.
    var difference: Said? {
        let sorted = assignments.sorted {
            ($0.session.date, $0.from, $0.session.series) < ($1.session.date, $1.from, $1.session.series)
        }
        if sorted.count != column.sittings.count {
            return Said(
                "\(sorted.count) werkdagen, het moeten er \(column.sittings.count) zijn",
                "\(sorted.count) working days, it must be \(column.sittings.count)")
        }
        if sorted.first?.session.date != placed.firstDate {
            return Said { words in
                let first = sorted.first?.session.date.description ?? words("geen dag", "no day")
                return words(
                    "de eerste werkdag is \(first), niet \(placed.firstDate)",
                    "the first working day is \(first), not \(placed.firstDate)")
            }
        }
        for (position, assignment) in sorted.enumerated() {
            let (number, credit) = (column.sittings[position], column.credits[position])
            let text = difference(assignment, facts.held.sittings[number], facts.session(number), credit)
            if let text { return text }
        }
        if placed.unworkedMinutes.value != column.unworked {
            return Said(
                "\(column.unworked) min blijven over, er staat \(placed.unworkedMinutes)",
                "\(column.unworked) min stay unworked, claimed \(placed.unworkedMinutes)")
        }
        return nil
    }

    private func difference(
        _ assignment: Assignment, _ sitting: Sitting, _ session: SessionID, _ credit: Int
    ) -> Said? {
        if assignment.session != session {
            return Said(
                "er staat \(assignment.session), het moet \(session) zijn",
                "\(assignment.session) where \(session) must be")
        }
        if assignment.creditMinutes.value != credit {
            return Said(
                "\(session): \(assignment.creditMinutes) min geteld, niet \(credit)",
                "\(session): \(assignment.creditMinutes) min credited, not \(credit)")
        }
        let end = credit < sitting.net ? sitting.start + sitting.pause + credit : sitting.end
        if assignment.from.minute != sitting.start {
            return Said("\(session): vanaf \(assignment.from)", "\(session): from \(assignment.from)")
        }
        if assignment.to.minute != end {
            return Said("\(session): tot \(assignment.to)", "\(session): to \(assignment.to)")
        }
        let state: Assignment.State = assignment.session.date <= facts.instance.firmThrough ? .firm : .lookahead
        if assignment.state != state {
            return Said(
                "\(session): '\(assignment.state.rawValue)', niet '\(state.rawValue)'",
                "\(session): '\(assignment.state.rawValue)', not '\(state.rawValue)'")
        }
        return nil
    }
}
