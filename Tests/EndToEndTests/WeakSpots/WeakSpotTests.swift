import Foundation
import PlacementTesting
import Testing

/// What is known to go wrong in the scheduling of the field, provoked as a planner could: none of it happens here.
@Suite("weak spots of the field", .serialized)
struct WeakSpotTests {
    /// Three published weeks of the bundled first steps, the first of them from 7 December.
    private func published() throws -> StoredOffice {
        let office = try StoredOffice("first-steps")
        for _ in 0..<3 { try office.publish("papers") }
        return office
    }

    /// Booked days that stand and of which one person would have to be in two places.
    private func doubles(_ office: StoredOffice) throws -> String? {
        try StoredRows(office).text(
            """
            SELECT count(*) FROM assignment a JOIN assignment b ON b.client = a.client AND b.day = a.day AND b.id > a.id
            WHERE a.stands = 1 AND b.stands = 1 AND a.from_minute < b.to_minute AND b.from_minute < a.to_minute
            """)
    }

    private func sessions(_ office: StoredOffice, _ client: String, from day: String = "") throws -> [String] {
        try StoredRows(office).words(
            """
            series || '@' || day AS word FROM assignment WHERE client = '\(client)' AND stands = 1 AND day >= '\(day)'
            ORDER BY day, series
            """)
    }

    // MARK: Double bookings

    @Test("overlapping work never books a person twice: not by correction, place, attendance or any other program")
    func doubleBooking() throws {
        let office = try published()
        defer { office.folder.remove() }
        let heading =
            "id,project,weekday,start,end,breakMinutes,rhythm,firstDay,lastDay,seats,bookable,leastAttendance,supervised,"
            + "supervisor,composition,pickUp,mostStarts\n"
        let series = heading + "groen-mo-2,groen,monday,13:00,17:00,15,every,,,3,,0,false,,open,,\n"
        try Data(series.utf8).write(to: URL(fileURLWithPath: office.folder.path("series.csv")))
        #expect(try office.run("import HERE/series.csv --no-input", at: "2026-11-30T09:10").code == 0)
        #expect(try sessions(office, "c1").contains("groen-mo-1@2026-12-14"))
        let before = try sessions(office, "c1")

        let add = "--no-pdf --output HERE/papers --cause fillsSeat --add c1 --to"
        let overlapping = try office.run("correct \(add) groen-mo-2@2026-12-14", at: "2026-11-30T09:11")
        #expect(overlapping.code == 2 && overlapping.errors.contains("HOURS-07"), "\(overlapping.errors)")
        let same = try office.run("correct \(add) groen-mo-1@2026-12-14", at: "2026-11-30T09:12")
        #expect(same.code == 65 && same.errors.contains("D7610"), "\(same.errors)")
        let placed = try office.run(
            "place --client c1 --session groen-mo-2@2026-12-14 --pin --reason x", at: "2026-11-30T09:13")
        #expect(placed.code != 0 && placed.errors.contains("D3302"), "\(placed.errors)")

        // Whoever worked somewhere did not work elsewhere in the same hour.
        let attend = "attend --client c1 --outcome gewerkt --session"
        #expect(try office.run("\(attend) groen-mo-1@2026-12-07", at: "2026-12-08T09:00").code == 0)
        let twice = try office.run(
            "\(attend) groen-mo-2@2026-12-07 --unplanned kwam --reason kwam", at: "2026-12-08T09:01")
        #expect(twice.code == 64 && twice.errors.contains("D5421"), "\(twice.errors)")

        // The file itself refuses it, whoever writes.
        let rows = try StoredRows(office)
        #expect(throws: (any Error).self) { try rows.book("o1", "groen-mo-2", "2026-12-14", from: 780, to: 1_020) }
        #expect(try sessions(office, "c1") == before)
        #expect(try doubles(office) == "0")
        #expect(try office.run("store verify", at: "2026-12-08T09:10").code == 0)
    }

    @Test("two orders of one person are never planned at the same time, week after week")
    func twoOrders() throws {
        let office = try published()
        defer { office.folder.remove() }
        let heading =
            "Zaak;Cliënt;Rechtsgebied;Kader;Ontvangen op;Onherroepelijk op;Matching gewogen op;Opgelegde uren;"
            + "Afgetrokken uren;Gewerkte uren;Stand;Versie;Reistijd telt mee;Uren scholing\r\n"
        let order = "o9;c1;NL;judgment;26-11-2026;2-11-2026;27-11-2026;40;0;0;ready;1;nee;0\r\n"
        try Data((heading + order).utf8).write(to: URL(fileURLWithPath: office.folder.path("zaken.csv")))
        let taken = try office.run("import HERE/zaken.csv --no-input", at: "2026-11-30T09:10")
        #expect(taken.code == 0, "\(taken.errors)")
        for monday in ["2026-12-07", "2026-12-14", "2026-12-21"] {
            try office.publish("papers", at: "\(monday)T09:00")
            #expect(try doubles(office) == "0", "\(monday)")
        }
        let most = try StoredRows(office).text(
            """
            SELECT max(n) FROM (SELECT count(*) AS n FROM assignment WHERE client = 'c1' AND stands = 1 GROUP BY day)
            """)
        #expect(most == "1")
    }

    // MARK: Surplus

    @Test(
        "hours credited elsewhere: what is too many within the published weeks is listed, behind them it goes by itself"
    )
    func surplus() throws {
        let office = try published()
        defer { office.folder.remove() }
        let told = try sessions(office, "c3", from: "2026-12-07")
        #expect(told.count == 3)
        func listed(_ at: String) throws -> [String: Any]? {
            let lines = try office.run("week --json", at: at).json["lines"] as? [[String: Any]] ?? []
            return lines.first { $0["kind"] as? String == "surplus" && $0["order"] as? String == "o3" }
        }
        #expect(try listed("2026-11-30T09:10") == nil)
        // 20 hours were left; 3 hours 45 are now, one day of three that he was told of.
        #expect(try office.run("order adjust o3 --minutes 975 --reason elders", at: "2026-11-30T09:11").code == 0)
        let line = try #require(try listed("2026-11-30T09:12"))
        #expect(Set(line["sessions"] as? [String] ?? []) == Set(told.dropFirst()))
        let next = try #require(line["next"] as? String)
        #expect(next.hasPrefix("dichtbij correct ") && next.hasSuffix(" --output FOLDER"))
        let typed = next.dropFirst("dichtbij ".count).replacingOccurrences(of: "FOLDER", with: "HERE/papers --no-pdf")
        let taken = try office.run(typed, at: "2026-11-30T09:13")
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(try listed("2026-11-30T09:14") == nil)
        #expect(try sessions(office, "c3", from: "2026-12-07") == [told[0]])
        // Behind the published weeks nothing comes for him any more: that day is all that was left.
        for monday in ["2026-12-07", "2026-12-14", "2026-12-21"] { try goOn(office, "c3", monday) }
        #expect(try sessions(office, "c3", from: "2026-12-07") == [told[0]])
    }

    @Test("behind the published weeks surplus goes without anybody: a later plan has no day too many")
    func surplusBehind() throws {
        let office = try published()
        defer { office.folder.remove() }
        let told = try sessions(office, "c4", from: "2026-12-07")
        // As much is left as he was told of.
        let left = Int(
            try StoredRows(office).text(
                """
                SELECT b.remaining - (SELECT sum(credit) FROM assignment WHERE order_id = 'o4' AND stands = 1)
                FROM order_balance b WHERE b.order_id = 'o4'
                """) ?? "")
        let more = try #require(left)
        if more > 0 {
            let adjusted = try office.run("order adjust o4 --minutes \(more) --reason elders", at: "2026-11-30T09:11")
            #expect(adjusted.code == 0, "\(adjusted.errors)")
        }
        for monday in ["2026-12-07", "2026-12-14", "2026-12-21"] { try goOn(office, "c4", monday) }
        #expect(try sessions(office, "c4", from: "2026-12-07") == told)
    }

    /// Records the days of a client that are over as worked, plans and publishes.
    private func goOn(_ office: StoredOffice, _ client: String, _ monday: String) throws {
        for session in try sessions(office, client) where session.suffix(10) < monday {
            let line = "attend --client \(client) --session \(session) --outcome gewerkt"
            #expect(try office.run(line, at: "\(monday)T08:00").code == 0)
        }
        try office.publish("papers", at: "\(monday)T09:00")
    }

    // MARK: One-off bookings

    @Test("a single day elsewhere is not repeated at the next run, and his own place goes on")
    func oneOff() throws {
        let office = try published()
        defer { office.folder.remove() }
        let moved = try office.run(
            "correct --move c2@keuken-tu-1@2026-12-15 --to buurthuis-mo-1@2026-12-14 --cause makesUp --no-pdf --output HERE/papers",
            at: "2026-11-30T09:10")
        #expect(moved.code == 0, "\(moved.errors)")
        for monday in ["2026-12-07", "2026-12-14", "2026-12-21"] { try office.publish("papers", at: "\(monday)T09:00") }
        let all = try sessions(office, "c2", from: "2026-12-07")
        #expect(all.filter { $0.hasPrefix("buurthuis") } == ["buurthuis-mo-1@2026-12-14"])
        #expect(
            all.filter { $0.hasPrefix("keuken-tu-1") }.count >= 3 && !all.contains("keuken-tu-1@2026-12-15"), "\(all)")
        let places = try StoredRows(office).text(
            "SELECT group_concat(DISTINCT project) FROM placement WHERE order_id = 'o2' AND state <> 'ended'")
        #expect(places == "keuken")
    }

    // MARK: Sessions without an outcome

    @Test("a past session without an outcome is not registered, never worked: not in hours, figures, plans or words")
    func notRegistered() throws {
        let office = try published()
        defer { office.folder.remove() }
        let rows = try StoredRows(office)
        let balance = "SELECT group_concat(order_id || ':' || remaining || ':' || credited, ' ') FROM order_balance"
        let before = try rows.text(balance)
        for monday in ["2026-12-07", "2026-12-14", "2026-12-21"] { try office.publish("papers", at: "\(monday)T09:00") }
        let at = "2026-12-21T10:00"
        #expect(try rows.text(balance) == before)
        #expect(try rows.text("SELECT count(*) FROM attendance") == "0")
        func days(through day: String) throws -> Int? {
            Int(try rows.text("SELECT count(*) FROM assignment WHERE stands = 1 AND day <= '\(day)'") ?? "")
        }
        let past = try #require(try days(through: "2026-12-20"))
        #expect(past > 10)

        let report = try office.run("report throughput --from 2026-11-30 --to 2026-12-20 --format json", at: at).json
        func figure(_ table: String, _ name: String) -> Int? {
            let tables = report["tables"] as? [[String: Any]] ?? []
            let lines = tables.first { $0["table"] as? String == table }?["lines"] as? [[String: Any]]
            let value = (lines?.first?["values"] as? [String: Any])?[name]
            return value as? Int ?? (value as? [String: Int])?["minutes"]
        }
        #expect(figure("ends", "turnedUpDays") == 0 && figure("hours", "credited") == 0)
        #expect(figure("ends", "notRegistered") == past)
        // Late after two working days: those of Thursday on are not, on Monday.
        let lines = try office.run("week --json", at: "2026-12-21T10:01").json["lines"] as? [[String: Any]] ?? []
        let missing = lines.filter { $0["kind"] as? String == "missing" }.compactMap { $0["count"] as? Int }
        #expect(try missing.reduce(0, +) == days(through: "2026-12-16"))
        let story =
            try office.run("order show o4 --json", at: "2026-12-21T10:02").json["days"] as? [[String: Any]] ?? []
        let over = story.filter { ($0["session"] as? String ?? "").suffix(10) < "2026-12-21" }
        #expect(
            over.count > 4 && over.allSatisfy { $0["registered"] as? Bool == false && $0["creditMinutes"] as? Int == 0 }
        )
        // All of them can still be recorded, and only then count.
        let worked = try office.run(
            "attend --client c4 --session groen-mo-1@2026-12-07 --outcome gewerkt", at: "2026-12-21T10:03")
        #expect(worked.code == 0, "\(worked.errors)")
        #expect(try rows.text("SELECT credited FROM order_balance WHERE order_id = 'o4'") != nil)
        #expect(try rows.text(balance) != before)
    }
}
