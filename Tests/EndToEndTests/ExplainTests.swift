import Foundation
import Testing

/// `explain` and `options` as planners and programs meet them.
@Suite(.serialized)
struct ExplainTests {
    private static let instance = "Instances/first-steps"

    private func withPlan(_ body: (InstanceFolder) throws -> Void) throws {
        let folder = try TemporaryFolder("explain")
        defer { folder.remove() }
        let out = folder.path("out")
        let plan = try CommandRunner.run(["plan", Self.instance, "--output", out, "--step-limit", "20", "--quiet"])
        #expect(plan.code == 0, "\(plan.errors)")
        try body(InstanceFolder(url: URL(fileURLWithPath: out)))
    }

    @Test("unplaced.csv holds code, sentence and the machine's word of the repair")
    func columns() throws {
        try withPlan { out in
            let code = try out.value("unplaced.csv", "code")
            let sentence = try out.value("unplaced.csv", "sentence")
            let repair = try out.value("unplaced.csv", "repair")
            #expect(code == "NO_PROJECT_IN_REACH")
            #expect(!sentence.isEmpty)
            #expect(repair.hasPrefix("TRAVEL 10; Wil de cliënt 10 minuten per dag meer reizen?"))
        }
    }

    @Test("explain without a client: one line for each unplaced, and whose hours do not fit; both languages")
    func everybody() throws {
        try withPlan { out in
            let dutch = try CommandRunner.run(["explain", Self.instance, out.path])
            #expect(dutch.code == 0 && dutch.errors.isEmpty, "\(dutch.errors)")
            #expect(
                dutch.output.contains("  c7  Geen project ligt binnen zijn eigen reisgrens (45 min heen en terug)."))
            #expect(dutch.output.contains("Geen project past, ook zonder anderen: 1"))
            #expect(dutch.output.contains("  c8  groen  niet haalbaar: 39 u"))
            let english = try CommandRunner.run(["explain", Self.instance, out.path, "--language", "en"])
            #expect(english.output.contains("No project suits, even without others: 1"))
            #expect(english.output.contains("Waits for a place, the term still runs: 1"))
            #expect(!english.output.contains("NO_PROJECT_IN_REACH"))
            let verbose = try CommandRunner.run(["explain", Self.instance, out.path, "--verbose"])
            #expect(verbose.output.contains("(NO_PROJECT_IN_REACH)"))
            let json = try CommandRunner.run(["explain", Self.instance, out.path, "--json"]).json
            #expect(Set(json.keys) == ["schema", "instance", "rosterId", "unplaced", "hoursAtRisk"])
            #expect(json["schema"] as? String == "dichtbij.explain/1")
            let unplaced = (json["unplaced"] as? [[String: Any]])?.first
            #expect(
                Set(unplaced?.keys.sorted() ?? [])
                    == ["client", "order", "code", "kind", "sentence", "cost", "repair"])
        }
    }

    @Test("explain with a client names nobody else, placed or not, with or without planning again")
    func oneClient() throws {
        try withPlan { out in
            for number in 1...8 {
                let outcome = try CommandRunner.run([
                    "explain", Self.instance, out.path, "--client", "c\(number)", "--language", "en",
                ])
                #expect(outcome.code == 0, "\(outcome.errors)")
                for other in 1...8 where other != number {
                    let id = try Regex("\\bc\(other)\\b")
                    #expect(!outcome.output.contains(id), "\(outcome.output)")
                }
            }
            let replan = try CommandRunner.run([
                "explain", Self.instance, out.path, "--client", "c7", "--replan", "--language", "en",
            ])
            #expect(replan.output.contains("Everybody else keeps the same place."), "\(replan.output)")
            #expect(replan.output.contains("Nothing changes for others."))
            let json = try CommandRunner.run([
                "explain", Self.instance, out.path, "--client", "c7", "--replan", "--json",
            ]).json
            #expect((json["replan"] as? [String: Any])?["placed"] as? Bool == true)
            #expect((json["replan"] as? [String: Any])?["everybodyMayStay"] as? Bool == true)
            let placed = try CommandRunner.run(["explain", Self.instance, out.path, "--client", "c8", "--json"]).json
            let keys = (placed["placed"] as? [String: Any])?.keys.sorted() ?? []
            #expect(keys == ["choices", "costs", "earlier", "hoursAtRisk", "order", "placement", "standing"])
            let standing = (placed["placed"] as? [String: Any])?["standing"] as? [String: Any]
            #expect(
                Set(standing?.keys.sorted() ?? [])
                    == ["lawfulProjects", "nearerProjects", "asNearProjects", "withFreeSeat"])
        }
    }

    @Test("where only two changes together are enough, plan, show and explain name both, and both are planned again")
    func twoChanges() throws {
        let folder = try TemporaryFolder("pair")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        // c7 lacks ten minutes of travel; now also every afternoon.
        var table = try instance.rows("availability.csv")
        table.removeAll { $0[0] == "c7" && $0[2] != "morning" }
        try instance.write(CSVText.text(table), to: "availability.csv")
        let out = folder.path("out")
        let plan = try CommandRunner.run(["plan", instance.path, "--output", out, "--step-limit", "20"])
        #expect(plan.code == 0, "\(plan.errors)")
        let cell = try InstanceFolder(url: URL(fileURLWithPath: out)).value("unplaced.csv", "repair")
        #expect(cell.hasPrefix("PART_OF_DAY ") && cell.contains(" + TRAVEL 10; Is de cli"), "\(cell)")
        let sentence = cell.split(separator: ";")[1].dropFirst()
        #expect(plan.output.contains(sentence))
        for arguments in [["explain", "--client", "c7"], ["show", "--client", "c7"], ["explain"]] {
            let asked = [arguments[0], instance.path, out] + arguments.dropFirst()
            #expect(try CommandRunner.run(asked).output.contains(sentence), "\(arguments)")
        }
        let replan = try CommandRunner.run(["explain", instance.path, out, "--client", "c7", "--replan", "--json"]).json
        #expect((replan["replan"] as? [String: Any])?["placed"] as? Bool == true)
        let found = (replan["unplaced"] as? [String: Any])?["repair"] as? [String: Any]
        #expect((found?["changes"] as? [String])?.count == 2)
    }

    @Test("explain says that a placement was signed or agreed before, and goes on")
    func kept() throws {
        try withPlan { out in
            for (client, kept, text) in [
                ("c2", "signed", "is signed and goes on"), ("c4", "agreed", "agreed placement"),
            ] {
                let asked = ["explain", Self.instance, out.path, "--client", client, "--language", "en"]
                #expect(try CommandRunner.run(asked).output.contains(text))
                let json = try CommandRunner.run(asked + ["--json"]).json
                #expect((json["placed"] as? [String: Any])?["kept"] as? String == kept)
            }
        }
    }

    @Test("options offers places to a client and people for a seat")
    func options() throws {
        try withPlan { out in
            let client = try CommandRunner.run([
                "options", Self.instance, out.path, "--client", "c1", "--language", "en", "--count", "2", "--points",
            ])
            #expect(client.code == 0, "\(client.errors)")
            #expect(client.output.contains("(now)") && client.output.contains("points: "))
            let json = try CommandRunner.run(["options", Self.instance, out.path, "--client", "c1", "--json"]).json
            #expect(
                Set(json.keys) == [
                    "schema", "instance", "rosterId", "client", "order", "unplacedCost", "signed", "placements",
                ])
            let session = try out.value("assignments.csv", "session")
            let seat = try CommandRunner.run(["options", Self.instance, out.path, "--session", session, "--json"]).json
            #expect(
                Set(seat.keys)
                    == [
                        "schema", "instance", "rosterId", "session", "project", "bookable", "taken", "possible",
                        "clients",
                    ])
            #expect(seat["schema"] as? String == "dichtbij.options/1")
        }
    }

    @Test("an unknown client or sitting gets exit 64 and the nearest ids")
    func unknown() throws {
        try withPlan { out in
            for (arguments, nearest) in [
                (["explain", Self.instance, out.path, "--client", "c77"], "c7"),
                (["options", Self.instance, out.path, "--client", "C1"], "c1"),
                (["options", Self.instance, out.path, "--session", "groen-mo-1@2026-12-01"], "groen-mo-1@2026-11-30"),
                (["options", Self.instance, out.path, "--session", "groen-mo@2026-12-01"], "groen-mo-1@"),
                (["options", Self.instance, out.path, "--session", "nothing"], "@"),
            ] {
                let outcome = try CommandRunner.run(arguments)
                #expect(outcome.code == 64, "\(arguments)")
                #expect(outcome.output.isEmpty)
                #expect(outcome.saysWhatNow && outcome.errors.contains(nearest), "\(outcome.errors)")
            }
        }
    }

    @Test(
        "a roster that was edited, is of another instance, is truncated or has an old certificate is refused",
        arguments: ["explain", "options"])
    func refused(verb: String) throws {
        let folder = try TemporaryFolder("refuse")
        defer { folder.remove() }
        func spoilt(_ name: String, _ change: (InstanceFolder) throws -> Void) throws -> CommandRunner.Outcome {
            let out = folder.path(name)
            _ = try CommandRunner.run(["plan", Self.instance, "--output", out, "--step-limit", "20", "--quiet"])
            try change(InstanceFolder(url: URL(fileURLWithPath: out)))
            return try CommandRunner.run([verb, Self.instance, out, "--client", "c1"])
        }
        let edited = try spoilt("edited") { try $0.set("placements.csv", "cost", to: "1") }
        #expect(edited.code == 2 && edited.errors.contains("ROSTER-03"), "\(edited.errors)")
        #expect(edited.output.isEmpty && edited.saysWhatNow)

        let truncated = try spoilt("truncated") {
            try $0.write(String($0.text("certificate.json").dropLast(9)), to: "certificate.json")
        }
        #expect(truncated.code == 65 && truncated.errors.contains("D14"), "\(truncated.errors)")

        let old = try spoilt("old") {
            let summary = try $0.text("summary.json")
            let hash = try #require(summary.firstMatch(of: /"instance"\s*:\s*"([0-9a-f]{64})"/)).1
            try $0.write(
                $0.text("certificate.json").replacingOccurrences(
                    of: hash, with: String(repeating: "0", count: 64)), to: "certificate.json")
        }
        #expect(old.code == 2 && old.errors.contains("D4501"), "\(old.errors)")

        let out = folder.path("edited")
        let other = try CommandRunner.run([verb, "Instances/town", out, "--client", "c00001"])
        #expect(other.code == 2 && other.errors.contains("D45"), "\(other.errors)")
    }
}
