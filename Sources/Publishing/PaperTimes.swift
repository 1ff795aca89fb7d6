import PlacementDomain

/// From when to when each sitting is on all papers: sheet, calendar and record say the same.
///
/// Where somebody was published with times that the sitting does not have any more, both hold: what people were told
/// stands until a planner corrects it.
struct PaperTimes: Sendable {
    private let index: PublicationIndex
    private let wider: [SessionID: (start: TimeOfDay, end: TimeOfDay)]

    /// - Parameters:
    ///   - assignments: all that is printed.
    ///   - past: sittings before the plan's day, as they were published.
    init(index: PublicationIndex, _ assignments: [Assignment], past: some Sequence<PublishedSession>) {
        self.index = index
        var wider: [SessionID: (start: TimeOfDay, end: TimeOfDay)] = [:]
        for assignment in assignments where assignment.state == .published {
            guard let now = index.times(of: assignment.session), assignment.isOutside(now) else { continue }
            let known = wider[assignment.session] ?? now
            wider[assignment.session] = (min(known.start, assignment.from), max(known.end, assignment.to))
        }
        for session in past { wider[session.session] = (session.start, session.end) }
        self.wider = wider
    }

    func times(of session: SessionID) -> (start: TimeOfDay, end: TimeOfDay)? {
        wider[session] ?? index.times(of: session)
    }
}

extension Assignment {
    /// Whether it begins earlier or ends later than the sitting.
    func isOutside(_ times: (start: TimeOfDay, end: TimeOfDay)) -> Bool { from < times.start || to > times.end }
}
