import GRDB

/// How each connection to a store is set, and whether SQLite did it.
///
/// A setting that SQLite does not know or cannot have is passed over in silence; so each is read back.
enum ConnectionSettings {
    /// What a connection is for.
    enum Purpose {
        /// The daily work: reads, and writes in one transaction each.
        case working
        /// Looking only: nothing is changed, and nothing is waited for.
        case reading
        /// A database in memory, or a copy that nobody else knows.
        case checking
    }

    /// Seconds that a write waits for somebody else's.
    static let patience = 5.0

    static func configuration(for purpose: Purpose) -> Configuration {
        var configuration = Configuration()
        configuration.label = "dichtbij.store"
        configuration.readonly = purpose == .reading
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            for setting in common { try database.execute(sql: "PRAGMA \(setting.name) = \(setting.value)") }
        }
        return configuration
    }

    /// One setting, as it is asked for and as it must read back.
    struct Setting {
        var name: String
        var value: String
        var readBack: String
    }

    /// Those of every connection.
    static let common = [
        Setting(name: "foreign_keys", value: "ON", readBack: "1"),
        Setting(name: "recursive_triggers", value: "ON", readBack: "1"),
        Setting(name: "trusted_schema", value: "OFF", readBack: "0"),
        Setting(name: "cell_size_check", value: "ON", readBack: "1"),
    ]

    /// Those of the connection that writes, beside the common ones: a commit is on the disk when it returns, and what is
    /// erased is overwritten.
    static let writing = [
        Setting(name: "journal_mode", value: "WAL", readBack: "wal"),
        Setting(name: "synchronous", value: "FULL", readBack: "2"),
        Setting(name: "secure_delete", value: "ON", readBack: "1"),
        Setting(name: "busy_timeout", value: "\(Int(patience * 1_000))", readBack: "\(Int(patience * 1_000))"),
    ]

    /// Sets the connection that writes. The library leaves `synchronous` at NORMAL.
    static func setWriting(_ database: Database) throws {
        for setting in writing { _ = try String.fetchOne(database, sql: "PRAGMA \(setting.name) = \(setting.value)") }
    }

    /// The first setting that does not read back, with what it reads; nil: all of them hold.
    static func failure(_ database: Database, _ settings: [Setting]) throws -> (setting: Setting, found: String)? {
        for setting in settings {
            let found = try DatabaseValue.fetchOne(database, sql: "PRAGMA \(setting.name)").map(text) ?? ""
            if found != setting.readBack { return (setting, found) }
        }
        return nil
    }

    private static func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .int64(let number): String(number)
        case .string(let text): text
        default: ""
        }
    }
}
