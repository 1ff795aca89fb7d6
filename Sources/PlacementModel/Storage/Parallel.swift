internal import Dispatch
internal import Synchronization

/// Runs `work(item)` for `0..<count` on at most `threads` threads; whichever is free takes the next item.
///
/// Items must be independent: what they leave may not depend on their order, so it is the same at any thread count.
///
/// - Parameter threads: at least 1; the machine may give fewer.
package func forEachItem(_ count: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
    guard threads > 1, count > 1 else {
        for item in 0..<count { work(item) }
        return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        while true {
            let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
            if item >= count { return }
            work(item)
        }
    }
}

/// The values of `work` for `0..<count`, in that order whatever the number of threads.
///
/// - Parameter work: its answer may not depend on the other calls.
package func concurrently<Value: Sendable>(
    _ count: Int, threads: Int, _ work: @Sendable (Int) -> Value
) -> [Value] {
    guard threads > 1, count > 1 else { return (0..<count).map(work) }
    return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
        nonisolated(unsafe) let slots = buffer
        forEachItem(count, threads: threads) { slots.initializeElement(at: $0, to: work($0)) }
        filled = count
    }
}

/// `0..<total` cut into pieces of `size`, the last one shorter.
public struct Chunks: Sendable {
    public let total: Int
    public let size: Int

    public init(total: Int, size: Int) {
        self.total = total
        self.size = size
    }

    @inlinable public var count: Int { (total + size - 1) / size }
    @inlinable public func range(_ chunk: Int) -> Range<Int> { chunk * size..<min(total, (chunk + 1) * size) }
}
