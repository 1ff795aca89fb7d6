package import PlacementDomain

/// PLACE-19 (input): while an ordered medical check has no result, the order is not planned.
///
/// - Source: Btul 3:21, text in force on 2026-01-01; that it waits is an assumption; NL, `rules.yaml` PLACE-19
///   `resultNeeded` (1).
package enum Place19MedicalCheck {
    package static let id = "PLACE-19"

    package static func allows(orderedOn: CalendarDay?, resultOn: CalendarDay?, needed: Int?) -> Bool {
        (needed ?? 0) == 0 || orderedOn == nil || resultOn != nil
    }
}
