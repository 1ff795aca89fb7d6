import PlacementDomain

/// Travel: how far a client may be sent.
///
/// TRAVEL-01 there and back within the law's limit · TRAVEL-02 within his own · TRAVEL-04 by a means that he has.
enum TravelRules {
    /// TRAVEL-04
    enum SomeWay: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .travel04 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool { person.minutes(to: sitting) == nil }
    }

    /// TRAVEL-02
    enum OwnLimit: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .travel02 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            isTooFar(person.minutes(to: sitting), limit: person.travelLimit)
        }

        static func changes(for person: Person) -> Changes { person.travelLimit == nil ? .neverBroken : Changes() }
    }

    /// TRAVEL-01
    enum LawfulLimit: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .travel01 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            isTooFar(person.minutes(to: sitting), limit: person.law.travelMinutesPerDay.number(on: sitting.day))
        }

        static func changes(for person: Person) -> Changes {
            if !person.law.travelMinutesPerDay.isEverSet { return .neverBroken }
            return Changes(days: person.law.travelMinutesPerDay.changeDays)
        }
    }

    /// Whether the way there and back takes more minutes than a limit.
    ///
    /// - Parameters:
    ///   - minutes: one way; nil: no way, which is TRAVEL-04 alone.
    ///   - limit: nil: none.
    static func isTooFar(_ minutes: Int?, limit: Int?) -> Bool {
        guard let minutes, let limit else { return false }
        return 2 * minutes > limit
    }

    /// The fewest minutes one way from a home to each place, over some means of travel; -1: no way.
    ///
    /// - Parameter places: how many there are, see `Instance.placeCount`.
    static func leastMinutes(_ records: ArraySlice<TravelTable.Record>, modes: [TravelMode], places: Int) -> [Int16] {
        var least = [Int16](repeating: -1, count: places)
        for record in records where modes.contains(record.mode) {
            let known = least[Int(record.place)]
            if known < 0 || record.minutes < known { least[Int(record.place)] = record.minutes }
        }
        return least
    }
}
