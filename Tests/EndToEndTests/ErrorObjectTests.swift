import Foundation
import Testing

/// With `--json` an error is one object on one line of standard error, and standard output stays empty.
@Suite(.serialized)
struct ErrorObjectTests {
    private func object(_ outcome: CommandRunner.Outcome) -> [String: Any] {
        let lines = outcome.errors.split(separator: "\n")
        guard let last = lines.last, lines.count == 1 else { return [:] }
        return (try? JSONSerialization.jsonObject(with: Data(last.utf8))) as? [String: Any] ?? [:]
    }

    private func expectError(
        _ arguments: [String], exit: Int32, command: String, says: String, location: SourceLocation = #_sourceLocation
    ) throws {
        let outcome = try CommandRunner.run(arguments + ["--json"])
        #expect(outcome.code == exit, "\(outcome.errors)", sourceLocation: location)
        #expect(outcome.output.isEmpty, sourceLocation: location)
        let object = object(outcome)
        #expect(object["schema"] as? String == "dichtbij.error/1", "\(outcome.errors)", sourceLocation: location)
        #expect(object["exit"] as? Int == Int(exit), sourceLocation: location)
        #expect(object["command"] as? String == command, sourceLocation: location)
        for key in ["cause", "do"] {
            #expect(!(object[key] as? String ?? "").isEmpty, "\(key)", sourceLocation: location)
        }
        #expect(outcome.errors.contains(says), "\(outcome.errors)", sourceLocation: location)
    }

    @Test("64: what the parser refuses, an unknown verb, an unknown id, a missing choice, nobody who confirms")
    func usage() throws {
        let folder = try TemporaryFolder("usage")
        defer { folder.remove() }
        let (town, out) = ("Instances/first-steps", folder.path("out"))
        #expect(try CommandRunner.run(["plan", town, "--output", out, "--step-limit", "2"]).code == 0)
        for verb in ["generate", "validate", "plan", "check", "show", "explain", "options", "publish", "hours"] {
            try expectError([verb], exit: 64, command: verb, says: "dichtbij \(verb) --help")
        }
        try expectError(["doctor", "--frob"], exit: 64, command: "doctor", says: "--frob")
        try expectError(["paln"], exit: 64, command: "paln", says: "dichtbij plan")
        try expectError(["--frob"], exit: 64, command: "", says: "--frob")
        try expectError(["options", town, out], exit: 64, command: "options", says: "--session")
        for verb in ["show", "explain", "options"] {
            try expectError([verb, town, out, "--client", "nobody"], exit: 64, command: verb, says: "nobody")
        }
        try expectError(
            ["publish", town, out, "--output", folder.path("p")], exit: 64, command: "publish", says: "D7206")
        try expectError(
            ["publish", town, out, "--output", folder.path("p"), "--confirm", String(repeating: "a", count: 64)],
            exit: 64, command: "publish", says: "D7207")
        try expectError(["check", out, town], exit: 64, command: "check", says: "D1180")
    }

    @Test("1: somebody is asked and does not say yes")
    func declined() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
            print("notice: no 'script' here; the question is not tried")
            return
        }
        let folder = try TemporaryFolder("declined")
        defer { folder.remove() }
        let (town, out) = ("Instances/first-steps", folder.path("out"))
        #expect(try CommandRunner.run(["plan", town, "--output", out, "--step-limit", "2"]).code == 0)
        let command = "\\\"$DICHTBIJ\\\" publish \(town) \(out) --output \(folder.path("p")) --json"
        let outcome = try CommandRunner.shell("echo n | script -qec \"\(command)\" /dev/null")
        #expect(outcome.code == 1, "\(outcome.output)")
        // A terminal has one stream for both: the object is its last line.
        let line = outcome.output.split(whereSeparator: \.isNewline).last { $0.contains("dichtbij.error/1") } ?? ""
        let start = line.firstIndex(of: "{") ?? line.endIndex
        let object = (try? JSONSerialization.jsonObject(with: Data(line[start...].utf8))) as? [String: Any]
        #expect(object?["exit"] as? Int == 1 && object?["command"] as? String == "publish", "\(outcome.output)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("p")))
    }

    @Test("65: a folder that cannot be read, with its findings")
    func badInput() throws {
        let folder = try TemporaryFolder("bad")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.set("orders.csv", "orderedMinutes", to: "60h")
        let (path, out) = (instance.path, folder.path("out"))
        try expectError(["plan", path, "--output", out], exit: 65, command: "plan", says: "\"code\":\"D1115\"")
        for verb in ["check", "show", "explain"] {
            try expectError([verb, path, out], exit: 65, command: verb, says: "\"findings\":[{")
        }
        try expectError(["options", path, out, "--client", "c1"], exit: 65, command: "options", says: "D1115")
        try expectError(
            ["publish", path, out, "--output", folder.path("p")], exit: 65, command: "publish", says: "D1115")
    }

    @Test("2: a refused roster, with its codes, as an object and in words")
    func refused() throws {
        let folder = try TemporaryFolder("refused")
        defer { folder.remove() }
        let (town, out) = ("Instances/first-steps", folder.path("out"))
        #expect(try CommandRunner.run(["plan", town, "--output", out, "--step-limit", "2"]).code == 0)
        let roster = InstanceFolder(url: URL(fileURLWithPath: out))
        try roster.set("placements.csv", "cost", to: "7")
        for verb in [["show"], ["explain"], ["options", "--client", "c1"], ["publish", "--output", folder.path("p")]] {
            let arguments = [verb[0], town, out] + verb.dropFirst()
            try expectError(arguments, exit: 2, command: verb[0], says: "ROSTER-03")
            let words = try CommandRunner.run(arguments)
            #expect(words.code == 2 && words.errors.contains("ROSTER-03"), "\(words.errors)")
        }
    }

    @Test("69: a part of the program is missing")
    func unavailable() throws {
        let folder = try TemporaryFolder("bare")
        defer { folder.remove() }
        let line =
            "cp \"$DICHTBIJ\" \(folder.path("near")) && \(folder.path("near")) generate --size town --json --output "
        let outcome = try CommandRunner.shell(line + folder.path("out"))
        #expect(outcome.code == 69 && object(outcome)["code"] as? String == "D1901", "\(outcome.errors)")
    }

    @Test("73: something else stands there, with its code, as an object and in words")
    func cannotCreate() throws {
        let folder = try TemporaryFolder("occupied")
        defer { folder.remove() }
        let (town, out) = ("Instances/first-steps", folder.path("out"))
        try FileManager.default.createDirectory(atPath: folder.path("mine"), withIntermediateDirectories: true)
        #expect(try CommandRunner.run(["plan", town, "--output", out, "--step-limit", "2"]).code == 0)
        for arguments in [
            ["plan", town, "--output", folder.path("mine")], ["publish", town, out, "--output", folder.path("mine")],
            ["generate", "--size", "town", "--output", folder.path("mine")],
        ] {
            try expectError(arguments, exit: 73, command: arguments[0], says: "\"code\":\"D1190\"")
            let words = try CommandRunner.run(arguments)
            #expect(words.code == 73 && words.errors.hasPrefix("D1190  "), "\(words.errors)")
        }
    }

    @Test("74: the result cannot be written")
    func writeError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let outcome = try CommandRunner.shell("\"$DICHTBIJ\" validate Instances/first-steps --json > /dev/full")
        #expect(outcome.code == 74 && object(outcome)["exit"] as? Int == 74, "\(outcome.errors)")
    }
}
