import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// How booked days were, and what people decide about it.
extension AttendedOffice {
    /// Monday: last week's sheet, with those of whom the day was otherwise; some lines nobody sends.
    func takeIn(_ week: Int) throws {
        let last = day(week - 1).isoWeek
        let file = store.folder.path("sheet-\(week).csv")
        let name = "\(last.year)-W\(last.week < 10 ? "0" : "")\(last.week)"
        try run("attend sheet --week \(name) --output \(file)", week, "08:05")
        var lines: [String] = []
        for line in try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\r\n") {
            let isDay = line.contains("@")
            let other = isDay ? random.number(in: 1...100) : 100
            if other > 97, isDay {
                count("not sent")
                continue
            }
            lines.append(line.replacingOccurrences(of: ";gewerkt;", with: ";\(outcome(other));"))
        }
        try lines.joined(separator: "\r\n").write(toFile: file, atomically: true, encoding: .utf8)
        let taken = try run("attend --file \(file) --json", week, "08:10")
        let results = taken.json["counts"] as? [String: Int] ?? [:]
        count("OK", results["OK"] ?? 0)
        // Whoever was suspended in between is to be decided about; nothing else is wrong with such a sheet.
        let days = lines.count { $0.contains("@") }
        #expect((results["OK"] ?? 0) + (results["CONFLICT"] ?? 0) == days, "\(results)")
        let acts = try StoredRows(store).text("SELECT count(*) FROM act")
        let again = try run("attend --file \(file) --json", week, "08:11")
        #expect(again.json["counts"] as? [String: Int] == results)
        #expect(try StoredRows(store).text("SELECT count(*) FROM act") == acts)
    }

    private func outcome(_ drawn: Int) -> String {
        switch drawn {
        case ...8: "niet gekomen"
        case ...14: "ziek"
        case ...16: "naar huis gestuurd door ons"
        default: "gewerkt"
        }
    }

    /// Somebody was ill, not at work, and of another day nobody knows how it was after all.
    func correctRecords(_ week: Int) throws {
        let worked = try words(
            """
            t.id AS word FROM attendance t JOIN orders o ON o.id = t.order_id
            WHERE t.stands = 1 AND t.outcome = 'WORKED' AND o.state = 'working' AND t.day >= '\(day(week - 1))'
            ORDER BY t.id
            """)
        guard worked.count > 1 else { return }
        let first = random.pick(worked)
        try run("attend correct \(first) --outcome ABSENT_MEDICAL --reason later-gemeld", week, "08:15")
        count("corrected")
        guard week % 2 == 0, let second = worked.first(where: { $0 != first }) else { return }
        try run("attend reverse \(second) --reason verwisseld", week, "08:16")
        count("reversed")
    }

    /// Failures, orders of which all hours are worked, and those that stood still for weeks.
    func decide(_ week: Int) throws {
        let proposed = try run("warn propose --json", week, "08:20").json["failures"] as? [[String: Any]] ?? []
        for failure in proposed { try decide(on: failure["order"] as? String ?? "", week) }
        let finished = try words(
            """
            o.id AS word FROM orders o JOIN order_balance b ON b.order_id = o.id
            WHERE b.remaining = 0 AND o.state IN ('placed','working') ORDER BY o.id
            """)
        for order in finished {
            try run("order complete \(order)", week, "08:20")
            try takeBack(order, week)
            count("completed")
        }
        let still = try words(
            """
            o.id || '=' || iif(o.first_worked IS NULL, 'notStarted', 'startedNotFinished') AS word
            FROM orders o JOIN order_balance b ON b.order_id = o.id
            WHERE o.state = 'suspended' AND b.remaining > 0 ORDER BY o.id
            """)
        guard week % 2 == 0 else { return }
        for word in still {
            let parts = word.split(separator: "=")
            try run("order return \(parts[0]) --code \(parts[1]) --reason verzuim", week, "08:25")
            count("returned")
        }
    }

    private func decide(on order: String, _ week: Int) throws {
        // Two failures of one order in one week: the second leads further.
        let open = try run("warn propose --json", week, "08:20").json["failures"] as? [[String: Any]] ?? []
        guard let now = open.first(where: { $0["order"] as? String == order }) else { return }
        let (given, most) = (now["warnings"] as? Int ?? 0, now["mostWarnings"] as? Int ?? 0)
        if given < most {
            try run("warn issue \(order) --cause \(now["record"] as? Int ?? 0)", week, "08:20")
            count("warnings")
        } else {
            try run("order suspend \(order) --reason verzuim", week, "08:20")
            try takeBack(order, week)
        }
    }

    /// Days that were told and that nobody comes to any more.
    private func takeBack(_ order: String, _ week: Int) throws {
        let days = try words(
            """
            client || '@' || series || '@' || day AS word FROM assignment
            WHERE order_id = '\(order)' AND stands = 1 AND day > '\(day(week))' ORDER BY id
            """)
        guard !days.isEmpty else { return }
        let removed = days.map { "--remove \($0)" }.joined(separator: " ")
        try run("correct \(removed) --cause other --no-pdf --output HERE/papers", week, "08:20")
    }
}
