import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("Checker and brute force agree")
struct BruteForceAgreementTests {
    @Test("every column, its cost and the unplaced cost of random tiny instances")
    func randomChoices() {
        for seed in UInt64(1)...400 {
            expectSameChoices(TinyInstances.random(seed: seed).build(), "seed \(seed)")
        }
    }

    @Test("C10 to C12: every column and continuation of random tiny instances with earlier weeks")
    func randomEarlierWeeks() {
        for seed in UInt64(1)...600 {
            let builder = TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: true))
            expectSameChoices(builder.build(), "seed \(seed)")
        }
    }

    @Test("C10 to C12: the optimum of random tiny instances with earlier weeks is accepted, conflicts and all")
    func optimumWithEarlierWeeks() {
        var seen: Set<String> = []
        for seed in UInt64(1)...500 {
            let claim = Claim(
                optimumOf: TinyInstances.random(seed: seed, mix: TinyInstances.Mix(earlierWeeks: true)))
            let report = claim.check()
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations)")
            #expect(report.cost == claim.plan.summary.cost, "seed \(seed)")
            #expect(report.bound == claim.plan.summary.bound, "seed \(seed)")
            #expect(report.unavoidable == claim.plan.summary.unavoidable, "seed \(seed)")
            seen.formUnion(claim.plan.roster.conflicts.map(\.code))
            seen.formUnion(claim.plan.roster.placements.map(\.kind.rawValue))
            seen.formUnion(claim.plan.roster.notPlanned.map(\.code))
        }
        let wanted: Set = [
            "KEPT_NOT_POSSIBLE", "TOO_MANY_KEPT", "KEPT_APART", "KEPT_AGAINST_LIMITS", "start", "continuation",
            "KEPT_TWICE", "NOTHING_LEFT", "WAITS_FOR_OTHER_ORDER",
        ]
        #expect(wanted.subtracting(seen).isEmpty)
    }

    @Test("C11 and C12: the conflicts of random changes of facts")
    func changedFacts() {
        var seen: Set<String> = []
        for seed in UInt64(1)...300 {
            let claim = Claim(
                optimumOf: TinyInstances.random(seed: seed, mix: TinyInstances.Mix(changedFacts: true)))
            let report = claim.check()
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations)")
            #expect(report == claim.check(threads: 3), "seed \(seed)")
            seen.formUnion(claim.plan.roster.conflicts.map(\.code))
        }
        let wanted: Set = [
            "KEPT_NOT_POSSIBLE", "KEPT_LOSES_HOURS", "TOO_MANY_KEPT", "KEPT_APART", "KEPT_AGAINST_LIMITS",
        ]
        #expect(wanted.subtracting(seen).isEmpty)
    }

    @Test("C11 and C12: the conflicts of enumerated changes of facts")
    func enumeratedChanges() {
        for tiny in TinyInstances.changedFacts {
            let claim = Claim(optimumOf: tiny.builder)
            #expect(claim.codes == [], "\(tiny.name)")
        }
    }

    @Test("every column, its cost and the unplaced cost of all enumerated tiny instances")
    func enumeratedChoices() {
        for tiny in TinyInstances.exhaustive { expectSameChoices(tiny.builder.build(), tiny.name) }
    }

    @Test("C6: every column, its cost and the unplaced cost where patterns are limited by their number")
    func fewPatterns() {
        let later = TinyInstances.Mix(earlierWeeks: true)
        let random =
            TinyInstances.randomWithFewPatterns(1...400) + TinyInstances.randomWithFewPatterns(401...600, mix: later)
        for tiny in TinyInstances.fewPatterns + random { expectSameChoices(tiny.builder.build(), tiny.name) }
    }

    @Test("the optimum of random tiny instances is accepted, with cost, bound and unavoidable as derived naively")
    func optimumIsAccepted() {
        for seed in UInt64(1)...300 {
            let claim = Claim(optimumOf: TinyInstances.random(seed: seed))
            let report = claim.check()
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations)")
            #expect(report.cost == claim.plan.summary.cost, "seed \(seed)")
            #expect(report.bound == claim.plan.summary.bound, "seed \(seed)")
            #expect(report.unavoidable == claim.plan.summary.unavoidable, "seed \(seed)")
            #expect(report.boundVerified && claim.isAccepted, "seed \(seed)")
            #expect(report == claim.check(threads: 3), "seed \(seed)")
        }
    }

    private func expectSameChoices(_ instance: Instance, _ name: String) {
        let brute = BruteForce(instance)
        let derived = RosterChecker.choices(instance)
        #expect(Set(RosterChecker.notPlanned(instance)) == Set(brute.notPlanned), "\(name)")
        #expect(derived.map(\.order) == brute.choices.map(\.order), "\(name)")
        guard derived.count == brute.choices.count else { return }
        for (ours, theirs) in zip(derived, brute.choices) {
            let client = "\(name) \(instance.clients[ours.client].id)"
            #expect(ours.remaining == theirs.remaining, "\(client)")
            #expect(ours.termEnd == theirs.termEnd && ours.hasTerm == theirs.hasTerm, "\(client)")
            #expect(ours.firstDay == theirs.firstDay || ours.columns.isEmpty, "\(client)")
            #expect(ours.isSigned == theirs.isSigned, "\(client)")
            if !ours.isSigned {
                #expect(ours.unplacedCost == theirs.unplacedCost, "\(client)")
                #expect(ours.unplacedLost == theirs.unplacedLost, "\(client)")
            }
            let goesOn = theirs.continuation.map { column in
                DerivedChoices.DerivedColumn(
                    project: column.project, series: Set(column.parts.map(\.sitting.series)).sorted(),
                    sessions: column.parts.map {
                        SessionID(series: instance.series[$0.sitting.series].id, date: $0.sitting.date)
                    }, unworked: column.unworked, cost: column.cost, lost: column.lost)
            }
            #expect(ours.continuation == goesOn, "\(client)")
            #expect(ours.leastLost == theirs.unavoidable, "\(client)")
            let columns = theirs.columns.map { column in
                DerivedChoices.DerivedColumn(
                    project: column.project, series: column.series,
                    sessions: column.parts.map {
                        SessionID(series: instance.series[$0.sitting.series].id, date: $0.sitting.date)
                    }, unworked: column.unworked, cost: column.cost, lost: column.lost)
            }
            #expect(Set(ours.columns) == Set(columns) && ours.columns.count == columns.count, "\(client)")
        }
    }
}
