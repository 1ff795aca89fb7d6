import LinearProgramming
import PlacementDomain
import PlacementModel
import PlacementSolver

/// The whole problem, or the best columns of each client, as one integer program for other solvers.
///
/// Peers get exactly the choices that `plan` has, and their answer comes back as a roster that the checker can judge.
struct PeerModel {
    let space: ChoiceSpace
    private let model: ChoiceProgram
    var program: LinearProgram { model.program }

    /// - Parameters:
    ///   - mostPerClient: keep so many columns of each client, those of least reduced cost; nil: all.
    ///   - prices: points × `scale` for a sitting, as in a certificate; sittings without one cost nothing.
    init(space: ChoiceSpace, mostPerClient: Int? = nil, prices: [SessionID: Int] = [:], scale: Int = 1) {
        self.space = space
        let price = space.held.sittings.map { sitting in
            prices[SessionID(series: space.instance.series[Int(sitting.series)].id, date: sitting.day)] ?? 0
        }
        let choices = space.units.indices.flatMap { unit in
            [OfferedChoice(client: unit, column: Column.nowhere, cost: space.facts[unit].unplacedCost)]
                + PeerModel.columns(of: unit, space, most: mostPerClient, price: price, scale: scale)
                .map { OfferedChoice(client: unit, column: $0, cost: $0.cost) }
        }
        model = ProgramBuilder(space: space).program(
            for: Array(space.units.indices), choices, limits: space.limits, layout: .pairsFirst)
    }

    /// The columns that a client is given, those of least reduced cost; prices of agreements play no part.
    private static func columns(
        of unit: Int, _ space: ChoiceSpace, most: Int?, price: [Int], scale: Int
    ) -> [Column] {
        let columns = space.possibleColumns(of: unit)
        guard let most, columns.count > most else { return columns }
        let reduced = columns.map { column in
            space.sittings(of: column).reduce(Int(column.cost) * scale) { $0 + price[Int($1)] }
        }
        let order = columns.indices.sorted { (reduced[$0], $0) < (reduced[$1], $1) }
        return order.prefix(most).map { columns[$0] }
    }

    /// Who sits where by some columns; one that finds no room is left out, because a peer's point need not keep every
    /// limit.
    private static func seated(_ space: ChoiceSpace, _ columns: [Column]) -> SeatedRoster {
        let state = RosterState(space: space)
        for (unit, column) in columns.enumerated() where column.pattern >= 0 && state.isFree(column, for: unit) {
            state.place(unit, column)
        }
        return RosterMaker(space: space).roster(state.snapshot())
    }

    /// The roster in which exactly these program columns are chosen.
    ///
    /// A client for whom none is chosen is unplaced; of two the first counts.
    func roster(chosen: [Int]) -> SeatedRoster {
        var result = [Column](repeating: Column.nowhere, count: space.units.count)
        for index in chosen.reversed() where model.choices.indices.contains(index) {
            result[model.choices[index].client] = model.choices[index].column
        }
        return PeerModel.seated(space, result)
    }

    /// First come, first served: in the order in which orders were received each client takes the cheapest column that
    /// still has seats, if it costs less than being unplaced.
    func greedy() -> SeatedRoster {
        let state = RosterState(space: space)
        let orders = space.instance.orders
        let turn = space.units.indices.sorted {
            let (left, right) = (orders[space.units[$0].order], orders[space.units[$1].order])
            return (left.receivedDate, left.id) < (right.receivedDate, right.id)
        }
        for unit in turn {
            let columns = space.allColumns(of: unit).sorted { $0.cost < $1.cost }
            let fitting = columns.first { state.isFree($0, for: unit) }
            if let fitting, fitting.cost < space.facts[unit].unplacedCost { state.place(unit, fitting) }
        }
        return RosterMaker(space: space).roster(state.snapshot())
    }
}
