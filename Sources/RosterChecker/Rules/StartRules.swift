import PlacementDomain

/// First sittings: people who are new in a group.
///
/// GROUP-08 no more people with the very first sitting of their order at a sitting than its series takes.
enum StartRules {
    /// The rows of all series with such a limit, in their order and then by date.
    static func rows(_ facts: Facts, _ kept: Continuations) -> [CountedRow] {
        if facts.instance.series.allSatisfy({ $0.mostStarts == nil }) { return [] }
        let published = publishedStarts(facts)
        let signed = signedStarts(facts, kept)
        return facts.instance.series.enumerated().flatMap { index, series -> [CountedRow] in
            guard let most = series.mostStarts else { return [] }
            return facts.held.range(ofSeries: index).map { number in
                let limit = max(0, most - published[number, default: 0], signed[number, default: 0])
                return CountedRow(sitting: number, kind: .start, organisation: nil, limit: limit)
            }
        }
    }

    /// The earliest of the published assignments of an order: its day, minute of the day and series.
    typealias Start = (day: Int, start: Int, series: Int)

    /// Of each order with published assignments, also of those that the tables do not know.
    static func earliest(_ instance: Instance) -> [OrderID: Start] {
        var earliest: [OrderID: Start] = [:]
        func note(_ order: OrderID, _ moment: Start) {
            if let known = earliest[order], known <= moment { return }
            earliest[order] = moment
        }
        for own in instance.publishedAssignments {
            note(instance.orders[own.order].id, (own.date.dayNumber, own.from.minute, own.series))
        }
        for own in instance.orphanedAssignments { note(own.order, (own.date.dayNumber, own.from.minute, own.series)) }
        return earliest
    }

    /// How many orders have their earliest published assignment in a held sitting, by sitting number.
    private static func publishedStarts(_ facts: Facts) -> [Int: Int] {
        var starts: [Int: Int] = [:]
        for moment in earliest(facts.instance).values {
            guard let number = facts.held.number(ofSeries: moment.series, on: moment.day) else { continue }
            starts[number, default: 0] += 1
        }
        return starts
    }

    /// How many signed continuations of orders not worked before begin in a held sitting, by sitting number.
    private static func signedStarts(_ facts: Facts, _ kept: Continuations) -> [Int: Int] {
        var starts: [Int: Int] = [:]
        for (unit, continuation) in kept.ofUnit.enumerated()
        where kept.isSigned[unit] && !facts.planned.units[unit].workedBefore {
            if let first = continuation?.column.sittings.first { starts[first, default: 0] += 1 }
        }
        return starts
    }
}
