import PlacementDomain

/// Places: where work may be done, and by whom.
///
/// PLACE-01 a group or external project, approved that day · PLACE-02 with a contact that day · PLACE-03
/// work that suits his tags · PLACE-09 no excluded place · PLACE-10 a juvenile only where juveniles are accepted.
enum PlaceRules {
    /// PLACE-03
    enum Tags: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .place03 }

        /// He must have every tag that the project demands, and none that it excludes.
        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            let project = person.facts.series[sitting.series].project
            if !person.facts.projects[project].hasTags { return false }
            for tag in person.facts.projects[project].demands where !has(tag, on: sitting.day, person) { return true }
            for tag in person.facts.projects[project].excludes where has(tag, on: sitting.day, person) { return true }
            return false
        }

        private static func has(_ tag: Int, on day: Int, _ person: Person) -> Bool {
            for own in person.tags where own.tag == tag && own.days.contains(day) { return true }
            return false
        }

        static func changes(for person: Person) -> Changes {
            Changes(days: Changes.days(person.tags.lazy.map(\.days)))
        }
    }

    /// PLACE-10
    enum Juveniles: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .place10 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            guard person.unit.isJuvenile else { return false }
            return !person.facts.projects[person.facts.series[sitting.series].project].acceptsJuveniles
        }

        static func changes(for person: Person) -> Changes { person.unit.isJuvenile ? Changes() : .neverBroken }
    }

    /// PLACE-09
    enum NotExcluded: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .place09 }

        /// Neither the project nor its pick-up point may be excluded for him that day.
        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            let series = person.facts.series[sitting.series]
            return person.excludedPlaces.contains {
                ($0.place == series.project || $0.place == series.place)
                    && DayRange($0.firstDay, $0.lastDay).contains(sitting.day)
            }
        }

        static func changes(for person: Person) -> Changes {
            if person.excludedPlaces.isEmpty { return .neverBroken }
            return Changes(days: Changes.days(person.excludedPlaces.lazy.map { DayRange($0.firstDay, $0.lastDay) }))
        }
    }

    /// Whether a project may be used on a day: PLACE-01.
    static func mayBeUsed(_ project: Project, on day: Int, approvals: some Sequence<ApprovalPeriod>, lastDay: Int)
        -> Bool
    {
        guard project.kind == .group || project.kind == .external else { return false }
        return approvals.contains {
            ($0.state == .approved || $0.state == .lapsing) && $0.firstDay.dayNumber <= day
                && day <= $0.lastDay?.dayNumber ?? lastDay
        }
    }

    /// Whether somebody can be reached there on a day: PLACE-02.
    static func hasContact(on day: Int, _ contacts: some Sequence<PartnerContact>, lastDay: Int) -> Bool {
        contacts.contains {
            $0.firstDay?.dayNumber ?? Int.min <= day && day <= $0.lastDay?.dayNumber ?? lastDay
        }
    }
}
