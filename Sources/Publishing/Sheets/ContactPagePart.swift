import PlacementDomain

/// The page for a partner's contact person: who comes, what is good to know, whom to call, how hours go back (PRIV-01).
struct ContactPagePart: PaperPart {
    let sheet: PartnerSheet
    let language: String
    /// What differs from what he knows; nil: nothing does, or he knows nothing yet.
    let news: PartnerNews?
    /// Working days within which hours go back (PLACE-15); nil: no number is known.
    let returnDays: Int?

    static let fields: [String: @Sendable (ContactPagePart) -> Any?] = [
        "language": { $0.language }, "project": { $0.sheet.project }, "unit": { ContactPart(contact: $0.sheet.unit) },
        "madeOn": { DayPart($0.sheet.asOf) }, "madeAt": { $0.sheet.madeAt?.description },
        "lastDay": { DayPart($0.sheet.lastDay) },
        "news": { $0.news.map { NewsPart($0) } },
        "weeks": { $0.sheet.weeks.map { ContactWeekPart(week: $0) } }, "people": { ContactPersonPart.all($0.sheet) },
        "hasPeople": { page in page.sheet.weeks.contains { !$0.sittings.isEmpty } },
        "unnamed": { UnnamedPart.all($0.sheet) },
        "returnDays": { $0.returnDays }, "isOneReturnDay": { $0.returnDays == 1 },
    ]
}

/// One week of the page.
struct ContactWeekPart: PaperPart {
    let week: PartnerSheet.Week

    static let fields: [String: @Sendable (ContactWeekPart) -> Any?] = [
        "number": { $0.week.monday.isoWeek.week }, "monday": { DayPart($0.week.monday) },
        "sunday": { DayPart($0.week.monday.adding(days: 6)) }, "isEmpty": { $0.week.sittings.isEmpty },
        "sittings": { $0.week.sittings.map { ContactSittingPart(sitting: $0) } },
    ]
}

/// One working day of the page, in a line.
struct ContactSittingPart: PaperPart {
    let sitting: PartnerSheet.Sitting

    static let fields: [String: @Sendable (ContactSittingPart) -> Any?] = [
        "day": { DayPart($0.sitting.date) }, "start": { "\($0.sitting.start)" }, "end": { "\($0.sitting.end)" },
        "count": { $0.sitting.count }, "isOnePerson": { $0.sitting.count == 1 },
        "isUnsettled": { $0.sitting.isUnsettled },
    ]
}

/// One person on the page, with all his days.
struct ContactPersonPart: PaperPart {
    let name: String
    private let times: [ContactTimesPart]
    private let phrases: [ContactPhrasePart]
    private let emergencyContact: String

    static let fields: [String: @Sendable (ContactPersonPart) -> Any?] = [
        "name": { $0.name }, "times": { $0.times }, "phrases": { $0.phrases },
        "emergencyContact": { $0.emergencyContact },
    ]

    /// Everybody who is named on the sheet, in the order of his first day.
    static func all(_ sheet: PartnerSheet) -> [ContactPersonPart] {
        var order: [Int] = []
        var days: [Int: [Day]] = [:]
        for sitting in sheet.weeks.flatMap(\.sittings) {
            for person in sitting.people {
                if days[person.number] == nil { order.append(person.number) }
                days[person.number, default: []].append(Day(date: sitting.date, person: person))
            }
        }
        return order.compactMap { number in
            guard let own = days[number], let first = own.first else { return nil }
            return ContactPersonPart(
                name: first.person.name, times: times(own), phrases: phrases(own),
                emergencyContact: first.person.emergencyContact)
        }
    }

    fileprivate struct Day {
        var date: CalendarDay
        var person: PartnerSheet.Person
    }

    /// Days with the same times stand together, in the order of the first of them.
    private static func times(_ days: [Day]) -> [ContactTimesPart] {
        struct Times: Hashable {
            var from: TimeOfDay
            var to: TimeOfDay
        }
        var order: [Times] = []
        var grouped: [Times: [CalendarDay]] = [:]
        for day in days {
            let times = Times(from: day.person.from, to: day.person.to)
            if grouped[times] == nil { order.append(times) }
            grouped[times, default: []].append(day.date)
        }
        return order.map { ContactTimesPart(from: $0.from, to: $0.to, days: grouped[$0] ?? []) }
    }

    /// Each phrase once; with its days where it does not hold on all of his days.
    private static func phrases(_ days: [Day]) -> [ContactPhrasePart] {
        var order: [String] = []
        var grouped: [String: [CalendarDay]] = [:]
        for day in days {
            for phrase in day.person.phrases {
                if grouped[phrase] == nil { order.append(phrase) }
                grouped[phrase, default: []].append(day.date)
            }
        }
        return order.map { phrase in
            let own = grouped[phrase] ?? []
            return ContactPhrasePart(phrase: phrase, days: own.count == days.count ? [] : own)
        }
    }
}

/// Days on which somebody comes at the same times.
struct ContactTimesPart: PaperPart {
    let from: TimeOfDay
    let to: TimeOfDay
    let days: [CalendarDay]

    static let fields: [String: @Sendable (ContactTimesPart) -> Any?] = [
        "from": { "\($0.from)" }, "to": { "\($0.to)" }, "days": { ListedDayPart.list($0.days) },
    ]
}

/// A phrase about the work; without days it holds on all of them.
struct ContactPhrasePart: PaperPart {
    let phrase: String
    let days: [CalendarDay]

    static let fields: [String: @Sendable (ContactPhrasePart) -> Any?] = [
        "phrase": { $0.phrase }, "days": { ListedDayPart.list($0.days) }, "isOnSomeDays": { !$0.days.isEmpty },
    ]
}

/// People of whom nothing is printed, on one day: the planner calls about them.
struct UnnamedPart: PaperPart {
    let date: CalendarDay
    let count: Int

    static let fields: [String: @Sendable (UnnamedPart) -> Any?] = [
        "day": { DayPart($0.date) }, "count": { $0.count }, "isOnePerson": { $0.count == 1 },
    ]

    static func all(_ sheet: PartnerSheet) -> [UnnamedPart] {
        sheet.weeks.flatMap(\.sittings).filter { $0.unnamed > 0 }.map {
            UnnamedPart(date: $0.date, count: $0.unnamed)
        }
    }
}
