import Crypto
import Foundation
import GRDB

/// One step of the schema: a file of SQL that is never edited once it was released.
package struct Migration: Sendable {
    /// 1, 2, …: what `PRAGMA user_version` says afterwards.
    package let number: Int
    package let sql: String

    package init(number: Int, sql: String) {
        self.number = number
        self.sql = sql
    }

    /// SHA-256 of its SQL, lower-case hex.
    package var digest: String { SHA256.hash(data: Data(sql.utf8)).hex }
}

/// The steps that lead from nothing to the schema of a program.
package struct SchemaHistory: Sendable {
    /// In ascending order, without a hole.
    package let migrations: [Migration]

    package init(_ migrations: [Migration]) { self.migrations = migrations }

    /// The number of the last step.
    package var version: Int { migrations.last?.number ?? 0 }

    /// Those of this program.
    package static let released = SchemaHistory([
        Migration(number: 1, sql: String(decoding: PackageResources.migration_001_sql, as: UTF8.self))
    ])

    /// Takes a database from its version to the last one, within the transaction that is open.
    func apply(to database: Database, from version: Int) throws {
        for migration in migrations where migration.number > version {
            try database.execute(sql: migration.sql)
            try database.execute(sql: "PRAGMA user_version = \(migration.number)")
        }
    }
}
