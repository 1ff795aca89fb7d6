import Foundation

/// How long a job has been running, and what time it is: handed to whatever must end in time or say when something was
/// done, so that nothing looks at a clock by itself.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Duration
    private let readTime: @Sendable () -> Timestamp

    /// - Parameters:
    ///   - read: the time since the job began; never less than at the question before.
    ///   - time: what time it is; may go back, as clocks of machines do. Without one it is that of this machine.
    public init(
        _ read: @escaping @Sendable () -> Duration,
        time: @escaping @Sendable () -> Timestamp = { .ofThisMachine }
    ) {
        self.read = read
        readTime = time
    }

    /// The time since the job began.
    public var elapsed: Duration { read() }

    /// What time it is.
    public var now: Timestamp { readTime() }

    /// A clock of this machine for a job that begins now.
    public static func startingNow() -> WallClock {
        let start = ContinuousClock.now
        return WallClock { ContinuousClock.now - start }
    }

    /// A clock that stands, for tests and for what is replayed.
    public static func standing(at time: Timestamp) -> WallClock { WallClock({ .zero }, time: { time }) }
}

extension Timestamp {
    /// What the machine's clock says.
    public static var ofThisMachine: Timestamp {
        Timestamp(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded()))
    }
}
