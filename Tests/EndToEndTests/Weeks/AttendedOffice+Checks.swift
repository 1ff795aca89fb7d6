import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// What must hold, counted from the rows alone.
extension AttendedOffice {
    /// At the end of each week.
    func check(_ week: Int) throws {
        let checked = try run("check --json", week, "16:00", weekday: 4)
        #expect((checked.json["violations"] as? [Any])?.isEmpty == true, "week \(week): \(checked.output.prefix(400))")
        try run("record verify", week, "16:30", weekday: 4)
        try run("store verify", week, "17:00", weekday: 4)
        try nothing(
            """
            order_balance b
            WHERE b.credited <> (SELECT coalesce(sum(credit), 0) FROM attendance t
                WHERE t.order_id = b.order_id AND stands = 1)
              + (SELECT coalesce(sum(minutes), 0) FROM ledger l WHERE l.order_id = b.order_id AND kind = 'opening')
            """, "the ledger and the records differ")
        try nothing(
            "order_balance WHERE credited > -imposed - deducted OR remaining < 0", "somebody is credited too much")
        try nothing(
            "order_balance WHERE imposed + deducted + credited + corrected + remaining <> 0",
            "a ledger does not balance")
        try nothing(
            """
            assignment a JOIN act ON act.id = a.ended_act
            WHERE a.published_in IS NOT NULL AND act.verb <> 'correct'
            """, "somebody was moved without a correction")
        try nothing(
            "attendance t JOIN assignment a ON a.id = t.assignment WHERE t.stands = 1 AND a.stands IS NULL",
            "a record of a day that was taken back")
        try nothing(
            """
            assignment a JOIN assignment b ON b.client = a.client AND b.day = a.day AND b.id > a.id
            WHERE a.stands = 1 AND b.stands = 1 AND a.from_minute < b.to_minute AND b.from_minute < a.to_minute
            """, "somebody is in two places at once")
        try nothing(
            """
            assignment a JOIN series s ON s.id = a.series JOIN closure c ON c.project = s.project
            WHERE a.stands = 1 AND a.day BETWEEN c.first_day AND c.last_day AND coalesce(c.series, s.id) = s.id
              AND c.reason = 'verbouwing'
            """, "somebody is to come to a project that is closed")
    }

    private func nothing(_ rows: String, _ what: Comment) throws {
        #expect(try StoredRows(store).text("SELECT count(*) FROM " + rows) == "0", what)
    }

    /// The chain holds, and plans are made again byte for byte.
    func replay(_ weeks: Int) throws {
        try run("record verify", weeks, "10:00")
        let all = try words("plan AS word FROM publication WHERE plan IS NOT NULL ORDER BY id")
        #expect(all.count > 5)
        for index in [0, all.count / 4, all.count / 2, 3 * all.count / 4, all.count - 1] {
            let replayed = try run("record replay \(all[index]) --json", weeks, "10:05")
            #expect(replayed.json["result"] as? String == "same", "plan \(all[index]): \(replayed.output)")
        }
    }

    /// Every figure is the one that naive code finds in the rows.
    func compareFigures(_ week: Int) throws {
        let found = try FigureComparison.compareAll(store, around: day(week / 2), at: "\(day(week, 4))T17:30")
        #expect(found == [])
    }
}
