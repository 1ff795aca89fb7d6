/// By when a report must have gone: working days after a day, Monday to Friday without public holidays.
public enum ReportTerm {
    /// - Parameter days: 0: the day itself.
    public static func lastDay(
        _ days: Int, workingDaysAfter day: CalendarDay, holidays: Set<CalendarDay>
    ) -> CalendarDay {
        var (day, left) = (day, days)
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday != .saturday, day.weekday != .sunday, !holidays.contains(day) { left -= 1 }
        }
        return day
    }
}
