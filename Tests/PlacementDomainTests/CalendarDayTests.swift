import Foundation
import PlacementDomain
import Testing

@Suite("Calendar")
struct CalendarDayTests {
    /// Foundation's ISO 8601 calendar in UTC: the independent second opinion.
    private func isoCalendar() -> Calendar {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        return calendar
    }

    @Test("every day from 2000 to 2100 has the weekday, date and ISO week of Foundation's calendar")
    func everyDayAgreesWithFoundation() throws {
        let calendar = isoCalendar()
        let first = try #require(CalendarDay(year: 2000, month: 1, day: 1))
        let last = try #require(CalendarDay(year: 2100, month: 12, day: 31))
        #expect(last.days(since: first) == 36_889)
        for number in first.number...last.number {
            let day = CalendarDay(number: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: date)
            let (year, month, dayOfMonth) = day.yearMonthDay
            // Foundation counts Sunday as 1.
            let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
            let agrees =
                parts.year == year && parts.month == month && parts.day == dayOfMonth
                && weekday == day.weekday.rawValue && parts.weekOfYear == day.isoWeek.week
                && parts.yearForWeekOfYear == day.isoWeek.year
            if !agrees { Issue.record("\(day): Foundation says \(parts)") }
        }
    }

    @Test("every day from 2000 to 2100 is written and read back, and made again from its parts")
    func everyDayRoundTrips() {
        for number in Int32(10_957)...47_846 {
            let day = CalendarDay(number: number)
            let (year, month, dayOfMonth) = day.yearMonthDay
            let agrees =
                CalendarDay(iso: day.description) == day
                && CalendarDay(year: year, month: month, day: dayOfMonth) == day
                && day.description.utf8.count == 10 && day.monday.weekday == .monday
                && (0...6).contains(day.days(since: day.monday))
            if !agrees { Issue.record("day \(number): \(day)") }
        }
    }

    @Test("dates outside this century too: first and last year, days before 1970, leap years of centuries")
    func farDays() {
        #expect(CalendarDay(iso: "1970-01-01")?.number == 0)
        #expect(CalendarDay(iso: "1969-12-31")?.number == -1)
        #expect(CalendarDay(iso: "0001-01-01")?.number == -719_162)
        #expect(CalendarDay(iso: "9999-12-31")?.description == "9999-12-31")
        #expect(CalendarDay(iso: "1900-02-29") == nil)
        #expect(CalendarDay(iso: "2000-02-29") != nil)
        #expect(CalendarDay(iso: "2100-02-29") == nil)
        #expect(CalendarDay(iso: "1969-12-29")?.weekday == .monday)
    }

    @Test(
        "text that is no date is refused",
        arguments: [
            "", "2026-11-3", "2026-11-031", "2026/11/30", "30-11-2026", "2026-13-01", "2026-00-10", "2026-02-30",
            "2026-04-31", "2026-11-00", "0000-01-01", "+026-11-30", "2026-11-3O", "2026-11-30 ", "２０２６-１１-３０",
        ])
    func refusedText(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test("53 and 1 are two odd weeks running: the turn of 2026")
    func weekFiftyThree() throws {
        let sunday = try #require(CalendarDay(iso: "2027-01-03"))
        #expect(sunday.isoWeek == (2026, 53))
        #expect(sunday.adding(days: 1).isoWeek == (2027, 1))
        #expect(WeekRhythm.oddWeek.holds(on: sunday))
        #expect(WeekRhythm.oddWeek.holds(on: sunday.adding(days: 1)))
        #expect(!WeekRhythm.evenWeek.holds(on: sunday))
        #expect(WeekRhythm.evenWeek.holds(on: sunday.adding(days: 8)))
        #expect(WeekRhythm.every.holds(on: sunday))
    }

    @Test(
        "N months later is the day of the same number, or the month's last day",
        arguments: [
            ("2026-08-31", 18, "2028-02-29"), ("2026-01-15", 18, "2027-07-15"), ("2027-08-25", 3, "2027-11-25"),
            ("2025-11-30", 3, "2026-02-28"), ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
            ("2026-03-31", 9, "2026-12-31"), ("2026-03-31", 6, "2026-09-30"), ("2026-12-31", 2, "2027-02-28"),
            ("2026-05-15", 0, "2026-05-15"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
            ("2026-12-01", 9, "2027-09-01"), ("2026-11-30", 1, "2026-12-30"),
        ])
    func addingMonths(from: String, months: Int, to: String) throws {
        let day = try #require(CalendarDay(iso: from))
        #expect(day.adding(months: months).description == to)
    }

    @Test(
        "adding months keeps the number or ends on the month's last day, for every day of four years and 0 to 24 months"
    )
    func addingMonthsEverywhere() throws {
        let first = try #require(CalendarDay(iso: "2024-01-01"))
        for offset in 0..<1_461 {
            let day = first.adding(days: offset)
            let (year, month, number) = day.yearMonthDay
            for months in 0...24 {
                let later = day.adding(months: months).yearMonthDay
                let count = year * 12 + month - 1 + months
                let isLastOfMonth = day.adding(months: months).adding(days: 1).yearMonthDay.day == 1
                let agrees =
                    later.year * 12 + later.month - 1 == count
                    && (later.day == number || (later.day < number && isLastOfMonth))
                if !agrees { Issue.record("\(day) and \(months) months: \(later)") }
            }
        }
    }

    @Test("weekday names are read and written; Saturday and Sunday are the weekend")
    func weekdayNames() {
        for day in Weekday.allCases { #expect(Weekday(name: day.name) == day) }
        #expect(Weekday(name: "Monday") == nil)
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
        for part in PartOfDay.allCases { #expect(PartOfDay(name: part.name) == part) }
        #expect(PartOfDay(name: "night") == nil)
    }
}

@Suite("Clock times")
struct TimeOfDayTests {
    @Test("every minute from 00:00 to 24:00 is written as HH:MM and read back")
    func everyMinute() {
        for minute in 0...1_440 {
            let time = TimeOfDay(minute: minute)
            let text = time.description
            if text.utf8.count != 5 || TimeOfDay(text: text) != time || TimeOfDay(minute / 60, minute % 60) != time {
                Issue.record("minute \(minute): \(text)")
            }
        }
    }

    @Test("of all five-character texts dd:dd exactly those from 00:00 to 24:00 with minutes below 60 are times")
    func everyText() {
        for hour in 0...99 {
            for minute in 0...99 {
                let text = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
                let isTime = minute < 60 && hour * 60 + minute <= 1_440
                if (TimeOfDay(text: text) != nil) != isTime { Issue.record("\(text)") }
            }
        }
    }

    @Test("other text is refused", arguments: ["", "9:00", "09.00", "09:0", "09:000", "-1:00", "ab:cd", "0９:00"])
    func refusedText(text: String) {
        #expect(TimeOfDay(text: text) == nil)
    }

    @Test("the parts of a day touch, do not overlap, and cover it")
    func partsOfDay() {
        let parts = PartsOfDay()
        #expect(parts.range(of: .morning) == TimeOfDay(0, 0)..<TimeOfDay(12, 30))
        #expect(parts.range(of: .afternoon) == TimeOfDay(12, 30)..<TimeOfDay(18, 0))
        #expect(parts.range(of: .evening) == TimeOfDay(18, 0)..<TimeOfDay(24, 0))
    }
}
