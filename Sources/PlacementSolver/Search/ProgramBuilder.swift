internal import PlacementDomain
internal import LinearProgramming
package import PlacementModel

/// Makes every integer program: one choice for each client, no row above its limit, no pair together that is kept
/// apart.
///
/// 1. A row for each client: exactly one of his choices. 2. The rows that choices need, in the order in which they
/// first do. 3. A row for each pair to be kept apart and sitting where both could come. 4. A column for each choice, in
/// the order of the choices. What a solver finds among equals depends on that order, so it is part of the interface.
package final class ProgramBuilder {
    /// What programs differ in.
    package enum Layout: Sendable {
        /// Every row.
        case full
        /// Every row, those of pairs before the limits.
        case pairsFirst
        /// Without limits that cannot bind; of rows with the same users only the scarcest.
        case lean
    }

    private let space: ChoiceSpace
    /// Place of a row among those that the present choices need, or −1; cleaned after each use.
    private let placeOfRow: FlatArray<Int32>

    package init(space: ChoiceSpace) {
        self.space = space
        placeOfRow = FlatArray(repeating: -1, count: space.limits.count)
    }

    /// - Parameters:
    ///   - units: the clients of the program.
    ///   - choices: of one client after the other.
    ///   - limits: by row: how many it takes.
    package func program(
        for units: [Int], _ choices: [OfferedChoice], limits: FlatArray<Int32>, layout: Layout
    ) -> ChoiceProgram {
        let needed = neededRows(choices)
        let kept = layout == .lean ? scarcest(needed, choices, limits) : all(needed, limits)
        let pairs = ApartRows.users(space, units, choices.map { ($0.client, $0.column) })
        var program = LinearProgram()
        for _ in units { program.addRow(lower: 1, upper: 1) }
        let firstPair = units.count + (layout == .pairsFirst ? 0 : kept.limits.count)
        let firstLimit = units.count + (layout == .pairsFirst ? pairs.count : 0)
        if layout == .pairsFirst { addPairs(pairs, to: &program) }
        for limit in kept.limits { program.addRow(lower: -.infinity, upper: Double(limit)) }
        if layout != .pairsFirst { addPairs(pairs, to: &program) }

        var pairsOfChoice = [[Int]](repeating: [], count: pairs.isEmpty ? 0 : choices.count)
        for (place, users) in pairs.enumerated() {
            for user in users { pairsOfChoice[user].append(firstPair + place) }
        }
        for (index, choice) in choices.enumerated() {
            let limited = kept.rowsOfChoice(index).map { firstLimit + $0 }
            let paired = pairs.isEmpty ? [] : pairsOfChoice[index]
            let rows = [choice.client] + (layout == .pairsFirst ? paired + limited : limited + paired)
            program.addColumn(
                cost: Double(choice.cost), lower: 0, upper: 1, isInteger: true, rows: rows,
                coefficients: [Double](repeating: 1, count: rows.count))
        }
        return ChoiceProgram(program: program, choices: choices, clients: units.count)
    }

    private func addPairs(_ pairs: [[Int]], to program: inout LinearProgram) {
        for _ in pairs { program.addRow(lower: -.infinity, upper: 1) }
    }

    // MARK: Limits

    /// The rows that some choices need, in the order in which they first do.
    private struct NeededRows {
        var rows: [RowNumber] = []
        /// By place in `rows`: who needs it, ascending; by choice: places in `rows`, in the order of its column.
        var users: [[Int32]] = []
        var placesOfChoice: [[Int32]] = []
    }

    private func neededRows(_ choices: [OfferedChoice]) -> NeededRows {
        var needed = NeededRows()
        needed.placesOfChoice.reserveCapacity(choices.count)
        for (index, choice) in choices.enumerated() {
            var places: [Int32] = []
            if choice.column.pattern >= 0 {
                for row in space.rows(of: choice.column) {
                    if placeOfRow[row.index] < 0 {
                        placeOfRow[row.index] = Int32(needed.rows.count)
                        needed.rows.append(row)
                        needed.users.append([])
                    }
                    places.append(placeOfRow[row.index])
                    needed.users[Int(placeOfRow[row.index])].append(Int32(index))
                }
            }
            needed.placesOfChoice.append(places)
        }
        for row in needed.rows { placeOfRow[row.index] = -1 }
        return needed
    }

    /// The rows that a program gets for limits, numbered from 0.
    private struct KeptRows {
        var limits: [Int32]
        let rowsOfChoice: (Int) -> [Int]
    }

    private func all(_ needed: NeededRows, _ limits: FlatArray<Int32>) -> KeptRows {
        KeptRows(limits: needed.rows.map { limits[$0.index] }) { needed.placesOfChoice[$0].map { Int($0) } }
    }

    private func scarcest(
        _ needed: NeededRows, _ choices: [OfferedChoice], _ limits: FlatArray<Int32>
    ) -> KeptRows {
        var rowOfUsers: [[Int32]: Int] = [:]
        var kept: [Int32] = []
        var rowsOfChoice = [[Int]](repeating: [], count: choices.count)
        for (users, row) in zip(needed.users, needed.rows) {
            guard distinctClients(users, choices) > Int(limits[row.index]) else { continue }
            if let known = rowOfUsers[users] {
                kept[known] = min(kept[known], limits[row.index])
            } else {
                rowOfUsers[users] = kept.count
                for user in users { rowsOfChoice[Int(user)].append(kept.count) }
                kept.append(limits[row.index])
            }
        }
        return KeptRows(limits: kept) { rowsOfChoice[$0] }
    }

    private func distinctClients(_ users: [Int32], _ choices: [OfferedChoice]) -> Int {
        var (count, last) = (0, -1)
        for user in users where choices[Int(user)].client != last {
            last = choices[Int(user)].client
            count += 1
        }
        return count
    }
}
