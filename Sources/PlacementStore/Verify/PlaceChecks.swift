import GRDB
import PlacementDomain

/// Who is where: nobody twice at one time, and publications that follow each other.
enum PlaceChecks {
    static func bookings(_ database: Database) throws -> [StoreFinding] {
        try pairs(database, table: "assignment", where: "x.stands = 1 AND y.stands = 1").map {
            StoreFault.booking.finding(
                "assignment \($0.0), \($0.1)",
                Said("één cliënt is op één moment twee keer ingepland", "one client is booked twice at one time"))
        }
    }

    static func attendance(_ database: Database) throws -> [StoreFinding] {
        let overlaps = try pairs(
            database, table: "attendance",
            where: "x.stands = 1 AND y.stands = 1 AND x.attended = 1 AND y.attended = 1"
        ).map {
            StoreFault.attendance.finding(
                "attendance \($0.0), \($0.1)",
                Said("één cliënt werkte op één moment op twee plaatsen", "one client worked in two places at one time"))
        }
        let loose = try Int64.fetchAll(
            database,
            sql: """
                SELECT t.id FROM attendance t JOIN assignment a ON a.id = t.assignment WHERE t.stands = 1 AND a.stands IS NULL
                """)
        return overlaps
            + loose.map {
                StoreFault.attendance.finding(
                    "attendance \($0)", Said("is van een dag die is teruggenomen", "is of a day that was taken back"))
            }
    }

    static func warnings(_ database: Database) throws -> [StoreFinding] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT w.id FROM warning w JOIN orders o ON o.id = w.order_id WHERE w.withdrawn_act IS NULL AND (w.number > o.most_warnings
                  OR (w.number > 1 AND NOT EXISTS (SELECT 1 FROM warning v WHERE v.order_id = w.order_id AND v.number = w.number - 1 AND v.withdrawn_act IS NULL)))
                """
        ).map {
            StoreFault.attendance.finding(
                "warning \($0)",
                Said("is er een te veel, of een nummer ontbreekt", "is one too many, or a number is missing"))
        }
    }

    static func publications(_ database: Database) throws -> [StoreFinding] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT p.id, p.previous, p.as_of, d.kind, EXISTS (SELECT 1 FROM folder_file f WHERE f.folder = p.record) AS has_record
                FROM publication p LEFT JOIN decision d ON d.seq = p.decision ORDER BY p.id
                """)
        var findings: [StoreFinding] = []
        var last: (id: Int64, day: String)?
        for row in rows {
            let (id, day): (Int64, String) = (row["id"], row["as_of"])
            let (previous, kind): (Int64?, String?) = (row["previous"], row["kind"])
            func add(_ cause: Said) { findings.append(StoreFault.publication.finding("publication \(id)", cause)) }
            if previous != last?.id {
                add(Said("volgt niet op de vorige", "does not follow the one before"))
            }
            if let last, day < last.day {
                add(Said("is van een eerdere dag dan de vorige", "is of an earlier day than the one before"))
            }
            if kind != DecisionKind.publish.rawValue, kind != DecisionKind.correction.rawValue {
                add(Said("hoort bij een ander soort besluit", "belongs to a decision of another kind"))
            }
            if !(row["has_record"] as Bool) {
                add(Said("heeft geen bewaarde bestanden", "has no files that were kept"))
            }
            last = (id, day)
        }
        return findings
    }

    /// Pairs of rows of one client on one day whose times overlap.
    private static func pairs(
        _ database: Database, table: String, where condition: String
    ) throws -> [(Int64, Int64)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT x.id AS one, y.id AS other FROM \(table) x JOIN \(table) y ON y.client = x.client AND y.day = x.day AND y.id > x.id
                WHERE \(condition) AND x.from_minute < y.to_minute AND y.from_minute < x.to_minute ORDER BY x.id, y.id
                """
        ).map { ($0["one"], $0["other"]) }
    }
}
