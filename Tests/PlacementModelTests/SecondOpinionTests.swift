import PlacementDomain
import PlacementModel
import PlacementRules
import PlacementTesting
import Testing

/// The rules room against the naive reading of the column rules, on every tiny instance.
@Suite("Second opinion on the column rules")
struct SecondOpinionTests {
    @Test("every exhaustive tiny instance has the same units, columns and unplaced costs as brute force")
    func exhaustive() {
        for tiny in TinyInstances.exhaustive { compare(tiny.builder.build(), tiny.name) }
    }

    @Test("random tiny instances have the same units, columns and unplaced costs as brute force")
    func random() {
        for seed in UInt64(1)...400 { compare(TinyInstances.random(seed: seed).build(), "seed \(seed)") }
    }

    @Test("C6: the same where patterns are limited by their number")
    func fewPatterns() {
        for tiny in TinyInstances.fewPatterns + TinyInstances.randomWithFewPatterns(1...400) {
            compare(tiny.builder.build(), tiny.name)
        }
    }

    private func compare(_ instance: Instance, _ name: String) {
        let brute = BruteForce(instance)
        let planning = PlanningUnits(instance: instance)
        let held = HeldSittings(instance: instance)
        let eligibility = Eligibility(instance: instance, held: held)
        #expect(Set(planning.notPlanned) == Set(brute.notPlanned), "\(name)")
        #expect(planning.units.map(\.order) == brute.choices.map(\.order), "\(name)")
        guard planning.units.count == brute.choices.count else { return }
        for (unit, choices) in zip(planning.units, brute.choices) {
            let what: Comment = "\(name), client \(instance.clients[unit.client].id)"
            #expect(unit.remaining.value == choices.remaining, what)
            #expect(unit.hasTerm == choices.hasTerm, what)
            #expect(unit.termEnd == choices.termEnd, what)
            #expect(unit.firstDay == choices.firstDay, what)
            let mine = EnumeratedColumns(unit, instance: instance, held: held, eligibility: eligibility)
            #expect(mine.columns == choices.columns.map(EnumeratedColumns.Column.init).sorted(), what)
            #expect(mine.virtualColumns == choices.virtualColumns.map(EnumeratedColumns.Column.init).sorted(), what)
            #expect(mine.unplacedCost == choices.unplacedCost, what)
            #expect(mine.unplacedLost == choices.unplacedLost, what)
            let reason = eligibility.firstFilterThatLeavesNothing(of: unit)
            #expect((reason == nil) == !choices.columns.isEmpty, what)
        }
    }
}

extension EnumeratedColumns.Column {
    init(_ column: BruteForce.Column) {
        self.init(
            project: column.project, series: column.series, firstDate: column.parts[0].sitting.date,
            unworked: column.unworked, lost: column.lost, cost: column.cost)
    }
}
