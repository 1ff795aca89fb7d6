import Foundation
import PlacementModel
import Synchronization
import Testing

@Suite("Work side by side", .serialized)
struct ParallelTests {
    /// The threads that took part in some work.
    private final class Threads: Sendable {
        private let seen = Mutex<Set<UInt64>>([])
        func note() {
            let number = UInt64(UInt(bitPattern: ObjectIdentifier(Thread.current)))
            seen.withLock { _ = $0.insert(number) }
        }
        var count: Int { seen.withLock { $0.count } }
    }

    @Test("asked for one thread, all items are done on one, in their order")
    func oneThread() {
        let threads = Threads()
        let order = Mutex<[Int]>([])
        forEachItem(100, threads: 1) { item in
            threads.note()
            order.withLock { $0.append(item) }
        }
        #expect(threads.count == 1)
        #expect(order.withLock { $0 } == Array(0..<100))
    }

    @Test("asked for two threads, two work at the same time and no third one")
    func twoThreads() {
        // A machine of one core gives one thread.
        guard ProcessInfo.processInfo.activeProcessorCount > 1 else { return }
        let threads = Threads()
        let working = Atomic(0)
        let most = Atomic(0)
        let deadline = ContinuousClock.now + .seconds(20)
        forEachItem(40, threads: 2) { _ in
            threads.note()
            let now = working.add(1, ordering: .relaxed).newValue
            _ = most.max(now, ordering: .relaxed)
            // Until two were seen together each item waits for another one.
            while most.load(ordering: .relaxed) < 2, ContinuousClock.now < deadline {
                Thread.sleep(forTimeInterval: 1e-4)
            }
            _ = working.subtract(1, ordering: .relaxed)
        }
        #expect(most.load(ordering: .relaxed) == 2)
        #expect(threads.count == 2)
    }

    @Test("each item is done once, and the values are the same at any thread count")
    func sameValues() {
        let counts = ItemResults<Int>(count: 1_000)
        forEachItem(1_000, threads: 3) { counts.set($0, (counts[$0] ?? 0) + 1) }
        #expect(counts.values.allSatisfy { $0 == 1 })
        func squares(_ threads: Int) -> [Int] { concurrently(500, threads: threads) { $0 * $0 } }
        #expect(squares(1) == squares(2))
        #expect(squares(1) == (0..<500).map { $0 * $0 })
    }
}
