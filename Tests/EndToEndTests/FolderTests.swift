import Foundation
import PlacementTesting
import Testing

/// Folders that are written: at no moment half of one or none, and nothing goes that the program did not make.
@Suite(.serialized)
struct FolderTests {
    private static let plan = ["plan", "Instances/first-steps", "--step-limit", "2", "--quiet", "--output"]

    private func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private func generate(_ seed: Int, _ output: String) throws -> CommandRunner.Outcome {
        try CommandRunner.run(["generate", "--size", "town", "--seed", "\(seed)", "--output", output])
    }

    @Test("a reader that looks all the time finds a whole plan at each moment while others replace it")
    func exchanged() throws {
        let folder = try TemporaryFolder("exchange")
        defer { folder.remove() }
        let out = folder.path("out")
        #expect(try CommandRunner.run(Self.plan + [out]).code == 0)
        let wanted = names(out)
        let reader = FolderReader(out)
        for _ in 0..<10 { #expect(try CommandRunner.run(Self.plan + [out]).code == 0) }
        let seen = reader.stop()
        #expect(seen.looks > 100)
        #expect(seen.missing == 0, "of \(seen.looks)")
        #expect(names(out) == wanted)
        #expect(names(folder.url.path) == ["out"])
    }

    @Test("a run that is killed at any moment leaves the old folder or the new one, and the next run cleans up")
    func killed() throws {
        let folder = try TemporaryFolder("killed")
        defer { folder.remove() }
        let out = folder.path("out")
        #expect(try generate(1, out).code == 0)
        let old = folder.bytes("out")
        #expect(try generate(2, folder.path("other")).code == 0)
        let new = folder.bytes("other")
        for delay in stride(from: 0.02, through: 0.5, by: 0.04) {
            let line = "timeout -s KILL \(delay) \"$DICHTBIJ\" generate --size town --seed 2 --output \(out)"
            _ = try CommandRunner.shell(line)
            let now = folder.bytes("out")
            #expect(now == old || now == new, "after \(delay) s")
            if now == new { #expect(try generate(1, out).code == 0) }
        }
        try FileManager.default.createDirectory(
            atPath: folder.path(".out.dichtbij-a1B2c3/half"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: folder.path(".out.mine"), withIntermediateDirectories: true)
        #expect(try generate(1, out).code == 0)
        #expect(names(folder.url.path) == [".out.mine", "other", "out"])
    }

    @Test("plan removes no file that no plan made: exit 73 names it, --replace removes it (D1193)")
    func foreignFiles() throws {
        let folder = try TemporaryFolder("foreign")
        defer { folder.remove() }
        let out = folder.path("out")
        #expect(try CommandRunner.run(Self.plan + [out]).code == 0)
        try Data("call back".utf8).write(to: URL(fileURLWithPath: out + "/notes.txt"))
        for more in [[], ["--json"]] {
            let refused = try CommandRunner.run(Self.plan + [out] + more)
            #expect(refused.code == 73 && refused.output.isEmpty)
            for word in ["D1193", "notes.txt", "--replace"] { #expect(refused.errors.contains(word)) }
        }
        #expect(names(out).contains("notes.txt"))
        #expect(try CommandRunner.run(Self.plan + [out, "--replace"]).code == 0)
        #expect(!names(out).contains("notes.txt"))
        #expect(try CommandRunner.run(Self.plan + [out]).code == 0)
    }

    @Test("plan asks on a terminal: no leaves the file, yes removes it")
    func asked() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
            print("notice: no 'script' here; the question is not tried")
            return
        }
        let folder = try TemporaryFolder("asked")
        defer { folder.remove() }
        let out = folder.path("out")
        #expect(try CommandRunner.run(Self.plan + [out]).code == 0)
        try Data("call back".utf8).write(to: URL(fileURLWithPath: out + "/notes.txt"))
        for (answer, code, stays) in [("n", 73, true), ("y", 0, false)] as [(String, Int32, Bool)] {
            let command = "\\\"$DICHTBIJ\\\" plan Instances/first-steps --step-limit 2 --output \(out)"
            let outcome = try CommandRunner.shell("echo \(answer) | script -qec \"\(command)\" /dev/null")
            #expect(outcome.code == code, "\(outcome.output)")
            #expect(outcome.output.contains("notes.txt"))
            #expect(names(out).contains("notes.txt") == stays)
        }
    }

    @Test("publish removes no file that no publication made: exit 73 names each, --replace removes them (D1193)")
    func foreignInPublication() throws {
        let folder = try TemporaryFolder("foreign-papers")
        defer { folder.remove() }
        let week = PublishedWeek(folder, try folder.instance("first-steps"), "week")
        try week.publish()
        try week.publish()
        let notes = ["notes.txt", "letters/c1-signed.pdf", "partners/groen/returned.csv", "next/mine.csv", "scans"]
        for name in notes.dropLast() { try Data("mine".utf8).write(to: URL(fileURLWithPath: week.path + "/" + name)) }
        try FileManager.default.createDirectory(atPath: week.path + "/scans", withIntermediateDirectories: true)
        let id = try #require(
            try InstanceFolder(url: week.out.url).text("summary.json").firstMatch(
                of: /"rosterId":"(\w+)"/)
        ).1
        let publish = ["publish", week.instance.path, week.out.path, "--output", week.path, "--confirm", String(id)]
        for more in [[], ["--json"], ["--dry-run"]] {
            let refused = try CommandRunner.run(publish + more)
            #expect(refused.code == 73 && refused.output.isEmpty)
            for word in ["D1193", "--replace"] + notes {
                #expect(refused.errors.contains(word), "\(word): \(refused.errors)")
            }
        }
        #expect(notes.allSatisfy(week.holds))
        #expect(try CommandRunner.run(publish + ["--replace"]).code == 0)
        #expect(!notes.contains(where: week.holds))
        #expect(try CommandRunner.run(publish).code == 0)
    }

    @Test("generate replaces a folder that it made, and never one that it did not make or that was changed")
    func generated() throws {
        let folder = try TemporaryFolder("generated")
        defer { folder.remove() }
        let out = folder.path("out")
        #expect(try generate(1, out).code == 0)
        #expect(try CommandRunner.run(["validate", out]).code == 0)
        #expect(try generate(2, out).code == 0)
        let changes: [(String, String)] = [
            ("clients.csv", "c99999,X,,,,h1,walk,90,RN,nl,false,none,1,2,2,,,false\n"), ("README.md", "Mine.\n"),
            ("instance.yaml", "# mine\n"), ("notes.txt", "call back\n"),
        ]
        for (name, text) in changes {
            let before = FileManager.default.contents(atPath: "\(out)/\(name)")
            try ((before ?? Data()) + Data(text.utf8)).write(to: URL(fileURLWithPath: "\(out)/\(name)"))
            let changed = folder.bytes("out")
            let refused = try generate(3, out)
            let code = before == nil ? "D1193" : "D1190"
            #expect(refused.code == 73 && refused.errors.contains(code), "\(name): \(refused.errors)")
            #expect(folder.bytes("out") == changed)
            if let before {
                try before.write(to: URL(fileURLWithPath: "\(out)/\(name)"))
            } else {
                try FileManager.default.removeItem(atPath: "\(out)/\(name)")
            }
        }
        #expect(try generate(3, out).code == 0)
        try Data("call back".utf8).write(to: URL(fileURLWithPath: "\(out)/notes.txt"))
        let replaced = try CommandRunner.run(["generate", "--size", "town", "--output", out, "--replace"])
        #expect(replaced.code == 0 && !names(out).contains("notes.txt"), "\(replaced.errors)")
        let byHand = try folder.instance("first-steps")
        let refused = try CommandRunner.run(["generate", "--size", "town", "--output", byHand.path, "--replace"])
        #expect(refused.code == 73 && refused.errors.contains("D1190"))
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
        #expect(try generate(3, folder.path("empty")).code == 73)
    }
}
