import GRDB
package import PlacementDomain

/// What an import changes, and what it was made from.
package struct ImportedChange: Sendable {
    package var before: InstanceRecords
    package var after: InstanceRecords
    /// Tables in which a record changes.
    package var tables: Set<InstanceTable>
    package var seen: SeenRows
    /// From when it holds.
    package var from: CalendarDay
    package var today: CalendarDay
    /// What was read, without texts of people: its SHA-256 stands in the record.
    package var inputs: String
    /// Of new series the one that each follows, where there is one.
    package var predecessors: [SeriesID: SeriesID]

    package init(
        before: InstanceRecords, after: InstanceRecords, tables: Set<InstanceTable>, seen: SeenRows,
        from: CalendarDay, today: CalendarDay, inputs: String, predecessors: [SeriesID: SeriesID] = [:]
    ) {
        self.predecessors = predecessors
        (self.before, self.after, self.tables, self.seen) = (before, after, tables, seen)
        (self.from, self.today, self.inputs) = (from, today, inputs)
    }
}

extension Store {
    /// Records of one act: others may write in between.
    static let mostRecordsOfAct = 1_000

    /// Writes what an import changes: an act and a decision for each thousand records.
    ///
    /// What was written before one of them fails stays, each record whole; the same import then does the rest.
    ///
    /// - Returns: how many acts it took.
    /// - Throws: `StoreError`: D5201 where somebody changed a record since it was seen.
    package func take(
        _ change: ImportedChange, by header: ActHeader, clock: WallClock, mostWarnings: (Order) -> Int
    ) throws(StoreError) -> Int {
        let steps = StoredTables.steps(change, mostWarnings: mostWarnings)
        var acts = 0
        for start in stride(from: 0, to: steps.count, by: Store.mostRecordsOfAct) {
            let own = steps[start..<min(start + Store.mostRecordsOfAct, steps.count)]
            try write(header, clock: clock) { writing in
                for step in own { try step.perform(writing) }
                let result = Store.digest(own.map(\.text).joined(separator: "\n"))
                try writing.decide(
                    NewDecision(
                        kind: .import, inputs: Store.digest(change.inputs),
                        policy: writing.database.digest(of: "policy"),
                        rules: writing.database.digest(of: "rules"), result: result,
                        payload: Array("records=\(own.count)".utf8)))
            }
            acts += 1
        }
        return acts
    }
}

extension Database {
    /// Of the last version of a document; empty: none was recorded.
    func digest(of document: String) throws -> String {
        try String.fetchOne(
            self, sql: "SELECT digest FROM document WHERE kind = ? ORDER BY id DESC LIMIT 1", arguments: [document])
            ?? ""
    }
}

extension StoredTables {
    /// The tables of the store in which each table of an instance lies, where an import may change it.
    static let names: [InstanceTable: [String]] = [
        .units: ["unit"], .homes: ["home"], .clients: ["client", "client_name", "client_version"],
        .supervisors: ["supervisor"], .projects: ["project", "project_version"], .pickUps: ["pick_up"],
        .series: ["series", "series_version"], .availability: ["availability"],
        .exceptions: ["availability_exception"], .limitations: ["limitation"], .weekendGrounds: ["weekend_ground"],
        .stoppedPeriods: ["stopped_period"], .excludedPlaces: ["excluded_place"],
        .incompatibilities: ["incompatibility"], .approvals: ["approval"], .contacts: ["contact"],
        .sessions: ["session_change"], .closures: ["closure"], .holidays: ["holiday"], .travel: ["travel"],
        .agreements: ["agreement"], .attendanceRates: ["attendance_rate"], .orders: ["orders"],
    ]

    /// In the order in which records name each other.
    static func steps(_ change: ImportedChange, mostWarnings: (Order) -> Int) -> [EditStep] {
        var maker = EditMaker(
            from: change.before, to: change.after, tables: change.tables, seen: change.seen, day: change.from,
            predecessors: change.predecessors)
        maker.add(units)
        maker.add(homes)
        maker.add(clients)
        maker.add(supervisors)
        maker.add(projects)
        maker.add(pickUps)
        maker.add(series)
        maker.add(availability)
        maker.add(exceptions)
        maker.add(limitations)
        maker.add(weekendGrounds)
        maker.add(stoppedPeriods)
        maker.add(excludedPlaces)
        maker.add(incompatibilities)
        maker.add(approvals)
        maker.add(contacts)
        maker.add(sessions)
        maker.add(closures)
        maker.add(holidays)
        maker.add(travel)
        maker.add(agreements)
        maker.add(attendanceRates)
        maker.addOrders(on: change.today, mostWarnings: mostWarnings)
        return maker.steps
    }
}
