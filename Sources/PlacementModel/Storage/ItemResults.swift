/// One result per item, each written at most once, by the thread that worked on it.
package final class ItemResults<Value>: @unchecked Sendable {
    private let storage: UnsafeMutablePointer<Value?>
    package let count: Int

    package init(count: Int) {
        self.count = count
        storage = .allocate(capacity: max(1, count))
        storage.initialize(repeating: nil, count: max(1, count))
    }

    deinit {
        storage.deinitialize(count: max(1, count))
        storage.deallocate()
    }

    package func set(_ item: Int, _ value: Value) { storage[item] = value }
    package subscript(item: Int) -> Value? { storage[item] }
    /// nil where an item gave nothing.
    package var values: [Value?] { Array(UnsafeBufferPointer(start: storage, count: count)) }
}
