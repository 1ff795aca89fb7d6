import PlacementDomain

/// A row that counts some of the clients in a held sitting, beside its seats.
struct CountedRow: Sendable {
    enum Kind: Hashable, Sendable {
        /// Clients of the organisation.
        case atMost
        /// Clients of all others.
        case reserve
        /// Clients whose order was not worked before and has its first sitting there.
        case start

        /// The rule that is broken where more are counted than the limit.
        var code: RuleCode { self == .start ? .group08 : .group07 }
    }

    let sitting: Int
    let kind: Kind
    /// Index into `RowTable.organisations`; nil: of a row that asks for none.
    let organisation: Int?
    let limit: Int

    /// Whether a client of an organisation is counted.
    ///
    /// - Parameter begins: his order was not worked before, and the sitting is its first one.
    func counts(_ own: Int, begins: Bool) -> Bool {
        switch kind {
        case .atMost: own == organisation
        case .reserve: own != organisation
        case .start: begins
        }
    }
}

/// The rows of C12 that bound how many clients a sitting takes, with their limits.
///
/// GROUP-01 seats; the others come from the files of their rules. How full they are is in `RowLoads`.
struct RowTable: Sendable {
    private struct Name: Hashable {
        let kind: CountedRow.Kind
        let sitting: Int
        let organisation: Int?
    }

    let taken: TakenSeats
    /// Seats left for this roster, by sitting number.
    let seats: [Int]
    let counted: [CountedRow]
    /// Rows of `counted` by sitting number; sittings without any are left out.
    let rowsOfSitting: [Int: [Int]]
    /// Organisations of agreements, sorted.
    let organisations: [String]
    /// Index into `organisations`; `organisations.count` stands for every other one.
    let organisationOfUnit: [Int]
    private let names: [Name: Int]

    /// - Complexity: linear in the tables and in the held sittings of series that have other rows than seats.
    init(_ facts: Facts, _ kept: Continuations) {
        let instance = facts.instance
        let organisations = Set(instance.agreements.map(\.organisation)).sorted()
        let indexes = Dictionary(uniqueKeysWithValues: organisations.enumerated().map { ($1, $0) })
        let organisationOfClient = instance.clients.map { indexes[$0.organisation] ?? organisations.count }
        let taken = TakenSeats(facts, kept)
        let seats = facts.held.sittings.indices.map { number in
            max(
                facts.held.sittings[number].bookable - (taken.publishedLoad[number] ?? 0),
                taken.signed[number]?.count ?? 0)
        }
        var rows = AgreementRules.rows(
            facts, taken, organisations: indexes, organisationOfClient: organisationOfClient, seats: seats)
        rows += StartRules.rows(facts, kept)
        var names: [Name: Int] = [:]
        for (index, row) in rows.enumerated() {
            names[Name(kind: row.kind, sitting: row.sitting, organisation: row.organisation)] = index
        }
        self.taken = taken
        self.seats = seats
        counted = rows
        rowsOfSitting = Dictionary(grouping: rows.indices) { rows[$0].sitting }
        self.organisations = organisations
        organisationOfUnit = facts.planned.units.map { organisationOfClient[$0.client] }
        self.names = names
    }

    /// The row of that kind, with that organisation or without one; nil: there is none.
    func row(_ kind: CountedRow.Kind, sitting: Int, organisation: String?) -> Int? {
        let own = organisation.flatMap { organisations.firstIndex(of: $0) }
        if organisation != nil, own == nil { return nil }
        return names[Name(kind: kind, sitting: sitting, organisation: own)]
    }
}
