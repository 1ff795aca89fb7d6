import PlacementDomain
import Testing

struct DataAtFaultTests {
    @Test("errors and what was suppressed are counted, warnings are not; the findings come along")
    func counted() {
        let findings = [Finding.Severity.error, .warning, .error].map {
            Finding(
                code: "D1122", severity: $0, file: "clients.csv", line: 3, cause: Said("geen getal", "no number"),
                remedy: Said("schrijf er een", "write one"))
        }
        let report = DataAtFault(findings: findings, suppressed: 1_998).report(in: .dutch)
        #expect(report.cause == "2.000 fouten in de gegevens.")
        #expect(report.findings == findings && report.suppressedFindings == 1_998)
        #expect(report.ending == .badInput && report.code == nil)
    }

    @Test("trouble in one text: the code if there is one, the cause, and what to do below it")
    func description() {
        var report = TroubleReport(cause: "no room", remedy: "make some.", ending: .writeFailed)
        #expect(report.description == "no room\n       What now: make some.")
        report.code = "D1191"
        #expect(report.description == "D1191  no room\n       What now: make some.")
    }
}
