import PlacementDomain

extension TinyInstances {
    /// Two series on the same weekday: every pair of rhythms, same or touching times, over the turn of week 53.
    public static var rhythmPairs: [Case] {
        var cases: [Case] = []
        for first in Series.Rhythm.allCases {
            for second in Series.Rhythm.allCases {
                for most in [1, 2] {
                    for touching in [false, true] {
                        for week in [1, 3, 4] {
                            for grid in [WeekRhythm.every, .oddWeek] {
                                var builder = InstanceBuilder.town(clients: 0, projects: 0)
                                builder.move(toWeek: week)
                                builder.setCalendarEnd(weeks: 10)
                                builder.addProject("p1")
                                let monday = builder.planStart
                                builder.addSeries("s1", at: "p1", .tuesday, "09:00", "12:30", break: 0) {
                                    $0.rhythm = first
                                    $0.firstDay = first == .everyTwoWeeks ? monday.adding(days: -6) : nil
                                }
                                builder.addSeries(
                                    "s2", at: "p1", .tuesday, touching ? "12:30" : "09:00",
                                    touching ? "16:30" : "12:30",
                                    break: 10
                                ) {
                                    $0.rhythm = second
                                    $0.firstDay = second == .everyTwoWeeks ? monday.adding(days: 2) : nil
                                }
                                builder.addClient("c1", minutes: 900, free: .on([.tuesday], rhythm: grid)) {
                                    client, _ in
                                    client.mostSessions = most
                                    client.wishSessions = most
                                }
                                builder.addClient("c2", minutes: 300, free: .on([.tuesday]))
                                cases.append(
                                    Case(
                                        name:
                                            "rhythms \(first) and \(second), most \(most), touching \(touching), week +\(week), grid \(grid)",
                                        builder: builder))
                            }
                        }
                    }
                }
            }
        }
        return cases
    }

    /// Every set of free parts of day against sittings that touch and cross their ends, with exceptions and weekends.
    public static var partsOfDay: [Case] {
        let times: [(TimeOfDay, TimeOfDay)] = [
            ("08:30", "12:30"), ("08:31", "12:31"), ("12:30", "18:00"), ("12:29", "16:00"), ("17:00", "18:01"),
            ("18:00", "24:00"), ("10:00", "18:30"),
        ]
        var cases: [Case] = []
        for time in times {
            for mask in 0..<8 {
                let parts = PartOfDay.allCases.filter { mask >> $0.rawValue & 1 == 1 }
                for exception in 0..<3 {
                    for weekend in 0..<3 {
                        let weekday: Weekday = weekend == 0 ? .wednesday : .saturday
                        var builder = InstanceBuilder.town(clients: 0, projects: 0)
                        builder.setCalendarEnd(weeks: 4)
                        builder.addProject("p1")
                        builder.addSeries("s1", at: "p1", weekday, time.0, time.1, break: 30)
                        builder.addClient("c1", minutes: 500, free: .on([weekday], parts: parts))
                        if weekend == 2 { builder.addWeekendGround("c1") }
                        let first = builder.planStart.adding(days: weekday.rawValue - 1)
                        switch exception {
                        case 1: builder.addException("c1", .unavailable, first, part: .afternoon)
                        case 2:
                            builder.addException("c1", .extra, first, through: first.adding(days: 7))
                            builder.addException("c1", .unavailable, first.adding(days: 7), part: .morning)
                        default: break
                        }
                        cases.append(
                            Case(
                                name:
                                    "parts of day: \(time.0)–\(time.1), free \(parts), exception \(exception), weekend \(weekend)",
                                builder: builder))
                    }
                }
            }
        }
        return cases
    }

    /// Five clients at two projects: every combination of short and long orders, seats and terms.
    public static var fiveClients: [Case] {
        var cases: [Case] = []
        for mask in 0..<32 {
            for seats in [1, 2] {
                for termDays in [nil, 8, 21] {
                    var builder = InstanceBuilder.town(clients: 0, projects: 2)
                    builder.setCalendarEnd(weeks: 6)
                    builder.change(SeriesID("s2")) { $0.seats = Seats(seats) }
                    let monday = builder.planStart
                    for number in 1...5 {
                        let isLong = mask >> (number - 1) & 1 == 1
                        builder.addClient(ClientID("c\(number)"), minutes: isLong ? 870 : 380) { client, order in
                            client.travelLimit = number == 3 ? 39 : nil
                            order.receivedDate = monday.adding(days: -35 * number)
                            if let termDays { order.caseTermEnd = monday.adding(days: termDays + number) }
                        }
                    }
                    cases.append(
                        Case(
                            name: "five clients: long \(mask), \(seats) seats, term \(termDays ?? -1)", builder: builder
                        ))
                }
            }
        }
        return cases
    }
}
