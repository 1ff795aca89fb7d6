import PlacementDomain

/// The rows of C12 that bound how many clients a sitting takes, with their limits.
struct RowTable: Sendable {
    /// A row of a seat agreement on one held sitting.
    struct AgreementRow: Sendable {
        let sitting: Int
        let kind: RowKind
        /// Index into `organisations` of the agreement.
        let organisation: Int
        let limit: Int

        /// Whether a client of `own` is counted in this row.
        func counts(_ own: Int) -> Bool { kind == .atMost ? own == organisation : own != organisation }
    }

    enum RowKind: Hashable, Sendable { case atMost, reserve }

    private struct Name: Hashable {
        let kind: RowKind
        let sitting: Int
        let organisation: Int
    }

    /// Seats left for this roster, by sitting number.
    let seats: [Int]
    let agreementRows: [AgreementRow]
    /// Rows of `agreementRows` by sitting number; sittings without any are left out.
    let rowsOfSitting: [Int: [Int]]
    /// Organisations of agreements, sorted.
    let organisations: [String]
    /// Index into `organisations`; `organisations.count` stands for every other one.
    let organisationOfUnit: [Int]
    /// Clients with a published assignment, and signed ones who hold it, by sitting number; sittings without any are left out.
    let published: [Int: [Int]]
    let signed: [Int: [Int]]
    /// How many were published there before, of whatever order; sittings without any are left out.
    let publishedLoad: [Int: Int]
    private let names: [Name: Int]

    /// - Complexity: linear in the tables and in the held sittings of series with agreements.
    init(_ model: CheckerModel, _ kept: Continuations) {
        let instance = model.instance
        let organisations = Set(instance.agreements.map(\.organisation)).sorted()
        self.organisations = organisations
        let indexes = Dictionary(uniqueKeysWithValues: organisations.enumerated().map { ($1, $0) })
        let organisationOfClient = instance.clients.map { indexes[$0.organisation] ?? organisations.count }
        organisationOfUnit = model.planned.units.map { organisationOfClient[$0.client] }
        var published: [Int: [Int]] = [:]
        for row in instance.publishedAssignments {
            guard let number = model.table.number(ofSeries: row.series, on: Int(row.date.number)) else { continue }
            let client = instance.orders[row.order].client
            if !(published[number] ?? []).contains(client) { published[number, default: []].append(client) }
        }
        var publishedLoad = published.mapValues(\.count)
        for row in instance.orphanedAssignments {
            guard let number = model.table.number(ofSeries: row.series, on: Int(row.date.number)) else { continue }
            publishedLoad[number, default: 0] += 1
        }
        var signed: [Int: [Int]] = [:]
        for (unit, continuation) in kept.ofUnit.enumerated() where kept.isSigned[unit] {
            for number in continuation?.sittings ?? [] {
                signed[Int(number), default: []].append(model.planned.units[unit].client)
            }
        }
        seats = model.table.sittings.indices.map { number in
            max(
                Int(model.table.sittings[number].bookable) - (publishedLoad[number] ?? 0), signed[number]?.count ?? 0)
        }
        var rows: [AgreementRow] = []
        var rowsOfSitting: [Int: [Int]] = [:]
        var names: [Name: Int] = [:]
        for agreement in instance.agreements {
            let own = indexes[agreement.organisation] ?? -1
            for number in model.table.range(ofSeries: agreement.series) {
                func count(_ clients: [Int]?, _ isCounted: (Int) -> Bool) -> Int {
                    (clients ?? []).count { isCounted(organisationOfClient[$0]) }
                }
                let ownPublished = count(published[number]) { $0 == own }
                func add(_ kind: RowKind, _ limit: Int) {
                    names[Name(kind: kind, sitting: number, organisation: own)] = rows.count
                    rowsOfSitting[number, default: []].append(rows.count)
                    rows.append(AgreementRow(sitting: number, kind: kind, organisation: own, limit: limit))
                }
                if let most = agreement.atMost {
                    add(.atMost, max(0, most - ownPublished, count(signed[number]) { $0 == own }))
                }
                let date = Int(model.table.sittings[number].day)
                if let least = agreement.atLeast, RowTable.isReserved(agreement, date, instance) {
                    let others = count(signed[number]) { $0 != own }
                    add(.reserve, max(0, seats[number] - max(0, least - ownPublished), others))
                }
            }
        }
        agreementRows = rows
        self.rowsOfSitting = rowsOfSitting
        self.names = names
        self.published = published
        self.publishedLoad = publishedLoad
        self.signed = signed
    }

    private static func isReserved(_ agreement: Agreement, _ date: Int, _ instance: Instance) -> Bool {
        guard let days = agreement.releaseDays else { return true }
        return date - days > Int(instance.asOf.number)
    }

    /// The row of that kind; nil: there is none.
    func row(_ kind: RowKind, sitting: Int, organisation: String) -> Int? {
        guard let own = organisations.firstIndex(of: organisation) else { return nil }
        return names[Name(kind: kind, sitting: sitting, organisation: own)]
    }
}

/// Pairs of clients who must be kept apart, and until when.
struct ApartTable: Sendable {
    struct Pair: Sendable, Hashable {
        /// Indexes of clients, the lower first: ids are sorted.
        let first: Int
        let second: Int
    }

    /// Pairs in order, each with the last day on which it holds; `Int.max`: always.
    let pairs: [(pair: Pair, until: Int)]
    /// The others of each client, with the same days.
    let others: [Int: [(client: Int, until: Int)]]

    init(_ instance: Instance) {
        var until: [Pair: Int] = [:]
        for row in instance.incompatibilities {
            guard case .client(let other) = row.other, other != row.client else { continue }
            let pair = Pair(first: min(row.client, other), second: max(row.client, other))
            until[pair] = max(until[pair] ?? Int.min, row.until.map { Int($0.number) } ?? Int.max)
        }
        let pairs = until.map { (pair: $0.key, until: $0.value) }
            .sorted { ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second) }
        var others: [Int: [(client: Int, until: Int)]] = [:]
        for (pair, until) in pairs {
            others[pair.first, default: []].append((pair.second, until))
            others[pair.second, default: []].append((pair.first, until))
        }
        self.pairs = pairs
        self.others = others
    }
}
