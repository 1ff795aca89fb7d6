import Foundation
import Testing

/// Facts of a store change from a day, through the built command.
@Suite("Changes from a day", .serialized)
struct StoreChangeTests {
    /// The first steps on Wednesday 25 November 2026.
    private struct Office {
        let folder: TemporaryFolder
        var store: String { folder.path("office.store") }

        init() throws {
            folder = try TemporaryFolder("store-change")
            let made = try run("store init --as p1 --from Instances/first-steps")
            try #require(made.code == 0, "\(made.errors)")
        }

        /// - Parameter line: words by blanks; `_` stands for a blank within a word, `HERE` for the folder.
        func run(
            _ line: String, language: String = "en", on day: String = "2026-11-25", as actor: String? = nil
        ) throws -> CommandRunner.Outcome {
            let words = line.split(separator: " ").map {
                $0.replacingOccurrences(of: "_", with: " ").replacingOccurrences(of: "HERE", with: folder.url.path)
            }
            return try CommandRunner.run(
                words + ["--language", language] + (actor.map { ["--as", $0] } ?? []),
                environment: ["DICHTBIJ_STORE": store, "LANG": "en", "DICHTBIJ_NOW": day + "T09:00"])
        }

        func export(_ table: String, on day: String) throws -> [String] {
            let name = "week-\(UUID().uuidString)"
            let outcome = try run("store export --output HERE/\(name)", on: day)
            try #require(outcome.code == 0, "\(outcome.errors)")
            #expect(try run("validate HERE/\(name)").code == 0)
            let file = FileManager.default.contents(atPath: folder.path(name) + "/" + table) ?? Data()
            return String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
        }

        /// Acts and decisions so far.
        func record() throws -> [Int] {
            let json = try run("store verify --json").json
            #expect((json["findings"] as? [Any])?.isEmpty == true, "\(json)")
            return ["acts", "decisions"].compactMap { json[$0] as? Int }
        }
    }

    @Test("each verb writes by one act, shows whom it concerns, and the second time nothing changes")
    func verbs() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let lines = [
            "series change groen-fr-1 --from 14-12-2026 --seats 9 --break 45",
            "series replace keuken-tu-1 --from 2026-12-14 --weekday woensdag --from-time 9:30",
            "series end kringloop-th-1 --on 31-12-2026", "client days c4 --from 2026-12-07 --set ma.om_di.a/e",
            "client away c1 --from 2026-12-14 --to 2026-12-18 --reason vakantie",
            "client away c1 --from 2026-12-21 --to 2026-12-21 --extra --part ochtend",
            "client limits c3 --add noLifting --from 2026-12-07 --until 2027-03-01",
            "client limits c3 --end noLifting --on 2027-01-31",
            "client change c2 --from 2026-12-07 --travel-limit 60 --modes lopend,fiets --wish 2",
            "closure add --unit utrecht --work-kind greenery --from 2026-12-28 --to 2027-01-01 --reason kerst",
            "closure add --project keuken --series keuken-tu-1 --from 2026-12-08 --to 2026-12-08 --reason oven_stuk",
            "project change groen --from 2026-12-07 --alone-minutes 20 --address Bosweg_1",
            "contact add groen --name Piet_Verzonnen --from 2026-12-07 --phone 000-222",
            "contact end groen --name Contact_groen --on 2026-12-31",
            "approval add buurthuis --from 2027-01-01 --state lapsing --until 2027-06-30",
        ]
        for line in lines {
            let before = try office.record()
            let shown = try office.run(line + " --dry-run")
            #expect(shown.code == 0 && shown.output.contains("nothing was written"), "\(line): \(shown.errors)")
            #expect(try office.record() == before, "\(line)")
            let written = try office.run(line)
            #expect(written.code == 0 && written.output.contains("written: "), "\(line): \(written.errors)")
            #expect(written.saysWhatNow && !written.output.contains("Verzonnen"), "\(line): \(written.output)")
            #expect(try office.record() == before.map { $0 + 1 }, "\(line)")
            let again = try office.run(line)
            #expect(again.code == 0 && again.output.hasPrefix("nothing changes"), "\(line): \(again.output)")
            #expect(try office.record() == before.map { $0 + 1 }, "\(line)")
        }
        #expect(
            try office.export("series.csv", on: "2026-12-21").contains {
                $0.hasPrefix("keuken-tu-2,keuken,wednesday,09:30,")
            })
        if FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") {
            let followed = "SELECT predecessor FROM series WHERE id = 'keuken-tu-2'"
            #expect(try CommandRunner.shell("sqlite3 \(office.store) \"\(followed)\"").output == "keuken-tu-1\n")
        }
        #expect(try office.run("closure remove --project groen --from 2026-12-28").code == 0)
        #expect(try !office.export("closures.csv", on: "2026-12-21").contains { $0.contains("kerst") })
    }

    @Test(
        "a cut is told in both languages: who has a place, who was told to come, what to type; the week stays plannable"
    )
    func cut() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let line = "series change groen-fr-1 --from 2026-11-30 --seats 0"
        let dutch = try office.run(line + " --dry-run", language: "nl")
        for part in [
            "Wijziging vanaf ma 30 nov", "Plaatsen 6 → 0", "afgesproken: c4 (pl-c4)",
            "gepubliceerd: vr 4 dec (groen-fr-1@2026-12-04): c4", "Niet meer mogelijk: 1 gepubliceerde werkdag",
            "voorstel om af te zeggen: c4", "er is niets geschreven",
        ] {
            #expect(dutch.output.contains(part), "\(part): \(dutch.output)")
        }
        let written = try office.run(line + " --json")
        #expect(written.json["written"] as? Bool == true && written.json["conflicts"] as? Int == 1, "\(written.errors)")
        let days = written.json["published"] as? [[String: Any]] ?? []
        #expect(days.map { $0["session"] as? String } == ["groen-fr-1@2026-12-04"])
        let english = try office.run("series change groen-fr-1 --from 2026-11-30 --seats 0 --break 20")
        #expect(english.output.contains("Change from Mon 30 Nov") && english.output.contains("agreed: c4"))
        let ended = try office.run("series end groen-mo-1 --on 2026-11-25")
        #expect(
            ended.output.contains(
                "What now: dichtbij correct --store \(office.store) --cancel groen-mo-1@2026-11-30 --cause partnerClosed"
            ),
            "\(ended.output)")
        #expect(ended.output.contains("Last day: Wed 25 Nov"), "\(ended.output)")
        let planned = try office.run("plan --step-limit 3")
        #expect(planned.code == 0, "\(planned.errors)")
        let drafted = try office.run(
            "closure add --project buurthuis --from 2026-11-30 --to 2027-06-01 --reason dicht --dry-run")
        #expect(drafted.output.contains("draft (plan "), "\(drafted.output)")
    }

    @Test("what is wrong is told at once, with the option's name and what to do; an unknown actor sees nothing")
    func trouble() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let before = try office.record()
        let wrong = try office.run(
            "series change groen-fr-9 --from 2026-12-07 --seats zes --break 1.000", language: "nl")
        #expect(wrong.code == 64 && wrong.output.isEmpty && wrong.saysWhatNow)
        for part in ["D5127", "--seats", "D5125", "--break", "D5230", "groen-fr-1", "3 fouten"] {
            #expect(wrong.errors.contains(part), "\(part): \(wrong.errors)")
        }
        let past = try office.run("client days c4 --from 2026-11-16 --set ma.x --json")
        let codes = (wrongFindings(past)).compactMap { $0["code"] as? String }
        #expect(past.code == 64 && Set(codes) == ["D5231", "D5233"], "\(past.errors)")
        let nobody = try office.run("client away c4 --from 2026-12-07 --to 2026-12-08 --reason medical", as: "p9")
        #expect(nobody.code == 77 && nobody.errors.contains("D5018") && nobody.output.isEmpty)
        for line in [
            "client limits c4", "closure add --from 2026-12-07 --to 2026-12-07 --reason x",
            "client away c4 --from 2026-12-07",
        ] {
            #expect(try office.run(line).code == 64)
        }
        let ofStore = try CommandRunner.run(
            ["client", "days", "c4", "--from", "2026-12-07", "--set", "ma", "--store", office.store],
            environment: ["DICHTBIJ_NOW": "2026-11-25T09:00", "LANG": "en"])
        #expect(ofStore.code == 64 && ofStore.errors.contains("Wat nu: "), "in the store's language: \(ofStore.errors)")
        #expect(try office.record() == before)
    }

    @Test("who is shown is written down as looked at, also where nothing is written")
    func consulted() throws {
        let office = try Office()
        defer { office.folder.remove() }
        #expect(try office.run("client away c4 --from 2026-12-01 --to 2026-12-04 --reason care --dry-run").code == 0)
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else {
            print("notice: no 'sqlite3' here; the file is not looked into")
            return
        }
        let rows = try CommandRunner.shell(
            "sqlite3 \(office.store) \"SELECT client, output FROM consultation\"")
        #expect(rows.output == "c4|client away\n")
    }

    @Test("on a terminal everything is shown, then asked; without a yes nothing is written")
    func asked() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
            print("notice: no 'script' here; the question is not tried")
            return
        }
        let office = try Office()
        defer { office.folder.remove() }
        let before = try office.record()
        for (answer, acts) in [("n", 0), ("j", 1)] {
            let line = "series change groen-fr-1 --from 2026-12-14 --seats 9 --language nl --store \(office.store)"
            let outcome = try CommandRunner.shell(
                "echo \(answer) | script -qec \"\\\"$DICHTBIJ\\\" \(line)\" /dev/null",
                environment: ["DICHTBIJ_NOW": "2026-11-25T09:00"])
            #expect(outcome.code == 0 && outcome.output.contains("Vastleggen? [j/N]"), "\(outcome.output)")
            #expect(outcome.output.contains("afgesproken: c4"), "\(outcome.output)")
            #expect(outcome.output.contains("geschreven: ") == (acts == 1), "\(outcome.output)")
            #expect(try office.record() == before.map { $0 + acts })
        }
    }

    private func wrongFindings(_ outcome: CommandRunner.Outcome) -> [[String: Any]] {
        let line = outcome.errors.split(separator: "\n").last ?? ""
        let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
        return object?["findings"] as? [[String: Any]] ?? []
    }
}
