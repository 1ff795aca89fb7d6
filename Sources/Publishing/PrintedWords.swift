import PlacementDomain

/// Days, counts and sentences of printed papers, in Dutch or English.
struct PrintedWords: Sendable {
    let isDutch: Bool

    /// - Parameter language: `nl`; everything else is English.
    init(language: String) { isDutch = language == "nl" }

    var code: String { isDutch ? "nl" : "en" }

    func callAsFunction(_ dutch: String, _ english: String) -> String { isDutch ? dutch : english }

    /// `dinsdag` or `Tuesday`.
    func weekday(_ weekday: Weekday) -> String {
        let index = weekday.rawValue - 1
        return isDutch
            ? ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"][index]
            : ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index]
    }

    /// `1 december`.
    func dayAndMonth(_ day: CalendarDay) -> String {
        let (_, month, number) = day.yearMonthDay
        return "\(number) "
            + (isDutch
            ? [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                "november", "december",
            ]
            : [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ])[month - 1]
    }

    /// `dinsdag 1 december`.
    func day(_ day: CalendarDay) -> String { weekday(day.weekday) + " " + dayAndMonth(day) }

    /// `dinsdag 1 december 2026`.
    func fullDay(_ day: CalendarDay) -> String { self.day(day) + " \(day.yearMonthDay.year)" }

    /// `30 november – 6 december 2026`.
    func week(_ monday: CalendarDay) -> String {
        let sunday = monday.adding(days: 6)
        return dayAndMonth(monday) + " – " + dayAndMonth(sunday) + " \(sunday.yearMonthDay.year)"
    }

    /// `2 personen`.
    func people(_ count: Int) -> String {
        count == 1 ? self("1 persoon", "1 person") : self("\(count) personen", "\(count) people")
    }

    /// `7 uur en 30 minuten`.
    func hours(_ minutes: Minutes) -> String {
        let (hours, rest) = (minutes.value / 60, minutes.value % 60)
        let whole = self("\(hours) uur", hours == 1 ? "1 hour" : "\(hours) hours")
        if rest == 0 { return whole }
        return (hours == 0 ? "" : whole + self(" en ", " and ")) + self.minutes(rest)
    }

    /// `25 minuten`.
    func minutes(_ count: Int) -> String {
        count == 1 ? self("1 minuut", "1 minute") : self("\(count) minuten", "\(count) minutes")
    }

    /// `met de fiets`.
    func by(_ mode: TravelMode) -> String {
        switch mode {
        case .walk: self("lopend", "on foot")
        case .bicycle: self("met de fiets", "by bicycle")
        case .eBike: self("met de elektrische fiets", "by electric bicycle")
        case .car: self("met de auto", "by car")
        case .publicTransport: self("met bus, tram of trein", "by bus, tram or train")
        }
    }
}
