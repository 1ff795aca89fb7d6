import GRDB
import PlacementDomain

/// Hours, reckoned again from each entry.
enum HourChecks {
    /// The sums that stand beside orders are those of their entries, and nothing is below zero.
    static func balances(_ database: Database) throws -> [StoreFinding] {
        func sum(_ account: String) -> String {
            "coalesce(sum(minutes * ((to_account = '\(account)') - (from_account = '\(account)'))), 0)"
        }
        let accounts = ["imposed", "deducted", "credited", "corrected", "remaining"]
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT o.id, b.order_id IS NULL AS lacks, \(accounts.map { "b.\($0) AS b_\($0), coalesce(s.\($0), 0) AS s_\($0)" }.joined(separator: ", "))
                FROM orders o LEFT JOIN order_balance b ON b.order_id = o.id
                  LEFT JOIN (SELECT order_id, \(accounts.map { "\(sum($0)) AS \($0)" }.joined(separator: ", ")) FROM ledger GROUP BY order_id) s ON s.order_id = o.id
                ORDER BY o.id
                """)
        return rows.flatMap { row -> [StoreFinding] in
            let place = "orders \(row["id"] as String)"
            if row["lacks"] as Bool {
                return [StoreFault.balance.finding(place, Said("heeft geen stand van uren", "has no sums of hours"))]
            }
            var found: [StoreFinding] = []
            for account in accounts {
                let (stands, reckoned): (Int, Int) = (row["b_\(account)"], row["s_\(account)"])
                if stands == reckoned { continue }
                found.append(
                    StoreFault.balance.finding(
                        place,
                        Said(
                            "\(account): er staat \(stands) minuten, de boekingen geven \(reckoned)",
                            "\(account): \(stands) minutes stand there, the entries give \(reckoned)")))
            }
            let remaining: Int = row["s_remaining"]
            if remaining < 0 {
                found.append(
                    StoreFault.balance.finding(
                        place, Said("er is meer geboekt dan er over was", "more was entered than remained")))
            }
            return found
        }
    }

    /// Each entry is of a kind that there is; a credit is that of its record; a reversal undoes one entry exactly.
    static func entries(_ database: Database) throws -> [StoreFinding] {
        let credits = try Int64.fetchAll(
            database,
            sql: """
                SELECT l.id FROM ledger l LEFT JOIN attendance a ON a.id = l.attendance
                WHERE l.kind = 'credit' AND NOT EXISTS (SELECT 1 FROM ledger r WHERE r.reverses = l.id)
                  AND (a.id IS NULL OR a.order_id <> l.order_id OR a.stands IS NULL OR a.credit <> l.minutes OR a.penalty <> l.withheld)
                """)
        let reversals = try Int64.fetchAll(
            database,
            sql: """
                SELECT l.id FROM ledger l LEFT JOIN ledger o ON o.id = l.reverses
                WHERE l.kind = 'reversal' AND (o.id IS NULL OR o.kind = 'reversal' OR o.order_id <> l.order_id OR o.minutes <> l.minutes
                  OR o.from_account <> l.to_account OR o.to_account <> l.from_account)
                """)
        return credits.map {
            StoreFault.balance.finding(
                "ledger \($0)", Said("is niet wat de registratie zegt", "is not what its record says"))
        }
            + reversals.map {
                StoreFault.balance.finding(
                    "ledger \($0)", Said("maakt geen boeking precies ongedaan", "undoes no entry exactly"))
            }
    }
}
