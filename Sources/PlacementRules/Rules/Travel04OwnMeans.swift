package import PlacementDomain

/// TRAVEL-04: no place is chosen that needs a means of travel which the client does not have.
///
/// - Source: reclassering.nl; NL; `Client.travelModes`.
package enum Travel04OwnMeans {
    package static let rule = HardRule.travel04

    /// Least minutes one way over the client's own means; nil: not reachable with them.
    package static func leastMinutes(of rows: some Sequence<TravelTable.Record>, modes: Set<TravelMode>) -> Int? {
        rows.lazy.filter { modes.contains($0.mode) }.map { Int($0.minutes) }.min()
    }
}
