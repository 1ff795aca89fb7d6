import Dispatch

/// Runs `work(chunk)` for `0..<chunks` on `threads` threads.
///
/// Chunks must be independent: the answer may not depend on their order, so it is the same at any thread count.
func forEachChunk(_ chunks: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
    guard threads > 1, chunks > 1 else {
        for chunk in 0..<chunks { work(chunk) }
        return
    }
    DispatchQueue.concurrentPerform(iterations: chunks) { work($0) }
}

/// `0..<count` cut into pieces of `size`, the last one shorter.
struct Chunks: Sendable {
    let total: Int
    let size: Int
    var count: Int { (total + size - 1) / size }
    func range(_ chunk: Int) -> Range<Int> { chunk * size..<min(total, (chunk + 1) * size) }
}

/// One result per chunk, each written at most once, by the thread that worked on it.
final class ChunkResults<Value>: @unchecked Sendable {
    private let storage: UnsafeMutablePointer<Value?>
    let count: Int

    init(count: Int) {
        self.count = count
        storage = .allocate(capacity: max(1, count))
        storage.initialize(repeating: nil, count: max(1, count))
    }

    deinit {
        storage.deinitialize(count: max(1, count))
        storage.deallocate()
    }

    func set(_ chunk: Int, _ value: Value) { storage[chunk] = value }
    subscript(chunk: Int) -> Value? { storage[chunk] }
    /// nil where a chunk gave nothing.
    var values: [Value?] { Array(UnsafeBufferPointer(start: storage, count: count)) }
}
