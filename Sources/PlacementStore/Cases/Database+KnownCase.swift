import GRDB
import PlacementDomain

extension Database {
    /// What the office has of a case; nil: nothing yet.
    ///
    /// - Parameter day: what of the client holds on it counts.
    func knownCase(_ system: String, _ order: OrderID, on day: CalendarDay) throws -> KnownCase? {
        let sql = """
            SELECT o.*, b.imposed, b.deducted, b.remaining,
              EXISTS (SELECT 1 FROM assignment a WHERE a.order_id = o.id
                AND (a.published_in IS NOT NULL OR a.unplanned_reason = 'opening')) AS published
            FROM orders o JOIN order_balance b ON b.order_id = o.id WHERE o.id = ?
            """
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [order.text]) else { return nil }
        let found = StoredTables.orders.record(row)
        var known = KnownCase(
            order: found.record, client: found.ids.client, unit: found.ids.unit, remaining: row.number("remaining"),
            wasPublished: row.flag("published"), ours: [:], seen: try seen(system, order))
        known.ours = try values(of: known, on: day)
        return known
    }

    private func seen(_ system: String, _ order: OrderID) throws -> [CaseField: CaseSeen] {
        var seen: [CaseField: CaseSeen] = [:]
        for row in try Row.fetchAll(
            self, sql: "SELECT field, value FROM sync_seen WHERE system = ? AND order_id = ?",
            arguments: [system, order.text])
        {
            guard let field = CaseField(rawValue: row.text("field")) else { continue }
            seen[field] = .value(row.optionalText("value"))
        }
        return seen
    }

    /// The office's values of every field that a case can have, in the one spelling.
    private func values(of known: KnownCase, on day: CalendarDay) throws -> [CaseField: String] {
        var values = orderValues(known)
        values.merge(try clientValues(known.client, on: day)) { own, _ in own }
        values.merge(try workValues(known)) { own, _ in own }
        return values.filter { !$0.value.isEmpty }
    }

    private func orderValues(_ known: KnownCase) -> [CaseField: String] {
        let order = known.order
        return [
            .caseReference: order.caseReference, .jurisdiction: order.jurisdiction,
            .legalFrame: order.legalFrame.rawValue, .receivedDate: order.receivedDate.stored,
            .finalDate: order.finalDate.stored ?? "", .caseTermEnd: order.caseTermEnd.stored ?? "",
            .matchingWeighedOn: order.matchingWeighedOn.stored ?? "",
            .detentionDays: order.detentionDays.map(CaseValue.text) ?? "",
            .orderedMinutes: CaseValue.text(order.orderedMinutes.value),
            .deductedMinutes: order.deductedMinutes.value == 0 ? "" : CaseValue.text(order.deductedMinutes.value),
            .unit: known.unit?.text ?? "",
        ]
    }

    private func clientValues(_ client: ClientID, on day: CalendarDay) throws -> [CaseField: String] {
        let own: StatementArguments = ["client": client.text, "day": day.stored]
        var values: [CaseField: String] = [:]
        let version = try Row.fetchOne(
            self,
            sql: """
                SELECT home, organisation, language FROM client_version WHERE client = :client AND valid_from <= :day
                ORDER BY valid_from DESC LIMIT 1
                """, arguments: own)
        values[.clientHome] = version?.optionalText("home")
        values[.clientOrganisation] = version?.optionalText("organisation")
        values[.clientLanguage] = version?.optionalText("language")
        values[.clientName] = try String.fetchOne(
            self, sql: "SELECT display_name FROM client_name WHERE client = ?", arguments: [client.text])
        let free = try Row.fetchAll(
            self,
            sql: """
                SELECT weekday, part, rhythm FROM availability WHERE client = :client AND first_day <= :day
                  AND coalesce(last_day, '9999-12-31') >= :day
                """, arguments: own)
        values[.availability] = CaseValue.list(
            free.map { CaseValue.part($0.weekday.name, $0.text("part"), $0.text("rhythm")) })
        values[.limitations] = CaseValue.list(
            try String.fetchAll(
                self,
                sql: """
                    SELECT tag FROM limitation WHERE client = :client AND first_day <= :day
                      AND coalesce(last_day, '9999-12-31') >= :day
                    """, arguments: own))
        let stopped = try Row.fetchAll(
            self, sql: "SELECT first_day, last_day, cause FROM stopped_period WHERE client = ?",
            arguments: [client.text])
        values[.stoppedPeriods] = CaseValue.list(
            stopped.map { CaseValue.period($0.certainDay("first_day"), $0.day("last_day"), $0.text("cause")) })
        return values
    }

    /// What the office tells: hours, place, warning, days of detention left.
    private func workValues(_ known: KnownCase) throws -> [CaseField: String] {
        let order = known.order
        let own: StatementArguments = ["order": order.id.text]
        var values: [CaseField: String] = [:]
        let worked = order.creditedMinutes.value
        values[.workedMinutes] = worked == 0 ? "" : CaseValue.text(worked)
        values[.lastWorkedDate] = try String.fetchOne(
            self, sql: "SELECT max(day) FROM attendance WHERE order_id = :order AND attended = 1 AND stands = 1",
            arguments: own)
        let place = try Row.fetchOne(
            self,
            sql: """
                SELECT project, first_day FROM placement WHERE order_id = :order AND state IN ('agreed','pinned','signed')
                ORDER BY first_day, id LIMIT 1
                """, arguments: own)
        values[.project] = place?.optionalText("project")
        values[.firstDay] = place?.optionalText("first_day")
        values[.warningDate] = try String.fetchOne(
            self, sql: "SELECT max(day) FROM warning WHERE order_id = :order AND withdrawn_act IS NULL", arguments: own)
        if order.state == .returned { values[.detentionDaysLeft] = detentionLeft(known).map(CaseValue.text) }
        if [.completed, .returned].contains(order.state) { values[.plannedEnd] = order.endedDate.stored }
        return values
    }

    /// Days of detention that are left (HOURS-05); nil: nobody said how many there were.
    private func detentionLeft(_ known: KnownCase) -> Int? {
        let order = known.order
        return order.detentionDays.flatMap { days in
            DetentionReckoning(
                days: days, unworked: Minutes(known.remaining), ordered: order.orderedMinutes - order.deductedMinutes)
        }?.left
    }
}
