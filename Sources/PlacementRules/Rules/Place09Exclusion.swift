package import PlacementDomain

/// PLACE-09: not at a project, and not from a pick-up point, where this client may not come.
///
/// - Source: practice, HMPPS intake form; holds everywhere; `excluded-places.csv`.
package enum Place09Exclusion {
    package static let rule = HardRule.place09

    /// - Parameters:
    ///   - project: index of the project, which is its place index.
    ///   - pickUpPlace: place index of the series' pick-up point; nil: none.
    package static func allows(day: CalendarDay, project: Int, pickUpPlace: Int?, excluded: ExcludedPlace) -> Bool {
        guard excluded.place == project || excluded.place == pickUpPlace else { return true }
        return day < (excluded.firstDay ?? day) || day > (excluded.lastDay ?? day)
    }
}
