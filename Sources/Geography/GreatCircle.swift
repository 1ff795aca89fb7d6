import Foundation
public import PlacementDomain

/// A point on the unit sphere, prepared for many distances.
package struct SpherePoint: Sendable {
    package let x: Double
    package let y: Double
    package let z: Double

    package init(_ point: GeoPoint) {
        let latitude = Double(point.latitudeMicrodegrees) / 1_000_000 * .pi / 180
        let longitude = Double(point.longitudeMicrodegrees) / 1_000_000 * .pi / 180
        x = cos(latitude) * cos(longitude)
        y = cos(latitude) * sin(longitude)
        z = sin(latitude)
    }
}

/// Distances along the surface of the earth.
public enum GreatCircle {
    /// Mean radius of the earth in metres (IUGG).
    static let earthRadius = 6_371_008.8

    /// Great-circle distance, rounded to whole metres, halves up.
    ///
    /// The distance of a chord `c` of the unit sphere is `2 · R · asin(c / 2)`. Rounding to metres hides what the last
    /// digits of sine and cosine differ by between machines; the answer is the same in both directions.
    public static func distance(from origin: GeoPoint, to destination: GeoPoint) -> Metres {
        distance(from: SpherePoint(origin), to: SpherePoint(destination))
    }

    package static func distance(from origin: SpherePoint, to destination: SpherePoint) -> Metres {
        let (dx, dy, dz) = (origin.x - destination.x, origin.y - destination.y, origin.z - destination.z)
        let halfChord = min(1, (dx * dx + dy * dy + dz * dz).squareRoot() / 2)
        return Metres(Int((2 * earthRadius * asin(halfChord)).rounded(.toNearestOrAwayFromZero)))
    }
}
