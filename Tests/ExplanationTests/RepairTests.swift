import Explanation
import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

/// Repairs of random tiny instances, judged by brute force, which shares nothing with the search.
struct RepairTests {
    /// What the repairs of some instances are worth.
    private struct Tally {
        var problems: [String] = []
        var unplaced = 0
        /// Repairs of two changes, and those by which a signed placement goes on again.
        var (pairs, signed) = (0, 0)
    }

    private func tally(_ builder: InstanceBuilder) async throws -> Tally {
        let asked = try await AskedRoster.planned(builder)
        let brute = BruteForce(asked.instance)
        var (problems, pairs, signed): ([String], Int, Int) = ([], 0, 0)
        let reasons = asked.seating.unplacedReasons(threads: 1)
        if reasons != asked.seating.unplacedReasons(threads: 2) { problems.append("two threads differ") }
        for reason in reasons {
            if brute.hasFreeColumn(reason.client, beside: asked.plan.roster) {
                problems.append("\(reason.client) is unplaced beside a free column")
            }
            let hasColumns = brute.choices.contains {
                asked.instance.clients[$0.client].id == reason.client && !$0.placements.isEmpty
            }
            if hasColumns != (reason.kind != .own) { problems.append("\(reason.client): \(reason.code) is wrong") }
            guard let found = reason.repair else { continue }
            let changed = BruteForce(found.repair.applied(to: asked.instance, for: reason.client))
            let free = changed.freeColumns(reason.client, beside: asked.plan.roster)
            let column = free.first {
                $0.cost == found.offer.cost.value && $0.unworked == found.offer.unworked.value
                    && $0.parts.map { changed.session(of: $0.sitting) } == found.offer.sessions
            }
            guard let column else {
                problems.append("\(reason.client): \(found.repair.word) does not place him")
                continue
            }
            if found.repair.changes.count == 2 { pairs += 1 }
            if changed.isSigned(reason.client) { signed += 1 }
            problems += refusals(of: column, for: reason, changed, beside: asked.plan)
        }
        return Tally(problems: problems, unplaced: reasons.count, pairs: pairs, signed: signed)
    }

    /// What the checker has against the roster at hand with his new column, in the changed data.
    ///
    /// What it cost others to wait may differ there, and so may what is to be decided: nobody is moved by that.
    private func refusals(
        of column: BruteForce.Column, for reason: UnplacedReason, _ changed: BruteForce, beside known: Plan
    ) -> [String] {
        var plan = known
        plan.roster.unplaced.removeAll { $0.client == reason.client }
        plan.roster.add(column, client: reason.client, order: reason.order, changed.instance)
        plan.roster.placements.sort { $0.client < $1.client }
        plan.roster.assignments.sort {
            ($0.client, $0.session.date, $0.from, $0.session.series, $0.order)
                < ($1.client, $1.session.date, $1.from, $1.session.series, $1.order)
        }
        plan.summary.placed += 1
        plan.summary.unplaced -= 1
        return RosterChecker.check(changed.instance, plan, threads: 1).report.violations.filter { violation in
            if violation.code.hasPrefix("D45") || violation.place.contains("conflicts") { return false }
            let isOfHim = violation.place.split(separator: " ").contains { $0 == reason.client.text }
            return isOfHim || !["ROSTER-03", "ROSTER-04"].contains(violation.code)
        }.map { "\(reason.client): \($0)" }
    }

    @Test(
        "the repair of every unplaced client of random instances gives him a free column, at any thread count, and the checker takes it"
    )
    func random() async throws {
        var sum = Tally()
        for seed in 1...300 {
            let mix = TinyInstances.Mix(earlierWeeks: !seed.isMultiple(of: 3), changedFacts: seed.isMultiple(of: 3))
            let result = try await tally(TinyInstances.random(seed: UInt64(seed), mix: mix))
            #expect(result.problems.isEmpty, "seed \(seed): \(result.problems)")
            sum.unplaced += result.unplaced
            sum.pairs += result.pairs
            sum.signed += result.signed
        }
        #expect(sum.unplaced > 150 && sum.pairs > 5 && sum.signed > 0, "\(sum)")
    }

    @Test("no smaller kind of repair works: one more part of day is tried exhaustively by brute force")
    func smallest() async throws {
        for seed in 300...380 {
            let mix = TinyInstances.Mix(earlierWeeks: seed.isMultiple(of: 2))
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed), mix: mix))
            for reason in asked.seating.unplacedReasons(threads: 1) {
                if case .partOfDay = reason.repair?.repair.changes.first, reason.repair?.repair.changes.count == 1 {
                    continue
                }
                for weekday in Weekday.allCases {
                    for part in PartOfDay.allCases {
                        let repair = RepairPlan(.partOfDay(weekday, part))
                        let columns = columns(after: repair, reason.client, asked)
                        #expect(
                            columns.affordable.isEmpty,
                            "seed \(seed): \(repair.word) places \(reason.client)")
                    }
                }
            }
        }
    }

    @Test("one more seat is found wherever one series alone stands in the way")
    func seats() async throws {
        for seed in 400...480 {
            let mix = TinyInstances.Mix(earlierWeeks: seed.isMultiple(of: 2))
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed), mix: mix))
            for reason in asked.seating.unplacedReasons(threads: 1) where reason.repair?.repair.changes.count != 1 {
                for series in asked.instance.series where !series.supervised {
                    let repair = RepairPlan(.seat(series.id))
                    let changed = BruteForce(repair.applied(to: asked.instance, for: reason.client))
                    guard
                        changed.hasFreeColumn(reason.client, beside: asked.plan.roster)
                    else { continue }
                    // Allowed only where somebody must stay alone.
                    let needs = asked.instance.clients.contains { $0.compositions.contains(.needs) }
                    #expect(needs, "seed \(seed): \(repair.word) places \(reason.client)")
                }
            }
        }
    }

    @Test("where no repair is named, no two small changes work: tried by brute force")
    func smallestPair() async throws {
        for seed in 500...516 {
            let mix = TinyInstances.Mix(earlierWeeks: seed.isMultiple(of: 2))
            let asked = try await AskedRoster.planned(TinyInstances.random(seed: UInt64(seed), mix: mix))
            let needs = asked.instance.clients.contains { $0.compositions.contains(.needs) }
            for reason in asked.seating.unplacedReasons(threads: 1)
            where reason.repair == nil && reason.code != .termOver {
                let parts = Weekday.allCases.flatMap { day in PartOfDay.allCases.map { Repair.partOfDay(day, $0) } }
                let seats = needs ? [] : asked.instance.series.filter { !$0.supervised }.map { Repair.seat($0.id) }
                for (index, one) in parts.enumerated() {
                    for other in parts[(index + 1)...].filter({ _ in index.isMultiple(of: 4) }) + [.travel(30)] + seats
                    {
                        let columns = columns(after: RepairPlan(one, other), reason.client, asked)
                        guard !columns.affordable.isEmpty else { continue }
                        // A seat that is free after one change is too dear beside waiting: the other is no help there.
                        let alone = [one, other].flatMap {
                            self.columns(after: RepairPlan($0), reason.client, asked).free
                        }
                        let open = columns.affordable.filter { column in
                            !alone.contains { $0.parts.map(\.sitting) == column.parts.map(\.sitting) }
                        }
                        #expect(open.isEmpty, "seed \(seed): \(one.word) + \(other.word) place \(reason.client)")
                    }
                }
            }
        }
    }

    /// His columns on seats that all others leave, and those of them that cost less than leaving him unplaced.
    private func columns(
        after repair: RepairPlan, _ client: ClientID, _ asked: AskedRoster
    ) -> (free: [BruteForce.Column], affordable: [BruteForce.Column]) {
        let changed = BruteForce(repair.applied(to: asked.instance, for: client))
        guard let choices = changed.choices.first(where: { changed.instance.clients[$0.client].id == client }) else {
            return ([], [])
        }
        // Signed again, he would have his place also on a seat too many: to be decided, and no repair.
        let before = choices.isSigned ? BruteForce(asked.instance) : changed
        let free = choices.placements.filter { before.fits($0, beside: asked.plan.roster) }
        return (free, free.filter { $0.cost < choices.unplacedCost })
    }
}
