public import PlacementDomain

/// A point to travel from or to. No identity goes with it (PRIV-14).
public struct TravelPoint: Hashable, Sendable {
    /// Four digits; empty where only the point is known (then no crossing holds for it).
    public var pc4: String
    public var point: GeoPoint

    public init(pc4: String, point: GeoPoint) {
        self.pc4 = pc4
        self.point = point
    }
}

/// Travel minutes one way between points: a formula, or a routing engine.
///
/// Points in, minutes out; *unreachable is an answer, not an error*. An engine asks for whole tables at once, in tiles
/// of its own size. The answer becomes a fact of the instance, so that a replay needs no engine.
public protocol TravelReckoner: Sendable {
    /// Whole minutes one way, rounded up; nil: unreachable by this mode.
    ///
    /// - Returns: `minutes[origin][destination]`, indexed as the arguments; each in `0...1440`.
    /// - Throws: `GeographyError.engineFailed` (D1903) where no answer could be had at all.
    func minutes(
        from origins: [TravelPoint], to destinations: [TravelPoint], mode: TravelMode
    ) async throws(GeographyError) -> [[Minutes?]]
}
