package import PlacementDomain

/// One thing at one sitting that is not as the partner could expect.
package enum NewsFact: Hashable, Sendable {
    case comes(NewsPerson, SessionID)
    case staysAway(NewsPerson, SessionID)
    case undecided(NewsPerson, SessionID)
    case nobody(SessionID)
    case otherTimes(SessionID, ClockTimes)
    case ownTimes(NewsPerson, SessionID, ClockTimes)
    case inDoubt(SessionID)
}

/// Compares a partner's days with what he could expect: what he was told, and for weeks that he was not told of yet, how
/// his last weeks went on.
package struct NewsFinder {
    private let weeks: KnownWeeks
    /// Days on which somebody comes or came, latest first.
    private let rows: [Row: [CalendarDay]]
    private var facts: Set<NewsFact> = []

    /// The days of one series on one weekday: a series that moved to another weekday is another one to the partner.
    private struct Row: Hashable {
        var series: SeriesID
        var weekday: Weekday
        init(_ session: SessionID) { (series, weekday) = (session.series, session.date.weekday) }
    }

    /// - Complexity: linear in sittings and people, times the few weeks that are kept.
    package static func facts(_ weeks: KnownWeeks) -> Set<NewsFact> {
        var finder = NewsFinder(weeks: weeks)
        finder.compareTold()
        finder.compareNew()
        for session in weeks.inDoubt where weeks.asOf <= session.date && session.date <= weeks.lastDay {
            finder.facts.insert(.inDoubt(session))
        }
        return finder.facts
    }

    private init(weeks: KnownWeeks) {
        self.weeks = weeks
        rows = Dictionary(grouping: weeks.current.keys, by: Row.init).mapValues { $0.map(\.date).sorted(by: >) }
    }

    // MARK: Weeks that were published before

    private mutating func compareTold() {
        let last = min(weeks.toldThrough, weeks.lastDay)
        for session in Set(weeks.told.keys).union(weeks.current.keys)
        where weeks.asOf <= session.date && session.date <= last {
            let (old, now) = (weeks.told[session] ?? [:], weeks.current[session] ?? [:])
            compare(session, expected: Set(old.keys), now)
            guard !now.isEmpty else { continue }
            if !old.isEmpty { compareTimes(session, weeks.times(of: session, isTold: true)) }
            for (person, own) in now {
                let before = old[person].map { ($0, weeks.times(of: session, isTold: true)) }
                compareOwnTimes(person, session, own, before ?? latest(person, before: session))
            }
        }
    }

    // MARK: Weeks that are published now

    private mutating func compareNew() {
        let first = max(weeks.asOf, weeks.toldThrough.adding(days: 1))
        guard first <= weeks.lastDay else { return }
        for (row, days) in rows {
            for offset in 0...weeks.lastDay.days(since: first) {
                let session = SessionID(series: row.series, date: first.adding(days: offset))
                guard session.date.weekday == row.weekday else { continue }
                compareNew(session, days.filter { $0 < session.date })
            }
        }
    }

    private mutating func compareNew(_ session: SessionID, _ earlier: [CalendarDay]) {
        let now = weeks.current[session] ?? [:]
        func sitting(_ day: CalendarDay) -> SessionID { SessionID(series: session.series, date: day) }
        let expectation = Expectation(
            earlier.prefix(3).map { ($0, Set((weeks.current[sitting($0)] ?? [:]).keys)) },
            rhythm: weeks.rhythms[session.series] ?? .every)
        guard !now.isEmpty else {
            if !weeks.oneTime.contains(session.series) { compareEmpty(session, expectation) }
            return
        }
        compare(session, expected: expectation.people(on: session.date), now)
        if let last = expectation.last { compareTimes(session, weeks.times(of: sitting(last))) }
        for (person, own) in now { compareOwnTimes(person, session, own, latest(person, before: session)) }
    }

    private mutating func compareEmpty(_ session: SessionID, _ expectation: Expectation) {
        let people = expectation.people(on: session.date)
        let comeBack = people.contains { weeks.comes($0, to: session.series, after: session.date) }
        guard expectation.isDue(session.date, comesBack: comeBack) else { return }
        if expectation.isDue(session.date, comesBack: false) {
            compare(session, expected: people, [:])
        } else {
            facts.insert(.nobody(session))
        }
    }

    // MARK: One sitting

    private mutating func compare(_ session: SessionID, expected: Set<NewsPerson>, _ now: KnownWeeks.Sitting) {
        for person in now.keys where !expected.contains(person) { facts.insert(.comes(person, session)) }
        var isDecided = true
        for person in expected where now[person] == nil {
            if weeks.isUndecided(person, session) {
                isDecided = false
                facts.insert(.undecided(person, session))
            } else {
                facts.insert(.staysAway(person, session))
            }
        }
        if now.isEmpty, isDecided { facts.insert(.nobody(session)) }
    }

    private mutating func compareTimes(_ session: SessionID, _ before: ClockTimes?) {
        guard let before, let now = weeks.times(of: session), before != now else { return }
        facts.insert(.otherTimes(session, now))
    }

    /// - Parameter before: his own times the last time, and those of the sitting; nil: he was not here before.
    private mutating func compareOwnTimes(
        _ person: NewsPerson, _ session: SessionID, _ own: ClockTimes, _ before: (own: ClockTimes, all: ClockTimes?)?
    ) {
        let wasWhole = before.map { $0.own == $0.all } ?? true
        let isWhole = own == weeks.times(of: session)
        guard isWhole ? !wasWhole : wasWhole || before?.own != own else { return }
        facts.insert(.ownTimes(person, session, own))
    }

    /// When somebody worked the last time that he was at the series.
    private func latest(_ person: NewsPerson, before session: SessionID) -> (own: ClockTimes, all: ClockTimes?)? {
        for day in rows[Row(session)] ?? [] where day < session.date {
            let earlier = SessionID(series: session.series, date: day)
            if let own = weeks.current[earlier]?[person] { return (own, weeks.times(of: earlier)) }
        }
        return nil
    }
}

extension KnownWeeks {
    /// Whether somebody comes after a day, as far as published weeks and the look-ahead say.
    ///
    /// - Parameter series: nil: to any of the project.
    func comes(_ person: NewsPerson, to series: SeriesID?, after day: CalendarDay) -> Bool {
        let isAhead = (lookAhead[person] ?? [:]).contains { (series == nil || $0.key == series) && $0.value > day }
        return isAhead
            || current.contains { session, people in
                session.date > day && (series == nil || session.series == series) && people[person] != nil
            }
    }

    /// Whether somebody came before a day, as far as both publications know.
    func came(_ person: NewsPerson, to series: SeriesID?, before day: CalendarDay) -> Bool {
        func counts(_ session: SessionID) -> Bool {
            session.date < day && (series == nil || session.series == series)
        }
        return told.contains { counts($0.key) && $0.value[person] != nil }
            || current.contains { counts($0.key) && $0.value[person] != nil }
    }
}
