/// PLACE-03: the client holds every tag that the project demands and none that it excludes.
///
/// Tags are can- and cannot-tags alike; each counts on the days on which it is valid.
/// - Source: Btul 3:7, 3:14(4), text in force on 2026-01-01; NL; `limitations.csv`.
package enum Place03WorkSuits {
    package static let rule = HardRule.place03

    package static func allows(tags: Set<String>, demands: [String], excludes: [String]) -> Bool {
        demands.allSatisfy(tags.contains) && !excludes.contains(where: tags.contains)
    }

    /// The same for sets as bits of equal length.
    @inlinable package static func allows(tags: UInt64, demands: UInt64, excludes: UInt64) -> Bool {
        demands & ~tags == 0 && excludes & tags == 0
    }
}
