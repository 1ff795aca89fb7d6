import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// Weeks of an office on a store with people who come, stay away, fail and finish, over the turn of week 53.
@Suite("weeks of a town with attendance", .serialized)
struct AttendedWeeksTests {
    @Test(
        "hours come back, failures are decided, days fall out: every minute is accounted for, and nobody moves untold")
    func weeks() throws {
        let office = try AttendedOffice("town")
        defer { office.store.folder.remove() }
        let weeks = ProcessInfo.processInfo.environment["DICHTBIJ_LONG"] == "1" ? 26 : 6
        for week in 0..<weeks {
            if week > 0 {
                try office.takeIn(week)
                try office.decide(week)
            }
            try office.planAndPublish(week)
            if week % 2 == 1 { try office.somebodyIsIll(week) }
            try office.check(week)
        }
        try office.replay(weeks)
        #expect(office.recorded > 100 && office.warnings > 0 && office.completed > 0, "\(office.recorded)")
    }
}

/// A scripted office; what happens is drawn with a seed.
final class AttendedOffice {
    let store: StoredOffice
    private var random = SplitMix64(seed: 53)
    private(set) var recorded = 0
    private(set) var warnings = 0
    private(set) var completed = 0
    private static let monday = CalendarDay(iso: "2026-11-30") ?? CalendarDay(number: 0)

    init(_ instance: String) throws { store = try StoredOffice(instance) }

    private func day(_ week: Int, _ weekday: Int = 0) -> CalendarDay { Self.monday.adding(days: 7 * week + weekday) }

    @discardableResult
    private func run(_ line: String, _ week: Int, _ time: String, weekday: Int = 0) throws -> CommandRunner.Outcome {
        let outcome = try store.run(line, at: "\(day(week, weekday))T\(time)")
        #expect(outcome.code == 0, "week \(week), \(line): \(outcome.errors)")
        return outcome
    }

    /// Monday: last week's sheet, with those of whom the day was otherwise.
    func takeIn(_ week: Int) throws {
        let last = day(week - 1).isoWeek
        let file = store.folder.path("sheet-\(week).csv")
        let name = "\(last.year)-W\(last.week < 10 ? "0" : "")\(last.week)"
        try run("attend sheet --week \(name) --output \(file)", week, "08:05")
        var lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\r\n")
        for index in lines.indices.dropFirst() {
            let other = random.number(in: 1...100)
            let outcome =
                other <= 8 ? "niet gekomen" : other <= 14 ? "ziek" : other <= 16 ? "naar huis gestuurd door ons" : nil
            if let outcome { lines[index] = lines[index].replacingOccurrences(of: ";gewerkt;", with: ";\(outcome);") }
        }
        try lines.joined(separator: "\r\n").write(toFile: file, atomically: true, encoding: .utf8)
        let taken = try run("attend --file \(file) --json", week, "08:10")
        let counts = taken.json["counts"] as? [String: Int] ?? [:]
        recorded += counts["OK"] ?? 0
        // Whoever was suspended in between is to be decided about; nothing else is wrong with such a sheet.
        #expect((counts["OK"] ?? 0) + (counts["CONFLICT"] ?? 0) == lines.count { $0.contains("@") }, "\(counts)")
        let acts = try StoredRows(store).text("SELECT count(*) FROM act")
        let again = try run("attend --file \(file) --json", week, "08:11")
        #expect(again.json["counts"] as? [String: Int] == counts)
        #expect(try StoredRows(store).text("SELECT count(*) FROM act") == acts)
    }

    /// Failures, and orders of which all hours are worked.
    func decide(_ week: Int) throws {
        let proposed = try run("warn propose --json", week, "08:20").json["failures"] as? [[String: Any]] ?? []
        for failure in proposed {
            let order = failure["order"] as? String ?? ""
            // Two failures of one order in one week: the second leads further.
            let open = try run("warn propose --json", week, "08:20").json["failures"] as? [[String: Any]] ?? []
            guard let now = open.first(where: { $0["order"] as? String == order }) else { continue }
            let (given, most) = (now["warnings"] as? Int ?? 0, now["mostWarnings"] as? Int ?? 0)
            if given < most {
                try run("warn issue \(order) --cause \(now["record"] as? Int ?? 0)", week, "08:20")
                warnings += 1
            } else {
                try run("order suspend \(order) --reason verzuim", week, "08:20")
                try takeBack(order, week)
            }
        }
        let finished = try StoredRows(store).text(
            """
            SELECT group_concat(o.id, ' ') FROM orders o JOIN order_balance b ON b.order_id = o.id
            WHERE b.remaining = 0 AND o.state IN ('placed','working')
            """)
        for order in (finished ?? "").split(separator: " ") {
            try run("order complete \(order)", week, "08:20")
            try takeBack(String(order), week)
            completed += 1
        }
    }

    /// Days that were told and that nobody comes to any more.
    private func takeBack(_ order: String, _ week: Int) throws {
        let days = try StoredRows(store).text(
            """
            SELECT group_concat('--remove ' || client || '@' || series || '@' || day, ' ') FROM assignment
            WHERE order_id = '\(order)' AND stands = 1 AND day > '\(day(week))'
            """)
        guard let days else { return }
        try run("correct \(days) --cause other --no-pdf --output HERE/papers", week, "08:20")
    }

    func planAndPublish(_ week: Int) throws {
        for _ in 0..<(week == 0 ? 3 : 1) {
            let planned = try run("plan --step-limit 2 --json", week, "09:00")
            let roster = try #require(planned.json["rosterId"] as? String)
            try run("publish --output HERE/papers --no-pdf --confirm \(roster)", week, "09:00")
        }
    }

    func somebodyIsIll(_ week: Int) throws {
        let row = try StoredRows(store).text(
            """
            SELECT client || '@' || series || '@' || day FROM assignment
            WHERE stands = 1 AND published_in IS NOT NULL AND day > '\(day(week, 2))' ORDER BY day, id LIMIT 1
            """)
        guard let row else { return }
        try run("correct --remove \(row) --cause ill --no-pdf --output HERE/papers", week, "07:45", weekday: 2)
    }

    /// What must hold at the end of each week, counted from the rows alone.
    func check(_ week: Int) throws {
        try run("store verify", week, "17:00", weekday: 4)
        let rows = try StoredRows(store)
        func count(_ sql: String, _ what: Comment) throws {
            #expect(try rows.text("SELECT count(*) FROM " + sql) == "0", what)
        }
        try count(
            """
            order_balance b WHERE b.credited <> (SELECT coalesce(sum(credit), 0) FROM attendance t WHERE t.order_id = b.order_id AND stands = 1)
              + (SELECT coalesce(sum(minutes), 0) FROM ledger l WHERE l.order_id = b.order_id AND kind = 'opening')
            """, "the ledger and the records differ")
        try count(
            "order_balance WHERE credited > -imposed - deducted OR remaining < 0", "somebody is credited too much")
        try count(
            """
            assignment a JOIN act ON act.id = a.ended_act WHERE a.published_in IS NOT NULL AND act.verb <> 'correct'
            """, "somebody was moved without a correction")
        try count(
            """
            attendance t JOIN assignment a ON a.id = t.assignment WHERE t.stands = 1 AND a.stands IS NULL
            """, "a record of a day that was taken back")
    }

    /// The chain holds, and plans are made again byte for byte.
    func replay(_ weeks: Int) throws {
        try run("record verify", weeks, "10:00")
        let plans = try StoredRows(store).text("SELECT group_concat(plan, ' ') FROM publication WHERE plan IS NOT NULL")
        let all = (plans ?? "").split(separator: " ")
        #expect(all.count > 5)
        for index in [0, all.count / 4, all.count / 2, 3 * all.count / 4, all.count - 1] {
            let replayed = try run("record replay \(all[index]) --json", weeks, "10:05")
            #expect(replayed.json["result"] as? String == "same", "plan \(all[index]): \(replayed.output)")
        }
    }
}
