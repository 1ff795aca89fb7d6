import Foundation
import Testing

/// Every class of bad input: exit 65, all findings with the next step, never a crash, nothing written.
struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        let spoil: @Sendable (InstanceFolder) throws -> Void
        var testDescription: String { name }

        init(_ name: String, _ file: String, _ spoil: @escaping @Sendable (InstanceFolder) throws -> Void) {
            (self.name, self.file, self.spoil) = (name, file, spoil)
        }
    }

    static let cases: [Case] = [
        Case("missing file", "clients.csv") { try $0.remove("clients.csv") },
        Case("missing yaml", "instance.yaml") { try $0.remove("instance.yaml") },
        Case("missing column", "clients.csv") { try $0.replace("travelLimit,", with: "", in: "clients.csv") },
        Case("unknown column", "clients.csv") { try $0.replace("travelLimit", with: "shoeSize", in: "clients.csv") },
        Case("wrong type", "orders.csv") { try $0.set("orders.csv", "orderedMinutes", to: "forty") },
        Case("wrong unit", "orders.csv") { try $0.set("orders.csv", "orderedMinutes", to: "40h") },
        Case("a fraction", "orders.csv") { try $0.set("orders.csv", "orderedMinutes", to: "40.5") },
        Case("number out of range", "clients.csv") { try $0.set("clients.csv", "mostSessions", to: "9") },
        Case("number far out of range", "orders.csv") {
            try $0.set("orders.csv", "orderedMinutes", to: "99999999999999999999999")
        },
        Case("negative number", "series.csv") { try $0.set("series.csv", "seats", to: "-1") },
        Case("a date that is no date", "orders.csv") { try $0.set("orders.csv", "receivedDate", to: "2026-02-30") },
        Case("a date in another order", "orders.csv") { try $0.set("orders.csv", "receivedDate", to: "30-11-2026") },
        Case("a time that is no time", "series.csv") { try $0.set("series.csv", "start", to: "25:00") },
        Case("end before start", "series.csv") {
            try $0.set("series.csv", "start", to: "17:00")
            try $0.set("series.csv", "end", to: "09:00")
        },
        Case("break longer than the sitting", "series.csv") { try $0.set("series.csv", "breakMinutes", to: "900") },
        Case("duplicate key", "clients.csv") {
            try $0.set("clients.csv", row: 2, "id", to: $0.value("clients.csv", row: 1, "id"))
        },
        Case("dangling key", "clients.csv") { try $0.set("clients.csv", "home", to: "nowhere") },
        Case("dangling series", "series.csv") { try $0.set("series.csv", "project", to: "nowhere") },
        Case("id with a separator", "clients.csv") { try $0.set("clients.csv", "id", to: "c@1") },
        Case("word that is not in the list", "orders.csv") { try $0.set("orders.csv", "state", to: "maybe") },
        Case("bool that is no bool", "clients.csv") { try $0.set("clients.csv", "restricted", to: "perhaps") },
        Case("Latin-1 bytes", "clients.csv") {
            var bytes = Array(try Data(contentsOf: $0.file("clients.csv")))
            bytes.insert(contentsOf: [0xE9], at: bytes.count - 2)
            try $0.write(bytes, to: "clients.csv")
        },
        Case("a quote that is never closed", "clients.csv") {
            try $0.write($0.text("clients.csv") + "\"", to: "clients.csv")
        },
        Case("too few cells", "clients.csv") { try $0.write($0.text("clients.csv") + "c,x\n", to: "clients.csv") },
        Case("empty table file", "clients.csv") { try $0.write("", to: "clients.csv") },
        Case("newer format", "instance.yaml") {
            try $0.replace("dichtbij.instance/2", with: "dichtbij.instance/3", in: "instance.yaml")
        },
        Case("yaml that is no yaml", "policy.yaml") { try $0.write("[: {", to: "policy.yaml") },
        Case("plan start that is no Monday", "instance.yaml") { folder in
            let text = try folder.text("instance.yaml")
            try folder.write(
                text.replacing(/planStart:.*/, with: { _ in "planStart: 2026-12-01" }), to: "instance.yaml")
        },
        Case("zero bytes", "clients.csv") { try $0.write([UInt8](repeating: 0, count: 4096), to: "clients.csv") },
        Case("a folder where a file should be", "clients.csv") {
            try $0.remove("clients.csv")
            try FileManager.default.createDirectory(at: $0.file("clients.csv"), withIntermediateDirectories: true)
        },
    ]

    @Test("bad input is found, named and left unplanned", arguments: cases)
    func badInput(_ bad: Case) throws {
        let folder = try TemporaryFolder("bad")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try bad.spoil(instance)
        let validate = try CommandRunner.run(["validate", instance.path, "--json"])
        #expect(validate.code == 65, "\(validate.output)\(validate.errors)")
        #expect(!validate.isCrash)
        let findings = validate.json["findings"] as? [[String: Any]] ?? []
        let errors = findings.filter { $0["severity"] as? String == "error" }
        #expect(errors.contains { $0["file"] as? String == bad.file }, "\(findings)")
        #expect(errors.allSatisfy { ($0["code"] as? String ?? "").hasPrefix("D1") })
        #expect(errors.allSatisfy { !($0["do"] as? String ?? "").isEmpty })

        let plan = try CommandRunner.run(["plan", instance.path, "--output", folder.path("out")])
        #expect(plan.code == 65)
        #expect(plan.output.isEmpty)
        #expect(plan.saysWhatNow)
        #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    }

    @Test("a folder that is empty, missing or a file gets exit 65")
    func noFolder() throws {
        let folder = try TemporaryFolder("nofolder")
        defer { folder.remove() }
        try Data("x".utf8).write(to: folder.url.appendingPathComponent("file"))
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("empty"), withIntermediateDirectories: true)
        for path in ["empty", "missing", "file"] {
            let validate = try CommandRunner.run(["validate", folder.path(path)])
            #expect(validate.code == 65, "\(path)")
            #expect(validate.saysWhatNow, "\(path): \(validate.output)")
        }
    }

    @Test("quotes and newlines in fields, and CRLF or a byte-order mark, never crash")
    func oddBytes() throws {
        let folder = try TemporaryFolder("odd")
        defer { folder.remove() }
        let quoted = try folder.instance("first-steps")
        try quoted.set("clients.csv", "displayName", to: "A \"quoted\",\nbroken name")
        #expect(try CommandRunner.run(["validate", quoted.path]).code == 0)
        let clients = try quoted.text("clients.csv")
        for text in ["\u{FEFF}" + clients, clients.replacingOccurrences(of: "\n", with: "\r\n")] {
            try quoted.write(text, to: "clients.csv")
            let outcome = try CommandRunner.run(["validate", quoted.path])
            #expect([0, 65].contains(outcome.code))
            #expect(!outcome.isCrash)
        }
    }

    @Test("a million-line file with faults ends soon, with at most a thousand findings")
    func millionLines() throws {
        let folder = try TemporaryFolder("million")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        let line = "nowhere,nobody,teleport,many\n"
        let text = try instance.text("travel.csv") + String(repeating: line, count: 1_000_000)
        try instance.write(text, to: "travel.csv")
        let start = Date()
        let validate = try CommandRunner.run(["validate", instance.path, "--json"])
        #expect(validate.code == 65)
        #expect((validate.json["findings"] as? [Any] ?? []).count <= 1_000)
        #expect(Date().timeIntervalSince(start) < 60)
    }

    @Test("records that this version cannot plan are refused by plan and accepted by validate")
    func notPlannedYet() throws {
        let folder = try TemporaryFolder("later")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.set("series.csv", "supervised", to: "true")
        let validate = try CommandRunner.run(["validate", instance.path, "--json"])
        #expect(validate.code == 0, "\(validate.output)")
        let plan = try CommandRunner.run(["plan", instance.path, "--output", folder.path("out")])
        #expect(plan.code == 65)
        #expect(plan.errors.contains("D1305"), "\(plan.errors)")
        #expect(plan.saysWhatNow)
    }

    @Test("a folder that cannot be read is told of in the language that it names, else in that of the environment")
    func languageOfFaults() throws {
        let folder = try TemporaryFolder("language")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        try instance.set("orders.csv", "orderedMinutes", to: "60h")
        let dutch = "60h is geen heel getal\n       Wat nu: schrijf alleen cijfers"
        let english = "60h is not a whole number\n       What now: write digits only"
        let environment = ["LANG": "nl_NL.UTF-8"]
        for verb in [["validate"], ["plan", "--output", folder.path("out")], ["check", folder.path("out")]] {
            let outcome = try CommandRunner.run([verb[0], instance.path] + verb.dropFirst())
            let text = outcome.output + outcome.errors
            #expect(text.contains(dutch), "\(text)")
            #expect(!text.contains("What now") && !text.contains("Do:"), "\(text)")
            let typed = try CommandRunner.run(
                [verb[0], instance.path, "--language", "en"] + verb.dropFirst(), environment: environment)
            #expect((typed.output + typed.errors).contains(english), "\(typed.output)\(typed.errors)")
        }
        let json = try CommandRunner.run(["validate", instance.path, "--json"])
        #expect(json.output.contains("60h is not a whole number"), "the object is in English, whatever the language")
        try instance.remove("instance.yaml")
        let plain = try CommandRunner.run(["validate", instance.path])
        #expect(plain.output.contains(english), "\(plain.output)")
        let local = try CommandRunner.run(["validate", instance.path], environment: environment)
        #expect(local.output.contains(dutch), "\(local.output)")
    }

    @Test("data in order: who and what was read, and what to type next; warnings below it, in the language asked for")
    func inOrder() throws {
        for (language, start, next) in [
            ("nl", "gegevens in orde: 8 cliënten, 4 projecten · plannen vanaf ma ", "Wat nu: dichtbij plan "),
            ("en", "data in order: 8 clients, 4 projects · plan from Mon ", "What now: dichtbij plan "),
        ] {
            let outcome = try CommandRunner.run(["validate", "Instances/first-steps", "--language", language])
            #expect(outcome.code == 0 && outcome.output.hasPrefix(start), "\(outcome.output)")
            let lines = outcome.output.split(separator: "\n")
            #expect(lines[2].hasPrefix(next + "Instances/first-steps --output "), "\(outcome.output)")
        }
    }
}
