import Foundation
import Testing

/// Lists go into a store and come out of it, through the built command.
@Suite("Lists and imports on a store", .serialized)
struct StoreImportTests {
    private struct Office {
        let folder: TemporaryFolder
        var store: String { folder.path("office.store") }
        var environment: [String: String] { ["DICHTBIJ_STORE": store, "LANG": "en", "DICHTBIJ_NOW": now] }
        var now = "2026-11-25T09:00"

        init() throws {
            folder = try TemporaryFolder("store-import")
            let made = try run(["store", "init", "--from", folder.instance("first-steps").path])
            try #require(made.code == 0, "\(made.errors)")
        }

        /// In English: the data are Dutch.
        func run(_ arguments: [String]) throws -> CommandRunner.Outcome {
            try CommandRunner.run(arguments + ["--language", "en"], environment: environment)
        }

        func importing(_ text: String, _ name: String, _ more: [String] = []) throws -> CommandRunner.Outcome {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
            return try run(["import", folder.path(name)] + more)
        }

        /// The instance that the store gives on a day, as a folder.
        func export(_ name: String, on day: String = "2026-11-25") throws -> InstanceFolder {
            var other = self
            other.now = day + "T09:00"
            let outcome = try other.run(["store", "export", "--output", folder.path(name)])
            try #require(outcome.code == 0, "\(outcome.errors)")
            #expect(try other.run(["validate", folder.path(name)]).code == 0)
            return InstanceFolder(url: folder.url.appendingPathComponent(name))
        }

        /// Acts and decisions so far.
        func record() throws -> [Int] {
            let json = try run(["store", "verify", "--json"]).json
            #expect((json["findings"] as? [Any])?.isEmpty == true, "\(json)")
            return ["acts", "decisions"].compactMap { json[$0] as? Int }
        }
    }

    @Test("every list that a store gives changes nothing when it is imported: no act, no decision")
    func nothingChanges() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let before = try office.record()
        var files: [String] = []
        for entity in [
            "zaken", "cliënten", "woonplekken", "beschikbaarheid", "projecten", "reeksen", "approvals", "travel",
        ] {
            let file = office.folder.path(entity + ".csv")
            let outcome = try office.run(["sheet", entity, "--output", file])
            #expect(outcome.code == 0 && outcome.output.contains("--store"), "\(outcome.errors)")
            files.append(file)
        }
        let outcome = try office.run(["import"] + files + ["--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let counts = outcome.json["counts"] as? [String: Int] ?? [:]
        #expect(
            counts["same"] ?? 0 > 20 && counts.filter { $0.key != "same" }.allSatisfy { $0.value == 0 }, "\(counts)")
        #expect(outcome.json["written"] as? Bool == false)
        #expect(try office.record() == before && before.count == 2)
    }

    @Test("seats, a telephone number and a new order come in by one act; the same lists again are the same")
    func change() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let before = try office.record()
        let orders =
            "Zaak;Cliënt;Rechtsgebied;Kader;Ontvangen op;Onherroepelijk op;Opgelegde uren;Afgetrokken uren;Gewerkte uren;"
            + "Stand;Versie;Reistijd telt mee;Uren scholing\r\n"
            + "o9;c1;NL;judgment;16-11-2026;2-11-2026;40;0;0;received;1;nee;0\r\n"
        let files = [("reeksen.csv", "Reeks;Plaatsen\r\ngroen-fr-1;8\r\n"), ("zaken.csv", orders)]
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: office.folder.path(name))) }
        let arguments = ["import"] + files.map { office.folder.path($0.0) }
        let shown = try office.run(arguments + ["--dry-run"])
        #expect(shown.code == 0 && shown.output.contains("nothing was written"), "\(shown.output) \(shown.errors)")
        #expect(try office.record() == before)
        let written = try office.run(arguments)
        #expect(written.code == 0 && written.output.contains("written: "), "\(written.output) \(written.errors)")
        #expect(try office.record() == before.map { $0 + 1 })
        let week = try office.export("week")
        #expect(try week.text("series.csv").contains("groen-fr-1,groen,friday,09:00,16:30,30,every,,,8,"))
        #expect(try week.text("orders.csv").contains("o9,c1,,1,NL,judgment,2026-11-16,2026-11-02"))
        let again = try office.run(arguments)
        #expect(again.output.contains("2 the same"), "\(again.output)")
        #expect(try office.record() == before.map { $0 + 1 })
    }

    @Test("what changes from a day holds from it: the weeks before are as they were")
    func dated() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let outcome = try office.importing("Reeks;Plaatsen\ngroen-fr-1;9\n", "reeksen.csv", ["--from", "14-12-2026"])
        #expect(outcome.code == 0 && outcome.output.contains("→ 9"), "\(outcome.output) \(outcome.errors)")
        let row = "groen-fr-1,groen,friday,09:00,16:30,30,every,,,"
        #expect(try office.export("now").text("series.csv").contains(row + "6,"))
        #expect(try office.export("then", on: "2026-12-14").text("series.csv").contains(row + "9,"))
        // Another change on the same day goes over that version; one in between leaves it.
        #expect(
            try office.importing("Reeks;Plaatsen\ngroen-fr-1;7\n", "reeksen.csv", ["--from", "14-12-2026"]).code == 0)
        #expect(
            try office.importing("Reeks;Plaatsen\ngroen-fr-1;8\n", "reeksen.csv", ["--from", "7-12-2026"]).code == 0)
        #expect(try office.export("between", on: "2026-12-07").text("series.csv").contains(row + "8,"))
        #expect(try office.export("later", on: "2026-12-14").text("series.csv").contains(row + "7,"))
        _ = try office.record()
        let past = try office.importing("Reeks;Plaatsen\ngroen-fr-1;7\n", "reeksen.csv", ["--from", "1-6-2026"])
        #expect(past.code == 64 && past.errors.contains("D5164"))
    }

    @Test("more hours worked than stand there are taken over as hours before the store; fewer are to be decided")
    func hours() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let more = try office.importing("Zaak;Gewerkte uren\no2;23\n", "zaken.csv")
        #expect(more.code == 0 && more.output.contains("1 changed"), "\(more.output) \(more.errors)")
        #expect(try office.export("week").text("orders.csv").contains(",2400,0,1380,"))
        let fewer = try office.importing("Zaak;Gewerkte uren\no2;20\n", "zaken.csv")
        #expect(fewer.code == 0 && fewer.output.contains("D5142"), "\(fewer.output)")
        #expect(try office.export("same").text("orders.csv").contains(",2400,0,1380,"))
        _ = try office.record()
    }

    @Test("what is missing from a complete list ends; what a store never changes is refused")
    func complete() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let lines = try office.run(["sheet", "beschikbaarheid"]).output.components(separatedBy: "\r\n")
            .filter { !$0.isEmpty }
        let shorter = ([lines[0]] + lines.dropFirst(2)).joined(separator: "\r\n") + "\r\n"
        let ended = try office.importing(
            shorter, "beschikbaarheid.csv", ["--complete", "beschikbaarheid", "--from", "4-1-2027", "--json"])
        #expect((ended.json["counts"] as? [String: Int])?["ended"] == 1, "\(ended.output) \(ended.errors)")
        #expect(try office.export("week").text("availability.csv").contains("2027-01-03"))
        let kind = try office.importing("Project;Soort\ngroen;external\n", "projecten.csv")
        #expect(kind.output.contains("D5153"), "\(kind.output)")
        let first = try office.importing("Reeks;Vanaf\ngroen-fr-1;7-12-2026\n", "reeksen.csv")
        #expect(first.output.contains("D5153"), "\(first.output)")
        _ = try office.record()
    }

    @Test("an unknown actor, no store, a folder beside a store: nothing is written")
    func trouble() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let before = try office.record()
        let list = "Reeks;Plaatsen\ngroen-fr-1;9\n"
        let unknown = try office.importing(list, "reeksen.csv", ["--as", "p9"])
        #expect(unknown.code == 77 && unknown.errors.contains("D5018"), "\(unknown.errors)")
        let both = try office.importing(list, "reeksen.csv", ["--into", office.folder.path("x"), "--store", "y"])
        #expect(both.code == 64)
        let none = try CommandRunner.run(["import", office.folder.path("reeksen.csv")])
        #expect(none.code == 64 && none.errors.contains("D5019"))
        let late = try CommandRunner.run(
            ["import", office.folder.path("reeksen.csv")],
            environment: office.environment.merging(["DICHTBIJ_NOW": "2026-11-25T08:00"]) { $1 })
        #expect(late.code == 1 && late.errors.contains("D5302"), "\(late.code) \(late.errors)")
        #expect(try office.record() == before)
    }
}
