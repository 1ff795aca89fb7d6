import Foundation
import Testing

/// The verbs on the store through the built command.
@Suite("store", .serialized)
struct StoreTests {
    private struct Office {
        let folder: TemporaryFolder
        var path: String { folder.path("office.store") }
        var environment: [String: String] { ["DICHTBIJ_STORE": path, "LANG": "en"] }

        init() throws { folder = try TemporaryFolder("store") }

        func run(_ arguments: String) throws -> CommandRunner.Outcome {
            let words = arguments.split(separator: " ").map {
                $0.replacingOccurrences(of: "HERE", with: folder.url.path)
            }
            return try CommandRunner.run(["store"] + words, environment: environment)
        }

        /// What lies there, without the index that SQLite keeps of its log.
        var rows: [String: Data] { folder.bytes("").filter { !$0.key.hasSuffix("-shm") } }

        var names: [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []).sorted()
        }
    }

    @Test("init, verify, backup, restore: a day of an office, in words and as JSON")
    func day() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let made = try office.run("init --as p7 --synthetic --language en")
        #expect(made.code == 0 && made.output.contains("p7") && made.saysWhatNow, "\(made.errors)")
        #expect(office.names == ["office.store"])
        let verified = try office.run("verify --json")
        #expect(verified.code == 0 && (verified.json["findings"] as? [Any])?.isEmpty == true)
        #expect(verified.json["schema"] as? String == "dichtbij.store/1")
        let copied = try office.run("backup HERE/copy --json")
        let digest = try #require(copied.json["sha256"] as? String)
        #expect(copied.json["seal"] as? Int == 2)
        let head = try office.run("verify --json").json["head"] as? String
        #expect(copied.json["head"] as? String == verified.json["head"] as? String)

        let before = office.rows
        let shown = try office.run("restore HERE/copy --dry-run")
        #expect(shown.code == 0 && shown.output.contains("--confirm \(digest.prefix(20))"), "\(shown.output)")
        let unconfirmed = try office.run("restore HERE/copy")
        #expect(unconfirmed.code == 64 && unconfirmed.errors.contains("D5020"))
        let other = try office.run("restore HERE/copy --confirm 000000000000")
        #expect(other.code == 64 && other.errors.contains("D5032"))
        let unknown = try office.run("restore HERE/copy --as p8 --confirm \(digest.prefix(20))")
        #expect(unknown.code == 77 && unknown.errors.contains("D5018"))
        #expect(office.rows == before)
        let restored = try office.run("restore HERE/copy --json --confirm \(digest.prefix(20))")
        #expect(restored.code == 0, "\(restored.errors)")
        let kept = try #require(restored.json["kept"] as? String)
        let was = try CommandRunner.run(["store", "verify", "--store", kept, "--json"])
        #expect(was.code == 0 && was.json["head"] as? String == head, "\(was.errors)")
        #expect(office.names.count == 3)
        #expect(try office.run("verify").output.contains("2 decisions"))
    }

    @Test("what stands there is never overwritten; what is no store is told apart; a store must be named")
    func refused() throws {
        let office = try Office()
        defer { office.folder.remove() }
        for verb in ["init", "verify", "migrate", "backup x", "restore x"] {
            let arguments = ["store"] + verb.split(separator: " ").map(String.init)
            let unnamed = try CommandRunner.run(arguments)
            #expect(unnamed.code == 64 && unnamed.errors.contains("D5019"), "\(verb): \(unnamed.errors)")
        }
        #expect(try office.run("verify").code == 65)
        #expect(try office.run("init").code == 0)
        let again = try office.run("init")
        #expect(again.code == 73 && again.errors.hasPrefix("D5009") && again.saysWhatNow)
        let occupied = try office.run("backup HERE/office.store")
        #expect(occupied.code == 73 && occupied.errors.contains("D5009"))
        let noStore = try CommandRunner.run(["store", "verify", "--store", "Instances/town/clients.csv"])
        #expect(noStore.code == 65 && noStore.errors.contains("D5001"))
        let json = try CommandRunner.run(["store", "verify", "--store", office.folder.path("gone"), "--json"])
        #expect(json.code == 65 && json.errors.contains("\"code\":\"D5004\"") && json.output.isEmpty)
        for arguments in ["init --as", "init --time-zone Nowhere", "frob", "init --group no-such-group"] {
            let outcome = try office.run(arguments)
            #expect([64, 73].contains(outcome.code), "\(arguments): \(outcome.errors)")
        }
    }

    @Test(
        "a store that was edited with another tool: verify ends with 65 and says what is wrong; there is no backup of it"
    )
    func edited() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else {
            print("notice: no 'sqlite3' here; the edit is not tried")
            return
        }
        let office = try Office()
        defer { office.folder.remove() }
        #expect(try office.run("init").code == 0)
        _ = try CommandRunner.shell("sqlite3 \(office.path) 'DROP TRIGGER assignment_once'")
        let found = try office.run("verify")
        #expect(found.code == 65 && found.output.contains("D5023  trigger assignment_once") && found.saysWhatNow)
        let backup = try office.run("backup HERE/copy")
        #expect(backup.code == 65 && backup.errors.contains("D5016") && backup.errors.contains("D5023"))
        #expect(office.names == ["office.store"])
    }

    @Test(
        "an office takes over its folder, and the instance of the week comes out; what a store does not take is told (D5041)"
    )
    func takeOver() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let now = office.environment.merging(["DICHTBIJ_NOW": "2026-11-30T00:30"]) { $1 }
        func run(_ arguments: [String]) throws -> CommandRunner.Outcome {
            try CommandRunner.run(["store"] + arguments, environment: now)
        }
        let supervised = try office.folder.instance("first-steps")
        try supervised.set("series.csv", "supervised", to: "true")
        let refused = try run(["init", "--from", supervised.path])
        #expect(refused.code == 65 && refused.errors.contains("D5041  series.csv:2  supervised"), "\(refused.errors)")
        #expect(!office.names.contains("office.store"))

        #expect(try run(["init", "--from", "Instances/first-steps"]).code == 0)
        #expect(try office.run("verify").code == 0)
        let first = try run(["export", "--output", office.folder.path("one"), "--json"])
        #expect(first.code == 0 && first.json["asOf"] as? String == "2026-11-30", "\(first.errors)")
        let second = try run(["export", "--output", office.folder.path("other"), "--json"])
        #expect(first.json["instance"] as? String == second.json["instance"] as? String)
        let valid = try CommandRunner.run(["validate", office.folder.path("one")])
        #expect(valid.code == 0, "\(valid.output)")
        let notATime = office.environment.merging(["DICHTBIJ_NOW": "soon"]) { $1 }
        let outcome = try CommandRunner.run(
            ["store", "export", "--output", office.folder.path("x")], environment: notATime)
        #expect(outcome.code == 64 && outcome.errors.contains("D5033"))
    }

    @Test("DICHTBIJ_NOW is refused for an office of real people (D5033)")
    func realClock() throws {
        let office = try Office()
        defer { office.folder.remove() }
        let now = office.environment.merging(["DICHTBIJ_NOW": "2026-11-30T09:00"]) { $1 }
        let outcome = try CommandRunner.run(["store", "init"], environment: now)
        #expect(outcome.code == 64 && outcome.errors.contains("D5033"), "\(outcome.errors)")
        #expect(office.names.isEmpty)
    }

    @Test("a run that is killed leaves a whole store or none, and no file that keeps the next one from making it")
    func killed() throws {
        let office = try Office()
        defer { office.folder.remove() }
        for delay in stride(from: 0.004, through: 0.06, by: 0.004) {
            _ = try CommandRunner.shell(
                "timeout -s KILL \(delay) \"$DICHTBIJ\" store init --store \(office.path) > /dev/null 2>&1")
            if office.names.contains("office.store") {
                #expect(try office.run("verify").code == 0, "after \(delay) s")
                try FileManager.default.removeItem(atPath: office.path)
            }
        }
        #expect(try office.run("init").code == 0)
        #expect(office.names == ["office.store"], "\(office.names)")
    }
}
