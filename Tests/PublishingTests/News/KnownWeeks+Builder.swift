import PlacementDomain
import PlacementTesting
import Publishing

extension KnownWeeks {
    /// Week 51 of 2026 (14 to 20 December) is new, the plan is of the Monday of week 50, which was told before.
    static var december: KnownWeeks {
        KnownWeeks(asOf: "2026-12-07", toldThrough: "2026-12-13", lastDay: "2026-12-20")
    }

    /// Somebody comes on a day, and was told so where the day was published before.
    mutating func come(
        _ client: ClientID, _ series: SeriesID, _ day: CalendarDay, _ start: Int = 9, _ end: Int = 16
    ) {
        if day <= toldThrough { tell(client, series, day, start, end) }
        comeOnly(client, series, day, start, end)
    }

    /// He was told so.
    mutating func tell(
        _ client: ClientID, _ series: SeriesID, _ day: CalendarDay, _ start: Int = 9, _ end: Int = 16
    ) { addTold(.on(client, series, day, start, end)) }

    /// He comes, whatever was told.
    mutating func comeOnly(
        _ client: ClientID, _ series: SeriesID, _ day: CalendarDay, _ start: Int = 9, _ end: Int = 16
    ) { addCurrent(.on(client, series, day, start, end)) }

    /// He comes after these weeks, too, as far as the look-ahead says.
    mutating func goOn(_ client: ClientID, _ series: SeriesID, _ day: CalendarDay) {
        addLookAhead(.of(client), SessionID(series: series, date: day))
    }

    var facts: Set<NewsFact> { NewsFinder.facts(self) }

    var news: PartnerNews {
        NewsMerger.news(facts, self, names: ["a": "Anna", "b": "Bob", "c": "Carla", "f": "Farid", "z": "Zoë"])
    }

    /// The sentences as the page prints them.
    func sentences(_ language: String = "nl") -> [String] {
        news.text(in: language).split(separator: "\n").compactMap { line in
            for (tag, end) in [("<p class=\"news\">", "</p>"), ("<li>", "</li>")]
            where line.hasPrefix(tag) && line.hasSuffix(end) {
                return String(line.dropFirst(tag.count).dropLast(end.count))
            }
            return nil
        }
    }
}

extension AnnouncedAssignment {
    static func on(
        _ client: ClientID, _ series: SeriesID, _ day: CalendarDay, _ start: Int, _ end: Int
    ) -> AnnouncedAssignment {
        AnnouncedAssignment(
            project: "p", client: client, order: OrderID("o" + client.text),
            session: SessionID(series: series, date: day), from: TimeOfDay(start, 0), to: TimeOfDay(end, 0))
    }
}

extension NewsPerson {
    static func of(_ client: ClientID) -> NewsPerson { NewsPerson(client: client, order: OrderID("o" + client.text)) }
}
