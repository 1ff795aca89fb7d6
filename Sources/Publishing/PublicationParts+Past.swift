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
}
