import Foundation
import Testing

/// Plans of a store are published, corrected and published again, through the built command.
@Suite("publish on a store", .serialized)
struct StorePublishTests {
    @Test("a plan is published once; its folder is written again with the same bytes; everything stands in the record")
    func once() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let roster = try office.plan()
        let asked = try office.run("publish --output HERE/published")
        #expect(asked.code == 64 && asked.errors.contains("D7206") && asked.saysWhatNow, "\(asked.errors)")
        let trial = try office.run("publish --output HERE/published --dry-run")
        #expect(trial.code == 0 && !FileManager.default.fileExists(atPath: office.folder.path("published")))
        #expect(try office.query("SELECT count(*) FROM publication") ?? "0" == "0")

        let published = try office.run("publish --output HERE/published --confirm \(roster) --json")
        #expect(published.code == 0, "\(published.errors)")
        #expect(published.json["publication"] as? Int == 1 && published.json["replanned"] as? Bool == false)
        let files = office.folder.bytes("published")
        #expect(files.count > 20)
        let twice = try office.run("publish --output HERE/other --confirm \(roster)")
        #expect(twice.code == 64 && twice.errors.contains("D5542") && twice.saysWhatNow, "\(twice.errors)")

        let again = try office.run("publish --again --output HERE/again")
        #expect(again.code == 0, "\(again.errors)")
        #expect(office.folder.bytes("again") == files)
        let verified = try office.run("store verify --json")
        #expect(verified.code == 0 && verified.json["publications"] as? Int == 1, "\(verified.output)")
        #expect((verified.json["assignments"] as? Int ?? 0) > 5, "\(verified.output)")
        let head = try #require(
            String(decoding: files["publication.json"] ?? Data(), as: UTF8.self)
                .firstMatch(of: /"head":"([0-9a-f]{20})"/)?.output.1)
        #expect(try office.run("record verify --head \(head)").code == 0)
        #expect(office.scratch.isEmpty, "\(office.scratch)")
    }

    @Test("what changed since the plan: it is planned anew and calmly, shown, and published only under the new id")
    func changed() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let roster = try office.plan()
        try office.changeSeats()
        let trial = try office.run("publish --output HERE/published --dry-run")
        #expect(trial.code == 1 && trial.errors.contains("D5541") && trial.saysWhatNow, "\(trial.errors)")
        let old = try office.run("publish --output HERE/published --confirm \(roster)")
        #expect(old.code == 64 && !FileManager.default.fileExists(atPath: office.folder.path("published")))
        #expect(old.errors.contains("Veranderd sinds rooster \(roster.prefix(12))"), "\(old.errors)")
        let new = try #require(try office.run("show --json").json["rosterId"] as? String)
        #expect(new != roster)
        let published = try office.run("publish --output HERE/published --confirm \(new) --json")
        #expect(published.code == 0 && published.json["rosterId"] as? String == new, "\(published.errors)")
        // The draft that was not published is not kept.
        let drafts = try office.run("record replay 2")
        #expect(drafts.code == 65 && drafts.errors.contains("D5043"), "\(drafts.errors)")
        let plan = try #require(published.json["plan"] as? Int)
        #expect(try office.run("record replay \(plan) --json").json["result"] as? String == "same")
        #expect(try office.run("store verify").code == 0)
    }

    @Test("another day: the plan of yesterday is made anew with today's data")
    func yesterday() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let roster = try office.plan()
        let late = try office.run("publish --output HERE/published --confirm \(roster)", at: "2026-12-01T08:00")
        #expect(late.code == 64, "\(late.output)")
        let new = try #require(try office.run("show --json", at: "2026-12-01T08:01").json["rosterId"] as? String)
        let published = try office.run("publish --output HERE/published --confirm \(new)", at: "2026-12-01T08:02")
        #expect(published.code == 0, "\(published.errors)")
        #expect(
            String(decoding: office.folder.bytes("published")["publication.json"] ?? Data(), as: UTF8.self)
                .contains("\"asOf\":\"2026-12-01\""))
    }

    @Test("two planners publish at one time: one does, the other is told, and everything stands once")
    func twoPlanners() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let roster = try office.plan()
        func publish(_ name: String) -> String {
            "\"$DICHTBIJ\" publish --no-pdf --output \(office.folder.path(name)) --confirm \(roster) >\(office.folder.path(name)).txt 2>&1"
        }
        let both = try CommandRunner.shell(
            "\(publish("one")) & one=$!; \(publish("two")) & two=$!; wait $one; a=$?; wait $two; echo $a $?",
            environment: office.environment)
        let codes = both.output.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
        #expect(codes.first == "0" && codes.count == 2 && codes != ["0", "0"], "\(both.output) \(both.errors)")
        let told = ["one", "two"].compactMap {
            try? String(contentsOfFile: office.folder.path($0 + ".txt"), encoding: .utf8)
        }
        #expect(told.contains { $0.contains("D5542") || $0.contains("D5501") || $0.contains("D5541") }, "\(told)")
        let verified = try office.run("store verify --json")
        #expect(verified.code == 0 && verified.json["publications"] as? Int == 1)
    }

    @Test("a plan that a clock ended is published with a reason alone")
    func timed() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let roster = try #require(try office.run("plan --time-limit 5s --json").json["rosterId"] as? String)
        let refused = try office.run("publish --output HERE/published --confirm \(roster)")
        #expect(refused.code == 64 && refused.errors.contains("D5543") && refused.saysWhatNow, "\(refused.errors)")
        let words = ["publish", "--output", office.folder.path("published"), "--confirm", roster, "--not-replayable"]
        #expect(try CommandRunner.run(words, environment: office.environment).code == 64)
        let published = try CommandRunner.run(
            words + ["--reason", "de klok liep al"], environment: office.environment)
        #expect(published.code == 0, "\(published.errors)")
    }
}

/// Corrections and places of a store, through the built command.
@Suite("correct and place on a store", .serialized)
struct StoreCorrectionTests {
    @Test("somebody falls ill: the day is taken back, papers go to whom it concerns, and the next plan knows it")
    func correction() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let none = try office.run("correct --cancel p0009-sa-1@2026-12-05 --cause weather --output HERE/corrected")
        #expect(none.code == 64 && none.errors.contains("D5546") && none.saysWhatNow, "\(none.errors)")
        try office.publish("published")
        let row = try #require(office.rows("published/published.csv").first)
        let (client, session) = (row[1], row[3])
        let corrected = try office.run(
            "correct --remove \(client)@\(session) --cause ill --output HERE/corrected --json", at: "2026-12-01T07:45")
        #expect(corrected.code == 0, "\(corrected.errors)")
        #expect(corrected.output.contains(session))
        let files = office.folder.bytes("corrected")
        #expect(files.keys.contains { $0.hasPrefix("partners/") } && files["corrections.csv"] != nil)
        let again = try office.run("publish --again --output HERE/again", at: "2026-12-01T08:00")
        #expect(again.code == 0 && office.folder.bytes("again") == files, "\(again.errors)")
        let first = try office.run("publish --again --publication 1 --output HERE/first", at: "2026-12-01T08:00")
        #expect(first.code == 0 && office.folder.bytes("first") == office.folder.bytes("published"))

        #expect(try office.run("store export --output HERE/week", at: "2026-12-01T08:00").code == 0)
        let standing = office.rows("week/frozen-assignments.csv").map { "\($0[0])@\($0[1])" }
        #expect(!standing.contains("\(row[2])@\(session)") && !standing.isEmpty)
        if let ended = try office.query("SELECT group_concat(ended_as) FROM assignment WHERE stands IS NULL") {
            #expect(ended == "cancelledByClient")
        }
        #expect(try office.run("store verify", at: "2026-12-01T08:00").code == 0)
        let next = try office.run("plan --step-limit 3 --json", at: "2026-12-07T09:00")
        let roster = try #require(next.json["rosterId"] as? String)
        let published = try office.run(
            "publish --output HERE/second --confirm \(roster) --json", at: "2026-12-07T09:05")
        #expect(published.code == 0 && published.json["publication"] as? Int == 3, "\(published.errors)")
        #expect(try office.run("record verify", at: "2026-12-07T09:10").code == 0)
    }

    @Test(
        "a cancelled sitting is a fact of the store from then on, and a place that is recorded is kept by the next plan"
    )
    func cancelledAndPlaced() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        try office.publish("published")
        let row = try #require(office.rows("published/published.csv").last)
        let cancelled = try office.run(
            "correct --cancel \(row[3]) --cause weather --output HERE/corrected", at: "2026-11-30T10:00")
        #expect(cancelled.code == 0 && cancelled.output.contains("vastgelegd als publicatie 2"), "\(cancelled.errors)")
        #expect(try office.run("store export --output HERE/week", at: "2026-11-30T10:05").code == 0)
        #expect(
            office.rows("week/sessions.csv").contains { $0.contains("cancelled") && row[3].hasPrefix($0[0] + "@") })

        _ = try office.plan(at: "2026-11-30T10:10")
        let client = try #require(try office.unplacedOrPlaced())
        let stale = try office.run(
            "place --client \(client) --offer 1 --reason gekozen --dry-run", at: "2026-11-30T10:15")
        #expect(stale.code == 0 && stale.output.contains("Proef"), "\(stale.errors)")
        let placed = try office.run(
            "place --client \(client) --offer 1 --reason gekozen --pin", at: "2026-11-30T10:15")
        #expect(placed.code == 0 && placed.output.contains("dichtbij plan --store"), "\(placed.errors)")
        let twice = try office.run("place --client \(client) --offer 1 --reason gekozen", at: "2026-11-30T10:16")
        #expect(twice.code == 1 && twice.errors.contains("D5541"), "\(twice.errors)")
        _ = try office.plan(at: "2026-11-30T10:20")
        let explained = try office.run("explain --client \(client)", at: "2026-11-30T10:21")
        #expect(explained.code == 0 && explained.output.contains("vastgezet"), "\(explained.output)")
        #expect(try office.run("store verify", at: "2026-11-30T10:22").code == 0)
    }

    @Test("an order that has ended is in no week any more, nor who has no other; lists know it still")
    func ended() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        #expect(try office.run("store export --output HERE/before").code == 0)
        let orders = office.rows("before/orders.csv")
        let order = try #require(orders.first { row in orders.count { $0[1] == row[1] } == 1 })
        let withdrawn = try office.run("order withdraw \(order[0]) --reason overleden")
        #expect(withdrawn.code == 0, "\(withdrawn.errors)")
        #expect(try office.run("store export --output HERE/after").code == 0)
        #expect(office.rows("after/orders.csv").map { $0[0] } == orders.map { $0[0] }.filter { $0 != order[0] })
        #expect(!office.rows("after/clients.csv").contains { $0[0] == order[1] })
        #expect(try office.run("validate HERE/after").code == 0)
        #expect(try office.run("sheet orders --output HERE/orders.csv").code == 0)
        let text = try String(contentsOfFile: office.folder.path("orders.csv"), encoding: .utf8)
        #expect(text.contains(order[0] + ";"))
        #expect(try office.run("store verify").code == 0)
    }

    @Test("a publication that was taken over is corrected out of the store, and not written again")
    func takenOver() throws {
        let folder = try TemporaryFolder("store-taken")
        defer { folder.remove() }
        let first = PublishedWeek(folder, try folder.instance("town"), "published")
        try first.publish()
        let next = try folder.copy(of: first.instance, named: "next")
        try first.handOver(
            to: next, ["instance.yaml", "placements.csv", "frozen-assignments.csv", "running-series.csv"])
        let environment = ["DICHTBIJ_STORE": folder.path("office.store"), "LANG": "en"]
        func run(_ words: [String], at moment: String) throws -> CommandRunner.Outcome {
            try CommandRunner.run(words, environment: environment.merging(["DICHTBIJ_NOW": moment]) { $1 })
        }
        let taken = try run(
            ["store", "init", "--as", "p7", "--from", next.path, "--publication", first.path], at: "2026-11-30T09:00")
        #expect(taken.code == 0, "\(taken.errors)")
        let again = try run(["publish", "--again", "--output", folder.path("again")], at: "2026-11-30T09:01")
        #expect(again.code == 64 && again.errors.contains("D5544"), "\(again.errors)")
        let row = try #require(first.rows("published.csv").first { $0[3].suffix(10) > "2026-11-30" })
        let corrected = try run(
            ["correct", "--remove", "\(row[1])@\(row[3])", "--cause", "ill", "--output", folder.path("corrected")],
            at: "2026-11-30T09:02")
        #expect(corrected.code == 0, "\(corrected.errors)")
        #expect(try run(["store", "verify"], at: "2026-11-30T09:03").code == 0)
    }
}

extension StoredOffice {
    /// Plans; the id of the roster.
    func plan(at moment: String? = nil) throws -> String {
        let planned = try run("plan --step-limit 3 --json", at: moment)
        guard planned.code == 0, let roster = planned.json["rosterId"] as? String else {
            throw CommandRunner.Missing(description: planned.errors)
        }
        return roster
    }

    /// Plans and publishes.
    func publish(_ name: String, at moment: String? = nil) throws {
        let roster = try plan(at: moment)
        let published = try run("publish --no-pdf --output HERE/\(name) --confirm \(roster)", at: moment)
        guard published.code == 0 else { throw CommandRunner.Missing(description: published.errors) }
    }

    /// Records of a table below its folder, without the heading.
    func rows(_ file: String) -> [[String]] {
        let text = (try? String(contentsOfFile: folder.path(file), encoding: .utf8)) ?? ""
        return Array(CSVText.rows(text).dropFirst())
    }

    /// Somebody who waits, or else anybody whom the plan places.
    func unplacedOrPlaced() throws -> String? {
        let planned = try run("plan --step-limit 3 --output HERE/out", at: "2026-11-30T10:11")
        guard planned.code == 0 else { return nil }
        return folder.client(in: "out")
    }

    /// Many series get one seat, by a list.
    func changeSeats() throws {
        let sheet = try run("sheet series --output HERE/series.csv")
        guard sheet.code == 0 else { throw CommandRunner.Missing(description: sheet.errors) }
        let path = folder.path("series.csv")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        if lines.count < 3 { lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        let heading = lines[0].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        let column = heading.firstIndex(of: "Plaatsen") ?? 9
        for index in 1..<min(60, lines.count) {
            var cells = lines[index].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            guard cells.count > column else { continue }
            cells[column] = "1"
            lines[index] = cells.joined(separator: ";")
        }
        try lines.joined(separator: "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
        let taken = try run("import HERE/series.csv --no-input")
        guard taken.code == 0 else { throw CommandRunner.Missing(description: taken.errors) }
    }
}
