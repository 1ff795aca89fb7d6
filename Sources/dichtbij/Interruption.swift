import Foundation
import Synchronization

/// Ctrl-C: the first ends the search, so that the best roster so far is written; the second quits at once.
final class Interruption: Sendable {
    /// Dispatch sources may be used from any thread; this one is only kept alive.
    private struct Listener: @unchecked Sendable {
        let source: any DispatchSourceSignal
    }

    private let count = Atomic<Int>(0)
    private let listeners = Mutex<[Listener]>([])

    var isInterrupted: Bool { count.load(ordering: .relaxed) > 0 }

    /// - Parameter announce: called at the first signal.
    func listen(announce: @escaping @Sendable () -> Void) {
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [self] in
                if count.add(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
                announce()
            }
            source.resume()
            let listener = Listener(source: source)
            listeners.withLock { $0.append(listener) }
        }
    }
}
