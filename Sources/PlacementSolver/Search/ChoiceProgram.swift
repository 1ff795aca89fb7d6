package import LinearProgramming
package import PlacementModel

/// One of the choices of a client, as an integer program offers it.
package struct OfferedChoice: Sendable {
    /// Place among the clients of the program.
    package var client: Int
    /// `Column.nowhere`: being unplaced.
    package var column: Column
    /// Points.
    package var cost: Int32

    package init(client: Int, column: Column, cost: Int32) {
        self.client = client
        self.column = column
        self.cost = cost
    }
}

/// An integer program over choices, and what its columns stand for.
package struct ChoiceProgram: Sendable {
    package let program: LinearProgram
    /// By program column.
    package let choices: [OfferedChoice]
    let clients: Int

    /// The choice of every client in a point of the program; nil where the point does not give each exactly one.
    func columns(at values: [Double]) -> [Column]? {
        guard values.count == choices.count else { return nil }
        var columns = [Column?](repeating: nil, count: clients)
        for (choice, value) in zip(choices, values) where value > 0.5 {
            guard columns[choice.client] == nil else { return nil }
            columns[choice.client] = choice.column
        }
        let chosen = columns.compactMap(\.self)
        return chosen.count == clients ? chosen : nil
    }
}
