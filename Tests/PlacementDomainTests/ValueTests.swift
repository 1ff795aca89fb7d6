import PlacementDomain
import Testing

@Suite("Small values")
struct ValueTests {
    @Test("started hours: every number of minutes from −60 to 1,440")
    func startedHours() {
        for minutes in -60...1_440 {
            let hours = Minutes(minutes).startedHours
            let isRight = minutes <= 0 ? hours == 0 : (hours - 1) * 60 < minutes && minutes <= hours * 60
            if !isRight { Issue.record("\(minutes) minutes: \(hours) hours") }
        }
    }

    @Test("units add, subtract and compare as whole numbers")
    func units() {
        #expect(Minutes(30) + 12 - 2 == 40)
        #expect(3 * Cost(5) == 15)
        #expect(Seats(2) < 3)
        #expect(Metres(7).description == "7")
        #expect(Minutes.zero.value == 0)
    }

    @Test("ids compare by their UTF-8 bytes")
    func identifiers() {
        #expect(ClientID("c10") < "c2")
        #expect(ClientID("Z") < "a")
        #expect(ClientID("a") < "é")
        #expect(ClientID("c") < "c1")
        #expect(!(ClientID("c1") < "c1"))
    }

    @Test("a session is named series@date; other text is refused")
    func sessionIDs() throws {
        let id = try #require(SessionID("s3@2026-12-01"))
        #expect(id.series == "s3")
        #expect(id.description == "s3@2026-12-01")
        #expect(id.date.weekday == .tuesday)
        for text in ["s3", "s3@", "s3@2026-12-1", "@", "2026-12-01"] { #expect(SessionID(text) == nil) }
        let earlier = try #require(SessionID("s9@2026-11-30"))
        let sameDay = try #require(SessionID("s1@2026-12-01"))
        #expect([id, sameDay, earlier].sorted() == [earlier, sameDay, id])
    }

    @Test("rhythms: sittings in two weeks")
    func rhythms() {
        #expect(Series.Rhythm.allCases.map(\.sittingsInTwoWeeks) == [2, 1, 1, 1])
    }

    @Test("gap: none when cost is the bound, else over what could be saved")
    func gap() {
        func gap(cost: Int, bound: Int, unavoidable: Int) -> Double {
            PlanSummary(
                instance: "", rosterId: "", cost: cost, bound: bound, unavoidable: unavoidable, lawfulTierProven: false,
                clients: 0,
                placed: 0, unplaced: 0, notPlanned: 0, unworkedHours: 0, stopReason: .gap
            ).gap
        }
        #expect(gap(cost: 0, bound: 0, unavoidable: 0) == 0)
        #expect(gap(cost: 1_100, bound: 1_090, unavoidable: 1_000) == 0.1)
        #expect(gap(cost: 1_100, bound: 1_000, unavoidable: 1_000) == 1)
    }
}
