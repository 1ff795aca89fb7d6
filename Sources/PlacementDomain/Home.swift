/// A point from which clients travel.
public struct Home: Hashable, Sendable {
    public var id: HomeID
    /// Four-digit postcode; empty where only the point is known.
    public var pc4: String
    public var point: GeoPoint

    public init(id: HomeID, pc4: String, point: GeoPoint) {
        self.id = id
        self.pc4 = pc4
        self.point = point
    }
}
