/// Gives the records of an instance, table by table.
package protocol RecordSource {
    /// Calls `body` for each record of a table, with the way to report what is wrong with it.
    ///
    /// - Returns: whether every record could be read.
    func each<Record: LinkedRecord>(_ body: (Unlinked<Record, Record.IDs>, RecordReport) -> Void) -> Bool
    /// The table that is a hundred times larger than the others: each source has its own way with it.
    func travel(_ finder: RecordFinder, homeCount: Int) -> TravelTable
}

/// Makes an instance out of records that name each other by id: sorts, links and judges them, table by table.
///
/// The same for records from a folder, which stream through, and for those that are in memory.
package struct InstanceAssembly<Source: RecordSource> {
    private let source: Source
    private let collector: FindingCollector
    private var instance: Instance
    private var finder = RecordFinder()

    /// - Parameters:
    ///   - head: dates, policy and rules; its tables are replaced.
    ///   - source: read once.
    /// - Returns: an instance that is valid only if `collector` holds no error.
    package static func instance(
        _ head: Instance, from source: Source, _ collector: FindingCollector
    ) -> Instance {
        var assembly = InstanceAssembly(source: source, collector: collector, instance: head)
        assembly.takeIdentified()
        assembly.takeClientTables()
        assembly.takeProjectTables()
        assembly.takeEarlierWeeks()
        assembly.takeTravel()
        return assembly.instance
    }

    private init(source: Source, collector: FindingCollector, instance: Instance) {
        self.source = source
        self.collector = collector
        self.instance = instance
    }

    // MARK: Tables

    /// The tables to which others refer, each after those to which it refers.
    private mutating func takeIdentified() {
        (instance.homes, finder.homes) = sorted()
        (instance.units, finder.units) = sorted()
        let projects: Sorted<Project> = sorted()
        (instance.projects, finder.projects) = (projects.records, projects.index)
        let pickUps: Sorted<PickUpPoint> = sorted()
        (instance.pickUps, finder.pickUps) = (pickUps.records, pickUps.index)
        (instance.supervisors, finder.supervisors) = sorted()
        (instance.series, finder.series) = sorted()
        (instance.clients, finder.clients) = sorted()
        (instance.orders, finder.orders) = sorted()
        checkPlaceIDs()
        finder.places = RecordIndex(
            instance.projects.map(\.id.text) + instance.pickUps.map(\.id.text),
            isComplete: projects.index.isComplete && pickUps.index.isComplete)
    }

    private mutating func takeClientTables() {
        instance.availability = listed()
        instance.exceptions = listed()
        instance.limitations = listed()
        instance.weekendGrounds = listed()
        instance.stoppedPeriods = listed()
        instance.excludedPlaces = listed()
        instance.incompatibilities = listed()
    }

    private mutating func takeProjectTables() {
        instance.approvals = listed()
        instance.contacts = listed()
        instance.sessions = keyed()
        instance.closures = listed()
        instance.holidays = keyed()
        instance.agreements = keyed()
        instance.runningSeries = keyed()
        instance.attendanceRates = keyed()
    }

    private mutating func takeEarlierWeeks() {
        let placements: [Placement] = sorted().records
        instance.placements = placements.filter { $0.orphanOf == nil }
        instance.orphanedPlacements = placements.filter { $0.orphanOf != nil }
        (instance.publishedAssignments, instance.orphanedAssignments) = ([], [])
        let published: [PublishedEntry<OrderID>] = keyed()
        for assignment in published {
            if let order = finder.orders.find(assignment.order) {
                instance.publishedAssignments.append(assignment.of(order))
            } else {
                instance.orphanedAssignments.append(assignment)
            }
        }
    }

    private mutating func takeTravel() {
        instance.travel = source.travel(finder, homeCount: instance.homes.count)
    }

    /// Projects and pick-up points are named by `travel.csv` and `excluded-places.csv` in one column.
    private func checkPlaceIDs() {
        let known = Set(instance.projects.map { PlaceID($0.id.text) })
        for pickUp in instance.pickUps where !pickUp.id.text.isEmpty && known.contains(PlaceID(pickUp.id.text)) {
            collector.add(
                .duplicateKey, file: PickUpPoint.table.file, field: "id",
                cause: Said(
                    "verzamelpunt \(pickUp.id) heeft het id van een project",
                    "the pick-up point \(pickUp.id) has the id of a project"),
                remedy: Said(
                    "geef het een ander id: naar beide wordt gereisd",
                    "give it another id: both are places to travel to"))
        }
    }

    // MARK: Records of one table

    /// Links and judges each record; `body` takes it.
    private func each<Record: LinkedRecord>(_ body: (Record, RecordReport) -> Void) -> Bool {
        source.each { (unlinked: Unlinked<Record, Record.IDs>, report) in
            var record = unlinked.record
            record.link(unlinked.ids, finder, report)
            report.arrange()
            record.check(report, in: instance)
            body(record, report)
        }
    }

    /// Records without a key, in the order of the source.
    private func listed<Record: LinkedRecord>() -> [Record] {
        var records: [Record] = []
        _ = each { (record, _) in records.append(record) }
        return records
    }

    /// Records without an id of which a key must be unique, in the order of the source.
    private func keyed<Record: KeyedRecord>() -> [Record] {
        var records: [Record] = []
        var lines: [Record.Key: Int] = [:]
        var unknown = collector.unknownReferences
        _ = each { (record: Record, report) in
            records.append(record)
            // Two records that name something of a table that cannot be read are not the same.
            defer { unknown = collector.unknownReferences }
            guard report.isSound, collector.unknownReferences == unknown else { return }
            if let first = lines.updateValue(report.line, forKey: record.key) {
                report.add(
                    .duplicateKey, field: Record.keyFields.joined(separator: "+"),
                    cause: RecordSentences.same(Record.keyFields, asOnLine: first), remedy: RecordSentences.keepOne)
                lines[record.key] = first
            }
        }
        return records
    }

    private typealias Sorted<Record> = (records: [Record], index: RecordIndex<Record>)

    /// Records with an id, sorted by it (UTF-8 bytes).
    private func sorted<Record: IdentifiedRecord>() -> Sorted<Record> {
        var entries: [(record: Record, line: Int)] = []
        let isComplete = each { (record: Record, report) in entries.append((record, report.line)) }
        func precedes(_ left: Int, _ right: Int) -> Bool { entries[left].record.id < entries[right].record.id }
        if entries.indices.dropFirst().contains(where: { !precedes($0 - 1, $0) }) {
            // A permutation is sorted, so that equal ids keep the order of their lines.
            let order = entries.indices.sorted { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
            entries = order.map { entries[$0] }
        }
        reportDuplicates(entries.lazy.map { ($0.record.id, $0.line) }, file: Record.table.file)
        let records = entries.map(\.record)
        return (records, RecordIndex(records.map(\.id.text), isComplete: isComplete))
    }

    /// Ids of the same bytes.
    private func reportDuplicates<Record>(_ entries: some Sequence<(Identifier<Record>, Int)>, file: String) {
        var lines: [Identifier<Record>: Int] = [:]
        for (id, line) in entries where !id.text.isEmpty {
            guard let first = lines.updateValue(line, forKey: id) else { continue }
            collector.add(
                .duplicateKey, file: file, line: max(first, line), field: "id",
                cause: RecordSentences.same(["id"], asOnLine: min(first, line)), remedy: RecordSentences.keepOne)
        }
    }
}
