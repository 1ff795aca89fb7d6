import Crypto
import Foundation
import Testing

/// The same folder, seed and step limit give the same bytes as when the digests were recorded.
///
/// `DICHTBIJ_RECORD=1 swift test -c release --filter DigestTests` records them anew: only where rosters are meant to
/// change, with a line under *Rosters* in `CHANGELOG.md`.
@Suite("Kept digests", .serialized)
struct DigestTests {
    /// One run of `plan`; its name stands in the file of digests.
    struct Setting: Sendable, CustomTestStringConvertible {
        var name: String
        var instance: String
        var arguments: [String]
        var testDescription: String { "\(instance) \(name)" }

        init(_ instance: String, _ name: String, steps: Int, seed: Int, threads: Int, language: String = "nl") {
            self.name = name
            self.instance = instance
            arguments = [
                "--step-limit", "\(steps)", "--seed", "\(seed)", "--threads", "\(threads)", "--language", language,
            ]
        }
    }

    /// Both languages, which change nothing in OUT; a town with chains, neighbourhoods, leaves and programs of
    /// everybody; a region with chains and its first neighbourhoods and leaves.
    static let settings = [
        Setting("first-steps", "dutch", steps: 40, seed: 1, threads: 2),
        Setting("first-steps", "english", steps: 40, seed: 2, threads: 2, language: "en"),
        Setting("town", "one-thread", steps: 40, seed: 7, threads: 1),
        Setting("town", "two-threads", steps: 60, seed: 1, threads: 2),
        Setting("region", "two-threads", steps: 30, seed: 1, threads: 2),
    ]

    private static let file = CommandRunner.root.appendingPathComponent("Tests/Fixtures/digests/plan.txt")
    private static let renewal = "on purpose: DICHTBIJ_RECORD=1 swift test -c release --filter DigestTests"

    @Test("OUT is byte for byte what it was", arguments: settings)
    func sameBytes(setting: Setting) throws {
        let folder = try TemporaryFolder("digests")
        defer { folder.remove() }
        let outcome = try CommandRunner.run(
            ["plan", "Instances/\(setting.instance)", "--output", folder.path("out"), "--quiet"] + setting.arguments)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let files = folder.bytes("out").mapValues { data in
            SHA256.hash(data: data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        let prefix = "\(setting.instance)/\(setting.name)/"
        var kept = try Self.kept()
        if ProcessInfo.processInfo.environment["DICHTBIJ_RECORD"] == "1" {
            kept = kept.filter { !$0.key.hasPrefix(prefix) }
            for (file, digest) in files { kept[prefix + file] = digest }
            return try Self.keep(kept)
        }
        let expected = kept.filter { $0.key.hasPrefix(prefix) }
        #expect(Set(expected.keys) == Set(files.keys.map { prefix + $0 }), "other files; \(Self.renewal)")
        for (path, digest) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(files[String(path.dropFirst(prefix.count))] == digest, "\(path) changed; \(Self.renewal)")
        }
    }

    @Test("every digest that is kept is of a run that is made")
    func noneLeft() throws {
        let known = Set(Self.settings.map { "\($0.instance)/\($0.name)" })
        #expect(Set(try Self.kept().keys.map { $0.split(separator: "/").prefix(2).joined(separator: "/") }) == known)
    }

    /// Path → digest: lines of `sha256  instance/setting/file`.
    private static func kept() throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [:] }
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return Dictionary(uniqueKeysWithValues: lines.map { (String($0.dropFirst(66)), String($0.prefix(64))) })
    }

    private static func keep(_ digests: [String: String]) throws {
        let lines = digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
        try Data(lines.joined().utf8).write(to: file)
    }
}
