import Explanation
import PlacementDomain
import PlacementTesting
import Planning
import Testing

struct SupportedInstanceTests {
    @Test("an instance with seats only is supported")
    func plain() {
        #expect(SupportedInstance.findings(InstanceBuilder.town().build()).isEmpty)
    }

    @Test("supervised series are not planned yet: a code and a remedy; kept placements, agreements and pairs are")
    func refusals() {
        var instance = InstanceBuilder.town(clients: 2).build()
        instance.placements = [
            Placement(id: "pl1", order: 0, project: 0, series: [0], firstDay: "2026-12-07", state: .signed, line: 2)
        ]
        instance.publishedAssignments = [
            PublishedAssignment(
                order: 0, series: 0, date: "2026-11-23", from: "09:00", to: "16:30", creditMinutes: 420, line: 2)
        ]
        instance.agreements = [Agreement(series: 0, organisation: "RN", atLeast: 1)]
        instance.incompatibilities = [Incompatibility(client: 0, other: .client(1))]
        instance.series[0].supervised = true
        let findings = SupportedInstance.findings(instance)
        #expect(findings.map(\.code) == ["D1305"])
        #expect(findings.allSatisfy { $0.severity == .error && !$0.remedy.isEmpty })
        let warnings = SupportedInstance.findings(instance, severity: .warning)
        #expect(warnings.allSatisfy { $0.severity == .warning })
    }

    @Test("a timeline too long for the solver's tables is refused before it is built")
    func tooLong() {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.calendarEnd = "2046-11-25"
        for number in 0..<70 { builder.addAgreement("s1", "organisation \(number)", atLeast: 1) }
        #expect(SupportedInstance.findings(builder.build()).map(\.code) == ["D1306"])
        builder.calendarEnd = "2028-11-25"
        #expect(SupportedInstance.findings(builder.build()).isEmpty)
    }

    @Test("placements that are proposed or ended, and recorded supervisors, do not matter")
    func harmless() {
        var instance = InstanceBuilder.town(clients: 2).build()
        instance.placements = [
            Placement(id: "pl1", order: 0, project: 0, series: [0], firstDay: "2026-12-07", state: .proposed),
            Placement(id: "pl2", order: 0, project: 0, series: [0], firstDay: "2026-12-07", state: .ended),
        ]
        instance.incompatibilities = [Incompatibility(client: 0, other: .supervisorSex(.male))]
        #expect(SupportedInstance.findings(instance).isEmpty)
    }
}

struct SentenceTests {
    @Test("every reason has a sentence of its own in both languages", arguments: UnplacedCode.allCases)
    func unplaced(code: UnplacedCode) {
        let dutch = UnplacedSentences.sentence(code, language: "nl")
        let english = UnplacedSentences.sentence(code, language: "en")
        #expect(dutch.hasSuffix(".") && english.hasSuffix("."))
        #expect(dutch != english)
        for other in UnplacedCode.allCases where other != code {
            #expect(UnplacedSentences.sentence(other, language: "nl") != dutch)
        }
    }

    @Test("an input rule is named in the sentence of an order that is not planned")
    func notPlanned() {
        #expect(NotPlannedSentences.sentence("HOURS-13", language: "en").contains("HOURS-13"))
        #expect(NotPlannedSentences.sentence("STOPPED", language: "nl").contains("geschorst"))
    }
}
