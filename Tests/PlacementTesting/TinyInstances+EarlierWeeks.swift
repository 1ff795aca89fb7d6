import PlacementDomain

// Families with kept placements, published assignments, agreements, pairs kept apart and several orders (C10 to C12).
extension TinyInstances {
    /// Every case of every such family, some thousands.
    public static var earlierWeeks: [Case] {
        keptStates + keptPlaces + publishedWeeks + agreements + pairs + severalOrders + starts
    }

    /// One kept placement beside somebody who wants the same seat: state × unlocking × hours × published weeks × seats.
    static var keptStates: [Case] {
        var cases: [Case] = []
        for state in [Placement.State.signed, .agreed, .proposed, .ended] {
            for unlocking in 0..<3 {
                for minutes in [300, 840, 2_000] {
                    for published in [nil, -1, 6] {
                        for seats in [0, 1, 2] {
                            var builder = InstanceBuilder.town(clients: 2, projects: 2)
                            builder.setCalendarEnd(weeks: 5)
                            builder.publishedThrough = published.map { builder.planStart.adding(days: $0) }
                            builder.change(SeriesID("s1")) { $0.bookable = Seats(seats) }
                            builder.change(OrderID("o1")) {
                                ($0.orderedMinutes, $0.detentionDays) = (Minutes(minutes), nil)
                            }
                            builder.setTravel("c2", to: "p2", nil)
                            builder.setTravel("c1", to: "p2", 5)
                            builder.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"], state: state) {
                                if unlocking > 0 { $0.unlockedOn = "2026-11-20" }
                                $0.unlockReason = unlocking == 2 ? "unsuitable" : ""
                            }
                            cases.append(
                                Case(
                                    name:
                                        "kept: \(state), unlocking \(unlocking), \(minutes) min, published \(published ?? -9), \(seats) seats",
                                    builder: builder))
                        }
                    }
                }
            }
        }
        return cases
    }

    /// What a kept placement's series may be: none, lawful, on a day that is no longer free, overlapping, too many.
    static var keptPlaces: [Case] {
        var cases: [Case] = []
        let sets: [[SeriesID]] = [[], ["s1"], ["s2"], ["s1", "s2"], ["s3"], ["s1", "s3"], ["s1", "s2", "s3", "s4"]]
        for series in sets {
            for most in [1, 3] {
                for first in [-14, 3, 10, 60] {
                    for state in [Placement.State.signed, .agreed] {
                        for pickUp in [false, true] {
                            var builder = InstanceBuilder.town(clients: 0, projects: 1)
                            builder.setCalendarEnd(weeks: 6)
                            if pickUp { builder.addPickUp("k1", of: "p1") }
                            builder.addSeries(
                                "s2", at: "p1", .monday, "15:00", "18:30", break: 0, pickUp: pickUp ? "k1" : nil)
                            builder.addSeries("s3", at: "p1", .saturday, "09:00", "13:00", break: 0)
                            builder.addSeries("s4", at: "p1", .tuesday, "00:30", "04:00", break: 0)
                            builder.addClient("c1", minutes: 1_000, free: .always) { client, _ in
                                client.mostSessions = most
                                client.wishSessions = most
                            }
                            if pickUp { builder.setTravel("c1", to: "k1", 60) }
                            let start = builder.planStart
                            builder.addPlacement(
                                "pl1", of: "o1", at: "p1", series: series, state: state, from: start.adding(days: first)
                            )
                            cases.append(
                                Case(
                                    name:
                                        "kept series \(series), most \(most), from \(first), \(state), pick-up \(pickUp)",
                                    builder: builder))
                        }
                    }
                }
            }
        }
        return cases
    }

    /// Published assignments: how many × seats × which day × credit × published weeks.
    static var publishedWeeks: [Case] {
        var cases: [Case] = []
        for published in 0...3 {
            for seats in [1, 2, 3] {
                for week in [-1, 0, 1] {
                    for credit in [60, 420] {
                        for lastDay in [-1, 6] {
                            for (cancelled, unknown) in [(false, 0), (true, 0), (false, 1), (true, 1), (false, 2)]
                            where unknown <= published {
                                var builder = InstanceBuilder.town(clients: 3, projects: 1)
                                builder.setCalendarEnd(weeks: 5)
                                let start = builder.planStart
                                builder.publishedThrough = start.adding(days: lastDay)
                                builder.change(SeriesID("s1")) { $0.seats = Seats(seats) }
                                for client in 1...3 {
                                    builder.change(OrderID("o\(client)")) {
                                        ($0.orderedMinutes, $0.detentionDays) = (480, nil)
                                    }
                                }
                                for client in 0..<published {
                                    builder.addPublishedAssignment(
                                        of: client < unknown ? OrderID("gone\(client)") : OrderID("o\(client + 1)"),
                                        "s1", start.adding(days: 7 * week), credit: credit)
                                }
                                if cancelled { builder.addSession("s1", start, .cancelled) }
                                cases.append(
                                    Case(
                                        name:
                                            "published: \(published) (\(unknown) unknown) of \(seats) seats, week \(week), \(credit) min, through \(lastDay), cancelled \(cancelled)",
                                        builder: builder))
                            }
                        }
                    }
                }
            }
        }
        return cases
    }

    /// Seat agreements: at least × at most × release × seats, with and without somebody signed or published.
    static var agreements: [Case] {
        var cases: [Case] = []
        for least in [nil, 1, 2] {
            for most in [nil, 0, 1] {
                for release in [nil, 0, 14] {
                    for seats in [1, 2, 3] {
                        for kept in 0..<4 {
                            if least == nil, most == nil { continue }
                            var builder = InstanceBuilder.town(clients: 3, projects: 1)
                            builder.setCalendarEnd(weeks: 4)
                            builder.change(SeriesID("s1")) { $0.seats = Seats(seats) }
                            builder.change(ClientID("c3")) { $0.organisation = "SVG" }
                            for client in 1...3 {
                                builder.change(OrderID("o\(client)")) {
                                    ($0.orderedMinutes, $0.detentionDays) = (600, nil)
                                }
                            }
                            builder.addAgreement("s1", "SVG", atLeast: least, atMost: most, releaseDays: release)
                            if seats == 3 { builder.addAgreement("s1", "RN", atMost: 1) }
                            if kept == 1 { builder.addPlacement("pl1", of: "o1", at: "p1", series: ["s1"]) }
                            if kept == 2 { builder.addPlacement("pl3", of: "o3", at: "p1", series: ["s1"]) }
                            if kept == 3 {
                                builder.publishedThrough = "2026-12-06"
                                builder.addPublishedAssignment(of: "o3", "s1", "2026-11-30", credit: 420)
                            }
                            cases.append(
                                Case(
                                    name:
                                        "agreement: least \(least ?? -1), most \(most ?? -1), release \(release ?? -1), \(seats) seats, kept \(kept)",
                                    builder: builder))
                        }
                    }
                }
            }
        }
        return cases
    }

    /// Pairs to be kept apart: which × until when × who is signed or published.
    public static var pairs: [Case] {
        var cases: [Case] = []
        for mask in 1..<8 {
            for until in [nil, -1, 0, 7] {
                for kept in 0..<5 {
                    for seats in [2, 3] {
                        var builder = InstanceBuilder.town(clients: 3, projects: 1)
                        builder.setCalendarEnd(weeks: 4)
                        builder.change(SeriesID("s1")) { $0.seats = Seats(seats) }
                        let start = builder.planStart
                        let pairs: [(ClientID, ClientID)] = [("c1", "c2"), ("c3", "c2"), ("c1", "c3")]
                        for (index, pair) in pairs.enumerated() where mask >> index & 1 == 1 {
                            builder.keepApart(pair.0, .client(pair.1), until: until.map { start.adding(days: $0) })
                        }
                        for client in 1...3 {
                            builder.change(OrderID("o\(client)")) {
                                ($0.orderedMinutes, $0.detentionDays) = (500, nil)
                            }
                        }
                        let signed = [[], ["1"], ["1", "2"], ["2"], []][kept]
                        for number in signed {
                            builder.addPlacement(
                                PlacementID("pl" + number), of: OrderID("o" + number), at: "p1", series: ["s1"])
                        }
                        if kept > 2 {
                            builder.publishedThrough = start.adding(days: 6)
                            builder.addPublishedAssignment(of: "o1", "s1", start, credit: 420)
                        }
                        if kept == 4 { builder.addPublishedAssignment(of: "o2", "s1", start, credit: 420) }
                        cases.append(
                            Case(
                                name: "apart: pairs \(mask), until \(until ?? -9), kept \(kept), \(seats) seats",
                                builder: builder))
                    }
                }
            }
        }
        return cases
    }

    /// Two orders of one client: terms, which one is kept or published, and placements given twice.
    static var severalOrders: [Case] {
        var cases: [Case] = []
        for firstTerm in [-3, 20, 60] {
            for secondTerm in [20, 40] {
                for kept in 0..<5 {
                    for published in 0..<3 {
                        for stopped in [false, true] {
                            var builder = InstanceBuilder.town(clients: 1, projects: 1)
                            builder.setCalendarEnd(weeks: 10)
                            let start = builder.planStart
                            builder.publishedThrough = start.adding(days: 6)
                            builder.change(OrderID("o1")) { $0.caseTermEnd = start.adding(days: firstTerm) }
                            builder.addOrder("o2", of: "c1", minutes: 700) {
                                $0.caseTermEnd = start.adding(days: secondTerm)
                            }
                            if kept == 1 || kept == 4 {
                                builder.addPlacement("pl1", of: "o2", at: "p1", series: ["s1"])
                            }
                            if kept == 2 || kept == 4 {
                                builder.addPlacement("pl2", of: "o1", at: "p1", series: ["s1"])
                            }
                            if kept == 3 {
                                builder.addPlacement("pl1", of: "o2", at: "p1", series: ["s1"])
                                builder.addPlacement("pl2", of: "o2", at: "p1", series: ["s1"], state: .agreed)
                            }
                            if published > 0 {
                                builder.addPublishedAssignment(
                                    of: published == 1 ? "o1" : "o2", "s1", start, credit: 420)
                            }
                            if stopped { builder.addStoppedPeriod("c1", "2027-06-01", through: nil) }
                            cases.append(
                                Case(
                                    name:
                                        "orders: terms \(firstTerm) and \(secondTerm), kept \(kept), published \(published), stopped \(stopped)",
                                    builder: builder))
                        }
                    }
                }
            }
        }
        return cases
    }
}
