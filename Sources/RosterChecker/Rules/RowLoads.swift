import PlacementDomain

/// How full the rows of C12 are with a roster's people, and who is where.
///
/// GROUP-01 no more clients than may be booked · GROUP-07 no more than a seat agreement allows · GROUP-08 no more first
/// sittings than may be · GROUP-04 nobody beside somebody from whom he must be kept apart.
struct RowLoads: Sendable {
    private let tables: DerivedTables
    /// By sitting number.
    private var seats: [Int]
    /// By row of `RowTable.counted`.
    private var counted: [Int]
    /// Sittings of clients who must be kept apart from somebody: number, and whether he cannot be moved from there.
    private var whereabouts: [Int: [Int: Bool]] = [:]

    init(_ tables: DerivedTables) {
        self.tables = tables
        seats = Array(repeating: 0, count: tables.facts.held.sittings.count)
        counted = Array(repeating: 0, count: tables.rows.counted.count)
        for (number, clients) in tables.rows.taken.published {
            for client in clients where tables.apart.others[client] != nil {
                whereabouts[client, default: [:]][number] = true
            }
        }
    }

    /// Seats a client in all his sittings, given in any order.
    mutating func add(unit: Int, sittings: some Collection<Int>) {
        let client = tables.facts.planned.units[unit].client
        let organisation = tables.rows.organisationOfUnit[unit]
        let isWatched = tables.apart.others[client] != nil
        let isFixed = tables.kept.isSigned[unit]
        let first = sittings.min { tables.facts.held.comesBefore($0, $1) }
        for sitting in sittings {
            let begins = sitting == first && !tables.facts.planned.units[unit].workedBefore
            seats[sitting] += 1
            for row in tables.rows.rowsOfSitting[sitting] ?? []
            where tables.rows.counted[row].counts(organisation, begins: begins) { counted[row] += 1 }
            if isWatched { whereabouts[client, default: [:]][sitting] = isFixed }
        }
    }

    /// Whether the client can be added to all his sittings, given in their order, without breaking a row.
    func hasRoom(unit: Int, sittings: some Collection<Int>) -> Bool {
        let start = tables.facts.planned.units[unit].workedBefore ? nil : sittings.first
        return sittings.allSatisfy { hasRoom(unit: unit, sitting: $0, begins: $0 == start) }
    }

    private func hasRoom(unit: Int, sitting: Int, begins: Bool) -> Bool {
        if seats[sitting] >= tables.rows.seats[sitting] { return false }
        if !tables.rows.rowsOfSitting.isEmpty, let rows = tables.rows.rowsOfSitting[sitting] {
            let organisation = tables.rows.organisationOfUnit[unit]
            for row in rows where tables.rows.counted[row].counts(organisation, begins: begins) {
                if counted[row] >= tables.rows.counted[row].limit { return false }
            }
        }
        guard let others = tables.apart.others[tables.facts.planned.units[unit].client] else { return true }
        let day = tables.facts.held.sittings[sitting].day
        return others.allSatisfy { day > $0.until || whereabouts[$0.client]?[sitting] == nil }
    }

    /// GROUP-01, GROUP-07, GROUP-08 and GROUP-04, each row once.
    var violations: [Violation] {
        let rows = tables.rows
        var found = rows.seats.indices.filter { seats[$0] > rows.seats[$0] }.map { number in
            violation(
                .group01, session(number),
                Said(
                    "\(seats[number]) cliënten, er is nog plaats voor \(rows.seats[number])",
                    "\(seats[number]) clients, room is left for \(rows.seats[number])"))
        }
        for (index, row) in rows.counted.enumerated() where counted[index] > row.limit {
            found.append(violation(row.kind.code, session(row.sitting), excess(of: row, counted[index])))
        }
        return found + meetings
    }

    private func excess(of row: CountedRow, _ count: Int) -> Said {
        let organisation = row.organisation.map { tables.rows.organisations[$0] } ?? ""
        return switch row.kind {
        case .atMost:
            Said(
                "\(count) cliënten van \(organisation), \(row.limit) is afgesproken",
                "\(count) clients of \(organisation), \(row.limit) are agreed")
        case .reserve:
            Said(
                "\(count) cliënten van andere dan \(organisation), \(row.limit) is afgesproken",
                "\(count) clients of others than \(organisation), \(row.limit) are agreed")
        case .start:
            Said(
                "\(count) cliënten beginnen daar, \(row.limit) mag", "\(count) clients start there, \(row.limit) may")
        }
    }

    private var meetings: [Violation] {
        let instance = tables.facts.instance
        var found: [Violation] = []
        for (pair, until) in tables.apart.pairs {
            guard let first = whereabouts[pair.first], let second = whereabouts[pair.second] else { continue }
            let shared = first.keys.filter { number in
                guard let other = second[number], let own = first[number] else { return false }
                return !(own && other) && tables.facts.held.sittings[number].day <= until
            }
            guard let earliest = shared.min(by: { day($0) < day($1) }) else { continue }
            let names = "\(instance.clients[pair.first].id) \(instance.clients[pair.second].id)"
            let text = Said {
                $0(RuleCode.group04.sentence)
                    + (shared.count == 1 ? "" : $0(" (\(shared.count) werkdagen)", " (\(shared.count) working days)"))
            }
            found.append(
                violation(.group04, "\(names) \(session(earliest))", text))
        }
        return found
    }

    private func day(_ number: Int) -> (Int, Int) { (tables.facts.held.sittings[number].day, number) }

    private func violation(_ code: RuleCode, _ place: String, _ text: Said) -> Violation {
        Violation(code: code.id, place: place, text: text)
    }

    private func session(_ number: Int) -> String { tables.facts.session(number).description }
}
