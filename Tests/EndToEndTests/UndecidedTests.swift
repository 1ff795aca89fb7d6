import Foundation
import Testing

/// What a planner has yet to decide when a roster is published: printing decides nothing, and all papers say the same.
@Suite(.serialized)
struct UndecidedTests {
    private func withFolder(_ name: String, _ body: (TemporaryFolder, InstanceFolder) throws -> Void) throws {
        let folder = try TemporaryFolder("undecided")
        defer { folder.remove() }
        try body(folder, try folder.instance(name))
    }

    @Test("a signed placement that cannot go on: all that is new waits, his record stands; decided, he is taken along")
    func signedAndNotPossible() throws {
        try withFolder("first-steps") { folder, instance in
            try instance.append("excluded-places.csv", ["client": "c2", "place": "keuken"])
            let monday = PublishedWeek(folder, instance, "monday")
            let first = try monday.publish()
            let rows = try monday.out.rows("placements.csv")
            #expect(rows.contains { $0[0] == "c2" && $0[4] == "start" }, "planned as if unlocked: \(rows)")
            #expect(first.output.hasPrefix("To decide: "), "\(first.output)")
            #expect(first.output.contains("placements.csv:2 (pl-c2): unlockedOn=2026-11-23, unlockReason="))
            #expect(first.output.contains("changeReason=") && first.output.contains("explain"))
            #expect(first.output.contains("on no paper yet, until you decide: c2"))
            #expect(!monday.holds("letters/c2.html") && monday.holds("letters/c1.html"))
            let kept = try #require(monday.rows("next/placements.csv").first { $0[0] == "pl-c2" })
            #expect(kept[5] == "signed")
            #expect(!monday.rows("next/placements.csv").contains { $0[0].hasPrefix("o2-") })
            for file in ["next/frozen-assignments.csv", "published.csv"] {
                let own = monday.rows(file).filter { $0.contains("o2") }
                #expect(own.count == 1 && own[0].contains("keuken-tu-1@2026-12-01"), "\(file): \(own)")
            }
            let explained = try CommandRunner.run([
                "explain", instance.path, monday.out.path, "--client", "c2", "--language", "en",
            ])
            #expect(
                explained.output.contains("pl-c2  keuken  Keuken Bunnik  Tue 09:00–16:30  from Tue "),
                "\(explained.output)")
            #expect(
                explained.output.hasPrefix(
                    "This signed placement falls away, because this project is not possible for this client."))
            #expect(explained.output.contains("The proposal stands below. Decide before you publish"))
            #expect(first.output.contains("Proposal: buurthuis Buurthuis Nieuwegein, Mon 18:00–21:00, from Mon "))
            // The planner decides; the roster may be the same one, and it says more now.
            try instance.set("placements.csv", row: 1, "unlockedOn", to: "2026-11-23")
            try instance.set("placements.csv", row: 1, "unlockReason", to: "heard on Monday: another place is better")
            let again = PublishedWeek(folder, instance, "decided")
            let second = try again.publish(previous: monday)
            #expect(!second.output.contains("on no paper yet"), "\(second.output)")
            #expect(again.holds("letters/c2.html") && !again.holds("letters/c1.html"))
            let changes = again.rows("changes.csv", separator: ";").filter { $0[1] == "c2" }
            #expect(!changes.isEmpty && changes.allSatisfy { $0[3] == "new" }, "\(changes)")
            let ended = try #require(again.rows("next/placements.csv").first { $0[0] == "pl-c2" })
            #expect(ended[5] == "ended")
            #expect(again.rows("next/placements.csv").contains { $0[0].hasPrefix("o2-") && $0[5] == "agreed" })
        }
    }

    @Test("too many signed at a sitting: of those who would have to move nothing new is published there")
    func tooMany() throws {
        try withFolder("first-steps") { folder, instance in
            try instance.set("placements.csv", row: 2, "state", to: "signed")
            try instance.append(
                "placements.csv",
                [
                    "id": "pl-c1", "order": "o1", "project": "groen", "series": "groen-mo-1",
                    "firstDay": "2026-11-30", "state": "signed", "signedDay": "2026-11-20",
                ])
            try instance.set("series.csv", row: 4, "seats", to: "1")
            let week = PublishedWeek(folder, instance, "week")
            let published = try week.publish(json: true)
            let there = try week.out.rows("assignments.csv").filter { $0[2] == "groen-mo-1@2026-12-07" }
            #expect(Set(there.map { $0[0] }) == ["c1", "c4"], "the checker judges the whole roster")
            let told = week.rows("published.csv").filter { $0.contains("groen-mo-1@2026-12-07") }.map { $0[1] }
            #expect(told == ["c1"])
            #expect(
                !week.rows("next/frozen-assignments.csv").contains { $0[0] == "o4" && $0[1] == "groen-mo-1@2026-12-07" }
            )
            #expect(
                week.rows("next/frozen-assignments.csv").contains { $0[0] == "o4" && $0[1] == "groen-fr-1@2026-12-11" })
            #expect(published.json["withheld"] as? [String] == ["c4"])
            let open = (published.json["toDecide"] as? [[String: Any]] ?? []).filter {
                $0["code"] as? String == "TOO_MANY_KEPT" && $0["published"] as? String == "withheld"
            }
            #expect(open.count == 1 && open[0]["count"] as? Int ?? 0 > 1, "\(published.output)")
            #expect(
                (open.first?["do"] as? [String])?.first?.hasPrefix("placements.csv:3 (pl-c4): unlockedOn=") ?? false)
        }
    }

    @Test("two signed who must not meet: who signed last waits at the sittings they share, and comes to all others")
    func keptApart() throws {
        try withFolder("first-steps") { folder, instance in
            try instance.signTwoKeptApart()
            try instance.set("placements.csv", row: 2, "series", to: "groen-mo-1")
            let week = PublishedWeek(folder, instance, "week")
            let published = try week.publish(json: true)
            let firm = try week.out.rows("assignments.csv").filter { $0.last == "firm" }
            let c1 = Set(firm.filter { $0[0] == "c1" }.map { $0[2] })
            let c4 = Set(firm.filter { $0[0] == "c4" }.map { $0[2] })
            #expect(!c1.intersection(c4).isEmpty && !c1.subtracting(c4).isEmpty)
            let told = week.rows("published.csv").filter { $0[3].suffix(10) > "2026-12-06" }
            #expect(Set(told.filter { $0[1] == "c1" }.map { $0[3] }) == c1.subtracting(c4))
            #expect(Set(told.filter { $0[1] == "c4" }.map { $0[3] }) == c4)
            let kinds = (published.json["toDecide"] as? [[String: Any]] ?? []).map {
                "\($0["code"] ?? "") \($0["published"] ?? "")"
            }
            #expect(kinds.contains("KEPT_APART withheld"), "\(kinds)")
            #expect(kinds.last == "KEPT_AGAINST_LIMITS asPlanned", "\(kinds)")
        }
    }

    @Test(
        "a sitting that closes early after it was published: one time on all papers, the partner is told, a planner decides"
    )
    func closesEarly() throws {
        try withFolder("first-steps") { folder, _ in
            let instance = try folder.knownCase("closes-early-after-publication")
            let change = try instance.text("sessions.csv")
            try instance.write(String(change.prefix { $0 != "\n" }) + "\n", to: "sessions.csv")
            let told = PublishedWeek(folder, instance, "told")
            #expect(!(try told.publish().output.contains("To decide")))
            #expect(told.event("p", "STATUS").first == "CONFIRMED")

            try instance.write(change, to: "sessions.csv")
            let open = PublishedWeek(folder, instance, "open")
            let published = try open.publish(previous: told)
            #expect(published.output.hasPrefix("To decide: ") && published.output.contains("has other times now"))
            #expect(
                published.output.contains("frozen-assignments.csv:2 (o1, T@2026-12-03): the times are now 09:00–12:00"))
            let line = try #require(
                open.rows("partners/p/sheet.csv", separator: ";").first { $0.contains("03-12-2026") })
            #expect(line.contains("15:00") && line.contains { $0.contains("planner will call") })
            #expect(open.text("partners/p/signing-list.html").contains("09:00–15:00"))
            #expect(!open.text("partners/p/signing-list.html").contains("12:00"))
            #expect(open.event("p", "DTEND").first == "20261203T150000")
            #expect(open.event("p", "STATUS") == ["TENTATIVE", "CONFIRMED"])
            #expect(open.event("p", "SEQUENCE") == ["1", "0"])
            #expect(open.rows("next/frozen-assignments.csv").contains { $0[1] == "T@2026-12-03" && $0[3] == "15:00" })

            try instance.set("frozen-assignments.csv", "to", to: "12:00")
            try instance.set("frozen-assignments.csv", "creditMinutes", to: "180")
            let decided = PublishedWeek(folder, instance, "decided")
            #expect(!(try decided.publish(previous: open).output.contains("To decide")))
            #expect(decided.event("p", "DTEND").first == "20261203T120000")
            #expect(decided.event("p", "STATUS").first == "CONFIRMED" && decided.event("p", "SEQUENCE").first == "2")
            #expect(decided.rows("changes.csv", separator: ";").contains { $0[1] == "c1" && $0[3] == "moved" })
        }
    }

    @Test(
        "without --previous an earlier publication of these people beside the new one is named; another town's is not")
    func beside() throws {
        try withFolder("first-steps") { folder, instance in
            let town = PublishedWeek(folder, try folder.instance("town"), "elsewhere")
            #expect(!(try town.publish().output.contains("D7208")))
            let first = PublishedWeek(folder, instance, "first")
            #expect(!(try first.publish().output.contains("D7208")))
            try instance.append(
                "sessions.csv", ["series": "keuken-tu-1", "date": "2026-12-08", "status": "cancelled"])
            let second = PublishedWeek(folder, instance, "second")
            let forgotten = try second.publish(json: true)
            #expect(forgotten.json["beside"] as? [String] == [first.path])
            // Names of one letter, where the shell stands: Foundation's paths end the process for these.
            for (output, typed) in [("q", "first"), ("q/", "first"), ("./q", "./first")] {
                let outcome = try CommandRunner.shell(
                    "cd '\(folder.url.path)' && \"$DICHTBIJ\" publish '\(second.instance.path)' '\(second.out.path)' "
                        + "--dry-run --json --output \(output)")
                #expect(outcome.json["beside"] as? [String] == [typed], "\(output): \(outcome.code) \(outcome.output)")
            }
            let named = PublishedWeek(folder, instance, "third")
            #expect(!(try named.publish(previous: first).output.contains("D7208")))
        }
    }
}
