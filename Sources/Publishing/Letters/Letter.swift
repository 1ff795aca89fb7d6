import PlacementDomain

/// All that a placement letter may say: templates read these fields and nothing else (PRIV-02).
///
/// - Source: Besluit tenuitvoerlegging strafrechtelijke beslissingen 3:14 (talk, signature, travel), 3:17 and 3:18 (another
///   place), 3:19 and 3:20 (warning), 3:22 (benefit agency), Wetboek van Strafvordering 6:3:3 (detention), texts in force on
///   2026-01-01. Templates state no term or number that is no field here.
struct Letter: Sendable {
    /// In which this article is.
    var language = ""
    /// Whether it only helps to read the letter in another language, which is the one to sign.
    var isTranslation = false
    /// The client's own name; empty: none is known.
    var name: String
    /// As the list at his place of work names him; empty: by his own name.
    var nameOnList = ""
    var unit: OurContact
    /// Of his own order; empty: none is known.
    var caseReference: String
    var asOf: CalendarDay
    var project: String
    var address: String
    var contactName: String
    var contactPhone: String
    /// How he gets to his series, one for each place to travel to; the project itself first.
    var ways: [Way]
    /// The first sittings, as far as they are firm, sorted.
    var firstSittings: [Sitting]
    /// What comes after the firm weeks; those days may still change, so none is named.
    var later: LaterDays
    var ending: LetterEnding
    var credited: Minutes
    var left: Minutes
    /// He is told *je*, and the introduction talk is a must.
    var isYoung: Bool
    /// He gets the short letter.
    var isPlain: Bool
    var rules: Rules

    /// What rules and order say of staying away and of other days.
    struct Rules: Sendable {
        /// Days before the sitting by which other days are asked for.
        var changeDays: Int
        /// The most warnings of a whole order; nil: the rules name no number.
        var warnings: Int?
        /// Whether the prosecution service decides what follows on a return.
        var isSentence: Bool
        /// Whether it may decide on detention.
        var hasDetention: Bool
    }

    var firstDay: CalendarDay { firstSittings.first?.date ?? asOf }

    /// Whether one of his days is so long that he eats there.
    var hasLongDay: Bool {
        let lengths =
            firstSittings.map { $0.to.minute - $0.from.minute }
            + later.regular.map { $0.end.minute - $0.start.minute }
        return lengths.contains { $0 >= 6 * 60 }
    }

    /// Names of templates for it, the best first: a language need not have all of them.
    var templates: [String] {
        var names: [String] = []
        if isPlain, isYoung { names.append("letter-plain-young") }
        if isPlain { names.append("letter-plain") }
        if isYoung { names.append("letter-young") }
        return names + ["letter"]
    }
}

extension Letter: PaperPart {
    static let fields: [String: @Sendable (Letter) -> Any?] = [
        "language": { $0.language }, "isRightToLeft": { PagePart.rightToLeft.contains($0.language) },
        "isTranslation": { $0.isTranslation }, "isYoung": { $0.isYoung }, "nameOnList": { $0.nameOnList },
        "name": { $0.name },
        "unitName": { $0.unit.name }, "unitAddress": { $0.unit.address },
        "telephone": { $0.unit.unbrokenTelephone }, "today": { DayPart($0.asOf) },
        "caseReference": { $0.caseReference },
        "project": { $0.project }, "address": { $0.address }, "contactName": { $0.contactName },
        "contactPhone": { $0.contactPhone }, "ways": { $0.ways }, "hasSeveralWays": { $0.ways.count > 1 },
        "firstDay": { DayPart($0.firstDay) }, "sittings": { $0.firstSittings },
        "later": { $0.later.isEmpty ? nil : LaterDaysPart($0.later) }, "ending": { $0.ending },
        "credited": { DurationPart(minutes: $0.credited.value) }, "left": { DurationPart(minutes: $0.left.value) },
        "hasLongDay": { $0.hasLongDay },
        "fastest": { $0.ways.count == 1 ? $0.ways[0].routes.first : nil },
        "changeDays": { $0.rules.changeDays }, "isOneChangeDay": { $0.rules.changeDays == 1 },
        "warnings": { $0.rules.warnings }, "isOneWarning": { $0.rules.warnings == 1 },
        "isSentence": { $0.rules.isSentence }, "hasDetention": { $0.rules.hasDetention },
    ]
}
