import PlacementDomain

/// The list that hangs on a wall and is signed: names, times and room to write, and no word about anybody (PRIV-01).
struct SigningListPart: PaperPart {
    let language: String
    let pages: [SigningPagePart]

    /// - Parameter weeks: Mondays of the weeks that are listed, ascending.
    init(_ sheet: PartnerSheet, weeks: [CalendarDay], language: String) {
        self.language = language
        pages = sheet.weeks.filter { weeks.contains($0.monday) }.flatMap { week -> [SigningPagePart] in
            guard !week.sittings.isEmpty else { return [SigningPagePart(sheet: sheet, week: week.monday)] }
            let pages = SigningPages(week).pages
            return pages.enumerated().map { number, page in
                SigningPagePart(
                    sheet: sheet, week: week.monday, number: number + 1, count: pages.count,
                    days: page.parts.map { SigningDayPart($0) })
            }
        }
    }

    static let fields: [String: @Sendable (SigningListPart) -> Any?] = [
        "language": { $0.language }, "pages": { $0.pages },
    ]
}

/// One A4 of a signing list.
struct SigningPagePart: PaperPart {
    let sheet: PartnerSheet
    let week: CalendarDay
    var number = 1
    var count = 1
    /// Empty: nobody comes in that week.
    var days: [SigningDayPart] = []

    static let fields: [String: @Sendable (SigningPagePart) -> Any?] = [
        "project": { $0.sheet.project }, "unit": { ContactPart(contact: $0.sheet.unit.onTheWall) },
        "madeOn": { DayPart($0.sheet.asOf) }, "madeAt": { $0.sheet.madeAt?.description },
        "monday": { DayPart($0.week) },
        "sunday": { DayPart($0.week.adding(days: 6)) }, "week": { $0.week.isoWeek.week },
        "number": { $0.number }, "count": { $0.count }, "isOneOfSeveral": { $0.count > 1 },
        "isEmpty": { $0.days.isEmpty }, "days": { $0.days },
    ]
}

/// One day, or a part of one, on a page of a signing list.
struct SigningDayPart: PaperPart {
    private let sitting: PartnerSheet.Sitting
    private let people: [SigningRowPart]
    private let isContinued: Bool

    init(_ part: SigningPages.Part) {
        sitting = part.sitting
        isContinued = part.isContinued
        people = part.people.map { position in
            let named = part.sitting.people
            return named.indices.contains(position)
                ? SigningRowPart(
                    name: named[position].name, from: named[position].from, to: named[position].to,
                    hasOwnTimes: (named[position].from, named[position].to) != (part.sitting.start, part.sitting.end))
                : SigningRowPart(name: "", from: part.sitting.start, to: part.sitting.end)
        }
    }

    static let fields: [String: @Sendable (SigningDayPart) -> Any?] = [
        "day": { DayPart($0.sitting.date) }, "start": { "\($0.sitting.start)" }, "end": { "\($0.sitting.end)" },
        "count": { $0.sitting.count }, "isOnePerson": { $0.sitting.count == 1 },
        "isUnsettled": { $0.sitting.isUnsettled }, "isContinued": { $0.isContinued }, "people": { $0.people },
    ]
}

/// Somebody who signs.
struct SigningRowPart: PaperPart {
    /// Empty: the name is written in by hand.
    var name: String
    var from: TimeOfDay
    var to: TimeOfDay
    /// Whether he comes at other times than the sitting.
    var hasOwnTimes = false

    static let fields: [String: @Sendable (SigningRowPart) -> Any?] = [
        "name": { $0.name }, "from": { "\($0.from)" }, "to": { "\($0.to)" }, "hasOwnTimes": { $0.hasOwnTimes },
    ]
}

/// Whom to call on our side, as templates read it; what is empty is a line to fill in by hand.
struct ContactPart: PaperPart {
    var contact: OurContact

    static let fields: [String: @Sendable (ContactPart) -> Any?] = [
        "name": { $0.contact.name }, "telephone": { $0.contact.unbrokenTelephone }, "address": { $0.contact.address },
    ]
}
