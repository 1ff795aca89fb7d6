import PlacementDomain

/// The group that a client joins, and who leads it; who else is in it is asked in `RowLoads`.
///
/// GROUP-05 the composition of the group · GROUP-06 no supervisor whom he must not meet.
enum GroupRules {
    /// GROUP-05
    enum Composition: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .group05 }

        /// Who needs a group of women may also be the only one in another.
        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            let mayBeOnlyHim = !person.compositions.contains(.needs) || sitting.bookable == 1
            return switch person.facts.series[sitting.series].composition {
            case .femaleOnly: person.compositions.isEmpty
            case .juvenilesOnly: !person.unit.isJuvenile || !mayBeOnlyHim
            case .open: !mayBeOnlyHim
            }
        }

        static func changes(for person: Person) -> Changes { Changes(bySitting: person.compositions.contains(.needs)) }
    }

    /// GROUP-06
    enum Supervisor: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .group06 }

        /// Nobody may lead the sitting, or may come to lead it, whom he must not meet that day.
        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            person.supervisorsToAvoid.contains {
                DayRange(nil, $0.until).contains(sitting.day)
                    && isLed(sitting.series, by: $0.other, person.facts.instance)
            }
        }

        static func changes(for person: Person) -> Changes {
            if person.supervisorsToAvoid.isEmpty { return .neverBroken }
            return Changes(days: Changes.days(person.supervisorsToAvoid.lazy.map { DayRange(nil, $0.until) }))
        }
    }

    private static func isLed(_ index: Int, by other: Incompatibility.Other, _ instance: Instance) -> Bool {
        let series = instance.series[index]
        let named = series.supervisor.map { instance.supervisors[$0] }
        switch other {
        case .client: return false
        case .supervisor(let index):
            if series.supervisor == index { return true }
            return named == nil && series.supervised
                && instance.projects[series.project].unit == instance.supervisors[index].unit
        case .supervisorSex(let sex):
            if let named { return named.sex == sex || named.sex == nil }
            return series.supervised
        }
    }
}
