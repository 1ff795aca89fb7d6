package import PlacementDomain

/// GROUP-05: female-only series take those recorded for them, juveniles-only series take juveniles; who needs a
/// female-only group comes only there, or where nobody else may be booked.
///
/// - Source: HMPPS intake form; holds everywhere; `Series.composition`, `Client.compositions`.
package enum Group05Composition {
    package static let rule = HardRule.group05

    /// - Parameter needs: implies `mayJoin`.
    package static func allows(
        composition: Series.Composition, bookable: Int, mayJoin: Bool, needs: Bool, isJuvenile: Bool
    ) -> Bool {
        if composition == .femaleOnly && !(mayJoin || needs) { return false }
        if composition == .juvenilesOnly && !isJuvenile { return false }
        return !needs || composition == .femaleOnly || bookable == 1
    }
}
