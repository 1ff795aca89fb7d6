package import PlacementDomain

/// GROUP-06: not with a supervisor, or not with a supervisor of a sex, as recorded for the client.
///
/// Where a supervised series has no named supervisor, any of the unit may come.
/// - Source: HMPPS intake form; holds everywhere; `incompatibilities.csv`.
package enum Group06Supervisors {
    package static let rule = HardRule.group06

    /// Whether the record leaves this series open to the client on `day`.
    ///
    /// - Parameters:
    ///   - unit: unit of the series' project.
    ///   - supervisors: all of the instance.
    package static func allows(
        _ record: Incompatibility, series: Series, unit: Int, supervisors: [Supervisor], day: CalendarDay
    ) -> Bool {
        if let until = record.until, day > until { return true }
        switch record.other {
        case .client: return true
        case .supervisor(let other):
            if let named = series.supervisor { return named != other }
            return !(series.supervised && supervisors[other].unit == unit)
        case .supervisorSex(let sex):
            if let named = series.supervisor {
                let recorded = supervisors[named].sex
                return recorded != nil && recorded != sex
            }
            return !series.supervised
        }
    }
}
