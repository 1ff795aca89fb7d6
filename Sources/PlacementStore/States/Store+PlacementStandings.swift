import GRDB
package import PlacementDomain

extension Store {
    /// A placement as it stands now.
    ///
    /// - Parameter day: today: published days before it are not told.
    /// - Returns: nil: there is none of that id.
    package func standing(
        of placement: PlacementID, on day: CalendarDay
    ) throws(StoreError) -> PlacementStanding? {
        try read { try $0.standing(of: placement, on: day) }
    }

    /// The ids of all placements.
    package func placementIDs() throws(StoreError) -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT id FROM placement ORDER BY id") }
    }
}

extension Database {
    func standing(of placement: PlacementID, on day: CalendarDay) throws -> PlacementStanding? {
        let sql = """
            SELECT p.*, o.received, i.day AS introduced, i.version AS introduction_version FROM placement p
            JOIN orders o ON o.id = p.order_id LEFT JOIN introduction_day i ON i.placement = p.id WHERE p.id = ?
            """
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [placement.text]) else { return nil }
        let (order, project): (OrderID, ProjectID) = (row.id("order_id"), row.id("project"))
        let others = try String.fetchAll(
            self,
            sql: """
                SELECT id FROM placement WHERE order_id = ? AND id <> ? AND state IN ('agreed','pinned','signed') ORDER BY id
                """,
            arguments: [order.text, placement.text])
        return PlacementStanding(
            id: placement, order: order, client: row.id("client"), project: project,
            firstDay: row.certainDay("first_day"), state: row.word("state"), decisionDay: row.day("decision_day"),
            signedDay: row.day("signed_day"), introducedOn: row.day("introduced"), unlockedOn: row.day("unlocked_on"),
            unlockReason: row.text("unlock_reason"), version: row.number("version"),
            introductionVersion: row["introduction_version"], received: row.certainDay("received"),
            otherKept: others.map { PlacementID($0) }, days: try standingDays(of: order, at: project, from: day))
    }
}
