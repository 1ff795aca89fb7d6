import Foundation
import Testing

/// A list goes out to a spreadsheet, is changed, and comes back into the folder through the built command.
@Suite("Lists and imports", .serialized)
struct ImportTests {
    private struct Office {
        let folder: TemporaryFolder
        let instance: InstanceFolder

        init() throws {
            folder = try TemporaryFolder("import")
            instance = try folder.instance("first-steps")
        }

        func sheet(_ entity: String, _ more: [String] = []) throws -> CommandRunner.Outcome {
            try CommandRunner.run(["sheet", entity, instance.path] + more)
        }

        /// Writes a list and brings it in.
        func importing(
            _ text: String, _ name: String, _ more: [String] = [], encoding: String.Encoding = .utf8
        ) throws -> CommandRunner.Outcome {
            try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: folder.path(name)))
            return try CommandRunner.run(["import", folder.path(name), "--into", instance.path] + more)
        }

        var bytes: [String: Data] { folder.bytes("first-steps") }
    }

    @Test("every list that is written changes nothing when it is imported, and the folder stays byte for byte")
    func nothingChanges() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let before = office.bytes
        var files: [String] = []
        for entity in [
            "zaken", "cliënten", "woonplekken", "beschikbaarheid", "projecten", "reeksen", "placements", "travel",
        ] {
            let file = office.folder.path(entity + ".csv")
            let outcome = try office.sheet(entity, ["--output", file])
            #expect(outcome.code == 0 && outcome.saysWhatNow, "\(outcome.errors)")
            files.append(file)
        }
        let outcome = try CommandRunner.run(["import"] + files + ["--into", office.instance.path, "--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let counts = outcome.json["counts"] as? [String: Int] ?? [:]
        #expect(
            counts["same"] ?? 0 > 20 && counts.filter { $0.key != "same" }.allSatisfy { $0.value == 0 }, "\(counts)")
        #expect(outcome.json["written"] as? Bool == false)
        #expect(office.bytes == before)
    }

    @Test("without a file the list goes to standard output as a file has it")
    func standardOutput() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let file = office.folder.path("reeksen.csv")
        #expect(try office.sheet("reeksen", ["--output", file]).code == 0)
        let outcome = try office.sheet("series")
        #expect(outcome.output.hasPrefix("\u{FEFF}Reeks;Project;Dag;Begin;Einde;"))
        #expect(Data(outcome.output.utf8) == FileManager.default.contents(atPath: file))
    }

    @Test("as a Dutch Excel saves it: shown first, then taken over, then the same; what cannot be read is left out")
    func change() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let list =
            "Reeks;Plaatsen;Tot en met;Dag\r\ngroen-mo-1;9;31-12-2027;maandag\r\ngroen-we-1;4;1/2/2027;woensdag\r\n"
        let before = office.bytes
        let shown = try office.importing(
            list, "reeksen.csv", ["--dry-run", "--language", "nl"], encoding: .windowsCP1252)
        #expect(shown.code == 0)
        for part in [
            "1 gewijzigd", "1 geweigerd", "groen-mo-1 (reeksen.csv:2)", "→ 9", "D5121", "er is niets geschreven",
        ] {
            #expect(shown.output.contains(part), "\(part) in \(shown.output)")
        }
        #expect(office.bytes == before)
        let written = try office.importing(list, "reeksen.csv", ["--language", "nl"], encoding: .windowsCP1252)
        #expect(written.code == 0 && written.output.contains("geschreven: "), "\(written.output) \(written.errors)")
        #expect(try office.instance.text("series.csv").contains("2027-12-31"))
        #expect(office.bytes["README.md"] == before["README.md"])
        #expect(try CommandRunner.run(["validate", office.instance.path]).code == 0)
        let after = office.bytes
        let again = try office.importing(list, "reeksen.csv", ["--language", "nl"], encoding: .windowsCP1252)
        #expect(again.output.contains("1 gelijk") && office.bytes == after)
    }

    @Test("tables of another folder come in by natural key; the same folder changes nothing")
    func folder() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let other = try office.folder.copy(of: office.instance, named: "other")
        try other.set("series.csv", row: 1, "seats", to: "7")
        let before = office.bytes
        let same = try CommandRunner.run(["import", office.instance.path, "--into", office.instance.path])
        #expect(same.code == 0 && office.bytes == before, "\(same.output) \(same.errors)")
        let outcome = try CommandRunner.run(["import", other.path, "--into", office.instance.path, "--json"])
        let records = outcome.json["records"] as? [[String: Any]] ?? []
        #expect(records.count == 1 && records.first?["outcome"] as? String == "changed", "\(outcome.output)")
        #expect(records.first?["file"] as? String == "other/series.csv")
        #expect(try office.instance.value("series.csv", row: 1, "seats") == "7")
    }

    @Test("a folder of version 1 is one of version 2 afterwards, and can be planned on")
    func formerVersion() throws {
        let folder = try TemporaryFolder("import-1")
        defer { folder.remove() }
        let week = InstanceFolder(url: folder.url.appendingPathComponent("week"))
        try FileManager.default.copyItem(
            at: CommandRunner.root.appendingPathComponent("Tests/Fixtures/instance-1"), to: week.url)
        let series = try week.value("series.csv", "id")
        let list = folder.path("reeksen.csv")
        try Data("Reeks;Plaatsen;Meeste starters\n\(series);9;2\n".utf8).write(to: URL(fileURLWithPath: list))
        let outcome = try CommandRunner.run(["import", list, "--into", week.path])
        #expect(outcome.code == 0, "\(outcome.output) \(outcome.errors)")
        #expect(try week.value("series.csv", "mostStarts") == "2")
        #expect(try week.text("datapackage.json").contains("dichtbij.instance/2"))
        #expect(try CommandRunner.run(["validate", week.path]).code == 0)
    }

    @Test("what is missing from a complete list ends, and only then")
    func complete() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let limits = try office.sheet("approvals").output.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        let shorter = ([limits[0]] + limits.dropFirst(2)).joined(separator: "\r\n") + "\r\n"
        let kept = try office.importing(shorter, "goedkeuringen.csv", ["--json"])
        #expect((kept.json["counts"] as? [String: Int])?["ended"] == 0)
        let past = try office.importing(
            shorter, "goedkeuringen.csv", ["--complete", "goedkeuringen", "--from", "1-1-2020"])
        #expect(past.code == 64 && past.errors.contains("D5164"))
        let ended = try office.importing(
            shorter, "goedkeuringen.csv", ["--complete", "goedkeuringen", "--from", "1-3-2028", "--json"])
        #expect((ended.json["counts"] as? [String: Int])?["ended"] == 1, "\(ended.output) \(ended.errors)")
        #expect(try office.instance.text("approvals.csv").contains("2028-02-29"))
    }

    @Test("names are on no screen, unless they are asked for")
    func names() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let list = "Cliënt;Naam;Telefoon\nc1;Pietje Puk;0612345678\n"
        for more in [["--dry-run"], ["--dry-run", "--json"]] {
            let outcome = try office.importing(list, "clienten.csv", more)
            #expect(outcome.code == 0 && !(outcome.output + outcome.errors).contains("Pietje"), "\(outcome.output)")
            #expect(!outcome.output.contains("0612345678"))
        }
        let named = try office.importing(list, "clienten.csv", ["--dry-run", "--names"])
        #expect(named.output.contains("Pietje Puk"))
    }

    @Test("what cannot be done has its code, its exit and a next step, and writes nothing")
    func trouble() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let before = office.bytes
        let taken = office.folder.path("taken.csv")
        try Data("mine".utf8).write(to: URL(fileURLWithPath: taken))
        let empty = office.folder.path("empty")
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        let into = ["--into", office.instance.path]
        let good = office.folder.path("reeksen.csv")
        try Data("Reeks;Plaatsen\ngroen-mo-1;9\n".utf8).write(to: URL(fileURLWithPath: good))
        let keyless = office.folder.path("zaken.csv")
        try Data("Zaak;Versie\n1,00E+05;2\n".utf8).write(to: URL(fileURLWithPath: keyless))
        let cases: [(arguments: [String], code: Int32, text: String)] = [
            (["sheet", "zaak", office.instance.path], 64, "D5166"),
            (["sheet", "zaken", office.instance.path, "--output", taken], 73, "D1190"),
            (["sheet", "zaken", office.instance.path, "--output", office.instance.path + "/zaken.csv"], 73, "D1190"),
            (["import", office.folder.path("nothing.csv")] + into, 65, "D5102"),
            (["import", good, taken] + into, 65, "D5109"),
            (["import", empty] + into, 65, "D5168"),
            (["import", good] + into + ["--complete", "zaken"], 64, "D5163"),
            (["import", good] + into + ["--complete", "reeksen", "--from", "1/2/2027"], 64, "D5169"),
            (["import", keyless] + into + ["--complete", "zaken"], 65, "D5165"),
            (["import", good, "--into", office.folder.path("nowhere")], 65, "D1101"),
        ]
        for (arguments, code, text) in cases {
            let outcome = try CommandRunner.run(arguments)
            #expect(
                outcome.code == code && outcome.errors.contains(text), "\(arguments): \(outcome.code) \(outcome.errors)"
            )
            #expect(outcome.saysWhatNow && outcome.output.isEmpty)
        }
        #expect(office.bytes == before)
        #expect(try String(contentsOfFile: taken, encoding: .utf8) == "mine")
    }
}
