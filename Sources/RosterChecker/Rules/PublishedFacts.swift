import PlacementDomain

/// Published assignments from asOf on, held against the facts as they are now, before planStart too (C11).
struct PublishedFacts {
    struct Entry: Sendable {
        let client: Int
        let order: Int
        let series: Int
        let day: Int
        /// As it is now; nil: it is not held.
        let sitting: Sitting?
        /// A held sitting that is lawful for him, by the order of the assignment.
        var isLawful = false
    }

    /// Ascending by order.
    let entries: [Entry]
    /// Orphaned assignments on held sittings: the sitting of each.
    let orphaned: [Sitting]

    /// - Parameter threads: orders are looked at side by side; the result does not depend on it.
    init(_ facts: Facts, threads: Int) {
        let instance = facts.instance
        let days = DayRange(instance.asOf, instance.calendarEnd)
        let toCome = instance.publishedAssignments.filter { days.contains($0.date.dayNumber) }
            .sorted { $0.order < $1.order }
        let closed = facts.planned.closed
        let orders = Grouped(toCome, count: instance.orders.count) { $0.order }
        let named = Set(toCome.map(\.order)).sorted()
        entries = mapInParallel(named.count, threads: threads) { position -> [Entry] in
            let order = named[position]
            let isClosed = closed[instance.orders[order].id] != nil
            let person = isClosed ? nil : Person(facts.planned.published(order, facts), facts)
            return orders[order].map { assignment in
                let day = assignment.date.dayNumber
                var entry = Entry(
                    client: instance.orders[order].client, order: order, series: assignment.series, day: day,
                    sitting: facts.calendar.heldSitting(assignment.series, on: day))
                if let person, let sitting = entry.sitting {
                    entry.isLawful = SittingConditions.allow(sitting, for: person)
                }
                return entry
            }
        }.flatMap(\.self)
        orphaned = instance.orphanedAssignments.compactMap { orphan in
            guard days.contains(orphan.date.dayNumber) else { return nil }
            return facts.calendar.heldSitting(orphan.series, on: orphan.date.dayNumber)
        }
    }

    /// Clients who are published in two held sittings of one day that overlap.
    var clientsInTwoPlaces: Set<Int> {
        var found: Set<Int> = []
        var ofClient: [Int: [Sitting]] = [:]
        for entry in entries { if let sitting = entry.sitting { ofClient[entry.client, default: []].append(sitting) } }
        for (client, sittings) in ofClient {
            for left in sittings {
                for right in sittings where left.series != right.series && HourRules.overlap(left, right) {
                    found.insert(client)
                }
            }
        }
        return found
    }
}
