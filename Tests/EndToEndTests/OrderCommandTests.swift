import Foundation
import Testing

/// States of orders and placements through the built command, as a planner meets them.
@Suite("Orders and placements on a store", .serialized)
struct OrderCommandTests {
    /// Acts and decisions so far; the store is whole.
    private func record(_ office: StoredOffice) throws -> [Int] {
        let json = try office.run("store verify --json").json
        #expect((json["findings"] as? [Any])?.isEmpty == true, "\(json)")
        return ["acts", "decisions"].compactMap { json[$0] as? Int }
    }

    private func office(_ orders: String? = nil) throws -> StoredOffice {
        let office = try StoredOffice("first-steps")
        guard let orders else { return office }
        let heading =
            "Zaak;Cliënt;Rechtsgebied;Kader;Ontvangen op;Onherroepelijk op;Opgelegde uren;Afgetrokken uren;Gewerkte uren;"
            + "Stand;Versie;Reistijd telt mee;Uren scholing\r\n"
        try Data((heading + orders).utf8).write(to: URL(fileURLWithPath: office.folder.path("zaken.csv")))
        let imported = try office.run("import HERE/zaken.csv")
        try #require(imported.code == 0, "\(imported.errors)")
        return office
    }

    private static let newOrder = "o9;c1;NL;judgment;16-11-2026;2-11-2026;40;0;0;received;1;nee;0\r\n"

    @Test("a new order is noted and becomes ready; what is missing is the answer; the same again changes nothing")
    func ready() throws {
        let office = try office(Self.newOrder)
        defer { office.folder.remove() }
        let before = try record(office)
        let early = try office.run("order ready o9 --language en")
        #expect(early.code == 64 && early.output.isEmpty, "\(early.output)")
        #expect(
            early.errors == """
                D5172  dichtbij order ready: order o9 is not complete; missing: that the matching was weighed (PLACE-16)
                       What now: note the day with 'dichtbij order note'.

                """)
        #expect(try record(office) == before)
        let noted = try office.run("order note o9 --invited 2026-11-17 --intake 2026-11-20 --weighed 2026-11-23")
        #expect(
            noted.output == """
                vastgelegd: zaak o9
                  Stand  ontvangen → intake
                  Uitgenodigd op  – → 17-11-2026
                  Intake op  – → 20-11-2026
                  Matching gewogen op  – → 23-11-2026
                Wat nu: dichtbij order ready o9

                """, "\(noted.output) \(noted.errors)")
        let again = try office.run("order note o9 --invited 2026-11-17 --language en")
        #expect(again.code == 0 && again.output.hasPrefix("nothing changes: order o9 · intake\n"), "\(again.output)")
        #expect(try record(office) == before.map { $0 + 1 })
        let ready = try office.run("order ready o9")
        #expect(ready.code == 0 && ready.output.contains("  Stand  intake → gereed\n"), "\(ready.output)")
        #expect(try office.run("order ready o9").output.hasPrefix("er verandert niets: zaak o9 · gereed\n"))
        #expect(try record(office) == before.map { $0 + 2 })
        // A medical check that was asked for: what is ready waits again, a new one is not ready.
        #expect(try office.run("order note o9 --medical-ordered 2026-11-27").code == 0)
        #expect(try office.run("order note o9 --medical 2026-11-30").code == 0)
        let week = try office.run("store export --output HERE/week")
        #expect(week.code == 0, "\(week.errors)")
        let line = try String(contentsOfFile: office.folder.path("week/orders.csv"), encoding: .utf8)
            .split(separator: "\n").first { $0.hasPrefix("o9,") }
        #expect(
            line?.contains(",2026-11-17,2026-11-20,2026-11-23,,,2400,") == true
                && line?.contains(",2026-11-27,2026-11-30,ready,") == true,
            "\(line ?? "")")
    }

    @Test("who is suspended is not planned; published days stay, are listed, and are taken out by a correction")
    func suspended() throws {
        let office = try office()
        defer { office.folder.remove() }
        let suspended = try office.run("order suspend o2 --reason twee_keer_niet_gekomen")
        #expect(
            suspended.output == """
                vastgelegd: zaak o2
                  Stand  aan het werk → opgeschort
                1 gepubliceerde dag staat nog:
                  di 1 dec  09:00–16:30  keuken-tu-1@2026-12-01
                Wat nu: haal die eraf met 'dichtbij correct --remove c2@keuken-tu-1@2026-12-01 --cause OORZAAK'.

                """, "\(suspended.output) \(suspended.errors)")
        let english = try office.run("order suspend o4 --reason asked --language en --json")
        #expect(english.json["schema"] as? String == "dichtbij.state/1", "\(english.output)")
        #expect(english.json["state"] as? String == "suspended" && english.json["written"] as? Bool == true)
        #expect((english.json["publishedDays"] as? [Any])?.count == 2)
        let resumed = try office.run("order resume o2 --language en")
        #expect(
            resumed.output == """
                recorded: order o2
                  state  suspended → working
                What now: make a new plan: dichtbij plan

                """, "\(resumed.output) \(resumed.errors)")
        let withdrawn = try office.run("order withdraw o4 --reason overleden --date 2026-11-27")
        #expect(withdrawn.output.contains("  Geëindigd op  – → 27-11-2026\n"), "\(withdrawn.output)")
        #expect(withdrawn.output.contains("plaatsing pl-c4 staat nog\n"), "\(withdrawn.output)")
        #expect(try office.run("order reopen o4 --reason vergissing").output.contains("ingetrokken → aan het werk"))
        _ = try record(office)
    }

    @Test("everything that is wrong with one command is told at once, and nothing is written")
    func refused() throws {
        let office = try office()
        defer { office.folder.remove() }
        let before = try record(office)
        let many = try office.run("order return o1 --code startedNotFinished --date 2026-12-24 --language en")
        #expect(many.code == 64, "\(many.errors)")
        for code in ["D5175", "D5177", "D5178"] { #expect(many.errors.contains(code + "  "), "\(many.errors)") }
        #expect(many.errors.contains("3 things stand in the way; nothing was changed") && many.saysWhatNow)
        let cases: [(String, Int32, String)] = [
            ("order ready o77", 64, "D5170"), ("order suspend o1 --reason x", 64, "D5171"),
            ("order complete o2", 64, "D5173"), ("order suspend o2", 64, "D5175"),
            ("order return o2 --reason x", 64, "D5176"), ("order return o2 --reason x --code lui", 64, "D5176"),
            ("order return o2 --reason x --code impossible", 64, "D5177"),
            ("order note o1 --intake 2026-12-01", 64, "D5178"), ("order note o1 --intake 2026-01-01", 64, "D5179"),
            ("order note o1 --weighed none", 64, "D5184"), ("placement sign pl-9", 64, "D5181"),
            ("placement unlock pl-c4 --reason x", 64, "D5182"), ("placement end pl-c4", 64, "D5175"),
            ("placement sign pl-c4 --date 2027-01-01", 64, "D5178"), ("order ready o1 --as p9", 77, "D5018"),
        ]
        for (line, code, word) in cases {
            let outcome = try office.run(line)
            #expect(outcome.code == code && outcome.errors.contains(word), "\(line): \(outcome.code) \(outcome.errors)")
            #expect(outcome.output.isEmpty && outcome.saysWhatNow, "\(line): \(outcome.output)")
        }
        let unknown = try office.run("order ready o77 --json")
        #expect(unknown.errors.contains(#""code":"D5170""#), "\(unknown.errors)")
        for line in ["order note o1", "order note o1 --intake soon", "order complete o1 --date none", "order ready"] {
            #expect(try office.run(line).code == 64, "\(line)")
        }
        #expect(try record(office) == before)
    }

    @Test("a placement is signed, met, unlocked and ended; what stays is told; who looked is recorded")
    func placements() throws {
        let office = try office()
        defer { office.folder.remove() }
        let signed = try office.run("placement sign pl-c4 --date 2026-11-27")
        #expect(
            signed.output == """
                vastgelegd: plaatsing pl-c4 · zaak o4
                  Stand  afgesproken → ondertekend
                  Ondertekend op  – → 27-11-2026
                Wat nu: er is niets meer te doen.

                """, "\(signed.output) \(signed.errors)")
        let again = try office.run("placement sign pl-c4 --language en")
        #expect(again.output.hasPrefix("nothing changes: placement pl-c4 · order o4 · signed\n"), "\(again.output)")
        #expect(try office.run("placement introduce pl-c4 --date 2026-11-27").code == 0)
        let unlocked = try office.run("placement unlock pl-c4 --reason verhuisd --language en")
        #expect(unlocked.output.contains("  unlockedOn  – → 2026-11-30\n"), "\(unlocked.output)")
        #expect(try office.run("store export --output HERE/week").code == 0)
        let line = try String(contentsOfFile: office.folder.path("week/placements.csv"), encoding: .utf8)
            .split(separator: "\n").first { $0.hasPrefix("pl-c4,") }
        #expect(
            line?.hasSuffix(",signed,2026-05-04,2026-11-27,close to home,,,2026-11-30,verhuisd") == true,
            "\(line ?? "")")
        let ended = try office.run("placement end pl-c4 --reason andere_plek --language en")
        #expect(ended.output.contains("2 published days stand:\n"), "\(ended.output)")
        #expect(ended.output.contains("--remove c4@groen-mo-1@2026-11-30 --remove c4@groen-fr-1@2026-12-04"))
        let looks = try office.query("SELECT count(*) FROM consultation WHERE client = 'c4'")
        #expect(looks == nil || looks == "5", "\(looks ?? "")")
        _ = try record(office)
    }

    @Test("how firm a thing is, is told as it is now: who signed since the plan was made has signed")
    func firmness() throws {
        let office = try office()
        defer { office.folder.remove() }
        #expect(try office.run("plan --step-limit 3 --quiet").code == 0)
        func line(_ output: String, _ day: String) -> Substring {
            output.split(separator: "\n").first { $0.contains(day) } ?? ""
        }
        let before = try office.run("show --client c4 --language en")
        #expect(before.output.split(separator: "\n").first?.hasSuffix("not signed yet") == true, "\(before.output)")
        #expect(line(before.output, "Fri 4 Dec").hasSuffix("7 h  published"), "\(before.output)")
        #expect(line(before.output, "Fri 11 Dec").hasSuffix("7 h  draft"), "\(before.output)")
        let unsigned = try office.run("show --project groen --week 2026-W50")
        #expect(
            unsigned.output.contains("  concept       3 van 6, 3 nog niet ondertekend  c1, c4, c8"),
            "\(unsigned.output)")
        #expect(try office.run("placement sign pl-c4 --date 2026-11-27").code == 0)
        let after = try office.run("show --client c4 --language en")
        #expect(after.output.split(separator: "\n").first?.hasSuffix("  signed") == true, "\(after.output)")
        let signed = try office.run("show --project groen --week 2026-W50")
        #expect(signed.output.contains("3 van 6, 2 nog niet ondertekend"), "\(signed.output)")
        let explained = try office.run("explain --client c4")
        #expect(explained.output.contains(" concept, 2 gepubliceerd · ondertekend\n"), "\(explained.output)")
        let json = try office.run("show --week 2026-W49 --json").json["assignments"] as? [[String: Any]] ?? []
        let own = json.filter { $0["client"] as? String == "c4" }
        #expect(own.count == 2 && own.allSatisfy { $0["published"] as? Bool == true && $0["signed"] as? Bool == true })
    }

    @Test("the policy is shown, set by values and by file, with what differs; the same again changes nothing")
    func policy() throws {
        let office = try office()
        defer { office.folder.remove() }
        let before = try record(office)
        let shown = try office.run("policy show")
        #expect(shown.output.contains("\nfirmWeeks: 2\n"), "\(shown.errors)")
        let line = "policy set weights.travel.points 2 firmWeeks 3 --language en"
        let dry = try office.run(line + " --dry-run")
        #expect(
            dry.output == """
                policy.yaml: 2 values differ
                  firmWeeks  2 → 3
                  weights.travel.points  1 → 2
                nothing was written
                What now: type the command without --dry-run.

                """, "\(dry.output) \(dry.errors)")
        let unsaid = try office.run(line)
        #expect(unsaid.code == 64 && unsaid.errors.contains("D5193"), "\(unsaid.errors)")
        #expect(try record(office) == before)
        let set = try office.run("policy set weights.travel.points 2 firmWeeks 3 --reason afgesproken")
        #expect(
            set.output == """
                policy.yaml: 2 waarden anders
                  firmWeeks  2 → 3
                  weights.travel.points  1 → 2
                vastgelegd: policy.yaml
                Wat nu: maak een nieuw plan: dichtbij plan

                """, "\(set.output) \(set.errors)")
        #expect(try office.run(line + " --reason again").output.contains("nothing changes\n"))
        #expect(try record(office) == before.map { $0 + 1 })
        // What held before, from a file with other spaces and comments.
        let file = office.folder.path("own.yaml")
        try Data(("# ours\n" + shown.output.replacing("firmWeeks: 2", with: "firmWeeks:   2")).utf8)
            .write(to: URL(fileURLWithPath: file))
        let back = try office.run("policy set HERE/own.yaml --reason terug --json")
        #expect(back.json["schema"] as? String == "dichtbij.setting/1" && back.json["written"] as? Bool == true)
        #expect((back.json["changes"] as? [Any])?.count == 2, "\(back.output)")
        #expect(try office.run("policy show").output == shown.output)
        #expect(try office.run("policy set HERE/own.yaml --reason terug").output.contains("er verandert niets"))
        for (words, code, exit) in [
            ("policy set firmWeks 3", "D5191", 64), ("policy set firmWeeks 99", "D5192", 65),
            ("policy set weights.travel 1", "D5191", 64), ("policy set timeZone Europe/Brussels", "D5194", 64),
            ("policy set HERE/none.yaml", "D5190", 65), ("policy set HERE/zaken.csv", "D5190", 65),
            ("policy set a b c", "in turn", 64), ("rules set HERE/own.yaml", "D5192", 65),
        ] {
            let outcome = try office.run(words + " --reason x")
            #expect(outcome.code == Int32(exit) && outcome.errors.contains(code), "\(words): \(outcome.errors)")
            #expect(outcome.output.isEmpty, "\(words): \(outcome.output)")
        }
        #expect(try record(office) == before.map { $0 + 2 })
    }

    @Test("rules are set from a file: what holds from another day is shown by its version")
    func rules() throws {
        let office = try office()
        defer { office.folder.remove() }
        let shown = try office.run("rules show").output
        let start = try #require(shown.range(of: "  - id: \"TERM-01\""))
        let end = try #require(shown.range(of: "  - id: \"TERM-02\""))
        let next = shown[start.lowerBound..<end.lowerBound].replacing("2020-01-01", with: "2027-01-01")
            .replacing("\"months\": 18", with: "\"months\": 24")
        let file = office.folder.path("rules.yaml")
        try Data((shown + next).utf8).write(to: URL(fileURLWithPath: file))
        let set = try office.run("rules set HERE/rules.yaml --reason nieuwe_wet --language en")
        #expect(set.code == 0, "\(set.errors)")
        #expect(set.output.contains("  TERM-01 NL judgment 2027-01-01 months  – → 24\n"), "\(set.output)")
        #expect(set.output.contains("rules.yaml: 3 values differ\n"), "\(set.output)")
        #expect(try office.run("rules set HERE/rules.yaml --reason x").output.contains("er verandert niets"))
        #expect(try office.run("store export --output HERE/week").code == 0)
        #expect(
            try String(contentsOfFile: office.folder.path("week/rules.yaml"), encoding: .utf8)
                == office.run("rules show").output)
        let none = try office.run("rules show --store HERE/none.store")
        #expect(none.code == 65 && none.errors.contains("D5004"), "\(none.errors)")
        #expect(try office.run("store init --store HERE/new.store --as p1", without: ["DICHTBIJ_NOW"]).code == 0)
        let empty = try office.run("policy show --store HERE/new.store", without: ["DICHTBIJ_NOW"])
        #expect(empty.code == 64 && empty.errors.contains("D5195"), "\(empty.errors)")
        let first = try office.run(
            "policy set HERE/week/policy.yaml --store HERE/new.store --as p1 --reason begin", without: ["DICHTBIJ_NOW"])
        #expect(first.code == 0 && first.output.contains("vastgelegd: policy.yaml"), "\(first.errors)")
        _ = try record(office)
    }
}
