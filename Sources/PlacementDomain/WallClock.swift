/// How long a job has been running: handed to whatever must end in time, so that nothing looks at a clock by itself.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Duration

    /// - Parameter read: the time since the job began; never less than at the question before.
    public init(_ read: @escaping @Sendable () -> Duration) { self.read = read }

    /// The time since the job began.
    public var elapsed: Duration { read() }

    /// A clock of this machine for a job that begins now.
    public static func startingNow() -> WallClock {
        let start = ContinuousClock.now
        return WallClock { ContinuousClock.now - start }
    }
}
