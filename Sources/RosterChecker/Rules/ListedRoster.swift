import PlacementDomain

/// A claimed roster, resolved: which rows belong to which planned client.
///
/// ROSTER-01 each planned client once, with his planned order, and nobody else.
struct ListedRoster: Sendable {
    struct ListedAssignment: Sendable {
        let unit: Int
        /// Row of `Roster.assignments`.
        let row: Int
        /// nil: no such series.
        let series: Int?
        let day: Int
    }

    /// Row of `Roster.placements` of each unit; nil: none.
    let placement: [Int?]
    /// Row of `Roster.unplaced` of each unit; nil: none.
    let unplaced: [Int?]
    let assignments: Grouped<ListedAssignment>
    /// Units that are at fault in how they are listed.
    let isFaulty: [Bool]
    /// One for each client, in order of the ids.
    let violations: [Violation]

    /// - Parameter isPublished: rows of `roster.assignments` that belong to earlier weeks and are left out here.
    init(_ roster: Roster, _ tables: DerivedTables, isPublished: Set<Int>) {
        var listing = Listing(tables)
        listing.place(roster.placements)
        listing.leaveUnplaced(roster.unplaced)
        listing.findMissing()
        listing.compareNotPlanned(roster.notPlanned)
        let listed = listing.assign(roster.assignments, isPublished)
        placement = listing.placement
        unplaced = listing.unplaced
        isFaulty = listing.isFaulty
        assignments = Grouped(listed, count: listing.placement.count) { $0.unit }
        violations = listing.faults.sorted { $0.key < $1.key }.map {
            Violation(code: RuleCode.roster01.id, place: $0.key.text, text: $0.value)
        }
    }
}

/// Goes through the lists of a roster one after another; the first fault of each client is kept.
private struct Listing {
    let tables: DerivedTables
    var placement: [Int?]
    var unplaced: [Int?]
    var isFaulty: [Bool]
    var faults: [ClientID: String] = [:]

    init(_ tables: DerivedTables) {
        self.tables = tables
        let count = tables.facts.planned.units.count
        placement = Array(repeating: nil, count: count)
        unplaced = placement
        isFaulty = Array(repeating: false, count: count)
    }

    private mutating func fault(_ client: ClientID, _ unit: Int?, _ text: String) {
        if faults[client] == nil { faults[client] = text }
        if let unit { isFaulty[unit] = true }
    }

    private func unit(_ client: ClientID) -> Int? {
        guard let index = tables.ids.clients[client.text] else { return nil }
        let unit = tables.facts.planned.unitOfClient[index]
        return unit >= 0 ? unit : nil
    }

    private func order(_ unit: Int) -> OrderID {
        tables.facts.instance.orders[tables.facts.planned.units[unit].order].id
    }

    mutating func place(_ rows: [PlacedClient]) {
        for (row, line) in rows.enumerated() {
            guard let unit = unit(line.client) else {
                fault(line.client, nil, "placed, but not planned")
                continue
            }
            if order(unit) != line.order { fault(line.client, unit, "placed for an order that is not planned") }
            if placement[unit] != nil { fault(line.client, unit, "placed twice") }
            placement[unit] = placement[unit] ?? row
        }
    }

    mutating func leaveUnplaced(_ rows: [UnplacedClient]) {
        for (row, line) in rows.enumerated() {
            guard let unit = unit(line.client) else {
                fault(line.client, nil, "listed as unplaced, but not planned")
                continue
            }
            if order(unit) != line.order { fault(line.client, unit, "unplaced for an order that is not planned") }
            if placement[unit] != nil || unplaced[unit] != nil { fault(line.client, unit, "listed twice") }
            if tables.kept.isSigned[unit] { fault(line.client, unit, "unplaced, but his placement is signed") }
            unplaced[unit] = unplaced[unit] ?? row
        }
    }

    mutating func findMissing() {
        for unit in placement.indices where placement[unit] == nil && unplaced[unit] == nil {
            fault(tables.facts.clientId(ofUnit: unit), unit, "planned, but neither placed nor unplaced")
        }
    }

    mutating func compareNotPlanned(_ rows: [NotPlannedOrder]) {
        var claimed: [NotPlannedOrder: Int] = [:]
        for line in rows { claimed[line, default: 0] += 1 }
        func name(_ line: NotPlannedOrder) -> String { "order \(line.order?.text ?? "none")" }
        for line in tables.facts.planned.notPlanned {
            if claimed[line] == nil {
                fault(
                    line.client, unit(line.client), "\(name(line)) is not planned: \(line.code), and not listed so")
            }
            claimed[line]? -= 1
        }
        for line in rows where claimed[line] ?? 0 > 0 {
            fault(line.client, unit(line.client), "\(name(line)) listed as not planned: \(line.code)")
        }
    }

    /// The assignments of planned clients, each with its unit and series.
    mutating func assign(_ rows: [Assignment], _ isPublished: Set<Int>) -> [ListedRoster.ListedAssignment] {
        var listed: [ListedRoster.ListedAssignment] = []
        listed.reserveCapacity(rows.count)
        // Rows of one client, and of one series, mostly follow each other.
        var last: (client: ClientID, unit: Int?)?
        var lastSeries: (id: SeriesID, index: Int?)?
        for (row, line) in rows.enumerated() where !isPublished.contains(row) {
            if last?.client != line.client { last = (line.client, unit(line.client)) }
            guard let unit = last?.unit else {
                fault(line.client, nil, "assigned to a sitting, but not planned")
                continue
            }
            if order(unit) != line.order { fault(line.client, unit, "an assignment for an order that is not planned") }
            let series = line.session.series
            if lastSeries?.id != series { lastSeries = (series, tables.ids.series[series.text]) }
            listed.append(
                ListedRoster.ListedAssignment(
                    unit: unit, row: row, series: lastSeries?.index, day: line.session.date.dayNumber))
        }
        return listed
    }
}
