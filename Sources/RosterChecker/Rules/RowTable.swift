import PlacementDomain

/// The rows of C12 that bound how many clients a sitting takes, with their limits.
///
/// GROUP-01 seats · GROUP-07 seat agreements with organisations. How full they are is in `RowLoads`.
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
    init(_ facts: Facts, _ kept: Continuations) {
        let instance = facts.instance
        let organisations = Set(instance.agreements.map(\.organisation)).sorted()
        self.organisations = organisations
        let indexes = Dictionary(uniqueKeysWithValues: organisations.enumerated().map { ($1, $0) })
        let organisationOfClient = instance.clients.map { indexes[$0.organisation] ?? organisations.count }
        organisationOfUnit = facts.planned.units.map { organisationOfClient[$0.client] }
        var published: [Int: [Int]] = [:]
        for row in instance.publishedAssignments {
            guard let number = facts.held.number(ofSeries: row.series, on: row.date.dayNumber) else { continue }
            let client = instance.orders[row.order].client
            if !(published[number] ?? []).contains(client) { published[number, default: []].append(client) }
        }
        var publishedLoad = published.mapValues(\.count)
        for row in instance.orphanedAssignments {
            guard let number = facts.held.number(ofSeries: row.series, on: row.date.dayNumber) else { continue }
            publishedLoad[number, default: 0] += 1
        }
        var signed: [Int: [Int]] = [:]
        for (unit, continuation) in kept.ofUnit.enumerated() where kept.isSigned[unit] {
            for number in continuation?.column.sittings ?? [] {
                signed[number, default: []].append(facts.planned.units[unit].client)
            }
        }
        seats = facts.held.sittings.indices.map { number in
            max(facts.held.sittings[number].bookable - (publishedLoad[number] ?? 0), signed[number]?.count ?? 0)
        }
        var rows: [AgreementRow] = []
        var rowsOfSitting: [Int: [Int]] = [:]
        var names: [Name: Int] = [:]
        for agreement in instance.agreements {
            let own = indexes[agreement.organisation] ?? -1
            for number in facts.held.range(ofSeries: agreement.series) {
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
                let date = facts.held.sittings[number].day
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
        return date - days > instance.asOf.dayNumber
    }

    /// The row of that kind; nil: there is none.
    func row(_ kind: RowKind, sitting: Int, organisation: String) -> Int? {
        guard let own = organisations.firstIndex(of: organisation) else { return nil }
        return names[Name(kind: kind, sitting: sitting, organisation: own)]
    }
}
