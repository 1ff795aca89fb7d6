public import PlacementDomain

// GROUP-08: how many may have the very first sitting of their order at a sitting.
extension BruteForce {
    /// Whether an order was begun before this roster.
    static func isWorkedBefore(_ order: Order, in instance: Instance) -> Bool {
        if order.firstWorkedDate != nil || order.creditedMinutes.value > 0 { return true }
        return instance.publishedAssignments.contains { instance.orders[$0.order].id == order.id }
    }

    /// Whether a column has the very first sitting of its order there.
    func begins(_ column: Column, in sitting: Sitting) -> Bool {
        column.parts.first?.sitting == sitting
            && !BruteForce.isWorkedBefore(instance.orders[column.order], in: instance)
    }

    /// How many first sittings a sitting takes; nil: as many as there are seats.
    public func startLimit(in sitting: Sitting) -> Int? {
        guard let most = instance.series[sitting.series].mostStarts else { return nil }
        let signed = choices.filter { choice in
            guard choice.isSigned, let column = choice.continuation else { return false }
            return begins(column, in: sitting)
        }
        return max(0, signed.count, most - publishedStarts(in: sitting))
    }

    /// How many orders have the earliest of their published assignments there.
    private func publishedStarts(in sitting: Sitting) -> Int {
        typealias Row = (order: OrderID, date: CalendarDay, from: TimeOfDay, series: SeriesID)
        var rows: [Row] = instance.publishedAssignments.map {
            (instance.orders[$0.order].id, $0.date, $0.from, instance.series[$0.series].id)
        }
        rows += instance.orphanedAssignments.map { ($0.order, $0.date, $0.from, instance.series[$0.series].id) }
        return Set(rows.map(\.order)).count { order in
            let first = rows.filter { $0.order == order }.min {
                ($0.date, $0.from, $0.series) < ($1.date, $1.from, $1.series)
            }
            return first?.date == sitting.date && first?.series == instance.series[sitting.series].id
        }
    }
}
