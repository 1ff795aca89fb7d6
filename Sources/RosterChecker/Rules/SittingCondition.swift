import PlacementDomain

/// One condition that a held sitting must meet to be lawful for a client (C5).
///
/// Each stands once, in the file of its topic; `all` is the list. Whoever asks about one sitting asks each of them. Whoever
/// asks about a whole series may ask once for each stretch of days in which the answer stays the same.
struct SittingCondition: Sendable {
    /// The rule that a sitting breaks which does not meet the condition.
    let code: @Sendable (PlannedUnit) -> RuleCode
    let isBroken: @Sendable (_ sitting: Sitting, _ person: Person) -> Bool
    /// When the answer may differ among the sittings of one series that have the series' own times.
    let changes: @Sendable (Person) -> Changes

    struct Changes {
        /// The days from which it may be another than before, in any order.
        var days: [Int] = []
        /// It may differ between odd and even weeks.
        var byWeek = false
        /// It may differ from sitting to sitting.
        var bySitting = false

        /// The answer depends on whether a day lies within some of these ranges.
        static func at(_ ranges: some Sequence<DayRange>) -> Changes {
            var changes = Changes()
            for range in ranges {
                if range.first != Int.min { changes.days.append(range.first) }
                if range.last != Int.max { changes.days.append(range.last + 1) }
            }
            return changes
        }
    }

    init(
        _ code: RuleCode, isBroken: @escaping @Sendable (_ sitting: Sitting, _ person: Person) -> Bool,
        changes: @escaping @Sendable (Person) -> Changes = { _ in Changes() }
    ) {
        self.init(codeOf: { _ in code }, isBroken: isBroken, changes: changes)
    }

    init(
        codeOf code: @escaping @Sendable (PlannedUnit) -> RuleCode,
        isBroken: @escaping @Sendable (_ sitting: Sitting, _ person: Person) -> Bool,
        changes: @escaping @Sendable (Person) -> Changes = { _ in Changes() }
    ) {
        self.code = code
        self.isBroken = isBroken
        self.changes = changes
    }

    /// All of them; first those that most sittings do not meet.
    static let all =
        TravelRules.conditions + DayRules.conditions + PlaceRules.conditions + GroupRules.conditions
        + TermRules.conditions + HourRules.conditions

    /// The rules that a sitting breaks for a client, each once; none: it is lawful for him.
    static func broken(by sitting: Sitting, for person: Person) -> [RuleCode] {
        var broken: [RuleCode] = []
        for condition in all where condition.isBroken(sitting, person) { broken.append(condition.code(person.unit)) }
        return broken.inOrder
    }

    /// Whether a held sitting is lawful for a client.
    static func allow(_ sitting: Sitting, for person: Person) -> Bool {
        all.allSatisfy { !$0.isBroken(sitting, person) }
    }
}
