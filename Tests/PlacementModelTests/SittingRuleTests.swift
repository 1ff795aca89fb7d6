import PlacementDomain
import PlacementModel
import PlacementRules
import PlacementTesting
import Testing

/// What a rule says of a whole series against what it says of each sitting, on every tiny instance.
@Suite("Sitting rules")
struct SittingRuleTests {
    @Test("no rule says never or always of a series where one of its sittings says otherwise: exhaustive families")
    func exhaustive() {
        var seen = Seen()
        for tiny in TinyInstances.exhaustive { compare(tiny.builder.build(), tiny.name, &seen) }
        for tiny in TinyInstances.earlierWeeks { compare(tiny.builder.build(), tiny.name, &seen) }
        seen.expectAll(["DAYS-01", "TRAVEL-04"])
    }

    @Test("no rule says never or always of a series where one of its sittings says otherwise: 400 random instances")
    func random() {
        var seen = Seen()
        for seed in UInt64(1)...400 {
            compare(TinyInstances.random(seed: seed).build(), "seed \(seed)", &seen)
            let mix = TinyInstances.Mix(earlierWeeks: true)
            compare(TinyInstances.random(seed: seed, mix: mix).build(), "seed \(seed), earlier weeks", &seen)
        }
        // Places beyond his own limit are out of reach in the question already.
        seen.expectAll(SittingRuleList.all.map { $0.rule }.filter { $0 != .travel02 }.map { $0.id })
    }

    @Test("the list has every rule once, in the order of the unplaced codes")
    func order() {
        let rules = SittingRuleList.all
        #expect(Set(rules.map { $0.rule }).count == rules.count)
        let places = rules.map { UnplacedCode.allCases.firstIndex(of: $0.reason) ?? -1 }
        #expect(places == places.sorted())
    }

    /// The rules that broke a sitting: a comparison that meets no breach proves little.
    private struct Seen {
        var broken: Set<String> = []

        func expectAll(_ ids: [String]) {
            let missing = Set(ids).subtracting(broken)
            #expect(missing.isEmpty, "never broken by any sitting: \(missing.sorted())")
        }
    }

    private func compare(_ instance: Instance, _ name: String, _ seen: inout Seen) {
        let held = HeldSittings(instance: instance)
        let eligibility = Eligibility(instance: instance, held: held)
        for unit in PlanningUnits(instance: instance).units.flatMap({ [$0, $0.continuing] }) {
            var question = eligibility.question(of: unit)
            for series in instance.series.indices {
                let what: Comment =
                    "\(name), client \(instance.clients[unit.client].id), series \(instance.series[series].id)"
                eligibility.ask(&question, of: unit, series: series)
                let numbers = held.range(ofSeries: series).filter {
                    unit.firstDay <= held.sittings[$0].day && held.sittings[$0].day <= unit.termEnd
                }
                let sittings = numbers.map { eligibility.sittingQuestion(of: unit, $0) }
                for rule in SittingRuleList.all {
                    let allowed = sittings.count { rule.allows($0, question) }
                    if allowed < sittings.count { seen.broken.insert(rule.rule.id) }
                    switch rule.ofSeries(question) {
                    case .never: #expect(allowed == 0, "\(rule.rule) says never; \(what)")
                    case .always: #expect(allowed == sittings.count, "\(rule.rule) says always; \(what)")
                    case .byDate: break
                    }
                }
                let slow = zip(numbers, sittings).filter { _, sitting in
                    SittingRuleList.firstBroken(sitting, question) == nil
                }.map { Int32($0.0) }
                let fast = eligibility.lawfulSittings(of: unit, series: series, question)
                #expect(fast?.numbers ?? [] == slow, what)
                #expect(numbers.filter { eligibility.isLawful($0, for: unit) }.map(Int32.init) == slow, what)
                expectFirst(question, sittings, what)
            }
        }
    }

    /// The first broken rule is the first of the list that a sitting breaks.
    private func expectFirst(_ question: SeriesQuestion, _ sittings: [SittingQuestion], _ what: Comment) {
        for sitting in sittings {
            let expected = SittingRuleList.all.first { !$0.allows(sitting, question) }
            let broken = SittingRuleList.firstBroken(sitting, question)
            #expect(broken?.rule == expected?.rule, what)
            #expect(broken?.reason == expected?.reason, what)
        }
    }
}
