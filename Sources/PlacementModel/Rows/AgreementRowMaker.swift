internal import PlacementDomain
internal import PlacementRules

/// Makes the rows of seat agreements (GROUP-07), one or two for each held sitting of their series.
struct AgreementRowMaker {
    let held: HeldSittings
    let asOf: CalendarDay
    let earlier: EarlierSeats
    let members: [RowMember]
    /// By sitting.
    let seats: [Int]

    func rows(of agreement: Agreement, organisation: Int) -> [Row] {
        held.range(ofSeries: agreement.series).flatMap { number in
            let sitting = Int32(number)
            return [
                agreement.atMost.map { atMost(sitting, organisation, $0) },
                agreement.atLeast.flatMap { reserve(sitting, organisation, $0, agreement.releaseDays) },
            ].compactMap(\.self)
        }
    }

    private func atMost(_ sitting: Int32, _ organisation: Int, _ most: Int) -> Row {
        let signed = own(earlier.signed, sitting, organisation)
        let limit = Group07SeatAgreements.mostOfOrganisation(
            atMost: most, published: own(earlier.published, sitting, organisation), signed: signed)
        return Row(kind: .atMost(organisation: organisation), sitting: sitting, limit: limit, signed: signed)
    }

    /// nil: the seats are released.
    private func reserve(_ sitting: Int32, _ organisation: Int, _ least: Int, _ releaseDays: Int?) -> Row? {
        let day = held.sittings[Int(sitting)].day
        guard Group07SeatAgreements.isReserved(date: day, asOf: asOf, releaseDays: releaseDays) else { return nil }
        let published = own(earlier.published, sitting, organisation)
        let signed = (earlier.signed[sitting]?.count ?? 0) - own(earlier.signed, sitting, organisation)
        let limit = Group07SeatAgreements.mostOfOthers(
            capacity: seats[Int(sitting)], atLeast: least, publishedOfOrganisation: published, signedOfOthers: signed)
        return Row(
            kind: .reserve(organisation: organisation, kept: max(0, least - published)), sitting: sitting,
            limit: limit, signed: signed)
    }

    private func own(_ clients: [Int32: [Int]], _ sitting: Int32, _ organisation: Int) -> Int {
        clients[sitting]?.count { members[$0].organisation == organisation } ?? 0
    }
}
