import GRDB
package import PlacementDomain

/// A case that another system said something of: *look again*, never data.
package struct HeardCase: Hashable, Sendable {
    package var number: Int64
    package var url: String
}

extension Store {
    /// Remembers that something was said of a case; once, however often it is said.
    package func hear(of url: String, in system: String, at time: Timestamp) throws(StoreError) {
        try note { database in
            try database.execute(
                sql: """
                    INSERT INTO notification(system, url, received_at) VALUES (?, ?, ?)
                    ON CONFLICT(system, url) DO UPDATE SET received_at = excluded.received_at
                    """, arguments: [system, url, time.microseconds])
        }
    }

    /// Those that nobody looked at since.
    package func heard(of system: String) throws(StoreError) -> [HeardCase] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT id, url FROM notification WHERE system = ? ORDER BY id", arguments: [system]
            ).map { HeardCase(number: $0["id"], url: $0["url"]) }
        }
    }

    package func forget(_ heard: HeardCase) throws(StoreError) {
        try note { try $0.execute(sql: "DELETE FROM notification WHERE id = ?", arguments: [heard.number]) }
    }

    /// When something was last gone through to its end; nil: never.
    package func lastSweep(of name: String) throws(StoreError) -> Timestamp? {
        try read {
            try Int64.fetchOne($0, sql: "SELECT done_at FROM sweep WHERE system = ?", arguments: [name])
        }.map { Timestamp(microseconds: $0) }
    }

    package func sweepDone(of name: String, at time: Timestamp) throws(StoreError) {
        try note { database in
            try database.execute(
                sql: """
                    INSERT INTO sweep(system, done_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET done_at = excluded.done_at
                    """, arguments: [name, time.microseconds])
        }
    }
}
