import GRDB
package import PlacementDomain

/// A conflict that nobody has decided yet.
package struct OpenConflict: Hashable, Sendable {
    package var number: Int64
    package var order: OrderID
    package var conflict: CaseConflict
    package var foundAt: Timestamp
}

extension Store {
    /// Conflicts of a system that are open, by their numbers.
    package func openConflicts(of system: String) throws(StoreError) -> [OpenConflict] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM sync_conflict WHERE system = ? AND resolved IS NULL ORDER BY id",
                arguments: [system]
            ).map { row in
                OpenConflict(
                    number: row["id"], order: row.id("order_id"),
                    conflict: CaseConflict(
                        field: row.text("field"), base: row.optionalText("base"), ours: row.optionalText("ours"),
                        theirs: row.optionalText("theirs")),
                    foundAt: Timestamp(microseconds: row["found_at"]))
            }
        }
    }
}
