package import PlacementDomain

/// PLACE-16 (input): an order is ready only with a dated record that the matching was weighed.
///
/// - Source: Btul 3:14(4), text in force on 2026-01-01; NL, `rules.yaml` PLACE-16 `weighedNeeded` (1).
package enum Place16MatchingWeighed {
    package static let id = "PLACE-16"

    package static func allows(weighedOn: CalendarDay?, needed: Int?) -> Bool {
        (needed ?? 0) == 0 || weighedOn != nil
    }
}
