import PlacementDomain

/// Holds the records of an import against those of one table, by their natural keys.
struct TableComparison {
    private let known: TableCells
    private let facts: ImportFacts

    init(_ known: TableCells, _ facts: ImportFacts) {
        self.known = known
        self.facts = facts
    }

    /// An entry for each record of the sources, in their order.
    func entries(_ sources: [ImportSource]) -> [ImportEntry] {
        var entries: [ImportEntry] = []
        for source in sources {
            // A key field of which the list has no column says nothing: the others say which record is meant.
            let fields = known.table.naturalKey.filter(source.columns.contains)
            let places = Dictionary(grouping: known.records.indices) { text(fields, of: known.records[$0]) }
            entries += source.cells.records.map { record in
                let own = places[text(fields, of: record)] ?? []
                if known.key(of: record) == nil { return unreadable(record, source) }
                return source.isRemoval ? gone(record, source, own) : entry(record, source, own)
            }
        }
        settleRepeats(&entries)
        return entries
    }

    private func text(_ fields: [String], of record: RecordCells) -> [String] {
        fields.map { known.text($0, of: record) ?? "" }
    }

    private func unreadable(_ record: RecordCells, _ source: ImportSource) -> ImportEntry {
        let result = RecordResult(
            table: known.table, key: [], outcome: .refused, findings: record.findings, origin: record.origin)
        return ImportEntry(result: result, known: nil, merged: record, headings: source.headings)
    }

    /// What is not there any more needs no taking out.
    private func gone(_ record: RecordCells, _ source: ImportSource, _ places: [Int]) -> ImportEntry {
        let merged = places.first.map { known.records[$0] } ?? record
        var entry = ImportEntry(
            result: RecordResult(
                table: known.table, key: known.key(of: merged) ?? [], outcome: places.isEmpty ? .same : .ended,
                origin: record.origin),
            known: places.first, candidates: places, merged: merged, headings: source.headings)
        entry.isGone = !places.isEmpty
        if places.count > 1 {
            entry.result.outcome = .conflict
            entry.result.findings = [ImportFault.severalKnown(places.count).finding(known.table, record.origin)]
        }
        return entry
    }

    /// - Parameter places: of the known records that may be meant.
    private func entry(_ record: RecordCells, _ source: ImportSource, _ places: [Int]) -> ImportEntry {
        let change = RecordChange(facts: facts, known: known, headings: source.headings)
        // Of several it is the one that says the same.
        let place =
            places.count > 1 ? places.first { change.changes(known.records[$0], record).isEmpty } : places.first
        let merged = place.map { change.merged(known.records[$0], record) } ?? record
        var entry = ImportEntry(
            result: RecordResult(
                table: known.table, key: known.key(of: merged) ?? [], outcome: .same, origin: record.origin),
            known: place, candidates: places, merged: merged, faulty: record.unreadable, headings: source.headings)
        judge(&entry, record, change)
        guard !record.findings.isEmpty else { return entry }
        entry.isTentative = entry.result.findings.isEmpty
        entry.result.outcome = .refused
        entry.result.findings = record.findings + entry.result.findings
        return entry
    }

    private func judge(_ entry: inout ImportEntry, _ record: RecordCells, _ change: RecordChange) {
        if let place = entry.known {
            let old = known.records[place]
            entry.result.changes = change.changes(old, record)
            let (findings, isConflict) = change.faults(entry.result.changes, from: old, to: record)
            entry.result.findings = findings
            entry.result.outcome =
                findings.isEmpty ? (entry.result.changes.isEmpty ? .same : .changed) : isConflict ? .conflict : .refused
        } else if entry.candidates.isEmpty {
            entry.result.findings = change.faults(new: record)
            entry.result.outcome = entry.result.findings.isEmpty ? .new : .refused
        } else {
            let fault = ImportFault.severalKnown(entry.candidates.count)
            entry.result.outcome = .conflict
            entry.result.findings = [fault.finding(known.table, record.origin)]
        }
    }

    // MARK: One record on several lines

    private enum Meant: Hashable {
        case known(Int)
        case new([String])
    }

    /// One record on several lines counts once where all say the same; otherwise nobody knows which of them holds.
    private func settleRepeats(_ entries: inout [ImportEntry]) {
        let groups = Dictionary(grouping: entries.indices) { index -> Meant? in
            let entry = entries[index]
            guard !entry.result.key.isEmpty else { return nil }
            return entry.known.map { .known($0) } ?? (entry.candidates.isEmpty ? .new(entry.result.key) : nil)
        }
        for (meant, group) in groups where meant != nil && group.count > 1 {
            let all = group.map { entries[$0] }
            let isSame = all.allSatisfy { $0.merged.cells == all[0].merged.cells && $0.merged.findings.isEmpty }
            for (number, index) in group.enumerated() where entries[index].result.outcome != .same {
                if isSame {
                    if number > 0, entries[index].result.outcome.isTaken {
                        entries[index].result.outcome = .same
                        entries[index].result.changes = []
                    }
                    continue
                }
                let own = entries[index].result.origin
                let fault = ImportFault.repeated(lines: all.compactMap(\.result.origin).filter { $0 != own })
                entries[index].isTentative = false
                entries[index].result.outcome = .conflict
                entries[index].result.findings.append(fault.finding(known.table, own))
            }
        }
    }

    // MARK: What is missing

    /// Entries for records that none of the others can mean and that hold on `day` or later: they end the day before.
    func ended(beside entries: [ImportEntry], from day: CalendarDay) -> [ImportEntry] {
        let present = Set(entries.flatMap(\.candidates))
        return known.records.indices.compactMap { place in
            present.contains(place) ? nil : ended(known.records[place], place, from: day)
        }
    }

    private func ended(_ record: RecordCells, _ place: Int, from day: CalendarDay) -> ImportEntry? {
        var entry = ImportEntry(
            result: RecordResult(table: known.table, key: known.key(of: record) ?? [], outcome: .refused),
            known: place, merged: record, headings: [:])
        guard let field = known.table.endField, let column = known.fields.firstIndex(of: field) else {
            entry.result.findings = [ImportFault.cannotEnd(known.table).finding(known.table, nil)]
            return entry
        }
        let before = record.cells[column] ?? ""
        if let last = CalendarDay(iso: before), last < day { return nil }
        if let first = known.text("firstDay", of: record).flatMap({ CalendarDay(iso: $0) }), first >= day {
            entry.result.findings = [ImportFault.notBegun.finding(known.table, nil, field: "firstDay")]
            return entry
        }
        var end = RecordCells([String?](repeating: nil, count: record.cells.count))
        end.cells[column] = day.adding(days: -1).description
        let change = RecordChange(facts: facts, known: known, headings: [:])
        entry.merged = change.merged(record, end)
        entry.result.changes = change.changes(record, end)
        let (findings, isConflict) = change.faults(entry.result.changes, from: record, to: end)
        entry.result.findings = findings
        entry.result.outcome = findings.isEmpty ? .ended : isConflict ? .conflict : .refused
        return entry
    }
}
