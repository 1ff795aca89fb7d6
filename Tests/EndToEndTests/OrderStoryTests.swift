import Foundation
import Testing

/// The story of an order and the papers about it, through the built command.
@Suite("The story of an order", .serialized)
struct OrderStoryTests {
    /// Nine o'clock on the Monday after the week of the first steps.
    private static let later = "2026-12-07T09:00"

    /// o2 was worked on Tuesday with a penalty, o4 came on Monday and not on Friday, and was warned.
    private func office() throws -> StoredOffice {
        let office = try StoredOffice("first-steps")
        let rows = try StoredRows(office)
        try rows.attend("o2", "2026-12-01", "WORKED", penalty: 15)
        try rows.attend("o4", "2026-11-30", "WORKED")
        let failure = try rows.attend("o4", "2026-12-04", "ABSENT_LATE")
        try rows.warn("o4", failure, on: "2026-12-05")
        return office
    }

    /// `DICHTBIJ_RECORD=1` records the golden files anew: review them in the diff.
    private func expect(_ output: String, _ name: String) throws {
        let golden = CommandRunner.root.appendingPathComponent("Tests/Fixtures/story").appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["DICHTBIJ_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(output.utf8).write(to: golden)
            return
        }
        #expect(try output == String(contentsOf: golden, encoding: .utf8), "\(name)")
    }

    @Test("the whole story stands on one screen, in both languages; long lists are cut, and whole with --verbose")
    func screens() throws {
        let office = try office()
        defer { office.folder.remove() }
        for language in ["nl", "en"] {
            for order in ["o1", "o2", "o4"] {
                let shown = try office.run("order show \(order) --language \(language)", at: Self.later)
                #expect(shown.code == 0 && shown.errors.isEmpty && shown.saysWhatNow, "\(shown.errors)")
                try expect(shown.output, "\(order).\(language).txt")
            }
        }
        let rows = try StoredRows(office)
        for day in 10..<24 { try rows.book("o4", "groen-mo-1", "2027-01-\(day)") }
        let cut = try office.run("order show o4 --language en", at: Self.later)
        #expect(cut.output.contains("  … and 6 more. (--verbose)\n"), "\(cut.output)")
        let whole = try office.run("order show o4 --language en --verbose", at: Self.later)
        #expect(!whole.output.contains("more. (--verbose)"))
        #expect(whole.output.components(separatedBy: "published, to come").count == 15, "\(whole.output)")
    }

    @Test("a sitting that has ended without a record is told, from the minute on at which it ended")
    func unregistered() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let before = try office.run("order show o2", at: "2026-12-01T16:29")
        #expect(before.output.contains("keuken-tu-1@2026-12-01  gepubliceerd, komt nog\n"), "\(before.output)")
        let after = try office.run("order show o2", at: "2026-12-01T16:30")
        #expect(after.output.contains("keuken-tu-1@2026-12-01  niet geregistreerd\n"), "\(after.output)")
        #expect(after.output.hasSuffix("Wat nu: leg vast hoe het ging: 1 dag niet geregistreerd.\n"))
    }

    @Test("the story for another program: sums, lines, days of detention; who looked is recorded first")
    func json() throws {
        let office = try office()
        defer { office.folder.remove() }
        let shown = try office.run("order show o2 --json", at: Self.later)
        let json = shown.json
        #expect(json["schema"] as? String == "dichtbij.order/1" && json["order"] as? String == "o2", "\(shown.errors)")
        let hours = json["hours"] as? [String: Any] ?? [:]
        #expect(hours["remaining"] as? Int == 1_035 && hours["balanced"] as? Bool == true, "\(hours)")
        let ledger = json["ledger"] as? [[String: Any]] ?? []
        #expect(ledger.map { $0["remaining"] as? Int } == [2_400, 1_440, 1_035])
        #expect(ledger.last?["withheld"] as? Int == 15)
        let detention = json["detention"] as? [String: Any] ?? [:]
        #expect(detention["left"] as? Int == (20 * 1_035 + 2_399) / 2_400)
        #expect((json["days"] as? [[String: Any]])?.first?["outcome"] as? String == "WORKED")
        let rows = try StoredRows(office)
        #expect(try rows.text("SELECT group_concat(output) FROM consultation WHERE client = 'c2'") == "order show")
        #expect(try rows.text("SELECT count(*) FROM consultation WHERE client <> 'c2'") == "0")
        // Nothing else is written.
        #expect(try office.run("store verify").code == 0)
        #expect(try office.run("order show o2 --as nobody", at: Self.later).code == 77)
        #expect(try rows.text("SELECT count(*) FROM consultation") == "1")
    }

    @Test("hours that do not agree with their entries are said on the screen, and no report is made of them")
    func unbalanced() throws {
        let office = try office()
        defer { office.folder.remove() }
        try StoredRows(office).run(
            "UPDATE order_balance SET credited = credited + 60, remaining = remaining - 60 WHERE order_id = 'o2'")
        let shown = try office.run("order show o2", at: Self.later)
        #expect(shown.output.contains("klopt niet met de boekingen: gewerkt, over\n"), "\(shown.output)")
        #expect(shown.output.hasSuffix("Wat nu: kijk met 'dichtbij store verify'.\n"))
        let draft = try office.run("order draft o2 --return", at: Self.later)
        #expect(draft.code == 65 && draft.errors.hasPrefix("D5494  "), "\(draft.errors)")
    }

    @Test("reasons of decisions stand there, and after somebody was erased, that they are gone")
    func decisions() throws {
        let office = try office()
        defer { office.folder.remove() }
        #expect(try office.run("order suspend o4 --reason tweede_verzuim", at: Self.later).code == 0)
        let told = try office.run("order show o4", at: Self.later)
        #expect(
            told.output.contains(" · p7 · order suspend · aan het werk → opgeschort · tweede_verzuim\n"),
            "\(told.output)")
        let other = try office.run("order show o2", at: Self.later)
        #expect(!other.output.contains("tweede_verzuim"))
        #expect(try office.run("order withdraw o4 --reason klaar", at: Self.later).code == 0)
        let erased = try office.run("client erase c4 --reason gevraagd", at: "2026-12-07T09:10")
        #expect(erased.code == 0, "\(erased.errors)")
        let after = try office.run("order show o4", at: "2026-12-07T09:20")
        #expect(after.output.contains("order withdraw · (reden gewist)\n"), "\(after.output)")
        #expect(!after.output.contains("klaar") && !after.output.contains("tweede_verzuim"))
    }

    @Test("the client's own paper: on the screen in his words, as a file to print, and in no other language than his")
    func forClient() throws {
        let office = try office()
        defer { office.folder.remove() }
        #expect(try office.run("show --client c4", at: Self.later).code != 77)
        let shown = try office.run("order show o4 --for-client", at: Self.later)
        #expect(shown.code == 0 && shown.saysWhatNow, "\(shown.errors)")
        try expect(shown.output, "o4.client.txt")
        for word in ["c4", "p7 p7", "judgment", "detention", "close to home"] { #expect(!shown.output.contains(word)) }
        let path = office.folder.path("eigen.html")
        let written = try office.run(
            "order show o4 --for-client --output HERE/eigen.html --language en", at: Self.later)
        #expect(written.output.hasPrefix("written: \(path) (nl)\nWhat now: "), "\(written.output)\(written.errors)")
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("<h1>Wat wij over u bewaren</h1>") && page.contains("<title>Uw gegevens</title>"))
        let again = try office.run("order show o4 --for-client --output HERE/eigen.html", at: Self.later)
        #expect(again.code == 73 && again.saysWhatNow, "\(again.code) \(again.errors)")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
        // Of a restricted record nothing is made; its story shows ids alone as every story does.
        try StoredRows(office).run(
            "UPDATE client SET restricted = 1, version = version + 1, act = (SELECT max(id) FROM act) WHERE id = 'c2'")
        let restricted = try office.run("order show o2 --for-client", at: Self.later)
        #expect(restricted.code == 64 && restricted.errors.hasPrefix("D5495  ") && restricted.output.isEmpty)
        #expect(try office.run("order show o2", at: Self.later).code == 0)
    }

    @Test(
        "drafts of reports: filled in from the ledger, with the day by which they go; refused where they make no sense")
    func drafts() throws {
        let office = try office()
        defer { office.folder.remove() }
        let back = try office.run("order draft o4 --return", at: Self.later)
        #expect(back.code == 0, "\(back.errors)")
        try expect(back.output, "o4.return.txt")
        let impossible = try office.run("order draft o1 --impossible --language en", at: Self.later)
        #expect(impossible.output.contains("\nto be sent by Mon 7 Dec\nWhat now: "), "\(impossible.output)")
        let early = try office.run("order draft o4 --completion", at: Self.later)
        #expect(early.code == 64 && early.errors.hasPrefix("D5491  ") && early.saysWhatNow, "\(early.errors)")
        let rows = try StoredRows(office)
        try rows.run(
            """
            INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, act)
            VALUES ('o2', 'correction', 'remaining', 'corrected', 1035, '2026-12-03', ?)
            """, [rows.act("order adjust")])
        let done = try office.run("order draft o2 --completion --language en", at: Self.later)
        // Tuesday 1 December was the last credit: five working days after it.
        #expect(done.output.contains("to be sent by Tue 8 Dec\n"), "\(done.output)\(done.errors)")
        #expect(done.output.hasSuffix("dichtbij order complete o2\n"))
        for kind in ["return", "impossible"] {
            let none = try office.run("order draft o2 --\(kind)", at: Self.later)
            #expect(none.code == 64 && none.errors.hasPrefix("D5492  "), "\(none.errors)")
        }
        #expect(try office.run("order show o2", at: Self.later).output.hasSuffix("order draft o2 --completion\n"))
        #expect(try office.run("order withdraw o1 --reason x", at: Self.later).code == 0)
        let withdrawn = try office.run("order draft o1 --return", at: Self.later)
        #expect(withdrawn.code == 64 && withdrawn.errors.hasPrefix("D5493  "), "\(withdrawn.errors)")
        for line in ["order draft o4", "order draft o4 --return --completion", "order show o4 --output x"] {
            #expect(try office.run(line).code == 64, "\(line)")
        }
        for line in ["order show o77", "order draft o77 --return", "warn letter o77 --number 1"] {
            let unknown = try office.run(line)
            #expect(unknown.code == 64 && unknown.errors.hasPrefix("D5170  ") && unknown.errors.contains("o7"))
        }
        let acts = try rows.text("SELECT count(*) FROM act WHERE verb LIKE 'order draft%' OR verb LIKE 'order show%'")
        #expect(acts == "0")
    }

    @Test("the letter of a warning: as a file and as text; one that is not there or was withdrawn has none")
    func warningLetter() throws {
        let office = try office()
        defer { office.folder.remove() }
        let shown = try office.run("warn letter o4 --number 1", at: Self.later)
        #expect(shown.code == 0, "\(shown.errors)")
        try expect(shown.output, "o4.warning.txt")
        let written = try office.run("warn letter o4 --number 1 --output HERE/brief.html --json", at: Self.later)
        #expect(written.json["paper"] as? String == "warning" && written.json["text"] as? String == "")
        let page = try String(contentsOfFile: office.folder.path("brief.html"), encoding: .utf8)
        #expect(page.contains("<title>Brief</title>") && page.contains("vrijdag 4 december 2026"))
        let none = try office.run("warn letter o4 --number 2", at: Self.later)
        #expect(none.code == 64 && none.errors.hasPrefix("D5490  ") && none.errors.contains("--number uit 1."))
        #expect(try office.run("warn letter o1 --number 1", at: Self.later).errors.hasPrefix("D5490  "))
        let rows = try StoredRows(office)
        try rows.run(
            "UPDATE warning SET withdrawn_act = ?, withdrawn_reason = 'vergissing'", [rows.act("warn withdraw")])
        let withdrawn = try office.run("warn letter o4 --number 1", at: Self.later)
        #expect(withdrawn.code == 64 && withdrawn.errors.hasPrefix("D5496  "), "\(withdrawn.errors)")
        let story = try office.run("order show o4", at: Self.later)
        #expect(story.output.contains(" · ingetrokken ") && story.output.contains(": vergissing\n"), "\(story.output)")
        // An office's own letterhead stands on it.
        try rows.warn("o4", 3, on: "2026-12-06")
        let folder = office.folder.path("sjablonen")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("<p>Voorbeeldbureau</p>\n".utf8).write(to: URL(fileURLWithPath: folder + "/letterhead.mustache"))
        let own = try office.run("warn letter o4 --number 1 --templates HERE/sjablonen", at: Self.later)
        #expect(own.output.hasPrefix("Voorbeeldbureau\n"), "\(own.output)\(own.errors)")
        try Data("{{risk}}".utf8).write(to: URL(fileURLWithPath: folder + "/letterhead.mustache"))
        let bad = try office.run("warn letter o4 --number 1 --templates HERE/sjablonen", at: Self.later)
        #expect(bad.code == 65 && bad.errors.contains("D7305"), "\(bad.errors)")
    }
}
