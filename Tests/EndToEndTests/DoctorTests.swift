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
        #expect((outcome.json["items"] as? [[String: Any]])?.count == 7)
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

    @Test("completions come from the library", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try CommandRunner.run(["--generate-completion-script", shell])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("doctor"))
        #expect(outcome.output.contains("time-limit"))
    }
}
