import Explanation
import PlacementDomain
import PlacementModel
import PlacementTesting
import Planning
import RosterChecker
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
        #expect(findings.allSatisfy { $0.severity == .error && !$0.remedy.dutch.isEmpty })
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

    @Test("weights that are too dear are named, all of them, each with the largest number that fits (D1307)")
    func tooDear() throws {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.change("o1") { $0.orderedMinutes = 600_000 }
        builder.policy.weights.lostPerHour = 1_000_000
        builder.policy.weights.wait = [CostWeights.WaitStep(fromWeek: 0, points: 1_000_000)]
        builder.policy.weights.restPerHour = 50_000
        let findings = SupportedInstance.findings(builder.build())
        #expect(findings.map(\.code) == ["D1307", "D1307"])
        #expect(findings.map(\.field) == ["weights.lost.points", "weights.rest.points"])
        #expect(findings.allSatisfy { $0.file == "policy.yaml" && $0.severity == .error })
        #expect(findings[0].cause.english.contains("order o1 has 10000 hours left"))

        func largest(_ finding: Finding) throws -> Int {
            let match = try #require(finding.remedy.english.firstMatch(of: /at most (\d+) points/))
            return try #require(Int(match.1))
        }
        builder.policy.weights.lostPerHour = try largest(findings[0])
        builder.policy.weights.restPerHour = try largest(findings[1])
        #expect(SupportedInstance.findings(builder.build()).isEmpty)
        builder.policy.weights.lostPerHour += 3
        #expect(SupportedInstance.findings(builder.build()).map(\.code) == ["D1307"])
    }

    @Test("travel that is too dear is named with the way and the days behind it (D1307)")
    func travelTooDear() {
        var builder = InstanceBuilder.town(clients: 1, projects: 1)
        builder.policy.weights.travel = 1_000_000
        builder.policy.weights.travelExtraFactor = 100
        builder.policy.weights.travelMinutesPerPoint = 1
        let findings = SupportedInstance.findings(builder.build())
        #expect(findings.map(\.field) == ["weights.travel.points"])
        #expect(findings.first?.cause.english.contains("minutes one way") == true)
    }

    @Test("the largest weights that are allowed are planned and checked, whatever they stand for")
    func largest() async throws {
        var builder = InstanceBuilder.town(clients: 2, projects: 2)
        builder.policy.weights.lostPerHour = 1_000_000
        builder.policy.weights.travel = 1_000_000
        for finding in SupportedInstance.findings(builder.build()) {
            let match = try #require(finding.remedy.english.firstMatch(of: /at most (\d+) points/))
            let most = try #require(Int(match.1))
            if finding.field == "weights.lost.points" { builder.policy.weights.lostPerHour = most }
            if finding.field == "weights.travel.points" { builder.policy.weights.travel = most }
        }
        let maker = PlanMaker(model: PlacementModel(instance: builder.build()), naming: { _ in "" })
        let checked = try await maker.checkedPlan(
            limits: SolveLimits(stepLimit: 5, gapPpm: 500, threads: 1), seed: 1, clock: .startingNow())
        #expect(checked.report.isClean)
    }

    @Test("the search itself refuses a cost beyond what it can price (D3201)")
    func costOutOfRange() async throws {
        let maker = PlanMaker(model: PlacementModel(instance: InstanceBuilder.tooDear.build()), naming: { _ in "" })
        let error = await #expect(throws: (any Error).self) {
            _ = try await maker.plan(limits: SolveLimits(stepLimit: 5), seed: 1, clock: .startingNow())
        }
        let report = try #require((error as? any Trouble)?.report(in: .english))
        #expect(report.code == "D3201" && report.ending == .failed && report.remedy.contains("policy.yaml"))
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
        #expect(NotPlannedSentences.sentence("STOPPED", language: "nl").contains("staat stil"))
    }
}
