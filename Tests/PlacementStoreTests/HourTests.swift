import Foundation
import PlacementDomain
import PlacementTesting
import Testing

@Suite("The database: hours and warnings")
struct HourTests {
    private static let columns =
        "INTO ledger(order_id, kind, from_account, to_account, minutes, withheld, day, attendance, act) VALUES "

    @Test("a credit is that of a record that stands, of its order, its minutes, and once")
    func credits() throws {
        let office = try Office()
        try office.publish()
        let record = try office.attend(office.assign("o0a", "s1", 540, 990))
        func refuses(_ word: String, _ order: String, _ minutes: Int, _ attendance: Int64?) throws {
            let of = attendance.map { "\($0)" } ?? "NULL"
            try office.refuses(
                word,
                "INSERT \(Self.columns)('\(order)', 'credit', 'remaining', 'credited', \(minutes), 0, '2026-11-30', \(of), 2)"
            )
        }
        try refuses("D5404", "o0a", 420, nil)
        try refuses("D5404", "o0a", 421, record)
        try refuses("D5404", "o0b", 420, record)
        try office.entry("o0a", "credit", "remaining", "credited", 420, of: record)
        try refuses("UNIQUE", "o0a", 420, record)
        #expect(try office.balance("o0a") == [3_180, 420])
    }

    @Test("no credit goes above what remains (HOURS-04), whatever the statement says of conflicts")
    func remaining() throws {
        let office = try Office()
        try office.publish()
        try office.order("short", of: "c1", minutes: 60)
        let record = try office.attend(office.assign("short", "s4", 540, 990, on: "2026-12-01"))
        for verb in ["INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE", "INSERT OR FAIL"] {
            try office.refuses(
                "D5401",
                "\(verb) \(Self.columns)('short', 'credit', 'remaining', 'credited', 420, 0, '2026-12-01', \(record), 2)"
            )
        }
        try office.refuses(
            "D5401",
            "INSERT \(Self.columns)('short', 'orderedLess', 'remaining', 'imposed', 61, 0, '2026-12-01', NULL, 2)")
        #expect(try office.balance("short") == [60, 0])
    }

    @Test("an entry is only ever added; a kind has its accounts")
    func appendOnly() throws {
        let office = try Office()
        let entry = try office.entry("o0a", "correction", "remaining", "corrected", 5)
        try office.refuses("D5400", "UPDATE ledger SET minutes = 1 WHERE id = ?", [entry])
        try office.refuses("D5400", "DELETE FROM ledger WHERE id = ?", [entry])
        try office.refuses(
            "D5400",
            "INSERT OR REPLACE INTO ledger(id, order_id, kind, from_account, to_account, minutes, day, act) VALUES (?, 'o0a', 'correction', 'corrected', 'remaining', 5, '2026-11-30', 2)",
            [entry])
        try office.refuses(
            "FOREIGN KEY",
            "INSERT \(Self.columns)('o0a', 'correction', 'imposed', 'remaining', 5, 0, '2026-11-30', NULL, 2)")
    }

    @Test("a correction reverses credit and record, and keeps all three")
    func correction() throws {
        let office = try Office()
        try office.publish()
        let day = try office.assign("o0a", "s1", 540, 990)
        let record = try office.attend(day)
        let credit = try office.entry("o0a", "credit", "remaining", "credited", 420, of: record)
        let reverse =
            "INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, reverses, act) VALUES "
        try office.refuses("D5524", "UPDATE attendance SET stands = NULL, reversed_act = 2 WHERE id = ?", [record])
        try office.refuses(
            "D5402", reverse + "('o0a', 'reversal', 'credited', 'remaining', 419, '2026-11-30', \(credit), 2)")
        try office.refuses(
            "D5402", reverse + "('o0b', 'reversal', 'credited', 'remaining', 420, '2026-11-30', \(credit), 2)")
        let undone = try office.entry("o0a", "reversal", "credited", "remaining", 420, reversing: credit)
        try office.refuses(
            "D5403", reverse + "('o0a', 'reversal', 'credited', 'remaining', 420, '2026-11-30', \(credit), 2)")
        try office.refuses(
            "D5402", reverse + "('o0a', 'reversal', 'remaining', 'credited', 420, '2026-11-30', \(undone), 2)")
        try office.run("UPDATE attendance SET stands = NULL, reversed_act = ? WHERE id = ?", [office.act(), record])
        let second = try office.attend(day, "WORKED_POORLY", 560, 990, pause: 45, penalty: 15)
        try office.entry("o0a", "credit", "remaining", "credited", 370, of: second, withheld: 15)
        #expect(try office.balance("o0a") == [3_230, 370], "09:20 to 16:30, break 45, penalty 15")
        #expect(try office.number("SELECT count(*) FROM ledger WHERE order_id = 'o0a'") == 4)
        try office.refuses(
            "D5514", "UPDATE assignment SET stands = NULL, ended_as = 'correction', ended_act = 2 WHERE id = ?", [day])
        try office.refuses("D5523", "UPDATE attendance SET credit = 1 WHERE id = ?", [second])
        try office.refuses("D5521", "DELETE FROM attendance WHERE id = ?", [second])
    }

    @Test("nobody works in two places at one time, or on a day that was taken back")
    func overlap() throws {
        let office = try Office()
        try office.publish()
        let (one, other) = (try office.assign("o0a", "s1", 540, 990), try office.assign("o0b", "s3", 990, 1_080))
        try office.attend(one, "WORKED", 540, 1_000)
        let columns =
            "INSERT INTO attendance(assignment, order_id, client, day, outcome, attended, from_minute, to_minute, break_minutes, source, act) "
        try office.refuses(
            "D5522", columns + "VALUES (?, 'o0b', 'c0', '2026-11-30', 'WORKED', 1, 980, 1080, 0, 'planner', 2)", [other]
        )
        try office.end(other)
        try office.refuses(
            "D5525", columns + "VALUES (?, 'o0b', 'c0', '2026-11-30', 'WORKED', 1, 1000, 1080, 0, 'planner', 2)",
            [other])
    }

    @Test("what is sensitive stays so; a record can become it")
    func sensitive() throws {
        let office = try Office()
        try office.publish()
        let record = try office.attend(office.assign("o0a", "s1", 540, 990))
        try office.run("UPDATE attendance SET sensitive = 1 WHERE id = ?", [record])
        try office.refuses("D5523", "UPDATE attendance SET sensitive = 0 WHERE id = ?", [record])
    }

    @Test("3,000 random entries balance to the minute, as a naive account has them")
    func random() throws {
        let office = try Office(clients: 2)
        try office.publish()
        var draws = SplitMix64(seed: 3)
        func draw(_ range: Range<Int>) -> Int { draws.number(in: range.lowerBound...range.upperBound - 1) }
        var naive = Dictionary(uniqueKeysWithValues: ["o0a", "o0b", "o1a", "o1b"].map { ($0, [3_600, 0]) })
        func account(_ order: String) -> [Int] { naive[order] ?? [] }
        func move(_ order: String, _ remaining: Int, _ credited: Int) {
            let now = account(order)
            naive[order] = [now[0] + remaining, now[1] + credited]
        }
        var (day, credits) = (0, [(entry: Int64, order: String, minutes: Int)]())
        for _ in 0..<3_000 {
            let order = naive.keys.sorted()[draw(0..<4)]
            switch draw(0..<4) {
            case 0, 1:
                day += 1
                let date = "\(CalendarDay(number: 21_000 + day))"
                let wanted = draw(0..<5) == 0 ? 420 : min(420, max(account(order)[0], 1))
                let record = try office.attend(office.assign(order, "s1", 540, 990, on: date), credit: wanted)
                let entry = try? office.entry(order, "credit", "remaining", "credited", wanted, of: record)
                #expect((entry != nil) == (wanted <= account(order)[0]))
                guard let entry else { continue }
                move(order, -wanted, wanted)
                credits.append((entry, order, wanted))
            case 2 where !credits.isEmpty:
                let credit = credits.remove(at: draw(0..<credits.count))
                try office.entry(
                    credit.order, "reversal", "credited", "remaining", credit.minutes, reversing: credit.entry)
                move(credit.order, credit.minutes, -credit.minutes)
            default:
                let (minutes, isUp) = (draw(1..<900), draw(0..<2) == 0)
                let entry = try? office.entry(
                    order, "correction", isUp ? "corrected" : "remaining", isUp ? "remaining" : "corrected", minutes)
                #expect((entry != nil) == (isUp || minutes <= account(order)[0]))
                if entry != nil { move(order, isUp ? minutes : -minutes, 0) }
            }
        }
        for (order, account) in naive { #expect(try office.balance(order) == account, "\(order)") }
    }

    @Test("no warning too many, none without the one before, none without a failure (WARN-01)")
    func warnings() throws {
        let office = try Office()
        try office.publish()
        let good = try office.attend(office.assign("o0a", "s1", 540, 990))
        let bad = try office.attend(office.assign("o0a", "s4", 540, 990, on: "2026-12-01"), "ABSENT_UNACCEPTABLE")
        let other = try office.attend(office.assign("o0b", "s4", 540, 990, on: "2026-12-08"), "ABSENT_LATE")
        let columns = "INTO warning(order_id, number, day, cause, act) VALUES "
        try office.refuses("D5534", "INSERT \(columns)('o0a', 1, '2026-12-01', \(good), 2)")
        try office.refuses("D5534", "INSERT \(columns)('o0a', 1, '2026-12-01', \(other), 2)")
        let warning = try office.run("INSERT \(columns)('o0a', 1, '2026-12-01', \(bad), 2)")
        for verb in ["INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE"] {
            try office.refuses("D5532", "\(verb) \(columns)('o0a', 1, '2026-12-02', \(bad), 2)")
        }
        try office.refuses("D5532", "INSERT \(columns)('o0a', 2, '2026-12-02', \(bad), 2)")
        try office.refuses("D5531", "DELETE FROM warning")
        try office.refuses("D5535", "UPDATE warning SET number = 2")
        try office.run(
            "UPDATE warning SET withdrawn_act = ?, withdrawn_reason = 'entered for another order' WHERE id = ?",
            [office.act(), warning])
        try office.run("INSERT \(columns)('o0a', 1, '2026-12-02', \(bad), 2)")
        try office.order("ew", of: "c2", warnings: 2)
        let late = try office.attend(office.assign("ew", "s1", 540, 990), "ABSENT_LATE")
        try office.refuses("D5533", "INSERT \(columns)('ew', 2, '2026-12-02', \(late), 2)")
        for number in [1, 2] { try office.run("INSERT \(columns)('ew', \(number), '2026-12-02', \(late), 2)") }
        try office.refuses("D5532", "INSERT \(columns)('ew', 3, '2026-12-02', \(late), 2)")
    }
}
