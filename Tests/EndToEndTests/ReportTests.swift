import Foundation
import GRDB
import PlacementDomain
import Testing

/// The manager's figures out of a store, through the built command.
@Suite("report throughput", .serialized)
struct ReportTests {
    /// A day that was published, and what becomes of it.
    private struct Booked {
        var id: Int64
        var day: CalendarDay
        var net: Int
        var outcome: String?
    }

    private static let outcomes = ["WORKED", "SENT_HOME_SERVICE", "ABSENT_LATE", "ABSENT_MEDICAL", "STOOD_DOWN", nil]

    /// Records outcomes and credits of everything that was published, a day after it each.
    private func attend(_ office: StoredOffice) throws -> [Booked] {
        let queue = try DatabaseQueue(path: office.path)
        defer { try? queue.close() }
        return try queue.write { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM assignment WHERE stands = 1 ORDER BY day, from_minute, id")
            return try rows.enumerated().map { number, row in
                let day = CalendarDay(iso: row["day"] as String) ?? CalendarDay(number: 0)
                let outcome = ReportTests.outcomes[number % ReportTests.outcomes.count]
                let booked = Booked(id: row["id"], day: day, net: row["credit"], outcome: outcome)
                if let outcome { try record(outcome, of: booked, number, row, in: database) }
                return booked
            }
        }
    }

    /// - Parameter number: of the row: each act is later than the one before.
    private func record(
        _ outcome: String, of booked: Booked, _ number: Int, _ row: Row, in database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO act SELECT max(id) + 1, ?, 'p7', 'cli', 'attend', NULL FROM act",
            arguments: [Int64(booked.day.number + 1) * 86_400_000_000 + 43_200_000_000 + Int64(number)])
        let isThere = outcome == "WORKED" || outcome == "SENT_HOME_SERVICE"
        let (from, to): (Int, Int) = (row["from_minute"], row["to_minute"])
        try database.execute(
            sql: """
                INSERT INTO attendance(assignment, order_id, client, day, outcome, attended, from_minute, to_minute,
                  break_minutes, credit, source, act)
                SELECT ?, order_id, client, day, ?, ?, ?, ?, ?, ?, 'planner', (SELECT max(id) FROM act)
                FROM assignment WHERE id = ?
                """,
            arguments: [
                booked.id, outcome, isThere, isThere ? from : nil, isThere ? to : nil,
                isThere ? to - from - booked.net : nil, isThere ? booked.net : 0, booked.id,
            ])
        guard isThere else { return }
        try database.execute(
            sql: """
                INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, attendance, act)
                SELECT order_id, 'credit', 'remaining', 'credited', ?, day, ?, (SELECT max(id) FROM act)
                FROM assignment WHERE id = ?
                """,
            arguments: [booked.net, database.lastInsertedRowID, booked.id])
    }

    private func values(_ json: [String: Any], _ table: String) throws -> [[String: Any]] {
        let tables = try #require(json["tables"] as? [[String: Any]])
        let found = try #require(tables.first { $0["table"] as? String == table }, "\(table)")
        return try #require(found["lines"] as? [[String: Any]]).compactMap { $0["values"] as? [String: Any] }
    }

    @Test("outcomes that were recorded come back as figures, as text, spreadsheet and JSON")
    func figures() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        try office.publish("published")
        let days = try attend(office)
        try #require(days.count >= 6)
        let (from, to) = (try #require(days.first).day, try #require(days.last).day)
        let moment = "\(to.adding(days: 14))T09:00"
        func report(_ more: String) throws -> CommandRunner.Outcome {
            try office.run("report throughput --from \(from) --to \(to) --as p7 \(more)", at: moment)
        }
        let found = try report("--json")
        #expect(found.code == 0, "\(found.errors)")
        func count(_ outcome: String?) -> Int { days.count { $0.outcome == outcome } }
        let there = days.filter { $0.outcome == "WORKED" || $0.outcome == "SENT_HOME_SERVICE" }

        let ends = try #require(values(found.json, "ends").first)
        let expected = [
            "offeredDays": days.count, "turnedUpDays": there.count, "stoodDown": count("STOOD_DOWN"),
            "noShow": count("ABSENT_LATE"), "excused": count("ABSENT_MEDICAL"), "moved": 0,
            "notRegistered": count(nil), "toCome": 0, "sentHome": count("SENT_HOME_SERVICE"), "conduct": 0,
            "unplanned": 0,
        ]
        for (name, number) in expected { #expect(ends[name] as? Int == number, "\(name)") }
        let hours = try #require(values(found.json, "hours").first)
        let credited = there.reduce(0) { $0 + $1.net }
        #expect((hours["credited"] as? [String: Int])?["minutes"] == credited)
        let losses = try #require(values(found.json, "losses").first)
        #expect(
            losses["stoodDownShare"] as? [String: Int]
                == share(count("STOOD_DOWN"), days.count))
        #expect(losses["sentHomeShare"] as? [String: Int] == share(count("SENT_HOME_SERVICE"), there.count))
        let registration = try #require(values(found.json, "registration").first)
        #expect(registration["late"] as? Int == count(nil))
        let oldest = days.filter { $0.outcome == nil }.map { to.adding(days: 14).days(since: $0.day) }.max()
        #expect(registration["oldestLate"] as? Int == oldest)
        #expect(registration["inTime"] as? [String: Int] == share(days.count - count(nil), days.count))
        try look(office, report, offered: days.count, credited: credited)
    }

    private func share(_ part: Int, _ whole: Int) -> [String: Int] {
        ["part": part, "of": whole, "tenths": (part * 2_000 + whole) / (2 * whole)]
    }

    /// The same as text and as a file, and every cut.
    private func look(
        _ office: StoredOffice, _ report: (String) throws -> CommandRunner.Outcome, offered: Int, credited: Int
    ) throws {
        let text = try report("")
        #expect(text.code == 0 && text.saysWhatNow && text.output.contains("Van plaats tot uur"), "\(text.errors)")
        #expect(text.output.contains("Te laat met opgeven") && !text.output.contains("c00"), "\(text.output)")
        #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 140 })
        let english = try report("--language en")
        #expect(english.output.contains("From seat to hour") && english.output.contains("Orders"))

        let table = try report("--format csv").output
        let bytes = Array(table.utf8)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && table.hasSuffix("\r\n"))
        let lines = CSVText.rows(
            table.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n"), separator: ";")
        #expect(Set(lines.map(\.count)) == [13])
        let line = try #require(lines.first { $0[3] == "Aangeboden cliëntdagen" && $0[7] == "aangeboden" })
        #expect(line[4] == "alles" && line[8] == String(offered))
        let hours = try #require(lines.first { $0[3] == "Van plaats tot uur" && $0[7] == "bijgeschreven" })
        #expect(hours[8] == TableDialect.dutchSpreadsheet.hours(credited) && hours[9] == "uren")

        for cut in ["organisation", "unit", "project", "municipality", "week"] {
            let found = try report("--by \(cut) --json")
            #expect(found.code == 0, "\(found.errors)")
            let parts = try values(found.json, "ends").map { $0["offeredDays"] as? Int ?? -1 }
            // All together comes last.
            #expect(parts.last == offered && parts.dropLast().reduce(0, +) == offered, "\(cut)")
            let shown = try report("--by \(cut)")
            #expect(shown.code == 0 && shown.output.contains("alles"), "\(shown.errors)")
        }
        let names = try report("--by municipality --json").output
        #expect(names.contains("Sliedrecht"), "\(names.prefix(400))")
    }

    @Test("another cut, days the wrong way round, two formats and somebody unknown are refused; nothing is nothing")
    func refused() throws {
        let office = try StoredOffice("first-steps")
        defer { office.folder.remove() }
        let days = "report throughput --from 2026-11-02 --to 2026-11-29"
        let cut = try office.run(days + " --by region --as p7")
        #expect(cut.code == 64 && cut.errors.contains("D5450") && cut.errors.contains("municipality"), "\(cut.errors)")
        let back = try office.run("report throughput --from 2026-11-30 --to 2026-11-29 --as p7")
        #expect(back.code == 64 && back.errors.contains("D5451") && back.saysWhatNow, "\(back.errors)")
        #expect(try office.run(days + " --format xml --as p7").code == 64)
        #expect(try office.run(days + " --format csv --json --as p7").code == 64)
        #expect(try office.run("report throughput --from 2026-11-31 --to 2026-12-01 --as p7").code == 64)
        #expect(try office.run(days + " --as nobody").code == 77)
        #expect(try office.run(days + " --as p7", without: ["DICHTBIJ_STORE"]).errors.contains("D5019"))

        let early = try office.run("report throughput --from 2020-01-06 --to 2020-01-12 --as p7")
        #expect(early.code == 0 && early.output.contains("–") && early.saysWhatNow, "\(early.errors)")
        let empty = "store init --store HERE/empty.store --as p7 --synthetic"
        #expect(try office.run(empty).code == 0)
        for format in ["text", "csv", "json"] {
            for more in ["", " --by unit", " --by project"] {
                let found = try office.run("\(days) --store HERE/empty.store --as p7 --format \(format)\(more)")
                #expect(found.code == 0, "\(found.errors)")
            }
        }
    }
}
