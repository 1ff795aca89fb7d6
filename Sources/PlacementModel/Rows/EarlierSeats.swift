package import PlacementDomain

/// Who is in a sitting before anything is chosen: by a published assignment, or because he is signed.
package struct EarlierSeats: Sendable {
    /// Clients by sitting; sittings without any are left out.
    package let published: [Int32: [Int]]
    /// Clients whose continuation holds the sitting; sittings without any are left out.
    package let signed: [Int32: [Int]]
    /// How many were published there for orders that are not in the tables; sittings without any are left out.
    package let orphaned: [Int32: Int]

    package static let none = EarlierSeats(published: [:], signed: [:], orphaned: [:])

    private init(published: [Int32: [Int]], signed: [Int32: [Int]], orphaned: [Int32: Int]) {
        (self.published, self.signed, self.orphaned) = (published, signed, orphaned)
    }

    package init(instance: Instance, units: [PlanningUnit], held: HeldSittings, continuations: Continuations) {
        published = EarlierSeats.published(instance, held)
        var orphaned: [Int32: Int] = [:]
        for assignment in instance.orphanedAssignments {
            guard let number = held.number(ofSeries: assignment.series, on: assignment.date) else { continue }
            orphaned[Int32(number), default: 0] += 1
        }
        self.orphaned = orphaned
        var signed: [Int32: [Int]] = [:]
        for (unit, continuation) in continuations.ofUnit where continuations.isSigned(unit) {
            for number in continuation.sittings { signed[number, default: []].append(units[unit].client) }
        }
        self.signed = signed
    }

    /// How many were published in a sitting, whether their orders are known or not.
    package func publishedLoad(of sitting: Int32) -> Int { (published[sitting]?.count ?? 0) + (orphaned[sitting] ?? 0) }

    /// Sittings where somebody is signed or published.
    package var sittings: Set<Int32> { Set(published.keys).union(signed.keys).union(orphaned.keys) }

    /// Published assignments on sittings that are held.
    private static func published(_ instance: Instance, _ held: HeldSittings) -> [Int32: [Int]] {
        var published: [Int32: [Int]] = [:]
        for assignment in instance.publishedAssignments {
            guard let number = held.number(ofSeries: assignment.series, on: assignment.date) else { continue }
            let client = instance.orders[assignment.order].client
            // Somebody with two orders sits there once.
            if !(published[Int32(number)] ?? []).contains(client) {
                published[Int32(number), default: []].append(client)
            }
        }
        return published
    }
}
