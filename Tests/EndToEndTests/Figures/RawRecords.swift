import GRDB
import PlacementDomain

/// What the figures of a period rest on, found by going through all rows: with nothing of what the program reads them by.
///
/// States are read from the texts of decisions and from what was published, where the program has a table of them: that
/// holds as long as nobody was erased.
struct RawRecords {
    let tables: RawTables
    /// Both inclusive.
    let from: CalendarDay
    let to: CalendarDay
    /// The moment of computing, by the clocks of the office.
    let now: Moment

    var moments: [Int64: Moment] { tables.moments }

    func records() throws -> ThroughputRecords {
        var records = ThroughputRecords()
        records.orders = try orders()
        records.stateChanges = try stateChanges()
        for row in tables["stopped_period"].sorted(by: { $0.text("first_day") < $1.text("first_day") }) {
            records.stoppedPeriods[ClientID(row.text("client")), default: []].append(
                StoppedPeriod(
                    client: -1, firstDay: try row.certainDay("first_day"), lastDay: row.day("last_day"),
                    cause: row.text("cause")))
        }
        for row in tables["availability_exception"]
        where row.text("sense") == "unavailable" && row.text("part").isEmpty {
            records.absences[ClientID(row.text("client")), default: []].append(try row.days())
        }
        records.places = try places()
        records.days = try days()
        records.entries = try entries()
        records.calendar = try calendar()
        return records
    }

    // MARK: Orders

    private func orders() throws -> [ReportedOrder] {
        let versions = tables.grouped("client_version", by: "client")
        let placements = tables.grouped("placement", by: "order_id")
        let bookings = tables.grouped("assignment", by: "order_id")
        let records = tables.grouped("attendance", by: "order_id")
        let entries = tables.grouped("ledger", by: "order_id")
        var orders: [ReportedOrder] = []
        for row in tables["orders"] where row.text("state") != "withdrawn" && row.text("received") <= to.description {
            let id = row.text("id")
            let hours = Self.hours(entries[id] ?? [])
            var reported = ReportedOrder(
                order: try order(row, ordered: hours.ordered), client: ClientID(row.text("client")),
                unit: row.isNull("unit") ? nil : UnitID(row.text("unit")), remaining: hours.remaining)
            if let version = held(versions[row.text("client")] ?? []) {
                reported.organisation = version.text("organisation")
                reported.least = version.isNull("least") ? nil : version.number("least")
            }
            let own = placements[id] ?? []
            let agreed = own.filter { $0.text("state") != "proposed" }
            reported.signedOn = own.compactMap { $0.day("signed_day") }.min()
            reported.agreedOn = agreed.compactMap { $0.day("decision_day") }.min()
            reported.publishedOn = published(bookings[id] ?? [], reported.order.receivedDate)
            let isThere = (records[id] ?? []).contains { $0.number("attended") == 1 && $0.number("stands") == 1 }
            reported.hasAttended = isThere || hours.credited > 0 || reported.order.firstWorkedDate != nil
            orders.append(reported)
        }
        return orders.sorted { $0.order.id < $1.order.id }
    }

    /// The version that holds on the last day that is known.
    private func held(_ versions: [Row]) -> Row? {
        let day = min(to, now.day).description
        var held: Row?
        for version in inOrder(versions) where version.text("valid_from") <= day { held = version }
        return held
    }

    func inOrder(_ versions: [Row]) -> [Row] {
        versions.sorted { $0.text("valid_from") < $1.text("valid_from") }
    }

    /// What was published before there was a store was so since the order came.
    private func published(_ rows: [Row], _ received: CalendarDay) -> CalendarDay? {
        if rows.contains(where: { $0.text("unplanned_reason") == "opening" }) { return received }
        return rows.filter { !$0.isNull("published_in") }.compactMap { moments[$0.whole("act")]?.day }.min()
    }

    private static func hours(_ entries: [Row]) -> (ordered: Int, credited: Int, remaining: Int) {
        func balance(_ account: String) -> Int {
            var sum = 0
            for row in entries {
                if row.text("to_account") == account { sum += row.number("minutes") }
                if row.text("from_account") == account { sum -= row.number("minutes") }
            }
            return sum
        }
        return (-balance("imposed"), balance("credited"), balance("remaining"))
    }

    private func order(_ row: Row, ordered: Int) throws -> Order {
        Order(
            id: OrderID(row.text("id")), client: -1, jurisdiction: row.text("jurisdiction"),
            legalFrame: try row.word("legal_frame"), receivedDate: try row.certainDay("received"),
            finalDate: row.day("final"), intakeDate: row.day("intake"), matchingWeighedOn: row.day("weighed"),
            firstWorkedDate: row.day("first_worked"), endedDate: row.day("ended"), orderedMinutes: Minutes(ordered),
            caseTermEnd: row.day("case_term_end"), agreedTermEnd: row.day("agreed_term_end"),
            state: try row.word("state"))
    }

    private func places() throws -> [OrderID: [ReportedPlace]] {
        let series = tables.grouped("placement_series", by: "placement")
        var places: [OrderID: [ReportedPlace]] = [:]
        let rows = tables["placement"].filter { $0.text("state") != "proposed" }.sorted { left, right in
            (left.text("first_day"), left.text("id")) < (right.text("first_day"), right.text("id"))
        }
        for row in rows {
            let own = (series[row.text("id")] ?? []).map { SeriesID($0.text("series")) }.sorted()
            places[OrderID(row.text("order_id")), default: []].append(
                ReportedPlace(firstDay: try row.certainDay("first_day"), series: own))
        }
        return places
    }
}
