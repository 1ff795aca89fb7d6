import Foundation
import Testing

/// Published weeks that are corrected between two plans.
@Suite(.serialized)
struct CorrectionTests {
    @Test("a sitting that falls out: its people are told, its partner gets papers, nobody else does")
    func cancels() throws {
        var week = try CorrectedWeek("cancel")
        defer { week.remove() }
        let before = week.last
        let outcome = try week.correct(["--cancel", "groen-mo-1@2026-12-07"], at: "2026-12-02T07:45")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("is cancelled: the weather does not allow it"), "\(outcome.output)")
        #expect(outcome.output.contains("c1: not on Mon 7 Dec 09:00–16:30"), "\(outcome.output)")
        let after = week.last
        #expect(after.partners == ["groen"])
        #expect(after.holds("notices/c1.html") && after.holds("notices/c4.html") && !after.holds("letters"))
        #expect(after.text("notices/c1.html").contains("7 december 2026"))
        #expect(
            after.rows("corrections.csv").map { [$0[0], $0[1], $0[3], $0[4], $0[6], $0[10]] } == [
                ["1", "2026-12-02T07:45", "removed", "c1", "groen-mo-1@2026-12-07", "weather"],
                ["1", "2026-12-02T07:45", "removed", "c4", "groen-mo-1@2026-12-07", "weather"],
            ])
        #expect(
            after.rows("next/sessions.csv").contains {
                $0.prefix(4) == ["groen-mo-1", "2026-12-07", "cancelled", "weather"]
            })
        let session = try #require(after.sessions["groen-mo-1@2026-12-07"])
        #expect(session == PublishedWeek.Session(people: 0, sequence: 1, status: "cancelled"))
        for (id, old) in before.sessions where id != "groen-mo-1@2026-12-07" {
            let now = try #require(after.sessions[id])
            #expect(now == old, "\(id) is not concerned")
        }
        #expect(after.event("groen", "UID").filter { $0 == "groen-mo-1@2026-12-07" }.count == 1)
        for name in ["placements.csv", "running-series.csv", "instance.yaml"] {
            #expect(after.text("next/" + name) == before.text("next/" + name))
        }
        #expect(
            after.value("previous") == before.value("rosterId") && after.value("rosterId") != after.value("previous"))
        for key in ["asOf", "firstDay", "lastDay", "instance"] { #expect(after.value(key) == before.value(key)) }
        #expect(after.text("letters.csv") == before.text("letters.csv"))
        let changes = after.rows("changes.csv", separator: ";")
        #expect(changes.map { [$0[1], $0[3], $0[6]] } == ["c1", "c4"].map { [$0, "dropped", "correction:weather"] })
    }

    @Test(
        "whom to call: the soonest day first, a partner before his clients, with what is too soon for paper; then what to do"
    )
    func calls() throws {
        var week = try CorrectedWeek("calls") { try $0.set("clients.csv", row: 8, "language", to: "tr") }
        defer { week.remove() }
        let outcome = try week.correct(
            [
                "--cancel", "groen-mo-1@2026-12-07", "--remove", "c8@groen-fr-1@2026-12-04", "--remove",
                "c6@groen-we-1@2026-12-02", "--remove", "c3@buurthuis-we-1@2026-12-02",
            ], at: "2026-12-01T07:45")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        let first = try #require(lines.firstIndex(of: "To call, the soonest day first:"))
        #expect(
            lines[(first + 1)...].prefix(8) == [
                "  groen Groenploeg Zeist: Wed 2 Dec 09:00 (tomorrow) nobody comes; Fri 4 Dec 09:00 now expects 2 clients; Mon 7 Dec 09:00 nobody comes",
                "  c6: not on Wed 2 Dec 09:00–16:30 (tomorrow)",
                "  buurthuis Buurthuis Nieuwegein: Wed 2 Dec 13:00 (tomorrow) nobody comes",
                "  c3: not on Wed 2 Dec 13:00–17:00 (tomorrow)", "  c8: not on Fri 4 Dec 09:00–16:30",
                "  c1: not on Mon 7 Dec 09:00–16:30", "  c4: not on Mon 7 Dec 09:00–16:30", "Then:",
            ], "\(outcome.output)")
        let path = week.last.path
        for line in [
            "  give 2 projects the new list: \(path)/print/utrecht/sheets.html",
            "  send 5 clients the notice: \(path)/print/utrecht/letters.html",
            "  find an interpreter, the notice is in Dutch and English (interpreters.csv): c8",
            "  another correction: dichtbij correct \(week.instance.path) \(path) --output …",
        ] { #expect(lines.contains(line), "\(line) is not in \(outcome.output)") }
        #expect(week.last.holds("print/utrecht/sheets.html") && week.last.holds("print/utrecht/letters.html"))
    }

    @Test("the same twice: the second time it says that it is done, and writes nothing")
    func twice() throws {
        var week = try CorrectedWeek("again")
        defer { week.remove() }
        let arguments = ["--cancel", "groen-mo-1@2026-12-07", "--remove", "c8@groen-fr-1@2026-12-11"]
        try week.correct(arguments, at: "2026-12-01T08:00")
        let again = try week.correct(arguments, at: "2026-12-01T08:01")
        #expect(again.code == 65 && again.errors.contains("D7604") && again.errors.contains("D7601"), "\(again.errors)")
        #expect(again.errors.contains("correction 1 of 2026-12-01T08:00 did that already"), "\(again.errors)")
        #expect(!FileManager.default.fileExists(atPath: week.folder.path("corrected2")))
        let earlier = try week.correct(["--remove", "c3@buurthuis-we-1@2026-12-09"], at: "2026-12-01T07:59")
        #expect(earlier.code == 65 && earlier.errors.contains("D7614"), "before the last correction")
    }

    @Test("one who moves for a day is told both days, keeps his placement, and no letter is written")
    func moves() throws {
        var week = try CorrectedWeek("move")
        defer { week.remove() }
        let outcome = try week.correct(
            ["--move", "c1@groen-fr-1@2026-12-11", "--to", "groen-we-1@2026-12-09", "--names"], at: "2026-12-01T08:15",
            cause: "prevented")
        #expect(
            outcome.code == 0 && outcome.output.contains("c1 Anna (verzonnen)"), "\(outcome.errors)\(outcome.output)")
        #expect(outcome.output.contains("  + c1 Anna (verzonnen): instead of another day\n"), "\(outcome.output)")
        #expect(outcome.output.contains("  − c1 Anna (verzonnen): prevented\n"), "\(outcome.output)")
        let after = week.last
        let notice = after.text("notices/c1.html")
        #expect(notice.contains("Op deze dag werkt u niet") && notice.contains("11 december 2026"))
        #expect(notice.contains("Op deze dag werkt u wel") && notice.contains("9 december 2026"))
        #expect(!notice.contains("verhinderd"), "a notice gives no cause")
        #expect(after.text("partners/groen/contact-page.html").contains("1 december 2026, 08:15 uur"))
        let rows = after.rows("next/frozen-assignments.csv")
        #expect(rows.contains { $0 == ["o1", "groen-we-1@2026-12-09", "09:00", "16:30", "420"] })
        #expect(!rows.contains { $0.prefix(2) == ["o1", "groen-fr-1@2026-12-11"] })
        #expect(
            after.sessions["groen-we-1@2026-12-09"]
                == PublishedWeek.Session(people: 1, sequence: 0, status: "confirmed"))
        #expect(
            after.sessions["groen-fr-1@2026-12-11"]
                == PublishedWeek.Session(people: 2, sequence: 1, status: "confirmed"))
        #expect(!after.holds("letters"))
        let changes = after.rows("changes.csv", separator: ";")
        #expect(changes.map { [$0[1], $0[3], $0[6]] } == [["c1", "moved", "correction:prevented"]], "\(changes)")
    }

    @Test("fewer seats than people: the program proposes, writes nothing, and takes the decision of a person")
    func sendsHome() throws {
        var week = try CorrectedWeek("seats")
        defer { week.remove() }
        let seats = ["--seats", "groen-fr-1@2026-12-11=2"]
        let proposed = try week.correct(seats, at: "2026-12-02T08:00", cause: "seatsCut")
        #expect(proposed.code == 2 && proposed.errors.contains("D7615"), "\(proposed.errors)")
        #expect(proposed.errors.contains("--remove c1@groen-fr-1@2026-12-11  445 days left"), "most time left")
        #expect(proposed.errors.contains("stays: c8"), "least time left: \(proposed.errors)")
        #expect(week.published.count == 1 && !FileManager.default.fileExists(atPath: week.folder.path("corrected1")))
        let decided = try week.correct(
            seats + ["--remove", "c4@groen-fr-1@2026-12-11"], at: "2026-12-02T08:00", cause: "seatsCut")
        #expect(decided.code == 0, "\(decided.errors)")
        #expect(
            week.last.rows("next/sessions.csv").contains {
                $0 == ["groen-fr-1", "2026-12-11", "changed", "seatsCut", "", "", "", "2", ""]
            })
        // Who was sent home lately goes last.
        let next = try week.correct(["--seats", "groen-fr-1@2026-12-04=1"], at: "2026-12-02T08:05", cause: "seatsCut")
        let lines = next.errors.split(separator: "\n").filter { $0.contains("days left") }
        #expect(
            lines.count == 3 && lines[2].contains("stays: c4") && lines[2].contains("stayed at home on"), "\(lines)")
        let full = try week.correct(["--add", "c1", "--to", "groen-fr-1@2026-12-11"], at: "2026-12-02T08:05")
        #expect(full.code == 65 && full.errors.contains("D7610"), "\(full.errors)")
        let third = try week.correct(["--add", "c4", "--to", "groen-fr-1@2026-12-11"], at: "2026-12-02T08:05")
        #expect(third.code == 2 && third.errors.contains("GROUP-01"), "no seat for a third: \(third.errors)")
    }

    @Test("a rule that forbids it: refused with the rule, and nothing is written")
    func refuses() throws {
        var week = try CorrectedWeek("refused")
        defer { week.remove() }
        let apart = try week.correct(
            ["--move", "c1@groen-fr-1@2026-12-04", "--to", "groen-we-1@2026-12-02"], at: "2026-12-01T08:15")
        #expect(apart.code == 2 && apart.errors.contains("D7616"), "\(apart.errors)")
        #expect(apart.errors.contains("GROUP-04") && apart.errors.contains("DAYS-06"), "\(apart.errors)")
        #expect(apart.errors.contains("shortNoticeConsent"), "what to do about the notice")
        #expect(!apart.errors.contains("Anna"))
        let begun = try week.correct(["--remove", "c4@groen-mo-1@2026-11-30"], at: "2026-12-01T08:15")
        #expect(begun.code == 2 && begun.errors.contains("D4602"), "\(begun.errors)")
        #expect(!FileManager.default.fileExists(atPath: week.folder.path("corrected1")))
        try week.instance.set("orders.csv", row: 1, "shortNoticeConsent", to: "2026-12-01")
        try week.instance.write(
            CSVText.text(try week.instance.rows("incompatibilities.csv").prefix(1).map { $0 }),
            to: "incompatibilities.csv")
        let lawful = try week.correct(
            ["--move", "c1@groen-fr-1@2026-12-04", "--to", "groen-we-1@2026-12-02"], at: "2026-12-01T08:15")
        #expect(lawful.code == 0, "with his consent, and nobody to avoid: \(lawful.errors)")
    }

    @Test("a table with faults: all of them at once, each with its line; a sound one is one correction")
    func tables() throws {
        var week = try CorrectedWeek("table")
        defer { week.remove() }
        let file = week.folder.path("corrections-to-do.csv")
        let head = "what,client,session,to,seats,cause\n"
        try
            (head + """
                remove,c9,groen-mo-1@2026-12-07,,,ill
                remove,c2,groen-mo-1@2026-12-07,,,ill
                cancel,,groen-mo-1@2026-12-08,,,weather
                cancel,,groen-mo-1@2026-12-21,,,weather
                move,c1,groen-fr-1@2026-12-11,,,
                add,c4,,groen-fr-1@2026-12-11,,mistake
                seats,,groen-fr-1@2026-12-11,,,seatsCut
                seats,,groen-fr-1@2026-12-11,,6,seatsCut

                """).write(toFile: file, atomically: true, encoding: .utf8)
        let faults = try week.correct(["--file", file], at: "2026-12-01T08:00", cause: nil)
        #expect(faults.code == 65, "\(faults.errors)")
        for (line, code) in [
            (2, "D7606"), (3, "D7601"), (4, "D7602"), (5, "D7603"), (6, "D7609"), (7, "D7610"), (8, "D7605"),
            (9, "D7605"),
        ] {
            #expect(faults.errors.contains("\(code)  corrections-to-do.csv:\(line)"), "\(line): \(faults.errors)")
        }
        try (head + "remove,c1,groen-mo-1@2026-12-07,,,ill\nwhat?,c2\n")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let unreadable = try week.correct(["--file", file], at: "2026-12-01T08:00")
        #expect(unreadable.code == 65 && unreadable.errors.contains("corrections-to-do.csv:3"), "\(unreadable.errors)")
        try
            (head + """
                remove,c1,groen-mo-1@2026-12-07,,,ill
                move,Anna,groen-fr-1@2026-12-11,groen-we-1@2026-12-09,,

                """).write(toFile: file, atomically: true, encoding: .utf8)
        let sound = try week.correct(["--file", file], at: "2026-12-01T08:00", cause: "prevented")
        #expect(sound.code == 0, "\(sound.errors)")
        #expect(
            week.last.rows("corrections.csv").map { $0[0] + $0[3] + $0[10] } == [
                "1removedill", "1addedprevented", "1removedprevented",
            ], "\(week.last.rows("corrections.csv"))")
    }

    @Test("a dry run says what would change and whom to call, and writes nothing")
    func dryRun() throws {
        var week = try CorrectedWeek("dry")
        defer { week.remove() }
        let cancel = ["--cancel", "keuken-tu-1@2026-12-08"]
        let dry = try week.correct(cancel, at: "2026-12-01T08:00", flags: ["--dry-run"])
        #expect(dry.code == 0 && dry.output.contains("nothing was written"), "\(dry.errors)")
        #expect(
            dry.output.contains("partners/keuken/signing-list.html")
                && dry.output.contains("To call, the soonest day first:"))
        #expect(dry.output.contains("nobody comes") && !dry.output.contains("Bas"))
        #expect(!FileManager.default.fileExists(atPath: week.folder.path("corrected1")))
        let json = try week.correct(cancel, at: "2026-12-01T08:00", flags: ["--dry-run", "--json"]).json
        #expect(json["schema"] as? String == "dichtbij.correct/1" && json["dryRun"] as? Bool == true)
        let files = Set(json["files"] as? [String] ?? [])
        let written = try week.correct(cancel, at: "2026-12-01T08:00", flags: ["--json"])
        #expect(written.json["rosterId"] as? String == json["rosterId"] as? String)
        #expect(Set(week.last.allFiles.keys) == files)
        let swapped = try CommandRunner.run([
            "correct", week.last.path, week.instance.path, "--output", week.folder.path("x"), "--cancel",
            "s@2026-12-01",
        ])
        #expect(swapped.code == 65 && swapped.saysWhatNow, "\(swapped.errors)")
        let none = try CommandRunner.run([
            "correct", week.instance.path, week.last.path, "--output", "x", "--move", "c1@s@2026-12-01",
        ])
        #expect(none.code == 64 && none.errors.contains("--to"), "\(none.errors)")
    }

    @Test("a week corrected five times and published again has the right sheets, counts and calendars")
    func fiveTimes() throws {
        var week = try CorrectedWeek("five")
        defer { week.remove() }
        try week.correctFiveTimes()
        #expect(week.published.count == 6)
        let standing = week.recounted()
        try week.compare(with: standing)
        #expect(week.last.sessions["groen-fr-1@2026-12-11"]?.sequence == 4, "four of the five changed it")
        #expect(week.last.sessions["groen-mo-1@2026-12-07"]?.sequence == 1)
        #expect(week.last.sessions["keuken-tu-1@2026-12-08"]?.sequence == 0)
        // The next Monday: five files are taken over, and what was corrected is published.
        let second = try week.folder.copy(of: week.instance, named: "second")
        try week.last.handOver(to: second, CorrectedWeek.next)
        let after = PublishedWeek(week.folder, second, "second-published")
        try after.publish(previous: week.last)
        #expect(after.text("corrections.csv") == week.last.text("corrections.csv"), "carried on")
        #expect(!after.holds("next/sessions.csv"), "the folder has them")
        let stands = Set(after.rows("published.csv").map { "\($0[2]) \($0[3])" })
        #expect(standing.filter { $0.suffix(10) >= "2026-11-30" }.isSubset(of: stands))
        for place in ["o1 groen-mo-1@2026-12-07", "o4 groen-mo-1@2026-12-07", "o8 groen-fr-1@2026-12-11"] {
            #expect(!stands.contains(place), "\(place) was corrected")
        }
        for (id, old) in week.last.sessions where id.suffix(10) >= "2026-12-07" {
            let now = try #require(after.sessions[id], "\(id) is gone")
            #expect(now.sequence >= old.sequence, "\(id) goes back")
            if now.people == old.people { #expect(now == old, "\(id) did not change") }
        }
        let dropped = after.rows("changes.csv", separator: ";").filter { $0[3] != "new" }
        #expect(dropped.isEmpty, "nobody who was published moves: \(dropped)")
        // A plan that does not know the corrections is not published after them.
        let stale = try CommandRunner.run([
            "publish", week.instance.path, week.published[0].out.path, "--output", week.folder.path("stale"),
            "--previous",
            week.last.path, "--no-input", "--confirm", week.published[0].value("rosterId"),
        ])
        #expect(stale.code == 65 && stale.errors.contains("D7612"), "\(stale.errors)")
    }

    @Test("hours on a list that was printed before the correction come in; a line that was taken off is dropped")
    func hours() throws {
        var week = try CorrectedWeek("hours")
        defer { week.remove() }
        let sheet = week.last.path + "/partners/groen/sheet.csv"
        try week.correct(["--remove", "c4@groen-fr-1@2026-12-11"], at: "2026-12-01T08:00", cause: "ill")
        let outcome = try CommandRunner.run(["hours", week.instance.path, week.last.path, sheet, "--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect((outcome.json["counts"] as? [String: Int])?["dropped"] == 1, "\(outcome.output)")
    }

    @Test("restricted people: corrected by id, named on no paper and no screen, told by the planner himself")
    func restricted() throws {
        var week = try CorrectedWeek("hidden") { try $0.set("clients.csv", row: 1, "restricted", to: "true") }
        defer { week.remove() }
        let outcome = try week.correct(
            ["--move", "c1@groen-fr-1@2026-12-11", "--to", "groen-we-1@2026-12-09"], at: "2026-12-01T08:15",
            cause: "prevented", flags: ["--names"])
        #expect(outcome.code == 0 && outcome.output.contains("tell them yourself"), "\(outcome.errors)")
        #expect(!outcome.output.contains("Anna"))
        #expect(!week.last.holds("notices/c1.html"))
        #expect(
            week.last.rows("by-hand.csv", separator: ";").map { [$0[1], $0[3]] } == [["c1", "groen-we-1@2026-12-09"]])
        for (path, bytes) in week.last.allFiles {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Anna"), "\(path)")
        }
    }

    @Test("an order that the tables do not know any more is taken off by its id")
    func orphaned() throws {
        var week = try CorrectedWeek("orphan")
        defer { week.remove() }
        let orders = try week.instance.rows("orders.csv").filter { $0[0] != "o6" }
        try week.instance.write(CSVText.text(orders), to: "orders.csv")
        let outcome = try week.correct(["--cancel", "groen-we-1@2026-12-02"], at: "2026-12-01T08:00")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(week.last.rows("corrections.csv").map { [$0[4], $0[5]] } == [["", "o6"]])
        #expect(!week.last.text("next/frozen-assignments.csv").contains("o6"))
    }
}
