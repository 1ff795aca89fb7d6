/// Public holidays of the Netherlands, reckoned once and written into an instance as facts (DAYS-05).
public enum DutchHolidays {
    /// Easter Sunday of a year of the Gregorian calendar.
    ///
    /// - Source: the anonymous algorithm in "Nature", 1876, as given by J. Meeus, "Astronomical Algorithms", chapter 8.
    public static func easterSunday(_ year: Int) -> CalendarDay {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let (d, e, g) = (b / 4, b % 4, (8 * b + 13) / 25)
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 19 * l) / 433
        let month = (h + l - 7 * m + 90) / 25
        return day(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
    }

    /// All holidays of `years`, ascending. King's Day is a day earlier where it is a Sunday; 5 May every fifth year.
    public static func holidays(years: ClosedRange<Int>) -> [Holiday] {
        var holidays: [Holiday] = []
        for year in years {
            let easter = easterSunday(year)
            let kingsDay = day(year, 4, 27)
            var named: [(CalendarDay, String)] = [
                (day(year, 1, 1), "Nieuwjaarsdag"),
                (easter, "Eerste paasdag"),
                (easter.adding(days: 1), "Tweede paasdag"),
                (kingsDay.weekday == .sunday ? kingsDay.adding(days: -1) : kingsDay, "Koningsdag"),
                (easter.adding(days: 39), "Hemelvaartsdag"),
                (easter.adding(days: 49), "Eerste pinksterdag"),
                (easter.adding(days: 50), "Tweede pinksterdag"),
                (day(year, 12, 25), "Eerste kerstdag"),
                (day(year, 12, 26), "Tweede kerstdag"),
            ]
            if year.isMultiple(of: 5) { named.append((day(year, 5, 5), "Bevrijdingsdag")) }
            // Ascension can fall on 5 May itself: one date, one record.
            var seen: Set<CalendarDay> = []
            for (date, name) in named.sorted(by: { $0.0 < $1.0 }) where seen.insert(date).inserted {
                holidays.append(Holiday(date: date, jurisdiction: "NL", name: name))
            }
        }
        return holidays
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: year, month: month, day: day) ?? CalendarDay(number: 0)
    }
}
