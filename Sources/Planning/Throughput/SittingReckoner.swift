import PlacementDomain

/// A day that was offered to a client: the rows that were published of it, the first one first.
struct OfferedDay {
    let rows: [ReportedDay]
    let session: SessionID

    init(session: SessionID, rows: [ReportedDay]) {
        self.session = session
        self.rows = rows
    }

    var first: ReportedDay { rows[0] }
    /// The one that stands, or else the last.
    var last: ReportedDay { rows.first { $0.endedAs == nil } ?? rows[rows.count - 1] }

    /// The row that stood when the session began; nil: none did, or it is recorded that the day was called off before.
    var standing: ReportedDay? {
        let isCalledOff = last.endedAs == nil && [.stoodDown, .moved].contains(last.record?.lost)
        if isCalledOff { return nil }
        return rows.last { row in
            row.endedAt.map { $0 >= Moment(day: row.day, time: row.from) } ?? (row.endedAs == nil)
        }
    }

    func end(_ now: Moment) -> DayEnd {
        let row = last
        switch row.endedAs {
        case .cancelledByUs, .correction: return .stoodDown
        case .cancelledByClient: return .excused
        case .moved: return .moved
        case nil: break
        }
        guard let record = row.record else {
            return Moment(day: row.day, time: row.to) <= now ? .notRegistered : .toCome
        }
        if record.isAttended { return .turnedUp }
        switch record.lost {
        case .noShow: return .noShow
        case .stoodDown: return .stoodDown
        case .moved: return .moved
        default: return .excused
        }
    }

    /// By client and session, in the order of their first rows.
    static func all(_ rows: [ReportedDay]) -> [OfferedDay] {
        struct Key: Hashable {
            var order: OrderID
            var session: SessionID
        }
        var found: [Key: Int] = [:]
        var groups: [(SessionID, [ReportedDay])] = []
        for row in rows where row.isPublished {
            let session = SessionID(series: row.series, date: row.day)
            if let index = found[Key(order: row.order, session: session)] {
                groups[index].1.append(row)
            } else {
                found[Key(order: row.order, session: session)] = groups.count
                groups.append((session, [row]))
            }
        }
        return groups.map { OfferedDay(session: $0.0, rows: $0.1) }
    }
}

/// What a period means for sessions and the days of clients at them.
struct SittingReckoner {
    let records: ThroughputRecords
    let sessions: ReportedSessions
    let numbers: ThroughputNumbers
    let period: ThroughputPeriod
    let offered: [OfferedDay]

    init(
        _ records: ThroughputRecords, sessions: ReportedSessions, numbers: ThroughputNumbers, period: ThroughputPeriod
    ) {
        self.records = records
        self.sessions = sessions
        self.numbers = numbers
        self.period = period
        offered = OfferedDay.all(records.days)
    }

    /// By the group of each session; nil: all together.
    func figures(by group: (SessionID) -> ThroughputGroup?) -> [ThroughputGroup?: SittingFigures] {
        var figures: [ThroughputGroup?: SittingFigures] = [:]
        var people: [SessionID: (planned: Int, used: Int)] = [:]
        for day in offered {
            let used = add(day, to: &figures[group(day.session), default: SittingFigures()])
            people[day.session, default: (0, 0)].planned += day.standing == nil ? 0 : 1
            people[day.session, default: (0, 0)].used += used ? 1 : 0
        }
        for row in records.days where !row.isPublished && row.endedAs == nil && row.record?.isAttended == true {
            let session = SessionID(series: row.series, date: row.day)
            let minutes = sessions.net(session, from: row.from, to: row.to)
            figures[group(session), default: SittingFigures()].unplanned += 1
            figures[group(session), default: SittingFigures()].unplannedMinutes += minutes
        }
        for entry in records.entries where entry.credit != 0 && period.contains(entry.day) {
            guard let session = entry.session else { continue }
            figures[group(session), default: SittingFigures()].credited += entry.credit
        }
        for session in sessions.all {
            add(session, people[session.id] ?? (0, 0), to: &figures[group(session.id), default: SittingFigures()])
        }
        return figures
    }

    private func add(_ session: ReportedSession, _ people: (planned: Int, used: Int), to figures: inout SittingFigures)
    {
        if let cause = session.notHeld {
            figures.notHeld[cause, default: 0] += 1
            return
        }
        figures.seats += session.seats * session.net
        figures.held += 1
        figures.places += session.seats
        figures.placesPlanned += people.planned
        figures.placesUsed += people.used
        if session.isSupervised, people.planned < numbers.leastAttendance { figures.thin += 1 }
    }

    /// - Returns: whether he turned up.
    private func add(_ day: OfferedDay, to figures: inout SittingFigures) -> Bool {
        func net(_ row: ReportedDay) -> Int { sessions.net(day.session, from: row.from, to: row.to) }
        let (end, standing) = (day.end(period.now), day.standing)
        figures.offered += net(day.first)
        if let standing { figures.planned += net(standing) }
        figures.ends[end, default: 0] += 1
        if end == .turnedUp {
            figures.turnedUp += net(day.last)
            if day.last.record?.lost == .sentHome { figures.sentHome += 1 }
            if day.last.record?.lost == .conduct { figures.conduct += 1 }
        }
        addRecording(day.last, to: &figures)
        return end == .turnedUp
    }

    /// Whether something was recorded of it by the last working day for that, once that day is over.
    private func addRecording(_ row: ReportedDay, to figures: inout SittingFigures) {
        guard row.endedAs == nil else { return }
        let project = sessions.series[row.series].flatMap { sessions.projects[$0.project] }
        let jurisdiction = project?.jurisdiction ?? ""
        let last = sessions.day(
            numbers.workingDays(jurisdiction), workingDaysAfter: row.day, jurisdiction: jurisdiction)
        guard last < period.asOf else { return }
        figures.inTime.of += 1
        if let day = row.recordedOn, day <= last { figures.inTime.part += 1 }
        guard row.record == nil else { return }
        figures.late += 1
        figures.oldestLate = max(figures.oldestLate ?? 0, period.asOf.days(since: row.day))
    }
}
