import PlacementDomain

/// Places: where work may be done, and by whom.
///
/// PLACE-01 a project of a kind for groups or alone, approved that day · PLACE-02 with a contact that day · PLACE-03 work
/// that suits his tags · PLACE-09 no excluded place · PLACE-10 a juvenile only where juveniles are accepted.
enum PlaceRules {
    static let conditions = [
        SittingCondition(
            .place03,
            isBroken: { !suits($1.facts.project(of: $0), on: $0.day, $1) },
            changes: { .at($0.tags.lazy.map(\.days)) }),
        SittingCondition(
            .place10, isBroken: { $1.unit.isJuvenile && !$1.facts.project(of: $0).acceptsJuveniles }),
        SittingCondition(
            .place09,
            isBroken: { isExcluded($0, $1) },
            changes: { .at($0.excludedPlaces.lazy.map { DayRange($0.firstDay, $0.lastDay) }) }),
    ]

    /// Whether he has every tag that the project demands on a day, and none that it excludes.
    static func suits(_ project: Facts.ProjectFacts, on day: Int, _ person: Person) -> Bool {
        func has(_ tag: Int) -> Bool { person.tags.contains { $0.tag == tag && $0.days.contains(day) } }
        return project.demands.allSatisfy(has) && !project.excludes.contains(where: has)
    }

    /// Whether the project or the pick-up point of a sitting is excluded for him that day.
    static func isExcluded(_ sitting: Sitting, _ person: Person) -> Bool {
        let series = person.facts.series[sitting.series]
        return person.excludedPlaces.contains {
            ($0.place == series.project || $0.place == series.place)
                && DayRange($0.firstDay, $0.lastDay).contains(sitting.day)
        }
    }

    /// Whether a project may be used on a day: PLACE-01.
    static func mayBeUsed(_ project: Project, on day: Int, approvals: some Sequence<ApprovalPeriod>, lastDay: Int) -> Bool {
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
