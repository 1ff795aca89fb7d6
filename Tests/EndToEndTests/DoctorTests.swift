import Foundation
import Testing

struct DoctorTests {
    @Test("on a machine that can plan nothing is missing; as JSON too")
    func fine() throws {
        let text = try CommandRunner.run(["doctor", NSTemporaryDirectory(), "--language", "nl"])
        #expect(text.code == 0, "\(text.output)")
        #expect(text.output.contains("rekenprogramma"))
        #expect(!text.output.contains("ontbreekt"))
        let outcome = try CommandRunner.run(["doctor", NSTemporaryDirectory(), "--json"])
        #expect(outcome.code == 0)
        #expect(outcome.json["schema"] as? String == "dichtbij.doctor/1")
        #expect(outcome.json["missing"] as? Int == 0)
        #expect((outcome.json["items"] as? [[String: Any]])?.count == 8)
    }

    @Test("a folder that cannot be written: exit 69, and what to do")
    func missing() throws {
        let outcome = try CommandRunner.run(["doctor", "/proc/self", "--language", "en"])
        #expect(outcome.code == 69)
        #expect(outcome.output.contains("missing    folder"), "\(outcome.output)")
        #expect(outcome.output.contains("What now: choose a folder in which you may write."))
        let json = try CommandRunner.run(["doctor", "/proc/self", "--json"])
        #expect(json.code == 69)
        #expect(json.json["missing"] as? Int == 1)
    }

    @Test("a store that is named is looked at: place, rights, schema, settings; what is wrong with it ends with 69")
    func store() throws {
        let folder = try TemporaryFolder("doctor-store")
        defer { folder.remove() }
        let path = folder.path("office.store")
        let environment = ["DICHTBIJ_STORE": path, "LANG": "en"]
        func look(_ arguments: String...) throws -> (outcome: CommandRunner.Outcome, states: [String: String]) {
            let outcome = try CommandRunner.run(
                ["doctor", folder.url.path, "--json"] + arguments, environment: environment)
            let items = outcome.json["items"] as? [[String: Any]] ?? []
            let pairs = items.compactMap { item in
                (item["subject"] as? String).flatMap { name in (item["state"] as? String).map { (name, $0) } }
            }.filter { $0.0.hasPrefix("store") }
            return (outcome, Dictionary(pairs) { first, _ in first })
        }
        let missing = try look()
        #expect(missing.outcome.code == 69 && missing.states == ["storePlace": "missing"], "\(missing.outcome.output)")
        #expect(missing.outcome.output.contains("D5004"))
        #expect(try CommandRunner.run(["store", "init"], environment: environment).code == 0)
        let fine = try look()
        let wanted = ["storePlace": "ok", "storeMode": "ok", "storeSchema": "ok", "storeSettings": "ok"]
        #expect(fine.outcome.code == 0 && fine.states == wanted, "\(fine.outcome.output)")
        #expect(chmod(path, 0o644) == 0)
        let open = try look()
        #expect(open.outcome.code == 0 && open.states["storeMode"] == "warning", "\(open.outcome.output)")
        let other = try look("--store", CommandRunner.root.appendingPathComponent("Package.swift").path)
        #expect(other.outcome.code == 69 && other.states["storeSchema"] == "missing", "\(other.outcome.output)")
        #expect(other.outcome.output.contains("D5001"))
        let text = try CommandRunner.run(["doctor", folder.url.path], environment: environment)
        #expect(text.output.contains("warning    store: rights") && text.saysWhatNow, "\(text.output)")
    }

    @Test("completions come from the library", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try CommandRunner.run(["--generate-completion-script", shell])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("doctor"))
        #expect(outcome.output.contains("time-limit"))
    }
}
