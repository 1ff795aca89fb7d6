import Foundation
import Testing

/// Rosters that are not what they say, and output that cannot be written.
@Suite(.serialized)
struct RefusalTests {
    /// A planned `first-steps` whose folder may be spoilt.
    private func planned(_ folder: TemporaryFolder) throws -> InstanceFolder {
        let out = folder.path("out")
        let plan = try CommandRunner.run([
            "plan", "Instances/first-steps", "--output", out, "--step-limit", "20", "--quiet",
        ])
        #expect(plan.code == 0, "\(plan.errors)")
        return InstanceFolder(url: URL(fileURLWithPath: out))
    }

    @Test("a roster that was tampered with is refused with exit 2, and show does not show it")
    func tampered() throws {
        let folder = try TemporaryFolder("tamper")
        defer { folder.remove() }
        let out = try planned(folder)
        let cost = try #require(Int(out.value("placements.csv", "cost")))
        try out.set("placements.csv", "cost", to: String(cost + 1))
        let check = try CommandRunner.run(["check", "Instances/first-steps", out.path, "--json"])
        #expect(check.code == 2)
        let codes = (check.json["violations"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(codes.contains("ROSTER-03"), "\(codes)")
        #expect(try CommandRunner.run(["show", "Instances/first-steps", out.path]).code == 2)
    }

    @Test("a bound that is one point too high is refused")
    func boundTooHigh() throws {
        let folder = try TemporaryFolder("bound")
        defer { folder.remove() }
        let out = try planned(folder)
        let text = try out.text("certificate.json")
        let pattern = /"bound"\s*:\s*(\d+)/
        let match = try #require(text.firstMatch(of: pattern))
        let raised = try #require(Int(match.1)) + 1
        try out.write(text.replacing(pattern, with: { _ in "\"bound\":\(raised)" }), to: "certificate.json")
        let check = try CommandRunner.run(["check", "Instances/first-steps", out.path])
        #expect(check.code == 2, "\(check.output)")
        #expect(check.output.contains("D45"), "\(check.output)")
    }

    @Test("the roster of another instance is refused")
    func otherInstance() throws {
        let folder = try TemporaryFolder("other")
        defer { folder.remove() }
        let out = try planned(folder)
        let check = try CommandRunner.run(["check", "Instances/town", out.path])
        #expect(check.code == 2)
        #expect(check.output.contains("D45"), "\(check.output)")
    }

    @Test("a folder that is not a roster is bad input for check")
    func noRoster() throws {
        let folder = try TemporaryFolder("none")
        defer { folder.remove() }
        for path in [folder.path("missing"), folder.url.path, "Instances/first-steps"] {
            let check = try CommandRunner.run(["check", "Instances/first-steps", path])
            #expect(check.code == 65, "\(path)")
            #expect(check.saysWhatNow)
        }
    }

    @Test("no roster is there: each verb says so, and how one is made, in words and as an object")
    func missingRoster() throws {
        let folder = try TemporaryFolder("nothing")
        defer { folder.remove() }
        let (town, out) = ("Instances/first-steps", folder.path("out"))
        let verbs = [
            ["check"], ["show"], ["explain"], ["options", "--client", "c1"], ["publish", "--output", folder.path("p")],
        ]
        func expect(_ says: [String], _ path: String) throws {
            for verb in verbs {
                for more in [[], ["--json"]] {
                    let outcome = try CommandRunner.run(
                        [verb[0], town, path, "--language", "en"] + verb.dropFirst() + more)
                    #expect(outcome.code == 65, "\(verb[0])")
                    for part in says { #expect(outcome.errors.contains(part), "\(verb[0]): \(outcome.errors)") }
                    #expect(!outcome.errors.contains("validate"), "\(verb[0]): \(outcome.errors)")
                }
            }
        }
        try expect(["D1401", "there is no roster in", "make one with 'dichtbij plan \(town) --output \(out)'"], out)
        try expect(["D1401", "is not the folder of a plan", "name the folder that 'dichtbij plan' wrote"], town)
        try planned(folder).remove("assignments.csv")
        try expect(["D1402", "make it again with 'dichtbij plan \(town) --output \(out)'"], out)
    }

    @Test("an earlier publication that is none: say which folder belongs there, not to validate it")
    func missingPublication() throws {
        let folder = try TemporaryFolder("unpublished")
        defer { folder.remove() }
        let out = try planned(folder)
        let outcome = try CommandRunner.run([
            "publish", "Instances/first-steps", out.path, "--output", folder.path("p"), "--previous",
            folder.path("none"), "--dry-run", "--language", "en",
        ])
        #expect(outcome.code == 65 && outcome.errors.contains("D7102"), "\(outcome.errors)")
        #expect(outcome.errors.contains("leave --previous out") && !outcome.errors.contains("validate"))
    }

    @Test("an earlier roster is replaced; anything else is left alone with exit 73")
    func notOurs() throws {
        let folder = try TemporaryFolder("ours")
        defer { folder.remove() }
        let out = try planned(folder)
        _ = try planned(folder)
        try out.remove("summary.json")
        let again = ["plan", "Instances/first-steps", "--step-limit", "1", "--output"]
        let refused = try CommandRunner.run(again + [out.path])
        #expect(refused.code == 73)
        #expect(refused.saysWhatNow)
        #expect(FileManager.default.fileExists(atPath: out.file("placements.csv").path))

        try Data("a letter".utf8).write(to: folder.url.appendingPathComponent("letter"))
        #expect(try CommandRunner.run(again + [folder.path("letter")]).code == 73)
        #expect(try CommandRunner.run(again + [folder.path("letter/below")]).code == 73)
        #expect(FileManager.default.contents(atPath: folder.path("letter")) == Data("a letter".utf8))
        #expect(try CommandRunner.run(again + ["Instances/first-steps"]).code == 73)
        #expect(try CommandRunner.run(again + ["/proc/out"]).code == 73)
    }

    @Test("a folder in which one may not write gets exit 73")
    func readOnly() throws {
        guard geteuid() != 0 else {
            print("notice: root may write everywhere; the read-only folder is not tried")
            return
        }
        let folder = try TemporaryFolder("readonly")
        defer { folder.remove() }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
        let outcome = try CommandRunner.run([
            "plan", "Instances/first-steps", "--step-limit", "1", "--output", folder.path("out"),
        ])
        #expect(outcome.code == 73)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }

    @Test("a full disk gets exit 74 and leaves no half roster")
    func fullDisk() throws {
        let folder = try TemporaryFolder("full")
        defer { folder.remove() }
        let mounted = try CommandRunner.shell("mount -t tmpfs -o size=16k none \(folder.url.path)")
        guard mounted.code == 0 else {
            print("notice: no small tmpfs can be mounted here; the full disk is not tried")
            return
        }
        defer { _ = try? CommandRunner.shell("umount \(folder.url.path)") }
        let outcome = try CommandRunner.run([
            "plan", "Instances/town", "--step-limit", "3", "--output", folder.path("out"),
        ])
        #expect(outcome.code == 74, "\(outcome.errors)")
        #expect(outcome.saysWhatNow)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
    }

    @Test("a result that cannot be written to stdout gets exit 74")
    func fullStandardOutput() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let outcome = try CommandRunner.shell("\"$DICHTBIJ\" validate Instances/first-steps > /dev/full")
        #expect(outcome.code == 74)
    }
}
