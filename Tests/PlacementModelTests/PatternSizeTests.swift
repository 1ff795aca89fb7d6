import PlacementDomain
import PlacementModel
import PlacementRules
import PlacementTesting
import Testing

@Suite("How many series a pattern may have (C6)")
struct PatternSizeTests {
    @Test("the sets that are counted are those that would be made")
    func countedAsMade() {
        for series in 0...9 {
            let sizes = (1..<(1 << series)).map(\.nonzeroBitCount)
            for limit in 1...5 {
                for most in 0...520 {
                    var policy = Policy(mostSeriesPerPlacement: limit)
                    policy.mostPatterns = most
                    let fitting = (1...limit).filter { size in sizes.count { $0 <= size } <= most }
                    let what: Comment = "\(series) series, \(limit) in a placement, \(most) sets"
                    #expect(PatternSize.most(ofLawful: series, policy) == fitting.max() ?? 1, what)
                }
            }
        }
    }

    @Test("49 series leave three in a placement, 50 two, 80 with five in a placement two, a million one")
    func usualLimit() {
        let policy = Policy(mostSeriesPerPlacement: 5)
        #expect(PatternSize.most(ofLawful: 49, Policy()) == 3)
        #expect(PatternSize.most(ofLawful: 50, Policy()) == 2)
        #expect(PatternSize.most(ofLawful: 80, policy) == 2)
        #expect(PatternSize.most(ofLawful: 1_000_000, policy) == 1)
        #expect(PatternSize.most(of: 1 << 40, sets: Int.max, upTo: 5) == 1)
    }

    @Test("D1230 names the project and how many clients, once; who has few series there is not counted")
    func warning() throws {
        let tiny = try #require(
            TinyInstances.fewPatterns.first { $0.name == "5 series, 3 in a placement, 6 sets, free on 2" })
        let findings = PlacementModel(instance: tiny.builder.build()).warnings.filter { $0.code == "D1230" }
        #expect(findings.count == 1)
        #expect(findings.first?.file == "projects.csv")
        let cause = try #require(findings.first?.cause.english)
        #expect(cause.hasPrefix("project p1 has 5 series: for 1 client "), "\(cause)")
        #expect(cause.hasSuffix("has at most 1 series"), "\(cause)")
    }

    @Test("no D1230 where all sets may be made")
    func noWarning() {
        for tiny in TinyInstances.fewPatterns where tiny.name.hasSuffix("25 sets, free on 5") {
            let findings = PlacementModel(instance: tiny.builder.build()).warnings.filter { $0.code == "D1230" }
            let binds = tiny.name.hasPrefix("5 series, 5 in")
            #expect(findings.isEmpty == !binds, "\(tiny.name)")
        }
    }
}
