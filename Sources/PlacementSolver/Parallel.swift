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
