import PlacementDomain

/// Compares the published assignments of a roster with what was published (DAYS-08).
struct PublishedCheck {
    /// Indexes into `Roster.assignments` of those that stand for published ones.
    let indexes: Set<Int>
    let violations: [Violation]

    private struct Key: Hashable {
        let order: OrderID
        let session: SessionID
    }

    init(_ roster: Roster, _ instance: Instance) {
        var expected: [Key: Assignment] = [:]
        var keys: [Key] = []
        func expect(_ published: PublishedEntry<some Hashable & Sendable>, _ client: ClientID, _ order: OrderID) {
            let session = SessionID(series: instance.series[published.series].id, date: published.date)
            let key = Key(order: order, session: session)
            keys.append(key)
            expected[key] = Assignment(
                client: client, order: order, session: session, from: published.from, to: published.to,
                creditMinutes: published.creditMinutes, state: .published)
        }
        for published in instance.publishedAssignments {
            let order = instance.orders[published.order]
            expect(published, instance.clients[order.client].id, order.id)
        }
        for orphaned in instance.orphanedAssignments { expect(orphaned, .unknown, orphaned.order) }
        var indexes: Set<Int> = []
        var violations: [Violation] = []
        func fault(_ assignment: Assignment, _ text: Said) {
            violations.append(
                Violation(code: RuleCode.days08.id, place: PublishedCheck.place(of: assignment), text: text))
        }
        for (index, claimed) in roster.assignments.enumerated() {
            let key = Key(order: claimed.order, session: claimed.session)
            guard let published = expected.removeValue(forKey: key) else { continue }
            indexes.insert(index)
            if claimed != published {
                let text = Said("een gepubliceerde werkdag is veranderd", "a published working day was changed")
                fault(published, text)
            }
        }
        for key in keys {
            if let missing = expected[key] {
                fault(missing, Said("een gepubliceerde werkdag ontbreekt", "a published working day is missing"))
            }
        }
        self.indexes = indexes
        self.violations = violations
    }

    /// The client and the sitting; the order where nobody can be named.
    private static func place(of assignment: Assignment) -> String {
        let isUnknown = assignment.client == .unknown
        return "\(isUnknown ? assignment.order.text : assignment.client.text) \(assignment.session)"
    }
}
