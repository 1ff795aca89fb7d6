import Foundation
import Testing

/// Nothing that a folder or a command line holds steers the terminal on which it is told.
struct ScreenTests {
    /// Escape, the one-byte CSI, DEL, a bell, and a turn of the direction of writing.
    private static let hostile = "\u{1B}[31m\u{9B}2J\u{7F}\u{7}\u{202E}"
    /// The same as a YAML or JSON text in double quotes may hold it.
    private static let written = #"\u001b[31m\u009b2J\u007f\u0007\u202e"#

    private func expectPlain(
        _ outcome: CommandRunner.Outcome, code: Int32, says text: String? = "\\u{1b}[31m",
        location: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.code == code, "\(outcome.output)\(outcome.errors)", sourceLocation: location)
        for stream in [outcome.output, outcome.errors] {
            let steering = stream.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
                    || (0x2028...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
            }
            #expect(steering.isEmpty, "\(stream.debugDescription)", sourceLocation: location)
        }
        if let text { #expect((outcome.output + outcome.errors).contains(text), sourceLocation: location) }
    }

    @Test("a key of YAML and a file's name are told without what steers a terminal (D1133, D1103)")
    func findings() throws {
        let folder = try TemporaryFolder("screen")
        defer { folder.remove() }
        let key = try folder.instance("first-steps")
        try key.write(key.text("instance.yaml") + "\"\(Self.written)\\nD9999  forged\": 1\n", to: "instance.yaml")
        let validate = try CommandRunner.run(["validate", key.path])
        expectPlain(validate, code: 65)
        #expect(validate.output.contains("D1133") && !validate.output.contains("\nD9999"))
        expectPlain(try CommandRunner.run(["plan", key.path, "--output", folder.path("out")]), code: 65)
        let json = try CommandRunner.run(["validate", key.path, "--json"])
        expectPlain(json, code: 65, says: nil)
        #expect(json.json["findings"] != nil)

        let file = try folder.copy(of: folder.instance("town"), named: "file")
        try file.write("x", to: "a" + Self.hostile)
        let unknown = try CommandRunner.run(["validate", file.path])
        expectPlain(unknown, code: 65, says: nil)
        #expect(unknown.output.contains("D1103"))
    }

    @Test("a time zone and a forged certificate are told without what steers a terminal (D7205, D4503)")
    func evidence() throws {
        let folder = try TemporaryFolder("screen")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.replace("\"Europe/Amsterdam\"", with: "\"\(Self.written)\"", in: "policy.yaml")
        let out = folder.path("out")
        let plan = try CommandRunner.run(["plan", instance.path, "--output", out, "--step-limit", "5"])
        expectPlain(plan, code: 0, says: nil)
        let publish = ["publish", instance.path, out, "--output", folder.path("published"), "--dry-run"]
        expectPlain(try CommandRunner.run(publish), code: 65)

        let roster = InstanceFolder(url: URL(fileURLWithPath: out))
        let row =
            "{\"kind\":\"reserve\",\"session\":\"groen@2026-12-07\",\"organisation\":\"\(Self.written)\",\"price\":1}"
        // Of the first leaf, with other prices behind it or none.
        let old = try roster.text("certificate.json").contains("\"rows\":[{") ? "\"rows\":[{" : "\"rows\":[]"
        try roster.replace(
            old, with: "\"rows\":[" + row + (old.hasSuffix("{") ? ",{" : "]"), in: "certificate.json")
        let check = try CommandRunner.run(["check", instance.path, out])
        expectPlain(check, code: 2, says: nil)
        #expect(check.output.contains("D4503"))
    }

    @Test("what was typed is told without what steers a terminal")
    func arguments() throws {
        expectPlain(try CommandRunner.run(["validate", Self.hostile + "x"]), code: 65, says: nil)
        expectPlain(try CommandRunner.run(["validate", "Instances/town", Self.hostile]), code: 64)
        expectPlain(try CommandRunner.run(["--\(Self.hostile)"]), code: 64)
        let folder = try TemporaryFolder("screen")
        defer { folder.remove() }
        let out = folder.path("out")
        #expect(
            try CommandRunner.run(["plan", "Instances/first-steps", "--output", out, "--step-limit", "2"]).code == 0)
        expectPlain(
            try CommandRunner.run(["show", "Instances/first-steps", out, "--client", Self.hostile]), code: 64)
    }

    @Test("an id with a control character of one or two bytes is refused")
    func ids() throws {
        let folder = try TemporaryFolder("screen")
        defer { folder.remove() }
        for sign in ["\u{1B}", "\u{9B}", "\u{202E}"] {
            let instance = try folder.instance("first-steps")
            try instance.set("projects.csv", "id", to: "a\(sign)b")
            expectPlain(try CommandRunner.run(["validate", instance.path]), code: 65, says: nil)
            try FileManager.default.removeItem(at: instance.url)
        }
    }
}
