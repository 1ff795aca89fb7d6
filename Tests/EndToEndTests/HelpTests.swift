import Foundation
import Testing

/// Help texts and usage errors of every verb.
///
/// `DICHTBIJ_RECORD=1 swift test --filter HelpTests` records the golden files anew: review them in the diff.
struct HelpTests {
    private static let verbs = [
        "", "generate", "validate", "plan", "check", "show", "explain", "options", "try", "place", "publish", "correct",
        "hours", "sheet", "import", "templates", "series", "client", "closure", "project", "contact", "approval",
        "order",
        "placement", "policy", "rules", "store", "record", "report", "doctor",
    ]

    @Test("the help text of each verb is the recorded one", arguments: verbs)
    func helpIsAsRecorded(verb: String) throws {
        let outcome = try CommandRunner.run([verb, "--help"].filter { !$0.isEmpty })
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        let golden = CommandRunner.root.appendingPathComponent("Tests/Fixtures/help")
            .appendingPathComponent(verb.isEmpty ? "help.txt" : "help-\(verb).txt")
        if ProcessInfo.processInfo.environment["DICHTBIJ_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(outcome.output.utf8).write(to: golden)
            return
        }
        #expect(try outcome.output == String(contentsOf: golden, encoding: .utf8))
    }

    @Test(
        "wrong usage gets exit 64, nothing on stdout and the next step on stderr",
        arguments: [
            ["frobnicate"], ["plan"], ["plan", "Instances/town"],
            ["plan", "Instances/town", "--output", "x", "--time-limit", "soon"],
            ["plan", "Instances/town", "--output", "x", "--time-limit", "-3s"],
            ["plan", "Instances/town", "--output", "x", "--step-limit", "0"],
            ["plan", "Instances/town", "--output", "x", "--gap", "2"],
            ["plan", "Instances/town", "--output", "x", "--threads", "0"],
            ["plan", "Instances/town", "--output", "x", "--seed", "-1"],
            ["plan", "Instances/town", "--output", "x", "--language", "fr"],
            ["check", "Instances/town"], ["validate"], ["generate", "--size", "village", "--output", "x"],
            ["show", "Instances/town", "x", "--week", "2026-W54"], ["options", "Instances/town", "x"],
            ["options", "Instances/town", "x", "--client", "a", "--session", "b"],
            ["explain", "Instances/town", "x", "--replan"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try CommandRunner.run(arguments)
        #expect(outcome.code == 64, "\(arguments)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("--help"), "\(outcome.errors)")
    }

    @Test("without a verb the help is shown")
    func noVerb() throws {
        let outcome = try CommandRunner.run([])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("SUBCOMMANDS"))
    }
}
