package import PlacementDomain

/// PLACE-02: the project has a named contact person on each day.
///
/// - Source: Btul 3:7, text in force on 2026-01-01; NL; `contacts.csv`.
package enum Place02Contact {
    package static let rule = HardRule.place02

    /// Whether somebody can be called on `day`.
    package static func allows(_ day: CalendarDay, contacts: [PartnerContact]) -> Bool {
        contacts.contains { ($0.firstDay ?? day) <= day && day <= ($0.lastDay ?? day) }
    }
}
