import GRDB
import PlacementDomain

/// What becomes of one record: all its rows, written together.
struct EditStep: Sendable {
    /// Which record it is and what changes, without any value beside its key.
    let text: String
    let perform: @Sendable (Writing) throws -> Void

    init(_ rows: [RowEdit]) {
        text = rows.map(\.text).joined(separator: "\n")
        perform = { writing in for row in rows { try row.perform(in: writing) } }
    }

    init(text: String, perform: @escaping @Sendable (Writing) throws -> Void) {
        self.text = text
        self.perform = perform
    }
}

/// Finds what differs between records as they were seen and as they shall be.
struct EditMaker {
    let before: InstanceRecords
    let after: InstanceRecords
    let tables: Set<InstanceTable>
    let seen: SeenRows
    /// From when what changes holds, where the store keeps versions by day.
    let day: CalendarDay
    /// Of new series the one that each follows.
    let predecessors: [SeriesID: SeriesID]
    private(set) var steps: [EditStep] = []

    init(
        from before: InstanceRecords, to after: InstanceRecords, tables: Set<InstanceTable>, seen: SeenRows,
        day: CalendarDay, predecessors: [SeriesID: SeriesID]
    ) {
        self.predecessors = predecessors
        (self.before, self.after, self.tables) = (before, after, tables)
        (self.seen, self.day) = (seen, day)
    }

    /// Rows that go, then rows that change, then new ones: no row stands in the way of another.
    mutating func add<Record: LinkedRecord>(_ table: StoredTable<Record>) {
        guard tables.contains(Record.table), let first = table.parts.first else { return }
        var old: [[DatabaseValue]: StoredTable<Record>.Entry] = [:]
        for entry in before[keyPath: Record.inRecords] { old[key(entry, first)] = entry }
        var (changed, new): ([EditStep], [EditStep]) = ([], [])
        for entry in after[keyPath: Record.inRecords] {
            let was = old.removeValue(forKey: key(entry, first))
            let rows = table.parts.compactMap { edit($0, from: was, to: entry) }
            guard !rows.isEmpty else { continue }
            if was == nil { new.append(EditStep(rows)) } else { changed.append(EditStep(rows)) }
        }
        let gone = old.values.map { EditStep([removal($0, first)]) }.sorted { $0.text < $1.text }
        steps += gone + changed + new
    }

    /// Orders: their hours are entries of the ledger.
    mutating func addOrders(on today: CalendarDay, mostWarnings: (Order) -> Int) {
        guard tables.contains(.orders) else { return }
        let part = StoredTables.orderPart
        var old: [OrderID: Unlinked<Order, Order.IDs>] = [:]
        for entry in before.orders { old[entry.record.id] = entry }
        for entry in after.orders where entry != old[entry.record.id] {
            guard let was = old[entry.record.id] else {
                let most = mostWarnings(entry.record)
                steps.append(
                    EditStep(text: "orders\t\(entry.record.id)\tnew") { writing in
                        try StoredTables.open(entry, mostWarnings: most, on: today, in: writing)
                    })
                continue
            }
            let hours = HourEdit.list(from: was.record, to: entry.record)
            let row = edit(part, from: was, to: entry)
            guard row != nil || !hours.isEmpty else { continue }
            let text = ([row?.text ?? "orders\t\(entry.record.id)"] + hours.map(\.kind)).joined(separator: "\t")
            steps.append(
                EditStep(text: text) { writing in
                    try row?.perform(in: writing)
                    for hour in hours { try hour.perform(entry.record.id, on: today, in: writing) }
                    let fields = (row?.changed.sorted() ?? []) + (hours.isEmpty ? [] : ["hours"])
                    try writing.tell(.orderChanged, of: entry.record.id, fields: fields)
                })
        }
    }

    // MARK: One row

    private func values<Record>(
        _ entry: Unlinked<Record, Record.IDs>, _ part: StoredTable<Record>.Part
    ) -> [(name: String, value: DatabaseValue)] {
        zip(part.columns, part.values(entry)).map { ($0, $1?.databaseValue ?? .null) }
    }

    private func key<Record>(
        _ entry: Unlinked<Record, Record.IDs>, _ part: StoredTable<Record>.Part
    ) -> [DatabaseValue] {
        keyed(values(entry, part), part.table).map(\.value)
    }

    private func keyed(
        _ values: [(name: String, value: DatabaseValue)], _ table: String
    ) -> [(name: String, value: DatabaseValue)] {
        (seen.keys[table] ?? []).compactMap { name in values.first { $0.name == name } }
    }

    private func edit<Record>(
        _ part: StoredTable<Record>.Part, from old: Unlinked<Record, Record.IDs>?,
        to new: Unlinked<Record, Record.IDs>
    ) -> RowEdit? {
        let own = values(new, part)
        let key = keyed(own, part.table)
        let was = old.map { values($0, part) } ?? []
        let changed = Set(zip(was, own).filter { $0.value != $1.value }.map(\.1.name))
        // A record that is the same may be one that no row stands for.
        if old != nil, changed.isEmpty { return nil }
        guard old != nil, let row = seen.row(part.table, key.map(\.value)) else {
            return RowEdit(
                change: .add, table: part.table, key: key, values: own + links(of: new, part.table), changed: [],
                seen: nil,
                day: day)
        }
        return RowEdit(
            change: .change, table: part.table, key: key, values: own, changed: changed, seen: row, day: day)
    }

    /// What a new row of a table says beside its record.
    private func links<Record: LinkedRecord>(
        of entry: Unlinked<Record, Record.IDs>, _ table: String
    ) -> [(name: String, value: DatabaseValue)] {
        guard table == "series", let series = entry.record as? Series, let earlier = predecessors[series.id] else {
            return []
        }
        return [("predecessor", earlier.text.databaseValue)]
    }

    private func removal<Record>(
        _ entry: Unlinked<Record, Record.IDs>, _ part: StoredTable<Record>.Part
    ) -> RowEdit {
        let own = values(entry, part)
        let key = keyed(own, part.table)
        return RowEdit(
            change: .remove, table: part.table, key: key, values: own, changed: [],
            seen: seen.row(part.table, key.map(\.value)), day: day)
    }
}

/// Minutes that an order gets or loses, from one of its accounts to another.
struct HourEdit: Sendable {
    let kind: String
    private let from: String
    private let to: String
    private let minutes: Int

    private static let (imposed, deducted, credited, remaining) = ("imposed", "deducted", "credited", "remaining")

    /// What adds to what remains comes first: at no moment less than nothing does.
    static func list(from old: Order, to new: Order) -> [HourEdit] {
        let ordered = new.orderedMinutes.value - old.orderedMinutes.value
        let less = new.deductedMinutes.value - old.deductedMinutes.value
        let worked = new.creditedMinutes.value - old.creditedMinutes.value
        return [
            HourEdit(kind: "ordered", from: imposed, to: remaining, minutes: ordered),
            HourEdit(kind: "deductionLess", from: deducted, to: remaining, minutes: -less),
            HourEdit(kind: "orderedLess", from: remaining, to: imposed, minutes: -ordered),
            HourEdit(kind: "preTrialDeduction", from: remaining, to: deducted, minutes: less),
            HourEdit(kind: "opening", from: remaining, to: credited, minutes: worked),
        ].filter { $0.minutes > 0 }
    }

    func perform(_ order: OrderID, on day: CalendarDay, in writing: Writing) throws {
        try writing.database.execute(
            sql: """
                INSERT INTO ledger(order_id, kind, from_account, to_account, minutes, day, act) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [order.text, kind, from, to, minutes, day.stored, writing.act])
    }
}
