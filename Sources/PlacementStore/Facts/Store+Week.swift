import GRDB
package import PlacementDomain

/// What a store begins with, or what it knows of a week: records by their ids, and the two documents as texts.
package struct StoredWeek: Sendable {
    package var records: InstanceRecords
    /// `policy.yaml` and `rules.yaml`.
    package var policy: [UInt8]
    package var rules: [UInt8]

    package init(records: InstanceRecords, policy: [UInt8], rules: [UInt8]) {
        self.records = records
        self.policy = policy
        self.rules = rules
    }
}

extension Store {
    /// Makes a store that begins with a week as an office had it in a folder.
    ///
    /// - Parameters:
    ///   - day: of the first entries of hours.
    ///   - publication: that people hold, and of which the published days are; nil: none is known.
    ///   - mostWarnings: how many warnings the rules allow an order.
    /// - Throws: `StoreError`; what a store cannot hold is told with the table and the record (D5204 to D5221, D5512).
    package static func create(
        _ new: NewStore, at path: String, group: String?, clock: WallClock, taking week: StoredWeek,
        publication: StoredPublication? = nil, on day: CalendarDay, mostWarnings: (Order) -> Int
    ) throws(StoreError) -> StoreFacts {
        try create(
            new, at: path, group: group, clock: clock, history: .released, site: StoreSite()
        ) { writing in
            for (kind, content) in [("policy", week.policy), ("rules", week.rules)] {
                try writing.database.execute(
                    sql: "INSERT INTO document(kind, digest, act) VALUES (?, ?, ?)",
                    arguments: [kind, writing.keep(content), writing.act])
            }
            let number = try publication.map { try writing.take($0) }
            try writing.take(week.records, publishedIn: number, on: day, mostWarnings: mostWarnings)
        }
    }

    /// What the store knows as it holds on a day, with what stands from the Monday of its week on.
    ///
    /// - Parameters:
    ///   - asOf: the day on which one looks.
    ///   - day: on which facts must hold: the first one that is planned.
    package func week(asOf: CalendarDay, on day: CalendarDay) throws(StoreError) -> StoredWeek {
        try read { database in
            StoredWeek(
                records: try database.records(on: day, standingFrom: asOf.monday),
                policy: try database.document("policy"), rules: try database.document("rules"))
        }
    }

    /// The last day that was published; nil: nothing was.
    ///
    /// What was published before there was a store counts to the Sunday of its last day.
    package func publishedThrough() throws(StoreError) -> CalendarDay? {
        try read { database in
            let last = try String.fetchOne(database, sql: "SELECT max(last_day) FROM publication")
                .flatMap { CalendarDay(iso: $0) }
            let before = try String.fetchOne(
                database, sql: "SELECT max(day) FROM assignment WHERE stands = 1 AND published_in IS NULL"
            ).flatMap { CalendarDay(iso: $0) }
            return [last, before.map { $0.monday.adding(days: 6) }].compactMap { $0 }.max()
        }
    }
}

extension Database {
    /// The last version of a document; empty: none was recorded.
    func document(_ kind: String) throws -> [UInt8] {
        let digest = try String.fetchOne(
            self, sql: "SELECT digest FROM document WHERE kind = ? ORDER BY id DESC LIMIT 1", arguments: [kind])
        return try digest.flatMap { try blob($0) } ?? []
    }
}
