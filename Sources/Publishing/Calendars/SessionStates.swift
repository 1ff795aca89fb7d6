import PlacementDomain

/// What calendars say of each session, counted on from the earlier publication (RFC 5545, SEQUENCE and STATUS).
struct SessionStates {
    let parts: PublicationParts
    let previous: PublicationRecord?

    /// Sorted by (date, series).
    ///
    /// Unchanged: the same sequence. Other people, times or status: one more. Published before and now without anybody:
    /// cancelled. A cancelled session that gets people again is confirmed, with one more. What is past stays as it was.
    var states: [PublishedSession] {
        let held = Dictionary(
            (previous?.sessions ?? []).map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
        var result: [PublishedSession] = []
        for (project, assignments) in parts.byProject.enumerated() {
            var rest = assignments[...]
            while let first = rest.first {
                let people = rest.prefix { $0.session == first.session }.count
                rest = rest.dropFirst(people)
                result.append(state(first, people, project, held[first.session]))
            }
        }
        let current = Set(result.map(\.session))
        for old in previous?.sessions ?? [] where !current.contains(old.session) {
            let isOver = parts.weeks.isPast(old.session) || old.status == .cancelled
            if parts.isCarried(old.session.date, old.project) || (isOver && parts.days.contains(old.session.date)) {
                result.append(old)
            } else if parts.days.contains(old.session.date) {
                var gone = old
                gone.people = 0
                gone.status = .cancelled
                gone.sequence += 1
                result.append(gone)
            }
        }
        return result.sorted { $0.session < $1.session }
    }

    private func state(
        _ first: Assignment, _ people: Int, _ project: Int, _ old: PublishedSession?
    ) -> PublishedSession {
        if let old, parts.weeks.isPast(first.session) { return old }
        let times = parts.times.times(of: first.session)
        var state = PublishedSession(
            session: first.session, project: parts.index.instance.projects[project].id, people: people,
            start: times?.start ?? first.from, end: times?.end ?? first.to, sequence: old?.sequence ?? 0,
            status: parts.unsettled.contains(first.session) ? .tentative : .confirmed)
        if let old, old != state { state.sequence += 1 }
        return state
    }
}
