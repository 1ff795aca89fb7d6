import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("A valid roster of a later week with one change yields exactly that violation")
struct EarlierWeeksMutantTests {
    /// Three clients at one project of three seats on Mondays; c1 is signed there, c2 is published on 30 November.
    private func town(_ configure: (inout InstanceBuilder) -> Void = { _ in }) -> InstanceBuilder {
        var builder = InstanceBuilder.town(clients: 3, projects: 2)
        builder.publishedThrough = "2026-12-06"
        builder.change(SeriesID("s1")) { $0.seats = 3 }
        builder.change(SeriesID("s2")) { $0.seats = 3 }
        builder.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"])
        builder.addPublishedAssignment(of: "o2", "s1", "2026-11-30", credit: 420)
        builder.setTravel("c2", to: "p2", nil)
        configure(&builder)
        return builder
    }

    private func codes(_ builder: InstanceBuilder, _ change: (inout Plan) -> Void) -> [String] {
        var claim = Claim(optimumOf: builder)
        #expect(claim.codes == [])
        change(&claim.plan)
        return claim.codes
    }

    private func publishedRow(_ roster: Roster) -> Int { roster.assignments.firstIndex { $0.state == .published } ?? 0 }

    @Test("DAYS-08 a published assignment missing, moved in time, credited otherwise, or no longer frozen")
    func published() {
        let changes: [(inout Assignment) -> Void] = [
            { $0.from = "10:00" }, { $0.to = "16:00" }, { $0.creditMinutes = 419 }, { $0.state = .firm },
            { $0.client = "c3" },
        ]
        for (index, change) in changes.enumerated() {
            let found = codes(town()) { change(&$0.roster.assignments[publishedRow($0.roster)]) }
            #expect(found == ["DAYS-08"], "change \(index)")
        }
        #expect(codes(town()) { $0.roster.assignments.remove(at: publishedRow($0.roster)) } == ["DAYS-08"])
        let unknown = town { $0.addPublishedAssignment(of: "gone", "s1", "2026-11-30", credit: 420) }
        func row(_ roster: Roster) -> Int { roster.assignments.firstIndex { $0.client == .unknown } ?? 0 }
        #expect(codes(unknown) { $0.roster.assignments.remove(at: row($0.roster)) } == ["DAYS-08"])
        #expect(codes(unknown) { $0.roster.assignments[row($0.roster)].client = "c3" } == ["DAYS-08"])
        #expect(codes(unknown) { $0.roster.assignments[row($0.roster)].creditMinutes = 60 } == ["DAYS-08"])
        #expect(
            codes(unknown) { $0.roster.assignments[row($0.roster)].order = "nobody" } == ["DAYS-08", "ROSTER-01"],
            "one missing, and one of nobody")
        #expect(
            codes(town()) { plan in
                let row = plan.roster.assignments.firstIndex { $0.client == "c1" } ?? 0
                plan.roster.assignments[row].state = .published
            } == ["ROSTER-02"], "a row of today that claims to be published")
    }

    @Test(
        "ROSTER-01 somebody published whom nobody knows counts among those who are too many; only who is known is named"
    )
    func unknownOrder() {
        let free = town { $0.change(SeriesID("s1")) { $0.seats = 1 } }
        #expect(Claim(optimumOf: free).codes == [])
        let crowded = town { builder in
            builder.change(SeriesID("s1")) { $0.seats = 1 }
            builder.publishedThrough = nil
            builder.addPublishedAssignment(of: "gone", "s1", "2026-12-07", credit: 420)
            builder.addPublishedAssignment(of: "goneToo", "s1", "2026-12-07", credit: 420)
        }
        let claim = Claim(optimumOf: crowded)
        #expect(claim.codes == [])
        #expect(
            claim.plan.roster.conflicts.contains {
                $0.code == "TOO_MANY_KEPT" && $0.place == "s1@2026-12-07" && $0.smallestSet == ["c1"]
            }, "three are too many for one seat by two, and one of them can be named")
        #expect(codes(crowded) { $0.roster.conflicts.removeAll { $0.code == "TOO_MANY_KEPT" } } == ["ROSTER-01"])
    }

    @Test("ROSTER-01 somebody signed is unplaced; a conflict missing, invented or with another smallest set")
    func listed() {
        #expect(
            codes(town()) { plan in
                let row = plan.roster.placements.firstIndex { $0.client == "c1" } ?? 0
                let gone = plan.roster.placements.remove(at: row)
                plan.roster.assignments.removeAll { $0.client == "c1" }
                plan.roster.unplaced.append(
                    UnplacedClient(client: "c1", order: "o1", code: .seatsTaken, cost: gone.cost))
                plan.roster.unplaced.sort { $0.client < $1.client }
                plan.summary.placed -= 1
                plan.summary.unplaced += 1
            } == ["ROSTER-01"])
        // Two signed clients and one seat: too many are kept.
        let crowded = town { builder in
            builder.change(SeriesID("s1")) { $0.seats = 1 }
            builder.addPlacement("pl3", of: "o3", at: "p1", series: ["s1"])
            builder.keepApart("c1", .client("c3"))
        }
        let conflicts = Claim(optimumOf: crowded).plan.roster.conflicts
        #expect(conflicts.map(\.code).contains("TOO_MANY_KEPT") && conflicts.map(\.code).contains("KEPT_APART"))
        #expect(codes(crowded) { $0.roster.conflicts.removeLast() } == ["ROSTER-01"])
        #expect(codes(crowded) { $0.roster.conflicts[0].smallestSet = ["c1"] } == ["ROSTER-01"])
        #expect(codes(crowded) { $0.roster.conflicts[0].code = "KEPT_APART" } == ["ROSTER-01"])
        #expect(codes(crowded) { $0.summary.conflicts += 1 } == ["ROSTER-01"])
        #expect(
            codes(town()) {
                $0.roster.conflicts = [Conflict(code: "KEPT_APART", place: "x", smallestSet: ["c1"])]
            } == ["ROSTER-01"])
    }

    @Test("ROSTER-02 somebody signed begins anew; a continuation with another project, series, day or minutes")
    func continuation() {
        func row(_ roster: Roster) -> Int { roster.placements.firstIndex { $0.client == "c1" } ?? 0 }
        let changes: [(inout PlacedClient) -> Void] = [
            { $0.kind = .start }, { $0.project = "p2" }, { $0.series = ["s2"] }, { $0.series = ["s1", "s2"] },
            { $0.firstDate = "2026-12-14" }, { $0.unworkedMinutes = 60 },
        ]
        for (index, change) in changes.enumerated() {
            #expect(codes(town()) { change(&$0.roster.placements[row($0.roster)]) } == ["ROSTER-02"], "change \(index)")
        }
        #expect(
            codes(town()) { plan in
                let other = plan.roster.placements.firstIndex { $0.client == "c3" } ?? 0
                plan.roster.placements[other].kind = .continuation
            } == ["ROSTER-02"], "nothing of his is kept")
        #expect(
            codes(town()) { $0.roster.placements[row($0.roster)].cost = 1 } == ["ROSTER-03"])
    }

    /// The roster is made for `before`, the instance is then changed; figures are those of the changed instance.
    private func codes(_ before: InstanceBuilder, instance change: (inout InstanceBuilder) -> Void) -> [String] {
        let valid = Claim(optimumOf: before)
        #expect(valid.codes == [])
        var builder = before
        change(&builder)
        let instance = builder.build()
        let brute = BruteForce(instance)
        var claim = Claim(instance, brute, chosen: brute.choices.map { _ in nil }, roster: valid.plan.roster)
        claim.plan.summary.unworkedHours = valid.plan.summary.unworkedHours
        return claim.codes
    }

    @Test("GROUP-07 more of an organisation than agreed, and more of the others than a reservation leaves")
    func agreements() {
        func free(_ configure: (inout InstanceBuilder) -> Void = { _ in }) -> InstanceBuilder {
            var builder = InstanceBuilder.town(clients: 2, projects: 1)
            builder.change(SeriesID("s1")) { $0.seats = 2 }
            configure(&builder)
            return builder
        }
        #expect(
            codes(free(), instance: { $0.addAgreement("s1", "RN", atMost: 1) })
                == Array(repeating: "GROUP-07", count: 3))
        #expect(
            codes(free(), instance: { $0.addAgreement("s1", "SVG", atLeast: 1) })
                == Array(repeating: "GROUP-07", count: 3))
        #expect(codes(free(), instance: { $0.addAgreement("s1", "RN", atMost: 2) }) == [])
        #expect(codes(free(), instance: { $0.addAgreement("s1", "RN", atLeast: 2) }) == [])
        #expect(
            codes(free(), instance: { $0.addAgreement("s1", "SVG", atLeast: 1, releaseDays: 14) })
                == ["GROUP-07"], "of the three sittings only 14 December is more than 14 days off")
        #expect(
            codes(
                free(),
                instance: { builder in
                    builder.addAgreement("s1", "RN", atMost: 1)
                    builder.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"])
                    builder.addPlacement("pl2", of: "o2", at: "p1", series: ["s1"])
                }
            ).contains("GROUP-07") == false, "signed ones are let in")
    }

    @Test("GROUP-04 two who must be kept apart meet, until the day on which that ends; a published one counts as there")
    func apart() {
        var free = InstanceBuilder.town(clients: 2, projects: 1)
        free.change(SeriesID("s1")) { $0.seats = 2 }
        #expect(codes(free, instance: { $0.keepApart("c1", .client("c2")) }) == ["GROUP-04"])
        #expect(codes(free, instance: { $0.keepApart("c2", .client("c1"), until: "2026-11-30") }) == ["GROUP-04"])
        #expect(codes(free, instance: { $0.keepApart("c1", .client("c2"), until: "2026-11-29") }) == [])
        // c3 may begin on 30 November beside c2, who was published there.
        let published = town { $0.change(OrderID("o3")) { $0.receivedDate = "2026-01-05" } }
        let roster = Claim(optimumOf: published).plan.roster
        #expect(roster.assignments.contains { $0.client == "c3" && $0.session.date == "2026-11-30" })
        #expect(codes(published, instance: { $0.keepApart("c3", .client("c2"), until: "2026-11-30") }) == ["GROUP-04"])
    }

    @Test("GROUP-01 published assignments take their seats")
    func publishedSeats() {
        #expect(
            codes(town(), instance: { $0.addSession("s1", "2026-11-30", .changed, seats: 1) }) == ["GROUP-01"])
        // With two seats there is one for him, until somebody whom nobody knows was published there too.
        let unknown = town { $0.addPublishedAssignment(of: "gone", "s1", "2026-11-30", credit: 420) }
        let twoSeats: (inout InstanceBuilder) -> Void = { $0.addSession("s1", "2026-11-30", .changed, seats: 2) }
        #expect(codes(town(), instance: twoSeats) == [])
        #expect(codes(unknown, instance: twoSeats) == ["GROUP-01"])
    }

    @Test("ROSTER-04 asks every row: nobody is left out beside room, nobody has to be squeezed in")
    func leftOut() {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.change(SeriesID("s1")) { $0.seats = 2 }
        let instance = builder.build()
        let brute = BruteForce(instance)
        let chosen = [brute.optimum().chosen[0], nil]
        #expect(Claim(instance, brute, chosen: chosen).codes == ["ROSTER-04"])
        let rows: [(inout InstanceBuilder) -> Void] = [
            { $0.addAgreement("s1", "RN", atMost: 1) }, { $0.addAgreement("s1", "SVG", atLeast: 1) },
            { $0.keepApart("c1", .client("c2")) },
        ]
        for (index, change) in rows.enumerated() {
            var changed = builder
            changed.change(SeriesID("s1")) { $0.lastDay = "2026-12-20" }
            change(&changed)
            let claim = Claim(optimumOf: changed)
            #expect(claim.plan.roster.unplaced.count == 1, "row \(index)")
            #expect(claim.codes == [], "row \(index)")
        }
    }

    @Test("D4503 prices of rows that are not there, decisions on somebody signed; D4510 a bound that forgets a row")
    func certificate() {
        let builder = town { $0.addAgreement("s1", "RN", atLeast: 1, atMost: 3, releaseDays: 7) }
        func codes(_ leaf: CertificateLeaf) -> [String] {
            self.codes(builder) { $0.certificate.leaves = [leaf] }
        }
        let session = SessionID(series: "s1", date: "2026-12-07")
        func row(_ kind: RowPrice.Kind, _ organisation: String?, _ date: CalendarDay = "2026-12-07") -> CertificateLeaf
        {
            CertificateLeaf(rows: [
                RowPrice(
                    kind: kind, session: SessionID(series: "s1", date: date), organisation: organisation, price: 0)
            ])
        }
        #expect(codes(row(.atMost, "RN")) == [])
        #expect(codes(row(.reserve, "RN")) == [])
        for wrong in [
            row(.atMost, nil), row(.seat, "RN"), row(.reserve, "SVG"), row(.reserve, "RN", "2026-11-30"),
            row(.atMost, "nobody"),
        ] { #expect(codes(wrong) == ["D4503"]) }
        let twice = CertificateLeaf(rows: [
            RowPrice(kind: .atMost, session: session, organisation: "RN", price: 1),
            RowPrice(kind: .atMost, session: session, organisation: "RN", price: 1),
        ])
        #expect(codes(twice) == ["D4506"])
        let decided = [true, false].map {
            CertificateLeaf(fixed: [.client("c1", project: "p1", at: $0)])
        }
        #expect(self.codes(builder) { $0.certificate.leaves = decided } == ["D4503", "D4503"])
        // A price on a row that does not bind is worth less than nothing: the bound falls.
        #expect(
            codes(
                CertificateLeaf(rows: [RowPrice(kind: .atMost, session: session, organisation: "RN", price: 1)]))
                == ["D4510"])
    }
}
