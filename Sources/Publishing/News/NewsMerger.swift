package import PlacementDomain

/// Makes few items of many facts: one for somebody on several days, one for several people on the same day.
package struct NewsMerger {
    private let weeks: KnownWeeks
    private let facts: Set<NewsFact>
    private let isFirst: Bool
    private var found: [Found: Set<CalendarDay>] = [:]

    /// Kind and person (nil: it is about nobody), and for items about days what else must be alike.
    private struct Found: Hashable {
        var kind: NewsItem.Kind
        var person: NewsPerson?
        var times: ClockTimes?
    }

    /// - Parameter names: of clients as the partner reads them; whoever has none is counted.
    package static func news(
        _ facts: Set<NewsFact>, _ weeks: KnownWeeks, names: [ClientID: String]
    ) -> PartnerNews {
        var merger = NewsMerger(weeks: weeks, facts: facts)
        for fact in facts { merger.sort(fact) }
        merger.findEmptyWeeks()
        var news = PartnerNews()
        let items = merger.items(names)
        // Whoever does not come stands on no list: that is always told. Who comes is there to be read.
        let room = max(0, PartnerNews.mostItems - items.count { $0.kind.isAbsence })
        let told = Set(items.filter { !$0.kind.isAbsence }.prefix(room))
        news.items = items.filter { $0.kind.isAbsence || told.contains($0) }
        news.more = items.count - news.items.count
        return news
    }

    private init(weeks: KnownWeeks, facts: Set<NewsFact>) {
        self.weeks = weeks
        self.facts = facts
        isFirst = weeks.told.isEmpty && !weeks.current.keys.contains { $0.date < weeks.asOf }
    }

    // MARK: What a fact means

    private mutating func sort(_ fact: NewsFact) {
        switch fact {
        case .comes(let person, let session): sortComing(person, session)
        case .staysAway(let person, let session): sortStayingAway(person, session)
        case .undecided(let person, let session): add(.undecided, person, session)
        case .nobody(let session): add(.nobody, nil, session)
        case .otherTimes(let session, let times): add(.otherTimes, nil, session, times)
        case .ownTimes(let person, let session, let times): add(.ownTimes, person, session, times)
        case .inDoubt(let session): add(.inDoubt, nil, session)
        }
    }

    private mutating func add(
        _ kind: NewsItem.Kind, _ person: NewsPerson?, _ session: SessionID, _ times: ClockTimes? = nil
    ) {
        found[Found(kind: kind, person: person, times: times), default: []].insert(session.date)
    }

    /// A first day at a series with more to come is a beginning; any other one is a day.
    private mutating func sortComing(_ person: NewsPerson, _ session: SessionID) {
        let (series, day) = (session.series, session.date)
        guard !weeks.came(person, to: series, before: day) else {
            // What follows on a beginning in the same publication is told with it.
            let follows = facts.contains { fact in
                guard case .comes(person, let other) = fact, other.series == series, other.date < day else {
                    return false
                }
                return !weeks.came(person, to: series, before: other.date)
            }
            if !follows { add(.comes, person, session) }
            return
        }
        guard weeks.comes(person, to: series, after: day) else { return add(.comes, person, session) }
        let isKnown = weeks.came(person, to: nil, before: min(day, firstComing(person) ?? day))
        add(isKnown ? .addsWeekdays : .joins, person, session)
    }

    private func firstComing(_ person: NewsPerson) -> CalendarDay? {
        facts.compactMap { fact in
            if case .comes(person, let session) = fact { session.date } else { nil }
        }.min()
    }

    /// Who does not come any more is not said to stay away one day; nor is anybody where it is said that nobody comes.
    private mutating func sortStayingAway(_ person: NewsPerson, _ session: SessionID) {
        if !weeks.comes(person, to: nil, after: session.date), !isLater(person, thanOrOn: session) {
            add(.leaves, person, session)
        } else if !weeks.comes(person, to: session.series, after: session.date) {
            add(.dropsWeekdays, person, session)
        } else if !facts.contains(.nobody(session)) {
            add(.staysAway, person, session)
        }
    }

    /// Whether somebody also comes on that very day, to another sitting.
    private func isLater(_ person: NewsPerson, thanOrOn session: SessionID) -> Bool {
        weeks.current.contains { $0.key.date == session.date && $0.value[person] != nil }
    }

    /// A week in which two or more days fell away and nobody is left is one item.
    private mutating func findEmptyWeeks() {
        let key = Found(kind: .nobody, person: nil)
        guard let days = found[key] else { return }
        let undecided = facts.compactMap { fact in
            if case .undecided(_, let session) = fact { session.date.monday } else { nil }
        }
        let busy = Set(weeks.current.keys.map(\.date.monday)).union(undecided)
        for (monday, own) in Dictionary(grouping: days, by: \.monday) where own.count > 1 && !busy.contains(monday) {
            found[key]?.subtract(own)
            found[Found(kind: .nobodyAllWeek, person: nil), default: []].insert(monday)
        }
        if found[key]?.isEmpty ?? false { found[key] = nil }
    }

    // MARK: Items

    /// Sorted by (day, kind, people); people of whom the same is said stand in one item.
    private func items(_ names: [ClientID: String]) -> [NewsItem] {
        var people: [NewsItem: [NewsPerson]] = [:]
        for (key, value) in found {
            guard let item = item(key, value.sorted()) else { continue }
            people[item, default: []] += key.person.map { [$0] } ?? []
        }
        return people.map { item, people in
            var item = item
            for person in people.sorted() {
                if let name = names[person.client] { item.names.append(name) } else { item.unnamed += 1 }
            }
            return (item: item, first: people.min())
        }.sorted { left, right in
            let (one, two) = (left.item, right.item)
            if one.day != two.day { return one.day < two.day }
            if one.kind != two.kind { return one.kind.rawValue < two.kind.rawValue }
            if one.days != two.days { return one.days.lexicographicallyPrecedes(two.days) }
            if one.weekdays != two.weekdays { return one.weekdays.lexicographicallyPrecedes(two.weekdays) }
            if let first = left.first, let other = right.first, first != other { return first < other }
            return (one.times?.start ?? TimeOfDay(minute: 0), one.times?.end ?? TimeOfDay(minute: 0))
                < (two.times?.start ?? TimeOfDay(minute: 0), two.times?.end ?? TimeOfDay(minute: 0))
        }.map(\.item)
    }

    /// Without its people.
    private func item(_ found: Found, _ days: [CalendarDay]) -> NewsItem? {
        guard let first = days.first else { return nil }
        var item = NewsItem(kind: found.kind, day: first)
        item.times = found.times
        switch found.kind {
        case .joins, .addsWeekdays, .dropsWeekdays: item.weekdays = Set(days.map(\.weekday)).sorted()
        case .leaves: break
        default: item.days = days
        }
        item.isFirst = found.kind == .joins && isFirst
        return item
    }
}
