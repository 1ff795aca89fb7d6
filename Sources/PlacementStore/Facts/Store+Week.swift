import GRDB
package import PlacementDomain

/// What a store begins with, or what it knows of a week: records by their ids, and the two documents as texts.
package struct StoredWeek: Sendable {
    package var records: InstanceRecords
    /// `policy.yaml` and `rules.yaml`.
    package var policy: [UInt8]
    package var rules: [UInt8]

    package init(records: InstanceRecords, policy: [UInt8], rules: [UInt8]) {
        self.records = records
        self.policy = policy
        self.rules = rules
    }
}

/// One state of a store, as far as the plan of a week depends on it.
package struct WeekToPlan: Sendable {
    package var week: StoredWeek
    package var later: [LaterSeries]
    /// The last day that was published; nil: nothing was.
    package var publishedThrough: CalendarDay?
    /// The last act.
    package var act: Int64
    /// Minutes that are credited already of days that are still told as published, from the day on which one looks on.
    package var creditedAhead: [OrderID: Minutes] = [:]
}

extension Store {
    /// Makes a store that begins with a week as an office had it in a folder.
    ///
    /// - Parameters:
    ///   - day: of the first entries of hours.
    ///   - publication: that people hold, and of which the published days are; nil: none is known.
    ///   - mostWarnings: how many warnings the rules allow an order.
    /// - Throws: `StoreError`; what a store cannot hold is told with the table and the record (D5204 to D5221, D5512).
    package static func create(
        _ new: NewStore, at path: String, group: String?, clock: WallClock, taking week: StoredWeek,
        publication: StoredPublication? = nil, on day: CalendarDay, mostWarnings: (Order) -> Int
    ) throws(StoreError) -> StoreFacts {
        try create(
            new, at: path, group: group, clock: clock, history: .released, site: StoreSite()
        ) { writing in
            for (kind, content) in [("policy", week.policy), ("rules", week.rules)] {
                try writing.database.execute(
                    sql: "INSERT INTO document(kind, digest, act) VALUES (?, ?, ?)",
                    arguments: [kind, writing.keep(content), writing.act])
            }
            let number = try publication.map { try writing.take($0) }
            try writing.take(week.records, publishedIn: number, on: day, mostWarnings: mostWarnings)
        }
    }

    /// What the store knows as it holds on the Monday of a week, with what stands from then on, the last published day, and
    /// the last act: one state of it.
    ///
    /// - Parameter asOf: the day on which one looks.
    package func weekToPlan(
        asOf: CalendarDay
    ) throws(StoreError) -> WeekToPlan {
        try read { database in
            let week = StoredWeek(
                records: try database.records(on: asOf.monday, standingFrom: asOf.monday),
                policy: try database.document("policy"), rules: try database.document("rules"))
            return WeekToPlan(
                week: week, later: try database.laterSeries(after: asOf.monday),
                publishedThrough: try database.publishedThrough(),
                act: try Int64.fetchOne(database, sql: "SELECT max(id) FROM act") ?? 0,
                creditedAhead: try database.creditedAhead(from: asOf))
        }
    }
}

extension Database {
    /// The last day that was published; nil: nothing was.
    ///
    /// What was published before there was a store counts to the Sunday of its last day.
    func publishedThrough() throws -> CalendarDay? {
        let last = try String.fetchOne(self, sql: "SELECT max(last_day) FROM publication")
            .flatMap { CalendarDay(iso: $0) }
        let before = try String.fetchOne(
            self,
            sql: """
                SELECT max(day) FROM assignment WHERE stands = 1 AND published_in IS NULL AND unplanned_reason = 'opening'
                """
        ).flatMap { CalendarDay(iso: $0) }
        return [last, before.map { $0.monday.adding(days: 6) }].compactMap { $0 }.max()
    }

    /// Minutes of records that stand, of published days from a day on, by order.
    fileprivate func creditedAhead(from day: CalendarDay) throws -> [OrderID: Minutes] {
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT t.order_id, sum(min(t.credit, a.credit)) AS credit
                FROM attendance t INDEXED BY attendance_day CROSS JOIN assignment a ON a.id = t.assignment
                WHERE t.stands = 1 AND t.day >= ? AND t.credit > 0 AND a.unplanned_reason IS NOT '\(Writing.unplanned)' GROUP BY t.order_id
                """,
            arguments: [day.stored])
        return Dictionary(rows.map { ($0.id("order_id"), Minutes($0.number("credit"))) }) { first, _ in first }
    }

    /// The last version of a document; empty: none was recorded.
    func document(_ kind: String) throws -> [UInt8] {
        let digest = try String.fetchOne(
            self, sql: "SELECT digest FROM document WHERE kind = ? ORDER BY id DESC LIMIT 1", arguments: [kind])
        return try digest.flatMap { try blob($0) } ?? []
    }
}
