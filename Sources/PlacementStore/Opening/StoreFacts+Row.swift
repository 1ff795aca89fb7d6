import GRDB
public import PlacementDomain

extension Store {
    /// What this store is.
    public func facts() throws(StoreError) -> StoreFacts { try read { try StoreFacts($0) } }
}

extension StoreFacts {
    init(_ database: Database) throws {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM store WHERE one = 1") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        self.init(
            id: row["store_id"], jurisdiction: row["jurisdiction"], language: row["language"],
            timeZone: row["time_zone"], isSynthetic: row["synthetic"],
            createdAt: Timestamp(microseconds: row["created_at"]))
    }
}
