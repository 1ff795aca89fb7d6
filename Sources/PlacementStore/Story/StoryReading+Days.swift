import GRDB
import PlacementDomain

/// Places, days and what came of them.
extension StoryReading {
    func places() throws -> [OrderStory.Place] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT p.*, i.day AS introduced,
                  (SELECT group_concat(series, ';') FROM
                    (SELECT series FROM placement_series WHERE placement = p.id ORDER BY series)) AS series,
                  EXISTS (SELECT 1 FROM assignment a WHERE a.placement = p.id AND a.stands = 1
                    AND a.published_in IS NOT NULL) AS published
                FROM placement p LEFT JOIN introduction_day i ON i.placement = p.id
                WHERE p.order_id = ? ORDER BY p.first_day, p.id
                """,
            arguments: [id]
        ).map { row in
            OrderStory.Place(
                id: row.id("id"), project: row.id("project"), series: row.list("series").map { SeriesID($0) },
                firstDay: row.certainDay("first_day"), state: row.word("state"), decisionDay: row.day("decision_day"),
                signedDay: row.day("signed_day"), introducedOn: row.day("introduced"),
                unlockedOn: row.day("unlocked_on"), unlockReason: row.text("unlock_reason"),
                changeReason: row.text("change_reason"), reasons: row.text("reasons"),
                predecessor: row.optionalID("predecessor"), isPublished: row.flag("published"))
        }
    }

    func days() throws -> [OrderStory.Day] {
        var records: [Int64: [OrderStory.Record]] = [:]
        let found = try Row.fetchAll(
            database,
            sql: """
                SELECT t.*, o.failure, n.note FROM attendance t JOIN outcome o ON o.code = t.outcome
                LEFT JOIN attendance_note n ON n.attendance = t.id WHERE t.order_id = ? ORDER BY t.id
                """,
            arguments: [id])
        for row in found { records[row["assignment"], default: []].append(record(row)) }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT a.*, s.project FROM assignment a JOIN series s ON s.id = a.series WHERE a.order_id = ?
                ORDER BY a.day, a.from_minute, a.id
                """,
            arguments: [id]
        ).map { row in
            OrderStory.Day(
                session: SessionID(series: row.id("series"), date: row.certainDay("day")), project: row.id("project"),
                from: row.certainMinute("from_minute"), to: row.certainMinute("to_minute"),
                planned: Minutes(row.number("credit")), endedAs: row.optionalText("ended_as"),
                records: records[row["id"]] ?? [])
        }
    }

    private func record(_ row: Row) -> OrderStory.Record {
        OrderStory.Record(
            number: row["id"], outcome: row.text("outcome"), isAttended: row.flag("attended"),
            isFailure: row.flag("failure"), from: row.minute("from_minute"), to: row.minute("to_minute"),
            credit: Minutes(row.number("credit")), penalty: Minutes(row.number("penalty")), stands: row.flag("stands"),
            isSensitive: row.flag("sensitive"), note: row.text("note"))
    }

    /// What the client was to be told by acts that changed days or places of this order.
    func notices() throws -> [OrderStory.Notice] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT n.*, EXISTS (SELECT 1 FROM notice m WHERE m.supersedes = n.id) AS superseded,
                  t.result, t.how, c.at AS tried FROM notice n
                LEFT JOIN notice_attempt t ON t.id = (SELECT max(id) FROM notice_attempt WHERE notice = n.id)
                LEFT JOIN act c ON c.id = t.act
                WHERE n.recipient_kind = 'client' AND n.recipient = :client AND (
                  EXISTS (SELECT 1 FROM assignment a WHERE a.order_id = :order AND (a.act = n.act OR a.ended_act = n.act))
                  OR EXISTS (SELECT 1 FROM placement p WHERE p.order_id = :order AND p.act = n.act))
                ORDER BY n.by_day, n.id
                """,
            arguments: ["client": order.ids.client.text, "order": id]
        ).map { row in
            let first = row.certainDay("first_day")
            return OrderStory.Notice(
                number: row["id"], days: first...max(first, row.certainDay("last_day")), by: row.certainDay("by_day"),
                isSuperseded: row.flag("superseded"), result: row.optionalText("result"), how: row.optionalText("how"),
                triedOn: day("tried", of: row))
        }
    }

    /// As they were issued, also those that were withdrawn.
    func warnings() throws -> [OrderStory.Warning] {
        let columns = """
            SELECT w.*, a.actor, t.outcome, t.day AS happened, d.series, b.at AS withdrawn, x.reason FROM warning w
            JOIN act a ON a.id = w.act JOIN attendance t ON t.id = w.cause JOIN assignment d ON d.id = t.assignment
            LEFT JOIN act b ON b.id = w.withdrawn_act LEFT JOIN act_text x ON x.act = w.withdrawn_act
            """
        let all = try Row.fetchAll(
            database, sql: "\(columns) WHERE w.order_id = ? ORDER BY w.id", arguments: [id])
        return all.map { row in
            OrderStory.Warning(
                number: row.number("number"), day: row.certainDay("day"),
                session: SessionID(series: row.id("series"), date: row.certainDay("happened")),
                outcome: row.text("outcome"), actor: row.text("actor"), withdrawnOn: day("withdrawn", of: row),
                withdrawnReason: row.optionalText("reason") ?? row.text("withdrawn_reason"))
        }
    }
}
