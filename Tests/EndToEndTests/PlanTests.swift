import Foundation
import Testing

/// The main job from the outside: plan, check, show, and what they promise.
@Suite(.serialized)
struct PlanTests {
    private static let files = [
        "assignments.csv", "certificate.json", "conflicts.csv", "facts.csv", "not-planned.csv", "placements.csv",
        "summary.json", "unplaced.csv",
    ]

    @Test("a plan is written whole, is checked, and reads in both languages")
    func planCheckShow() throws {
        let folder = try TemporaryFolder("plan")
        defer { folder.remove() }
        let out = folder.path("out")
        let plan = try CommandRunner.run([
            "plan", "Instances/first-steps", "--output", out, "--step-limit", "20", "--language", "en",
        ])
        #expect(plan.code == 0, "\(plan.errors)")
        for text in [
            "Published and firm weeks", "Waiting for a place", "Hours at risk", "For the manager", "Proof",
            "checked: no rule is broken",
        ] {
            #expect(plan.output.contains(text), "\(text) in \(plan.output)")
        }
        #expect(!plan.output.contains("\u{1B}"))
        #expect(!plan.errors.contains("\r"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == Self.files)

        let check = try CommandRunner.run(["check", "Instances/first-steps", out, "--language", "nl"])
        #expect(check.code == 0, "\(check.output)\(check.errors)")
        #expect(check.output.contains("gecontroleerd: geen enkele regel overtreden"))
        #expect(!check.output.contains("onvermijdelijk"), "\(check.output)")
        let points = try CommandRunner.run([
            "check", "Instances/first-steps", out, "--points", "--language", "en",
        ])
        #expect(points.output.contains("unavoidable"), "\(points.output)")

        let show = try CommandRunner.run(["show", "Instances/first-steps", out, "--language", "en"])
        #expect(show.code == 0)
        #expect(show.output.contains("checked: no rule is broken"))
        let dutch = try CommandRunner.run(["show", "Instances/first-steps", out, "--language", "nl"])
        #expect(dutch.output.contains("gecontroleerd"))
    }

    @Test("a folder of version 1 gets the roster of the same folder in version 2")
    func formerVersion() throws {
        let folder = try TemporaryFolder("former")
        defer { folder.remove() }
        let former = CommandRunner.root.appendingPathComponent("Tests/Fixtures/instance-1")
        let twin = try folder.instance("first-steps")
        // The rules of that time: others may have come since.
        try twin.write(InstanceFolder(url: former).text("rules.yaml"), to: "rules.yaml")
        for (instance, out) in [(former.path, "old"), (twin.path, "new")] {
            let plan = try CommandRunner.run([
                "plan", instance, "--output", folder.path(out), "--step-limit", "20", "--quiet",
            ])
            #expect(plan.code == 0, "\(plan.errors)")
        }
        let (old, new) = (folder.bytes("old"), folder.bytes("new"))
        for table in Self.files where table.hasSuffix(".csv") { #expect(old[table] == new[table], "\(table)") }
    }

    @Test("the JSON objects have exactly the promised keys")
    func jsonKeys() throws {
        let folder = try TemporaryFolder("json")
        defer { folder.remove() }
        let out = folder.path("out")
        let plan = try CommandRunner.run([
            "plan", "Instances/first-steps", "--output", out, "--step-limit", "20", "--json", "--quiet",
        ])
        #expect(plan.code == 0)
        #expect(plan.errors.isEmpty, "\(plan.errors)")
        #expect(
            Set(plan.json.keys) == [
                "schema", "instance", "rosterId", "cost", "bound", "unavoidable", "gap", "lawfulTierProven", "clients",
                "placed", "unplaced", "notPlanned", "unworkedHours", "violations", "conflicts", "warnings",
                "stopReason", "from", "fromHash", "held", "seconds", "peakMegabytes",
            ])
        #expect(plan.json["schema"] as? String == "dichtbij.plan/1")
        #expect(plan.json["violations"] as? Int == 0)

        let check = try CommandRunner.run(["check", "Instances/first-steps", out, "--json"])
        #expect(
            Set(check.json.keys) == [
                "schema", "violations", "cost", "bound", "unavoidable", "gap", "boundVerified", "lawfulTierVerified",
            ])
        #expect(check.json["cost"] as? Int == plan.json["cost"] as? Int)
        #expect(check.json["boundVerified"] as? Bool == true)

        let validate = try CommandRunner.run(["validate", "Instances/first-steps", "--json"])
        #expect(validate.code == 0)
        #expect(Set(validate.json.keys) == ["schema", "findings", "errors", "warnings"])

        let written = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: out + "/summary.json")))
        let keys = Set((written as? [String: Any] ?? [:]).keys)
        #expect(
            keys
                == Set(plan.json.keys).subtracting(["seconds", "peakMegabytes"]).union([
                    "opened", "unavoidableClients",
                ]))
    }

    @Test("show gives one client, one project and one week, and refuses unknown ids with the next step")
    func showChoices() throws {
        let folder = try TemporaryFolder("show")
        defer { folder.remove() }
        let out = folder.path("out")
        _ = try CommandRunner.run(["plan", "Instances/first-steps", "--output", out, "--step-limit", "20"])
        let placements = try InstanceFolder(url: URL(fileURLWithPath: out)).rows("placements.csv")
        let (client, project, firstDate) = (placements[1][0], placements[1][2], placements[1][5])
        for choice in [["--client", client], ["--project", project], ["--week", firstDate]] {
            let shown = try CommandRunner.run(["show", "Instances/first-steps", out] + choice)
            #expect(shown.code == 0)
            #expect(shown.output.contains(choice[0] == "--project" ? project : client), "\(choice) \(shown.output)")
        }
        let json = try CommandRunner.run(["show", "Instances/first-steps", out, "--client", client, "--json"])
        #expect(json.json["schema"] as? String == "dichtbij.show/1")
        #expect(!(json.json["assignments"] as? [Any] ?? []).isEmpty)
        let unknown = try CommandRunner.run(["show", "Instances/first-steps", out, "--client", "nobody"])
        #expect(unknown.code == 64)
        #expect(unknown.saysWhatNow)
    }

    @Test("the same folder, seed and step limit give the same bytes, twice and with one and two threads")
    func sameBytes() throws {
        let folder = try TemporaryFolder("bytes")
        defer { folder.remove() }
        for (name, threads) in [("a", "1"), ("b", "1"), ("c", "2")] {
            let outcome = try CommandRunner.run([
                "plan", "Instances/town", "--output", folder.path(name), "--step-limit", "30", "--seed", "7",
                "--threads", threads, "--quiet",
            ])
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
        let first = folder.bytes("a")
        #expect(Set(first.keys) == Set(Self.files))
        #expect(folder.bytes("b") == first)
        #expect(folder.bytes("c") == first)
    }

    @Test("a typed gap that is not reached ends with exit 4 and a written roster")
    func gapNotReached() throws {
        let folder = try TemporaryFolder("gap")
        defer { folder.remove() }
        let outcome = try CommandRunner.run([
            "plan", "Instances/region", "--output", folder.path("out"), "--step-limit", "1", "--gap", "0", "--json",
        ])
        #expect(outcome.code == 4, "\(outcome.errors)")
        #expect(outcome.json["stopReason"] as? String == "stepLimit")
        #expect(try CommandRunner.run(["check", "Instances/region", folder.path("out")]).code == 0)
    }

    @Test("Ctrl-C once ends the search with exit 130 and a valid roster")
    func interrupted() throws {
        let folder = try TemporaryFolder("interrupt")
        defer { folder.remove() }
        let outcome = try CommandRunner.run(
            ["plan", "Instances/region", "--output", folder.path("out"), "--time-limit", "5m", "--gap", "0", "--json"],
            interruptWhen: { $0.contains("\n") })
        #expect(outcome.code == 130, "\(outcome.errors)")
        #expect(!outcome.isCrash)
        #expect(outcome.json["stopReason"] as? String == "interrupted")
        #expect(try CommandRunner.run(["check", "Instances/region", folder.path("out")]).code == 0)
    }

    @Test("a reader that stops early does not crash the command")
    func brokenPipe() throws {
        let folder = try TemporaryFolder("pipe")
        defer { folder.remove() }
        let outcome = try CommandRunner.shell(
            """
            "$DICHTBIJ" plan Instances/town --output \(folder.path("out")) --step-limit 5 --quiet | true
            echo ${PIPESTATUS[0]}
            """)
        #expect(outcome.output == "0\n", "\(outcome.errors)")
    }
}
