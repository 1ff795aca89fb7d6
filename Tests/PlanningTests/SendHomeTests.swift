import PlacementDomain
import PlacementTesting
import Planning
import Testing

@Suite("Whom to send home when seats are cut")
struct SendHomeTests {
    private let day: CalendarDay = "2026-12-07"

    /// Four clients at s1; the terms of c1 to c3 end 30, 60 and 60 days after the sitting, c4 has none.
    private func town() -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 4, projects: 1)
        for (order, days) in [("o1", 30), ("o2", 60), ("o3", 60)] {
            builder.change(OrderID(order)) { $0.caseTermEnd = day.adding(days: days) }
        }
        builder.change(OrderID("o4")) { ($0.legalFrame, $0.finalDate, $0.detentionDays) = (.voluntary, nil, nil) }
        for order in 1...4 { builder.addPublishedAssignment(of: OrderID("o\(order)"), "s1", day, credit: 420) }
        return builder
    }

    private func record(
        _ client: ClientID, _ date: CalendarDay, _ what: CorrectionRecord.What = .removed,
        _ reason: CorrectionReason = .seatsCut
    ) -> CorrectionRecord {
        CorrectionRecord(
            number: 1, at: Moment(day: date, time: "08:00"), actor: "planner", what: what, client: client,
            order: InstanceBuilder.orderID(of: client), session: SessionID(series: "s1", date: date), from: "09:00",
            to: "16:30", creditMinutes: 420, reason: reason)
    }

    private func proposal(
        _ builder: InstanceBuilder, seats: Int = 2, orphaned: Int = 0, earlier: [CorrectionRecord] = []
    ) -> SendHome {
        let instance = builder.build()
        return SendHome.proposal(
            instance: instance, standing: instance.publishedAssignments, orphaned: orphaned, seats: seats,
            earlier: earlier)
    }

    @Test("nobody known to be stood down: most days left to the term first, no term before all, then by id")
    func slack() {
        let found = proposal(town())
        #expect(found.candidates.map(\.client) == ["c4", "c2", "c3", "c1"])
        #expect(found.candidates.map(\.slackDays) == [nil, 60, 60, 30])
        #expect(found.tooMany == 2 && found.proposed.map(\.client) == ["c4", "c2"])
    }

    @Test("who was stood down comes after everybody else, the latest one last")
    func stoodDown() {
        let found = proposal(
            town(),
            earlier: [
                record("c4", "2026-11-30"), record("c4", "2026-11-16"), record("c2", "2026-11-23"),
                record("c3", "2026-11-30", .added, .fillsSeat), record("c1", "2026-11-30", .removed, .ill),
            ])
        #expect(found.candidates.map(\.client) == ["c3", "c1", "c2", "c4"])
        #expect(found.candidates.map(\.lastStoodDown) == [nil, nil, "2026-11-23", "2026-11-30"])
        #expect(
            proposal(town(), earlier: [record("c2", "2026-11-23"), record("c1", "2026-11-23")]).candidates
                .map(\.client) == ["c4", "c3", "c2", "c1"], "of one day, by slack")
    }

    @Test("seats enough, seats for nobody, somebody unknown there too")
    func count() {
        #expect(proposal(town(), seats: 4).proposed.isEmpty)
        #expect(proposal(town(), seats: 0).proposed.count == 4)
        #expect(proposal(town(), seats: 4, orphaned: 1).proposed.map(\.client) == ["c4"])
    }

    @Test("by two orders he is one person, with the term that ends first; stopped time moves it")
    func persons() {
        var builder = town()
        builder.addOrder("x2", of: "c4") { $0.caseTermEnd = day.adding(days: 5) }
        builder.addPublishedAssignment(of: "x2", "s1", day, credit: 420)
        let found = proposal(builder, seats: 3)
        #expect(found.tooMany == 1 && found.candidates.map(\.client) == ["c2", "c3", "c1", "c4"])
        #expect(found.candidates.last?.order == "x2")
        var stopped = InstanceBuilder.town(clients: 2, projects: 1)
        for order in 1...2 { stopped.addPublishedAssignment(of: OrderID("o\(order)"), "s1", day, credit: 420) }
        stopped.addStoppedPeriod("c2", "2026-10-05", through: "2026-10-14")
        let (own, other) = (proposal(stopped).candidates.first, proposal(stopped).candidates.last)
        #expect(own?.client == "c2" && own?.slackDays == other?.slackDays.map { $0 + 10 })
    }
}
