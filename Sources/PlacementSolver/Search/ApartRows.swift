internal import PlacementModel

/// Rows of an integer program that keep pairs apart (GROUP-04): in each sitting at most one of the two.
enum ApartRows {
    /// For each pair and each sitting where both could be: the choices that bring one of them there.
    ///
    /// - Parameters:
    ///   - units: the clients of the program.
    ///   - choices: of each program column its client, by place in `units`, and what he chooses.
    static func users(
        _ space: ChoiceSpace, _ units: [Int], _ choices: [(client: Int, column: Column)]
    ) -> [[Int]] {
        let pairs = space.apart.pairs(among: units)
        guard !pairs.isEmpty else { return [] }
        let watched = Set(pairs.flatMap { [$0.left, $0.right] })
        // Choices of each watched client by sitting.
        var comers: [Int: [Int32: [Int]]] = [:]
        for (index, choice) in choices.enumerated() where watched.contains(choice.client) && choice.column.pattern >= 0
        {
            for number in space.sittings(of: choice.column) {
                comers[choice.client, default: [:]][number, default: []].append(index)
            }
        }
        var rows: [[Int]] = []
        for pair in pairs {
            guard let left = comers[pair.left], let right = comers[pair.right] else { continue }
            for number in left.keys.sorted() where space.apart.holds(pair.other, in: number) {
                guard let theirs = right[number], let own = left[number] else { continue }
                rows.append(own + theirs)
            }
        }
        return rows
    }

    /// Whether no pair meets once each unit has its column.
    static func isKept(_ space: ChoiceSpace, _ units: [Int], _ columns: [Column]) -> Bool {
        space.apart.pairs(among: units).allSatisfy { pair in
            let (left, right) = (columns[pair.left], columns[pair.right])
            guard left.pattern >= 0, right.pattern >= 0 else { return true }
            let theirs = Set(space.sittings(of: right))
            return !space.sittings(of: left).contains {
                space.apart.holds(pair.other, in: $0) && theirs.contains($0)
            }
        }
    }
}
