package import PlacementDomain

/// A change of facts that holds from a day: what somebody asks for, before any data were looked at.
package protocol FactChange: Sendable {
    /// For example `series change`.
    var verb: String { get }
    /// The day on which it begins, as it was typed.
    var begins: TypedValue { get }
    /// Whether that day may lie in weeks that are over.
    var mayBePast: Bool { get }
    /// Tables of which records may change.
    var tables: Set<InstanceTable> { get }
    /// The record that has versions by day; nil: what changes has days of its own.
    var versioned: (table: InstanceTable, id: String)? { get }
    /// What it is in the tables, and whom it may concern.
    func draft(_ data: ChangeData) -> ChangeDraft
}

extension FactChange {
    package var mayBePast: Bool { false }
    package var versioned: (table: InstanceTable, id: String)? { nil }
}

/// What a change is held against.
package struct ChangeData: Sendable {
    let verb: String
    /// As it is on `day`, or on the Monday of this week where that is later.
    let instance: Instance
    /// The day on which the change begins.
    let day: CalendarDay
    let today: CalendarDay
    /// First days of later versions of the record that changes.
    let later: [CalendarDay]

    /// Everything from the day on.
    var days: ClosedRange<CalendarDay> { day...max(day, instance.calendarEnd) }
    /// Until the next version begins.
    var daysOfVersion: ClosedRange<CalendarDay> {
        day...(later.first.map { max(day, $0.adding(days: -1)) } ?? days.upperBound)
    }

    func source(_ table: InstanceTable, _ records: [[TypedValue]], isRemoval: Bool = false) -> ImportSource {
        TypedSource.make(table, records, command: verb, isRemoval: isRemoval)
    }
}

/// A change as records of tables.
package struct ChangeDraft: Sendable {
    var sources: [ImportSource] = []
    var scope = ChangeScope()
    /// Of new series the one that each follows.
    var predecessors: [SeriesID: SeriesID] = [:]
    /// What is to be said beside the records.
    var notes: [Said] = []
    /// What keeps it from being done.
    var findings: [Finding] = []

    /// Without sources that say nothing.
    mutating func add(_ source: ImportSource) {
        if !source.cells.records.isEmpty { sources.append(source) }
    }
}

/// Where a change may concern people.
package struct ChangeScope: Sendable {
    /// Indexes into `Instance.series`.
    var series: Set<Int> = []
    /// Index into `Instance.clients`; nil: whoever is in one of the series.
    var client: Int?
    /// On which it holds; nil: on none.
    var days: ClosedRange<CalendarDay>?
}
