package import PlacementDomain

/// PLACE-02: the project has a named contact person on each day.
///
/// - Source: Btul 3:7, text in force on 2026-01-01; NL; `contacts.csv`.
package enum Place02Contact {
    package static let rule = HardRule.place02

    package static func covers(_ contact: PartnerContact, day: CalendarDay) -> Bool {
        (contact.firstDay ?? day) <= day && day <= (contact.lastDay ?? day)
    }
}
