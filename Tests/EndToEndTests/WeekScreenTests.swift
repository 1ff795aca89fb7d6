import Foundation
import PlacementTesting
import Testing

/// The planner's screen of the week through the built command.
///
/// `DICHTBIJ_RECORD=1 swift test -c release --filter WeekScreenTests` records the screens anew: read them in the diff as a
/// planner would on Monday morning.
@Suite("week on a store", .serialized)
struct WeekScreenTests {
    private static let fixtures = CommandRunner.root.appendingPathComponent("Tests/Fixtures/screens")

    /// What happens in the office, then the name of the screen that is looked at, its arguments and when.
    private static let story: [(happens: [String], screen: String, arguments: String, at: String)] = [
        ([], "week", "week", "2026-11-30T09:00"),
        (
            [
                "import HERE/zaken.csv", "order suspend o4 --reason asked", "order impossible o6 --reason moved",
                "series change groen-fr-1 --from 2026-12-14 --seats 5",
                "project change keuken --from 2026-11-30 --next-visit 2026-12-08",
                "client change c8 --from 2026-12-14 --travel-limit 80",
                "approval add kringloop --from 2026-12-15 --state refused",
            ], "week-busy", "week", "2026-11-30T09:10"
        ),
        ([], "week-thursday", "week", "2026-12-03T09:00"), ([], "week-friday", "week", "2026-12-04T16:45"),
        ([], "week-no-unit", "week --unit utrct", "2026-12-04T16:46"),
    ]

    private func record(_ text: String, _ name: String, _ language: String) throws {
        let golden = Self.fixtures.appendingPathComponent("\(name).\(language).txt")
        if ProcessInfo.processInfo.environment["DICHTBIJ_RECORD"] == "1" {
            try Data(text.utf8).write(to: golden)
            return
        }
        #expect(try text == String(contentsOf: golden, encoding: .utf8), "\(name), \(language)")
    }

    private func office() throws -> StoredOffice {
        let office = try StoredOffice("first-steps")
        let heading =
            "Zaak;Cliënt;Rechtsgebied;Kader;Ontvangen op;Onherroepelijk op;Opgelegde uren;Afgetrokken uren;Gewerkte uren;"
            + "Stand;Versie;Reistijd telt mee;Uren scholing\r\n"
        let orders =
            "o9;c1;NL;judgment;26-11-2026;2-11-2026;40;0;0;received;1;nee;0\r\n"
            + "o10;c5;NL;judgment;2-11-2026;26-10-2026;40;0;0;received;1;nee;0\r\n"
        try Data((heading + orders).utf8).write(to: URL(fileURLWithPath: office.folder.path("zaken.csv")))
        return office
    }

    @Test("each screen is the recorded one, and no word of the other language stands on it", arguments: ["nl", "en"])
    func recorded(language: String) throws {
        let office = try office()
        defer { office.folder.remove() }
        var minute = 1
        for (happens, screen, arguments, at) in Self.story {
            for line in happens {
                let outcome = try office.run(line, at: "2026-11-30T09:0\(minute)")
                #expect(outcome.code == 0, "\(line): \(outcome.errors)")
                minute += 1
            }
            let outcome = try office.run("\(arguments) --language \(language)", at: at)
            #expect(outcome.code == (screen == "week-no-unit" ? 64 : 0), "\(outcome.errors)")
            let text = (outcome.output + outcome.errors).replacingOccurrences(of: office.path, with: "STORE")
            try record(text, screen, language)
            for line in text.split(separator: "\n") {
                let said = String(line.replacing(/dichtbij .*/, with: ""))
                let foreign = language == "nl" ? ForeignWords.inDutch(said) : ForeignWords.inEnglish(said)
                #expect(foreign.isEmpty, "\(screen): \(foreign) in \(line)")
            }
        }
    }

    @Test("an office without anything says so, in both languages, and what to do then", arguments: ["nl", "en"])
    func empty(language: String) throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let path = office.folder.path("empty.store")
        #expect(try office.run("store init --as p7 --synthetic --store \(path)").code == 0)
        let week = try office.run("week --store \(path) --language \(language)")
        #expect(week.code == 0, "\(week.errors)")
        try record(week.output.replacingOccurrences(of: path, with: "STORE"), "week-empty", language)
        let json = try office.run("week --store \(path) --json").json
        #expect(json["schema"] as? String == "dichtbij.week/1" && (json["lines"] as? [Any])?.isEmpty == true)
    }

    @Test("a screen is no act; whose data it shows is recorded, those of lines that are cut not; --json shows all")
    func consulted() throws {
        let office = try office()
        defer { office.folder.remove() }
        func acts() throws -> Int? { try office.run("store verify --json").json["acts"] as? Int }
        let before = try acts()
        let week = try office.run("week")
        #expect(week.code == 0, "\(week.errors)")
        #expect(try acts() == before)
        let looks = try office.query(
            "SELECT group_concat(client, ' ') FROM consultation WHERE output = 'week' ORDER BY client")
        let shown = Set(week.output.split { !$0.isLetter && !$0.isNumber }.map(String.init)).filter {
            $0.wholeMatch(of: /c\d/) != nil
        }
        #expect(!shown.isEmpty)
        if let looks { #expect(Set(looks.split(separator: " ").map(String.init)) == shown, "\(week.output)") }
        let refused = try office.run("week --as p9")
        #expect(refused.code == 77 && refused.errors.contains("D5018") && refused.output.isEmpty, "\(refused.errors)")
        let none = try office.run("week", without: ["DICHTBIJ_STORE"])
        #expect(none.code == 64 && none.errors.contains("D5019") && none.saysWhatNow, "\(none.errors)")
    }

    @Test(
        "a town after its publication: everybody unsigned is counted, long lists are cut, commands that are told work")
    func town() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        // Of this week, in which nobody can begin any more, and of the next one.
        try office.publish("one")
        try office.publish("two", at: "2026-11-30T09:30")
        let json = try office.run("week --json", at: "2026-11-30T10:00").json
        let lines = json["lines"] as? [[String: Any]] ?? []
        func of(_ kind: String) -> [[String: Any]] { lines.filter { $0["kind"] as? String == kind } }
        #expect(of("unsigned").count > 8 && of("introduction").count > 8 && of("notice").count > 8)
        let expected = try office.query(
            """
            SELECT count(*) FROM placement p WHERE p.state IN ('agreed','pinned') AND EXISTS (SELECT 1 FROM assignment a \
            JOIN series s ON s.id = a.series WHERE a.order_id = p.order_id AND s.project = p.project AND a.stands = 1 \
            AND a.day BETWEEN '2026-11-30' AND '2026-12-14')
            """)
        #expect(expected == nil || expected == "\(of("unsigned").count)")
        let screen = try office.run("week --language en", at: "2026-11-30T10:01")
        #expect(screen.output.contains("  … and \(of("unsigned").count - 8) more. (--verbose)\n"), "\(screen.output)")
        let whole = try office.run("week --language en --verbose", at: "2026-11-30T10:02")
        #expect(!whole.output.contains("--verbose") && whole.output.count > screen.output.count)
        // What is told to type is done, and told no more.
        let sign = try #require(of("unsigned").first)
        let command = try #require(sign["next"] as? String)
        #expect(command == "dichtbij placement sign \(sign["id"] ?? "")")
        let done = try office.run(String(command.dropFirst("dichtbij ".count)), at: "2026-11-30T10:03")
        #expect(done.code == 0, "\(done.errors)")
        let after = try office.run("week --json", at: "2026-11-30T10:04").json["lines"] as? [[String: Any]] ?? []
        #expect(after.filter { $0["kind"] as? String == "unsigned" }.count == of("unsigned").count - 1)
        // Who is suspended has days to take back, by a correction that can be typed.
        let order = try #require(of("unsigned").last?["order"] as? String)
        #expect(try office.run("order suspend \(order) --reason asked", at: "2026-11-30T10:05").code == 0)
        let stopped = try office.run("week --json", at: "2026-11-30T10:06").json
        let correction = try #require(stopped["next"] as? String)
        #expect(correction.hasPrefix("dichtbij correct --remove "), "\(correction)")
        let typed = correction.replacing("dichtbij ", with: "").replacing("FOLDER", with: "HERE/corrected")
        let corrected = try office.run(typed + " --no-pdf", at: "2026-11-30T10:07")
        #expect(corrected.code == 0, "\(corrected.errors)")
        let last = try office.run("week --json", at: "2026-11-30T10:08").json["lines"] as? [[String: Any]] ?? []
        #expect(!last.contains { $0["kind"] as? String == "stopped" })
        #expect(last.contains { $0["kind"] as? String == "takenBack" })
    }
}
