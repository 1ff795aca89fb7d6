public import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// The best lawful placements of one client at the prices of the last plan.
public struct ClientOptions: Hashable, Sendable {
    public var client: ClientID
    public var order: OrderID
    /// What leaving him unplaced costs, in points.
    public var unplacedCost: Cost
    /// His placement is signed: anything else needs it to be unlocked first.
    public var isSigned: Bool
    /// Best first: by what it costs him and all others together. The present placement is among them if he has one.
    public var offers: [Offer]
}

extension Seating {
    /// The best few placements of a client, each at another project, with other series, or with other need of seats.
    ///
    /// Of columns with the same project and series that are all free, or all not, the best stands for the others. Columns
    /// that cannot be had are left out: he would meet somebody from whom he is kept apart, whatever else is full there, or
    /// its seats are held by people who stay. One that is not free needs somebody to move; its price says how much that
    /// is worth.
    ///
    /// - Parameter count: at least 1; the present placement is added to so many.
    /// - Returns: nil: he is not planned.
    /// - Complexity: all columns of one client, about a millisecond.
    public func options(of id: ClientID, count: Int) -> ClientOptions? {
        guard let client = client(id), let unit = unit(ofClient: client) else { return nil }
        let reader = reader(of: unit)
        return ClientOptions(
            client: id, order: instance.orders[unit.order].id,
            unplacedCost: Cost(reader.choices.unplacedCost(of: 0)), isSigned: isSigned(client),
            offers: offers(reader, count: count))
    }

    /// What makes two columns the same offer: their pattern at one project, whether they are free, and whether he has it
    /// now.
    private struct Kind: Hashable {
        let project: Int
        let series: [Int]
        let isFree: Bool
        let isPresent: Bool
    }

    func offers(_ reader: OfferReader, count: Int) -> [Offer] {
        let present = seats(ofClient: reader.client)
        var best: [Kind: (ranked: RankedChoice, first: Int32)] = [:]
        var seriesOfPattern: [Int: [Int]] = [:]
        reader.forEach { ranked, sittings in
            guard ranked.answer == .free || canBeHad(by: reader.client, sittings) else { return }
            let pattern = ranked.choice.patternNumber
            let series = seriesOfPattern[pattern] ?? reader.choices.series(of: ranked.choice)
            seriesOfPattern[pattern] = series
            let isPresent = sittings.count == present.count && sittings.sorted() == present
            let kind = Kind(
                project: ranked.choice.project, series: series, isFree: ranked.answer == .free, isPresent: isPresent)
            if let known = best[kind], !ranked.goesBefore(known.ranked, sittings[0], known.first) { return }
            best[kind] = (ranked, sittings[0])
        }
        let sorted = best.sorted { left, right in
            left.value.ranked.goesBefore(right.value.ranked, left.value.first, right.value.first)
                || left.value.ranked.isEven(with: right.value.ranked, left.value.first, right.value.first)
                    && left.key.series.lexicographicallyPrecedes(right.key.series)
        }
        var others = 0
        return sorted.compactMap { entry in
            if !entry.key.isPresent {
                others += 1
                guard others <= count else { return nil }
            }
            return reader.offer(entry.value.ranked)
        }
    }
}
