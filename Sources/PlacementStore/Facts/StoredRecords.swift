import GRDB
import PlacementDomain

extension Writing {
    /// Writes the records of a week into a store that is empty.
    ///
    /// - Parameters:
    ///   - publication: in which the published days were told; nil: it is not known.
    ///   - day: of the first entries of hours.
    ///   - mostWarnings: how many warnings the rules allow an order.
    /// - Throws: what the database does not let happen: the whole of it is undone then.
    func take(
        _ records: InstanceRecords, publishedIn publication: Int64?, on day: CalendarDay,
        mostWarnings: (Order) -> Int
    ) throws {
        try add(records.units, StoredTables.units)
        try add(records.homes, StoredTables.homes)
        try add(records.clients, StoredTables.clients)
        try add(records.supervisors, StoredTables.supervisors)
        try add(records.projects, StoredTables.projects)
        try add(records.pickUps, StoredTables.pickUps)
        try add(records.series, StoredTables.series)
        try addOnce(records.availability, StoredTables.availability)
        try addOnce(records.exceptions, StoredTables.exceptions)
        try addOnce(records.limitations, StoredTables.limitations)
        try addOnce(records.weekendGrounds, StoredTables.weekendGrounds)
        try addOnce(records.stoppedPeriods, StoredTables.stoppedPeriods)
        try addOnce(records.excludedPlaces, StoredTables.excludedPlaces)
        try addOnce(records.incompatibilities, StoredTables.incompatibilities)
        try addOnce(records.approvals, StoredTables.approvals)
        try addOnce(records.contacts, StoredTables.contacts)
        try add(records.sessions, StoredTables.sessions)
        try addOnce(records.closures, StoredTables.closures)
        try add(records.holidays, StoredTables.holidays)
        try add(records.travel, StoredTables.travel)
        try add(records.agreements, StoredTables.agreements)
        try add(records.runningSeries, StoredTables.runningSeries)
        try add(records.attendanceRates, StoredTables.attendanceRates)
        for entry in records.orders {
            try named(entry) {
                try StoredTables.open(entry, mostWarnings: mostWarnings(entry.record), on: day, in: self)
            }
        }
        for entry in records.placements { try named(entry) { try StoredTables.add(entry, in: self) } }
        for entry in records.publishedAssignments {
            try named(entry) { try StoredTables.add(entry, publishedIn: publication, in: self) }
        }
    }

    private func add<Record>(
        _ entries: [Unlinked<Record, Record.IDs>], _ table: StoredTable<Record>
    ) throws {
        for entry in entries { try named(entry) { try table.add(entry, in: self) } }
    }

    /// Tables of which a folder may hold the same line twice: it says nothing more than once.
    private func addOnce<Record>(
        _ entries: [Unlinked<Record, Record.IDs>], _ table: StoredTable<Record>
    ) throws {
        var seen: Set<[DatabaseValue]> = []
        for entry in entries {
            let values = table.parts.flatMap { part in part.values(entry).map { $0?.databaseValue ?? .null } }
            guard seen.insert(values).inserted else { continue }
            try named(entry) { try table.add(entry, in: self) }
        }
    }

    /// What the database refuses is told with the table and the record of the folder.
    private func named<Record: LinkedRecord>(
        _ entry: Unlinked<Record, Record.IDs>, _ body: () throws -> Void
    ) throws {
        do {
            try body()
        } catch {
            guard case .refused(let refusal, let detail) = StoreError(error, path: "") else { throw error }
            let line = entry.record.line > 0 ? ":\(entry.record.line)" : ""
            let place = [Record.table.file + line, entry.record.ownID ?? ""].filter { !$0.isEmpty }
            throw StoreError.refused(refusal, detail: place.joined(separator: " ") + " · " + detail)
        }
    }
}

extension Database {
    /// All records as they hold on a day, with what stands from another day on.
    func records(on day: CalendarDay, standingFrom first: CalendarDay) throws -> InstanceRecords {
        var records = InstanceRecords()
        records.units = try StoredTables.units.all(self, on: day)
        records.homes = try StoredTables.homes.all(self, on: day)
        records.clients = try StoredTables.clients.all(self, on: day)
        records.supervisors = try StoredTables.supervisors.all(self, on: day)
        records.projects = try StoredTables.projects.all(self, on: day)
        records.pickUps = try StoredTables.pickUps.all(self, on: day)
        records.series = try StoredTables.series.all(self, on: day)
        records.availability = try StoredTables.availability.all(self, on: day)
        records.exceptions = try StoredTables.exceptions.all(self, on: day)
        records.limitations = try StoredTables.limitations.all(self, on: day)
        records.weekendGrounds = try StoredTables.weekendGrounds.all(self, on: day)
        records.stoppedPeriods = try StoredTables.stoppedPeriods.all(self, on: day)
        records.excludedPlaces = try StoredTables.excludedPlaces.all(self, on: day)
        records.incompatibilities = try StoredTables.incompatibilities.all(self, on: day)
        records.approvals = try StoredTables.approvals.all(self, on: day)
        records.contacts = try StoredTables.contacts.all(self, on: day)
        records.sessions = try StoredTables.sessions.all(self, on: day)
        records.closures = try StoredTables.closures.all(self, on: day)
        records.holidays = try StoredTables.holidays.all(self, on: day)
        records.travel = try StoredTables.travel.all(self, on: day)
        records.agreements = try StoredTables.agreements.all(self, on: day)
        records.runningSeries = try StoredTables.runningSeries.all(self, on: day)
        records.attendanceRates = try StoredTables.attendanceRates.all(self, on: day)
        records.orders = try StoredTables.orders.all(self, on: day)
        records.placements = try StoredTables.placements.all(self, on: day)
        records.publishedAssignments = try StoredTables.publishedAssignments.all(self, on: first)
        return records
    }
}
