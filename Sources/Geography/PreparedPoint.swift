package import PlacementDomain

/// A travel point with its place on the sphere and its area looked up.
package struct PreparedPoint: Sendable {
    package let sphere: SpherePoint
    package let area: Int

    package init(_ point: TravelPoint, _ crossings: Crossings) {
        sphere = SpherePoint(point.point)
        area = crossings.area(ofPostcode: point.pc4)
    }

    package func distance(to other: PreparedPoint) -> Metres { GreatCircle.distance(from: sphere, to: other.sphere) }
}
