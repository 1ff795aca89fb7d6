import PlacementDomain

/// Compares the published rows of a roster with what was published (DAYS-08).
struct PublishedCheck {
    /// Rows of `Roster.assignments` that stand for published ones.
    let rows: Set<Int>
    let violations: [Violation]

    private struct Key: Hashable {
        let order: OrderID
        let session: SessionID
    }

    init(_ roster: Roster, _ instance: Instance) {
        var expected: [Key: Assignment] = [:]
        var order: [Key] = []
        func expect(_ row: PublishedEntry<some Hashable & Sendable>, _ client: ClientID, _ own: OrderID) {
            let session = SessionID(series: instance.series[row.series].id, date: row.date)
            let key = Key(order: own, session: session)
            order.append(key)
            expected[key] = Assignment(
                client: client, order: own, session: session, from: row.from, to: row.to,
                creditMinutes: row.creditMinutes, state: .published)
        }
        for row in instance.publishedAssignments {
            let own = instance.orders[row.order]
            expect(row, instance.clients[own.client].id, own.id)
        }
        for row in instance.orphanedAssignments { expect(row, .unknown, row.order) }
        var rows: Set<Int> = []
        var violations: [Violation] = []
        func fault(_ line: Assignment, _ text: String) {
            violations.append(
                Violation(code: RuleCode.days08.id, place: PublishedCheck.place(of: line), text: text))
        }
        for (row, line) in roster.assignments.enumerated() {
            let key = Key(order: line.order, session: line.session)
            guard let published = expected.removeValue(forKey: key) else { continue }
            rows.insert(row)
            if line != published { fault(published, "a published assignment that was changed") }
        }
        for key in order {
            if let missing = expected[key] { fault(missing, "a published assignment that is missing") }
        }
        self.rows = rows
        self.violations = violations
    }

    /// The client and the sitting; the order where nobody can be named.
    private static func place(of row: Assignment) -> String {
        "\(row.client == .unknown ? row.order.text : row.client.text) \(row.session)"
    }
}
