import GRDB
import PlacementDomain

/// Takes cases over within a transaction.
struct CasePuller {
    let writing: Writing
    let system: String
    let taker: CaseTaker
    let homes: [String: NewHome]
    let mostWarnings: (Order) -> Int
    private let identity: CaseIdentity
    private let day: CalendarDay

    private var database: Database { writing.database }

    init(
        writing: Writing, system: String, taker: CaseTaker, homes: [String: NewHome],
        mostWarnings: @escaping (Order) -> Int
    ) throws {
        (self.writing, self.system, self.taker, self.homes) = (writing, system, taker, homes)
        self.mostWarnings = mostWarnings
        identity = try CaseIdentity(writing.database, system: system)
        day = try writing.day()
    }

    func pull(_ content: CaseContent) throws -> CasePulled {
        let (order, client) = (identity.order(content.id), identity.client(content.client))
        let known = try database.knownCase(system, order, on: day)
        do {
            let taking = try taker.taking(content, known: known, order: order, client: client)
            let faults = try missing(taking)
            guard faults.isEmpty else { throw CaseFaults(faults) }
            try take(taking, known)
            let isSame = !taking.isNew && taking.taken.isEmpty
            return CasePulled(
                id: content.id, order: order, what: taking.isNew ? .new : isSame ? .same : .changed,
                conflicts: taking.conflicts.count, faults: [])
        } catch let faults as CaseFaults {
            return CasePulled(id: content.id, order: nil, what: .invalid, conflicts: 0, faults: faults.list)
        }
    }

    /// What a case names and nobody knows.
    private func missing(_ taking: CaseTaking) throws -> [CaseFault] {
        var faults: [CaseFault] = []
        if let unit = taking.unit, taking.taken.contains(.unit), try !isThere("unit", unit.text) {
            faults.append(
                CaseFault(
                    field: CaseField.unit.rawValue, cause: Said("deze eenheid is er niet", "there is no such unit")))
        }
        if taking.taken.contains(.clientHome), let home = taking.content.fields[.clientHome], homes[home] == nil,
            try !isThere("home", home)
        {
            faults.append(
                CaseFault(
                    field: CaseField.clientHome.rawValue,
                    cause: Said("deze postcode is niet bekend", "this postcode is not known")))
        }
        return faults
    }

    private func isThere(_ table: String, _ id: String) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)", arguments: [id]) == true
    }

    // MARK: Rows

    private func take(_ taking: CaseTaking, _ known: KnownCase?) throws {
        if let home = taking.content.fields[.clientHome].flatMap({ homes[$0] }) { try add(home) }
        try CaseClientRows(writing: writing, day: day).take(taking)
        if let known {
            try change(taking, known)
        } else {
            var order = taking.order
            order.version = "1"
            try StoredTables.open(
                Unlinked(order, ids: Order.IDs(client: taking.client, unit: taking.unit)),
                mostWarnings: mostWarnings(order), on: day, in: writing)
        }
        try CaseMemory(writing: writing, system: system).remember(
            taking, known, digest: identity.digest(taking.content))
    }

    private func change(_ taking: CaseTaking, _ known: KnownCase) throws {
        let part = StoredTables.orderPart
        let was = part.values(Unlinked(known.order, ids: Order.IDs(client: known.client, unit: known.unit)))
        let now = part.values(Unlinked(taking.order, ids: Order.IDs(client: known.client, unit: taking.unit)))
        let changed = zip(part.columns, zip(was, now)).filter { _, values in
            values.0?.databaseValue ?? .null != values.1?.databaseValue ?? .null
        }
        for hours in HourEdit.list(from: known.order, to: taking.order) {
            try hours.perform(known.order.id, on: day, in: writing)
        }
        guard !changed.isEmpty else { return }
        let sets = changed.map { "\($0.0) = ?" }.joined(separator: ", ")
        let values: [DatabaseValue] = changed.map { $0.1.1?.databaseValue ?? .null }
        try database.execute(
            sql: "UPDATE orders SET \(sets), version = version + 1, act = ? WHERE id = ?",
            arguments: StatementArguments(
                values + [writing.act.databaseValue, known.order.id.text.databaseValue]))
    }

    private func add(_ new: NewHome) throws {
        guard try !isThere("home", new.home.id.text) else { return }
        try database.execute(
            sql: "INSERT INTO home(id, pc4, latitude, longitude, act) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                new.home.id.text, new.home.pc4, new.home.point.latitudeMicrodegrees,
                new.home.point.longitudeMicrodegrees, writing.act,
            ])
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO travel(home, place, mode, minutes, reckoner, reckoned_on, act) VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for way in new.minutes {
            try statement.execute(
                arguments: [
                    new.home.id.text, way.place, way.mode.rawValue, way.minutes, new.reckoner, day.stored, writing.act,
                ])
        }
    }
}
