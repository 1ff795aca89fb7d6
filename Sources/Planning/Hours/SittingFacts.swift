public import PlacementDomain

/// Times and break of a sitting on its day.
public struct SittingTimes: Hashable, Sendable {
    public var start: TimeOfDay
    public var end: TimeOfDay
    public var pause: Minutes

    public init(start: TimeOfDay, end: TimeOfDay, pause: Minutes) {
        self.start = start
        self.end = end
        self.pause = pause
    }
}

/// What the data of a folder say of the sittings that hours come back of.
struct SittingFacts {

    private let instance: Instance
    private let series: [SeriesID: Int]
    private let changes: [SessionID: SessionChange]

    init(_ instance: Instance) {
        self.instance = instance
        series = Dictionary(
            instance.series.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        changes = Dictionary(
            instance.sessions.map { (SessionID(series: instance.series[$0.series].id, date: $0.date), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// nil: the data do not know the series.
    ///
    /// What one date says goes before what its series says. A sitting that is cancelled has the series' own times: somebody
    /// came all the same.
    func sitting(_ session: SessionID) -> SittingTimes? {
        guard let number = series[session.series] else { return nil }
        let own = instance.series[number]
        let change = changes[session].flatMap { $0.status == .cancelled ? nil : $0 }
        return SittingTimes(
            start: change?.start ?? own.start, end: change?.end ?? own.end,
            pause: change?.breakMinutes ?? own.breakMinutes)
    }
}
