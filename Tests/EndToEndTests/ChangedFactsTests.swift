import Foundation
import Testing

/// Small weeks in which facts changed after people were told, planned and checked by the built command.
@Suite(.serialized)
struct ChangedFactsTests {
    private struct Outcome {
        var conflicts: [[String]]
        /// `D1222` and so on, one for each warning.
        var warnings: [String]
        var text: String
        var notPlanned: [[String]]
    }

    private func folder(_ name: String) -> String {
        CommandRunner.root.appendingPathComponent("Tests/Fixtures/cases").appendingPathComponent(name).path
    }

    /// Validates, plans and checks a case; nothing may be refused.
    private func outcome(_ name: String, steps: Int = 20) throws -> Outcome {
        let out = try TemporaryFolder("case")
        defer { out.remove() }
        let validated = try CommandRunner.run(["validate", folder(name), "--json"])
        #expect(validated.code == 0, "\(validated.errors)\(validated.output)")
        let findings = validated.json["findings"] as? [[String: Any]] ?? []
        let plan = try CommandRunner.run([
            "plan", folder(name), "--output", out.path("out"), "--step-limit", "\(steps)", "--language", "en",
        ])
        #expect(plan.code == 0, "\(plan.errors)")
        #expect(plan.output.contains("checked: no rule is broken"))
        let check = try CommandRunner.run(["check", folder(name), out.path("out")])
        #expect(check.code == 0, "\(check.output)")
        let written = InstanceFolder(url: URL(fileURLWithPath: out.path("out")))
        return Outcome(
            conflicts: try Array(written.rows("conflicts.csv").dropFirst()),
            warnings: findings.compactMap { $0["code"] as? String }, text: plan.output,
            notPlanned: try Array(written.rows("not-planned.csv").dropFirst()))
    }

    @Test("a published sitting is cancelled before planStart: a warning, and to be decided with all who are there")
    func cancelled() throws {
        let outcome = try outcome("cancelled-published")
        #expect(outcome.conflicts == [["KEPT_NOT_POSSIBLE", "T@2026-12-03", "c1"]])
        #expect(outcome.warnings == ["D1222"])
        #expect(outcome.text.contains("This working day was published, but does not take place"))
    }

    @Test("it ends earlier since: a warning with both times, and nothing to decide")
    func closesEarly() throws {
        let outcome = try outcome("closes-early-after-publication")
        #expect(outcome.conflicts.isEmpty && outcome.warnings == ["D1227"])
        #expect(
            outcome.text.contains("published 09:00–15:00 (6 hours), the working day is 09:00–12:00 (3 hours) now"))
    }

    @Test("somebody published may not come there any more: to be decided, and his record stays")
    func excluded() throws {
        let outcome = try outcome("excluded-after-publication")
        #expect(outcome.conflicts == [["KEPT_NOT_POSSIBLE", "T@2026-12-03 c1", "c1"]])
        #expect(outcome.text.contains("This working day was published, but is not allowed for this client any more."))
    }

    @Test("who is signed and finishes in the published weeks is no conflict")
    func finishing() throws {
        let outcome = try outcome("finishing-client")
        #expect(outcome.conflicts.isEmpty && outcome.warnings.isEmpty)
        #expect(outcome.notPlanned == [["c1", "o1", "NOTHING_LEFT"]])
    }

    @Test("more minutes published than remain: a warning with the surplus")
    func surplus() throws {
        let outcome = try outcome("published-beyond-sentence")
        #expect(outcome.conflicts.isEmpty && outcome.warnings == ["D1228"])
        #expect(outcome.text.contains(": 5 hours too many"))
    }

    @Test("seats cut below those published, and two there who must not meet: both to be decided")
    func seatsAndPairs() throws {
        let outcome = try outcome("seats-cut-and-kept-apart-published")
        #expect(
            outcome.conflicts == [
                // His free days are not in the tables, so the sitting is not lawful for him either.
                ["KEPT_NOT_POSSIBLE", "T@2026-12-03 c2", "c2"],
                ["TOO_MANY_KEPT", "T@2026-12-03", "c2"],
                ["KEPT_APART", "T@2026-12-03 c1 c2", "c2"],
            ])
    }

    @Test("signed where the project closes: to be decided with the hours, and nobody calls them past saving")
    func losesHours() throws {
        let outcome = try outcome("signed-project-closes")
        #expect(outcome.conflicts == [["KEPT_LOSES_HOURS", "c1", "c1"]])
        #expect(
            outcome.text.contains("Once released they can, if there is a seat elsewhere.")
                && outcome.text.contains("24 h"))
        #expect(!outcome.text.contains("no roster can save"))
        let out = try TemporaryFolder("explained")
        defer { out.remove() }
        let name = folder("signed-project-closes")
        _ = try CommandRunner.run(["plan", name, "--output", out.path("out"), "--step-limit", "20", "--quiet"])
        let explained = try CommandRunner.run(["explain", name, out.path("out"), "--client", "c1", "--language", "en"])
        #expect(explained.code == 0)
        #expect(explained.output.contains("Once released, 24 h more can be worked"), "\(explained.output)")
        #expect(!explained.output.contains("Even without other clients"))
    }

    @Test("placements of an order that left the export are warnings, and everybody gets his roster")
    func leftTheExport() throws {
        let outcome = try outcome("order-left-the-export", steps: 1)
        #expect(outcome.warnings.contains("D1226") && !outcome.warnings.contains("D1119"))
    }

    @Test("nothing begins in the past: an English order without notice begins tomorrow at the earliest")
    func tomorrow() throws {
        let folder = try TemporaryFolder("tomorrow")
        defer { folder.remove() }
        let copy = folder.url.appendingPathComponent("case")
        try FileManager.default.copyItem(
            at: URL(fileURLWithPath: self.folder("closes-early-after-publication")), to: copy)
        let instance = InstanceFolder(url: copy)
        try instance.set("orders.csv", "jurisdiction", to: "EW")
        try instance.set("orders.csv", "legalFrame", to: "unpaidWork")
        try instance.write("order,session,from,to,creditMinutes\n", to: "frozen-assignments.csv")
        try instance.write(
            "series,date,status,cause,start,end,breakMinutes,seats,bookable\n", to: "sessions.csv")
        // Thursday itself, the day of the only sitting of that week.
        for (asOf, first) in [("2026-12-02", "2026-12-03"), ("2026-12-03", "2026-12-10")] {
            try instance.replace(
                asOf == "2026-12-02" ? "asOf: 2026-11-23" : "asOf: 2026-12-02", with: "asOf: \(asOf)",
                in: "instance.yaml")
            let out = folder.path("out")
            let plan = try CommandRunner.run(["plan", copy.path, "--output", out, "--step-limit", "20", "--quiet"])
            #expect(plan.code == 0, "\(plan.errors)")
            let rows = try InstanceFolder(url: URL(fileURLWithPath: out)).rows("placements.csv")
            #expect(rows.dropFirst().map { $0[5] } == [first], "\(asOf)")
        }
    }
}
