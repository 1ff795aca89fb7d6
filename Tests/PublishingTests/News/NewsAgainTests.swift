import PlacementDomain
import PlacementTesting
import Publishing
import Testing

/// The facts of news told again in the plainest way, on random small histories.
struct NewsAgainTests {
    private let people: [ClientID] = ["a", "b", "c"]
    private let series: [SeriesID] = ["s", "t"]

    /// Six weeks up to the new one, two series on one weekday each; some of the told week differs from what was told.
    private func history(_ random: inout SplitMix64) -> KnownWeeks {
        var weeks = KnownWeeks.december
        for (number, id) in series.enumerated() {
            weeks.rhythms[id] = random.pick(Series.Rhythm.allCases)
            let isInTurn = random.chance(40)
            for week in 0...5 {
                let day = CalendarDay("2026-11-10").adding(days: 7 * week + 2 * number)
                if random.chance(15) { continue }
                let end = random.chance(85) ? 16 : 13
                for (place, client) in people.enumerated() {
                    let comes = isInTurn ? (week + place).isMultiple(of: 2) != random.chance(10) : random.chance(75)
                    let own = random.chance(90) ? end : 12
                    if comes { weeks.comeOnly(client, id, day, 9, own) }
                    if day <= weeks.toldThrough, comes != random.chance(day >= weeks.asOf ? 25 : 0) {
                        weeks.tell(client, id, day, 9, random.chance(90) ? own : 14)
                    }
                }
            }
            for client in people where random.chance(60) { weeks.goOn(client, id, "2026-12-22") }
        }
        if random.chance(20) { weeks.undecided = [random.pick(people)] }
        return weeks
    }

    private func end(_ sitting: KnownWeeks.Sitting) -> TimeOfDay? { sitting.values.map(\.end).max() }

    /// Sittings before a day with somebody, latest first.
    private func earlier(_ id: SeriesID, _ day: CalendarDay, _ weeks: KnownWeeks) -> [CalendarDay] {
        weeks.current.keys.filter { $0.series == id && $0.date < day }.map(\.date).sorted(by: >)
    }

    private func isHeld(_ rhythm: Series.Rhythm, _ day: CalendarDay, _ last: CalendarDay) -> Bool {
        let week = day.isoWeek.week
        return rhythm == .every || rhythm == .oddWeek && week % 2 == 1 || rhythm == .evenWeek && week % 2 == 0
            || rhythm == .everyTwoWeeks && day.days(since: last) % 14 == 0
    }

    private func timesBetween(_ first: CalendarDay, _ last: CalendarDay, _ rhythm: Series.Rhythm) -> Int {
        var (count, day) = (0, first.adding(days: 7))
        while day <= last {
            if isHeld(rhythm, day, first) { count += 1 }
            day = day.adding(days: 7)
        }
        return count
    }

    private func expected(_ weeks: KnownWeeks) -> Set<NewsFact> {
        var facts: Set<NewsFact> = []
        for (number, id) in series.enumerated() {
            for (day, isTold) in [(CalendarDay("2026-12-08"), true), (CalendarDay("2026-12-15"), false)] {
                let session = SessionID(series: id, date: day.adding(days: 2 * number))
                let now = weeks.current[session] ?? [:]
                let old = weeks.told[session] ?? [:]
                let before = earlier(id, session.date, weeks)
                let rhythm = weeks.rhythms[id] ?? .every
                func came(_ person: NewsPerson, _ place: Int) -> Bool {
                    weeks.current[SessionID(series: id, date: before[place])]?[person] != nil
                }
                var awaited = Set(people.map(NewsPerson.of))
                var isMissed = true
                if isTold {
                    awaited = awaited.filter { old[$0] != nil }
                    isMissed = !old.isEmpty
                } else if let last = before.first {
                    awaited = awaited.filter { person in
                        guard before.count > 2 else { return came(person, 0) }
                        let isInTurn = came(person, 0) == came(person, 2) && came(person, 0) != came(person, 1)
                        return came(person, isInTurn ? 1 : 0)
                    }
                    let inTurn =
                        before.count > 2 && timesBetween(before[1], before[0], rhythm) == 2
                        && timesBetween(before[2], before[1], rhythm) == 2
                    let times = timesBetween(last, session.date, rhythm)
                    if inTurn, times % 2 == 1 { awaited = [] }
                    isMissed = isHeld(rhythm, session.date, last) && times == (inTurn ? 2 : 1)
                    let comesBack = awaited.contains { person in
                        weeks.lookAhead[person]?[id] != nil
                    }
                    if now.isEmpty, !isMissed, isHeld(rhythm, session.date, last), comesBack,
                        times > (inTurn ? 2 : 1), !inTurn || times % 2 == 0
                    {
                        facts.insert(.nobody(session))
                    }
                } else {
                    (awaited, isMissed) = ([], false)
                }
                if now.isEmpty, !isMissed { continue }
                var isUndecided = false
                for person in people.map(NewsPerson.of) {
                    if now[person] != nil, !awaited.contains(person) { facts.insert(.comes(person, session)) }
                    if now[person] == nil, awaited.contains(person) {
                        let waits = weeks.undecided.contains(person.client)
                        if waits { isUndecided = true }
                        facts.insert(waits ? .undecided(person, session) : .staysAway(person, session))
                    }
                }
                if now.isEmpty {
                    if !isUndecided { facts.insert(.nobody(session)) }
                    continue
                }
                func times(_ sitting: KnownWeeks.Sitting) -> ClockTimes? {
                    end(sitting).map { ClockTimes(TimeOfDay(9, 0), $0) }
                }
                let like = isTold ? old : before.first.flatMap { weeks.current[SessionID(series: id, date: $0)] } ?? [:]
                if !like.isEmpty, times(like) != times(now), let now = times(now) {
                    facts.insert(.otherTimes(session, now))
                }
                for (person, own) in now {
                    var last = isTold && old[person] != nil ? old : nil
                    for day in before where last == nil {
                        let sitting = weeks.current[SessionID(series: id, date: day)]
                        if sitting?[person] != nil { last = sitting }
                    }
                    let wasWhole = last.map { $0[person]?.end == end($0) } ?? true
                    if own.end == end(now) ? !wasWhole : wasWhole || last?[person] != own {
                        facts.insert(.ownTimes(person, session, own))
                    }
                }
            }
        }
        return facts
    }

    @Test("the facts of 20,000 random histories are those of the plain rule", arguments: 0..<10)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var kinds: Set<String> = []
        for number in 0..<2_000 {
            let weeks = history(&random)
            let (facts, plain) = (weeks.facts, expected(weeks))
            guard facts == plain else {
                Issue.record("history \(number) of seed \(seed): \(facts.symmetricDifference(plain))")
                return
            }
            for fact in facts { kinds.insert(String("\(fact)".prefix { $0 != "(" })) }
        }
        #expect(kinds == ["comes", "staysAway", "undecided", "nobody", "otherTimes", "ownTimes"])
    }
}
