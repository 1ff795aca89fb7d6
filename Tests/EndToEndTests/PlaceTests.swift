import Foundation
import Testing

/// `place` and `try` as planners and programs meet them.
@Suite(.serialized)
struct PlaceTests {
    private struct Week {
        let instance: InstanceFolder
        let out: InstanceFolder

        func run(_ verb: String, _ arguments: [String]) throws -> CommandRunner.Outcome {
            try CommandRunner.run([verb, instance.path, out.path] + arguments)
        }

        func plan() throws {
            let plan = try CommandRunner.run([
                "plan", instance.path, "--output", out.path, "--step-limit", "20", "--quiet",
            ])
            #expect(plan.code == 0, "\(plan.errors)")
        }

        func sessions(of client: String) throws -> [String] {
            try out.rows("assignments.csv").filter { $0[0] == client && $0[7] != "frozen" }.map { $0[2] }.sorted()
        }
    }

    /// A copy of `first-steps`, planned.
    private func withWeek(_ change: (InstanceFolder) throws -> Void = { _ in }, _ body: (Week) throws -> Void) throws {
        let folder = try TemporaryFolder("place")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try change(instance)
        let week = Week(instance: instance, out: InstanceFolder(url: URL(fileURLWithPath: folder.path("out"))))
        try week.plan()
        try body(week)
    }

    private let why = ["--reason", "vraag van de partner", "--language", "en"]

    @Test("--pin: one line more in placements.csv, the next plan places him just there, and he gets his letter")
    func pin() throws {
        try withWeek { week in
            let before = try week.instance.text("placements.csv")
            let dry = try week.run("place", ["--client", "c1", "--offer", "4", "--pin", "--dry-run"] + why)
            #expect(dry.code == 0 && dry.output.contains("nothing was written"), "\(dry.errors)")
            #expect(try week.instance.text("placements.csv") == before)

            let json = try week.run("place", ["--client", "c1", "--offer", "4", "--pin", "--json"] + why).json
            #expect(
                Set(json.keys) == [
                    "schema", "instance", "rosterId", "client", "order", "placement", "costs", "record", "pinned",
                    "dryRun",
                ])
            #expect(json["schema"] as? String == "dichtbij.place/1" && json["pinned"] as? Bool == true)
            let after = try week.instance.text("placements.csv")
            #expect(after.hasPrefix(before))
            #expect(
                after.dropFirst(before.count)
                    == "pl-o1,o1,groen,groen-fr-1;groen-mo-1,2026-12-07,signed,,,vraag van de partner,,,,\n")
            let place = try #require(json["placement"] as? [String: Any])

            let validated = try CommandRunner.run(["validate", week.instance.path])
            #expect(validated.code == 0, "\(validated.output)\(validated.errors)")
            try week.plan()
            let placed = try #require(week.out.rows("placements.csv").first { $0[0] == "c1" })
            #expect(placed[2] == "groen" && placed[4] == "continuation" && placed[5] == "2026-12-07")
            #expect(try week.sessions(of: "c1").count == place["sittings"] as? Int)
            let told = try week.run("explain", ["--client", "c1", "--language", "nl"])
            #expect(told.output.contains("Deze plaatsing is vastgezet en gaat door."), "\(told.output)")

            let published = week.out.url.deletingLastPathComponent().appendingPathComponent("pub").path
            let paper = try week.run("publish", ["--output", published, "--dry-run"])
            #expect(paper.code == 0 && paper.output.contains("letters/c1.html"), "\(paper.output)\(paper.errors)")
        }
    }

    @Test("agreed: the placement that goes on is among his choices, without points for waiting or change")
    func agreed() throws {
        try withWeek { week in
            let placed = try week.run("place", ["--client", "c5", "--session", "kringloop-sa-1@2026-12-19"] + why)
            #expect(
                placed.code == 0
                    && placed.output.contains("agreed  The next plan takes it into account, but may choose otherwise."),
                "\(placed.errors)")
            let row = try #require(week.instance.rows("placements.csv").last)
            #expect(row[1] == "o5" && row[5] == "agreed" && row[7].isEmpty)
            try week.plan()
            let options = try week.run("options", ["--client", "c5", "--count", "40", "--json"]).json
            let places = try #require(options["placements"] as? [[String: Any]])
            #expect(places.contains { $0["firstDate"] as? String == row[4] && $0["cost"] as? Int == 0 }, "\(places)")
        }
    }

    @Test("what may not be recorded is refused with its code, exit 64, and nothing is written")
    func refusals() throws {
        try withWeek({ try $0.set("orders.csv", row: 8, "state", to: "suspended") }) { week in
            let before = try week.instance.text("placements.csv")
            for (arguments, text) in [
                (
                    ["--client", "c2", "--offer", "2"],
                    "D3302  dichtbij place: this order has a fixed placement already: pl-c2"
                ),
                (["--client", "c4", "--project", "keuken"], "this order has an agreed placement already: pl-c4"),
                (
                    ["--client", "c7", "--project", "groen"],
                    "D3303  dichtbij place: this is not possible. The way is 48 min there and back"
                ),
                (
                    ["--client", "c8", "--project", "groen"],
                    "D3301  dichtbij place: no order of this client is planned: o8: This order is not ready"
                ),
                (["--client", "c1", "--offer", "44"], "D3304"),
                (["--client", "c1", "--offer", "1"], "D3307"),
                (["--client", "c3", "--session", "nothing"], "--session nothing is not in"),
                (["--client", "c3", "--project", "grien"], "did you mean groen"),
                (["--client", "-x", "--project", "groen"], "--client -x is not in clients.csv"),
            ] {
                let outcome = try week.run("place", arguments + why)
                #expect(outcome.code == 64 && outcome.output.isEmpty, "\(arguments) \(outcome.output)")
                #expect(outcome.errors.contains(text) && outcome.saysWhatNow, "\(outcome.errors)")
            }
            let error = try week.run("place", ["--client", "c2", "--offer", "2", "--json"] + why)
            #expect(error.errors.contains("\"code\":\"D3302\"") && error.code == 64)
            for wrong in [
                ["--client", "c1", "--offer", "1", "--project", "groen"], ["--client", "c1"],
                ["--client", "c1", "--offer", "0"],
            ] {
                #expect(try week.run("place", wrong + why).code == 64)
            }
            #expect(try week.run("place", ["--client", "c1", "--offer", "4", "--reason", " "]).code == 64)
            #expect(try week.run("place", ["--client", "c1", "--offer", "4", "--reason", "a\nb"]).code == 64)
            #expect(try week.instance.text("placements.csv") == before)
        }
    }

    @Test("a proposed or ended placement does not count, and its id stays its own")
    func ended() throws {
        try withWeek({
            try $0.append(
                "placements.csv",
                [
                    "id": "pl-o1", "order": "o1", "project": "groen", "series": "groen-mo-1",
                    "firstDay": "2026-11-02", "state": "ended", "changeReason": "moved",
                ])
        }) { week in
            let placed = try week.run("place", ["--client", "c1", "--offer", "4"] + why)
            #expect(
                placed.code == 0 && placed.output.contains("Saved in placements.csv, record pl-o1-2."),
                "\(placed.errors)")
        }
    }

    @Test("a folder that changed since the plan was made is refused as explain refuses it, also after place itself")
    func stale() throws {
        try withWeek { week in
            #expect(try week.run("place", ["--client", "c1", "--offer", "4"] + why).code == 0)
            let again = try week.run("place", ["--client", "c5", "--offer", "2"] + why)
            #expect(again.code == 2 && again.errors.contains("D4501"), "\(again.errors)")
            #expect(again.output.isEmpty && again.errors.contains("dichtbij plan"))
            #expect(try week.run("try", ["--client", "c5", "--project", "groen"]).code == 2)
        }
    }

    @Test(
        "try says why not there: the rule with its figure, or that it is allowed, free or taken; it names nobody else")
    func trial() throws {
        try withWeek { week in
            for (client, project, text) in [
                (
                    "c7", "groen",
                    "not possible\n  The way is 48 min there and back; the client's own travel limit is 45 min."
                ),
                ("c3", "groen", "travel.csv holds no travel time"),
                ("c1", "keuken", "at times when this client is not free: Tue 09:00"),
                ("c1", "groen", "has a place here in this roster"),
                ("c2", "buurthuis", "Release the placement first, with a reason"),
                ("c4", "keuken", "allowed, but no seat is free"),
                ("c4", "keuken", "signed or published for somebody else"),
            ] {
                let outcome = try week.run("try", ["--client", client, "--project", project, "--language", "en"])
                #expect(outcome.code == 0 && outcome.output.contains(text), "\(outcome.output)\(outcome.errors)")
                for other in 1...8 where "c\(other)" != client {
                    let id = try Regex("\\bc\(other)\\b")
                    #expect(!outcome.output.contains(id), "\(outcome.output)")
                }
            }
            let json = try week.run("try", ["--client", "c7", "--project", "groen", "--json"]).json
            #expect(
                Set(json.keys) == [
                    "schema", "instance", "rosterId", "client", "order", "project", "answer", "signed", "betterLater",
                    "obstacle",
                ])
            let obstacle = try #require(json["obstacle"] as? [String: Any])
            #expect(obstacle["rule"] as? String == "TRAVEL-02" && obstacle["limit"] as? Int == 45)
            let free = try week.run("try", ["--client", "c2", "--project", "buurthuis", "--json"]).json
            #expect(free["answer"] as? String == "free" && free["signed"] as? Bool == true)
            #expect((free["costs"] as? [String: Any])?["travel"] as? Int ?? 0 > 0)
            let unknown = try week.run("try", ["--client", "c2", "--project", "-p"])
            #expect(unknown.code == 64 && unknown.errors.contains("-p"))
        }
    }

    @Test("an approval that ended and an exclusion: the day of the one, no cause of the other")
    func endedAndExcluded() throws {
        try withWeek({
            try $0.set("approvals.csv", row: 3, "lastDay", to: "2026-11-20")
            try $0.append("excluded-places.csv", ["client": "c1", "place": "groen"])
        }) { week in
            let approvals = try week.instance.rows("approvals.csv")
            let project = approvals[3][0]
            let ended = try week.run("try", ["--client", "c4", "--project", project, "--language", "en"])
            #expect(
                ended.output.contains("not possible\n  The approval of this project ran until Fri "), "\(ended.output)"
            )
            let excluded = try week.run("try", ["--client", "c1", "--project", "groen", "--language", "en"])
            #expect(
                excluded.output.contains("not possible\n  This project is not possible for this client."),
                "\(excluded.output)")
        }
    }
}
