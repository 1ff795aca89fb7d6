import GRDB
import PlacementDomain

/// The file as SQLite sees it: pages, references, schema.
enum FileChecks {
    static func pages(_ database: Database) throws -> [StoreFinding] {
        let lines: [String]
        do {
            lines = try String.fetchAll(database, sql: "PRAGMA quick_check(100)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            lines = ["SQLite \(error.extendedResultCode.rawValue)"]
        }
        return lines.filter { $0 != "ok" }.map {
            StoreFault.pages.finding("", Said("een bladzijde klopt niet: \($0)", "a page is wrong: \($0)"))
        }
    }

    static func references(_ database: Database) throws -> [StoreFinding] {
        try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
            let (table, parent): (String, String) = (row["table"], row["parent"])
            let number: Int64? = row["rowid"]
            return StoreFault.reference.finding(
                number.map { "\(table) \($0)" } ?? table,
                Said("noemt een gegeven van \(parent) dat er niet is", "names a record of \(parent) that is not there"))
        }
    }

    static func finding(_ difference: SchemaDifference) -> StoreFinding {
        let cause =
            switch difference.kind {
            case .missing: Said("ontbreekt", "is missing")
            case .unknown: Said("hoort hier niet", "does not belong here")
            case .other: Said("is niet zoals dit programma het maakt", "is not as this program makes it")
            }
        return StoreFault.schema.finding(difference.part, cause)
    }
}
