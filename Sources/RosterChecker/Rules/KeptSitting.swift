import PlacementDomain

/// Who is in one held sitting before this roster seats anybody; from asOf on, before planStart too (C12).
struct KeptSitting {
    let sitting: Sitting
    /// Clients with a published assignment there.
    private(set) var published: [Int] = []
    /// Signed clients whose continuation holds it.
    private(set) var signed: [Int] = []
    private var orphaned = 0

    /// How many more there are than may be booked.
    var tooMany: Int { published.count + orphaned + signed.count - sitting.bookable }

    /// - Parameter signed: clients whose continuation holds a sitting, by its number.
    static func all(_ published: PublishedFacts, signed: [Int: [Int]], _ facts: Facts) -> [KeptSitting] {
        struct Place: Hashable {
            let series: Int
            let day: Int
        }
        var all: [Place: KeptSitting] = [:]
        func change(_ sitting: Sitting, _ body: (inout KeptSitting) -> Void) {
            body(&all[Place(series: sitting.series, day: sitting.day), default: KeptSitting(sitting: sitting)])
        }
        for entry in published.entries {
            guard let sitting = entry.sitting else { continue }
            change(sitting) { if !$0.published.contains(entry.client) { $0.published.append(entry.client) } }
        }
        for sitting in published.orphaned { change(sitting) { $0.orphaned += 1 } }
        for (number, clients) in signed { change(facts.held.sittings[number]) { $0.signed += clients } }
        return Array(all.values)
    }
}
