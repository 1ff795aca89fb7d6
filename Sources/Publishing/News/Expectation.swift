package import PlacementDomain

/// Whom a partner may expect at a sitting of a series, from how it went on before.
///
/// Let h1, h2, h3 be the latest sittings before it in which somebody came, latest first. Somebody is expected if he was at
/// h1; where he came and stayed away in turn (at h1 and h3 alike, at h2 not), as at h2. Where the series itself had people
/// every other time only, nobody is expected at the times between.
package struct Expectation: Sendable {
    /// The latest sitting with people; nil: there is none.
    package let last: CalendarDay?
    /// Whether people came every other time only.
    package let isEveryOtherTime: Bool
    /// Those who are expected, unless the day is one of the times between.
    private let people: Set<NewsPerson>
    private let rhythm: Series.Rhythm

    /// - Parameter history: days of the series with the people who came, latest first; days with nobody do not count.
    package init(_ history: [(day: CalendarDay, people: Set<NewsPerson>)], rhythm: Series.Rhythm) {
        let sittings = history.lazy.filter { !$0.people.isEmpty }.prefix(3).map { $0 }
        self.rhythm = rhythm
        last = sittings.first?.day
        let people = sittings.map(\.people)
        guard let latest = people.first else {
            self.people = []
            isEveryOtherTime = false
            return
        }
        guard people.count == 3 else {
            self.people = latest
            isEveryOtherTime = false
            return
        }
        self.people = latest.union(people[1]).filter { person in
            let came = people.map { $0.contains(person) }
            return came[2] == came[0] && came[0] != came[1] ? came[1] : came[0]
        }
        isEveryOtherTime =
            Expectation.times(from: sittings[1].day, to: sittings[0].day, rhythm) == 2
            && Expectation.times(from: sittings[2].day, to: sittings[1].day, rhythm) == 2
    }

    /// Who is expected on a day after the latest sitting.
    package func people(on day: CalendarDay) -> Set<NewsPerson> {
        guard let last else { return [] }
        if isEveryOtherTime, !Expectation.times(from: last, to: day, rhythm).isMultiple(of: 2) { return [] }
        return people
    }

    /// Whether people should come on a day: at the next time after the latest sitting; at later ones only where somebody
    /// comes back, so that a group that ended is not missed each week anew.
    package func isDue(_ day: CalendarDay, comesBack: Bool) -> Bool {
        guard let last, day > last, Expectation.holds(rhythm, on: day, since: last) else { return false }
        let (times, step) = (Expectation.times(from: last, to: day, rhythm), isEveryOtherTime ? 2 : 1)
        return times == step || (comesBack && times > step && times.isMultiple(of: step))
    }

    /// How many times a series is held after one day and up to another of the same weekday.
    static func times(from first: CalendarDay, to last: CalendarDay, _ rhythm: Series.Rhythm) -> Int {
        stride(from: 7, through: last.days(since: first), by: 7).count {
            holds(rhythm, on: first.adding(days: $0), since: first)
        }
    }

    /// Weeks 53 and 1 are two odd weeks running: a series of odd weeks is then held a week after the last time.
    private static func holds(_ rhythm: Series.Rhythm, on day: CalendarDay, since first: CalendarDay) -> Bool {
        switch rhythm {
        case .every: true
        case .oddWeek: WeekRhythm.oddWeek.holds(on: day)
        case .evenWeek: WeekRhythm.evenWeek.holds(on: day)
        case .everyTwoWeeks: day.days(since: first).isMultiple(of: 14)
        }
    }
}
