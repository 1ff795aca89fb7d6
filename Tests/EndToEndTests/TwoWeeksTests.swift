import Foundation
import Testing

/// Two Mondays in a row: what was published stays, what changes has a cause, who sees no change gets no paper.
@Suite(.serialized)
struct TwoWeeksTests {
    @Test("town twice, with 20 new orders and a closed project between: nobody published is moved, calendars go on")
    func twoPublications() throws {
        let folder = try TemporaryFolder("weeks")
        defer { folder.remove() }
        // 1. The first Monday.
        let first = try folder.instance("town")
        let firstId = try plan(first, to: folder.path("out1"))
        let published = try publish(first, folder.path("out1"), firstId, to: folder.path("pub1"), previous: nil)
        #expect(published["unchangedPartners"] as? Int == 0)
        // 2. A week later: next/ taken over, 20 new orders, and a project closed in the week that becomes firm.
        let second = try folder.copy(of: first, named: "town-next")
        try takeOver(folder.path("pub1/next"), in: second)
        let closed = try closedProject(folder.path("pub1"))
        try second.append(
            "closures.csv",
            ["project": closed, "firstDay": "2026-12-07", "lastDay": "2026-12-13", "reason": "dicht (verzonnen)"])
        try addOrders(20, to: second)
        let secondId = try plan(second, to: folder.path("out2"))
        let check = try CommandRunner.run(["check", second.path, folder.path("out2")])
        #expect(check.code == 0, "\(check.output)")
        // 3. Nobody who was published is moved or dropped.
        let before = try rows(folder.path("pub1/published.csv"))
        let after = try InstanceFolder(url: URL(fileURLWithPath: folder.path("out2"))).rows("assignments.csv")
            .dropFirst().map { [$0[1], $0[2], $0[4], $0[5], $0[7]] }
        #expect(before.count > 100)
        for row in before {
            let published = [row["order"], row["session"], row["from"], row["to"], "frozen"].map { $0 ?? "" }
            #expect(after.contains(published), "\(published) was published")
        }
        // 4. Papers: causes, calendars, nobody bothered for nothing.
        let again = try publish(
            second, folder.path("out2"), secondId, to: folder.path("pub2"), previous: folder.path("pub1"))
        #expect(again["unchangedPartners"] as? Int == 0, "a new week is a new list; nobody in it is news")
        let partners = try FileManager.default.contentsOfDirectory(atPath: folder.path("pub2/partners"))
        #expect(partners.contains(closed), "\(closed) is told that nobody comes in the week that is closed")
        let news = again["news"] as? Int ?? 0
        #expect(news >= 1 && news < partners.count, "\(news) of \(partners.count) have news")
        let changes = try text(folder.path("pub2/changes.csv")).split(whereSeparator: \.isNewline).dropFirst()
        #expect(!changes.isEmpty)
        for line in changes {
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
            #expect(cells[3] == "new" && cells.count == 7 && !cells[6].isEmpty, "\(line)")
        }
        #expect((again["changes"] as? [String: Int])?["dropped"] == 0)
        #expect((again["changes"] as? [String: Int])?["moved"] == 0)
        try compareCalendars(folder, partners)
    }

    @Test("region is planned with a step limit, checked, and the same twice")
    func region() throws {
        let folder = try TemporaryFolder("region")
        defer { folder.remove() }
        var ids: [String] = []
        for (name, threads) in [("one", "1"), ("two", "2")] {
            let plan = try CommandRunner.run([
                "plan", "Instances/region", "--output", folder.path(name), "--step-limit", "16", "--threads", threads,
                "--json", "--quiet",
            ])
            #expect(plan.code == 0, "\(plan.errors)")
            #expect(plan.json["violations"] as? Int == 0 && plan.json["clients"] as? Int == 2_000)
            #expect(plan.json["conflicts"] as? Int ?? 0 > 0, "some signed placements cannot go on: that is drawn")
            ids.append(plan.json["rosterId"] as? String ?? "")
        }
        #expect(ids[0] == ids[1] && !ids[0].isEmpty)
        let check = try CommandRunner.run(["check", "Instances/region", folder.path("two"), "--json"])
        #expect(check.code == 0 && check.json["boundVerified"] as? Bool == true)
    }

    // MARK: Steps

    private func plan(_ instance: InstanceFolder, to out: String) throws -> String {
        let plan = try CommandRunner.run(["plan", instance.path, "--output", out, "--step-limit", "25", "--json"])
        #expect(plan.code == 0, "\(plan.errors)")
        return plan.json["rosterId"] as? String ?? ""
    }

    private func publish(
        _ instance: InstanceFolder, _ out: String, _ id: String, to output: String, previous: String?
    ) throws -> [String: Any] {
        let outcome = try CommandRunner.run(
            ["publish", instance.path, out, "--output", output, "--confirm", id, "--json"]
                + (previous.map { ["--previous", $0] } ?? []))
        #expect(outcome.code == 0, "\(outcome.errors)")
        return outcome.json
    }

    /// Next week's folder: what was published is published, new placements are agreed.
    private func takeOver(_ next: String, in instance: InstanceFolder) throws {
        for name in ["frozen-assignments.csv", "placements.csv"] {
            try instance.write(try text(next + "/" + name), to: name)
        }
        try instance.replace("asOf: 2026-11-23", with: "asOf: 2026-11-30", in: "instance.yaml")
        try instance.replace("planStart: 2026-11-30", with: "planStart: 2026-12-07", in: "instance.yaml")
        try instance.replace("frozenThrough: null", with: "frozenThrough: 2026-12-06", in: "instance.yaml")
    }

    /// A project with people in the first week.
    private func closedProject(_ publication: String) throws -> String {
        try #require(rows(publication + "/published.csv").first?["project"])
    }

    /// New clients like known ones, each with an order that came in last week.
    private func addOrders(_ count: Int, to instance: InstanceFolder) throws {
        for number in 1...count {
            let (old, new) = (String(format: "c%05d", 3 * number), String(format: "n%05d", number))
            for name in ["clients.csv", "availability.csv", "limitations.csv", "weekend-grounds.csv", "orders.csv"] {
                var table = try instance.rows(name)
                let column = name == "clients.csv" ? 0 : name == "orders.csv" ? 1 : 0
                for var row in table.dropFirst() where row[column] == old {
                    row[column] = new
                    if name == "orders.csv" {
                        row[0] = "o" + new
                        row[2] = "nieuw-\(number)"
                        row[table[0].firstIndex(of: "receivedDate") ?? 6] = "2026-11-25"
                    }
                    table.append(row)
                }
                try instance.write(CSVText.text(table), to: name)
            }
        }
    }

    /// Every event of the first publication that a new calendar still holds keeps its UID and does not go back.
    private func compareCalendars(_ folder: TemporaryFolder, _ partners: [String]) throws {
        var kept = 0
        for partner in partners {
            let old = try? text(folder.path("pub1/partners/\(partner)/calendar.ics"))
            let (before, after) = (
                events(old ?? ""), events(try text(folder.path("pub2/partners/\(partner)/calendar.ics")))
            )
            for (uid, sequence) in before {
                let now = try #require(after[uid], "\(partner) lost \(uid)")
                #expect(now >= sequence)
                kept += 1
            }
        }
        #expect(kept > 20)
    }

    /// SEQUENCE by UID.
    private func events(_ calendar: String) -> [String: Int] {
        var result: [String: Int] = [:]
        var uid = ""
        for line in calendar.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("UID:") { uid = String(line.dropFirst(4)) }
            if line.hasPrefix("SEQUENCE:") { result[uid] = Int(line.dropFirst(9)) }
        }
        return result
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    private func rows(_ path: String) throws -> [[String: String]] {
        let table = CSVText.rows(try text(path))
        return table.dropFirst().map { Dictionary(zip(table[0], $0), uniquingKeysWith: { first, _ in first }) }
    }
}
