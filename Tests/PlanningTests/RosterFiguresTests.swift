import PlacementDomain
import PlacementModel
import PlacementTesting
import Planning
import Testing

/// What a manager reads, recounted from instance and roster alone.
struct RosterFiguresTests {
    @Test("120 random instances: who waits and how long, seats, signatures and talks", arguments: [false, true])
    func recount(earlierWeeks: Bool) async throws {
        var (waiting, starting, unsigned, talks, fewerTalks) = (0, 0, 0, 0, 0)
        for seed in UInt64(1)...60 {
            let instance = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: earlierWeeks)).build()
            let maker = PlanMaker(model: PlacementModel(instance: instance), naming: { _ in "" })
            let roster = try await maker.plan(
                limits: SolveLimits(stepLimit: 40, threads: 1), seed: 1, clock: .startingNow()
            ).roster
            let figures = maker.figures(of: roster)
            func order(_ id: OrderID) -> Order? { instance.orders.first { $0.id == id } }
            func wait(_ id: OrderID, to day: CalendarDay) -> Int {
                max(0, order(id).map { day.days(since: $0.receivedDate) } ?? 0)
            }
            let waits = roster.unplaced.filter { $0.code != .termOver }.map { wait($0.order, to: instance.asOf) }
            #expect(figures.waiting == waits.count && figures.longestWait == waits.max(), "seed \(seed)")

            let hasWorked = { (id: OrderID) in
                let isPublished = instance.publishedAssignments.contains { instance.orders[$0.order].id == id }
                return isPublished || order(id).map { $0.firstWorkedDate != nil || $0.creditedMinutes > 0 } ?? true
            }
            let starts = roster.placements.filter { $0.kind == .start && !hasWorked($0.order) }
                .map { wait($0.order, to: $0.firstDate) }.sorted()
            #expect(figures.starting == starts.count, "seed \(seed)")
            #expect(figures.medianWait == (starts.isEmpty ? nil : starts[(starts.count - 1) / 2]), "seed \(seed)")

            let days = instance.planStart...instance.firmThrough
            #expect(figures.days == days)
            let inDays = roster.assignments.filter { days.contains($0.session.date) }
            #expect(figures.seatsUsed <= inDays.count && figures.seatsUsed <= figures.seatsOffered || earlierWeeks)
            #expect(earlierWeeks || figures.seatsUsed == inDays.count, "seed \(seed)")

            let firm = roster.placements.filter { $0.kind == .start && days.contains($0.firstDate) }
            let isSigned = { (placed: PlacedClient) in
                instance.placements.contains {
                    $0.state == .signed && $0.signedDay != nil && !$0.isUnlocked
                        && instance.orders[$0.order].id == placed.order
                        && instance.projects[$0.project].id == placed.project
                }
            }
            #expect(figures.unsigned == firm.count { !isSigned($0) }, "seed \(seed)")
            #expect(figures.talks <= firm.count && figures.talksOfJuveniles <= figures.talks)
            waiting += figures.waiting
            starting += figures.starting
            unsigned += figures.unsigned
            talks += figures.talks
            fewerTalks += firm.count - figures.talks
        }
        print("\(waiting) wait, \(starting) start, \(unsigned) to sign, \(talks) talks, \(fewerTalks) need none")
        #expect(waiting > 0 && starting > 0 && unsigned > 0 && talks > 0)
    }

    @Test("nobody there: nothing is counted, and nothing divides by nothing")
    func empty() async throws {
        let maker = PlanMaker(
            model: PlacementModel(instance: InstanceBuilder.town(clients: 0).build()), naming: { _ in "" })
        let figures = maker.figures(of: Roster())
        #expect(figures.waiting == 0 && figures.longestWait == nil && figures.medianWait == nil)
        #expect(figures.seatsUsed == 0 && figures.seatsOffered > 0)
    }
}
