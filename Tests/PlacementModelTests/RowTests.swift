import PlacementDomain
import PlacementModel
import PlacementTesting
import Testing

@Suite("Rows")
struct RowTests {
    /// Two series of one project; clients c1 and c2 are of RN, c3 of SVG.
    private func builder() -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 3, projects: 1)
        for client in 1...2 { builder.change(ClientID("c\(client)")) { $0.organisation = "RN" } }
        builder.change(ClientID("c3")) { $0.organisation = "SVG" }
        builder.change(SeriesID("s1")) { $0.seats = Seats(3) }
        return builder
    }

    private func table(_ builder: InstanceBuilder) -> RowTable { PlacementModel(instance: builder.build()).rows }

    @Test("seat rows come first, one for each sitting and under its number; those of agreements follow")
    func numbers() {
        var builder = builder()
        builder.addAgreement("s1", "SVG", atLeast: 1, atMost: 2)
        let rows = table(builder)
        let sittings = Int32(rows.held.sittings.count)
        #expect(sittings > 0)
        for sitting in 0..<sittings {
            let seat = rows.seat(of: sitting)
            #expect(rows[seat].kind == .seat)
            #expect(rows[seat].sitting == sitting)
            #expect(rows.sitting(ofSeat: seat) == sitting)
        }
        let beside = rows.besideSeat(of: 0)
        #expect(beside.map { rows[$0].priceKind } == [.atMost, .reserve])
        #expect(beside.allSatisfy { rows[$0].sitting == 0 && rows.sitting(ofSeat: $0) == nil && $0.value >= sittings })
    }

    @Test("seats count everybody, at most its own organisation, a reservation every other one")
    func counted() {
        var builder = builder()
        builder.addAgreement("s1", "SVG", atLeast: 1, atMost: 2)
        let rows = table(builder)
        func kinds(_ client: Int) -> [RowPrice.Kind] {
            var kinds: [RowPrice.Kind] = []
            rows.forEachRow(of: 0, counting: rows.member(of: client)) { kinds.append(rows[$0].priceKind) }
            return kinds
        }
        #expect(kinds(0) == [.reserve, .seat])
        #expect(kinds(2) == [.atMost, .seat])
        #expect(rows.allMembers.count == 2)
    }

    @Test("a row leaves to those who choose what signed clients do not hold, of those whom it counts")
    func openPlaces() throws {
        var builder = builder()
        builder.addAgreement("s1", "SVG", atLeast: 1, atMost: 2)
        builder.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"])
        let rows = table(builder)
        let sitting = try #require(rows.earlier.signed.keys.min())
        let seat = rows[rows.seat(of: sitting)]
        #expect((seat.limit, seat.signed, seat.open) == (3, 1, 2))
        let beside = rows.besideSeat(of: sitting).map { rows[$0] }
        #expect(beside.map(\.limit) == [2, 2])
        #expect(beside.map(\.open) == [2, 1])
        #expect(rows.open[rows.seat(of: sitting).index] == 2)
    }

    @Test("a released reservation is no row")
    func released() {
        var builder = builder()
        builder.addAgreement("s1", "SVG", atLeast: 1, releaseDays: 365)
        let rows = table(builder)
        #expect(rows.areSeatsOnly)
        #expect(rows.count == rows.held.sittings.count)
    }

    @Test("a certificate's name of a row leads to it, and a name without a row to none")
    func names() throws {
        var builder = builder()
        builder.addAgreement("s1", "SVG", atMost: 2)
        let rows = table(builder)
        #expect(rows.number(of: .seat, in: 0, organisation: nil) == rows.seat(of: 0))
        let row = try #require(rows.number(of: .atMost, in: 0, organisation: "SVG"))
        #expect(rows[row].kind == .atMost(organisation: 0))
        #expect(rows.number(of: .atMost, in: 0, organisation: "RN") == nil)
        #expect(rows.number(of: .reserve, in: 0, organisation: "SVG") == nil)
    }

    @Test("a column takes a place in the rows that count its client, its sittings are those of its seats")
    func columns() throws {
        var builder = builder()
        builder.addAgreement("s1", "SVG", atMost: 2)
        let choices = PlacementModel(instance: builder.build()).choices(threads: 1)
        for unit in choices.units.indices {
            let column = try #require(choices.allColumns(of: unit).first)
            let kinds = choices.rows(of: column).map { choices.rows[$0].priceKind }
            let sittings = choices.sittings(of: column)
            let isCounted = choices.units[unit].client == 2
            #expect(kinds == sittings.flatMap { _ in isCounted ? [.atMost, .seat] : [.seat] })
            #expect(choices.rows(of: column).map { choices.rows[$0].sitting }.isSuperset(of: sittings))
        }
    }
}

extension [Int32] {
    fileprivate func isSuperset(of other: [Int32]) -> Bool { Set(self).isSuperset(of: other) }
}
