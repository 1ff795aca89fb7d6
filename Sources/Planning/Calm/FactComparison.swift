import PlacementDomain

/// Whose facts are other now than an earlier plan was made from.
struct FactComparison {
    private struct Key: Hashable {
        var kind: FactDigests.Kind
        var id: String
        var group: String

        init(_ row: FactDigests.Row) { (kind, id, group) = (row.kind, row.id, row.group) }

        init(_ kind: FactDigests.Kind, _ id: String, _ group: String) {
            (self.kind, self.id, self.group) = (kind, id, group)
        }
    }

    private let different: Set<Key>

    /// Whether nothing differs.
    var isEmpty: Bool { different.isEmpty }

    /// - Complexity: linear where both are sorted, as they are made.
    init(before: FactDigests, now: FactDigests) {
        let (before, now) = (FactComparison.sorted(before.rows), FactComparison.sorted(now.rows))
        var different: Set<Key> = []
        var (old, new) = (0, 0)
        while old < before.count || new < now.count {
            if new == now.count || old < before.count && FactComparison.precedes(before[old], now[new]) {
                different.insert(Key(before[old]))
                old += 1
            } else if old == before.count || FactComparison.precedes(now[new], before[old]) {
                different.insert(Key(now[new]))
                new += 1
            } else {
                if before[old].digest != now[new].digest { different.insert(Key(now[new])) }
                (old, new) = (old + 1, new + 1)
            }
        }
        self.different = different
    }

    private static func sorted(_ rows: [FactDigests.Row]) -> [FactDigests.Row] {
        let isSorted = zip(rows, rows.dropFirst()).allSatisfy { !precedes($1, $0) }
        return isSorted ? rows : rows.sorted(by: precedes)
    }

    private static func precedes(_ left: FactDigests.Row, _ right: FactDigests.Row) -> Bool {
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        return left.id == right.id ? left.group < right.group : left.id < right.id
    }

    /// Groups of a client's own records that differ, in the order of causes.
    func groups(of client: ClientID) -> [ClientFactGroup] {
        ClientFactGroup.allCases.filter { different.contains(Key(.client, client.text, $0.word)) }
    }

    /// Groups of a series that differ, in the order of causes; a series that was not there differs.
    func groups(of series: SeriesID) -> [SeriesFactGroup] {
        SeriesFactGroup.allCases.filter { different.contains(Key(.series, series.text, $0.word)) }
    }

    /// Whether the times, break or seats of one sitting beside its series differ.
    func differs(_ session: SessionID) -> Bool {
        different.contains(Key(.session, session.description, ChangeCause.seats.word))
    }

    /// Whether something that holds for everybody differs.
    func differs(_ cause: ChangeCause) -> Bool { different.contains(Key(.all, "", cause.word)) }
}
