/// A fixed block of plain values for the hot loops: no bounds checks in release builds, no copies on write.
///
/// Public, like all that hot loops of other rooms touch: the compiler inlines across rooms what is public and marked
/// `@inline(always)` or `@inlinable`, not what is `package` (decision 011).
///
/// Shared between threads on purpose: each phase says which thread may write which part. Freed with its last owner.
public final class FlatArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    public let base: UnsafeMutablePointer<Element>
    public let count: Int

    @inlinable public init(repeating value: Element, count: Int) {
        self.count = count
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: value, count: max(1, count))
    }

    @inlinable public convenience init(_ values: [Element], filler: Element) {
        self.init(repeating: filler, count: values.count)
        for index in values.indices { base[index] = values[index] }
    }

    @inlinable deinit { base.deallocate() }

    @inline(always) public subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    @inlinable public func fill(_ value: Element) { base.update(repeating: value, count: count) }

    @inlinable public func copy(from other: FlatArray<Element>) {
        precondition(count == other.count)
        base.update(from: other.base, count: count)
    }

    @inlinable public var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
