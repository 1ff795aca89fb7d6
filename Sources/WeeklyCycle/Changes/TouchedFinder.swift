import PlacementDomain
import Planning

/// Finds whom a change concerns.
struct TouchedFinder {
    let before: Instance
    let after: Instance
    let scope: ChangeScope
    let threads: Int

    /// - Parameter plan: the newest one, with its number; nil: there is none.
    func people(plan: (number: Int64, roster: Roster)?) -> TouchedPeople {
        var people = TouchedPeople()
        guard let days = scope.days else { return people }
        people.places = places
        let rows = standing(in: days)
        let troubles = rows.isEmpty ? [:] : troubles(in: days)
        people.published = rows.map { session, clients in
            TouchedPeople.Day(
                session: session, clients: clients.sorted(), troubles: troubles[session] ?? [])
        }.sorted { ($0.session.date, $0.session) < ($1.session.date, $1.session) }
        if let plan {
            people.plan = plan.number
            people.drafted = drafted(plan.roster, in: days, beside: rows)
        }
        return people
    }

    private func client(of order: Int) -> Int { before.orders[order].client }

    private func isMeant(client: Int, series: Int) -> Bool {
        scope.client.map { $0 == client } ?? scope.series.contains(series)
    }

    private var places: [TouchedPeople.Place] {
        before.placements.filter { place in
            place.state != .ended
                && place.series.contains { isMeant(client: client(of: place.order), series: $0) }
        }.map { place in
            TouchedPeople.Place(
                client: before.clients[client(of: place.order)].id, placement: place.id, state: place.state,
                isPinned: place.state == .signed && place.signedDay == nil)
        }.sorted { ($0.client, $0.placement) < ($1.client, $1.placement) }
    }

    private func standing(in days: ClosedRange<CalendarDay>) -> [SessionID: Set<ClientID>] {
        var rows: [SessionID: Set<ClientID>] = [:]
        for row in before.publishedAssignments
        where row.date >= before.asOf && days.contains(row.date)
            && isMeant(client: client(of: row.order), series: row.series)
        {
            let session = SessionID(series: before.series[row.series].id, date: row.date)
            rows[session, default: []].insert(before.clients[client(of: row.order)].id)
        }
        return rows
    }

    /// What is so by the change, and was not before.
    private func troubles(in days: ClosedRange<CalendarDay>) -> [SessionID: [TouchedPeople.Trouble]] {
        let known = Set(StandingConflicts.list(before, threads: threads))
        var found: [SessionID: [TouchedPeople.Trouble]] = [:]
        for conflict in StandingConflicts.list(after, threads: threads) where !known.contains(conflict) {
            guard let session = conflict.session, days.contains(session.date) else { continue }
            found[session, default: []].append(trouble(conflict, session))
        }
        return found
    }

    private func trouble(_ conflict: Conflict, _ session: SessionID) -> TouchedPeople.Trouble {
        switch conflict.code {
        case "KEPT_NOT_POSSIBLE": conflict.isOfWholeSitting ? .notHeld : .notAllowed(conflict.smallestSet)
        case "TOO_MANY_KEPT": .tooMany(sentHome(conflict.smallestSet.count, session))
        default: .other(conflict.smallestSet)
        }
    }

    /// Whom the program would send home: as a correction proposes.
    private func sentHome(_ count: Int, _ session: SessionID) -> [ClientID] {
        let rows = before.publishedAssignments.filter {
            $0.date == session.date && before.series[$0.series].id == session.series
        }
        let proposal = SendHome.proposal(instance: before, standing: rows, seats: 0, earlier: [])
        return proposal.candidates.prefix(count).map(\.client).sorted()
    }

    private func drafted(
        _ roster: Roster, in days: ClosedRange<CalendarDay>, beside rows: [SessionID: Set<ClientID>]
    ) -> [ClientID] {
        let series = Set(scope.series.map { before.series[$0].id })
        let own = scope.client.map { before.clients[$0].id }
        let clients = roster.assignments.filter { row in
            days.contains(row.session.date)
                && (own.map { $0 == row.client } ?? series.contains(row.session.series))
                && !(rows[row.session]?.contains(row.client) ?? false)
        }
        return Set(clients.map(\.client)).sorted()
    }
}
