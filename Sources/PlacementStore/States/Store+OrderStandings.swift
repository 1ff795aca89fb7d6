import GRDB
package import PlacementDomain

extension Store {
    /// An order as it stands now.
    ///
    /// - Parameter day: today: what of its client holds then counts, and which published days are still to come.
    /// - Returns: nil: there is none of that id.
    package func standing(of order: OrderID, on day: CalendarDay) throws(StoreError) -> OrderStanding? {
        try read { try $0.standing(of: order, on: day) }
    }

    /// The ids of all orders.
    package func orderIDs() throws(StoreError) -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT id FROM orders ORDER BY id") }
    }

    /// `policy.yaml` or `rules.yaml` as it holds; empty: none was recorded.
    package func document(_ kind: DocumentKind) throws(StoreError) -> [UInt8] {
        try read { try $0.document(kind.rawValue) }
    }
}

extension Database {
    func standing(of order: OrderID, on day: CalendarDay) throws -> OrderStanding? {
        let sql = """
            SELECT o.*, b.imposed, b.deducted, b.credited, b.remaining,
              EXISTS (SELECT 1 FROM attendance t WHERE t.order_id = o.id AND t.attended = 1 AND t.stands = 1) AS attended,
              EXISTS (SELECT 1 FROM assignment a WHERE a.order_id = o.id
                AND (a.published_in IS NOT NULL OR a.unplanned_reason = 'opening')) AS published,
              EXISTS (SELECT 1 FROM external_reference r WHERE r.kind = 'order' AND r.local_id = o.id) AS known_outside
            FROM orders o JOIN order_balance b ON b.order_id = o.id WHERE o.id = ?
            """
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [order.text]) else { return nil }
        let found = StoredTables.orders.record(row)
        return OrderStanding(
            order: found.record, client: found.ids.client, unit: found.ids.unit, version: row.number("version"),
            remaining: Minutes(row.number("remaining")),
            hasWorked: row.flag("attended") || row.number("credited") > 0 || found.record.firstWorkedDate != nil,
            wasPublished: row.flag("published"), isForeign: row.flag("known_outside"),
            known: try known(of: found.ids.client, on: day), days: try standingDays(of: order, from: day),
            kept: try String.fetchAll(
                self,
                sql:
                    "SELECT id FROM placement WHERE order_id = ? AND state IN ('agreed','pinned','signed') ORDER BY id",
                arguments: [order.text]
            ).map { PlacementID($0) })
    }

    /// What of a client is known on a day, as far as a plan needs it.
    func known(of client: ClientID, on day: CalendarDay) throws -> Set<ClientFact> {
        var facts: Set<ClientFact> = []
        let version = try Row.fetchOne(
            self,
            sql: """
                SELECT * FROM client_version WHERE client = :client AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1
                """,
            arguments: ["client": client.text, "day": day.stored])
        if let version {
            if version.optionalText("home") != nil { facts.insert(.home) }
            if !version.text("travel_modes").isEmpty { facts.insert(.travelModes) }
            if version.optionalText("organisation") != nil { facts.insert(.organisation) }
            if version.optionalText("language") != nil { facts.insert(.language) }
            let counts = ["least", "most", "wish"].map { version[$0] as Int? }
            if counts.allSatisfy({ $0 != nil }) { facts.insert(.sessionsPerWeek) }
        }
        let isFree = try Bool.fetchOne(
            self,
            sql: """
                SELECT EXISTS (SELECT 1 FROM availability WHERE client = :client AND coalesce(last_day, '9999-12-31') >= :day)
                """,
            arguments: ["client": client.text, "day": day.stored])
        if isFree == true { facts.insert(.freePartOfDay) }
        return facts
    }

    /// - Parameter project: days there alone; nil: everywhere.
    func standingDays(
        of order: OrderID, at project: ProjectID? = nil, from day: CalendarDay
    ) throws -> [StandingDay] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT a.series, a.day, a.from_minute, a.to_minute FROM assignment a JOIN series s ON s.id = a.series
                WHERE a.order_id = :order AND a.stands = 1 AND a.day >= :day AND (:project IS NULL OR s.project = :project)
                  AND NOT EXISTS (SELECT 1 FROM attendance t WHERE t.assignment = a.id AND t.stands = 1)
                ORDER BY a.day, a.from_minute
                """,
            arguments: ["order": order.text, "day": day.stored, "project": project?.text]
        ).map {
            StandingDay(
                session: SessionID(series: $0.id("series"), date: $0.certainDay("day")),
                from: $0.certainMinute("from_minute"), to: $0.certainMinute("to_minute"))
        }
    }
}
