/// HOURS-13 (input): the judgment's days of detention: at most one for so many minutes, at least one, at most so many
/// months.
///
/// - Source: Sr 22d(3) (old copy; "2 hours = 1 day" verified); NL, `rules.yaml` HOURS-13 `minutesPerDay` (120),
///   `leastDays` (1), `mostMonths` (4). A month counts as 31 days here, so that no lawful judgment is refused.
package enum Hours13DetentionDays {
    package static let id = "HOURS-13"
    package static let daysOfAMonth = 31

    /// - Parameters minutesPerDay, leastDays, mostMonths: nil: no such limit.
    package static func allows(
        days: Int, orderedMinutes: Int, minutesPerDay: Int?, leastDays: Int?, mostMonths: Int?
    ) -> Bool {
        if let minutesPerDay, minutesPerDay > 0, days > max(1, orderedMinutes / minutesPerDay) { return false }
        if let leastDays, days < leastDays { return false }
        if let mostMonths, days > mostMonths * daysOfAMonth { return false }
        return true
    }
}
