import GRDB
package import PlacementDomain

/// One state of a store as the screen of the week needs it, with the two documents as texts.
package struct StoredWeekFacts: Sendable {
    package var facts: WeekFacts
    /// `policy.yaml` and `rules.yaml`; empty: none was recorded.
    package var policy: [UInt8]
    package var rules: [UInt8]
}

extension Store {
    /// Everything that the screen of the week is judged by.
    ///
    /// - Parameter now: in the store's zone.
    /// - Complexity: the orders that have not ended, and the days that stand from the Monday of this week on; of the past the
    ///   records of open orders, and one look at each day of a year.
    package func weekFacts(at now: Moment) throws(StoreError) -> StoredWeekFacts {
        try read { database in
            var facts = WeekFacts(now: now, jurisdiction: try StoreFacts(database).jurisdiction)
            try database.addRecords(to: &facts)
            try database.addOrders(to: &facts)
            facts.booked = try database.bookedDays(from: now.day.monday)
            facts.places = try database.keptPlaces(from: now.day)
            facts.failures = try database.openFailures()
            facts.waitingHours = try database.waitingHours()
            facts.missing = try database.missingRecords(at: now)
            facts.later = try database.laterVersions(after: now.day.monday)
            try database.addPublications(to: &facts)
            return StoredWeekFacts(
                facts: facts, policy: try database.document("policy"), rules: try database.document("rules"))
        }
    }
}

extension Database {
    /// Records that change seldom, as they hold today.
    fileprivate func addRecords(to facts: inout WeekFacts) throws {
        facts.units = try StoredTables.units.all(self, on: facts.today).map(\.record)
        facts.projects = try StoredTables.projects.all(self, on: facts.today)
        facts.approvals = try StoredTables.approvals.all(self, on: facts.today)
        facts.contacts = try StoredTables.contacts.all(self, on: facts.today)
        facts.holidays = try StoredTables.holidays.all(self, on: facts.today).map(\.record)
        facts.stopped = try StoredTables.stoppedPeriods.all(self, on: facts.today)
        facts.projectsInUse = Set(
            try String.fetchAll(
                self,
                sql: "SELECT DISTINCT project FROM series WHERE coalesce(last_day, '9999-12-31') >= ?",
                arguments: [facts.today.stored]
            ).map { ProjectID($0) })
    }

    /// What begins after a day: of clients with an order that goes on, of projects and of series.
    fileprivate func laterVersions(after day: CalendarDay) throws -> [LaterVersion] {
        func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(self, sql: sql, arguments: [day.stored]) }
        let clients = try rows(
            """
            SELECT client, valid_from FROM client_version v WHERE valid_from > ?
              AND EXISTS (SELECT 1 FROM orders o WHERE o.client = v.client
                AND o.state IN ('received','intake','ready','placed','working','suspended'))
            ORDER BY valid_from, client
            """
        ).map { LaterVersion(.client($0.id("client")), from: $0.certainDay("valid_from")) }
        let projects = try rows(
            "SELECT project, valid_from FROM project_version WHERE valid_from > ? ORDER BY valid_from, project"
        ).map { LaterVersion(.project($0.id("project")), from: $0.certainDay("valid_from")) }
        let series = try rows(
            """
            SELECT v.series, s.project, v.valid_from FROM series_version v JOIN series s ON s.id = v.series
            WHERE v.valid_from > ? ORDER BY v.valid_from, v.series
            """
        ).map {
            LaterVersion(.series($0.id("series"), of: $0.id("project")), from: $0.certainDay("valid_from"))
        }
        return clients + projects + series
    }
}
