import PlacementDomain

/// The contract of one CSV file: its columns in order, their types and limits, its keys.
struct TableSchema: Sendable {
    /// File name, for example `clients.csv`.
    let file: String
    let title: String
    let fields: [FieldSchema]
    /// Column names that together are unique; empty: no key.
    let primaryKey: [String]

    /// The name without `.csv`, as data packages name resources.
    var name: String { String(file.dropLast(4)) }
}

/// One column.
struct FieldSchema: Sendable {
    enum Kind: Sendable {
        case id
        /// The id of a record in these tables.
        case reference([InstanceTable])
        /// Ids separated by `;`.
        case references(InstanceTable)
        /// The id of a session, `series@date`.
        case session
        case text
        /// Words separated by `;`, each non-empty.
        case list
        case word([String])
        case words([String])
        case day
        case time
        case boolean
        case integer(ClosedRange<Int>)
        /// Decimal degrees with up to six decimals, from −limit to +limit.
        case degrees(limit: Int)
    }

    let name: String
    let kind: Kind
    let isRequired: Bool
    /// The version of the format from which on files have this column.
    let since: Int
}

/// Limits that several tables share.
enum Limits {
    /// Minutes of one order: 10,000 hours.
    static let orderMinutes = 0...600_000
    static let dayMinutes = 0...1_440
    static let people = 0...1_000
}
