import GRDB
import PlacementDomain

extension Database {
    /// How many publications back one looks for papers that were not written.
    private static let publicationsBack = 20

    /// What was published, what changed since, and whom somebody has to tell.
    func addPublications(to facts: inout WeekFacts) throws {
        let last = try lastOfWeek()
        var publications = WeekPublications()
        publications.last = last.map { WeekPublications.Last(number: $0["id"], asOf: $0.certainDay("as_of")) }
        publications.unwritten = try Int64.fetchAll(
            self,
            sql: """
                SELECT id FROM publication WHERE id > (SELECT max(id) FROM publication) - ? AND papers = 'due' ORDER BY id
                """,
            arguments: [Database.publicationsBack])
        publications.through = try publishedThrough()
        publications.draft = try newestDraft()
        publications.imports =
            try Int.fetchOne(
                self, sql: "SELECT count(*) FROM decision WHERE seq > ? AND kind = 'import'",
                arguments: [last.map { $0["decision"] as Int64 } ?? 0]) ?? 0
        facts.publications = publications
        if let last {
            facts.changedDays = try changedDays(
                after: last["id"], act: last["act"], from: facts.today)
        }
        facts.notices = try openNotices(on: facts.today)
    }

    /// The last publication that is no correction: that of the newest plan that was published, or the one that was taken over.
    private func lastOfWeek() throws -> Row? {
        let sql = """
            SELECT p.id, p.as_of, p.decision, d.act FROM publication p JOIN decision d ON d.seq = p.decision
            WHERE p.id = coalesce(
              (SELECT q.id FROM publication q WHERE q.plan = (SELECT max(plan) FROM publication)),
              (SELECT q.id FROM publication q WHERE q.previous IS NULL))
            """
        return try Row.fetchOne(self, sql: sql)
    }

    /// The newest plan; nil: there is none, or something was published since.
    private func newestDraft() throws -> Int64? {
        let plan = try Int64.fetchOne(self, sql: "SELECT decision FROM plan ORDER BY decision DESC LIMIT 1")
        let published = try Int64.fetchOne(
            self, sql: "SELECT decision FROM publication WHERE id = (SELECT max(id) FROM publication)")
        return plan.flatMap { plan in published.map { $0 > plan } ?? false ? nil : plan }
    }

    /// Days that corrections took back or added, by day.
    ///
    /// - Parameters:
    ///   - publication: the last one that is no correction, and its act.
    ///   - day: earlier ones are past.
    private func changedDays(after publication: Int64, act: Int64, from day: CalendarDay) throws -> [ChangedDay] {
        func days(_ condition: String, _ since: Int64, isAdded: Bool) throws -> [ChangedDay] {
            try Row.fetchAll(
                self,
                sql: """
                    SELECT a.client, o.unit, s.project, a.series, a.day FROM assignment a CROSS JOIN series s CROSS JOIN orders o
                    WHERE \(condition) AND a.day >= ? AND s.id = a.series AND o.id = a.order_id
                    ORDER BY a.day, a.series, a.client
                    """,
                arguments: [since, day.stored]
            ).map { row in
                ChangedDay(
                    client: row.id("client"), unit: row.optionalID("unit"), project: row.id("project"),
                    session: SessionID(series: row.id("series"), date: row.certainDay("day")), isAdded: isAdded)
            }
        }
        return try days("a.ended_act IS NOT NULL AND a.ended_act > ?", act, isAdded: false)
            + days("a.published_in > ? AND a.stands = 1", publication, isAdded: true)
    }

    /// Who must be told something of a day to come and was not yet, by the day by which he must know.
    private func openNotices(on day: CalendarDay) throws -> [OpenNotice] {
        guard let first = try firstNotice(on: day) else { return [] }
        return try Row.fetchAll(
            self,
            sql: """
                SELECT n.*, (SELECT t.result FROM notice_attempt t WHERE t.notice = n.id ORDER BY t.id DESC LIMIT 1) AS result
                FROM notice n WHERE n.id >= :first AND n.last_day >= :day
                  AND NOT EXISTS (SELECT 1 FROM notice m WHERE m.supersedes = n.id)
                ORDER BY n.by_day, n.recipient_kind, n.recipient, n.id
                """,
            arguments: ["first": first, "day": day.stored]
        ).compactMap { row in
            let (from, to) = (row.certainDay("first_day"), row.certainDay("last_day"))
            guard row.optionalText("result") != "told" else { return nil }
            return OpenNotice(
                row.text("recipient_kind") == "client" ? .client(row.id("recipient")) : .project(row.id("recipient")),
                days: from...max(from, to), by: row.certainDay("by_day"), lastResult: row.optionalText("result"))
        }
    }

    /// The first notice that may be of a day to come: none is older than the first publication that reaches as far.
    ///
    /// Numbers and acts of notices rise together, and neither has an index with the other: halving finds the number.
    private func firstNotice(on day: CalendarDay) throws -> Int64? {
        // min(+id): by the index of last days; min(id) alone would go through all publications from the first one on.
        let act = try Int64.fetchOne(
            self,
            sql: """
                SELECT d.act FROM publication p JOIN decision d ON d.seq = p.decision
                WHERE p.id = (SELECT min(+q.id) FROM publication q WHERE q.last_day >= ?)
                """,
            arguments: [day.stored])
        guard let act, var high = try Int64.fetchOne(self, sql: "SELECT max(id) FROM notice") else { return nil }
        var low: Int64 = 1
        while low < high {
            let middle = (low + high) / 2
            let row = try Row.fetchOne(
                self, sql: "SELECT id, act FROM notice WHERE id >= ? ORDER BY id LIMIT 1", arguments: [middle])
            guard let row else { break }
            if (row["act"] as Int64) >= act { high = middle } else { low = (row["id"] as Int64) + 1 }
        }
        return low
    }
}
