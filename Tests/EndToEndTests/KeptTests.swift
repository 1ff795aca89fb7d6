import Foundation
import Testing

/// Kept placements that no longer fit: a planner gets them to decide, and everybody else gets his roster.
@Suite(.serialized)
struct KeptTests {
    /// Plans `first-steps` after a change; the records of `conflicts.csv` and what `plan` says.
    private func plan(
        _ change: (InstanceFolder) throws -> Void
    ) throws -> (conflicts: [[String]], output: String, kinds: [String: String]) {
        let folder = try TemporaryFolder("kept")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try change(instance)
        let out = folder.path("out")
        let plan = try CommandRunner.run([
            "plan", instance.path, "--output", out, "--step-limit", "20", "--language", "en",
        ])
        #expect(plan.code == 0, "\(plan.errors)\(plan.output)")
        #expect(plan.output.contains("checked: no rule is broken"))
        let check = try CommandRunner.run(["check", instance.path, out])
        #expect(check.code == 0, "\(check.output)")
        let written = InstanceFolder(url: URL(fileURLWithPath: out))
        let placements = try written.rows("placements.csv").dropFirst()
        return (
            try Array(written.rows("conflicts.csv").dropFirst()), plan.output,
            Dictionary(uniqueKeysWithValues: placements.map { ($0[0], $0[4]) })
        )
    }

    @Test("nothing wrong: the signed placement goes on, the agreed one too, and nothing is to be decided")
    func calm() throws {
        let plan = try plan { _ in }
        #expect(plan.conflicts.isEmpty && !plan.output.contains("To decide"))
        #expect(plan.kinds["c2"] == "continuation" && plan.kinds["c4"] == "continuation")
        #expect(plan.kinds["c1"] == "start")
    }

    @Test("approval ended, term over, excluded since yesterday, no series: not possible any more, planned anew")
    func notPossible() throws {
        let changes: [(String, (InstanceFolder) throws -> Void)] = [
            ("approval", { try $0.set("approvals.csv", row: 3, "lastDay", to: "2026-12-05") }),
            ("term", { try $0.set("orders.csv", row: 2, "caseTermEnd", to: "2026-12-04") }),
            ("exclusion", { try $0.append("excluded-places.csv", ["client": "c2", "place": "keuken"]) }),
            ("no series", { try $0.set("placements.csv", row: 1, "series", to: "") }),
            ("not planned", { try $0.set("orders.csv", row: 2, "state", to: "suspended") }),
        ]
        for (name, change) in changes {
            let plan = try plan(change)
            // The day on which he is published before that falls away too, where it is the person and not the place.
            let published = ["exclusion", "not planned"].contains(name)
            let day = published ? [["KEPT_NOT_POSSIBLE", "keuken-tu-1@2026-12-01 c2", "c2"]] : []
            #expect(plan.conflicts == [["KEPT_NOT_POSSIBLE", "c2", "c2"]] + day, "\(name): \(plan.conflicts)")
            let count = published ? 2 : 1
            #expect(plan.output.contains("To decide: \(count)\n"), "\(name)")
            #expect(plan.kinds["c2"] != "continuation", "\(name)")
            #expect(plan.kinds["c4"] == "continuation", "\(name): others keep theirs")
        }
    }

    @Test("seats cut: too many are kept, nobody is moved, and who signed last is named")
    func tooMany() throws {
        let plan = try plan { instance in
            try instance.set("placements.csv", row: 2, "state", to: "signed")
            try instance.append(
                "placements.csv",
                [
                    "id": "pl-c1", "order": "o1", "project": "groen", "series": "groen-mo-1",
                    "firstDay": "2026-11-30", "state": "signed", "signedDay": "2026-11-20",
                ])
            try instance.set("series.csv", row: 4, "seats", to: "1")
        }
        #expect(!plan.conflicts.isEmpty)
        #expect(plan.conflicts.allSatisfy { $0[0] == "TOO_MANY_KEPT" && $0[1].hasPrefix("groen-mo-1@") })
        #expect(plan.conflicts.allSatisfy { $0[2] == "c4" }, "c4 has no day of signing, so he counts as last")
        #expect(plan.kinds["c1"] == "continuation" && plan.kinds["c4"] == "continuation")
    }

    @Test("two who must not meet and both signed in one sitting; too much work in a week")
    func apartAndLimits() throws {
        let plan = try plan { instance in
            try instance.signTwoKeptApart()
        }
        let codes = Set(plan.conflicts.map { $0[0] })
        #expect(codes == ["KEPT_APART", "KEPT_AGAINST_LIMITS"], "\(plan.conflicts)")
        #expect(plan.conflicts.filter { $0[0] == "KEPT_APART" }.allSatisfy { $0[2] == "c1" }, "c1 signed last")
        #expect(plan.conflicts.contains(["KEPT_AGAINST_LIMITS", "c1", "c1"]))
    }

    @Test("agreements above the seats and an unlocking without a reason are warnings")
    func findings() throws {
        let plan = try plan { instance in
            try instance.append("agreements.csv", ["series": "keuken-th-1", "organisation": "RN", "atLeast": "1"])
            try instance.append("agreements.csv", ["series": "keuken-th-1", "organisation": "SVG", "atLeast": "1"])
            try instance.set("placements.csv", row: 1, "unlockedOn", to: "2026-11-20")
        }
        #expect(plan.output.contains("agreements.csv") && plan.output.contains("placements.csv:2"))
        #expect(plan.kinds["c2"] == "continuation", "it stays locked")
    }

    @Test("an orphaned assignment keeps its seat: a warning, and everybody gets his roster")
    func unknownOrder() throws {
        let folder = try TemporaryFolder("nobody")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.append(
            "frozen-assignments.csv",
            [
                "order": "o99", "session": "groen-mo-1@2026-11-30", "from": "09:00", "to": "16:30",
                "creditMinutes": "420",
            ])
        let out = folder.path("out")
        let plan = try CommandRunner.run([
            "plan", instance.path, "--output", out, "--step-limit", "20", "--language", "en",
        ])
        #expect(plan.code == 0, "\(plan.errors)")
        #expect(
            plan.output.contains("no such order is in orders.csv")
                && plan.output.contains("checked: no rule is broken"),
            "\(plan.output)")
        let rows = try InstanceFolder(url: URL(fileURLWithPath: out)).rows("assignments.csv")
        #expect(rows.contains(["", "o99", "groen-mo-1@2026-11-30", "2026-11-30", "09:00", "16:30", "420", "frozen"]))
        let validated = try CommandRunner.run(["validate", instance.path])
        #expect(validated.code == 0)
        #expect(
            (validated.output + validated.errors).contains("frozen-assignments.csv:5"),
            "\(validated.output)\(validated.errors)")
        let shown = try CommandRunner.run(["show", instance.path, out, "--week", "2026-W49", "--language", "en"])
        #expect(shown.output.contains("order o99 (published)"), "\(shown.output)")
        for command in ["explain", "check"] {
            let answer = try CommandRunner.run([command, instance.path, out])
            #expect(answer.code == 0, "\(command): \(answer.errors)\(answer.output)")
        }
        let options = try CommandRunner.run(["options", instance.path, out, "--session", "groen-mo-1@2026-12-07"])
        #expect(options.code == 0)
    }
}
