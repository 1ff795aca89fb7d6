import PlacementDomain

/// Which new assignments a publication leaves out because a planner has yet to decide: printing decides nothing.
///
/// Of whoever has a signed placement that cannot go on (KEPT_NOT_POSSIBLE with a client as its place), all; at a sitting
/// with TOO_MANY_KEPT or KEPT_APART, those of the smallest set. What was published before stands.
struct Withholding {
    /// Clients of whom nothing new is published.
    let clients: Set<ClientID>
    /// Clients of whom nothing new is published at one sitting.
    let sittings: [SessionID: Set<ClientID>]

    init(_ conflicts: [Conflict]) {
        var clients: Set<ClientID> = []
        var sittings: [SessionID: Set<ClientID>] = [:]
        for conflict in conflicts {
            switch (conflict.code, conflict.session) {
            case ("KEPT_NOT_POSSIBLE", nil): clients.formUnion(conflict.smallestSet)
            case ("TOO_MANY_KEPT", let session?), ("KEPT_APART", let session?):
                sittings[session, default: []].formUnion(conflict.smallestSet)
            default: break
            }
        }
        self.clients = clients
        self.sittings = sittings
    }

    func holdsBack(_ assignment: Assignment) -> Bool {
        assignment.state != .published
            && (clients.contains(assignment.client)
                || sittings[assignment.session]?.contains(assignment.client) ?? false)
    }

    /// The roster as it is printed; the seats of those left out go to nobody.
    func printed(_ roster: Roster) -> Roster {
        var printed = roster
        printed.assignments.removeAll(where: holdsBack)
        printed.placements.removeAll { clients.contains($0.client) }
        return printed
    }
}
