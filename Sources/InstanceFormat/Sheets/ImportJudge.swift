package import PlacementDomain

/// Says of tables with an import in them what a folder of them would be told: form, ranges, keys, references, contradictions.
package enum ImportJudge {
    /// - Parameters:
    ///   - instance: gives dates, policy, rules and all other tables.
    ///   - tables: each whole, in place of the instance's.
    package static func judge(_ instance: Instance, _ tables: [InstanceTable: [RecordCells]]) -> ImportJudgement {
        var records = InstanceRecords(instance)
        var unsound: [InstanceTable: Set<Int>] = [:]
        var faults: [ImportJudgement.Fault] = []
        for table in InstanceTable.allCases {
            guard let rows = tables[table] else { continue }
            let found = read(table, rows, into: &records)
            unsound[table] = Set(found.filter { $0.severity == .error }.map { $0.line - 1 })
            faults += found.map { ImportJudgement.Fault(table: table, record: $0.line - 1, finding: $0) }
        }
        let (made, found) = records.instance(instance, numbered: true, unsound: unsound)
        for finding in found {
            guard let table = InstanceTable.allCases.first(where: { $0.file == finding.file }) else { continue }
            let isKnown = tables[table]?.indices.contains(finding.line - 1) ?? false
            faults.append(
                ImportJudgement.Fault(table: table, record: isKnown ? finding.line - 1 : nil, finding: finding))
        }
        let isSound = faults.allSatisfy { $0.finding.severity == .warning }
        return ImportJudgement(instance: isSound ? made : nil, faults: faults)
    }

    /// - Returns: what is wrong with single cells; the line is the number of the record.
    private static func read(
        _ table: InstanceTable, _ rows: [RecordCells], into records: inout InstanceRecords
    ) -> [Finding] {
        let collector = FindingCollector(.instance)
        let declaration = InstanceTables.declaration(table)
        let file = FileBytes(name: table.file, copying: InstanceCells.bytes(table, rows))
        if let reader = TableReader(
            declaration.schema, file, DataPackage.version, collector, lines: Array(0...rows.count))
        {
            declaration.read(reader, into: &records)
        }
        return collector.report().findings
    }
}
