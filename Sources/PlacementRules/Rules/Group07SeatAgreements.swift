package import PlacementDomain

/// GROUP-07: seats promised to an organisation, or the most that it may take, in the sittings of a series.
///
/// - Source: mutual agreements named in the strategy, form assumed; NL; `agreements.csv`.
package enum Group07SeatAgreements {
    package static let rule = HardRule.group07

    /// Whether a reservation still holds: until `releaseDays` before the sitting, or always.
    package static func isReserved(date: CalendarDay, asOf: CalendarDay, releaseDays: Int?) -> Bool {
        releaseDays.map { date.adding(days: -$0) > asOf } ?? true
    }

    /// The most clients of *other* organisations beside a reservation of `atLeast` seats.
    package static func mostOfOthers(
        capacity: Int, atLeast: Int, publishedOfOrganisation: Int = 0, signedOfOthers: Int = 0
    ) -> Int {
        max(0, capacity - max(0, atLeast - publishedOfOrganisation), signedOfOthers)
    }

    /// The most clients of the organisation itself.
    package static func mostOfOrganisation(atMost: Int, published: Int = 0, signed: Int = 0) -> Int {
        max(0, atMost - published, signed)
    }
}
