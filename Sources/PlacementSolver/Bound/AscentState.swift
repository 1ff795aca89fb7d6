package import PlacementModel

/// How far an ascent has come, as a value: what another ascent over the same rows needs to go on from there.
package struct AscentState: Sendable, Equatable {
    /// One row: its price (scaled), how it moved lately, and how far it steps.
    package struct Row: BitwiseCopyable, Sendable, Equatable {
        package var row: RowNumber
        package var price: Int32
        /// Averages of the gradient and of its square.
        package var mean: Float
        package var square: Float
        /// Factor on the row's step.
        package var boost: Float
    }

    /// Ascending by row, without those that never moved.
    package var rows: [Row]
    /// By unit: where he would be at these prices.
    package var columns: [Column]
}

extension DualAscent {
    /// The next round of an ascent that starts from it is the next round of this one.
    package var state: AscentState {
        let rows = active.filter { prices.price[$0.index] != 0 || square[$0.index] != 0 || boost[$0.index] != 1 }
        return AscentState(
            rows: rows.map {
                AscentState.Row(
                    row: $0, price: prices.price[$0.index], mean: mean[$0.index], square: square[$0.index],
                    boost: boost[$0.index])
            },
            columns: choice.array.map(\.column))
    }

    /// Goes on where another ascent was; rows that take nobody become no cheaper.
    package func start(from state: AscentState) {
        start(from: state.rows.map { ($0.row, $0.price) })
        for entry in state.rows {
            mean[entry.row.index] = entry.mean
            square[entry.row.index] = entry.square
            boost[entry.row.index] = entry.boost
        }
        for (unit, column) in state.columns.enumerated() { choice[unit].column = column }
    }
}
