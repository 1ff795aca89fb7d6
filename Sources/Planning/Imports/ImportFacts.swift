package import PlacementDomain

/// What an import is held against beside the records themselves.
package struct ImportFacts: Sendable {
    package var asOf: CalendarDay
    /// People published at each sitting from `asOf` on.
    package var booked: [SeriesID: [CalendarDay: Int]]
    /// Ids of orders, clients and homes that come from a case system.
    package var foreign: [InstanceTable: Set<String>]
    /// Ids of series that were used once and are not in the data any more.
    package var formerSeries: Set<SeriesID>
    /// Fields that never change where the data are kept, beside those that never do.
    package var fixed: [InstanceTable: Set<String>]
    /// Orders whose hours come from days that are recorded where the data are kept.
    package var recorded: Set<OrderID> = []

    /// - Parameter isDecided: whether somebody decides on this very change: what it does to published days keeps nothing
    ///   out then.
    package init(
        _ instance: Instance, isDecided: Bool = false, foreign: [InstanceTable: Set<String>] = [:],
        formerSeries: Set<SeriesID> = [],
        fixed: [InstanceTable: Set<String>] = [:]
    ) {
        self.fixed = fixed
        asOf = instance.asOf
        self.foreign = foreign
        self.formerSeries = formerSeries
        booked = [:]
        guard !isDecided else { return }
        let published = instance.publishedAssignments.map { ($0.series, $0.date) }
        let orphaned = instance.orphanedAssignments.map { ($0.series, $0.date) }
        for (series, date) in published + orphaned where date >= instance.asOf {
            booked[instance.series[series].id, default: [:]][date, default: 0] += 1
        }
    }

    /// Whether a case system is master of the fields of a record that are its own.
    func isForeign(_ record: RecordCells, in cells: TableCells) -> Bool {
        switch cells.table {
        case .stoppedPeriods: foreign[.clients]?.contains(cells.text("client", of: record) ?? "") ?? false
        case .orders, .clients, .homes: foreign[cells.table]?.contains(cells.text("id", of: record) ?? "") ?? false
        default: false
        }
    }
}
