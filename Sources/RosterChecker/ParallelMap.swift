import Dispatch

/// The results of `body` for `0..<count`, in that order, reckoned by some workers at once.
///
/// - Parameters:
///   - threads: workers, at least 1; the result does not depend on it.
///   - body: must be pure; called once for each number, from any thread.
func mapInParallel<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
    let workers = max(1, min(threads, count))
    // One list for each worker, so that no two write to one place.
    var parts = [[Result]](repeating: [], count: workers)
    parts.withUnsafeMutableBufferPointer { parts in
        nonisolated(unsafe) let parts = parts
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            parts[worker] = stride(from: worker, to: count, by: workers).map(body)
        }
    }
    return (0..<count).map { parts[$0 % workers][$0 / workers] }
}
