import PlacementDomain

/// What the data say of the sittings that hours come back of: times and break on their day.
struct SittingFacts {
    struct Sitting {
        var start: TimeOfDay
        var end: TimeOfDay
        var pause: Minutes
    }

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
    func sitting(_ session: SessionID) -> Sitting? {
        guard let number = series[session.series] else { return nil }
        let own = instance.series[number]
        let change = changes[session].flatMap { $0.status == .cancelled ? nil : $0 }
        return Sitting(
            start: change?.start ?? own.start, end: change?.end ?? own.end,
            pause: change?.breakMinutes ?? own.breakMinutes)
    }
}
