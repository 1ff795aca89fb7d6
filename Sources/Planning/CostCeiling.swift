import PlacementDomain
import PlacementRules
import PlacementSolver

/// The most that any choice of any client may cost, weight by weight, and the weights that make it too dear to price.
///
/// Reckoned from a few maxima before any choice is made: never below what a choice costs, and usually far above it.
struct CostCeiling {
    /// What one weight of `policy.yaml` may add.
    struct Share {
        /// Path of the number in the file.
        let field: String
        let points: Int
        /// How often the weight may count for one client.
        let times: Int
        /// The number of minutes, weeks or days behind it, for the message.
        let reason: Said?

        var total: Int { points * times }
    }

    let shares: [Share]

    init(_ instance: Instance) {
        let (policy, weights) = (instance.policy, instance.policy.weights)
        let order = instance.orders.lazy.filter { CostCeiling.planned.contains($0.state) }
            .max { CostCeiling.left($0) < CostCeiling.left($1) }
        let hours = order.map { (max(0, CostCeiling.left($0)) + 59) / 60 } ?? 0
        let ofOrder = order.map {
            Said("zaak \($0.id) heeft nog \(hours) uur", "order \($0.id) has \(hours) hours left")
        }
        let weeks = max(instance.startWeeks, instance.calendarEnd.days(since: instance.planStart) / 7 + 1) + 1
        let series = max(policy.mostSeriesPerPlacement, instance.placements.map(\.series.count).max() ?? 0)
        let days = weeks * min(7, series)
        let minutes = Int(instance.travel.records.lazy.map(\.minutes).max() ?? 0)
        var step = weights
        step.travel = 1
        let steps = TravelCost.pointsPerDay(oneWayMinutes: minutes, weights: step)
        let ofWeeks = Said("een cliënt kan \(weeks) weken wachten", "a client may wait \(weeks) weeks")
        shares = [
            Share(field: "lost.points", points: weights.lostPerHour, times: hours, reason: ofOrder),
            Share(field: "rest.points", points: weights.restPerHour, times: hours, reason: ofOrder),
            Share(
                field: "wait.steps", points: weights.wait.map(\.points).max() ?? 0, times: weeks, reason: ofWeeks),
            Share(
                field: "waitWorkedBefore.points", points: weights.waitWorkedBefore, times: weeks, reason: ofWeeks),
            Share(
                field: "travel.points", points: weights.travel, times: steps * days,
                reason: Said(
                    "een cliënt kan \(minutes) minuten enkele reis maken op \(days) dagen, \(steps) stappen per dag",
                    "a client may travel \(minutes) minutes one way on \(days) days, \(steps) steps a day")),
            Share(field: "changeAgreed.points", points: weights.changeAgreed, times: 1, reason: nil),
            Share(field: "changeUnlocked.points", points: weights.changeUnlocked, times: 1, reason: nil),
            Share(field: "wish.points", points: weights.wish, times: 1, reason: nil),
            Share(field: "paceWish.points", points: weights.paceWish, times: 2 * series, reason: nil),
            Share(field: "paceLeast.points", points: weights.paceLeast, times: 2 * series, reason: nil),
            Share(field: "slack.steps", points: weights.slack.map(\.points).max() ?? 0, times: 1, reason: nil),
            Share(field: "unplaced.points", points: weights.unplaced, times: 1, reason: nil),
        ]
    }

    func findings(_ severity: Finding.Severity) -> [Finding] {
        tooDear().map { share, largest in
            Finding(
                code: "D1307", severity: severity, file: "policy.yaml", field: "weights.\(share.field)",
                cause: Said { words in
                    words(
                        "met \(share.points) punten kan één keuze meer wegen dan het programma kan rekenen",
                        "with \(share.points) points one choice could cost more than can be priced")
                        + (share.reason.map { " (\(words($0)))" } ?? "")
                },
                remedy: Said("geef hoogstens \(largest) punten.", "give at most \(largest) points."))
        }
    }

    /// The weights that must become smaller, each with the greatest number that fits; with all of them everything does.
    ///
    /// - Parameter most: points that a choice may cost.
    func tooDear(most: Int = PlacementSolver.dearestChoice) -> [(share: Share, largest: Int)] {
        // The largest shares are cut to one height at which all of them fit together.
        var (room, left) = (most, shares.sorted { $0.total < $1.total })
        while let least = left.first, least.total <= room / left.count {
            room -= least.total
            left.removeFirst()
        }
        guard let height = left.isEmpty ? nil : room / left.count else { return [] }
        return shares.filter { $0.total > height }.map { ($0, height / $0.times) }
    }

    private static let planned: Set<Order.State> = [.ready, .placed, .working]

    /// Minutes that are left of an order.
    private static func left(_ order: Order) -> Int {
        order.orderedMinutes.value - order.deductedMinutes.value - order.creditedMinutes.value
    }
}
