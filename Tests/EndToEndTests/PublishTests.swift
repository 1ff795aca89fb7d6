import Foundation
import Testing

/// `publish` as other programs meet it.
@Suite(.serialized)
struct PublishTests {
    /// A planned instance in a folder of its own.
    private struct Planned {
        let folder: TemporaryFolder
        let instance: String
        let out: InstanceFolder
        let id: String

        init(_ name: String = "first-steps") throws {
            folder = try TemporaryFolder("publish")
            instance = try folder.instance(name).path
            let plan = try CommandRunner.run([
                "plan", instance, "--output", folder.path("out"), "--step-limit", "20", "--json",
            ])
            #expect(plan.code == 0, "\(plan.errors)")
            out = InstanceFolder(url: URL(fileURLWithPath: folder.path("out")))
            id = plan.json["rosterId"] as? String ?? ""
        }

        func publish(_ more: [String], to name: String = "published") throws -> CommandRunner.Outcome {
            try CommandRunner.run(["publish", instance, out.path, "--output", folder.path(name)] + more)
        }

        var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path))?.sorted() ?? [] }
    }

    @Test("a dry run lists what a real run then writes, and writes nothing itself")
    func dryRun() throws {
        let planned = try Planned()
        defer { planned.folder.remove() }
        let dry = try planned.publish(["--dry-run", "--json"])
        #expect(dry.code == 0, "\(dry.errors)")
        #expect(planned.names == ["first-steps", "out"])
        let listed = dry.json["files"] as? [String] ?? []
        #expect(listed.contains("partners/groen/signing-list.html") && listed.contains("letters/c1.html"))
        let real = try planned.publish(["--confirm", planned.id, "--json"])
        #expect(real.code == 0, "\(real.errors)")
        #expect(real.json["files"] as? [String] == listed)
        #expect(real.json["dryRun"] as? Bool == false)
        for path in listed {
            #expect(FileManager.default.fileExists(atPath: planned.folder.path("published/\(path)")), "\(path)")
        }
    }

    @Test("without a terminal and without --confirm nothing is written: exit 64, and the id to type")
    func notConfirmed() throws {
        let planned = try Planned()
        defer { planned.folder.remove() }
        for more in [[], ["--no-input"]] {
            let outcome = try planned.publish(more)
            #expect(outcome.code == 64)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("D7206") && outcome.errors.contains("--confirm \(planned.id)"))
        }
        let other = try planned.publish(["--confirm", String(repeating: "a", count: 64)])
        #expect(other.code == 64 && other.errors.contains("D7207"), "\(other.errors)")
        #expect(try planned.publish(["--confirm", String(planned.id.prefix(8))]).code == 64)
        #expect(planned.names == ["first-steps", "out"])
        #expect(try planned.publish(["--confirm", String(planned.id.prefix(12))]).code == 0)
    }

    @Test("a roster that was edited, belongs elsewhere or is broken is refused with a code and the next step")
    func refused() throws {
        let planned = try Planned()
        defer { planned.folder.remove() }
        let cost = try #require(Int(planned.out.value("placements.csv", "cost")))
        try planned.out.set("placements.csv", "cost", to: String(cost + 1))
        let edited = try planned.publish(["--confirm", planned.id])
        #expect(edited.code == 2)
        #expect(edited.errors.contains("D7201") && edited.errors.contains("dichtbij check"), "\(edited.errors)")
        try planned.out.set("placements.csv", "cost", to: String(cost))

        let other = try CommandRunner.run([
            "publish", "Instances/town", planned.out.path, "--output", planned.folder.path("published"), "--confirm",
            planned.id,
        ])
        #expect(other.code == 2 && other.errors.contains("D4501"), "\(other.errors)")

        let text = try planned.out.text("certificate.json")
        try planned.out.write(String(text.prefix(text.count / 2)), to: "certificate.json")
        let cut = try planned.publish(["--confirm", planned.id])
        #expect(cut.code == 65 && cut.errors.contains("D1430") && cut.saysWhatNow, "\(cut.errors)")
        #expect(planned.names == ["first-steps", "out"])
    }

    @Test("a folder that no publication made is left alone: exit 73")
    func notOurs() throws {
        let planned = try Planned()
        defer { planned.folder.remove() }
        let docs = planned.folder.url.appendingPathComponent("docs")
        try FileManager.default.createDirectory(at: docs, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: docs.appendingPathComponent("notes.txt"))
        #expect(try planned.publish(["--confirm", planned.id], to: "docs").code == 73)
        #expect(try planned.publish(["--confirm", planned.id], to: "out").code == 73)
        #expect(try planned.publish(["--confirm", planned.id], to: "out/inside").code == 73)
        #expect(try planned.publish(["--confirm", planned.id], to: "first-steps/inside").code == 73)
        #expect(try FileManager.default.contentsOfDirectory(atPath: docs.path) == ["notes.txt"])
    }

    @Test("when the disk is full in the middle, the earlier publication is whole: exit 74")
    func fullDisk() throws {
        let planned = try Planned("town")
        defer { planned.folder.remove() }
        #expect(try planned.publish(["--confirm", planned.id]).code == 0)
        let before = try CommandRunner.shell(
            "cd \(planned.folder.path("published")) && find . -type f | sort | xargs sha256sum")
        // No file may grow beyond 4 KiB: some sheets fit, the first larger file does not.
        let outcome = try CommandRunner.shell(
            "ulimit -f 4; exec \"$DICHTBIJ\" publish \(planned.instance) \(planned.out.path) --output \(planned.folder.path("published")) --language en --confirm \(planned.id)"
        )
        #expect(outcome.code == 74, "\(outcome.code) \(outcome.errors)")
        #expect(!outcome.isCrash)
        #expect(outcome.saysWhatNow)
        let after = try CommandRunner.shell(
            "cd \(planned.folder.path("published")) && find . -type f | sort | xargs sha256sum")
        #expect(before.output == after.output && before.output.contains("publication.json"))
        #expect(planned.names == ["out", "published", "town"])
    }

    @Test("a full file system gets exit 74 and leaves nothing")
    func fullFileSystem() throws {
        let planned = try Planned("town")
        defer { planned.folder.remove() }
        let small = planned.folder.url.appendingPathComponent("small")
        try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
        let mounted = try CommandRunner.shell("mount -t tmpfs -o size=256k none \(small.path)")
        guard mounted.code == 0 else {
            print("notice: no small tmpfs can be mounted here; the full disk is not tried")
            return
        }
        defer { _ = try? CommandRunner.shell("umount \(small.path)") }
        let outcome = try planned.publish(["--confirm", planned.id], to: "small/published")
        #expect(outcome.code == 74, "\(outcome.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: small.path) == [])
    }

    @Test("after an earlier publication only those get paper for whom something changed, and the dry run says who")
    func previous() throws {
        let planned = try Planned()
        defer { planned.folder.remove() }
        #expect(try planned.publish(["--confirm", planned.id]).code == 0)
        let instance = InstanceFolder(url: URL(fileURLWithPath: planned.instance))
        try instance.append(
            "sessions.csv", ["series": "keuken-tu-1", "date": "2026-12-08", "status": "cancelled"])
        let plan = try CommandRunner.run([
            "plan", planned.instance, "--output", planned.out.path, "--step-limit", "20", "--json",
        ])
        let id = plan.json["rosterId"] as? String ?? ""
        let published = planned.folder.path("published")
        #expect(try planned.publish(["--confirm", id]).code == 64)
        let dry = try planned.publish(["--previous", published, "--dry-run", "--language", "en"])
        #expect(dry.code == 0, "\(dry.errors)")
        let change = dry.output.split(separator: "\n").filter { $0.hasPrefix("keuken  c2  dropped  − Tue ") }
        #expect(
            change.count == 1 && change[0].hasSuffix("09:00–16:30  the working day is cancelled"), "\(dry.output)")
        let real = try planned.publish(["--previous", published, "--confirm", id, "--json"])
        #expect(real.code == 0, "\(real.errors)")
        #expect(real.json["partners"] as? Int == 1 && real.json["unchangedPartners"] as? Int == 3, "\(real.json)")
        #expect((real.json["changes"] as? [String: Int])?["dropped"] == 1)
        let calendar = try String(contentsOfFile: published + "/partners/keuken/calendar.ics", encoding: .utf8)
        #expect(calendar.contains("STATUS:CANCELLED") && calendar.contains("SEQUENCE:1"))
        let again = try planned.publish(["--previous", published, "--confirm", id])
        #expect(again.code == 65 && again.errors.contains("D7203"), "\(again.errors)")
    }

    @Test(
        "what is read is never replaced: an output that holds the instance or the roster gets exit 73; absurd weeks 64")
    func inputsInOutput() throws {
        let planned = try Planned()
        defer { planned.folder.remove() }
        #expect(try planned.publish(["--confirm", planned.id]).code == 0)
        let inside = planned.folder.url.appendingPathComponent("published")
        for (name, from) in [("week", planned.instance), ("roster", planned.out.path)] {
            try FileManager.default.copyItem(atPath: from, toPath: inside.appendingPathComponent(name).path)
        }
        let outcome = try CommandRunner.run([
            "publish", inside.path + "/week", inside.path + "/roster", "--output", inside.path, "--confirm", planned.id,
        ])
        #expect(outcome.code == 73, "\(outcome.errors)")
        #expect(FileManager.default.fileExists(atPath: inside.path + "/week/instance.yaml"))
        for weeks in ["400000000", "9223372036854775807", "0"] {
            #expect(try planned.publish(["--dry-run", "--weeks", weeks], to: "other").code == 64, "\(weeks)")
        }
    }

    @Test(
        "a juvenile is never named, also where another order of his is an adult's; a late published row is taken over")
    func juvenileWithTwoOrders() throws {
        let folder = try TemporaryFolder("juvenile")
        defer { folder.remove() }
        let instance = try folder.instance("first-steps")
        var orders = try instance.rows("orders.csv")
        var adult = orders[3]
        adult[0] = "o9"
        adult[try instance.column("legalFrame", of: "orders.csv")] = "judgment"
        adult[try instance.column("caseTermEnd", of: "orders.csv")] = ""
        orders.append(adult)
        try instance.write(CSVText.text(orders), to: "orders.csv")
        for (order, session) in [("o9", "buurthuis-we-1@2026-12-02"), ("o2", "keuken-tu-1@2026-12-29")] {
            try instance.append(
                "frozen-assignments.csv",
                ["order": order, "session": session, "from": "13:00", "to": "16:00", "creditMinutes": "60"])
        }
        let out = folder.path("out")
        let plan = try CommandRunner.run([
            "plan", instance.path, "--output", out, "--step-limit", "20", "--json",
        ])
        #expect(plan.code == 0, "\(plan.errors)")
        let published = try CommandRunner.run([
            "publish", instance.path, out, "--output", folder.path("published"), "--confirm",
            plan.json["rosterId"] as? String ?? "",
        ])
        #expect(published.code == 0, "\(published.errors)")
        for file in ["sheet.csv", "signing-list.html", "contact-page.html"] {
            let path = folder.path("published/partners/buurthuis/\(file)")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("Stagiair") && !text.contains("Chris"), "\(file)")
        }
        let next = try String(
            contentsOfFile: folder.path("published/next/frozen-assignments.csv"), encoding: .utf8)
        #expect(next.contains("o2,keuken-tu-1@2026-12-29"))
    }

    @Test("pages, paper and calendars pass validator, axe and icalendar, where these programs are at hand")
    func pages() throws {
        let planned = try Planned()
        defer { planned.folder.remove() }
        #expect(try planned.publish(["--confirm", planned.id]).code == 0)
        let python = ProcessInfo.processInfo.environment["DICHTBIJ_PYTHON"] ?? "python3"
        let outcome = try CommandRunner.shell("\(python) Tools/check-pages \(planned.folder.path("published"))")
        guard outcome.code != 69, outcome.code != 127 else {
            print("notice: pages are not looked at in a browser here: \(outcome.errors)")
            return
        }
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
    }
}
