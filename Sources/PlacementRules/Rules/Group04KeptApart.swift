package import PlacementDomain

/// GROUP-04: two clients who must be kept apart are never in the same sitting.
///
/// - Source: practice, HMPPS intake form; holds everywhere; `incompatibilities.csv`.
package enum Group04KeptApart {
    package static let rule = HardRule.group04

    /// - Parameter until: last day, inclusive; nil: open.
    package static func allowsMeeting(on day: CalendarDay, until: CalendarDay?) -> Bool {
        until.map { day > $0 } ?? false
    }
}
