extension Wording {
    // MARK: Days

    /// `dinsdag` or `Tuesday`.
    public func weekday(_ weekday: Weekday) -> String {
        (isDutch ? Wording.dutchWeekdays : Wording.englishWeekdays)[weekday.rawValue - 1]
    }

    /// `di` or `Tue`.
    public func shortWeekday(_ weekday: Weekday) -> String { String(self.weekday(weekday).prefix(isDutch ? 2 : 3)) }

    /// `di 1 dec` or `Tue 1 Dec`; `di 1 dec 2026` where it is more than half a year away, or nobody says what day it is.
    public func shortDay(_ day: CalendarDay) -> String {
        let (year, month, number) = day.yearMonthDay
        let short = "\(shortWeekday(day.weekday)) \(number) " + shortMonth(month)
        let isNear = today.map { abs(day.number - $0.number) <= Wording.halfYear } ?? false
        return isNear ? short : short + " \(year)"
    }

    /// `ma 30 nov – zo 6 dec`.
    public func shortDays(_ days: ClosedRange<CalendarDay>) -> String {
        shortDay(days.lowerBound) + " – " + shortDay(days.upperBound)
    }

    /// `2026-W49`, as `--week` takes it.
    public func isoWeek(_ day: CalendarDay) -> String {
        let (year, week) = day.isoWeek
        return "\(year)-W\(week.digits(2))"
    }

    /// `1 december`.
    public func dayAndMonth(_ day: CalendarDay) -> String {
        let (_, month, number) = day.yearMonthDay
        return "\(number) " + months[month - 1]
    }

    /// `dinsdag 1 december`.
    public func day(_ day: CalendarDay) -> String { weekday(day.weekday) + " " + dayAndMonth(day) }

    /// `dinsdag 1 december 2026`.
    public func fullDay(_ day: CalendarDay) -> String { self.day(day) + " \(day.yearMonthDay.year)" }

    /// `30 november – 6 december 2026`.
    public func week(_ monday: CalendarDay) -> String {
        let sunday = monday.adding(days: 6)
        return dayAndMonth(monday) + " – " + dayAndMonth(sunday) + " \(sunday.yearMonthDay.year)"
    }

    /// `1 week`, `3 weken`.
    public func weeks(_ count: Int) -> String {
        count == 1 ? "1 week" : self("\(count) weken", "\(count) weeks")
    }

    // MARK: Lengths of time

    /// `7 uur en 30 minuten`.
    public func hours(_ minutes: Minutes) -> String {
        let (hours, rest) = (minutes.value / 60, minutes.value % 60)
        let whole = self("\(hours) uur", hours == 1 ? "1 hour" : "\(hours) hours")
        if rest == 0 { return whole }
        return (hours == 0 ? "" : whole + self(" en ", " and ")) + self.minutes(rest)
    }

    /// `25 minuten`.
    public func minutes(_ count: Int) -> String {
        count == 1 ? self("1 minuut", "1 minute") : self("\(count) minuten", "\(count) minutes")
    }

    /// `7 h`, `7 h 30`; in Dutch `7 u 30`: for screens.
    public func shortHours(_ minutes: Minutes) -> String {
        let rest = minutes.value % 60
        return "\(number(minutes.value / 60)) \(self("u", "h"))"
            + (rest == 0 ? "" : rest < 10 ? " 0\(rest)" : " \(rest)")
    }

    /// `mrt` is the one month that is not simply cut.
    private func shortMonth(_ month: Int) -> String {
        isDutch && month == 3 ? "mrt" : String(months[month - 1].prefix(3))
    }

    private var months: [String] { isDutch ? Wording.dutchMonths : Wording.englishMonths }
    private static let halfYear: Int32 = 183

    private static let dutchWeekdays = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]
    private static let englishWeekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let dutchMonths = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
