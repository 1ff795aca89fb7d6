import PlacementDomain

/// A claimed roster, resolved: what it says of which planned client.
///
/// ROSTER-01 each planned client once, with his planned order, and nobody else.
struct ListedRoster: Sendable {
    struct ListedAssignment: Sendable {
        let unit: Int
        /// Index into `Roster.assignments`.
        let index: Int
        /// nil: no such series.
        let series: Int?
        let day: Int
    }

    /// Index into `Roster.placements` of each unit; nil: none.
    let placement: [Int?]
    /// Index into `Roster.unplaced` of each unit; nil: none.
    let unplaced: [Int?]
    let assignments: Grouped<ListedAssignment>
    /// Units that are at fault in how they are listed.
    let isFaulty: [Bool]
    /// One for each client, in order of the ids.
    let violations: [Violation]

    /// - Parameter isPublished: indexes into `roster.assignments` of those that belong to earlier weeks and are left out here.
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
    var faults: [ClientID: Said] = [:]

    init(_ tables: DerivedTables) {
        self.tables = tables
        let count = tables.facts.planned.units.count
        placement = Array(repeating: nil, count: count)
        unplaced = placement
        isFaulty = Array(repeating: false, count: count)
    }

    private mutating func fault(_ client: ClientID, _ unit: Int?, _ text: Said) {
        if faults[client] == nil { faults[client] = text }
        if let unit { isFaulty[unit] = true }
    }

    private func unit(_ client: ClientID) -> Int? {
        guard let index = tables.ids.clients[client] else { return nil }
        let unit = tables.facts.planned.unitOfClient[index]
        return unit >= 0 ? unit : nil
    }

    private func order(_ unit: Int) -> OrderID {
        tables.facts.instance.orders[tables.facts.planned.units[unit].order].id
    }

    mutating func place(_ placements: [PlacedClient]) {
        for (index, placed) in placements.enumerated() {
            guard let unit = unit(placed.client) else {
                fault(placed.client, nil, Said("wel geplaatst, niet gepland", "placed, but not planned"))
                continue
            }
            if order(unit) != placed.order {
                let text = Said(
                    "geplaatst voor een zaak die niet wordt gepland", "placed for an order that is not planned")
                fault(placed.client, unit, text)
            }
            if placement[unit] != nil { fault(placed.client, unit, Said("twee keer geplaatst", "placed twice")) }
            placement[unit] = placement[unit] ?? index
        }
    }

    mutating func leaveUnplaced(_ leftOut: [UnplacedClient]) {
        for (index, left) in leftOut.enumerated() {
            guard let unit = unit(left.client) else {
                fault(
                    left.client, nil,
                    Said("staat als zonder plaats, maar wordt niet gepland", "listed as unplaced, but not planned"))
                continue
            }
            if order(unit) != left.order {
                let text = Said(
                    "zonder plaats voor een zaak die niet wordt gepland", "unplaced for an order that is not planned")
                fault(left.client, unit, text)
            }
            if placement[unit] != nil || unplaced[unit] != nil {
                fault(left.client, unit, Said("staat er twee keer", "listed twice"))
            }
            if tables.kept.isSigned[unit] {
                let text = Said(
                    "zonder plaats, maar de plaatsing is ondertekend", "unplaced, but the placement is signed")
                fault(left.client, unit, text)
            }
            unplaced[unit] = unplaced[unit] ?? index
        }
    }

    mutating func findMissing() {
        for unit in placement.indices where placement[unit] == nil && unplaced[unit] == nil {
            let text = Said(
                "gepland, maar niet geplaatst en niet zonder plaats", "planned, but neither placed nor unplaced")
            fault(tables.facts.clientId(ofUnit: unit), unit, text)
        }
    }

    mutating func compareNotPlanned(_ listed: [NotPlannedOrder]) {
        var claimed: [NotPlannedOrder: Int] = [:]
        for own in listed { claimed[own, default: 0] += 1 }
        func name(_ own: NotPlannedOrder, _ words: Wording) -> String {
            words("zaak", "order") + " " + (own.order?.text ?? words("zonder id", "none"))
        }
        for own in tables.facts.planned.notPlanned {
            if claimed[own] == nil {
                fault(
                    own.client, unit(own.client),
                    Said {
                        name(own, $0)
                            + $0(
                                " is niet gepland (\(own.code)) en staat niet in die lijst",
                                " is not planned: \(own.code), and not listed so")
                    })
            }
            claimed[own]? -= 1
        }
        for own in listed where claimed[own] ?? 0 > 0 {
            fault(
                own.client, unit(own.client),
                Said {
                    name(own, $0)
                        + $0(" staat als niet gepland (\(own.code))", " listed as not planned: \(own.code)")
                })
        }
    }

    /// The assignments of planned clients, each with its unit and series.
    mutating func assign(_ assignments: [Assignment], _ isPublished: Set<Int>) -> [ListedRoster.ListedAssignment] {
        var listed: [ListedRoster.ListedAssignment] = []
        listed.reserveCapacity(assignments.count)
        // Those of one client, and of one series, mostly follow each other.
        var last: (client: ClientID, unit: Int?)?
        var lastSeries: (id: SeriesID, index: Int?)?
        for (index, assignment) in assignments.enumerated() where !isPublished.contains(index) {
            let client = assignment.client
            if last?.client != client { last = (client, unit(client)) }
            guard let unit = last?.unit else {
                fault(
                    client, nil,
                    Said("heeft een werkdag, maar wordt niet gepland", "has a working day, but is not planned"))
                continue
            }
            if order(unit) != assignment.order {
                let text = Said(
                    "een werkdag voor een zaak die niet wordt gepland", "a working day for an order that is not planned"
                )
                fault(client, unit, text)
            }
            let series = assignment.session.series
            if lastSeries?.id != series { lastSeries = (series, tables.ids.series[series]) }
            listed.append(
                ListedRoster.ListedAssignment(
                    unit: unit, index: index, series: lastSeries?.index, day: assignment.session.date.dayNumber))
        }
        return listed
    }
}
