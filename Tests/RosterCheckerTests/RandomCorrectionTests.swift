import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("A hundred random corrections in a row, each judged as the naive reading judges it")
struct RandomCorrectionTests {
    /// What was met with, so that no rule is right because nobody asked.
    private struct Tally {
        var accepted = 0
        var refused = 0
        var conflicts = 0
        var codes: [String: Int] = [:]
    }

    private typealias Problem = NaiveStanding.Problem

    private func ask(_ correction: Correction, _ draw: inout CorrectionDraw, _ tally: inout Tally, _ name: Comment) {
        let instance = draw.instance
        let naive = NaiveStanding(instance, correction)
        let (report, checked) = RosterChecker.check(standing: instance, correction, threads: 1)
        let found = Set(report.violations.map { Problem(code: $0.code, place: $0.place) })
        #expect(found == naive.problems, name)
        #expect((checked == nil) == !naive.problems.isEmpty, name)
        for violation in report.violations {
            tally.codes[violation.code, default: 0] += 1
            #expect(ForeignWords.found(in: violation.text).isEmpty, "\(violation.text)")
        }
        guard let checked else {
            tally.refused += 1
            #expect(report.conflicts.isEmpty, name)
            return
        }
        tally.accepted += 1
        tally.conflicts += report.conflicts.count
        #expect(checked.published == naive.published && checked.orphaned == naive.orphaned, name)
        #expect(checked.instance == instance && checked.correction == correction && checked.report == report, name)
        let added = correction.records.filter { $0.what == .added }
        for record in added {
            let place = "\(record.session) \(record.client)"
            #expect(!report.conflicts.contains { $0.place == place }, "what was added is lawful: \(name)")
        }
        if tally.accepted.isMultiple(of: 5) {
            #expect(report.conflicts == conflicts(instance, naive), name)
            #expect(RosterChecker.check(standing: instance, correction, threads: 3).report == report, name)
        }
        draw.stand(checked.published, checked.orphaned)
    }

    /// What is no longer lawful of all that stands, nobody being signed.
    private func conflicts(_ instance: Instance, _ naive: NaiveStanding) -> [Conflict] {
        var after = instance
        (after.publishedAssignments, after.orphanedAssignments) = (naive.published, naive.orphaned)
        for index in after.placements.indices where after.placements[index].state == .signed {
            after.placements[index].state = .agreed
        }
        return BruteForce(after).conflicts(continues: [])
    }

    @Test("verdict, broken rules, what stands after it and what a planner must decide are those of the naive reading")
    func naive() {
        var tally = Tally()
        for seed in UInt64(1)...40 {
            var draw = CorrectionDraw(seed: seed)
            for step in 1...100 {
                let correction = draw.next()
                ask(correction, &draw, &tally, "seed \(seed), step \(step)")
            }
        }
        #expect(tally.accepted > 600 && tally.refused > 600 && tally.conflicts > 100, "\(tally)")
        let rare = [
            "D4601", "D4602", "D4603", "D4604", "D4605", "D4606", "D4607", "D4608", "HOURS-02", "HOURS-04", "HOURS-07",
            "HOURS-08", "HOURS-14", "DAYS-01", "DAYS-03", "DAYS-05", "DAYS-06", "GROUP-01", "GROUP-04", "GROUP-07",
            "GROUP-08",
        ].filter { tally.codes[$0] == nil }
        #expect(rare.isEmpty, "never met with: \(rare), \(tally.codes)")
    }
}
