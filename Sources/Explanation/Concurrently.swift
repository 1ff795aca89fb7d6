internal import Dispatch

/// The values of `work` for `0..<count`, in that order whatever the number of threads.
///
/// - Parameter work: its answer may not depend on the other calls.
func concurrently<Value: Sendable>(
    _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Value
) -> [Value] {
    guard threads > 1, count > 1 else { return (0..<count).map(work) }
    return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
        nonisolated(unsafe) let slots = buffer
        DispatchQueue.concurrentPerform(iterations: count) { index in
            slots.initializeElement(at: index, to: work(index))
        }
        filled = count
    }
}
