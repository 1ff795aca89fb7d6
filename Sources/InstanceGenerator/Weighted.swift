/// A value and how likely it is, in proportion to the weights beside it.
public struct Weighted<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var weight: Int

    public init(_ value: Value, _ weight: Int) {
        self.value = value
        self.weight = weight
    }
}
