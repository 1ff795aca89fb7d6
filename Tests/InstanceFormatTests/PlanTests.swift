import Foundation
import InstanceFormat
import PlacementDomain
import PlacementTesting
import Testing

enum FullPlan {
    static var plan: Plan {
        let day = FullInstance.day("2026-12-08")
        var roster = Roster()
        roster.placements = [
            PlacedClient(
                client: "c2", order: "o2", project: "p1", series: ["s1", "s2"], kind: .continuation, firstDate: day,
                unworkedMinutes: 0, cost: 12),
            PlacedClient(
                client: "c1", order: "o1", project: "p2", series: ["s2"], kind: .start, firstDate: day,
                unworkedMinutes: 61, cost: 2_012),
        ]
        roster.assignments = [
            Assignment(
                client: "c2", order: "o2", session: SessionID(series: "s1", date: day.adding(days: 1)),
                from: TimeOfDay(9, 0),
                to: TimeOfDay(24, 0), creditMinutes: 420, state: .lookahead),
            Assignment(
                client: "c2", order: "o2", session: SessionID(series: "s2", date: day), from: TimeOfDay(9, 0),
                to: TimeOfDay(12, 0), creditMinutes: 180, state: .firm),
            Assignment(
                client: "c1", order: "o1", session: SessionID(series: "s2", date: day), from: TimeOfDay(9, 0),
                to: TimeOfDay(12, 0), creditMinutes: 180, state: .published),
        ]
        roster.unplaced = [
            UnplacedClient(
                client: "c3", order: "o3", code: .seatsTaken, cost: 5_400, sentence: "No seat, \"yet\"",
                repair: "one seat at s1"),
            UnplacedClient(client: "c4", order: "o4", code: .termOver, cost: 400),
        ]
        roster.notPlanned = [
            NotPlannedOrder(client: "c5", order: "o5", code: "STATE"),
            NotPlannedOrder(client: "c6", order: nil, code: "NO_ORDER"),
        ]
        roster.conflicts = [Conflict(code: "TOO_MANY_KEPT", place: "s1@2026-12-08", smallestSet: ["c1", "c2"])]
        roster.opened = ["s1"]
        var summary = summary
        summary.rosterId = PlanWriter.rosterId(of: roster)
        return Plan(roster: roster, certificate: certificate, summary: summary)
    }

    static var certificate: BoundCertificate {
        let session = SessionID(series: "s1", date: FullInstance.day("2026-12-08"))
        let leaf = CertificateLeaf(
            fixed: [
                .series("s1", open: true), .client("c1", project: "p1", at: false),
                .client("c2", project: nil, at: true), .lost("c3", atMost: 3_000, within: false),
                .session("c4", session, isIn: true),
            ],
            rows: [
                RowPrice(session: session, price: 4_096),
                RowPrice(kind: .reserve, session: session, organisation: "RN", price: 1),
                RowPrice(kind: .start, session: session, price: 2),
            ],
            clients: [ClientPrice(client: "c1", price: -7)], attendance: [SeriesPrice(series: "s1", price: 9)],
            supervisors: [
                SupervisorPrice(who: .unit("u1"), weekday: .monday, price: 1),
                SupervisorPrice(who: .supervisor("w1"), weekday: .sunday, price: 2),
            ])
        return BoundCertificate(
            instance: "abc", scale: 4_096, bound: 2_000, leaves: [leaf, CertificateLeaf()], lawful: [CertificateLeaf()])
    }

    static var summary: PlanSummary {
        PlanSummary(
            instance: "abc", rosterId: "", cost: 7_824, bound: 2_000, unavoidable: 2_000, lawfulTierProven: true,
            clients: 4,
            placed: 2,
            unplaced: 2, notPlanned: 2, unworkedHours: 7, conflicts: 1, warnings: 3,
            stopReason: .stepLimit,
            opened: ["s1"], unavoidableClients: [.init(client: "c1", points: 2_000)])
    }
}

@Suite("Folders of plans")
struct PlanTests {
    @Test("a plan comes back as it was written, records sorted")
    func roundTrip() throws {
        let folder = TestFolder()
        try PlanWriter.write(FullPlan.plan, to: folder.path)
        let reading = PlanReader.read(folder: folder.path)
        let written = try #require(reading.plan)
        #expect(written.roster.placements.map(\.client) == ["c1", "c2"])
        #expect(
            written.roster.assignments.map { "\($0.client) \($0.session)" } == [
                "c1 s2@2026-12-08", "c2 s2@2026-12-08", "c2 s1@2026-12-09",
            ])
        #expect(reading.findings == [])
        #expect(Set(written.roster.assignments) == Set(FullPlan.plan.roster.assignments))
        #expect(written.summary == FullPlan.plan.summary)
        #expect(written.certificate == FullPlan.plan.certificate)
        #expect(reading.rosterId == written.summary.rosterId)
        #expect(
            reading.claims
                == SummaryClaims(rosterId: written.summary.rosterId, isGapOfItsFigures: true, violations: 0))
    }

    @Test("a plan whose id is not that of its lines is not written")
    func wrongId() {
        var plan = FullPlan.plan
        plan.roster.placements[0].cost = 13
        #expect(throws: FormatError.self) { try PlanWriter.write(plan, to: TestFolder().path) }
    }

    @Test("files stand as the contract has them")
    func golden() throws {
        let folder = try TestFolder(plan: FullPlan.plan)
        #expect(
            try folder.text("placements.csv") == """
                client,order,project,series,kind,firstDate,unworkedMinutes,cost
                c1,o1,p2,s2,start,2026-12-08,61,2012
                c2,o2,p1,s1;s2,continuation,2026-12-08,0,12

                """)
        #expect(
            try folder.text("assignments.csv").hasPrefix(
                """
                client,order,session,date,from,to,creditMinutes,state
                c1,o1,s2@2026-12-08,2026-12-08,09:00,12:00,180,frozen

                """))
        #expect(
            try folder.text("unplaced.csv") == """
                client,order,code,cost,sentence,repair
                c3,o3,SEATS_TAKEN,5400,"No seat, ""yet""\",one seat at s1
                c4,o4,TERM_OVER,400,,

                """)
        #expect(try folder.text("not-planned.csv") == "client,order,code\nc5,o5,STATE\nc6,,NO_ORDER\n")
        #expect(try folder.text("conflicts.csv") == "code,where,smallestSet\nTOO_MANY_KEPT,s1@2026-12-08,c1;c2\n")
        let rosterId = PlanReader.read(folder: folder.path).rosterId
        #expect(
            try folder.text("summary.json") == """
                {"schema":"dichtbij.plan/1","instance":"abc","rosterId":"\(rosterId)","cost":7824,"bound":2000,\
                "unavoidable":2000,"gap":1.0,"lawfulTierProven":true,"clients":4,"placed":2,"unplaced":2,"notPlanned":2,\
                "unworkedHours":7,"violations":0,"conflicts":1,"warnings":3,"stopReason":"stepLimit","from":null,"fromHash":null,"held":0,"opened":["s1"],\
                "unavoidableClients":[{"client":"c1","points":2000}]}

                """)
        #expect(
            try folder.text("certificate.json") == """
                {"schema":"dichtbij.certificate/1","instance":"abc","scale":4096,"bound":2000,"leaves":[\
                {"fixed":[{"series":"s1","open":true},{"client":"c1","project":"p1","at":false},\
                {"client":"c2","project":"","at":true},{"client":"c3","lostAtMost":3000,"within":false},\
                {"client":"c4","session":"s1@2026-12-08","in":true}],\
                "rows":[{"kind":"seat","session":"s1@2026-12-08","organisation":null,"price":4096},\
                {"kind":"reserve","session":"s1@2026-12-08","organisation":"RN","price":1},\
                {"kind":"start","session":"s1@2026-12-08","organisation":null,"price":2}],\
                "clients":[{"client":"c1","price":-7}],"attendance":[{"series":"s1","price":9}],\
                "supervisors":[{"unit":"u1","weekday":"monday","price":1},{"supervisor":"w1","weekday":"sunday","price":2}]},\
                {"fixed":[],"rows":[],"clients":[],"attendance":[],"supervisors":[]}],\
                "lawful":{"leaves":[{"fixed":[],"rows":[],"clients":[],"attendance":[],"supervisors":[]}]}}

                """)
        #expect(
            Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == [
                "placements.csv", "assignments.csv", "unplaced.csv", "not-planned.csv", "conflicts.csv",
                "certificate.json", "facts.csv", "summary.json",
            ])
    }

    struct Bad: CustomTestStringConvertible, Sendable {
        let title: String
        let code: String
        let file: String
        let field: String
        let old: String
        let new: String
        var testDescription: String { title }
        init(_ title: String, _ code: String, _ file: String, _ field: String, _ old: String, _ new: String) {
            (self.title, self.code, self.file, self.field, self.old, self.new) = (title, code, file, field, old, new)
        }
    }

    static let bad: [Bad] = [
        Bad("a key twice", "D1431", "summary.json", "cost", "\"cost\":7824", "\"cost\":7824,\"cost\":1"),
        Bad("a key missing", "D1432", "summary.json", "bound", "\"bound\":2000,", ""),
        Bad("a key that is not known", "D1433", "summary.json", "", "\"bound\":", "\"bund\":"),
        Bad("a text for a number", "D1415", "summary.json", "cost", "7824", "\"7824\""),
        Bad("a fraction for a whole number", "D1415", "summary.json", "cost", "7824", "7824.0"),
        Bad("a number beyond 64 bits", "D1416", "summary.json", "cost", "7824", "9223372036854775808"),
        Bad("a gap beyond all numbers", "D1416", "summary.json", "gap", "1.0", "1e999"),
        Bad("a leading zero", "D1430", "summary.json", "cost", "7824", "07824"),
        Bad("a stop reason that is not known", "D1417", "summary.json", "stopReason", "stepLimit", "tired"),
        Bad("a newer plan", "D1441", "summary.json", "schema", "plan/1", "plan/2"),
        Bad("another schema", "D1440", "summary.json", "schema", "dichtbij.plan/1", "x"),
        Bad("text behind the end", "D1430", "summary.json", "", "]}\n", "]}\n{}"),
        Bad(
            "a truncated certificate", "D1430", "certificate.json", "lawful",
            "{\"leaves\":[{\"fixed\":[],\"rows\":[],\"clients\":[],\"attendance\":[],\"supervisors\":[]}]}}\n", ""),
        Bad(
            "a price beyond 64 bits", "D1416", "certificate.json", "leaves.rows.price", "4096}", "-9223372036854775809}"
        ),
        Bad(
            "no sitting", "D1415", "certificate.json", "leaves.rows.session", "\"seat\",\"session\":\"s1@2026-12-08\"",
            "\"seat\",\"session\":\"s1@2026-13-08\""),
        Bad("a row of no kind", "D1417", "certificate.json", "leaves.rows.kind", "\"seat\"", "\"chair\""),
        Bad(
            "a decision about two things", "D1421", "certificate.json", "leaves.fixed", "\"open\":true",
            "\"open\":true,\"client\":\"c1\""),
        Bad(
            "a limit and a sitting in one decision", "D1421", "certificate.json", "leaves.fixed", "\"in\":true",
            "\"in\":true,\"lostAtMost\":0"),
        Bad(
            "a limit with the answer of another question", "D1421", "certificate.json", "leaves.fixed",
            "\"within\":false", "\"at\":false"),
        Bad("a question without its answer", "D1421", "certificate.json", "leaves.fixed", ",\"in\":true", ""),
        Bad("a limit of text", "D1415", "certificate.json", "leaves.fixed.lostAtMost", "3000", "\"3000\""),
        Bad(
            "a decision on no sitting", "D1415", "certificate.json", "leaves.fixed.session",
            "\"session\":\"s1@2026-12-08\",\"in\"", "\"session\":\"s1\",\"in\""),
        Bad("a weekday of elsewhere", "D1417", "certificate.json", "leaves.supervisors.weekday", "monday", "Monday"),
        Bad(
            "both unit and supervisor", "D1421", "certificate.json", "leaves.supervisors", "\"unit\":\"u1\"",
            "\"unit\":\"u1\",\"supervisor\":\"w1\""),
        Bad(
            "neither unit nor supervisor", "D1432", "certificate.json", "leaves.supervisors.unit", "\"unit\":\"u1\",",
            ""),
        Bad("a list for an object", "D1415", "certificate.json", "leaves", "[{\"fixed\"", "[[{\"fixed\""),
        Bad("cost of letters", "D1415", "placements.csv", "cost", ",2012", ",much"),
        Bad("cost beyond all plans", "D1416", "placements.csv", "cost", ",2012", ",9999999999999999999"),
        Bad("a kind that is not known", "D1417", "placements.csv", "kind", ",start,", ",begin,"),
        Bad("an id with @", "D1415", "placements.csv", "client", "c1,o1", "c@1,o1"),
        Bad(
            "another day than the session's", "D1421", "assignments.csv", "date", "@2026-12-08,2026-12-08",
            "@2026-12-08,2026-12-09"),
        Bad("a record cut short", "D1412", "assignments.csv", "", ",180,frozen", ""),
        Bad("a column missing", "D1410", "unplaced.csv", "repair", ",repair", ""),
    ]

    @Test("a fault of form gives its finding, and no plan", arguments: bad)
    func fault(_ bad: Bad) throws {
        let folder = try TestFolder(plan: FullPlan.plan)
        try folder.replace(bad.file, bad.old, bad.new)
        let reading = PlanReader.read(folder: folder.path)
        #expect(reading.plan == nil)
        let errors = reading.findings.filter { $0.severity == .error }
        #expect(errors.map { "\($0.code) \($0.file) \($0.field)" } == ["\(bad.code) \(bad.file) \(bad.field)"])
    }

    @Test("a missing file is an error, a file too many a warning, no folder an error")
    func files() throws {
        let folder = try TestFolder(plan: FullPlan.plan)
        try folder.write("notes.txt", "x")
        let more = PlanReader.read(folder: folder.path)
        #expect(more.plan != nil && more.findings.map(\.code) == ["D1403"])
        try folder.remove("certificate.json")
        #expect(
            PlanReader.read(folder: folder.path).findings.contains {
                $0.code == "D1402" && $0.file == "certificate.json"
            })
        #expect(PlanReader.read(folder: folder.path + "/none").findings.map(\.code) == ["D1401"])
    }

    @Test("a roster that was changed afterwards is read with a warning: the checker judges it")
    func changed() throws {
        let folder = try TestFolder(plan: FullPlan.plan)
        try folder.replace("assignments.csv", ",180,frozen", ",170,frozen")
        try folder.replace("summary.json", "\"gap\":1.0", "\"gap\":0.5")
        let reading = PlanReader.read(folder: folder.path)
        #expect(reading.plan != nil)
        #expect(reading.findings.map(\.code) == ["D1450", "D1450"])
        #expect(reading.findings.map(\.field) == ["rosterId", "gap"])
    }

    @Test("escapes and white space of JSON are read")
    func escapes() throws {
        let folder = try TestFolder(plan: FullPlan.plan)
        try folder.replace(
            "summary.json", "\"instance\":\"abc\"", "\n \"instance\"\t:\r\"\\u0061\\u00e9\\ud83d\\ude00\\n\\/\"")
        #expect(PlanReader.read(folder: folder.path).plan?.summary.instance == "aé😀\n/")
        for wrong in ["\\ud83d", "\\u12", "\\u-000", "\\x", "\\ude00", "\\"] {
            try folder.replace("summary.json", "\\n\\/", wrong)
            #expect(PlanReader.read(folder: folder.path).plan == nil)
            try folder.replace("summary.json", wrong, "\\n\\/")
        }
    }

    @Test("cutting or turning bytes of any file never ends the program")
    func mutilated() throws {
        let folder = try TestFolder(plan: FullPlan.plan)
        var random = SplitMix64(seed: 11)
        func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
        let bytes = Array("\",;\n@09a{}[]:\\-.e".utf8)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let good = try folder.bytes(name)
            for cut in 0..<good.count {
                try folder.write(name, bytes: Array(good[..<cut]))
                _ = PlanReader.read(folder: folder.path)
            }
            for _ in 0..<200 {
                var bad = good
                for _ in 0..<2 { bad[next(bad.count)] = bytes[next(bytes.count)] }
                try folder.write(name, bytes: bad)
                _ = PlanReader.read(folder: folder.path)
            }
            try folder.write(name, bytes: good)
        }
    }
}

@Suite("Putting folders in place")
struct PublicationTests {
    private func fault(_ path: String) -> FormatError? {
        do {
            try PlanWriter.write(FullPlan.plan, to: path)
            return nil
        } catch {
            return error
        }
    }

    private func isCannotCreate(_ error: FormatError?) -> Bool {
        if case .cannotCreate = error { true } else { false }
    }

    @Test("an existing folder is replaced only if it holds our summary.json")
    func replaced() throws {
        let folder = try TestFolder(plan: FullPlan.plan)
        #expect(fault(folder.path + "/") == nil)
        try folder.write("old.txt", "x")
        #expect(fault(folder.path) == .wouldRemove(path: folder.path, files: ["old.txt"]))
        #expect(FileManager.default.fileExists(atPath: folder.url("old.txt").path))
        try PlanWriter.write(FullPlan.plan, to: folder.path, removesForeign: true)
        #expect(!FileManager.default.fileExists(atPath: folder.url("old.txt").path))
        try folder.write("summary.json", "{\"schema\":\"other/1\"}")
        #expect(isCannotCreate(fault(folder.path)))
        try folder.remove("summary.json")
        #expect(isCannotCreate(fault(folder.path)))
        #expect(FileManager.default.fileExists(atPath: folder.url("placements.csv").path))
    }

    @Test("an empty folder, a file, and a path without a parent are refused")
    func refused() throws {
        let folder = TestFolder()
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: false)
        #expect(isCannotCreate(fault(folder.path)))
        try folder.write("file", "x")
        #expect(isCannotCreate(fault(folder.path + "/file")))
        #expect(isCannotCreate(fault(folder.path + "/file/out")))
        #expect(isCannotCreate(fault(folder.path + "/none/out")))
        #expect(isCannotCreate(fault("")))
        #expect(isCannotCreate(fault("/dev/null")))
        #expect(isCannotCreate(fault("/")))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
    }

    @Test("a link to our folder is followed, nothing stays beside")
    func link() throws {
        let folder = TestFolder()
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: false)
        #expect(fault(folder.path + "/real") == nil)
        try FileManager.default.createSymbolicLink(at: folder.url("link"), withDestinationURL: folder.url("real"))
        #expect(fault(folder.path + "/link") == nil)
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["real", "link"])
        #expect(PlanReader.read(folder: folder.path + "/real").findings == [])
    }

    @Test("an instance replaces only an instance")
    func instances() throws {
        let folder = try TestFolder(instance: FullInstance.instance)
        #expect(isCannotCreate(fault(folder.path)))
        try InstanceWriter.write(FullInstance.instance, to: folder.path)
        #expect(InstanceReader.read(folder: folder.path).findings == [])
        let plan = try TestFolder(plan: FullPlan.plan)
        #expect(throws: FormatError.self) { try InstanceWriter.write(FullInstance.instance, to: plan.path) }
    }
}
