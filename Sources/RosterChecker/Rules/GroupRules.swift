import PlacementDomain

/// The group that a client joins, and who leads it; who else is in it is asked in `RowLoads`.
///
/// GROUP-05 the composition of the group · GROUP-06 no supervisor whom he must not meet.
enum GroupRules {
    static let conditions = [
        SittingCondition(
            .group05,
            isBroken: { !allows($1.facts.series[$0.series].composition, bookable: $0.bookable, $1) },
            changes: { SittingCondition.Changes(bySitting: $0.compositions.contains(.needs)) }),
        SittingCondition(
            .group06,
            isBroken: { meetsSupervisor($0, $1) },
            changes: { .at($0.supervisorsToAvoid.lazy.map { DayRange(nil, $0.until) }) }),
    ]

    /// Whether a group of some composition is open to him; who needs women only may also be the only one.
    static func allows(_ composition: Series.Composition, bookable: Int, _ person: Person) -> Bool {
        switch composition {
        case .femaleOnly: !person.compositions.isEmpty
        case .juvenilesOnly: person.unit.isJuvenile && (!person.compositions.contains(.needs) || bookable == 1)
        case .open: !person.compositions.contains(.needs) || bookable == 1
        }
    }

    /// Whether a supervisor leads a sitting, or may lead it, whom he must not meet that day.
    static func meetsSupervisor(_ sitting: Sitting, _ person: Person) -> Bool {
        person.supervisorsToAvoid.contains {
            DayRange(nil, $0.until).contains(sitting.day) && isLed(sitting.series, by: $0.other, person.facts.instance)
        }
    }

    private static func isLed(_ series: Int, by other: Incompatibility.Other, _ instance: Instance) -> Bool {
        let row = instance.series[series]
        let named = row.supervisor.map { instance.supervisors[$0] }
        switch other {
        case .client: return false
        case .supervisor(let index):
            if row.supervisor == index { return true }
            return named == nil && row.supervised
                && instance.projects[row.project].unit == instance.supervisors[index].unit
        case .supervisorSex(let sex):
            if let named { return named.sex == sex || named.sex == nil }
            return row.supervised
        }
    }
}
