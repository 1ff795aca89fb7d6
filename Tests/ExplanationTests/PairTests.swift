import Explanation
import PlacementDomain
import PlacementTesting
import Testing

/// Repairs of two changes, and repairs by which a signed placement goes on again.
struct PairTests {
    private func town(_ clients: Int = 1, _ change: (inout InstanceBuilder) -> Void) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: clients, projects: 1)
        builder.setCalendarEnd(weeks: 12)
        change(&builder)
        return builder
    }

    private func repair(
        _ builder: InstanceBuilder, placing chosen: [ClientID: (ProjectID, CalendarDay)] = [:]
    ) throws -> FoundRepair? {
        try #require(AskedRoster(builder, placing: chosen).reason(of: "c1")).repair
    }

    @Test("a part of day and travel, where neither is enough")
    func partAndTravel() throws {
        let found = try repair(
            town {
                $0.change(ClientID("c1")) { $0.travelLimit = 30 }
                $0.setFreeTime(of: "c1", to: .on([.monday], parts: [.morning]))
            })
        #expect(found?.repair.word == "PART_OF_DAY monday afternoon + TRAVEL 10")
        #expect(found?.offer.series == ["s1"])
    }

    @Test("two parts of day that are no whole day")
    func twoParts() throws {
        let found = try repair(
            town {
                $0.change(SeriesID("s1")) { ($0.start, $0.end) = ("13:00", "19:00") }
                $0.setFreeTime(of: "c1", to: .on([.tuesday]))
            })
        #expect(found?.repair.word == "PART_OF_DAY monday afternoon + PART_OF_DAY monday evening")
    }

    @Test("a part of day and a ground for weekend work")
    func partAndGround() throws {
        let found = try repair(
            town {
                $0.change(SeriesID("s1")) { $0.weekday = .saturday }
                $0.setFreeTime(of: "c1", to: .on([.saturday], parts: [.morning]))
            })
        #expect(found?.repair.word == "PART_OF_DAY saturday afternoon + WEEKEND_GROUND")
    }

    @Test("a part of day and a seat, where somebody sits there")
    func partAndSeat() throws {
        let found = try repair(
            town(2) {
                $0.startWeeks = 1
                $0.setFreeTime(of: "c1", to: .on([.monday], parts: [.morning]))
            }, placing: ["c2": ("p1", "2026-11-30")])
        #expect(found?.repair.word == "PART_OF_DAY monday afternoon + SEAT s1")
        #expect(found?.offer.isFree == true)
    }

    @Test("after the term nothing is searched")
    func termOver() throws {
        let found = try repair(
            town {
                $0.change(OrderID("o1")) { $0.caseTermEnd = "2026-11-29" }
                $0.setFreeTime(of: "c1", to: .on([.tuesday]))
            })
        #expect(found == nil)
    }

    // MARK: Signed placements

    /// c1 is signed for Mondays, on which he is not free any more; c2 sits there on the first of them alone.
    private func signed(seats: Int = 1) -> InstanceBuilder {
        town(2) {
            $0.startWeeks = 2
            $0.change(SeriesID("s1")) { $0.seats = Seats(seats) }
            $0.setFreeTime(of: "c1", to: .on([.tuesday]))
            $0.change(OrderID("o2")) { ($0.orderedMinutes, $0.detentionDays) = (420, nil) }
            $0.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"])
        }
    }

    @Test("a signed placement that would go on again is the offer")
    func goesOn() throws {
        let found = try repair(signed(seats: 2), placing: ["c2": ("p1", "2026-11-30")])
        #expect(found?.repair == RepairPlan(.freeDay(.monday)))
        #expect(found?.offer.firstDate == "2026-11-30")
    }

    @Test("where it would take a seat that somebody has, the change alone is no repair, though he could begin later")
    func meetsSomebody() throws {
        let found = try repair(signed(), placing: ["c2": ("p1", "2026-11-30")])
        #expect(found?.repair.word == "SEAT s1 + FREE_DAY monday")
        #expect(found?.offer.firstDate == "2026-11-30")
    }

    @Test("where he must not meet who sits there, nothing is a repair")
    func keptApart() throws {
        var builder = signed(seats: 3)
        builder.keepApart("c1", .client("c2"))
        #expect(try repair(builder, placing: ["c2": ("p1", "2026-11-30")]) == nil)
    }

    @Test("a seat more is not offered where somebody published may sit only alone")
    func publishedAlone() throws {
        var builder = InstanceBuilder.town(clients: 3, projects: 1)
        builder.startWeeks = 1
        builder.setCalendarEnd(weeks: 12)
        builder.publishedThrough = "2026-11-29"
        builder.change(ClientID("c3")) { $0.compositions = [.needs] }
        builder.addPublishedAssignment(of: "o3", "s1", "2026-12-28", credit: 60)
        let asked = AskedRoster(builder, placing: ["c2": ("p1", "2026-11-30")])
        let reason = try #require(asked.reason(of: "c1"))
        #expect(reason.code == .seatsTaken)
        #expect(reason.repair.map { !$0.repair.word.contains("SEAT") } ?? true)
    }
}
