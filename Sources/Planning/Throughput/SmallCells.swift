/// Hides what rests on too few people (PRIV-11).
enum SmallCells {
    /// The cells of one figure, one for each part of a cut, and last the one of all together.
    ///
    /// A cell about fewer people than that is hidden. If it is the only one of the parts, the next smallest goes too: else
    /// it could be reckoned from all together.
    static func hide(_ cells: [OpenCell], least: Int) -> [ThroughputCell] {
        var isHidden = cells.map { isSmall($0, least) }
        let parts = cells.indices.dropLast()
        if parts.count(where: { isHidden[$0] }) == 1, let all = cells.last, !isSmall(all, least) {
            let others = parts.filter { !isHidden[$0] && (cells[$0].people ?? 0) > 0 && cells[$0].cell != .none }
            if let next = others.min(by: { (cells[$0].people ?? 0, $0) < (cells[$1].people ?? 0, $1) }) {
                isHidden[next] = true
            } else if let last = cells.indices.last {
                // All together is that one part.
                isHidden[last] = true
            }
        }
        return zip(cells, isHidden).map { $1 ? .hidden : $0.cell }
    }

    private static func isSmall(_ cell: OpenCell, _ least: Int) -> Bool {
        guard let people = cell.people, cell.cell != .none else { return false }
        return people < least
    }
}
