package import PlacementDomain
internal import PlacementRules

/// How many clients each sitting takes (C12): seats, seat agreements, and who is there already.
package struct SeatRows: Sendable {
    /// A row of a seat agreement on one held sitting.
    package struct AgreementRow: Sendable {
        package enum Kind: Sendable { case atMost, reserve }

        /// Number of the sitting.
        package let sitting: Int32
        package let kind: Kind
        /// Index into `organisations` of the agreement.
        package let organisation: Int
        package let limit: Int
        /// Seats that a reservation keeps from others; 0 for a row of at most.
        package let reserved: Int

        /// Whether a client of `own` is counted in this row.
        package func counts(_ own: Int) -> Bool { kind == .atMost ? own == organisation : own != organisation }
    }

    /// Seats for this roster, by sitting number.
    package let seats: [Int]
    package let agreements: [AgreementRow]
    /// Rows of `agreements` by sitting; sittings without any are left out.
    package let rowsOfSitting: [Int32: [Int]]
    /// Of agreements, sorted.
    package let organisations: [String]
    /// By client: index into `organisations`; `organisations.count` stands for every other one.
    package let organisationOfClient: [Int]
    /// Clients with a published assignment, and signed ones whose continuation holds the sitting; others are left out.
    package let published: [Int32: [Int]]
    package let signed: [Int32: [Int]]
    /// Published rows of unknown orders; others are left out.
    package let orphaned: [Int32: Int]

    /// No sitting, no row: where seats do not matter.
    package static let none = SeatRows()

    private init() {
        (seats, agreements, rowsOfSitting, organisations, organisationOfClient) = ([], [], [:], [], [])
        (published, signed, orphaned) = ([:], [:], [:])
    }

    package init(instance: Instance, units: [PlanningUnit], held: HeldSittings, continuations: Continuations) {
        let organisations = Set(instance.agreements.map(\.organisation)).sorted()
        self.organisations = organisations
        let indexes = Dictionary(uniqueKeysWithValues: organisations.enumerated().map { ($1, $0) })
        let ofClient = instance.clients.map { indexes[$0.organisation] ?? organisations.count }
        organisationOfClient = ofClient
        let published = SeatRows.published(instance, held)
        var orphaned: [Int32: Int] = [:]
        for row in instance.orphanedAssignments {
            guard let number = held.number(ofSeries: row.series, on: row.date) else { continue }
            orphaned[Int32(number), default: 0] += 1
        }
        var signed: [Int32: [Int]] = [:]
        for (unit, continuation) in continuations.ofUnit where continuations.isSigned(unit) {
            for number in continuation.sittings { signed[number, default: []].append(units[unit].client) }
        }
        var seats = held.sittings.map { Int($0.bookable) }
        for number in Set(published.keys).union(signed.keys).union(orphaned.keys) {
            seats[Int(number)] = Group01Seats.capacity(
                bookable: seats[Int(number)], publishedLoad: (published[number]?.count ?? 0) + (orphaned[number] ?? 0),
                signedContinuations: signed[number]?.count ?? 0)
        }
        var rows: [AgreementRow] = []
        for agreement in instance.agreements {
            let own = indexes[agreement.organisation] ?? -1
            for number in held.range(ofSeries: agreement.series) {
                let key = Int32(number)
                let ownPublished = (published[key] ?? []).count { ofClient[$0] == own }
                let ownSigned = (signed[key] ?? []).count { ofClient[$0] == own }
                if let most = agreement.atMost {
                    let limit = Group07SeatAgreements.mostOfOrganisation(
                        atMost: most, published: ownPublished, signed: ownSigned)
                    rows.append(AgreementRow(sitting: key, kind: .atMost, organisation: own, limit: limit, reserved: 0))
                }
                guard let least = agreement.atLeast,
                    Group07SeatAgreements.isReserved(
                        date: held.sittings[number].day, asOf: instance.asOf, releaseDays: agreement.releaseDays)
                else { continue }
                let limit = Group07SeatAgreements.mostOfOthers(
                    capacity: seats[number], atLeast: least, publishedOfOrganisation: ownPublished,
                    signedOfOthers: (signed[key]?.count ?? 0) - ownSigned)
                rows.append(
                    AgreementRow(
                        sitting: key, kind: .reserve, organisation: own, limit: limit,
                        reserved: max(0, least - ownPublished)))
            }
        }
        self.seats = seats
        agreements = rows
        rowsOfSitting = Dictionary(grouping: rows.indices) { rows[$0].sitting }
        self.published = published
        self.signed = signed
        self.orphaned = orphaned
    }

    /// How many were published in a sitting before, named or not.
    package func publishedLoad(of sitting: Int32) -> Int { (published[sitting]?.count ?? 0) + (orphaned[sitting] ?? 0) }

    /// Sittings where somebody is signed or published.
    package var takenBefore: Set<Int32> { Set(published.keys).union(signed.keys).union(orphaned.keys) }

    /// Published assignments on sittings that are held.
    private static func published(_ instance: Instance, _ held: HeldSittings) -> [Int32: [Int]] {
        var published: [Int32: [Int]] = [:]
        for row in instance.publishedAssignments {
            guard let number = held.number(ofSeries: row.series, on: row.date) else { continue }
            let client = instance.orders[row.order].client
            // Somebody with two orders sits there once.
            if !(published[Int32(number)] ?? []).contains(client) {
                published[Int32(number), default: []].append(client)
            }
        }
        return published
    }
}

extension HeldSittings {
    /// The sitting of a series on a day; nil: none is held. Complexity: logarithmic.
    package func number(ofSeries series: Int, on day: CalendarDay) -> Int? {
        let range = range(ofSeries: series)
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if sittings[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && sittings[low].day == day ? low : nil
    }
}
