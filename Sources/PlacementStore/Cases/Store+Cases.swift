import GRDB
package import PlacementDomain

/// A case of a system that stands behind an order of the office.
package struct CaseReference: Hashable, Sendable {
    package var id: ForeignID
    package var order: OrderID
    /// Where it was last; empty: not known.
    package var url: String
    /// Digest of what it said when it was last taken; nil: never.
    package var digest: String?
    package var isEnded: Bool
}

/// A home that was not known before, with the way from there to every project.
package struct NewHome: Hashable, Sendable {
    package var home: Home
    package var minutes: [Way]
    /// Who reckoned it.
    package var reckoner: String

    package struct Way: Hashable, Sendable {
        package var place: String
        package var mode: TravelMode
        package var minutes: Int

        package init(place: String, mode: TravelMode, minutes: Int) {
            (self.place, self.mode, self.minutes) = (place, mode, minutes)
        }
    }

    package init(home: Home, minutes: [Way], reckoner: String) {
        (self.home, self.minutes, self.reckoner) = (home, minutes, reckoner)
    }
}

extension Store {
    /// Cases of a system that the office has, by their ids there.
    package func cases(of system: String) throws(StoreError) -> [CaseReference] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT e.foreign_id, e.local_id, e.url, o.state,
                      (SELECT digest FROM order_received r WHERE r.order_id = e.local_id ORDER BY act DESC LIMIT 1) AS digest
                    FROM external_reference e JOIN orders o ON o.id = e.local_id
                    WHERE e.system = ? AND e.kind = 'order' ORDER BY e.foreign_id
                    """, arguments: [system]
            ).map { row in
                CaseReference(
                    id: ForeignID(row.text("foreign_id")), order: row.id("local_id"), url: row.text("url"),
                    digest: row.optionalText("digest"),
                    isEnded: ["completed", "returned", "withdrawn"].contains(row.text("state")))
            }
        }
    }

    /// Systems of case records from which the office has cases.
    package func caseSystems() throws(StoreError) -> [String] {
        try read {
            try String.fetchAll($0, sql: "SELECT DISTINCT system FROM external_reference ORDER BY system")
        }
    }

    /// Digests of what cases say, as `cases(of:)` has them.
    package func digests(_ contents: [CaseContent], of system: String) throws(StoreError) -> [String] {
        try read { database in
            let identity = try CaseIdentity(database, system: system)
            return contents.map(identity.digest)
        }
    }

    /// Homes of cases that the store does not know, each once.
    package func unknownHomes(_ homes: Set<String>) throws(StoreError) -> [String] {
        try read { database in
            try homes.sorted().filter { home in
                try Bool.fetchOne(
                    database, sql: "SELECT NOT EXISTS (SELECT 1 FROM home WHERE id = ?)", arguments: [home]) == true
            }
        }
    }

    /// Where projects and pick-up points are.
    package func placesToTravelTo() throws(StoreError) -> [(id: String, home: Home)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT p.id, v.pc4, v.latitude, v.longitude FROM project p JOIN project_version v ON v.project = p.id
                      AND v.valid_from = (SELECT max(valid_from) FROM project_version w WHERE w.project = p.id)
                    ORDER BY p.id
                    """
            ).map { row in
                (row.text("id"), Home(id: HomeID(row.text("id")), pc4: row.text("pc4"), point: row.point))
            }
        }
    }
}
