import PlacementDomain

/// Seat agreements with organisations.
///
/// GROUP-07 no more clients of an organisation than agreed, and no more of the others than a reservation leaves.
enum AgreementRules {
    /// The rows of all agreements, in their order and then by date.
    ///
    /// - Parameters:
    ///   - organisations: index of each organisation that has an agreement.
    ///   - organisationOfClient: index of each client's organisation.
    ///   - seats: left for this roster, by sitting number.
    static func rows(
        _ facts: Facts, _ taken: TakenSeats, organisations: [String: Int], organisationOfClient: [Int], seats: [Int]
    ) -> [CountedRow] {
        var rows: [CountedRow] = []
        for agreement in facts.instance.agreements {
            guard let own = organisations[agreement.organisation] else { continue }
            for number in facts.held.range(ofSeries: agreement.series) {
                func count(_ clients: [Int]?, ofOwn isOwn: Bool) -> Int {
                    (clients ?? []).count { (organisationOfClient[$0] == own) == isOwn }
                }
                let published = count(taken.published[number], ofOwn: true)
                if let most = agreement.atMost {
                    let limit = max(0, most - published, count(taken.signed[number], ofOwn: true))
                    rows.append(CountedRow(sitting: number, kind: .atMost, organisation: own, limit: limit))
                }
                if let least = agreement.atLeast,
                    isReserved(
                        agreement, on: facts.held.sittings[number].day, asOf: facts.instance.asOf.dayNumber)
                {
                    let others = count(taken.signed[number], ofOwn: false)
                    let limit = max(0, seats[number] - max(0, least - published), others)
                    rows.append(CountedRow(sitting: number, kind: .reserve, organisation: own, limit: limit))
                }
            }
        }
        return rows
    }

    /// Whether the seats of an agreement with atLeast are still kept for its organisation.
    static func isReserved(_ agreement: Agreement, on day: Int, asOf: Int) -> Bool {
        guard let days = agreement.releaseDays else { return true }
        return day - days > asOf
    }
}
