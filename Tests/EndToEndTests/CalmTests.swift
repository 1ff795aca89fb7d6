import Foundation
import Testing

/// `plan --from`, through the built command.
@Suite(.serialized)
struct CalmTests {
    private func plan(_ arguments: String...) throws -> CommandRunner.Outcome {
        try CommandRunner.run(["plan"] + arguments + ["--step-limit", "12", "--quiet"])
    }

    @Test("nothing changed: nobody moves, the same roster, no paper for anybody; also into the folder it goes on from")
    func nothingChanged() throws {
        let folder = try TemporaryFolder("calm-same")
        defer { folder.remove() }
        for name in ["first-steps", "town"] {
            let (one, two) = (folder.path(name + "1"), folder.path(name + "2"))
            let first = try plan("Instances/\(name)", "--output", one, "--json")
            let second = try plan("Instances/\(name)", "--output", two, "--from", one, "--json")
            #expect(second.code == 0, "\(second.errors)")
            #expect(second.json["rosterId"] as? String == first.json["rosterId"] as? String)
            #expect(second.json["from"] as? String == first.json["rosterId"] as? String)
            #expect(second.json["held"] as? Int ?? 0 > 0)
            let again = folder.bytes(name + "2")
            #expect(again["changes.csv"]?.filter { $0 == 0x0A }.count == 1, "the heading alone")
            #expect(again["facts.csv"] == folder.bytes(name + "1")["facts.csv"])
            let onto = try plan("Instances/\(name)", "--output", one, "--from", one, "--json")
            #expect(onto.code == 0 && onto.json["fromHash"] as? String == second.json["fromHash"] as? String)
            #expect(folder.bytes(name + "1") == again)
        }
    }

    @Test("the same inputs give the same bytes at any thread count; another certificate is another input")
    func inputs() throws {
        let folder = try TemporaryFolder("calm-inputs")
        defer { folder.remove() }
        let week = try folder.instance("town")
        _ = try plan(week.path, "--output", folder.path("one"))
        try week.append("sessions.csv", ["series": "p0001-tu-1", "date": "2026-12-15", "status": "cancelled"])
        try week.set("orders.csv", row: 3, "creditedMinutes", to: "0")
        var outputs: [[String: Data]] = []
        for threads in ["1", "2"] {
            let again = try plan(
                week.path, "--output", folder.path("two"), "--from", folder.path("one"), "--threads", threads)
            #expect(again.code == 0, "\(again.errors)")
            outputs.append(folder.bytes("two"))
        }
        #expect(outputs[0] == outputs[1] && outputs[0].count == 9)
        let hash = try CommandRunner.shell(
            """
            cd \(folder.path("one")); for f in $(LC_ALL=C ls); do printf '%s\\0%s\\n' $f $(sha256sum < $f | cut -c1-64); done \
            | sha256sum | cut -c1-64
            """)
        let summary = String(decoding: outputs[0]["summary.json"] ?? Data(), as: UTF8.self)
        #expect(summary.contains("\"fromHash\":\"\(hash.output.prefix(64))\""), "\(hash.output)")
    }

    @Test("what cannot be gone on from is told: no folder, no plan, a plan without facts; --full alone")
    func refusals() throws {
        let folder = try TemporaryFolder("calm-refusals")
        defer { folder.remove() }
        let out = folder.path("out")
        #expect(try plan("Instances/first-steps", "--output", out, "--full").code == 64)
        for from in [folder.path("nowhere"), "Instances/first-steps"] {
            let outcome = try plan("Instances/first-steps", "--output", out, "--from", from)
            #expect(outcome.code == 65 && outcome.saysWhatNow && !outcome.isCrash, "\(outcome.errors)")
        }
        _ = try plan("Instances/first-steps", "--output", out)
        try FileManager.default.removeItem(atPath: out + "/facts.csv")
        let without = try plan("Instances/first-steps", "--output", folder.path("two"), "--from", out)
        #expect(without.code == 65 && without.errors.contains("facts.csv"), "\(without.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("two")))
        let check = try CommandRunner.run(["check", "Instances/first-steps", out])
        #expect(check.code == 0, "a plan of an earlier version is checked as ever")
    }

    @Test("going on from a poor plan is told, and that --full and not more time mends it")
    func poorStart() throws {
        let folder = try TemporaryFolder("calm-poor")
        defer { folder.remove() }
        let (one, two) = (folder.path("one"), folder.path("two"))
        _ = try CommandRunner.run(["plan", "Instances/town", "--output", one, "--step-limit", "2", "--quiet"])
        // One order has other days, so that there is something to look for again.
        let week = try folder.instance("town")
        try week.set("orders.csv", row: 3, "creditedMinutes", to: "0")
        let poor = try CommandRunner.run(
            ["plan", week.path, "--output", two, "--from", one, "--gap", "0", "--language", "en"])
        #expect(poor.code == 4 && poor.output.contains("the earlier roster itself had"), "\(poor.output)")
        #expect(poor.errors.contains("--full") && !poor.errors.contains("--time-limit"), "\(poor.errors)")
        _ = try CommandRunner.run(["plan", "Instances/town", "--output", one, "--step-limit", "40", "--quiet"])
        let good = try CommandRunner.run(["plan", week.path, "--output", two, "--from", one, "--language", "en"])
        #expect(good.code == 0 && !good.output.contains("the earlier roster itself had"), "\(good.output)")
    }

    @Test("the roster of other people is not gone on from by mistake")
    func otherPeople() throws {
        let folder = try TemporaryFolder("calm-others")
        defer { folder.remove() }
        let (one, two) = (folder.path("one"), folder.path("two"))
        _ = try plan("Instances/town", "--output", one)
        let outcome = try plan("Instances/first-steps", "--output", two, "--from", one)
        #expect(outcome.code == 64 && outcome.errors.contains("D1181"), "\(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: two))
    }
}
