import PlacementDomain
import Planning
import Testing

struct TroubleTests {
    @Test("a refused roster of our own is told with the instance and the first 20 violations, and no more")
    func refused() {
        let violations = (1...23).map { Violation(code: "TERM-01", place: "c\($0)", text: Said("te laat", "too late")) }
        let report = PlanningError.refusedByChecker(instance: "abc", violations: violations).report(in: .english)
        #expect(report.code == "D3901" && report.ending == .failed)
        #expect(report.evidence.count == 22)
        #expect(report.evidence.first == "instance abc" && report.evidence.last == "… and 3 more.")
        #expect(report.evidence[1] == "TERM-01  c1  too late")
        let dutch = PlanningError.refusedByChecker(instance: "abc", violations: violations).report(in: .dutch)
        #expect(dutch.evidence[0] == "gegevens abc" && dutch.evidence[1] == "TERM-01  c1  te laat")
    }

    @Test("trouble is told in the reader's language, its code and ending are the same in both")
    func languages() {
        let all: [any Trouble] = [
            PublicationError.timeZone("Asia/Tokyo"), PublicationError.sameRoster,
            PlanningError.refusedByChecker(instance: "abc", violations: []), DataAtFault(findings: []),
        ]
        for trouble in all {
            let (dutch, english) = (trouble.report(in: .dutch), trouble.report(in: .english))
            #expect(dutch.code == english.code && dutch.ending == english.ending)
            #expect(dutch.remedy != english.remedy)
        }
    }
}
