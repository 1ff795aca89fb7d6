import PlacementDomain

/// Whose facts are other now than an earlier plan was made from.
struct FactComparison {
    private struct Key: Hashable {
        var kind: FactDigests.Kind
        var id: String
        var group: String
    }

    private let before: [Key: String]
    private let now: [Key: String]

    init(before: FactDigests, now: FactDigests) {
        func index(_ facts: FactDigests) -> [Key: String] {
            Dictionary(
                facts.rows.map { (Key(kind: $0.kind, id: $0.id, group: $0.group), $0.digest) },
                uniquingKeysWith: { first, _ in first })
        }
        self.before = index(before)
        self.now = index(now)
    }

    private func differs(_ kind: FactDigests.Kind, _ id: String, _ group: String) -> Bool {
        let key = Key(kind: kind, id: id, group: group)
        return before[key] != now[key]
    }

    /// Groups of a client's own records that differ, in the order of causes.
    func groups(of client: ClientID) -> [ClientFactGroup] {
        ClientFactGroup.allCases.filter { differs(.client, client.text, $0.rawValue) }
    }

    /// Groups of a series that differ, in the order of causes; a series that was not there differs.
    func groups(of series: SeriesID) -> [SeriesFactGroup] {
        SeriesFactGroup.allCases.filter { differs(.series, series.text, $0.rawValue) }
    }

    /// Whether the times, break or seats of one sitting beside its series differ.
    func differs(_ session: SessionID) -> Bool {
        differs(.session, session.description, ChangeCause.seats.word)
    }

    /// Whether something that holds for everybody differs.
    func differs(_ cause: ChangeCause) -> Bool { differs(.all, "", cause.word) }
}
