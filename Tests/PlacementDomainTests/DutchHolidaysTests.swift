import PlacementDomain
import Testing

@Suite("Dutch holidays")
struct DutchHolidaysTests {
    @Test(
        "Easter Sunday is that of the published tables",
        arguments: [
            (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"), (2011, "2011-04-24"), (2019, "2019-04-21"), (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"), (2027, "2027-03-28"), (2028, "2028-04-16"), (2029, "2029-04-01"),
            (2030, "2030-04-21"),
            (2038, "2038-04-25"), (2049, "2049-04-18"), (2076, "2076-04-19"),
        ])
    func easter(year: Int, date: String) { #expect(DutchHolidays.easterSunday(year).description == date) }

    @Test("Easter is a Sunday from 22 March to 25 April in every year from 1600 to 2400")
    func easterRange() {
        for year in 1600...2400 {
            let easter = DutchHolidays.easterSunday(year)
            let (_, month, day) = easter.yearMonthDay
            #expect(easter.weekday == .sunday)
            #expect((month == 3 && day >= 22) || (month == 4 && day <= 25), "\(year)")
        }
    }

    @Test("2027: all nine, King's Day on 27 April, no 5 May, no Good Friday")
    func year2027() {
        let dates = DutchHolidays.holidays(years: 2027...2027).map(\.date.description)
        #expect(
            dates == [
                "2027-01-01", "2027-03-28", "2027-03-29", "2027-04-27", "2027-05-06", "2027-05-16", "2027-05-17",
                "2027-12-25", "2027-12-26",
            ])
    }

    @Test("King's Day is on the 26th where the 27th is a Sunday; 5 May every fifth year; one row a date")
    func specialDays() {
        func dates(_ year: Int) -> [String] { DutchHolidays.holidays(years: year...year).map(\.date.description) }
        #expect(dates(2025).contains("2025-04-26") && !dates(2025).contains("2025-04-27"))
        #expect(dates(2025).contains("2025-05-05") && dates(2030).contains("2030-05-05"))
        #expect(!dates(2026).contains("2026-05-05"))
        // In 2016 Ascension was on 5 May, in 2035 it will not be; a date never stands twice.
        for year in 2000...2100 { #expect(Set(dates(year)).count == dates(year).count, "\(year)") }
        #expect(DutchHolidays.holidays(years: 2026...2028).allSatisfy { $0.jurisdiction == "NL" && !$0.name.isEmpty })
    }
}
