import PlacementDomain

/// One record of an import held against the one that is known: what differs, and whether it may.
struct RecordChange {
    let facts: ImportFacts
    let known: TableCells
    /// What stands above the fields of the record's file.
    let headings: [String: String]

    /// The record with what the import says; nil in a cell: its source does not say.
    func merged(_ old: RecordCells, _ new: RecordCells) -> RecordCells {
        var merged = old
        merged.cells = zip(old.cells, new.cells).map { $1 ?? $0 }
        merged.origin = new.origin
        return merged
    }

    func changes(_ old: RecordCells, _ new: RecordCells) -> [FieldChange] {
        known.fields.indices.compactMap { place in
            guard let after = new.cells[place], let before = old.cells[place], before != after else { return nil }
            return FieldChange(known.fields[place], from: before, to: after)
        }
    }

    /// What keeps a new record out.
    func faults(new record: RecordCells) -> [Finding] {
        var faults: [(ImportFault, String)] = []
        if FieldMaster.of(known.table.naturalKey[0], in: known.table) == .program { faults.append((.ofProgram, "")) }
        if known.table == .series {
            if text("supervised", record) == "true" { faults.append((.supervised, "supervised")) }
            if facts.formerSeries.contains(SeriesID(text("id", record))) { faults.append((.formerSeries, "id")) }
        }
        return findings(faults, record)
    }

    /// What keeps a change out.
    func faults(_ changes: [FieldChange], from old: RecordCells, to new: RecordCells) -> (
        findings: [Finding], isConflict: Bool
    ) {
        let isForeign = facts.isForeign(old, in: known)
        var faults = changes.compactMap { change in
            fault(change, old, isForeign: isForeign).map { ($0, change.field) }
        }
        if known.table == .series { faults += seriesFaults(changes, merged(old, new)) }
        let isConflict = !faults.isEmpty && faults.allSatisfy { $0.0.isConflict }
        return (findings(faults, new), isConflict)
    }

    private func findings(_ faults: [(ImportFault, String)], _ record: RecordCells) -> [Finding] {
        faults.map { $0.0.finding(known.table, record.origin, field: headings[$0.1] ?? $0.1) }
    }

    private func text(_ field: String, _ record: RecordCells) -> String { known.text(field, of: record) ?? "" }

    // MARK: Single fields

    private func fault(_ change: FieldChange, _ old: RecordCells, isForeign: Bool) -> ImportFault? {
        switch (known.table, change.field) {
        case (.orders, "client"): return .orderOfClient
        case (.series, "supervised") where change.after == "true": return .supervised
        case (.series, let field) where RecordChange.fixedOfSeries.contains(field): return .neverChanges(.series)
        case (.series, "firstDay") where text("rhythm", old) == Series.Rhythm.everyTwoWeeks.rawValue:
            return .neverChanges(.series)
        case (.pickUps, "project"): return .neverChanges(.pickUps)
        case (let table, let field) where facts.fixed[table]?.contains(field) ?? false: return .neverChanges(table)
        default: break
        }
        switch FieldMaster.of(change.field, in: known.table) {
        case .program: return .ofProgram
        case .caseSystem: return isForeign ? .ofCaseSystem : nil
        case .ledger:
            if facts.recorded.contains(OrderID(text("id", old))) { return .creditRecorded }
            guard change.field == "creditedMinutes", let before = Int(change.before), let after = Int(change.after)
            else { return nil }
            return after < before ? .creditLowered : nil
        case .office: return nil
        }
    }

    /// Who was given a place on a Monday by 9 was not given one on a Tuesday: a successor has places of its own.
    private static let fixedOfSeries: Set = [
        "project", "weekday", "start", "end", "rhythm", "composition", "supervised", "pickUp",
    ]

    // MARK: Series

    private func seriesFaults(_ changes: [FieldChange], _ merged: RecordCells) -> [(ImportFault, String)] {
        var faults: [(ImportFault, String)] = []
        let booked = facts.booked[SeriesID(text("id", merged))] ?? [:]
        for change in changes {
            switch change.field {
            case "lastDay":
                if let last = CalendarDay(iso: change.before), last < facts.asOf,
                    CalendarDay(iso: change.after).map({ $0 > last }) ?? true
                {
                    faults.append((.endedSeries(last), "lastDay"))
                }
                let late = CalendarDay(iso: change.after).map { last in booked.keys.filter { $0 > last } } ?? []
                if !late.isEmpty { faults.append((.endsBeforeBooked(late.sorted()), "lastDay")) }
            case "firstDay":
                let early = CalendarDay(iso: change.after).map { first in booked.keys.filter { $0 < first } } ?? []
                if !early.isEmpty { faults.append((.endsBeforeBooked(early.sorted()), "firstDay")) }
            case "seats", "bookable":
                guard let seats = Int(text("bookable", merged)) ?? Int(text("seats", merged)) else { continue }
                let tooMany = booked.filter { $0.value > seats }.keys.sorted()
                if !tooMany.isEmpty { faults.append((.seatsBelowBooked(tooMany), change.field)) }
            default: break
            }
        }
        return faults
    }
}
