import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("The bound of later weeks")
struct EarlierWeeksProofTests {
    @Test(
        "random prices on seats, agreements and starts, decisions on agreed clients: the formula's bound, never above the optimum"
    )
    func randomLeaves() {
        var random = SplitMix64(seed: 29)
        var (agreed, priced, starts) = (0, 0, 0)
        let mix = TinyInstances.Mix(earlierWeeks: true)
        let randomOnes = (1...300).map { seed in
            TinyInstances.Case(name: "seed \(seed)", builder: TinyInstances.random(seed: seed, mix: mix))
        }
        for tiny in randomOnes + TinyInstances.starts {
            var claim = Claim(optimumOf: tiny.builder)
            let instance = claim.instance
            let brute = BruteForce(instance)
            guard !brute.choices.isEmpty else { continue }
            let scale = random.pick([1, 4, 64, 4_096])
            // One question, if there is anybody who may be asked; rather somebody whose agreed placement may go on.
            let free = brute.choices.filter { !$0.isSigned }
            let asked = free.first { $0.continuation != nil } ?? free.first
            var questions: [[FixedDecision]] = [[]]
            if let asked, random.chance(80) {
                let client = instance.clients[asked.client].id
                let place = random.chance(70) ? asked.placements.last.map { instance.projects[$0.project].id } : nil
                questions = [true, false].map { [.client(client, project: place, at: $0)] }
                if asked.continuation != nil { agreed += 1 }
            }
            let leaves = questions.map {
                CertificateLeaf(fixed: $0, rows: RandomLeaves(brute).rows(&random, scale: scale))
            }
            priced += leaves.flatMap(\.rows).count { $0.organisation != nil && $0.price > 0 }
            starts += leaves.flatMap(\.rows).count { $0.kind == .start && $0.price > 0 }
            guard let least = leaves.compactMap({ brute.value(of: $0, scale: scale, lawful: false) }).min() else {
                continue
            }
            let bound = max(brute.unavoidable, least)
            claim.plan.certificate.scale = scale
            claim.plan.certificate.leaves = leaves
            claim.plan.certificate.bound = bound
            claim.plan.summary.bound = bound
            let report = claim.check()
            #expect(report.violations.isEmpty, "\(tiny): \(report.violations)")
            #expect(report.bound == bound, "\(tiny)")
            #expect(bound <= brute.optimum().cost, "\(tiny)")
            #expect(report == claim.check(threads: 2), "\(tiny)")
            claim.plan.certificate.bound += 1
            #expect(claim.codes == ["D4510"], "\(tiny)")
        }
        #expect(agreed > 15 && priced > 300 && starts > 500, "\(agreed) \(priced) \(starts)")
    }
}
