import Foundation
import Testing

/// Who may record things, and an office with several logins, through the built command.
struct StoreActorTests {
    private static func run(
        _ arguments: String, in folder: TemporaryFolder, store: String = "office.store", at now: String? = nil
    ) throws -> CommandRunner.Outcome {
        var environment = ["DICHTBIJ_STORE": folder.path(store), "LANG": "en"]
        environment["DICHTBIJ_NOW"] = now
        return try CommandRunner.run(
            ["store"] + arguments.split(separator: " ").map(String.init), environment: environment)
    }

    @Test("somebody is added once: the same again changes nothing, other values are a conflict that names no login")
    func added() throws {
        let folder = try TemporaryFolder("actors")
        defer { folder.remove() }
        func run(_ arguments: String) throws -> CommandRunner.Outcome {
            try Self.run(arguments, in: folder, at: "2026-11-30T09:00")
        }
        #expect(try run("init --as p1 --synthetic --language en").code == 0)
        let first = try run("actor add p2 --login tessa --as p1 --json")
        #expect(first.code == 0, "\(first.errors)")
        let entry = try #require((first.json["actors"] as? [[String: Any]])?.first)
        #expect(entry["id"] as? String == "p2" && entry["kind"] as? String == "person")
        #expect(entry["from"] as? String == "2026-11-30" && entry["hasLogin"] as? Bool == true)

        let before = try run("verify --json").json["head"] as? String
        let again = try run("actor add p2 --login tessa --as p1")
        #expect(again.code == 0 && again.output.contains("nothing was changed") && again.saysWhatNow)
        for (arguments, column) in [
            ("p2 --login jan", "login"), ("p2", "login"), ("p2 --login tessa --kind service", "kind"),
            ("p2 --login tessa --from 2026-12-01", "from"), ("p3 --login tessa", "os_user"),
        ] {
            let other = try run("actor add \(arguments) --as p1")
            #expect(other.code == 1 && other.errors.contains("D5204"), "\(arguments): \(other.errors)")
            #expect(other.errors.contains(column) && other.saysWhatNow, "\(arguments): \(other.errors)")
            #expect(!(other.output + other.errors).contains("tessa"), "\(arguments): \(other.errors)")
        }
        let unknown = try run("actor add p4 --as p9")
        #expect(unknown.code == 77 && unknown.errors.contains("D5018"), "\(unknown.errors)")
        #expect(try run("verify --json").json["head"] as? String == before)

        #expect(try run("actor add s1 --kind service --from 2026-12-07 --as p2").code == 0)
        let early = try run("actor add p5 --as s1")
        #expect(early.code == 77, "before his first day: \(early.errors)")
        let listed = try run("actor list")
        #expect(listed.output.split(separator: "\n").map { $0.prefix(2) } == ["p1", "p2", "s1"], "\(listed.output)")
        #expect(listed.output.contains("s1 · service · from 2026-12-07 · no login"), "\(listed.output)")
        #expect(!listed.output.contains("tessa"))
        let verified = try run("verify --json")
        #expect(verified.code == 0 && verified.json["decisions"] as? Int == 3, "\(verified.output)")
    }

    @Test(
        "an id is a code: a login, a name or an empty word is refused, and nothing is written",
        arguments: ["root", "tessa", "j.jansen", "p2 --login p2", "p2 --login=", "p2 --from soon", "p2 --kind king"])
    func codes(arguments: String) throws {
        let folder = try TemporaryFolder("actor-codes")
        defer { folder.remove() }
        #expect(try Self.run("init --as p1", in: folder).code == 0)
        let outcome = try Self.run("actor add \(arguments) --as p1", in: folder)
        #expect(outcome.code == 64 && outcome.output.isEmpty, "\(outcome.errors)")
        #expect(try Self.run("verify --json", in: folder).json["acts"] as? Int == 1)
    }

    @Test("a group shares an office: folder 2770 and file 0660, of the group, and two of its people record in it")
    func group() throws {
        guard let name = getgrgid(getgid()).flatMap({ entry in entry.pointee.gr_name.map { String(cString: $0) } })
        else {
            print("notice: the group of this login has no name here; a shared office is not tried")
            return
        }
        let folder = try TemporaryFolder("group")
        defer { folder.remove() }
        func run(_ arguments: String) throws -> CommandRunner.Outcome {
            try Self.run(arguments, in: folder, store: "shared/office.store")
        }
        let made = try run("init --as p1 --group \(name)")
        #expect(made.code == 0, "\(made.errors)")
        #expect(try run("actor add p2 --as p1").code == 0)
        #expect(try run("actor add p3 --as p2").code == 0)
        for (path, mode) in [("shared", 0o2770), ("shared/office.store", 0o660)] {
            var status = stat()
            #expect(stat(folder.path(path), &status) == 0)
            #expect(status.st_mode & 0o7777 == mode_t(mode), "\(path)")
            #expect(status.st_gid == getgid(), "\(path)")
        }
        let listed = try run("actor list --json")
        #expect((listed.json["actors"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["p1", "p2", "p3"])
        #expect(try run("verify").code == 0)
    }
}
