import PlacementDomain

extension PublicationParts {
    /// Assignments of a roster, with the days before the plan's day as they were published: what happened stays.
    ///
    /// - Parameter previous: nil: nothing is known of those days but the roster.
    static func remembering(
        _ previous: PublicationRecord?, _ assignments: [Assignment], asOf: CalendarDay
    ) -> [Assignment] {
        guard let previous, previous.lastDay >= asOf.monday, asOf.monday < asOf else { return assignments }
        func isRemembered(_ day: CalendarDay) -> Bool { asOf.monday <= day && day < asOf && day <= previous.lastDay }
        let past = previous.assignments.filter { isRemembered($0.session.date) }.map {
            Assignment(
                client: $0.client, order: $0.order, session: $0.session, from: $0.from, to: $0.to,
                creditMinutes: .zero, state: .published)
        }
        return past + assignments.filter { !isRemembered($0.session.date) }
    }

    /// Clients of whom something new in these weeks is left out, sorted.
    func withheld(_ whole: Roster) -> [ClientID] {
        Set(
            whole.assignments.lazy.filter { $0.session.date <= days.upperBound && withholding.holdsBack($0) }
                .map(\.client)
        ).sorted()
    }

    /// The assignments of this publication, those of the earlier one that are not in these weeks, and of what is past those
    /// that show how the last weeks went on.
    func assignments(carrying previous: PublicationRecord?) -> [AnnouncedAssignment] {
        let carried = (previous?.assignments ?? []).filter {
            isCarried($0.session.date, $0.project) || isKept($0.session.date)
        }
        let known = Dictionary(
            (previous?.assignments ?? []).map { ($0.order, $0.client) }, uniquingKeysWith: { first, _ in first })
        let current = currentAssignments.map { assignment in
            var own = assignment
            // Whose it is may still be known from the earlier publication.
            if own.client == .unknown { own.client = known[own.order] ?? .unknown }
            return own
        }
        return (current + carried).sorted(by: PublicationParts.precedes)
    }

    /// Whether what an earlier publication says of a project's day still holds: not before this week, and not in these weeks,
    /// unless a correction does not concern the project.
    func isCarried(_ day: CalendarDay, _ project: ProjectID) -> Bool {
        day >= weeks.asOf.monday && !(days.contains(day) && weeks.isConcerned(project))
    }

    /// Whether a day before this week is near enough to tell whether a new week is as the ones before.
    private func isKept(_ day: CalendarDay) -> Bool {
        let monday = weeks.asOf.monday
        return monday.adding(days: -PublicationRecord.daysKept) <= day && day < min(monday, days.lowerBound)
    }

    func record(_ previous: PublicationRecord?) -> PublicationRecord {
        PublicationRecord(
            instance: weeks.instanceHash, rosterId: weeks.rosterId, previous: previous?.rosterId,
            asOf: weeks.asOf, firstDay: weeks.recordedDays.lowerBound, lastDay: weeks.recordedDays.upperBound,
            language: words.code)
    }

    static func precedes(_ left: AnnouncedAssignment, _ right: AnnouncedAssignment) -> Bool {
        if left.project != right.project { return left.project < right.project }
        if left.client != right.client { return left.client < right.client }
        if left.session.date != right.session.date { return left.session.date < right.session.date }
        return left.from == right.from ? left.session.series < right.session.series : left.from < right.from
    }
}
