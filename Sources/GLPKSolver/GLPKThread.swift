import CGLPK
import Foundation

/// A thread of its own as the executor of actors: all that GLPK holds for it is made, used and freed there.
///
/// Jobs run one after the other in the order of arrival. The thread ends when its last actor is gone.
final class GLPKThread: SerialExecutor {
    private let queue = JobQueue()

    init(name: String) {
        let queue = queue
        let thread = Thread {
            queue.runUntilClosed()
            cglpk_leave_thread()
        }
        thread.name = name
        thread.stackSize = 8 << 20
        thread.start()
    }

    deinit { queue.close() }

    func enqueue(_ job: consuming ExecutorJob) {
        queue.add(UnownedJob(job), on: self)
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }

    func checkIsolated() {
        precondition(queue.isOwnThread, "GLPK belongs to its own thread")
    }
}

/// Jobs waiting for one thread; it does not keep the executor alive, only waiting jobs do.
private final class JobQueue: @unchecked Sendable {
    private struct Entry {
        let job: UnownedJob
        // Alive until its job has ended: the last reference to the actor may go within that job.
        let executor: GLPKThread
    }

    // Guards everything below.
    private let condition = NSCondition()
    private var entries: [Entry] = []
    private var isClosed = false
    private var thread: Thread?

    var isOwnThread: Bool {
        condition.lock()
        defer { condition.unlock() }
        return thread === Thread.current
    }

    func add(_ job: UnownedJob, on executor: GLPKThread) {
        condition.lock()
        entries.append(Entry(job: job, executor: executor))
        condition.signal()
        condition.unlock()
    }

    func close() {
        condition.lock()
        isClosed = true
        condition.signal()
        condition.unlock()
    }

    func runUntilClosed() {
        condition.lock()
        thread = Thread.current
        condition.unlock()
        while let batch = nextBatch() {
            for entry in batch {
                entry.job.runSynchronously(on: entry.executor.asUnownedSerialExecutor())
            }
        }
    }

    /// Waits for work; nil when closed and empty.
    private func nextBatch() -> [Entry]? {
        condition.lock()
        defer { condition.unlock() }
        while entries.isEmpty {
            if isClosed { return nil }
            condition.wait()
        }
        let batch = entries
        entries.removeAll(keepingCapacity: true)
        return batch
    }
}
