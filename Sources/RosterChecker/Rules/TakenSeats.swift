import PlacementDomain

/// Who is in a held sitting before this roster seats anybody; sittings without anybody are left out.
struct TakenSeats: Sendable {
    /// Clients with a published assignment, by sitting number.
    let published: [Int: [Int]]
    /// Signed clients whose continuation holds the sitting, by sitting number.
    let signed: [Int: [Int]]
    /// How many were published there before, of whatever order, by sitting number.
    let publishedLoad: [Int: Int]

    init(_ facts: Facts, _ kept: Continuations) {
        let instance = facts.instance
        var published: [Int: [Int]] = [:]
        for assignment in instance.publishedAssignments {
            let day = assignment.date.dayNumber
            guard let number = facts.held.number(ofSeries: assignment.series, on: day) else { continue }
            let client = instance.orders[assignment.order].client
            if !(published[number] ?? []).contains(client) { published[number, default: []].append(client) }
        }
        var publishedLoad = published.mapValues(\.count)
        for orphaned in instance.orphanedAssignments {
            let day = orphaned.date.dayNumber
            guard let number = facts.held.number(ofSeries: orphaned.series, on: day) else { continue }
            publishedLoad[number, default: 0] += 1
        }
        var signed: [Int: [Int]] = [:]
        for (unit, continuation) in kept.ofUnit.enumerated() where kept.isSigned[unit] {
            for number in continuation?.column.sittings ?? [] {
                signed[number, default: []].append(facts.planned.units[unit].client)
            }
        }
        (self.published, self.signed, self.publishedLoad) = (published, signed, publishedLoad)
    }
}
