import Foundation
import Testing

/// The verbs that write folders, stopped anywhere: by the power, by a kill, by a disk that is full or broken.
@Suite("Faults of folders", .serialized, .enabled(if: PowerCut.isThere))
struct FolderFaultTests {
    /// Exit codes of a file that cannot be made or written.
    private static let writing: Set<Int32> = [73, 74]

    /// A planned and published week, and in the folder `work` what the trials begin with.
    private final class Week {
        let folder: TemporaryFolder
        var start: String { folder.path("work") }
        let instance: InstanceFolder
        let rosterId: String

        init() throws {
            folder = try TemporaryFolder("faults")
            instance = try folder.instance("first-steps")
            try FileManager.default.createDirectory(atPath: folder.path("work"), withIntermediateDirectories: true)
            let plan = try CommandRunner.run(
                ["plan", instance.path, "--output", folder.path("out"), "--step-limit", "2", "--json"])
            #expect(plan.code == 0, "\(plan.errors)")
            rosterId = plan.json["rosterId"] as? String ?? ""
        }

        deinit { folder.remove() }

        func publishing(to output: String) -> [String] {
            [
                "publish", instance.path, folder.path("out"), "--output", output, "--confirm", rosterId,
                "--language", "en",
            ]
        }

        func run(_ arguments: [String]) throws {
            let outcome = try CommandRunner.run(arguments)
            #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
        }
    }

    /// `plan` over an earlier plan of other data.
    private func plan(_ week: Week) throws -> FaultTrial {
        let earlier = try week.folder.copy(of: week.instance, named: "earlier")
        try earlier.set("clients.csv", row: 1, "displayName", to: "Anders")
        try week.run(
            ["plan", earlier.path, "--output", week.start + "/out", "--step-limit", "1", "--quiet"])
        return FaultTrial(
            name: "plan", start: week.start,
            command: { ["plan", week.instance.path, "--output", $0 + "/out", "--step-limit", "2", "--quiet"] },
            state: { folder in
                // How long it took stands in summary.json.
                FolderState.files(below: folder + "/out").filter { $0.key != "summary.json" }
            })
    }

    /// `publish` over a publication of the same roster with other papers.
    private func publish(_ week: Week) throws -> FaultTrial {
        let own = week.folder.path("templates")
        try week.run(["templates", own, "--copy", "letterhead"])
        let letterhead = InstanceFolder(url: URL(fileURLWithPath: own))
        try letterhead.write(
            letterhead.text("letterhead.mustache") + "<p>Kantoor Oost</p>\n", to: "letterhead.mustache")
        try week.run(week.publishing(to: week.start + "/published") + ["--templates", own])
        return FaultTrial(
            name: "publish", start: week.start, command: { week.publishing(to: $0 + "/published") },
            state: { FolderState.files(below: $0 + "/published") })
    }

    /// `correct` of a publication, into a new folder beside it.
    private func correct(_ week: Week) throws -> FaultTrial {
        try week.run(week.publishing(to: week.folder.path("published")))
        return FaultTrial(
            name: "correct", start: week.start,
            command: {
                [
                    "correct", week.instance.path, week.folder.path("published"), "--output", $0 + "/corrected",
                    "--at", "2026-11-30T08:05", "--cause", "weather", "--cancel", "groen-mo-1@2026-12-07",
                    "--language", "en",
                ]
            },
            state: { FolderState.files(below: $0 + "/corrected") })
    }

    /// `import` of one other telephone number into a week.
    private func bringIn(_ week: Week) throws -> FaultTrial {
        let other = try week.folder.copy(of: week.instance, named: "other")
        try other.set("clients.csv", row: 1, "phone", to: "06 99999999")
        try FileManager.default.copyItem(atPath: week.instance.path, toPath: week.start + "/week")
        return FaultTrial(
            name: "import", start: week.start,
            // The week goes with its folder: both must last as long as the trial.
            command: { [week] copy in
                withExtendedLifetime(week) {
                    ["import", other.path + "/clients.csv", "--into", copy + "/week", "--no-input"]
                }
            },
            state: { FolderState.files(below: $0 + "/week") })
    }

    @Test("a power cut at any call of import leaves the week as it was or with all that was brought in")
    func cutImport() throws { try bringIn(Week()).cutPower() }

    @Test("a power cut at any call of plan leaves the old plan or the new one, and planning again mends it")
    func cutPlan() throws { try plan(Week()).cutPower() }

    @Test("a power cut at any call of publish leaves the old publication or the new one, never a mixture")
    func cutPublish() throws { try publish(Week()).cutPower() }

    @Test("a power cut at any call of correct leaves the correction whole or not at all")
    func cutCorrect() throws { try correct(Week()).cutPower() }

    @Test(
        "100 kills at random moments of plan, publish, correct and import leave whole folders (a tenth in a short run)")
    func kills() throws {
        let week = try Week()
        try plan(week).kill(20, seed: 1)
        try correct(week).kill(20, seed: 3)
        try bringIn(Week()).kill(20, seed: 10)
        let published = try Week()
        try publish(published).kill(40, seed: 2)
    }

    @Test(
        "a full disk at any call of plan, publish, correct and import: an error with a next step, the old folder as it was"
    )
    func fullDisk() throws {
        let week = try Week()
        try plan(week).failDisk(ENOSPC, exitCodes: Self.writing)
        try correct(week).failDisk(ENOSPC, exitCodes: Self.writing)
        try publish(Week()).failDisk(ENOSPC, exitCodes: Self.writing)
        try bringIn(Week()).failDisk(ENOSPC, exitCodes: Self.writing)
    }

    @Test("a disk that fails at any write or sync of plan, publish, correct and import: an error, and nothing by half")
    func brokenDisk() throws {
        let week = try Week()
        try plan(week).failDisk(EIO, exitCodes: Self.writing)
        try correct(week).failDisk(EIO, exitCodes: Self.writing)
        try publish(Week()).failDisk(EIO, exitCodes: Self.writing)
        try bringIn(Week()).failDisk(EIO, exitCodes: Self.writing)
    }
}
