import Foundation
import Testing

/// What is typed or filled in wrongly, by kind: each is told as what it is, with the next step.
@Suite(.serialized)
struct MistakeTests {
    private func planned(_ instance: String, _ out: String) throws {
        let plan = try CommandRunner.run(["plan", instance, "--output", out, "--step-limit", "2", "--quiet"])
        #expect(plan.code == 0, "\(plan.errors)")
    }

    @Test("a table that a Dutch spreadsheet saved is one finding, not a column each (D1124)")
    func spreadsheet() throws {
        let folder = try TemporaryFolder("sheet")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        let text = try instance.text("clients.csv").replacingOccurrences(of: ",", with: ";")
        try instance.write("\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n"), to: "clients.csv")
        let validate = try CommandRunner.run(["validate", instance.path, "--json"])
        let findings = validate.json["findings"] as? [[String: Any]] ?? []
        #expect(validate.code == 65 && findings.map { $0["code"] as? String } == ["D1124"], "\(validate.output)")
    }

    @Test(
        "two folders in the wrong order are recognised: exit 64, and what to type (D1180)",
        arguments: [["check"], ["show"], ["explain"], ["options", "--client", "c1"], ["publish", "--output"]])
    func wrongOrder(verb: [String]) throws {
        let folder = try TemporaryFolder("order")
        defer { folder.remove() }
        let out = folder.path("out")
        try planned("Instances/first-steps", out)
        var arguments = [verb[0], out, "Instances/first-steps"] + verb.dropFirst()
        if verb[0] == "publish" { arguments.append(folder.path("published")) }
        let outcome = try CommandRunner.run(arguments)
        #expect(outcome.code == 64 && outcome.output.isEmpty, "\(outcome.errors)")
        #expect(outcome.errors.contains("D1180"))
        #expect(outcome.errors.contains("Instances/first-steps first, and then \(out)"))
    }

    @Test("a folder of another kind is one finding that says of which (D1101, D1401)")
    func otherKind() throws {
        let folder = try TemporaryFolder("kind")
        defer { folder.remove() }
        let out = folder.path("out")
        try planned("Instances/first-steps", out)
        let validate = try CommandRunner.run(["validate", out])
        #expect(validate.code == 65 && validate.output.contains("the folder of a plan"), "\(validate.output)")
        #expect(validate.output.contains("1 error"))
        let check = try CommandRunner.run(["check", "Instances/first-steps", "Instances/first-steps"])
        #expect(
            check.code == 65 && check.errors.contains("de map van de gegevens, niet van een plan"), "\(check.errors)")
    }

    @Test(
        "an unknown verb names the nearest",
        arguments: [
            ("paln", "plan"), ("chek", "check"), ("publsh", "publish"), ("Show", "show"), ("option", "options"),
        ])
    func verbs(typed: String, meant: String) throws {
        let outcome = try CommandRunner.run([typed, "Instances/first-steps", "out"])
        #expect(outcome.code == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("'dichtbij \(meant)'") && outcome.errors.contains("--help"))
        #expect(try CommandRunner.run(["help", "plan"]).code == 0)
    }

    @Test("an id that begins with a hyphen is found, with a space before it or an equals sign")
    func hyphens() throws {
        let folder = try TemporaryFolder("hyphen")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        for file in try FileManager.default.contentsOfDirectory(atPath: instance.path) where file.hasSuffix(".csv") {
            let rows = try instance.rows(file).map { row in
                row.map { cell in
                    cell.split(separator: ";", omittingEmptySubsequences: false).map { part in
                        ["c1", "groen", "groen-mo-1"].contains(part.prefix { $0 != "@" }) ? "-" + part : String(part)
                    }.joined(separator: ";")
                }
            }
            try instance.write(CSVText.text(rows), to: file)
        }
        let out = folder.path("out")
        try planned(instance.path, out)
        let session = "-groen-mo-1@2026-12-07"
        for arguments in [
            ["show", "--client", "-c1"], ["show", "--client=-c1"], ["show", "--project", "-groen"],
            ["show", "--project=-groen"], ["explain", "--client", "-c1"], ["explain", "--client=-c1"],
            ["options", "--client", "-c1"], ["options", "--client=-c1"], ["options", "--session", session],
            ["options", "--session=\(session)"],
        ] {
            let typed = [arguments[0], instance.path, out] + arguments.dropFirst()
            let outcome = try CommandRunner.run(typed)
            #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
        }
    }

    @Test("ids that differ only in composed or decomposed accents are two clients, in the plan and for the checker")
    func accents() throws {
        let folder = try TemporaryFolder("accents")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        let (composed, decomposed) = ("ren\u{E9}", "rene\u{301}")
        for file in try FileManager.default.contentsOfDirectory(atPath: instance.path) where file.hasSuffix(".csv") {
            let rows = try instance.rows(file).map { row in
                row.map { $0 == "c1" ? composed : $0 == "c2" ? decomposed : $0 }
            }
            try instance.write(CSVText.text(rows), to: file)
        }
        #expect(try CommandRunner.run(["validate", instance.path]).code == 0)
        let out = folder.path("out")
        try planned(instance.path, out)
        #expect(try CommandRunner.run(["check", instance.path, out]).code == 0)
        func answers(_ id: String) throws -> [String] {
            let show = try CommandRunner.run(["show", instance.path, out, "--client", id, "--json"])
            #expect(show.code == 0, "\(show.errors)")
            let found = (show.json["assignments"] as? [[String: Any]] ?? []).compactMap { $0["client"] as? String }
            #expect(!found.isEmpty && found.allSatisfy { Array($0.utf8) == Array(id.utf8) })
            return (show.json["assignments"] as? [[String: Any]] ?? []).compactMap { $0["order"] as? String }
        }
        #expect(try Set(answers(composed)).isDisjoint(with: answers(decomposed)))
        let one = try CommandRunner.run(["publish", instance.path, out, "--output", folder.path("p"), "--dry-run"])
        #expect(one.code == 0)
    }

    @Test("somebody kept apart from himself is a warning, and the week is planned (D1224)")
    func himself() throws {
        let folder = try TemporaryFolder("himself")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.set("incompatibilities.csv", "otherClient", to: instance.value("incompatibilities.csv", "client"))
        let validate = try CommandRunner.run(["validate", instance.path])
        #expect(validate.code == 0 && validate.output.contains("D1224"), "\(validate.output)")
        try planned(instance.path, folder.path("out"))
        #expect(try CommandRunner.run(["check", instance.path, folder.path("out")]).code == 0)
    }

    @Test("the live line of progress is never wider than the terminal", arguments: [20, 40, 200])
    func width(columns: Int) throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
            print("notice: no 'script' here; the width is not tried")
            return
        }
        let folder = try TemporaryFolder("width")
        defer { folder.remove() }
        let command =
            "stty cols \(columns); \\\"$DICHTBIJ\\\" plan Instances/first-steps --step-limit 2 --json --output "
            + folder.path("out")
        let outcome = try CommandRunner.shell("script -qec \"\(command)\" /dev/null")
        let lines = outcome.output.components(separatedBy: "\r\u{1B}[2K").dropFirst().dropLast()
        #expect(!lines.isEmpty && lines.allSatisfy { $0.count < columns && !$0.isEmpty }, "\(outcome.output)")
    }

    @Test("the program finds its data in any folder, through a link, by PATH, and copied with its resources")
    func resources() throws {
        let folder = try TemporaryFolder("resources")
        defer { folder.remove() }
        let binary = try CommandRunner.binary()
        let bundle = "dichtbij_Geography.resources"
        let home = binary.deletingLastPathComponent().path
        let setup = """
            set -e
            mkdir \(folder.path("copy")) \(folder.path("link")) \(folder.path("bare"))
            cp "$DICHTBIJ" \(folder.path("copy"))/ && cp -r \(home)/\(bundle) \(folder.path("copy"))/
            ln -s "$DICHTBIJ" \(folder.path("link"))/near && cp "$DICHTBIJ" \(folder.path("bare"))/
            cd \(folder.url.path)
            """
        #expect(try CommandRunner.shell(setup).code == 0)
        let generate = "generate --size town --quiet --output \(folder.url.path)"
        for (number, call) in [
            "cd / && \"$DICHTBIJ\"", "cd \(folder.url.path) && link/near", "cd \(folder.path("copy")) && ./dichtbij",
            "cd / && PATH=\(folder.path("copy")):$PATH dichtbij", "cd / && PATH=\(folder.path("link")):$PATH near",
            "cd / && exec -a other \"$DICHTBIJ\"",
        ].enumerated() {
            let outcome = try CommandRunner.shell("\(call) \(generate)/out\(number)")
            #expect(outcome.code == 0, "\(call): \(outcome.errors)")
        }
    }
}
