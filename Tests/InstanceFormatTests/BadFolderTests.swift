import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

/// One change to a good folder, and the finding that must come of it.
struct BadCase: CustomTestStringConvertible, Sendable {
    let title: String
    let code: String
    let file: String
    let line: Int
    let field: String
    let change: @Sendable (TestFolder) throws -> Void

    var testDescription: String { title }

    init(
        _ title: String, _ code: String, _ file: String, line: Int = 0, field: String = "",
        _ change: @escaping @Sendable (TestFolder) throws -> Void
    ) {
        self.title = title
        self.code = code
        self.file = file
        self.line = line
        self.field = field
        self.change = change
    }

    /// Replaces `old` in the file by `new`.
    init(
        _ title: String, _ code: String, _ file: String, _ line: Int, _ field: String = "", _ old: String, _ new: String
    ) {
        self.init(title, code, file, line: line, field: field) { try $0.replace(file, old, new) }
    }

    static let cells: [BadCase] = [
        BadCase("no number", "D1115", "orders.csv", 2, "orderedMinutes", ",3600,", ",sixty,"),
        BadCase("a unit in a number", "D1115", "orders.csv", 2, "orderedMinutes", ",3600,", ",60h,"),
        BadCase("a decimal point in minutes", "D1115", "orders.csv", 2, "orderedMinutes", ",3600,", ",3600.0,"),
        BadCase("an exponent", "D1115", "orders.csv", 2, "orderedMinutes", ",3600,", ",3e3,"),
        BadCase("a plus sign", "D1115", "orders.csv", 2, "orderedMinutes", ",3600,", ",+3600,"),
        BadCase("a space", "D1115", "orders.csv", 2, "orderedMinutes", ",3600,", ", 3600,"),
        BadCase("a number out of range", "D1116", "orders.csv", 2, "orderedMinutes", ",3600,", ",0,"),
        BadCase("a negative number", "D1116", "orders.csv", 2, "deductedMinutes", ",60,", ",-60,"),
        BadCase(
            "a number beyond 64 bits", "D1116", "orders.csv", 2, "orderedMinutes", ",3600,",
            ",99999999999999999999999,"),
        BadCase("deducted not less than ordered", "D1116", "orders.csv", 2, "deductedMinutes", ",60,", ",3600,"),
        BadCase("no day", "D1115", "orders.csv", 2, "finalDate", "2026-08-20", "20-08-2026"),
        BadCase("a day that the calendar has not", "D1115", "orders.csv", 2, "finalDate", "2026-08-20", "2026-02-29"),
        BadCase("a frame that is not known", "D1117", "orders.csv", 2, "legalFrame", "strafbeschikking", "penalty"),
        BadCase("a state that is not known", "D1117", "orders.csv", 2, "state", ",working,", ",Working,"),
        BadCase(
            "a value missing", "D1114", "orders.csv", 2, "receivedDate", ",2026-09-01,2026-08-20,", ",,2026-08-20,"),
        BadCase("a boolean of another kind", "D1115", "clients.csv", 2, "needsPlainText", ",true,work", ",TRUE,work"),
        BadCase(
            "a travel mode that is not known", "D1117", "clients.csv", 2, "travelModes", "walk;public",
            "walk;boat;public"),
        BadCase("an empty entry in a list", "D1115", "clients.csv", 2, "workWish", "green;kitchen", "green;;kitchen"),
        BadCase("a travel limit beyond the law", "D1116", "clients.csv", 2, "travelLimit", ",90,", ",181,"),
        BadCase("wish above most", "D1116", "clients.csv", 2, "wishSessions", ",1,3,2,", ",1,2,3,"),
        BadCase("an id with @", "D1115", "clients.csv", 3, "id", "c2,", "c@2,"),
        BadCase("an id with ;", "D1115", "homes.csv", 3, "id", "h2,", "h;2,"),
        BadCase("an id twice", "D1118", "homes.csv", 3, "id", "h2,", "h1,"),
        BadCase("a postcode of letters", "D1115", "homes.csv", 2, "pc4", "1012", "10AB"),
        BadCase("degrees with a comma", "D1115", "homes.csv", 2, "latitude", "52.370216", "\"52,370216\""),
        BadCase("degrees beyond the globe", "D1116", "homes.csv", 2, "latitude", "52.370216", "91.0"),
        BadCase("seven decimals", "D1115", "homes.csv", 2, "latitude", "52.370216", "52.3702161"),
        BadCase("a clock time of another kind", "D1115", "series.csv", 2, "start", "09:00", "9:00"),
        BadCase("a clock time beyond the day", "D1115", "series.csv", 3, "end", "24:00", "24:01"),
        BadCase("end before start", "D1120", "series.csv", 2, "end", "16:30", "08:30"),
        BadCase("last day before first", "D1120", "series.csv", 2, "lastDay", "2027-12-31", "2026-11-30"),
        BadCase("a sitting without minutes", "D1122", "series.csv", 2, "breakMinutes", ",30,", ",450,"),
        BadCase(
            "a sitting of more than eight hours", "D1122", "series.csv", 3, "breakMinutes", "16:00,24:00", "15:59,24:00"
        ),
        BadCase("a pick-up point of another project", "D1121", "series.csv", 2, "pickUp", ",k1", ",k2"),
        BadCase("fewer than no starts", "D1116", "series.csv", 2, "mostStarts", ",k1,2", ",k1,-1"),
        BadCase("more starts than a thousand", "D1116", "series.csv", 2, "mostStarts", ",k1,2", ",k1,1001"),
        BadCase(
            "an order of a unit that is not there", "D1119", "orders.csv", 2, "unit", "misconduct,u2", "misconduct,u9"),
        BadCase("a dangling reference", "D1119", "series.csv", 2, "project", "s1,p1", "s1,p9"),
        BadCase(
            "a last day before the first of a closure", "D1120", "closures.csv", 3, "lastDay", "2027-01-03",
            "2026-12-19"),
        BadCase("a closure of another project's series", "D1121", "closures.csv", 2, "series", "p1,s1", "p1,s2"),
        BadCase(
            "a place that is neither project nor pick-up point", "D1119", "excluded-places.csv", 2, "place", "c1,k1",
            "c1,h1"),
        BadCase(
            "two of three fields filled", "D1121", "incompatibilities.csv", 2, "otherClient", "c1,c2,,", "c1,c2,w1,"),
        BadCase("none of three fields filled", "D1121", "incompatibilities.csv", 2, "otherClient", "c1,c2,,", "c1,,,"),
        BadCase(
            "two of three fields filled, and one names nobody", "D1121", "incompatibilities.csv", 2, "otherClient",
            "c1,c2,,", "c1,c9,w1,"),
        BadCase(
            "somebody who is not there, and two of three fields filled", "D1119", "incompatibilities.csv", 2,
            "otherClient", "c1,c2,,", "c1,c9,w1,"),
        BadCase(
            "one date of a series twice", "D1118", "sessions.csv", 3, "series+date", "s2,2026-12-06", "s1,2026-12-01"),
        BadCase("a holiday twice", "D1118", "holidays.csv", 3, "date+jurisdiction", ",EW,", ",NL,"),
        BadCase(
            "two agreements of one organisation", "D1118", "agreements.csv", 3, "series+organisation", "s2,RN", "s1,RN"),
        BadCase("at least above at most", "D1116", "agreements.csv", 2, "atLeast", ",1,2,7", ",3,2,7"),
        BadCase("an agreement about nothing", "D1121", "agreements.csv", 3, "atLeast", "s2,RN,,0,", "s2,RN,,,"),
        BadCase("a placement of an order that is no id", "D1115", "placements.csv", 2, "order", "pl1,o1", "pl1,o@1"),
        BadCase("a placement without an order", "D1114", "placements.csv", 2, "order", "pl1,o1", "pl1,"),
        BadCase("a placement in another project's series", "D1121", "placements.csv", 3, "series", "p2,s2", "p2,s1"),
        BadCase("a series twice in a placement", "D1118", "placements.csv", 3, "series", "p2,s2", "p2,s2;s2"),
        BadCase("no sitting", "D1115", "frozen-assignments.csv", 2, "session", "s1@2026-12-01", "s1 2026-12-01"),
        BadCase(
            "a sitting of no series", "D1119", "frozen-assignments.csv", 2, "session", "s1@2026-12-01", "s9@2026-12-01"),
        BadCase("an order that is no id", "D1115", "frozen-assignments.csv", 2, "order", "o1,s1", "o@1,s1"),
        BadCase("no order", "D1114", "frozen-assignments.csv", 2, "order", "o1,s1", ",s1"),
        BadCase(
            "two frozen rows of one unknown order and sitting", "D1118", "frozen-assignments.csv", line: 4,
            field: "order+session"
        ) {
            try $0.replace("frozen-assignments.csv", "120\n", "120\no99,s2@2026-12-05,10:00,11:00,60\n")
        },
        BadCase("credit beyond the times", "D1116", "frozen-assignments.csv", 2, "creditMinutes", ",420", ",451"),
        BadCase(
            "two frozen rows of one order and sitting", "D1118", "frozen-assignments.csv", line: 3,
            field: "order+session"
        ) {
            try $0.replace("frozen-assignments.csv", "420\n", "420\no1,s1@2026-12-01,10:00,11:00,60\n")
        },
        BadCase("a running series that nobody leads", "D1121", "running-series.csv", 2, "series", "s1,", "s2,"),
        BadCase("a pick-up point with the id of a project", "D1118", "pick-ups.csv", field: "id") {
            try $0.replace("pick-ups.csv", "k2,", "p2,")
        },
        BadCase("more attended than expected", "D1116", "attendance-rates.csv", 2, "attended", ",80,100,", ",101,100,"),
        BadCase("a home that is not there", "D1119", "travel.csv", 2, "home", "h1,p1,walk", "h7,p1,walk"),
        BadCase("travel minutes of another kind", "D1115", "travel.csv", 3, "minutes", "car,12", "car,12min"),
        BadCase("travel longer than a day", "D1116", "travel.csv", 3, "minutes", "car,12", "car,1441"),
        BadCase("travel that no table can hold", "D1116", "travel.csv", 3, "minutes", "car,12", "car,70000"),
        BadCase("a travel row twice", "D1118", "travel.csv", 3, "home+place+mode", "p1,car,12", "p1,walk,12"),
    ]

    static let tables: [BadCase] = [
        BadCase("a missing column", "D1110", "homes.csv", 1, "longitude", ",longitude", ""),
        BadCase("a column that is not known", "D1111", "homes.csv", 1, "town", ",longitude", ",longitude,town"),
        BadCase("a missing column of version 2", "D1110", "series.csv", 1, "mostStarts", ",mostStarts", ""),
        BadCase("a column twice", "D1111", "homes.csv", 1, "pc4", ",longitude", ",longitude,pc4"),
        BadCase("too few cells", "D1112", "homes.csv", 3, "", ",180.000000", ""),
        BadCase("too many cells", "D1112", "homes.csv", 2, "", "1012,", "1012,,"),
        BadCase("an unterminated quote", "D1109", "homes.csv", 3, "", "h2,", "\"h2,"),
        BadCase("a quote inside a cell", "D1109", "homes.csv", 3, "", "h2,", "h\"2,"),
        BadCase("text behind a quote", "D1109", "homes.csv", 3, "", "h2,", "\"h2\"x,"),
        BadCase("a carriage return alone", "D1109", "homes.csv", 3, "", "h2,", "h2\r,"),
        BadCase("a fault behind a quoted line end", "D1112", "projects.csv", 4, "", "p2,Plain", "p2,Plain,"),
        BadCase("a NUL byte", "D1106", "homes.csv", 3, "", "h2,", "h\u{0}2,"),
        BadCase("a control character of two bytes", "D1106", "projects.csv", 4, "", "p2,Plain", "p2,Pl\u{9B}ain"),
        BadCase("a mark of direction in an id", "D1115", "homes.csv", 3, "id", "h2,", "h\u{202E}2,"),
        BadCase("an empty table", "D1110", "homes.csv") { try $0.write("homes.csv", "") },
        BadCase("Latin-1", "D1105", "projects.csv", line: 3) { folder in
            var bytes = try folder.bytes("projects.csv")
            guard let accent = bytes.firstIndex(of: 0xC3) else { return }
            bytes.replaceSubrange(accent...accent + 1, with: [0xC9])
            try folder.write("projects.csv", bytes: bytes)
        },
        BadCase("half a character at the end", "D1105", "holidays.csv", line: 4) { folder in
            try folder.write("holidays.csv", bytes: try folder.bytes("holidays.csv") + [0xE2, 0x82])
        },
        BadCase("a missing file", "D1102", "homes.csv") { try $0.remove("homes.csv") },
        BadCase("a file that does not belong here", "D1103", "notes.txt") { try $0.write("notes.txt", "x") },
        BadCase("a folder in the folder", "D1103", "more") {
            try FileManager.default.createDirectory(at: $0.url("more"), withIntermediateDirectories: false)
        },
        BadCase("a folder in the place of a file", "D1104", "homes.csv") {
            try $0.remove("homes.csv")
            try FileManager.default.createDirectory(at: $0.url("homes.csv"), withIntermediateDirectories: false)
        },
        BadCase("symbolic links in a circle", "D1104", "homes.csv") {
            try $0.remove("homes.csv")
            try FileManager.default.createSymbolicLink(at: $0.url("homes.csv"), withDestinationURL: $0.url("homes.csv"))
        },
        BadCase("a link to nowhere", "D1102", "homes.csv") {
            try $0.remove("homes.csv")
            try FileManager.default.createSymbolicLink(at: $0.url("homes.csv"), withDestinationURL: $0.url("nowhere"))
        },
        BadCase("a device in the place of a file", "D1104", "homes.csv") {
            try $0.remove("homes.csv")
            try FileManager.default.createSymbolicLink(
                at: $0.url("homes.csv"), withDestinationURL: URL(fileURLWithPath: "/dev/zero"))
        },
    ]

    static let documents: [BadCase] = [
        BadCase("a newer format of the folder", "D1141", "datapackage.json", 3, "schema", "instance/2", "instance/3"),
        BadCase("another schema", "D1140", "datapackage.json", 3, "schema", "dichtbij.instance/2", "other/1"),
        BadCase(
            "two versions in one folder", "D1140", "instance.yaml", 1, "schema", "dichtbij.instance/2",
            "dichtbij.instance/1"),
        BadCase(
            "a package without schema", "D1132", "datapackage.json", 1, "schema", "\"schema\": \"dichtbij",
            "\"scheme\": \"dichtbij"),
        BadCase("a truncated package", "D1130", "datapackage.json", line: 1) {
            try $0.write("datapackage.json", "{\"a\":[1,")
        },
        BadCase("a package a thousand levels deep", "D1130", "datapackage.json", line: 1) {
            try $0.write("datapackage.json", "{\"a\":" + String(repeating: "[", count: 100_000))
        },
        BadCase("a newer format of the dates", "D1141", "instance.yaml", 1, "schema", "instance/2", "instance/9"),
        BadCase("a newer format of the rules", "D1141", "rules.yaml", 3, "schema", "rules/1", "rules/2"),
        BadCase("planStart no Monday", "D1142", "instance.yaml", 3, "planStart", "2026-11-30", "2026-12-01"),
        BadCase(
            "planStart before the week of asOf", "D1142", "instance.yaml", 3, "planStart", "2026-11-30", "2026-11-16"),
        BadCase("planStart far away", "D1142", "instance.yaml", 3, "planStart", "2026-11-30", "2028-01-03"),
        BadCase("frozenThrough no Sunday", "D1142", "instance.yaml", 4, "frozenThrough", "2026-12-06", "2026-12-07"),
        BadCase("frozenThrough too early", "D1142", "instance.yaml", 4, "frozenThrough", "2026-12-06", "2026-11-22"),
        BadCase("startWeeks of zero", "D1116", "instance.yaml", 5, "startWeeks", "startWeeks: 3", "startWeeks: 0"),
        BadCase("startWeeks of fourteen", "D1116", "instance.yaml", 5, "startWeeks", "startWeeks: 3", "startWeeks: 14"),
        BadCase("startWeeks above supervisedWeeks", "D1142", "instance.yaml", line: 5, field: "startWeeks") {
            try $0.replace("policy.yaml", "supervisedWeeks: 13", "supervisedWeeks: 2")
        },
        BadCase("calendarEnd before the plan", "D1142", "instance.yaml", 6, "calendarEnd", "2028-12-31", "2026-11-30"),
        BadCase(
            "calendarEnd in a thousand years", "D1142", "instance.yaml", 6, "calendarEnd", "2028-12-31", "3028-12-31"),
        BadCase("a language of elsewhere", "D1117", "instance.yaml", 7, "language", "language: en", "language: de"),
        BadCase("yes for true", "D1115", "instance.yaml", 8, "synthetic", "synthetic: true", "synthetic: yes"),
        BadCase("a seed below zero", "D1115", "instance.yaml", 9, "seed", "seed: 18446744073709551615", "seed: -1"),
        BadCase("a key missing", "D1132", "instance.yaml", 1, "asOf", "asOf: 2026-11-23\n", ""),
        BadCase(
            "frozenThrough missing", "D1132", "instance.yaml", 1, "frozenThrough", "frozenThrough: 2026-12-06\n", ""),
        BadCase("a key that is not known", "D1133", "instance.yaml", 2, "asoff", "asOf:", "asoff: 1\nasOf:"),
        BadCase("a key twice", "D1131", "instance.yaml", line: 5) {
            try $0.replace("instance.yaml", "startWeeks: 3", "startWeeks: 3\nstartWeeks: 4")
        },
        BadCase("no YAML", "D1130", "instance.yaml", line: 3) { try $0.replace("instance.yaml", "asOf: ", "asOf: [") },
        BadCase("a list in the place of keys", "D1130", "instance.yaml", line: 1) {
            try $0.write("instance.yaml", "- a\n")
        },
        BadCase("an empty document", "D1130", "instance.yaml", line: 1) { try $0.write("instance.yaml", "") },
        BadCase("a document a hundred thousand levels deep", "D1130", "instance.yaml", line: 1) {
            try $0.write("instance.yaml", "a: " + String(repeating: "[", count: 100_000))
        },
        BadCase("a few lines that mean gigabytes", "D1130", "instance.yaml", line: 2) {
            var text = "a0: &a0 [x, x]\n"
            for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
            try $0.write("instance.yaml", text + "? *a60\n: 1\n")
        },
        BadCase("another objective", "D1140", "policy.yaml", 4, "objective", "points/1", "euros/1"),
        BadCase("a newer format of the policy", "D1141", "policy.yaml", 3, "schema", "policy/2", "policy/3"),
        BadCase("no limit of patterns", "D1132", "policy.yaml", 3, "mostPatterns", "mostPatterns: 20000\n", ""),
        BadCase(
            "a limit of patterns of zero", "D1116", "policy.yaml", 16, "mostPatterns", "mostPatterns: 20000",
            "mostPatterns: 0"),
        BadCase(
            "a limit of patterns of more than a million", "D1116", "policy.yaml", 16, "mostPatterns",
            "mostPatterns: 20000", "mostPatterns: 1000001"),
        BadCase("a negative weight", "D1116", "policy.yaml", 19, "weights.lost.points", "points: 1000", "points: -1"),
        BadCase(
            "a weight with a fraction", "D1115", "policy.yaml", 19, "weights.lost.points", "points: 1000", "points: 0.5"
        ),
        BadCase(
            "a weight without a sentence", "D1132", "policy.yaml", 19, "weights.lost.why", "    why: \"Every started",
            "    wy: \"Every started"),
        BadCase("a weight missing", "D1132", "policy.yaml", line: 18, field: "weights.wish") {
            try $0.replace("policy.yaml", "  wish:", "  wishes:")
        },
        BadCase(
            "wait steps that do not ascend", "D1116", "policy.yaml", 28, "weights.wait.steps[2].fromWeek",
            "fromWeek: 8", "fromWeek: 4"),
        BadCase(
            "wait steps that begin late", "D1116", "policy.yaml", 26, "weights.wait.steps", "fromWeek: 0", "fromWeek: 1"
        ),
        BadCase(
            "slack steps that do not ascend", "D1116", "policy.yaml", 60, "weights.slack.steps[1].days", "days: 14",
            "days: 7"),
        BadCase("parts of day that do not ascend", "D1120", "policy.yaml", 10, "partsOfDay.evening", "18:00", "12:30"),
        BadCase(
            "a part of day without quotes and colon", "D1115", "policy.yaml", 10, "partsOfDay.evening", "\"18:00\"",
            "1080"),
        BadCase(
            "no step of travel", "D1116", "policy.yaml", 38, "weights.travel.minutesPerPoint", "minutesPerPoint: 10",
            "minutesPerPoint: 0"),
        BadCase(
            "a rule number of another name", "D1143", "rules.yaml", 9, "rules[0].values.months", "\"months\": 18",
            "\"month\": 18"),
        BadCase(
            "a limit that is a list", "D1143", "rules.yaml", 212, "rules[29].values.latestEnd", "\"latestEnd\": null",
            "\"latestEnd\": [1200]"),
        BadCase(
            "a limit that is not named", "D1143", "rules.yaml", 212, "rules[29].values.latestEnd",
            "\"latestEnd\": null", ""),
        BadCase(
            "a rule number that is none", "D1115", "rules.yaml", 9, "rules[0].values.months", "\"months\": 18",
            "\"months\": 1.5"),
        BadCase(
            "a term of more than a hundred years", "D1116", "rules.yaml", 9, "rules[0].values.months", "\"months\": 18",
            "\"months\": 1201"),
        BadCase("a rule id of another form", "D1115", "rules.yaml", 5, "rules[0].id", "\"TERM-01\"", "\"term1\""),
        BadCase(
            "a frame of rules that is not known", "D1117", "rules.yaml", 7, "rules[0].frames", "[judgment]",
            "[sentence]"),
        BadCase(
            "a status of rules that is not known", "D1117", "rules.yaml", 11, "rules[0].status", "status: verified",
            "status: sure"),
        BadCase(
            "a rule twice", "D1118", "rules.yaml", 12, "rules[1].id",
            "\"TERM-02\"\n    jurisdiction: \"NL\"\n    frames: [strafbeschikking]",
            "\"TERM-01\"\n    jurisdiction: \"NL\"\n    frames: []"),
        BadCase(
            "a rule without a day", "D1132", "rules.yaml", 5, "rules[0].validFrom", "    validFrom: 2020-01-01\n", ""),
    ]
}

@Suite("Bad folders give findings")
struct BadFolderTests {
    @Test(
        "a fault gives its finding with file, line and field, and nothing is loaded",
        arguments: BadCase.cells + BadCase.tables + BadCase.documents)
    func fault(_ bad: BadCase) throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        try bad.change(folder)
        let reading = InstanceReader.read(folder: folder.path)
        #expect(reading.instance == nil)
        let errors = reading.findings.filter { $0.severity == .error }
        let wanted = errors.first {
            $0.code == bad.code && $0.file == bad.file && $0.line == bad.line && $0.field == bad.field
        }
        #expect(wanted != nil, "found: \(errors)")
        for said in errors.flatMap({ [$0.cause, $0.remedy] }) {
            #expect(!said.dutch.isEmpty && !said.english.isEmpty)
            #expect(ForeignWords.found(in: said).isEmpty, "\(said)")
        }
        #expect(errors.count <= 4, "faults that follow from one: \(errors)")
    }

    @Test("a folder that is none, is empty or is not there gives D1101")
    func noFolder() throws {
        let folder = TestFolder()
        #expect(InstanceReader.read(folder: folder.path).findings.map(\.code) == ["D1101"])
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: false)
        #expect(InstanceReader.read(folder: folder.path).findings.map(\.code) == ["D1101"])
        try folder.write("file", "x")
        #expect(InstanceReader.read(folder: folder.path + "/file").findings.map(\.code) == ["D1101"])
        #expect(InstanceReader.read(folder: "").findings.map(\.code) == ["D1101"])
        let loop = folder.url("loop")
        try FileManager.default.createSymbolicLink(at: loop, withDestinationURL: loop)
        #expect(InstanceReader.read(folder: loop.path).findings.map(\.code) == ["D1101"])
    }

    @Test("the language of a folder is known from one line, whatever else is wrong with it")
    func statedLanguage() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        func language() -> String? { InstanceReader.statedLanguage(folder: folder.path) }
        for (line, wanted) in [
            ("language: nl", "nl"), ("language: \"en\"  # of the planners", "en"), ("language: fr", nil),
            ("  language: nl", nil), ("languages: nl", nil), ("language: nl\r\nasOf: [", "nl"),
        ] {
            try folder.write("instance.yaml", "schema: {\n\(line)\n")
            #expect(language() == wanted, "\(line)")
        }
        try folder.remove("instance.yaml")
        #expect(language() == nil)
        #expect(InstanceReader.statedLanguage(folder: folder.path + "/none") == nil)
    }

    @Test("what can be read all the same is a warning: byte order mark, CR LF, an empty line, days that do not ascend")
    func warnings() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        let before = try #require(InstanceReader.read(folder: folder.path).instance)
        try folder.write("homes.csv", "\u{FEFF}" + (try folder.text("homes.csv")))
        try folder.write("instance.yaml", "\u{FEFF}" + (try folder.text("instance.yaml")))
        try folder.write("units.csv", try folder.text("units.csv").replacingOccurrences(of: "\n", with: "\r\n"))
        try folder.write("holidays.csv", try folder.text("holidays.csv") + "\n")
        try folder.replace("orders.csv", ",2026-09-02,", ",2026-08-31,")
        let reading = InstanceReader.read(folder: folder.path)
        #expect(
            Set(reading.findings.map { "\($0.code) \($0.file):\($0.line)" }) == [
                "D1107 homes.csv:1", "D1107 instance.yaml:1", "D1108 units.csv:1", "D1113 holidays.csv:4",
                "D1123 orders.csv:2",
            ])
        #expect(reading.findings.allSatisfy { $0.severity == .warning })
        let after = try #require(reading.instance)
        #expect(after.homes == before.homes && after.units == before.units && after.holidays == before.holidays)
    }

    @Test("all faults are found at once, the first 1,000 are kept and the rest counted, also in a million lines")
    func million() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        var text = Array("home,place,mode,minutes\n".utf8)
        for _ in 0..<1_000_000 { text += Array("h1,p1,car,x\n".utf8) }
        try folder.write("travel.csv", bytes: text)
        try folder.replace("orders.csv", ",3600,", ",x,")
        let reading = InstanceReader.read(folder: folder.path)
        #expect(reading.instance == nil)
        #expect(reading.findings.count == 1_000)
        #expect(reading.suppressedFindings == 999_001)
        #expect(reading.findings.first?.file == "orders.csv")
        #expect(reading.findings.last?.line == 1_000)
    }

    @Test("faults of one record are told in the order of its columns, ids that nobody has among them")
    func orderOfColumns() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        try folder.replace("series.csv", "s1,p1,tuesday,09:00", "s1,p9,Tuesday,9:00")
        try folder.replace("travel.csv", "h1,p1,walk,0", "h9,p9,boat,x")
        #expect(
            InstanceReader.read(folder: folder.path).findings.map { "\($0.file) \($0.field)" } == [
                "series.csv project", "series.csv weekday", "series.csv start", "travel.csv home", "travel.csv place",
                "travel.csv mode", "travel.csv minutes",
            ])
    }

    @Test("no message shows a text that may be a name")
    func names() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        try folder.replace("clients.csv", ",90,RN,", ",Jan van den Berg,RN,")
        let reading = InstanceReader.read(folder: folder.path)
        #expect(reading.findings.map(\.code) == ["D1115"])
        #expect(!"\(reading.findings)".contains("Berg"))
    }

    @Test("a table with its columns shuffled never puts a telephone number, a name or a postcode into a message")
    func shuffled() throws {
        let values = ["0612345678", "+31-6-12345678", "Jansen", "Kerkstraat1", "1012AB", "020-5551234", "j@x.nl"]
        let folder = try TestFolder(instance: FullInstance.instance)
        for table in InstanceTable.allCases where table.holdsPeople {
            let text = try folder.text(table.file)
            let header = String(text.prefix { $0 != "\n" })
            let count = header.split(separator: ",", omittingEmptySubsequences: false).count
            for value in values {
                let row = [String](repeating: value, count: count).joined(separator: ",")
                for first in [header, row] {
                    try folder.write(table.file, "\(first)\n\(row)\n")
                    let reading = InstanceReader.read(folder: folder.path)
                    #expect(reading.errorCount > 0)
                    #expect(!"\(reading.findings)".contains(value), "\(table.file) \(value)")
                }
            }
            try folder.write(table.file, text)
        }
    }

    @Test("every table with a column for names, telephone numbers or addresses is one about people")
    func tablesOfPeople() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        let personal: Set = [
            "displayName", "alias", "phone", "telephone", "emergencyContact", "address", "presentPerson", "email",
            "recordedBy",
        ]
        for table in InstanceTable.allCases {
            let header = try folder.text(table.file).prefix { $0 != "\n" }.split(separator: ",").map(String.init)
            if !personal.isDisjoint(with: header) { #expect(table.holdsPeople, "\(table.file)") }
        }
    }

    @Test(
        "a table that a spreadsheet saved is named as such, once (D1124)",
        arguments: [";", "\t"], [false, true])
    func spreadsheet(separator: String, isOfWindows: Bool) throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        for table in InstanceTable.allCases {
            let text = try folder.text(table.file)
            var bytes = Array(text.replacingOccurrences(of: ",", with: separator).utf8)
            if isOfWindows {
                bytes = Array(
                    "\u{FEFF}\(text)é".replacingOccurrences(of: ",", with: separator)
                        .replacingOccurrences(of: "\n", with: "\r\n").utf8)
                bytes.removeLast(2)
                bytes.append(0xE9)
            }
            try folder.write(table.file, bytes: bytes)
            let findings = InstanceReader.read(folder: folder.path).findings
            #expect(findings.map(\.code) == ["D1124"], "\(table.file): \(findings)")
            #expect(findings.first?.file == table.file)
            try folder.write(table.file, text)
        }
    }

    @Test("somebody kept apart from himself is no fault of the folder")
    func himself() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        try folder.replace("incompatibilities.csv", "c1,c2,,", "c1,c1,,")
        #expect(InstanceReader.read(folder: folder.path).errorCount == 0)
    }

    @Test("a first line that holds no column names is one finding, which quotes nothing of it")
    func noHeader() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        let lines = try folder.text("clients.csv").split(separator: "\n", omittingEmptySubsequences: false)
        try folder.write("clients.csv", lines.dropFirst().joined(separator: "\n"))
        #expect(InstanceReader.read(folder: folder.path).findings.map(\.code) == ["D1110"])
    }

    @Test("a file without permission gives D1104")
    func permission() throws {
        guard getuid() != 0 else { return }
        let folder = try TestFolder(instance: FullInstance.instance)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.url("homes.csv").path)
        #expect(InstanceReader.read(folder: folder.path).findings.map(\.code) == ["D1104"])
    }

    @Test("a pipe in the place of a file neither blocks nor is read")
    func pipe() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        try folder.remove("homes.csv")
        try #require(mkfifo(folder.url("homes.csv").path, 0o600) == 0)
        #expect(InstanceReader.read(folder: folder.path).findings.map(\.code) == ["D1104"])
    }

    @Test("cutting any file at any place, or turning any byte, never ends the program")
    func mutilated() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        var random = SplitMix64(seed: 3)
        func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
        let bytes = Array("\",;\n\r@0-9aé\u{0}{}[]:#&*".utf8)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let good = try folder.bytes(name)
            for round in 0..<12 {
                var bad = good
                if round < 4 {
                    bad.removeSubrange(next(bad.count)...)
                } else {
                    for _ in 0..<3 { bad[next(bad.count)] = bytes[next(bytes.count)] }
                }
                try folder.write(name, bytes: bad)
                let reading = InstanceReader.read(folder: folder.path)
                #expect((reading.instance == nil) == (reading.errorCount > 0))
            }
            try folder.write(name, bytes: good)
        }
    }
}
