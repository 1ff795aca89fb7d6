import PlacementDomain
import Testing

@Suite("Points in time")
struct TimestampTests {
    private static let zone = "Europe/Amsterdam"

    private func time(_ text: String) throws -> Timestamp {
        let moment = try #require(Moment(text: text))
        return try #require(Timestamp(moment, in: Self.zone))
    }

    @Test("today is that of the zone: at half past midnight it is another day in London and at Greenwich")
    func today() throws {
        let night = try time("2026-12-01T00:30")
        #expect(night.description == "2026-11-30T23:30:00Z")
        #expect(CalendarDay(night, in: Self.zone)?.description == "2026-12-01")
        #expect(CalendarDay(night, in: "Europe/London")?.description == "2026-11-30")
        #expect(CalendarDay(night, in: "Nowhere/City") == nil)
        let summer = try time("2026-07-01T00:30")
        #expect(summer.description == "2026-06-30T22:30:00Z" && summer.day.description == "2026-06-30")
    }

    @Test("both changes of the clock: the hour that is passed over, and the hour that comes twice")
    func changes() throws {
        #expect(try time("2026-03-29T01:59").description == "2026-03-29T00:59:00Z")
        #expect(try time("2026-03-29T03:00").description == "2026-03-29T01:00:00Z")
        let passedOver = try time("2026-03-29T02:30")
        #expect(["2026-03-29T01:30:00Z", "2026-03-29T00:30:00Z"].contains(passedOver.description))
        #expect(try time("2026-10-25T02:30").description == "2026-10-25T00:30:00Z", "the first of two")
        #expect(try time("2026-10-25T03:00").description == "2026-10-25T02:00:00Z")
    }

    @Test("every quarter of an hour of two years reads back as the day and minute it was")
    func backAndForth() throws {
        let first = try time("2026-01-01T00:00").microseconds
        for quarter in 0..<(2 * 365 * 96) {
            let time = Timestamp(microseconds: first + Int64(quarter) * 900_000_000)
            let moment = try #require(Moment(time, in: Self.zone))
            let back = try #require(Timestamp(moment, in: Self.zone))
            // The hour that comes twice reads back as the first.
            if back != time { #expect(time.microseconds - back.microseconds == 3_600_000_000, "\(moment)") }
        }
    }

    @Test("a time before 1970 has its day and second, too")
    func early() {
        #expect(Timestamp(microseconds: -1).description == "1969-12-31T23:59:59Z")
        #expect(Timestamp(microseconds: 0).compact == "19700101-000000")
        #expect(Timestamp(microseconds: -86_400_000_000).description == "1969-12-31T00:00:00Z")
    }
}
