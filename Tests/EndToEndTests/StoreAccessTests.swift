import Foundation
import Testing

/// Who may look, what is written down about it, and what is refused.
@Suite("access to a store", .serialized)
struct StoreAccessTests {
    @Test("a folder and --store, neither, or an option of the other source: exit 64 with the next step")
    func refused() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let cases = [
            ("check Instances/town out --store HERE/office.store", 64, "D5034"),
            ("plan Instances/town --store HERE/office.store --output HERE/x", 64, "D5034"),
            ("check Instances/town", 64, "D5036"), ("plan Instances/town", 64, "D5036"),
            ("check Instances/first-steps out --plan 3", 64, "D5037"),
            ("check Instances/first-steps out --as p7", 64, "D5037"),
            ("plan Instances/first-steps --output HERE/x --week 2026-W49", 64, "D5037"),
            ("plan --from HERE/x", 64, "D5037"), ("plan --rounds 3", 64, "D5037"),
            ("check", 64, "D5042"), ("show --plan 77", 64, "D5042"), ("record replay 77", 64, "D5042"),
            ("check --as nobody", 77, "D5018"), ("plan --as nobody", 77, "D5018"),
            ("record replay 1 --as nobody", 77, "D5018"),
            ("record verify --head 0123456789ab", 65, "D5321"), ("record verify --head zz", 64, "--head"),
            ("check --store HERE/gone", 65, "D5004"), ("plan --store HERE/gone", 65, "D5004"),
        ]
        for (line, code, says) in cases {
            let outcome = try office.run(line)
            #expect(Int(outcome.code) == code && outcome.errors.contains(says), "\(line): \(outcome.errors)")
            #expect(outcome.output.isEmpty, "\(line)")
        }
        for verb in ["plan", "check", "show", "explain", "options --client c1"] {
            let nothing = try office.run(verb, without: ["DICHTBIJ_STORE"])
            #expect(nothing.code == 64 && nothing.errors.contains("D5035"), "\(verb): \(nothing.errors)")
            #expect(nothing.saysWhatNow)
        }
    }

    @Test("a folder that is typed beats DICHTBIJ_STORE")
    func folderFirst() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let planned = try office.run("plan Instances/first-steps --output HERE/out --step-limit 2 --json")
        #expect(planned.code == 0 && planned.json["plan"] == nil, "\(planned.errors)")
        #expect(try office.run("check Instances/first-steps HERE/out").code == 0)
        #expect(try office.run("check").errors.contains("D5042"))
    }

    @Test("whoever sees somebody's data is written down first, once for each client and output")
    func consulted() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        #expect(try office.run("plan --output HERE/out --json").code == 0)
        let client = try #require(office.folder.client(in: "out"))
        let log = "SELECT actor, client, output FROM consultation ORDER BY id"
        guard let before = try office.query(log) else { return }
        #expect(before.isEmpty, "figures alone show nobody: \(before)")
        #expect(try office.run("check").code == 0)
        #expect(try office.query(log) == "")
        #expect(try office.run("explain --client \(client)").code == 0)
        #expect(try office.query(log) == "p7|\(client)|explain")
        let shown = try office.run("show --client \(client) --json")
        #expect(shown.code == 0)
        #expect(try office.query(log) == "p7|\(client)|explain\np7|\(client)|show")
        let lists = "SELECT count(*), count(DISTINCT client) FROM consultation WHERE output = 'sheet'"
        #expect(try office.run("sheet series --output HERE/series.csv").code == 0)
        #expect(try office.query(lists) == "0|0")
        #expect(try office.run("sheet clients --output HERE/clients.csv").code == 0)
        #expect(try office.query(lists) == "8|8")
        #expect(try office.run("sheet clients --as nobody").code == 77)
    }

    @Test("a plan whose file is damaged (D5043), that is another one (D5322), or that the check refuses (D5323)")
    func edited() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        func plan(_ limit: String) throws -> Int {
            try #require(try office.run("plan --full \(limit) --json").json["plan"] as? Int)
        }
        let (one, two, timed) = (try plan("--step-limit 1"), try plan("--step-limit 4"), try plan("--time-limit 1s"))
        func mix(_ name: String, of plan: Int) throws -> String? {
            try office.query(
                """
                UPDATE folder_file SET digest = (SELECT f.digest FROM folder_file f JOIN decision d ON d.result = f.folder
                WHERE d.seq = \(one) AND f.name = '\(name)')
                WHERE folder = (SELECT result FROM decision WHERE seq = \(plan)) AND name = '\(name)'
                """)
        }
        guard try mix("summary.json", of: two) != nil, try mix("assignments.csv", of: timed) != nil else { return }
        let other = try office.run("record replay \(two)")
        #expect(other.code == 1 && other.errors.contains("D5322") && other.errors.contains("summary.json"))
        let refused = try office.run("record replay \(timed)")
        #expect(refused.code == 2 && refused.errors.contains("D5323") && refused.saysWhatNow, "\(refused.errors)")
        _ = try office.query("DROP TRIGGER blob_fixed; UPDATE blob SET form = 0, bytes = x'00'")
        let damaged = try office.run("show --plan \(one)")
        #expect(damaged.code == 65 && damaged.errors.contains("D5043") && damaged.saysWhatNow, "\(damaged.errors)")
    }

    @Test("the folder that a killed command left goes with the next one; that of one that lives stays")
    func swept() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        for name in ["dichtbij-week-killed", "dichtbij-week-living", "dichtbij-week-other"] {
            let path = office.folder.path("scratch/\(name)/week")
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            if name.hasSuffix("other") { continue }
            try Data().write(to: URL(fileURLWithPath: office.folder.path("scratch/\(name)/.lock")))
        }
        let lock = open(office.folder.path("scratch/dichtbij-week-living/.lock"), O_RDWR)
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        #expect(try office.run("plan --step-limit 1").code == 0)
        #expect(office.scratch.sorted() == ["dichtbij-week-living", "dichtbij-week-other"])
        close(lock)
        #expect(try office.run("plan --step-limit 1").code == 0)
        #expect(office.scratch == ["dichtbij-week-other"])
    }

    @Test("rows that were edited after a backup are named by record verify and store verify (D5320)")
    func sealed() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let copied = try office.run("store backup HERE/copy")
        #expect(copied.code == 0 && copied.output.contains("verzegeld: besluit 2"), "\(copied.output)\(copied.errors)")
        #expect(try office.run("record verify").output.contains("2 besluiten · 1 zegel"))
        #expect(try office.run("store backup HERE/other --as nobody").code == 77)
        let edit = """
            DROP TRIGGER ledger_stays_u; UPDATE ledger SET minutes = minutes + 60 WHERE id = 1;
            UPDATE order_balance SET remaining = remaining + 60, imposed = imposed - 60 WHERE order_id = 'o1';
            CREATE TRIGGER ledger_stays_u BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT,'D5400 ledger: append only'); END;
            """
        guard try office.query(edit) != nil else { return }
        let record = try office.run("record verify")
        #expect(
            record.code == 65 && record.errors.contains("D5320  ledger 1") && record.saysWhatNow, "\(record.errors)")
        let store = try office.run("store verify")
        #expect(store.code == 65 && store.output.contains("D5320  ledger 1"), "\(store.output)")
        #expect(try office.run("store backup HERE/third").errors.contains("D5320"))
    }

    @Test("what cannot be written down is not shown")
    func notShown() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        #expect(try office.run("plan --json --output HERE/out").code == 0)
        let client = try #require(office.folder.client(in: "out"))
        guard try office.query("DROP TABLE consultation") != nil else { return }
        for verb in ["show", "explain --client \(client)", "options --client \(client)"] {
            let outcome = try office.run(verb)
            #expect(outcome.code != 0 && outcome.output.isEmpty, "\(verb): \(outcome.output)")
        }
        #expect(office.scratch.isEmpty)
    }

    @Test("a plan is made again byte for byte; one that a clock ended is checked; an edited record is found")
    func replayed() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        var numbers: [Int] = []
        for line in [
            "plan --step-limit 4 --seed 9 --json", "plan --step-limit 4 --json", "plan --full --step-limit 3 --json",
        ] {
            numbers.append(try #require(try office.run(line).json["plan"] as? Int))
        }
        for number in numbers {
            let again = try office.run("record replay \(number)")
            #expect(again.code == 0 && again.output.contains("byte voor byte"), "\(again.output)\(again.errors)")
        }
        let timed = try #require(try office.run("plan --time-limit 1s --json").json["plan"] as? Int)
        let checked = try office.run("record replay \(timed) --json")
        #expect(checked.code == 0 && checked.json["result"] as? String == "checked", "\(checked.errors)")
        let verified = try office.run("record verify --json")
        let head = try #require(verified.json["head"] as? String)
        #expect(try office.run("record verify --head \(head.prefix(12))").code == 0)
        let edit = "DROP TRIGGER decision_stays_u; UPDATE decision SET result = inputs WHERE seq = \(numbers[1])"
        guard try office.query(edit) != nil else { return }
        let broken = try office.run("record verify")
        #expect(broken.code == 65 && broken.errors.contains("D5026") && broken.errors.contains("\(numbers[1])"))
    }
}
