/// A whole number of one unit; values of different units cannot be mixed.
public protocol IntegerUnit: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral, AdditiveArithmetic,
    CustomStringConvertible
{
    var value: Int { get }
    init(_ value: Int)
}

extension IntegerUnit {
    public init(integerLiteral value: Int) { self.init(value) }
    public static var zero: Self { Self(0) }
    public var description: String { String(value) }
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
    public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
    public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }
    public static func * (left: Int, right: Self) -> Self { Self(left * right.value) }
}

/// A duration in whole minutes.
public struct Minutes: IntegerUnit {
    public let value: Int
    public init(_ value: Int) { self.value = value }

    /// Started hours: 61 minutes are two. Negative durations have none.
    public var startedHours: Int { value <= 0 ? 0 : (value + 59) / 60 }
}

/// A distance in whole metres.
public struct Metres: IntegerUnit {
    public let value: Int
    public init(_ value: Int) { self.value = value }
}

/// A number of seats in one sitting.
public struct Seats: IntegerUnit {
    public let value: Int
    public init(_ value: Int) { self.value = value }
}

/// Points of the objective (`points/1`), whole.
public struct Cost: IntegerUnit {
    public let value: Int
    public init(_ value: Int) { self.value = value }
}

/// A point on the globe (WGS 84) in millionths of a degree, so that reading and writing is exact.
public struct GeoPoint: Hashable, Sendable {
    public var latitudeMicrodegrees: Int
    public var longitudeMicrodegrees: Int

    public init(latitudeMicrodegrees: Int, longitudeMicrodegrees: Int) {
        self.latitudeMicrodegrees = latitudeMicrodegrees
        self.longitudeMicrodegrees = longitudeMicrodegrees
    }
}
