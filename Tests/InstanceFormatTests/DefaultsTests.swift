import InstanceFormat
import PlacementDomain
import Testing

@Suite("Default policy and rules")
struct DefaultsTests {
    @Test("the default policy equals the defaults in code and is written as it stands")
    func policy() throws {
        #expect(DefaultPolicy.findings == [])
        #expect(DefaultPolicy.policy() == Policy())
        #expect(DefaultPolicy.policy().weights == CostWeights())
        let folder = try TestFolder(instance: FullInstance.instance)
        #expect(try folder.text("policy.yaml") == DefaultPolicy.text)
    }

    @Test("every weight has a sentence")
    func sentences() {
        #expect(DefaultPolicy.sentences.count == 14)
        #expect(DefaultPolicy.sentences.values.allSatisfy { $0.count > 40 && $0.hasSuffix(".") })
    }

    @Test("the default rules are read without a finding and written as they stand")
    func rules() throws {
        #expect(DefaultRules.findings == [])
        let folder = try TestFolder(instance: FullInstance.instance)
        #expect(try folder.text("rules.yaml") == DefaultRules.text)
    }

    @Test("the rules hold the numbers of law and policy")
    func numbers() {
        let rules = DefaultRules.rules()
        let day = FullInstance.day("2026-11-30")
        func number(_ id: String, _ name: String, _ frame: LegalFrame = .judgment, _ jurisdiction: String = "NL")
            -> Int?
        {
            rules.number(id, name, jurisdiction: jurisdiction, frame: frame, on: day)
        }
        #expect(number("TERM-01", "months") == 18)
        #expect(number("TERM-01", "months", .voluntary) == nil)
        #expect(number("TERM-02", "months", .penalOrder) == 9)
        #expect(
            rules.version("TERM-03", jurisdiction: "NL", frame: .judgment, on: day)?.words["causes"] == [
                "detention", "unlawfulAbsence",
            ])
        #expect(number("TERM-04", "thresholdMinutes", .juvenile) == 6_000)
        #expect(number("TERM-04", "shortMonths", .juvenile) == 9)
        #expect(number("TERM-04", "longMonths", .juvenile) == 18)
        #expect(number("HOURS-01", "mostMinutes") == 14_400)
        #expect(number("HOURS-01", "leastMinutes", .penalOrder) == 2_400)
        #expect(number("HOURS-01", "mostMinutes", .penalOrder) == 10_800)
        #expect(number("HOURS-07", "minutesPerDay", .unpaidWork, "EW") == 480)
        #expect(number("HOURS-08", "restMinutes") == 660)
        #expect(number("HOURS-13", "minutesPerDay") == 120)
        #expect(number("HOURS-13", "leastDays") == 1)
        #expect(number("HOURS-13", "mostMonths") == 4)
        #expect(number("HOURS-14", "minutesPerWeek") == nil)
        #expect(number("HOURS-16", "mostMinutes", .unpaidWork, "EW") == 18_000)
        #expect(number("TRAVEL-01", "minutesPerDay") == 180)
        #expect(number("TRAVEL-01", "minutesPerDay", .unpaidWork, "EW") == nil)
        #expect(number("DAYS-02", "groundNeeded") == 1)
        #expect(number("DAYS-06", "noticeDays") == 7)
        #expect(number("PLACE-04", "aloneMinutes") == 60)
        #expect(number("PLACE-16", "weighedNeeded") == 1)
        #expect(number("PLACE-19", "resultNeeded") == 1)
    }
}
