import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("Limits on first sittings are checked and proven")
struct StartTests {
    /// Two clients at one series of three seats on Mondays; both begin on 30 November where they may.
    private func town(
        mostStarts: Int? = nil, _ configure: (inout InstanceBuilder) -> Void = { _ in }
    ) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.change(SeriesID("s1")) { ($0.seats, $0.mostStarts) = (3, mostStarts) }
        configure(&builder)
        return builder
    }

    /// The roster is made without a limit, which is then set; figures are those of the limited instance.
    private func violations(mostStarts: Int, _ free: InstanceBuilder) -> [Violation] {
        let valid = Claim(optimumOf: free)
        #expect(valid.codes == [])
        var builder = free
        builder.change(SeriesID("s1")) { $0.mostStarts = mostStarts }
        let instance = builder.build()
        let brute = BruteForce(instance)
        var claim = Claim(instance, brute, chosen: brute.choices.map { _ in nil }, roster: valid.plan.roster)
        claim.plan.summary.unworkedHours = valid.plan.summary.unworkedHours
        return claim.check().violations
    }

    private func codes(mostStarts: Int, _ configure: (inout InstanceBuilder) -> Void = { _ in }) -> [String] {
        violations(mostStarts: mostStarts, town(configure)).map(\.code)
    }

    @Test("GROUP-08 one first sitting too many, and only where it is the first")
    func tooMany() {
        let found = violations(mostStarts: 1, town())
        #expect(found.map(\.code) == ["GROUP-08"])
        #expect(found.map(\.place) == ["s1@2026-11-30"])
        #expect(found.map(\.text) == [Said("2 cliënten beginnen daar, 1 mag", "2 clients start there, 1 may")])
        #expect(codes(mostStarts: 2) == [])
        #expect(codes(mostStarts: 0) == ["GROUP-08"])
    }

    @Test("GROUP-08 an order that was worked before begins nowhere")
    func workedBefore() {
        #expect(codes(mostStarts: 1) { $0.change(OrderID("o2")) { $0.firstWorkedDate = "2026-11-02" } } == [])
        #expect(codes(mostStarts: 1) { $0.change(OrderID("o2")) { $0.creditedMinutes = 60 } } == [])
        #expect(codes(mostStarts: 1) { $0.addPublishedAssignment(of: "o2", "s1", "2026-11-16", credit: 60) } == [])
        #expect(codes(mostStarts: 0) { $0.change(OrderID("o2")) { $0.creditedMinutes = 60 } } == ["GROUP-08"])
    }

    @Test("GROUP-08 an order whose earliest published assignment it is counts, whoever's it is")
    func published() {
        #expect(
            codes(mostStarts: 2) { $0.addPublishedAssignment(of: "gone", "s1", "2026-11-30", credit: 60) }
                == ["GROUP-08"])
        let earlier: [(inout InstanceBuilder) -> Void] = [
            { $0.addPublishedAssignment(of: "gone", "s1", "2026-11-23", credit: 60) },
            { $0.addPublishedAssignment(of: "gone", "s2", "2026-11-24", credit: 60) },
            // The same day, but before: at a series that is held no more.
            { $0.addPublishedAssignment(of: "gone", "s2", "2026-11-30", credit: 60, from: "07:00", to: "08:00") },
        ]
        for (index, change) in earlier.enumerated() {
            let found = codes(mostStarts: 2) { builder in
                builder.addSeries("s2", at: "p1", .tuesday) { $0.lastDay = "2026-11-24" }
                builder.addPublishedAssignment(of: "gone", "s1", "2026-11-30", credit: 60)
                change(&builder)
            }
            #expect(found == [], "row \(index)")
        }
    }

    @Test("GROUP-08 signed clients are let in, and count beside everybody who begins there")
    func signed() {
        func signing(_ clients: ClosedRange<Int>) -> InstanceBuilder {
            town { builder in
                for client in clients {
                    builder.addPlacement(
                        PlacementID("pl\(client)"), of: OrderID("o\(client)"), at: "p1", series: ["s1"])
                }
            }
        }
        #expect(violations(mostStarts: 0, signing(1...2)).map(\.code) == [])
        #expect(violations(mostStarts: 1, signing(1...1)).map(\.code) == ["GROUP-08"])
        #expect(violations(mostStarts: 2, signing(1...1)).map(\.code) == [])
    }

    @Test("ROSTER-04 asks GROUP-08: nobody is left out beside room to begin, nobody has to be squeezed in")
    func leftOut() {
        func codes(_ builder: InstanceBuilder) -> [String] {
            let instance = builder.build()
            let brute = BruteForce(instance)
            let first = brute.choices[0].columns.first
            return Claim(instance, brute, chosen: [first, nil]).codes
        }
        func short(_ builder: inout InstanceBuilder) { builder.startWeeks = 1 }
        #expect(codes(town(mostStarts: 2, short)) == ["ROSTER-04"])
        #expect(codes(town(mostStarts: 1, short)) == [])
        let worked = town(mostStarts: 1) { builder in
            short(&builder)
            builder.change(OrderID("o2")) { $0.firstWorkedDate = "2026-11-02" }
        }
        #expect(codes(worked) == ["ROSTER-04"])
    }

    // MARK: The bound

    private func row(
        _ date: CalendarDay = "2026-11-30", series: SeriesID = "s1", organisation: String? = nil, price: Int
    ) -> RowPrice {
        RowPrice(
            kind: .start, session: SessionID(series: series, date: date), organisation: organisation, price: price)
    }

    private func codes(_ builder: InstanceBuilder, bound: Int? = nil, _ rows: [RowPrice]) -> [String] {
        var claim = Claim(optimumOf: builder)
        claim.plan.certificate.leaves = [CertificateLeaf(rows: rows)]
        let bound = bound ?? 0
        (claim.plan.certificate.bound, claim.plan.summary.bound) = (bound, bound)
        return claim.codes
    }

    @Test("the price of a start proves that one of two has to wait; its limit is derived, not read")
    func price() {
        // Somebody who is gone began there too, so that one place of two is left.
        let builder = town(mostStarts: 2) {
            $0.addPublishedAssignment(of: "gone", "s1", "2026-11-30", credit: 60)
        }
        let claim = Claim(optimumOf: builder)
        let brute = BruteForce(claim.instance)
        let costs = brute.choices.flatMap(\.columns).filter { $0.client == 0 }.map(\.cost).sorted()
        let (cost, wait) = (claim.plan.summary.cost, costs[1] - costs[0])
        #expect(wait > 0 && cost == 2 * costs[0] + wait)
        #expect(codes(builder, bound: cost, [row(price: wait)]) == [])
        #expect(codes(builder, bound: cost, []) == ["D4510"])
        #expect(codes(builder, bound: cost, [row(price: wait - 1)]) == ["D4510"])
        #expect(codes(builder, bound: cost + wait, [row(price: wait)]) == ["D4510"], "as if nobody might begin")
    }

    @Test("who was worked before pays no price of a start, nor does a later sitting")
    func whoPays() {
        let builder = town(mostStarts: 1) { $0.change(OrderID("o2")) { $0.firstWorkedDate = "2026-11-02" } }
        let cost = Claim(optimumOf: builder).plan.summary.cost
        #expect(codes(builder, bound: cost, [row(price: 1)]) == [])
        #expect(codes(builder, bound: cost, [row("2026-12-14", price: 1)]) == ["D4510"])
        #expect(codes(builder, bound: cost - 1, [row("2026-12-14", price: 1)]) == [])
    }

    @Test("D4503 the price of a start in a series without such a limit, in a sitting not held, or of an organisation")
    func unknownRows() {
        let builder = town(mostStarts: 1) { $0.addSeries("s2", at: "p1", .tuesday) }
        #expect(codes(builder, [row(price: 0)]) == [])
        for wrong in [
            row("2026-12-01", series: "s2", price: 0), row("2026-12-01", price: 0), row(organisation: "RN", price: 0),
        ] { #expect(codes(builder, [wrong]) == ["D4503"]) }
        #expect(codes(builder, [row(price: 1), row(price: 1)]) == ["D4506"])
        #expect(codes(town(), [row(price: 1)]) == ["D4503"])
    }
}
