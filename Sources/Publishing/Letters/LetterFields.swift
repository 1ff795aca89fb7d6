/// The names that templates of letters and notices may use.
package enum LetterFields {
    /// Of letters and notices themselves.
    package static let own: Set<String> = names(of: [
        Letter.self, Letter.Sitting.self, Letter.PickUp.self, Letter.Route.self, Letter.Way.self, LetterEnding.self,
        LaterDaysPart.self, LaterDaysPart.Line.self, LaterDaysPart.WeekNumber.self, DayNotice.self, DayNotice.Day.self,
        DayNotice.Group.self,
    ])

    /// With those of days, weekdays and lengths of time.
    package static let all: Set<String> = own.union(names(of: [DayPart.self, WeekdayPart.self, DurationPart.self]))

    private static func names(of parts: [any PaperPart.Type]) -> Set<String> {
        Set(parts.flatMap { $0.fieldNames })
    }
}

extension PaperPart {
    /// Names of all fields.
    fileprivate static var fieldNames: [String] { Array(fields.keys) }
}
