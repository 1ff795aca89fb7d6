import PlacementDomain

/// Tiny instances for comparison with brute force: families that are enumerated completely, and seeded random ones.
public enum TinyInstances {
    /// An instance with the words that name it in a failed test.
    public struct Case: Sendable, CustomStringConvertible {
        public var name: String
        public var builder: InstanceBuilder
        public var description: String { name }

        public init(name: String, builder: InstanceBuilder) {
            self.name = name
            self.builder = builder
        }
    }

    /// Every case of every family, some thousands.
    public static var exhaustive: [Case] {
        oneClient + twoClients + oneDay + terms + threeAtOneSeat + rhythmPairs + partsOfDay + fiveClients
    }

    /// One client alone: rhythm × hours × term × start window × day × sessions a week.
    public static var oneClient: [Case] {
        var cases: [Case] = []
        for rhythm in Series.Rhythm.allCases {
            for minutes in [45, 420, 421, 1_260, 1_500] {
                for termDays in [10, 20, 33, 70] {
                    for startWeeks in [1, 2] {
                        for shift in [0, 21] {
                            var builder = InstanceBuilder.town(clients: 0, projects: 1)
                            builder.move(toWeek: shift / 7)
                            builder.startWeeks = startWeeks
                            let monday = builder.planStart
                            builder.change(SeriesID("s1")) {
                                $0.rhythm = rhythm
                                $0.firstDay = rhythm == .everyTwoWeeks ? monday.adding(days: -7) : nil
                            }
                            builder.addSeries("s2", at: "p1", .thursday, "13:00", "17:00", break: 15)
                            builder.addClient("c1", minutes: minutes) { client, order in
                                client.mostSessions = 2
                                client.wishSessions = 2
                                order.caseTermEnd = monday.adding(days: termDays)
                            }
                            cases.append(
                                Case(
                                    name:
                                        "one client: \(rhythm) \(minutes) min, term +\(termDays), H \(startWeeks), week +\(shift / 7)",
                                    builder: builder))
                        }
                    }
                }
            }
        }
        return cases
    }

    /// Two clients and one seat: hours of both × ages × travel × who is short of time.
    public static var twoClients: [Case] {
        var cases: [Case] = []
        for first in [200, 420, 800] {
            for second in [420, 1_000] {
                for age in [0, 5, 39] {
                    for travel in [10, 46, 90, 91] {
                        for termDays in [14, 27, 60] {
                            var builder = InstanceBuilder.town(clients: 0, projects: 2)
                            builder.setCalendarEnd(weeks: 8)
                            let monday = builder.planStart
                            builder.addClient("c1", minutes: first) { _, order in
                                order.receivedDate = monday.adding(days: -7 * age)
                            }
                            builder.addClient("c2", minutes: second) { _, order in
                                order.caseTermEnd = monday.adding(days: termDays)
                            }
                            builder.setTravel("c1", to: "p2", travel)
                            builder.setTravel("c2", to: "p2", 91)
                            cases.append(
                                Case(
                                    name:
                                        "two clients: \(first) and \(second) min, age \(age), travel \(travel), term +\(termDays)",
                                    builder: builder))
                        }
                    }
                }
            }
        }
        return cases
    }

    /// Two series of one project on one day: touching, overlapping, together above eight hours, short nights.
    public static var oneDay: [Case] {
        var cases: [Case] = []
        let times: [(TimeOfDay, TimeOfDay, Int)] = [
            ("08:00", "12:30", 0), ("09:00", "13:00", 15), ("12:30", "16:30", 0), ("13:00", "18:00", 0),
            ("18:00", "21:00", 0), ("16:00", "24:00", 0), ("00:00", "04:00", 0),
        ]
        for first in times {
            for second in times {
                for nextDay in [false, true] {
                    for seats in [1, 2] {
                        var builder = InstanceBuilder.town(clients: 0, projects: 0)
                        builder.setCalendarEnd(weeks: 5)
                        builder.addProject("p1")
                        builder.addSeries("s1", at: "p1", .monday, first.0, first.1, break: first.2, seats: 1)
                        builder.addSeries(
                            "s2", at: "p1", nextDay ? .tuesday : .monday, second.0, second.1, break: second.2,
                            seats: seats)
                        for client in ["c1", "c2"] {
                            builder.addClient(ClientID(client), minutes: 700, free: .always) { client, _ in
                                client.wishSessions = 3
                            }
                        }
                        cases.append(
                            Case(
                                name:
                                    "one day: \(first.0)–\(first.1), \(nextDay ? "next day " : "")\(second.0)–\(second.1), \(seats) seats",
                                builder: builder))
                    }
                }
            }
        }
        return cases
    }

    /// Legal frames, their terms, and days that do not count.
    public static var terms: [Case] {
        var cases: [Case] = []
        let frames: [LegalFrame] = [.judgment, .penalOrder, .juvenile, .administrative, .voluntary, .unpaidWork]
        for frame in frames {
            for offset in [-40, 0, 9, 16, 30] {
                for stop in 0..<4 {
                    for agreed in [false, true] {
                        var builder = InstanceBuilder.town(clients: 0, projects: 1)
                        builder.change(ProjectID("p1")) { $0.acceptsJuveniles = true }
                        builder.setCalendarEnd(weeks: 9)
                        let monday = builder.planStart
                        let months = frame == .judgment ? 18 : 9
                        let final = builder.planStart.adding(days: offset).adding(months: -months)
                        builder.addClient("c1", minutes: 3_000) { _, order in
                            order.legalFrame = frame
                            if frame == .unpaidWork { order.jurisdiction = "EW" }
                            order.deductedMinutes = 1_700
                            order.finalDate = [.administrative, .voluntary].contains(frame) ? nil : final
                            if agreed { order.agreedTermEnd = monday.adding(days: offset + 3) }
                        }
                        builder.addClient("c2", minutes: 900)
                        switch stop {
                        case 1: builder.addStoppedPeriod("c1", final, through: final.adding(days: 6))
                        case 2:
                            builder.addStoppedPeriod(
                                "c1", builder.planStart.adding(days: 3), through: builder.planStart.adding(days: 8),
                                cause: "unlawfulAbsence")
                            builder.addStoppedPeriod(
                                "c1", builder.planStart.adding(days: 8), through: builder.planStart.adding(days: 14))
                        case 3:
                            builder.addStoppedPeriod(
                                "c1", builder.planStart.adding(days: 5), through: builder.planStart.adding(days: 9),
                                cause: "illness")
                        default: break
                        }
                        cases.append(
                            Case(
                                name: "terms: \(frame) +\(offset) days, stop \(stop), agreed \(agreed)",
                                builder: builder))
                    }
                }
            }
        }
        return cases
    }

    /// Three clients, two projects of one seat each: every combination of days, hours and exceptions.
    public static var threeAtOneSeat: [Case] {
        let grids: [FreeTime] = [
            .on([.monday]), .on([.monday, .tuesday]), .on([.monday], rhythm: .oddWeek) + .on([.tuesday]),
        ]
        var cases: [Case] = []
        for first in grids.indices {
            for second in grids.indices {
                for third in grids.indices {
                    for minutes in [420, 630] {
                        for exception in [false, true] {
                            var builder = InstanceBuilder.town(clients: 0, projects: 2)
                            builder.setCalendarEnd(weeks: 6)
                            for (number, grid) in [first, second, third].enumerated() {
                                builder.addClient(
                                    ClientID("c\(number + 1)"), minutes: minutes + 100 * number, free: grids[grid])
                            }
                            builder.setTravel("c2", to: "p2", nil)
                            if exception {
                                builder.addException("c1", .unavailable, builder.planStart)
                                builder.addException("c3", .extra, builder.planStart.adding(days: 1))
                                builder.addException(
                                    "c2", .unavailable, builder.planStart.adding(days: 7), part: .afternoon)
                            }
                            cases.append(
                                Case(
                                    name:
                                        "three at one seat: grids \(first) \(second) \(third), \(minutes) min, exceptions \(exception)",
                                    builder: builder))
                        }
                    }
                }
            }
        }
        return cases
    }
}

extension InstanceBuilder {
    /// Moves the day the plan is made and its start by whole weeks; call it before adding records that depend on them.
    public mutating func move(toWeek week: Int) {
        asOf = asOf.adding(days: 7 * week)
        planStart = planStart.adding(days: 7 * week)
    }

    /// Ends everything on the Sunday that closes `weeks` weeks from `planStart`: short timelines.
    public mutating func setCalendarEnd(weeks: Int) { calendarEnd = planStart.adding(days: 7 * weeks - 1) }
}
