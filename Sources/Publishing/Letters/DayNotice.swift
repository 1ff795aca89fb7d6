import PlacementDomain

/// All that a notice about changed days may say: templates read these fields and nothing else (PRIV-02).
///
/// It gives no cause and promises nothing.
struct DayNotice: Sendable {
    /// In which this article is.
    var language = ""
    /// Whether it only helps to read the notice in another language.
    var isTranslation = false
    var client: ClientID
    /// The first day in it, for whoever calls an interpreter; no field of the page.
    var about: AnnouncedAssignment
    /// The client's own name; empty: none is known.
    var name: String
    var unit: OurContact
    /// Number of that unit in the instance; no field of the page.
    var unitNumber = 0
    var asOf: CalendarDay
    /// He is told *je*.
    var isYoung: Bool
    /// Days that he was told of and that are not published any more, sorted.
    var fallenAway: [Day] = []
    /// Days of which it is not sure that they are held as he was told, sorted.
    var unsettled: [Day] = []
    /// Days on which he is to come at other times than he was told, with the new ones, sorted.
    var otherTimes: [Day] = []
    /// Days on which he is to come and of which he was not told before, sorted.
    var expected: [Day] = []

    private var all: [Day] { fallenAway + unsettled + otherTimes + expected }

    /// The earliest day that it is about.
    var firstDay: Day? { all.min { $0.date < $1.date } }

    var isEmpty: Bool { all.isEmpty }

    /// Names of templates for it, the best first.
    var templates: [String] { isYoung ? ["notice-young", "notice"] : ["notice"] }

    struct Day: PaperPart {
        var date: CalendarDay
        var from: TimeOfDay
        var to: TimeOfDay
        var project: String

        static let fields: [String: @Sendable (Day) -> Any?] = [
            "day": { DayPart($0.date) }, "from": { "\($0.from)" }, "to": { "\($0.to)" }, "project": { $0.project },
        ]
    }

    /// Days to which the same happens.
    struct Group: PaperPart {
        var days: [Day]

        static let fields: [String: @Sendable (Group) -> Any?] = [
            "days": { $0.days }, "isOneDay": { $0.days.count == 1 },
        ]
    }
}

extension DayNotice: PaperPart {
    static let fields: [String: @Sendable (DayNotice) -> Any?] = [
        "language": { $0.language }, "isRightToLeft": { PagePart.rightToLeft.contains($0.language) },
        "isTranslation": { $0.isTranslation }, "name": { $0.name },
        "unitName": { $0.unit.name }, "unitAddress": { $0.unit.address },
        "telephone": { $0.unit.unbrokenTelephone }, "today": { DayPart($0.asOf) },
        "fallenAway": { group($0.fallenAway) }, "unsettled": { group($0.unsettled) },
        "otherTimes": { group($0.otherTimes) }, "expected": { group($0.expected) },
        // Whether nothing is known to change yet.
        "isUnsettledAlone": { $0.fallenAway.isEmpty && $0.otherTimes.isEmpty && $0.expected.isEmpty },
    ]

    private static func group(_ days: [Day]) -> Group? { days.isEmpty ? nil : Group(days: days) }
}
