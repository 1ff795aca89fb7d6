import Foundation
import PlacementTesting
import Testing

/// Weeks of an office on a store with people who come, stay away, fail and finish, over the turn of week 53.
@Suite("weeks of a town with attendance", .serialized)
struct AttendedWeeksTests {
    @Test(
        """
        a quarter, in the long run a year: orders come and end, hours come back and are corrected, projects close, \
        failures are decided, days fall out; every minute is accounted for, nobody moves untold, every figure is right
        """)
    func weeks() throws {
        let office = try AttendedOffice("town")
        defer { office.store.folder.remove() }
        let weeks = ProcessInfo.processInfo.environment["DICHTBIJ_LONG"] == "1" ? 52 : 13
        for week in 0..<weeks {
            if week > 0 {
                try office.arrive(week)
                try office.takeIn(week)
                try office.correctRecords(week)
                try office.decide(week)
            }
            if week % 4 == 2 { try office.close(week) }
            if week % 5 == 3 { try office.changeSeats(week) }
            try office.planAndPublish(week)
            try office.sign(week)
            if week % 2 == 1 { try office.somebodyIsIll(week) }
            if week % 3 == 1 { try office.somebodyIsAway(week) }
            try office.check(week)
            if week % 13 == 12 { try office.compareFigures(week) }
        }
        try office.replay(weeks)
        let counts = office.counts
        for what in [
            "OK", "warnings", "completed", "returned", "orders", "closed days", "corrected", "reversed", "ill", "away",
            "not sent", "seats", "signed",
        ] {
            #expect(counts[what, default: 0] > 0, "\(what): \(counts)")
        }
        #expect(counts["OK", default: 0] > 40 * weeks, "\(counts)")
    }
}
