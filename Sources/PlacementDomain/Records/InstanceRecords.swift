/// The tables of an instance as plain arrays of records that name each other by id, in any order.
///
/// Whoever holds records without a folder makes an `Instance` of them here. A folder is read by the same assembly
/// without these arrays.
package struct InstanceRecords: Sendable {
    package typealias Table<Record: LinkedRecord> = [Unlinked<Record, Record.IDs>]

    package var orders: Table<Order> = []
    package var clients: Table<Client> = []
    package var homes: Table<Home> = []
    package var availability: Table<Availability> = []
    package var exceptions: Table<AvailabilityException> = []
    package var limitations: Table<Limitation> = []
    package var weekendGrounds: Table<WeekendGround> = []
    package var stoppedPeriods: Table<StoppedPeriod> = []
    package var excludedPlaces: Table<ExcludedPlace> = []
    package var incompatibilities: Table<Incompatibility> = []
    package var units: Table<Unit> = []
    package var projects: Table<Project> = []
    package var approvals: Table<ApprovalPeriod> = []
    package var contacts: Table<PartnerContact> = []
    package var series: Table<Series> = []
    package var sessions: Table<SessionChange> = []
    package var closures: Table<Closure> = []
    package var holidays: Table<Holiday> = []
    package var travel: Table<TravelTable.Record> = []
    package var agreements: Table<Agreement> = []
    package var placements: Table<Placement> = []
    package var publishedAssignments: Table<PublishedEntry<OrderID>> = []
    package var supervisors: Table<Supervisor> = []
    package var pickUps: Table<PickUpPoint> = []
    package var runningSeries: Table<RunningSeries> = []
    package var attendanceRates: Table<AttendanceRate> = []

    package init() {}

    /// The instance of these records: sorted, and linked by index.
    ///
    /// - Parameters:
    ///   - head: dates, policy and rules; its tables and its hash are not looked at.
    ///   - numbered: whether the line in a finding is the record's place in its table, from 1, instead of the line that
    ///     the record keeps.
    ///   - unsound: places of records whose cells are at fault already: their values are not compared.
    /// - Returns: nil if any finding is an error. Findings are those of a folder with these records (D1114 to D1123):
    ///   ids that are no ids, that stand there twice or that nobody has, and values that contradict each other. The
    ///   range of a single number is not asked here: that is for whoever takes it in.
    package func instance(
        _ head: Instance, numbered: Bool = false, unsound: [InstanceTable: Set<Int>] = [:]
    ) -> (instance: Instance?, findings: [Finding]) {
        let collector = FindingCollector(.instance)
        let source = MemorySource(records: self, collector: collector, isNumbered: numbered, unsound: unsound)
        var instance = InstanceAssembly.instance(head, from: source, collector)
        instance.hash = ""
        return (collector.errorCount == 0 ? instance : nil, collector.report().findings)
    }
}

extension InstanceRecords {
    /// The records of `instance`, by id.
    package init(_ instance: Instance) {
        let ids = InstanceIDs(instance)
        func table<Record: LinkedRecord>() -> Table<Record> {
            Record.all(in: instance).map { Unlinked($0, ids: $0.ids(in: ids)) }
        }
        (orders, clients, homes, availability) = (table(), table(), table(), table())
        (exceptions, limitations, weekendGrounds, stoppedPeriods) = (table(), table(), table(), table())
        (excludedPlaces, incompatibilities, units, projects) = (table(), table(), table(), table())
        (approvals, contacts, series, sessions) = (table(), table(), table(), table())
        (closures, holidays, travel, agreements) = (table(), table(), table(), table())
        (placements, publishedAssignments, supervisors, pickUps) = (table(), table(), table(), table())
        (runningSeries, attendanceRates) = (table(), table())
    }
}

/// Records that are in memory, one after the other.
private struct MemorySource: RecordSource {
    let records: InstanceRecords
    let collector: FindingCollector
    let isNumbered: Bool
    let unsound: [InstanceTable: Set<Int>]

    func each<Record: LinkedRecord>(_ body: (Unlinked<Record, Record.IDs>, RecordReport) -> Void) -> Bool {
        var isComplete = true
        let unsound = unsound[Record.table] ?? []
        for (place, entry) in records[keyPath: Record.inRecords].enumerated() {
            let isUnsound = unsound.contains(place)
            let report = RecordReport(
                collector, file: Record.table.file, line: isNumbered ? place + 1 : entry.record.line,
                errorsBefore: isUnsound ? -1 : collector.errorCount)
            if !isUnsound, let id = entry.record.ownID, let cause = IdentifierForm.fault(id) {
                isComplete = false
                report.add(
                    .wrongType, field: "id", cause: cause, remedy: RecordSentences.otherID)
            }
            body(entry, report)
        }
        return isComplete
    }

    func travel(_ finder: RecordFinder, homeCount: Int) -> TravelTable {
        var linked: [TravelTable.Record] = []
        linked.reserveCapacity(records.travel.count)
        var known: Set<UInt64> = []
        _ = each { (entry: Unlinked<TravelTable.Record, TravelTable.Record.IDs>, report) in
            var record = entry.record
            record.link(entry.ids, finder, report)
            guard report.isSound else { return }
            linked.append(record)
            if !known.insert(record.key).inserted {
                report.add(
                    .duplicateKey, field: TravelTable.Record.keyFields.joined(separator: "+"),
                    cause: Said(
                        "dezelfde home en place en mode staan er twee keer", "the same home and place and mode twice"),
                    remedy: RecordSentences.keepOne)
            }
        }
        return TravelTable(records: collector.errorCount == 0 ? linked : [], homeCount: homeCount)
    }
}
