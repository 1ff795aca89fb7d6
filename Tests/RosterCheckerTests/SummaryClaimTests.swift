import PlacementDomain
import PlacementTesting
import RosterChecker
import Testing

@Suite("What a summary claims of its own files")
struct SummaryClaimTests {
    private func codes(_ change: (inout Claim, inout SummaryClaims) -> Void) -> [String] {
        var claim = Claim(optimumOf: InstanceBuilder.town(clients: 2, projects: 1))
        claim.plan.summary.rosterId = "abc"
        var claims = SummaryClaims(rosterId: "abc", isGapOfItsFigures: true, violations: 0)
        change(&claim, &claims)
        let (report, checked) = RosterChecker.check(claim.instance, claim.plan, claims: claims, threads: 1)
        #expect((checked == nil) == !report.violations.isEmpty)
        return report.violations.map(\.code)
    }

    @Test("files that say what the summary says are accepted; without files nothing is asked")
    func right() {
        #expect(codes { _, _ in } == [])
        var claim = Claim(optimumOf: InstanceBuilder.town(clients: 2, projects: 1))
        claim.plan.summary.rosterId = "anything"
        #expect(claim.codes == [])
    }

    @Test("D4513 the id of the roster is not that of the files")
    func rosterId() {
        #expect(codes { _, claims in claims.rosterId = "abd" } == ["D4513"])
    }

    @Test("D4514 a gap that is not that of its figures, and violations claimed; last in the report, each with its text")
    func figures() {
        #expect(codes { _, claims in claims.isGapOfItsFigures = false } == ["D4514"])
        #expect(codes { _, claims in claims.violations = 2 } == ["D4514"])
        #expect(
            codes { claim, claims in
                claim.plan.summary.cost += 1
                claims = SummaryClaims(rosterId: "abd", isGapOfItsFigures: false, violations: 1)
            } == ["ROSTER-03", "D4513", "D4514", "D4514"])
    }

    @Test("a roster of another instance is told of its files too")
    func otherInstance() {
        let found = codes { claim, claims in
            claim.plan.certificate.instance = "other"
            claims.rosterId = "abd"
        }
        #expect(found == ["D4501", "D4513"])
    }
}
