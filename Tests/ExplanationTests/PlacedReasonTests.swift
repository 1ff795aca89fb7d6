import Explanation
import PlacementDomain
import PlacementTesting
import Testing

/// Why a placed client is where he is.
struct PlacedReasonTests {
    @Test("the parts of a cost add up to it, for everybody who is placed")
    func costs() async throws {
        for seed in 1...120 {
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed)))
            for row in asked.plan.roster.placements {
                let reason = try #require(asked.seating.placedReason(of: row.client))
                #expect(reason.costs.change == 0, "seed \(seed) \(row.client)")
                #expect(reason.costs.total == row.cost.value)
                #expect(reason.present.firstDate == row.firstDate)
                #expect(reason.present.unworked == row.unworkedMinutes)
                #expect(reason.others.count <= 2 && reason.others.allSatisfy { !$0.isPresent })
                let weeks = row.firstDate.monday.days(since: asked.instance.planStart) / 7
                #expect(reason.earlier.count == weeks)
                #expect((reason.risk != nil) == (row.unworkedMinutes > 0))
            }
        }
    }

    /// c1 begins in the third week at p1.
    private func earlier(_ change: (inout InstanceBuilder) -> Void, others: [ClientID: (ProjectID, CalendarDay)] = [:])
        throws -> [EarlierWeek.Cause]
    {
        var builder = InstanceBuilder.town(clients: 2, projects: 1)
        builder.startWeeks = 3
        builder.change(SeriesID("s1")) { $0.seats = 2 }
        change(&builder)
        let asked = AskedRoster(builder, placing: others.merging(["c1": ("p1", "2026-12-14")]) { $1 })
        return try #require(asked.seating.placedReason(of: "c1")).earlier.map(\.cause)
    }

    @Test("why not earlier: the project is closed, his own days, a seat is taken, it costs no more")
    func causes() throws {
        #expect(try earlier { $0.addClosure("p1", "2026-11-30", through: "2026-12-13") } == [.noSitting, .noSitting])
        #expect(
            try earlier { $0.addException("c1", .unavailable, "2026-11-30", through: "2026-12-13") }
                == [.ownDays, .ownDays])
        #expect(
            try earlier(
                { builder in
                    builder.change(SeriesID("s1")) { $0.seats = 1 }
                    builder.change(OrderID("o2")) {
                        $0.orderedMinutes = 840
                        $0.detentionDays = 7
                    }
                }, others: ["c2": ("p1", "2026-11-30")]) == [.seatsTaken, .seatsTaken])
        #expect(try earlier { _ in } == [.possible, .possible])
    }

    @Test("a week in which he would meet somebody is not possible, and no more is said")
    func apart() throws {
        let found = try earlier(
            { builder in
                builder.keepApart("c1", .client("c2"))
                builder.change(OrderID("o2")) {
                    $0.orderedMinutes = 840
                    $0.detentionDays = 7
                }
            }, others: ["c2": ("p1", "2026-11-30")])
        #expect(found == [.notPossible, .notPossible])
    }

    @Test("what speaks for a place is counted again: lawful projects, nearer ones, those with a free seat")
    func standing() async throws {
        var (nearer, others) = (0, 0)
        for seed in 1...120 {
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed)))
            let (instance, roster) = (asked.instance, asked.plan.roster)
            let brute = BruteForce(instance)
            for choices in brute.choices {
                let id = instance.clients[choices.client].id
                guard let reason = asked.seating.placedReason(of: id) else { continue }
                guard !choices.isSigned else {
                    #expect(reason.standing == nil, "seed \(seed) \(id)")
                    continue
                }
                var travel: [Int: Int] = [:]
                var free: Set<Int> = []
                for column in choices.placements {
                    let farthest = column.series.compactMap {
                        BruteForce.travelMinutes(choices.client, toSeries: $0, in: instance)
                    }.max()
                    travel[column.project] = min(travel[column.project] ?? Int.max, farthest ?? 0)
                    if brute.fits(column, beside: roster) { free.insert(column.project) }
                }
                let own = instance.projects.firstIndex { $0.id == reason.present.project } ?? -1
                let now = reason.present.travel.value
                let standing = try #require(reason.standing)
                #expect(standing.lawfulProjects == travel.count, "seed \(seed) \(id)")
                #expect(standing.nearerProjects == travel.count { $0.key != own && $0.value < now })
                #expect(standing.asNearProjects == travel.count { $0.key != own && $0.value == now })
                #expect(standing.withFreeSeat == free.count, "seed \(seed) \(id)")
                #expect(
                    standing.nearerWithFreeSeat
                        == travel.count { $0.key != own && $0.value < now && free.contains($0.key) })
                nearer += standing.nearerProjects
                others += standing.lawfulProjects - 1
            }
        }
        #expect(nearer > 5 && others > nearer, "\(nearer) of \(others)")
    }

    @Test("nothing is said for a signed place; an agreed one is counted as any other")
    func keptStanding() async throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 2)
        builder.addPlacement("k1", of: "o1", at: "p1", series: ["s1"])
        let signed = try await AskedRoster.planned(builder)
        #expect(try #require(signed.seating.placedReason(of: "c1")).standing == nil)
        builder.placements[0].value.state = .agreed
        let agreed = try #require(try await AskedRoster.planned(builder).seating.placedReason(of: "c1")?.standing)
        #expect(agreed.lawfulProjects == 2 && agreed.withFreeSeat == 2)
    }

    @Test("hours that do not fit are his own where even alone they would not, else crowded")
    func risk() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.change(OrderID("o1")) { $0.caseTermEnd = "2026-12-08" }
        let first = AskedRoster(builder, placing: ["c1": ("p1", "2026-11-30")])
        let own = try #require(first.seating.hoursAtRisk(threads: 1).first)
        #expect(own.isOwn && own.unworked == 120)
        let later = AskedRoster(builder, placing: ["c1": ("p1", "2026-12-07")])
        let crowded = try #require(later.seating.hoursAtRisk(threads: 1).first)
        #expect(!crowded.isOwn && crowded.unworked == 540)
    }
}
