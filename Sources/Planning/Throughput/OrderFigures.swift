package import PlacementDomain

/// Until what orders wait.
package enum WaitStep: String, CaseIterable, Hashable, Sendable {
    case intake, placement, firstDay
}

/// Figures of orders (domain page 6), those that were withdrawn left out.
package struct OrderFigures: Hashable, Sendable {
    package var inflow = 0
    package var outflow = 0
    /// By state and band of age.
    package var stock: [Order.State: [Int]] = [:]
    /// Days from receipt, of orders that came so far in the period, and of those that still wait at its end.
    package var waited: [WaitStep: Spread] = [:]
    package var waiting: [WaitStep: Spread] = [:]
    package var startedInNorm = Tally()
    package var finishedInTerm = Tally()
    package var finished = Tally()
    /// Returned without, and with, a record with which somebody was there.
    package var returnedUnstarted = Tally()
    package var returnedStarted = Tally()
    /// Weeks of people.
    package var belowMinimum = Tally()

    package init() {}

    package var stockInAll: Int { stock.values.reduce(0) { $0 + $1.reduce(0, +) } }
}
