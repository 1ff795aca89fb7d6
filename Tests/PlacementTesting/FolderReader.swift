import Foundation
import Synchronization

/// Looks at a folder all the time, on a thread of its own, and counts how often nothing stood there.
public final class FolderReader: Sendable {
    private let looks = Atomic<Int>(0)
    private let missing = Atomic<Int>(0)
    private let isStopping = Atomic<Bool>(false)
    private let isDone = Atomic<Bool>(false)

    public init(_ path: String) {
        let thread = Thread { [self] in
            while !isStopping.load(ordering: .relaxed) {
                var status = stat()
                if stat(path, &status) != 0 { missing.add(1, ordering: .relaxed) }
                looks.add(1, ordering: .relaxed)
            }
            isDone.store(true, ordering: .releasing)
        }
        thread.start()
    }

    /// - Returns: how often it looked, and how often nothing stood there.
    public func stop() -> (looks: Int, missing: Int) {
        while looks.load(ordering: .relaxed) == 0 { usleep(1_000) }
        isStopping.store(true, ordering: .relaxed)
        while !isDone.load(ordering: .acquiring) { usleep(1_000) }
        return (looks.load(ordering: .relaxed), missing.load(ordering: .relaxed))
    }
}
