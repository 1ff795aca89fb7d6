import PlacementDomain

/// News as a template reads it: `{{#news}}{{> news}}{{/news}}` prints heading and sentences, and nothing where there is none.
struct NewsPart: PaperPart {
    private let items: [NewsItemPart]
    private let more: Int

    init(_ news: PartnerNews) {
        items = news.items.map(NewsItemPart.init)
        more = news.more
    }

    static let fields: [String: @Sendable (NewsPart) -> Any?] = [
        "hasNews": { !$0.items.isEmpty }, "items": { $0.items },
        "isSingle": { $0.items.count == 1 && $0.more == 0 }, "more": { $0.more }, "hasMore": { $0.more > 0 },
        "isOneMore": { $0.more == 1 },
    ]
}

extension PartnerNews {
    /// Heading and sentences as the program's own templates print them.
    package func text(in language: String) -> String {
        PaperTemplates.builtIn.text(["news"], in: language, NewsPart(self))
    }
}

/// One sentence of news as a template reads it.
struct NewsItemPart: PaperPart {
    private let item: NewsItem
    private let weekdays: [WeekdayPart]
    private let people: [NewsPersonPart]

    init(_ item: NewsItem) {
        self.item = item
        weekdays = WeekdayPart.list(item.weekdays)
        people = NewsPersonPart.list(item.names, unnamed: item.unnamed)
    }

    private static func isKind(_ kind: NewsItem.Kind) -> @Sendable (NewsItemPart) -> Any? { { $0.item.kind == kind } }

    static let fields: [String: @Sendable (NewsItemPart) -> Any?] = [
        "joins": isKind(.joins), "addsWeekdays": isKind(.addsWeekdays), "comes": isKind(.comes),
        "leaves": isKind(.leaves), "dropsWeekdays": isKind(.dropsWeekdays), "staysAway": isKind(.staysAway),
        "undecided": isKind(.undecided), "nobody": isKind(.nobody), "nobodyAllWeek": isKind(.nobodyAllWeek),
        "otherTimes": isKind(.otherTimes), "ownTimes": isKind(.ownTimes), "inDoubt": isKind(.inDoubt),
        "from": { DayPart($0.item.day) }, "days": { ListedDayPart.list($0.item.days) },
        "isOneDay": { $0.item.days.count == 1 },
        "weeks": { ListedWeekPart.list($0.item.kind == .nobodyAllWeek ? $0.item.days : []) },
        "weekdays": { $0.weekdays }, "isFirst": { $0.item.isFirst },
        "start": { $0.item.times?.start.description }, "end": { $0.item.times?.end.description },
        "people": { $0.people }, "isOnePerson": { $0.item.names.count + $0.item.unnamed == 1 },
        "plannerCalls": { $0.item.unnamed > 0 },
    ]
}

/// Somebody in a sentence of news: a name, or how many people are not named.
struct NewsPersonPart: PaperPart {
    /// nil: he is not named.
    private var name: String?
    private var unnamed = 0
    private var isAlone = false
    private var place = ListPlace.last

    static let fields: [String: @Sendable (NewsPersonPart) -> Any?] = [
        "name": { $0.name }, "unnamed": { $0.name == nil ? $0.unnamed : nil }, "isOne": { $0.unnamed == 1 },
        "isAlone": { $0.isAlone }, "comma": { $0.place == .beforeOthers }, "and": { $0.place == .beforeLast },
    ]

    /// `Farid, Anna en nog 1 persoon`.
    static func list(_ names: [String], unnamed: Int) -> [NewsPersonPart] {
        let count = names.count + (unnamed > 0 ? 1 : 0)
        var parts = names.enumerated().map { NewsPersonPart(name: $1, place: ListPlace($0, of: count)) }
        if unnamed > 0 { parts.append(NewsPersonPart(unnamed: unnamed, isAlone: names.isEmpty)) }
        return parts
    }
}

/// A day in a list that is printed as a sentence: `{{#day}}{{> weekday}}{{/day}}`, then a comma, *and*, or nothing.
struct ListedDayPart: PaperPart {
    private var day: DayPart
    private var place: ListPlace

    static let fields: [String: @Sendable (ListedDayPart) -> Any?] = [
        "day": { $0.day }, "comma": { $0.place == .beforeOthers }, "and": { $0.place == .beforeLast },
    ]

    static func list(_ days: [CalendarDay]) -> [ListedDayPart] {
        days.enumerated().map { ListedDayPart(day: DayPart($1), place: ListPlace($0, of: days.count)) }
    }
}

/// A week in such a list, by its number and days.
struct ListedWeekPart: PaperPart {
    private var monday: CalendarDay
    private var place: ListPlace
    private var sunday: CalendarDay { monday.adding(days: 6) }

    static let fields: [String: @Sendable (ListedWeekPart) -> Any?] = [
        "number": { $0.monday.isoWeek.week }, "first": { DayPart($0.monday) }, "last": { DayPart($0.sunday) },
        "isInOneMonth": { $0.monday.yearMonthDay.month == $0.sunday.yearMonthDay.month },
        "comma": { $0.place == .beforeOthers }, "and": { $0.place == .beforeLast },
    ]

    /// - Parameter mondays: the first days of the weeks.
    static func list(_ mondays: [CalendarDay]) -> [ListedWeekPart] {
        mondays.enumerated().map { ListedWeekPart(monday: $1, place: ListPlace($0, of: mondays.count)) }
    }
}
