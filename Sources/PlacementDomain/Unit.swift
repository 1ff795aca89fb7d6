/// A collecting location and office of the service; supervisors and rights go by unit.
public struct Unit: Hashable, Sendable {
    public var id: UnitID
    public var name: String
    public var point: GeoPoint
    public var telephone: String
    public var address: String

    public init(id: UnitID, name: String, point: GeoPoint, telephone: String = "", address: String = "") {
        self.id = id
        self.name = name
        self.point = point
        self.telephone = telephone
        self.address = address
    }
}
