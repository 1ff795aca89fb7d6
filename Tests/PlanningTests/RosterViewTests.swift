import PlacementDomain
import PlacementTesting
import Planning
import Testing

struct RosterViewTests {
    private func view() -> RosterView {
        var builder = InstanceBuilder.town(clients: 3, projects: 2)
        builder.change(SeriesID("s1")) { $0.seats = 4 }
        var roster = Roster()
        func add(_ client: ClientID, _ session: String, to end: TimeOfDay, _ state: Assignment.State) {
            guard let session = SessionID(session) else { return }
            roster.assignments.append(
                Assignment(
                    client: client, order: "o1", session: session, from: "09:00", to: end, creditMinutes: 420,
                    state: state))
        }
        add("c2", "s2@2026-12-01", to: "16:30", .firm)
        add("c3", "s1@2026-11-30", to: "12:00", .firm)
        add("c1", "s1@2026-11-30", to: "16:30", .firm)
        add("c1", "s1@2026-12-07", to: "16:30", .lookahead)
        add("c1", "unknown@2026-12-07", to: "16:30", .lookahead)
        roster.placements = [
            PlacedClient(
                client: "c1", order: "o1", project: "p1", series: ["s1"], kind: .start, firstDate: "2026-11-30",
                unworkedMinutes: 60, cost: 1),
            PlacedClient(
                client: "c3", order: "o3", project: "p1", series: ["s1"], kind: .start, firstDate: "2026-11-30",
                unworkedMinutes: 120, cost: 1),
            PlacedClient(
                client: "c2", order: "o2", project: "p2", series: ["s2"], kind: .start, firstDate: "2026-12-01",
                unworkedMinutes: 0, cost: 1),
        ]
        return RosterView(instance: builder.build(), roster: roster)
    }

    @Test("sittings come by project and day, people by id, seats as they can be booked")
    func sittings() {
        let sittings = view().sittings(days: nil)
        #expect(sittings.map(\.session.description) == ["s1@2026-11-30", "s1@2026-12-07", "s2@2026-12-01"])
        #expect(sittings[0].assignments.map(\.client) == ["c1", "c3"])
        #expect(sittings[0].bookable == 4)
    }

    @Test("a week, a project and a client narrow it down")
    func narrowed() {
        let view = view()
        #expect(view.firmWeek == "2026-11-30"..."2026-12-06")
        #expect(view.sittings(days: view.firmWeek).count == 2)
        #expect(view.sittings(days: nil, project: 1).map(\.session.series) == ["s2"])
        let own = view.sittings(days: nil, client: "c3")
        #expect(own.count == 1)
        #expect(own[0].assignments.map(\.client) == ["c3"])
    }

    @Test("the settled weeks begin with the first week that was published and is not over")
    func settled() {
        #expect(view().settledDays == "2026-11-30"..."2026-12-06")
        var roster = view().roster
        roster.assignments.append(
            Assignment(
                client: "c1", order: "o1", session: SessionID(series: "s1", date: "2026-11-26"), from: "09:00",
                to: "16:30", creditMinutes: 420, state: .published))
        roster.assignments.append(
            Assignment(
                client: "c1", order: "o1", session: SessionID(series: "s1", date: "2026-11-16"), from: "09:00",
                to: "16:30", creditMinutes: 420, state: .published))
        #expect(RosterView(instance: view().instance, roster: roster).settledDays == "2026-11-23"..."2026-12-06")
    }
}
