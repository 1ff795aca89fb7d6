import Foundation
import Testing

/// The four lists of hard rules: `docs/rules.md`, `PlacementRules`, `RosterChecker` and the names of tests.
@Suite("Rule lists")
struct RuleListTests {
    /// The codes that a violation may carry.
    static let violations = ids([
        "TERM": [1, 2, 3, 4, 8], "HOURS": [2, 4, 7, 8, 14], "TRAVEL": [1, 2, 4], "DAYS": [1, 2, 3, 5, 6, 8, 9],
        "PLACE": [1, 2, 3, 9, 10], "GROUP": [1, 3, 4, 5, 6, 7, 8], "ROSTER": [1, 2, 3, 4],
    ])
    /// Rules of kind input: codes of orders that are not planned, and findings.
    static let input = ids(["HOURS": [1, 6, 13, 16], "PLACE": [4, 11, 13, 16, 17, 19]])

    private static func ids(_ families: [String: [Int]]) -> Set<String> {
        Set(families.flatMap { family, numbers in numbers.map { "\(family)-\($0 < 10 ? "0" : "")\($0)" } })
    }

    /// Ids anywhere in `text`.
    private func ids(in text: String) -> Set<String> {
        Set(text.matches(of: /\b(TERM|HOURS|TRAVEL|DAYS|PLACE|GROUP|ROSTER)-[0-9][0-9]\b/).map { String($0.output.0) })
    }

    /// Ids that are written as whole string literals.
    private func literals(below top: String, target: String) -> Set<String> {
        var found: Set<String> = []
        for file in SourceTree.swiftFiles(below: top) where file.target == target {
            for match in file.text.matches(of: /"((?:TERM|HOURS|TRAVEL|DAYS|PLACE|GROUP|ROSTER)-[0-9][0-9])"/) {
                found.insert(String(match.output.1))
            }
        }
        return found
    }

    @Test("docs/rules.md names every rule", .enabled(if: SourceTree.exists("docs/rules.md")))
    func documentation() {
        let missing = RuleListTests.violations.subtracting(ids(in: SourceTree.text("docs/rules.md")))
        #expect(missing.isEmpty, "not in docs/rules.md: \(missing.sorted())")
    }

    @Test(
        "PlacementRules lists every rule and nothing else but input rules",
        .enabled(if: SourceTree.exists("Sources/PlacementRules/HardRule.swift")))
    func rules() {
        let listed = Set(
            SourceTree.text("Sources/PlacementRules/HardRule.swift").matches(of: /case \w+ = "([A-Z]+-[0-9]+)"/)
                .map { String($0.output.1) })
        #expect(listed == RuleListTests.violations, "\(listed.symmetricDifference(RuleListTests.violations).sorted())")
        let others = literals(below: "Sources", target: "PlacementRules")
            .subtracting(RuleListTests.violations).subtracting(RuleListTests.input)
        #expect(others.isEmpty, "neither hard nor input: \(others.sorted())")
    }

    @Test(
        "RosterChecker has every rule and nothing else but input rules",
        .enabled(if: SourceTree.names(in: "Sources/RosterChecker").count > 5))
    func checker() {
        let listed = literals(below: "Sources", target: "RosterChecker")
        let missing = RuleListTests.violations.subtracting(listed)
        #expect(missing.isEmpty, "not in the checker: \(missing.sorted())")
        let others = listed.subtracting(RuleListTests.violations).subtracting(RuleListTests.input)
        #expect(others.isEmpty, "neither hard nor input: \(others.sorted())")
    }

    @Test(
        "every rule stands in the name of a test",
        .enabled(if: SourceTree.names(in: "Tests/RosterCheckerTests").count > 1))
    func testNames() {
        var named: Set<String> = []
        for file in SourceTree.swiftFiles(below: "Tests") where file.target != "ArchitectureTests" {
            for match in file.text.matches(of: /@(?:Test|Suite)\(\s*"([^"]*)"/) {
                named.formUnion(ids(in: String(match.output.1)))
            }
        }
        let missing = RuleListTests.violations.subtracting(named)
        #expect(missing.isEmpty, "in no test name: \(missing.sorted())")
    }
}
