import Foundation
import Testing

/// Numbers on the screen of `plan`, recounted from the files that it wrote and from what the check says.
@Suite("Numbers on screens", .serialized)
struct ScreenNumberTests {
    @Test(
        "counts of the settled weeks, of those without a place, and the proof's sentence",
        arguments: ["first-steps", "town"])
    func plan(instance: String) throws {
        let folder = try TemporaryFolder("numbers")
        defer { folder.remove() }
        let out = folder.path("out")
        let input = InstanceFolder(url: CommandRunner.root.appendingPathComponent("Instances/\(instance)"))
        let run = try CommandRunner.run([
            "plan", input.path, "--output", out, "--step-limit", "18", "--language", "en", "--points",
        ])
        #expect(run.code == 0, "\(run.errors)")
        let roster = InstanceFolder(url: URL(fileURLWithPath: out))
        let asOf = try #require(try input.text("instance.yaml").firstMatch(of: /asOf: "?([\d-]+)/)?.1)

        // client, order, session, date, from, to, creditMinutes, state
        let settled = try rows(roster, "assignments.csv").filter { $0[7] != "lookahead" && $0[3] >= asOf }
        let projects = Dictionary(
            try rows(input, "series.csv").map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        let clients = Set(settled.map { $0[0] }).count
        let places = Set(settled.map { projects[String($0[2].prefix { $0 != "@" })] ?? "" }).count
        let days = settled.count
        #expect(
            run.output.contains(
                ": \(clients) clients, \(days) working days in all, at \(places) projects\n"),
            "\(run.output.prefix(200))")
        let published = settled.filter { $0[7] == "frozen" }.count
        if published > 0 {
            #expect(run.output.contains("draft: \(days - published) working days; published: \(published)\n"))
        }

        let left = try rows(roster, "unplaced.csv").filter { $0[2] != "TERM_OVER" }.count
        #expect(run.output.contains("Waiting for a place: \(left) client\(left == 1 ? "" : "s")\n"), "\(left)")

        let check = try CommandRunner.run(["check", input.path, out, "--json"]).json
        let cost = try #require(check["cost"] as? Int)
        let rest = try cost - #require(check["bound"] as? Int)
        let room = try cost - #require(check["unavoidable"] as? Int)
        if rest == 0 {
            #expect(run.output.contains("no roster is better"))
        } else if check["lawfulTierVerified"] as? Bool == true || rest < 1_000 {
            // Hundredths of a per cent, and weeks of four points, never too few.
            let share = (rest * 10_000 + room - 1) / room
            let percent = "\(share / 100)." + String(format: "%02d", share % 100)
            let weeks = (rest + 3) / 4
            #expect(
                run.output.contains(
                    "at most \(percent) % better. That equals ± \(weeks) week"), "\(rest) of \(room)")
        }
        let hours = try rows(roster, "placements.csv").compactMap { Int($0[6]) }.reduce(0, +)
        if hours > 0 {
            let text = "\(hours / 60) h" + (hours % 60 == 0 ? "" : String(format: " %02d", hours % 60))
            #expect(run.output.contains("Placed, but cannot be worked before the end date: \(text) of "), "\(text)")
        }
    }

    @Test("each working day is shown for one unit, and a unit that is not there is a usage error with the nearest ids")
    func units() throws {
        let folder = try TemporaryFolder("units")
        defer { folder.remove() }
        let out = folder.path("out")
        let input = InstanceFolder(url: CommandRunner.root.appendingPathComponent("Instances/town"))
        let plan = ["plan", input.path, "--output", out, "--step-limit", "18", "--quiet", "--unit"]
        #expect(try CommandRunner.run(plan + ["u77"]).code == 64)
        let units = try rows(input, "units.csv").map { $0[0] }
        #expect(try CommandRunner.run(plan + [units[0]]).code == 0)
        func days(_ arguments: [String]) throws -> Int {
            let show = try CommandRunner.run(["show", input.path, out, "--json"] + arguments)
            #expect(show.code == 0, "\(show.errors)")
            return (show.json["assignments"] as? [Any])?.count ?? 0
        }
        let all = try days([])
        #expect(all > 100)
        #expect(try units.map { try days(["--unit", $0]) }.reduce(0, +) == all)
        let unknown = try CommandRunner.run(["show", input.path, out, "--unit", "u77", "--language", "en"])
        #expect(unknown.code == 64 && unknown.errors.contains("did you mean"), "\(unknown.errors)")
    }

    private func rows(_ folder: InstanceFolder, _ file: String) throws -> [[String]] {
        try folder.text(file).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
}
