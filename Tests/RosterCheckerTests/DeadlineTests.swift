import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("Deadline certificates")
struct DeadlineTests {
    @Test("random tiny instances: the best column alone and beside the others, as brute force lists them")
    func asBruteForce() {
        var (withOthers, lessBeside) = (0, 0)
        for seed in UInt64(1)...300 {
            let claim = Claim(optimumOf: TinyInstances.random(seed: seed))
            let instance = claim.instance
            guard let checked = RosterChecker.check(instance, claim.plan, threads: 1).checked else {
                Issue.record("seed \(seed) is refused")
                continue
            }
            let brute = BruteForce(instance)
            for choices in brute.choices {
                let id = instance.clients[choices.client].id
                let derived = checked.deadline(of: id)
                var load: [SessionID: Int] = [:]
                for row in claim.plan.roster.assignments where row.client != id {
                    load[row.session, default: 0] += 1
                }
                func session(_ part: BruteForce.Part) -> SessionID {
                    SessionID(series: instance.series[part.sitting.series].id, date: part.sitting.date)
                }
                let open = choices.columns.filter { brute.fits($0, beside: claim.plan.roster) }
                func least(_ columns: [BruteForce.Column]) -> [Int] {
                    columns.map { [$0.unworked, $0.cost] }.min { ($0[0], $0[1]) < ($1[0], $1[1]) } ?? []
                }
                func figures(_ work: DeadlineCertificate.Work?) -> [Int] {
                    work.map { [$0.unworked.value, $0.cost.value] } ?? []
                }
                #expect(figures(derived?.alone) == least(choices.columns), "seed \(seed) \(id)")
                #expect(figures(derived?.besideOthers) == least(open), "seed \(seed) \(id)")
                if !load.isEmpty { withOthers += 1 }
                if least(open) != least(choices.columns) { lessBeside += 1 }
                guard let work = derived?.besideOthers else { continue }
                #expect(work.workable.value + work.unworked.value == derived?.remaining.value)
                #expect(open.contains { $0.parts.map(session) == work.sessions && $0.cost == work.cost.value })
            }
            #expect(checked.deadline(of: "nobody") == nil)
        }
        #expect(withOthers > 100 && lessBeside > 10, "\(withOthers), \(lessBeside)")
    }
}
