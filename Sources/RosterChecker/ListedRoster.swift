import PlacementDomain

/// A claimed roster, resolved: which rows belong to which planned client (ROSTER-01).
struct ListedRoster: Sendable {
    struct ListedAssignment: Sendable {
        let unit: Int
        /// Row of `Roster.assignments`.
        let row: Int
        /// -1: no such series.
        let series: Int
        let day: Int
    }

    /// Row of `Roster.placements` of each unit; -1: none.
    private(set) var placement: [Int]
    /// Row of `Roster.unplaced` of each unit; -1: none.
    private(set) var unplaced: [Int]
    let assignments: Grouped<ListedAssignment>
    /// Units that are at fault in how they are listed.
    private(set) var isFaulty: [Bool]
    /// ROSTER-01, one for each client, in order of the ids.
    let violations: [Violation]

    /// - Parameter isPublished: rows of `roster.assignments` that belong to earlier weeks and are left out here.
    init(_ roster: Roster, _ tables: DerivedTables, _ ids: IdIndex, isPublished: Set<Int>) {
        let model = tables.model
        let planned = model.planned
        var placement = [Int](repeating: -1, count: planned.units.count)
        var unplaced = placement
        var isFaulty = [Bool](repeating: false, count: planned.units.count)
        var faults: [ClientID: String] = [:]
        func fault(_ client: ClientID, _ unit: Int?, _ text: String) {
            if faults[client] == nil { faults[client] = text }
            if let unit { isFaulty[unit] = true }
        }
        func unit(_ client: ClientID) -> Int? {
            guard let index = ids.clients[client.text], planned.unitOfClient[index] >= 0 else { return nil }
            return planned.unitOfClient[index]
        }
        func order(_ unit: Int) -> OrderID { model.instance.orders[planned.units[unit].order].id }

        for (row, line) in roster.placements.enumerated() {
            guard let unit = unit(line.client) else {
                fault(line.client, nil, "placed, but not planned")
                continue
            }
            if order(unit) != line.order { fault(line.client, unit, "placed for an order that is not planned") }
            if placement[unit] >= 0 { fault(line.client, unit, "placed twice") }
            if placement[unit] < 0 { placement[unit] = row }
        }
        for (row, line) in roster.unplaced.enumerated() {
            guard let unit = unit(line.client) else {
                fault(line.client, nil, "listed as unplaced, but not planned")
                continue
            }
            if order(unit) != line.order { fault(line.client, unit, "unplaced for an order that is not planned") }
            if placement[unit] >= 0 || unplaced[unit] >= 0 { fault(line.client, unit, "listed twice") }
            if tables.kept.isSigned[unit] { fault(line.client, unit, "unplaced, but his placement is signed") }
            if unplaced[unit] < 0 { unplaced[unit] = row }
        }
        for (index, row) in planned.units.enumerated() where placement[index] < 0 && unplaced[index] < 0 {
            fault(model.instance.clients[row.client].id, index, "planned, but neither placed nor unplaced")
        }
        var claimed: [NotPlannedOrder: Int] = [:]
        for line in roster.notPlanned { claimed[line, default: 0] += 1 }
        for line in planned.notPlanned {
            if claimed[line] == nil {
                fault(
                    line.client, unit(line.client),
                    "order \(line.order?.text ?? "none") is not planned: \(line.code), and not listed so")
            }
            claimed[line]? -= 1
        }
        for line in roster.notPlanned where claimed[line] ?? 0 > 0 {
            fault(
                line.client, unit(line.client),
                "order \(line.order?.text ?? "none") listed as not planned: \(line.code)")
        }
        var listed: [ListedAssignment] = []
        listed.reserveCapacity(roster.assignments.count)
        var last: (client: ClientID, unit: Int?)?
        var lastSeries: (id: SeriesID, index: Int)?
        for (row, line) in roster.assignments.enumerated() where !isPublished.contains(row) {
            if last?.client != line.client { last = (line.client, unit(line.client)) }
            guard let unit = last?.unit else {
                fault(line.client, nil, "assigned to a sitting, but not planned")
                continue
            }
            if order(unit) != line.order { fault(line.client, unit, "an assignment for an order that is not planned") }
            let series = line.session.series
            if lastSeries?.id != series { lastSeries = (series, ids.series[series.text] ?? -1) }
            listed.append(
                ListedAssignment(
                    unit: unit, row: row, series: lastSeries?.index ?? -1, day: Int(line.session.date.number)))
        }
        self.placement = placement
        self.unplaced = unplaced
        self.isFaulty = isFaulty
        assignments = Grouped(listed, count: planned.units.count) { $0.unit }
        violations = faults.sorted { $0.key < $1.key }.map {
            Violation(code: RuleCode.roster01.id, place: $0.key.text, text: $0.value)
        }
    }
}

/// What one client's rows come to.
struct ClientOutcome: Sendable {
    var violations: [Violation] = []
    /// No fault but perhaps in the cost: his assignments are a column, or he is unplaced.
    var isSound = false
    /// The derived cost and lost points; nil: the rows give none.
    var cost: Int?
    var lost: Int?
    /// Numbers of the held sittings he is assigned to.
    var sittings: [Int32] = []
    /// His kept placement goes on.
    var isContinuation = false
}
