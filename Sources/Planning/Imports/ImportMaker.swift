package import PlacementDomain

/// Brings records of sheets and folders into the data: says of each what becomes of it, and gives the data as they then are.
///
/// Adds and changes by natural key, and never removes. The same records in another order give the same data; the same
/// import again changes nothing.
package struct ImportMaker: Sendable {
    /// A list that is complete: what is missing from it ends.
    package struct Ending: Hashable, Sendable {
        package var table: InstanceTable
        /// The first day on which what is missing does not hold any more.
        package var from: CalendarDay

        package init(_ table: InstanceTable, from: CalendarDay) {
            self.table = table
            self.from = from
        }
    }

    private let facts: ImportFacts
    private let known: @Sendable (InstanceTable) -> TableCells
    private let judge: @Sendable ([InstanceTable: [RecordCells]]) -> ImportJudgement

    /// - Parameters:
    ///   - known: the records of a table as they are now.
    ///   - judge: what the form of the data says of these tables in place of those that are known.
    package init(
        facts: ImportFacts, known: @escaping @Sendable (InstanceTable) -> TableCells,
        judge: @escaping @Sendable ([InstanceTable: [RecordCells]]) -> ImportJudgement
    ) {
        self.facts = facts
        self.known = known
        self.judge = judge
    }

    /// Compares, ends what is missing, and takes out what the form of the data refuses, until nothing more is.
    package func outcome(_ sources: [ImportSource], ending: Ending? = nil) -> ImportOutcome {
        var tables: [InstanceTable: TableCells] = [:]
        var entries: [ImportEntry] = []
        for table in InstanceTable.allCases {
            let own = sources.filter { $0.cells.table == table }
            guard !own.isEmpty || ending?.table == table else { continue }
            let cells = known(table)
            tables[table] = cells
            let comparison = TableComparison(cells, facts)
            let found = comparison.entries(own)
            entries += found
            if let ending, ending.table == table { entries += comparison.ended(beside: found, from: ending.from) }
        }
        return settled(&entries, tables)
    }

    private func settled(_ entries: inout [ImportEntry], _ tables: [InstanceTable: TableCells]) -> ImportOutcome {
        while true {
            let merged = ImportTables(entries, tables)
            guard !merged.rows.isEmpty else {
                return ImportOutcome(results: entries.map(\.result), instance: nil)
            }
            let judgement = judge(merged.rows)
            let isFirst = entries.contains(where: \.isTentative)
            let refused = take(judgement.faults, merged, &entries)
            for index in entries.indices { entries[index].isTentative = false }
            if refused || isFirst { continue }
            let blocking = judgement.faults.filter { $0.finding.severity == .error }.map(\.finding)
            return ImportOutcome(results: entries.map(\.result), instance: judgement.instance, blocking: blocking)
        }
    }

    /// Gives faults to the entries whose they are.
    ///
    /// - Returns: whether one is refused that was taken.
    private func take(
        _ faults: [ImportJudgement.Fault], _ merged: ImportTables, _ entries: inout [ImportEntry]
    ) -> Bool {
        var isRefused = false
        for fault in faults {
            guard let record = fault.record, let owner = merged.owners[fault.table]?[record] else { continue }
            if fault.finding.severity == .warning {
                entries[owner].add(fault.finding)
            } else {
                isRefused = isRefused || entries[owner].result.outcome.isTaken
                entries[owner].refuse(fault.finding)
            }
        }
        return isRefused
    }
}

/// Tables with the entries of an import in them, and whose each row is.
struct ImportTables {
    private(set) var rows: [InstanceTable: [RecordCells]] = [:]
    /// For each row the entry that it comes from; nil: it is as it was.
    private(set) var owners: [InstanceTable: [Int?]] = [:]

    init(_ entries: [ImportEntry], _ tables: [InstanceTable: TableCells]) {
        let used = entries.indices.filter { entries[$0].result.outcome.isTaken || entries[$0].isTentative }
        for (table, own) in Dictionary(grouping: used, by: { entries[$0].result.table }) {
            guard let cells = tables[table] else { continue }
            var records = cells.records.map { (row: $0, owner: Int?.none) }
            let gone = Set(own.filter { entries[$0].isGone }.compactMap { entries[$0].known })
            for index in own where !entries[index].isGone {
                let entry = entries[index]
                if let place = entry.known {
                    records[place] = (entry.merged, index)
                } else {
                    records.append((entry.merged, index))
                }
            }
            let left = records.indices.filter { !gone.contains($0) }.map { records[$0] }
            let sorted = ImportTables.sorted(left, cells)
            rows[table] = sorted.map(\.row)
            owners[table] = sorted.map(\.owner)
        }
    }

    /// By natural key, and then by all cells, so that the order of files and lines means nothing.
    private static func sorted(
        _ records: [(row: RecordCells, owner: Int?)], _ cells: TableCells
    ) -> [(row: RecordCells, owner: Int?)] {
        let keys = records.map { (cells.key(of: $0.row) ?? []) + $0.row.cells.map { $0 ?? "" } }
        return records.indices.sorted { left, right in
            keys[left].lexicographicallyPrecedes(keys[right]) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }.map { records[$0] }
    }
}
