import Foundation
import Testing

/// What every verb says of the first steps, in both languages, as it was recorded; what `doctor` says depends on the machine
/// (`DoctorTests`).
///
/// `DICHTBIJ_RECORD=1 swift test -c release --filter ScreenTextTests` records the screens anew: read them in the diff as a
/// planner would.
@Suite("Screens", .serialized)
struct ScreenTextTests {
    /// One screen; `FOLDER` and `OUT` stand for the instance and its plan.
    struct Screen: Sendable, CustomTestStringConvertible {
        var name: String
        var arguments: [String]
        var code: Int32 = 0
        var testDescription: String { name }

        init(_ name: String, _ arguments: String, code: Int32 = 0) {
            self.name = name
            self.arguments = arguments.split(separator: " ").map { $0.replacingOccurrences(of: "_", with: " ") }
            self.code = code
        }
    }

    static let screens = [
        Screen("plan", "plan FOLDER --output OUT/again --step-limit 20"),
        Screen("plan-points", "plan FOLDER --output OUT/again --step-limit 20 --points --names"),
        Screen("generate", "generate --size town --seed 7 --output OUT/town"),
        Screen("validate", "validate FOLDER"), Screen("check", "check FOLDER OUT"),
        Screen("check-points", "check FOLDER OUT --points"), Screen("show", "show FOLDER OUT"),
        Screen("show-client", "show FOLDER OUT --client c2"),
        Screen("show-client-by-name", "show FOLDER OUT --client bas --names"),
        Screen("show-unplaced", "show FOLDER OUT --client c7"),
        Screen("show-project", "show FOLDER OUT --project groen --week 2026-W50"),
        Screen("show-nobody", "show FOLDER OUT --client c99", code: 64),
        Screen("show-several", "show FOLDER OUT --client verzonnen", code: 64),
        Screen("explain", "explain FOLDER OUT"), Screen("explain-placed", "explain FOLDER OUT --client c1"),
        Screen("explain-unplaced", "explain FOLDER OUT --client c7"),
        Screen("explain-replan", "explain FOLDER OUT --client c7 --replan"),
        Screen("explain-short", "explain FOLDER OUT --client c8"),
        Screen("options-client", "options FOLDER OUT --client c1"),
        Screen("options-unplaced", "options FOLDER OUT --client c7"),
        Screen("options-session", "options FOLDER OUT --session groen-mo-1@2026-12-07"),
        Screen("try", "try FOLDER OUT --client c3 --project groen"),
        Screen("try-lawful", "try FOLDER OUT --client c8 --project buurthuis"),
        Screen("place", "place FOLDER OUT --client c1 --offer 4 --reason asked --dry-run"),
        Screen("publish", "publish FOLDER OUT --output OUT/papers --dry-run"),
        Screen(
            "correct",
            "correct FOLDER OUT/published --output OUT/corrected --cancel groen-mo-1@2026-11-30 --remove c2@keuken-tu-1@2026-12-08 --cause weather --at 2026-11-30T07:45 --no-pdf"
        ),
        Screen(
            "correct-seats",
            "correct FOLDER OUT/published --output OUT/corrected --seats groen-fr-1@2026-12-04=1 --cause seatsCut --at 2026-12-02T07:45",
            code: 2),
        Screen("hours", "hours FOLDER OUT/published OUT/returned.csv"),
        Screen("hours-names", "hours FOLDER OUT/published OUT/returned.csv --names"),
        Screen("hours-no-form", "hours FOLDER OUT/published Instances/first-steps/clients.csv", code: 65),
        Screen("templates", "templates"), Screen("templates-faults", "templates OUT/own", code: 65),
    ]

    @Test("each screen is the recorded one", arguments: ["nl", "en"])
    func recorded(language: String) throws {
        let folder = try TemporaryFolder("screens")
        defer { folder.remove() }
        let out = folder.path("out")
        let plan = try CommandRunner.run([
            "plan", "Instances/first-steps", "--output", out, "--step-limit", "20", "--quiet",
        ])
        #expect(plan.code == 0, "\(plan.errors)")
        try Self.prepare(folder, out: out)
        let fixtures = CommandRunner.root.appendingPathComponent("Tests/Fixtures/screens")
        for screen in Self.screens {
            let arguments = screen.arguments.map {
                $0 == "FOLDER"
                    ? "Instances/first-steps"
                    : $0.replacingOccurrences(of: "OUT/", with: folder.path("") + "/")
                        .replacingOccurrences(of: "OUT", with: out)
            }
            let outcome = try CommandRunner.run(arguments + ["--language", language])
            #expect(outcome.code == screen.code, "\(screen.name): \(outcome.output)\(outcome.errors)")
            let text = Self.plain(
                outcome.output + (screen.code == 0 ? "" : outcome.errors), out: out, folder: folder.path(""))
            let golden = fixtures.appendingPathComponent("\(screen.name).\(language).txt")
            if ProcessInfo.processInfo.environment["DICHTBIJ_RECORD"] == "1" {
                try FileManager.default.createDirectory(at: fixtures, withIntermediateDirectories: true)
                try Data(text.utf8).write(to: golden)
                continue
            }
            #expect(try text == String(contentsOf: golden, encoding: .utf8), "\(screen.name), \(language)")
        }
    }

    /// A publication, a form that came back from it, and a template with faults.
    private static func prepare(_ folder: TemporaryFolder, out: String) throws {
        let (published, own) = (folder.path("published"), folder.path("own"))
        let id =
            try CommandRunner.run([
                "publish", "Instances/first-steps", out, "--output", published, "--dry-run", "--json",
            ])
            .json["rosterId"] as? String
        let publish = try CommandRunner.run([
            "publish", "Instances/first-steps", out, "--output", published, "--confirm", id ?? "", "--quiet",
        ])
        #expect(publish.code == 0, "\(publish.errors)")
        let form = try String(contentsOfFile: published + "/partners/groen/sheet.csv", encoding: .utf8)
        var lines = form.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        // Begin, Einde, Uren, Opmerking, line by line; the last line was deleted.
        for (number, filled) in [
            (1, "9:00;16:30;;"), (2, "9;16:30;;"), (3, ";;0;"), (4, ";;7,5;"), (5, ";;;kwam te laat"),
        ]
        where lines.indices.contains(number) {
            lines[number] = lines[number].replacing(";;;;", with: ";\(filled)", maxReplacements: 1)
            if number == 4 { lines[number] = lines[number].replacing("2026;", with: "2027;", maxReplacements: 1) }
        }
        try Data((lines.dropLast().joined(separator: "\r\n") + "\r\n").utf8).write(
            to: URL(fileURLWithPath: folder.path("returned.csv")))
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        try Data("{{#unit}}\n{{adress}}\n{{> logo}}".utf8).write(
            to: URL(fileURLWithPath: own + "/letterhead.mustache"))
        try Data("Taakstraf".utf8).write(to: URL(fileURLWithPath: own + "/title.nl.mustache"))
    }

    /// Without what differs from run to run: folders and seconds.
    private static func plain(_ text: String, out: String, folder: String) -> String {
        text.replacingOccurrences(of: out, with: "OUT").replacingOccurrences(of: folder, with: "FOLDER")
            .replacingOccurrences(of: "FOLDER//", with: "FOLDER/")
            .replacingOccurrences(of: #"\(\d+[.,]\d s\)"#, with: "(… s)", options: .regularExpression)
    }

    /// Words that no sentence of the other language has; names of places and people are none of them.
    private static let english: Set = [
        "the", "and", "not", "with", "for", "are", "this", "that", "from", "no", "there", "place", "client", "clients",
        "working", "day", "days", "hours", "weeks", "nobody", "else", "because", "travel", "free", "seat", "seats",
        "other",
        "others", "order", "unplaced", "term", "signed", "published", "do", "sitting", "column", "bound", "gap",
        "lawful",
        "greenery", "kitchen", "to", "by", "at", "it", "its", "be", "was", "has", "have", "can", "what", "now",
    ]
    private static let dutch: Set = [
        "de", "het", "een", "en", "niet", "met", "voor", "zijn", "op", "te", "dat", "wordt", "worden", "van", "bij",
        "er",
        "geen", "cliënt", "cliënten", "werkdag", "werkdagen", "uur", "uren", "weken", "niemand", "anders", "reistijd",
        "plaats", "plaatsen", "zaak", "zonder", "termijn", "ondertekend", "gepubliceerd", "kan", "wat", "nu", "vóór",
        "tot",
        "dagen", "dag", "heeft", "nog", "alle", "zitting", "ondergrens", "door", "om",
    ]

    @Test("no English word is left on a Dutch screen, and none the other way round", arguments: ["nl", "en"])
    func words(language: String) throws {
        let fixtures = CommandRunner.root.appendingPathComponent("Tests/Fixtures/screens")
        let foreign = language == "nl" ? Self.english : Self.dutch
        // Ids and names of projects, people and units: the first two cells of their rows.
        let instance = InstanceFolder(url: CommandRunner.root.appendingPathComponent("Instances/first-steps"))
        let rows = try ["projects", "clients", "units"].flatMap {
            try instance.text("\($0).csv").split(separator: "\n")
        }
        let names = rows.map { $0.split(separator: ",").prefix(2).joined(separator: " ") }.joined(separator: " ")
        let known = Set(Self.split(names))
        for screen in Self.screens {
            let golden = fixtures.appendingPathComponent("\(screen.name).\(language).txt")
            let text = try String(contentsOf: golden, encoding: .utf8)
            // Options, ids and commands to type are the same in both languages.
            let said = text.replacing(/dichtbij [a-z]+/, with: "").split(whereSeparator: \.isWhitespace).filter {
                !$0.contains("--") && !$0.contains("@") && !$0.contains("/") && !$0.contains("=")
                    && !$0.contains(".csv") && !$0.contains(".nl") && !$0.contains(".en") && !$0.hasPrefix("'")
            }
            let found = Set(Self.split(said.joined(separator: " "))).intersection(foreign).subtracting(known)
            #expect(found.isEmpty, "\(screen.name).\(language): \(found.sorted())")
        }
    }

    private static func split(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    }
}
