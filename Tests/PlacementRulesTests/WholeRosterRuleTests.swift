import PlacementDomain
import PlacementRules
import PlacementTesting
import Testing

/// Rules that tie clients together or cut the last sitting: pure functions that solver and later issues compose.
@Suite("Rules of whole rosters")
struct WholeRosterRuleTests {
    @Test("HOURS-04 the last sitting is cut to what remains and ends after break and credit")
    func lastSitting() {
        #expect(Hours04LastSitting.credit(net: 420, remaining: 421) == 420)
        #expect(Hours04LastSitting.credit(net: 420, remaining: 420) == 420)
        #expect(Hours04LastSitting.credit(net: 420, remaining: 1) == 1)
        #expect(Hours04LastSitting.end(start: 540, breakMinutes: 30, credit: 420) == 990)
        #expect(Hours04LastSitting.end(start: 540, breakMinutes: 30, credit: 60) == 630)
    }

    @Test("GROUP-01 capacity is what may be booked less the published load, never below the signed continuations")
    func seats() {
        #expect(Group01Seats.capacity(bookable: 3) == 3)
        #expect(Group01Seats.capacity(bookable: 3, publishedLoad: 2) == 1)
        #expect(Group01Seats.capacity(bookable: 3, publishedLoad: 2, signedContinuations: 2) == 2)
    }

    @Test("GROUP-03 a supervisor leads at most so many clients")
    func supervisor() {
        #expect(Group03Supervisor.bookable(12, mostClients: 10) == 10)
        #expect(Group03Supervisor.bookable(9, mostClients: 10) == 9)
    }

    @Test("GROUP-04 two clients are kept apart through the last day of the record")
    func keptApart() {
        #expect(!Group04KeptApart.allowsMeeting(on: "2026-12-07", until: nil))
        #expect(!Group04KeptApart.allowsMeeting(on: "2026-12-07", until: "2026-12-07"))
        #expect(Group04KeptApart.allowsMeeting(on: "2026-12-08", until: "2026-12-07"))
    }

    @Test("GROUP-07 a reservation holds until its release and bounds the others")
    func agreements() {
        #expect(Group07SeatAgreements.isReserved(date: "2026-12-07", asOf: "2026-11-23", releaseDays: nil))
        #expect(Group07SeatAgreements.isReserved(date: "2026-12-08", asOf: "2026-11-23", releaseDays: 14))
        #expect(!Group07SeatAgreements.isReserved(date: "2026-12-07", asOf: "2026-11-23", releaseDays: 14))
        #expect(Group07SeatAgreements.mostOfOthers(capacity: 5, atLeast: 2) == 3)
        #expect(Group07SeatAgreements.mostOfOthers(capacity: 5, atLeast: 2, publishedOfOrganisation: 1) == 4)
        #expect(Group07SeatAgreements.mostOfOthers(capacity: 1, atLeast: 2) == 0)
        #expect(Group07SeatAgreements.mostOfOthers(capacity: 1, atLeast: 2, signedOfOthers: 1) == 1)
        #expect(Group07SeatAgreements.mostOfOrganisation(atMost: 2, published: 1) == 1)
        #expect(Group07SeatAgreements.mostOfOrganisation(atMost: 2, published: 3) == 0)
        #expect(Group07SeatAgreements.mostOfOrganisation(atMost: 1, signed: 2) == 2)
    }

    @Test("DAYS-08 published weeks leave the days after them, only to those who are in them")
    func publishedWeeks() {
        #expect(
            Days08PublishedWeeks.firstDay(hasPublishedAssignments: true, publishedThrough: "2026-12-06") == "2026-12-07"
        )
        #expect(Days08PublishedWeeks.firstDay(hasPublishedAssignments: false, publishedThrough: "2026-12-06") == nil)
        #expect(Days08PublishedWeeks.firstDay(hasPublishedAssignments: true, publishedThrough: nil) == nil)
    }
}
