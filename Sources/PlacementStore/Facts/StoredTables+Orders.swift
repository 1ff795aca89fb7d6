import GRDB
import PlacementDomain

extension StoredTables {
    /// An order without its hours, which are entries of the ledger (`Writing.open`).
    ///
    /// `most_warnings` is looked up in the rules when an order comes; the first value is put in there.
    static let orders = StoredTable<Order>(
        parts: [],
        select: """
            SELECT o.*, b.imposed, b.deducted, b.remaining FROM orders o JOIN order_balance b ON b.order_id = o.id
            ORDER BY o.id
            """,
        record: { row in
            let (ordered, deducted) = (-row.number("imposed"), row.number("deducted"))
            return Unlinked(
                Order(
                    id: row.id("id"), client: -1, caseReference: row.text("case_reference"),
                    version: row.text("their_version"), jurisdiction: row.text("jurisdiction"),
                    legalFrame: row.word("legal_frame"), receivedDate: row.certainDay("received"),
                    finalDate: row.day("final"), invitedDate: row.day("invited"), intakeDate: row.day("intake"),
                    matchingWeighedOn: row.day("weighed"), firstWorkedDate: row.day("first_worked"),
                    endedDate: row.day("ended"), orderedMinutes: Minutes(ordered), deductedMinutes: Minutes(deducted),
                    creditedMinutes: Minutes(ordered - deducted - row.number("remaining")),
                    detentionDays: row["detention_days"], caseTermEnd: row.day("case_term_end"),
                    agreedTermEnd: row.day("agreed_term_end"), earliestDay: row.day("earliest"),
                    shortNoticeConsent: row.day("short_notice_consent"),
                    travelCreditAllowed: row.flag("travel_credit_allowed"),
                    eteMinutesCredited: Minutes(row.number("ete_minutes")),
                    medicalCheckOrderedOn: row.day("medical_ordered"), medicalCheckResultOn: row.day("medical_result"),
                    state: row.word("state"), impossibleReportedOn: row.day("impossible"),
                    returnReason: row.optionalText("return_reason")),
                ids: Order.IDs(client: row.id("client"), unit: row.optionalID("unit")))
        })

    /// `most_warnings` comes after the values: it is looked up in the rules once.
    static let orderPart = StoredTable<Order>.Part(
        "orders",
        """
        id client unit case_reference their_version jurisdiction legal_frame received final invited intake weighed \
        first_worked ended case_term_end agreed_term_end earliest short_notice_consent medical_ordered medical_result \
        impossible detention_days travel_credit_allowed ete_minutes state return_reason most_warnings
        """
    ) {
        let order = $0.record
        return [
            order.id.text, $0.ids.client.text, $0.ids.unit?.text, order.caseReference, order.version,
            order.jurisdiction, order.legalFrame.rawValue, order.receivedDate.stored, order.finalDate.stored,
            order.invitedDate.stored, order.intakeDate.stored, order.matchingWeighedOn.stored,
            order.firstWorkedDate.stored, order.endedDate.stored, order.caseTermEnd.stored, order.agreedTermEnd.stored,
            order.earliestDay.stored, order.shortNoticeConsent.stored, order.medicalCheckOrderedOn.stored,
            order.medicalCheckResultOn.stored, order.impossibleReportedOn.stored, order.detentionDays,
            order.travelCreditAllowed, order.eteMinutesCredited.value, order.state.rawValue, order.returnReason,
        ]
    }

    /// Writes an order for the first time, with the hours that were ordered, deducted and worked before.
    ///
    /// - Parameters:
    ///   - mostWarnings: how many warnings the rules allow it.
    ///   - day: of its first entries.
    static func open(
        _ entry: Unlinked<Order, Order.IDs>, mostWarnings: Int, on day: CalendarDay, in writing: Writing
    ) throws {
        let order = entry.record
        let statement = try writing.database.cachedStatement(sql: orderPart.insert)
        try statement.execute(
            arguments: StatementArguments(orderPart.values(entry) + [mostWarnings, writing.act]))
        let entries: [(String, String, String, Minutes)] = [
            ("ordered", "imposed", "remaining", order.orderedMinutes),
            ("preTrialDeduction", "remaining", "deducted", order.deductedMinutes),
            ("opening", "remaining", "credited", order.creditedMinutes),
        ]
        for (kind, from, to, minutes) in entries where minutes.value > 0 {
            try writing.database.execute(
                sql: """
                    INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, act)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [order.id.text, kind, from, to, minutes.value, day.stored, writing.act])
        }
    }

    /// A place that is signed without a day was pinned: nobody has signed.
    static let placements = StoredTable<Placement>(
        parts: [],
        select: """
            SELECT p.*, (SELECT group_concat(series, ';') FROM (SELECT series FROM placement_series WHERE placement = p.id ORDER BY series)) AS series
            FROM placement p ORDER BY p.id
            """,
        record: { row in
            Unlinked(
                Placement(
                    id: row.id("id"), order: -1, project: -1, series: [], firstDay: row.certainDay("first_day"),
                    state: row.text("state") == "pinned" ? .signed : row.word("state"),
                    decisionDay: row.day("decision_day"), signedDay: row.day("signed_day"),
                    reasons: row.text("reasons"), predecessor: row.optionalID("predecessor"),
                    changeReason: row.text("change_reason"), unlockedOn: row.day("unlocked_on"),
                    unlockReason: row.text("unlock_reason")),
                ids: Placement.IDs(
                    order: row.id("order_id"), project: row.id("project"),
                    series: row.list("series").map { SeriesID($0) }))
        })

    static func add(_ entry: Unlinked<Placement, Placement.IDs>, in writing: Writing) throws {
        let placement = entry.record
        let isPinned = placement.state == .signed && placement.signedDay == nil
        try writing.database.execute(
            sql: """
                INSERT INTO placement(id, order_id, client, project, first_day, state, decision_day, signed_day, unlocked_on,
                  unlock_reason, predecessor, change_reason, reasons, act)
                VALUES (?, ?, (SELECT client FROM orders WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                placement.id.text, entry.ids.order.text, entry.ids.order.text, entry.ids.project.text,
                placement.firstDay.stored, isPinned ? "pinned" : placement.state.rawValue,
                placement.decisionDay.stored, placement.signedDay.stored, placement.unlockedOn.stored,
                placement.unlockReason, placement.predecessor?.text, placement.changeReason, placement.reasons,
                writing.act,
            ])
        for series in entry.ids.series {
            try writing.database.execute(
                sql: "INSERT INTO placement_series(placement, project, series) VALUES (?, ?, ?)",
                arguments: [placement.id.text, entry.ids.project.text, series.text])
        }
    }

    /// What stands published from a day on (`:day`); of a day whose outcome is known the minutes that it gave, up to those that
    /// were told.
    static let publishedAssignments = StoredTable<PublishedEntry<OrderID>>(
        parts: [],
        select: """
            SELECT a.order_id, a.series, a.day, a.from_minute, a.to_minute, min(coalesce(t.credit, a.credit), a.credit) AS credit
            FROM assignment a LEFT JOIN attendance t ON t.assignment = a.id AND t.stands = 1
            WHERE a.stands = 1 AND a.day >= :day AND a.unplanned_reason IS NOT '\(Writing.unplanned)' ORDER BY a.order_id, a.day, a.series
            """,
        record: { row in
            Unlinked(
                PublishedEntry(
                    order: row.id("order_id"), series: -1, date: row.certainDay("day"),
                    from: row.certainMinute("from_minute"), to: row.certainMinute("to_minute"),
                    creditMinutes: Minutes(row.number("credit"))),
                ids: row.id("series"))
        })

    /// A day that was published before there was a store: without a place of the store, and with the word for it.
    static func add(
        _ entry: Unlinked<PublishedEntry<OrderID>, SeriesID>, publishedIn publication: Int64?, in writing: Writing
    ) throws {
        let published = entry.record
        try writing.database.execute(
            sql: """
                INSERT INTO assignment(order_id, client, unplanned_reason, series, day, from_minute, to_minute, credit,
                  published_in, act)
                VALUES (?, (SELECT client FROM orders WHERE id = ?), 'opening', ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                published.order.text, published.order.text, entry.ids.text, published.date.stored,
                published.from.minute, published.to.minute, published.creditMinutes.value, publication, writing.act,
            ])
    }
}
