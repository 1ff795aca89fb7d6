import PlacementDomain

/// Draws the calendars of all projects, the few sessions that differ, and supervisors where groups are supervised.
struct SeriesMaker {
    let settings: GeneratorSettings

    private var draws: SeriesDraws { settings.draws.series }

    func fill(_ instance: inout Instance) {
        var pickUpOfProject = [Int?](repeating: nil, count: instance.projects.count)
        for (index, pickUp) in instance.pickUps.enumerated() { pickUpOfProject[pickUp.project] = index }
        for project in instance.projects.indices {
            var random = Draws(seed: settings.seed, stream: .series, index: project)
            instance.series += calendar(
                of: project, instance.projects[project], pickUp: pickUpOfProject[project], &random)
        }
        instance.series.sort { $0.id < $1.id }
        if settings.isSupervised { addSupervisors(to: &instance) }
    }

    private func calendar(of index: Int, _ project: Project, pickUp: Int?, _ random: inout Draws) -> [Series] {
        let isGroup = project.kind == .group
        let seats =
            isGroup
            ? random.number(in: draws.groupSeats)
            : settings.isSupervised ? 1 : random.choice(draws.externalSeats)
        var result: [Series] = []
        for _ in 0..<random.choice(draws.weekdayCount) {
            let weekday = random.choice(draws.weekdays)
            let times = random.choice(draws.times)
            let rhythm = random.choice(draws.rhythms)
            let isLate = random.chance(draws.beginsLater)
            let isEnding = random.chance(draws.ends)
            let composition: Series.Composition =
                random.chance(draws.femaleOnly)
                ? .femaleOnly
                : project.acceptsJuveniles && random.chance(draws.juvenilesOnly) ? .juvenilesOnly : .open
            let sameDay = result.filter { $0.weekday == weekday }
            guard sameDay.allSatisfy({ times.end <= $0.start || $0.end <= times.start }) else { continue }
            // A rhythm that counts from a day needs one; it lies at most a fortnight back.
            let anchor = settings.planStart.adding(days: weekday.rawValue - 1 - 7 * random.below(2))
            let later = settings.planStart.adding(days: 7 * random.number(in: 1...6))
            let end = settings.planStart.adding(days: 7 * random.number(in: 20...60))
            let hasVan = pickUp != nil && times.start == TimeOfDay(9, 0)
            result.append(
                Series(
                    id: SeriesID("\(project.id)-\(weekday.name.prefix(2))-\(sameDay.count + 1)"), project: index,
                    weekday: weekday, start: times.start, end: times.end, breakMinutes: Minutes(times.breakMinutes),
                    rhythm: rhythm, firstDay: isLate ? later : rhythm == .everyTwoWeeks ? anchor : nil,
                    lastDay: isEnding ? end : nil, seats: Seats(seats),
                    leastAttendance: isGroup && settings.isSupervised ? draws.leastAttendance : 0,
                    supervised: isGroup && settings.isSupervised, composition: composition,
                    pickUp: hasVan ? pickUp : nil))
        }
        return result
    }

    /// Supervisors per unit, and a name for some series, never twice on a weekday.
    private func addSupervisors(to instance: inout Instance) {
        for unit in instance.units.indices {
            var random = Draws(seed: settings.seed, stream: .supervisors, index: unit)
            let series = instance.series.indices.filter {
                instance.series[$0].supervised && instance.projects[instance.series[$0].project].unit == unit
            }
            let busiest = Weekday.allCases.map { day in series.count { instance.series[$0].weekday == day } }.max() ?? 0
            let count = (busiest * draws.supervisors + 999) / 1000
            var free: Set<[Int]> = []
            for number in 0..<count {
                let weekend: [Weekday] = [.saturday, .sunday].filter { _ in random.chance(300) }
                let days = Set(random.sample(4, of: Array(Weekday.allCases.prefix(5))) + weekend)
                let index = instance.supervisors.count
                let label = paddedID("", number + 1, of: count, width: 2)
                free.formUnion(days.map { [index, $0.rawValue] })
                instance.supervisors.append(
                    Supervisor(
                        id: SupervisorID("w-\(instance.units[unit].id)-\(label)"),
                        name: "Werkmeester \(number + 1) (verzonnen)", unit: unit,
                        sex: random.chance(400) ? .female : .male, workingDays: days,
                        mostClients: random.number(in: 8...10)))
            }
            for index in series where random.chance(draws.namedSupervisor) {
                let day = instance.series[index].weekday.rawValue
                guard let place = free.filter({ $0[1] == day }).map({ $0[0] }).min() else { continue }
                free.remove([place, day])
                instance.series[index].supervisor = place
            }
        }
    }

    /// Sessions that differ from their series, drawn once the seats are final.
    func addChangedSessions(to instance: inout Instance) {
        for (index, series) in instance.series.enumerated() {
            var random = Draws(seed: settings.seed, stream: .calendar, index: index)
            guard random.chance(draws.changedSession) else { continue }
            let monday = settings.planStart.adding(days: 7 * random.below(26))
            let date = monday.adding(days: series.weekday.rawValue - 1)
            guard isOnRhythm(series, date) else { continue }
            var change = SessionChange(series: index, date: date, status: .changed)
            switch random.below(3) {
            case 0 where series.seats.value > 1:
                change.seats = Seats(series.seats.value - 1)
                change.cause = "fewerPlaces"
            case 1:
                change.end = TimeOfDay(minute: series.end.minute - 60)
                change.cause = "closesEarly"
            default:
                change.status = .cancelled
                change.cause = "noGuidance"
            }
            instance.sessions.append(change)
        }
    }

    private func isOnRhythm(_ series: Series, _ date: CalendarDay) -> Bool {
        if let first = series.firstDay, date < first { return false }
        if let last = series.lastDay, date > last { return false }
        switch series.rhythm {
        case .every: return true
        case .oddWeek: return WeekRhythm.oddWeek.holds(on: date)
        case .evenWeek: return WeekRhythm.evenWeek.holds(on: date)
        case .everyTwoWeeks:
            guard let first = series.firstDay else { return false }
            let start = first.adding(days: (series.weekday.rawValue - first.weekday.rawValue + 7) % 7)
            return date.days(since: start).isMultiple(of: 14)
        }
    }
}
