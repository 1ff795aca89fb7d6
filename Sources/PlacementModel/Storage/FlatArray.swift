/// A fixed block of plain values for the hot loops: no bounds checks in release builds, no copies on write.
///
/// Shared between threads on purpose: each phase says which thread may write which part. Freed with its last owner.
package final class FlatArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    package let base: UnsafeMutablePointer<Element>
    package let count: Int

    package init(repeating value: Element, count: Int) {
        self.count = count
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: value, count: max(1, count))
    }

    package convenience init(_ values: [Element], filler: Element) {
        self.init(repeating: filler, count: values.count)
        for index in values.indices { base[index] = values[index] }
    }

    deinit { base.deallocate() }

    @inline(__always) package subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    package func fill(_ value: Element) { base.update(repeating: value, count: count) }

    package func copy(from other: FlatArray<Element>) {
        precondition(count == other.count)
        base.update(from: other.base, count: count)
    }

    package var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
