import PlacementDomain

/// One condition that a held sitting must meet to be lawful for a client (C5).
///
/// Each stands once, in the file of its topic, and is named in `SittingConditions`. Whoever asks about one sitting
/// asks each of them. Whoever asks about a whole series may ask once for each stretch of days in which the answer
/// stays the same.
protocol SittingCondition: SendableMetatype {
    /// The rule that a sitting breaks which does not meet the condition.
    static func code(for unit: PlannedUnit) -> RuleCode
    static func isBroken(by sitting: Sitting, for person: Person) -> Bool
    /// When the answer may differ among the sittings of one series.
    static func changes(for person: Person) -> Changes
}

extension SittingCondition {
    /// Never.
    static func changes(for person: Person) -> Changes { Changes() }
}

/// When an answer may differ among the sittings of one series.
struct Changes {
    /// No sitting at all breaks the condition for him.
    static let neverBroken = Changes(isNeverBroken: true)

    var isNeverBroken = false
    /// The days from which it may be another than before, in any order.
    var days: [Int] = []
    /// It may differ between odd and even weeks.
    var byWeek = false
    /// It may differ where a sitting has other times than its series.
    var byTimes = false
    /// It may differ from sitting to sitting.
    var bySitting = false

    /// The days on which a day comes to lie within some range, or no more.
    static func days(_ ranges: some Sequence<DayRange>) -> [Int] {
        var days: [Int] = []
        for range in ranges {
            if range.first != Int.min { days.append(range.first) }
            if range.last != Int.max { days.append(range.last + 1) }
        }
        return days
    }
}

/// The list of all conditions of a sitting.
enum SittingConditions {
    /// First those that most sittings do not meet.
    static let all: [any SittingCondition.Type] = [
        DayRules.Offered.self, TravelRules.SomeWay.self, TravelRules.OwnLimit.self, TravelRules.LawfulLimit.self,
        DayRules.NotWithdrawn.self, DayRules.WeekendGround.self, DayRules.FirstDay.self, DayRules.LatestEnd.self,
        PlaceRules.Tags.self, PlaceRules.Juveniles.self, PlaceRules.NotExcluded.self,
        GroupRules.Composition.self, GroupRules.Supervisor.self,
        TermRules.End.self, TermRules.NotStopped.self,
        HourRules.RestAfterPublished.self,
    ]

    /// The rules that a sitting breaks for a client, each once; none: it is lawful for him.
    static func broken(by sitting: Sitting, for person: Person) -> [RuleCode] {
        var broken: [RuleCode] = []
        for condition in all where condition.isBroken(by: sitting, for: person) {
            broken.append(condition.code(for: person.unit))
        }
        return broken.inOrder
    }

    /// The rules that a day of a series breaks for a client, the sitting that is held then, and nil where none is.
    ///
    /// - Parameter day: of the plan or before it.
    static func broken(inSeries series: Int, on day: Int, for person: Person) -> (held: Sitting?, broken: [RuleCode]) {
        let calendar = person.facts.calendar
        guard calendar.recursUntilEnd(series, on: day) else {
            let isOver = day > calendar.lastDay && TermRules.isOver(day, person.unit)
            return (nil, [isOver ? person.unit.termCode : .days05])
        }
        let (sitting, ofSeries) = calendar.sitting(series, on: day)
        return (ofSeries.isEmpty ? sitting : nil, (ofSeries + broken(by: sitting, for: person)).inOrder)
    }

    /// Whether a held sitting is lawful for a client.
    static func allow(_ sitting: Sitting, for person: Person) -> Bool {
        for condition in all where condition.isBroken(by: sitting, for: person) { return false }
        return true
    }
}
