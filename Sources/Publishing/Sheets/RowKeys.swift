import PlacementDomain

/// The keys of the lines on this publication's sheets, and whose each of them is.
///
/// A line, one order in one sitting, keeps its key for as long as a publication knows it. A new one follows from roster,
/// order and sitting by a digest: no id can be read from it, and whoever does not know the roster's id, which stands on no
/// paper, cannot reckon it.
struct RowKeys: Sendable {
    /// What a key stands for.
    struct Place: Hashable, Sendable {
        var order: OrderID
        var session: SessionID
    }

    private let keys: [Place: RowKey]
    private let owners: [RowKey: Assignment]

    /// - Parameters:
    ///   - assignments: all that is printed.
    ///   - rows: of the earlier publication.
    ///   - digest: SHA-256 of some bytes, lower-case hex.
    init(
        _ assignments: some Sequence<Assignment>, rows: [PublishedRow], rosterId: String,
        digest: ([UInt8]) -> String
    ) {
        var keys = Dictionary(
            rows.map { (Place(order: $0.order, session: $0.session), $0.key) }, uniquingKeysWith: { first, _ in first })
        var taken = Set(rows.map(\.key))
        var owners: [RowKey: Assignment] = [:]
        for assignment in assignments {
            let place = Place(order: assignment.order, session: assignment.session)
            let key = keys[place] ?? RowKeys.newKey(place, rosterId, taken, digest)
            keys[place] = key
            taken.insert(key)
            owners[key] = assignment
        }
        self.keys = keys
        self.owners = owners
    }

    /// The first key of the digest that no other line has; where all are taken, of the digest of the digest.
    private static func newKey(
        _ place: Place, _ rosterId: String, _ taken: Set<RowKey>, _ digest: ([UInt8]) -> String
    ) -> RowKey {
        var seed = [rosterId, place.order.text, place.session.description].joined(separator: "\u{1F}")
        while true {
            let hex = digest(Array(seed.utf8))
            let candidates = RowKey.candidates(of: hex)
            if let free = candidates.first(where: { !taken.contains($0) }) { return free }
            seed += "\u{1F}" + hex
        }
    }

    func key(of assignment: Assignment) -> RowKey {
        keys[Place(order: assignment.order, session: assignment.session)] ?? RowKey("")
    }

    /// Whose line it is in this publication; nil: none of it.
    func owner(of key: RowKey) -> Assignment? { owners[key] }
}

extension PublicationParts {
    /// Weeks for which the keys of rows stay known: hours that come late still come in.
    private static let weeksOfRows = 8

    /// The lines of the sheets of this publication, as they are printed, and those of the earlier one that may still come
    /// back.
    ///
    /// What was on a sheet for these weeks and is not any more, is dropped; lines of other weeks stay as they were.
    func rows(carrying previous: PublicationRecord?) -> [PublishedRow] {
        let known = Dictionary(
            (previous?.rows ?? []).map { ($0.key, $0.client) }, uniquingKeysWith: { first, _ in first })
        let current = index.instance.projects.indices.flatMap { rows(ofProject: $0) }.map {
            var row = $0
            // Whose it is may still be known from the earlier publication.
            if row.client == .unknown { row.client = known[row.key] ?? .unknown }
            return row
        }
        let keys = Set(current.map(\.key))
        let firstDay = weeks.asOf.adding(days: -7 * PublicationParts.weeksOfRows)
        let earlier = (previous?.rows ?? []).filter { $0.session.date >= firstDay && !keys.contains($0.key) }.map {
            var row = $0
            if days.contains(row.session.date), weeks.isConcerned(row.project) { row.standing = .dropped }
            return row
        }
        return (current + earlier).sorted(by: PublicationParts.precedes)
    }

    /// Read off the sheet itself, so that the record is what was printed.
    private func rows(ofProject number: Int) -> [PublishedRow] {
        guard !byProject[number].isEmpty else { return [] }
        let project = index.instance.projects[number].id
        return sheet(number).weeks.flatMap(\.sittings).flatMap(\.lines).compactMap { line in
            let name = line.person?.name ?? words.plannerCalls
            return rowKeys.owner(of: line.key).map { owner in
                PublishedRow(
                    key: line.key, project: project, client: owner.client, order: owner.order, session: owner.session,
                    from: line.from, to: line.to,
                    named: PublishedRow.named(name, key: line.key, digest: settings.digest))
            }
        }
    }

    private static func precedes(_ left: PublishedRow, _ right: PublishedRow) -> Bool {
        if left.project != right.project { return left.project < right.project }
        if left.session.date != right.session.date { return left.session.date < right.session.date }
        if left.from != right.from { return left.from < right.from }
        if left.session.series != right.session.series { return left.session.series < right.session.series }
        return left.client == right.client
            ? (left.order, left.key) < (right.order, right.key) : left.client < right.client
    }
}
