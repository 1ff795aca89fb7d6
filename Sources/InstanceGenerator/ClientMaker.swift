import Geography
import PlacementDomain

/// Draws clients with their homes, grids, exceptions, tags and grounds.
struct ClientMaker {
    let settings: GeneratorSettings
    let terrain: Terrain

    private var draws: ClientDraws { settings.draws.clients }

    func fill(_ instance: inout Instance) {
        let areaOfClient = (0..<settings.clients).map { client in
            var random = Draws(seed: settings.seed, stream: .client, index: client)
            return terrain.index(&random)
        }
        var homeOfArea = [Int](repeating: 0, count: terrain.areas.count)
        for area in Set(areaOfClient).sorted() {
            homeOfArea[area] = instance.homes.count
            let place = terrain.areas[area]
            instance.homes.append(Home(id: HomeID("h\(place.pc4)"), pc4: place.pc4, point: place.point))
        }
        for client in 0..<settings.clients {
            var random = Draws(seed: settings.seed, stream: .client, index: client)
            _ = terrain.index(&random)
            add(client, home: homeOfArea[areaOfClient[client]], to: &instance, &random)
        }
    }

    private func add(_ index: Int, home: Int, to instance: inout Instance, _ random: inout Draws) {
        let number = index + 1
        let activity = random.choice(draws.activities)
        let most = random.choice(draws.mostSessions)
        let least = most > 1 && random.chance(draws.leastTwo) ? 2 : 1
        let modes = random.choice(draws.travelModes)
        let kinds = settings.draws.projects.workKinds.map(\.tag)
        let wish = random.chance(draws.workWish) ? random.sample(random.number(in: 1...2), of: kinds) : []
        var compositions: Set<CompositionNeed> = []
        if random.chance(draws.mayJoin) {
            compositions = random.chance(draws.needs * 1000 / max(1, draws.mayJoin)) ? [.needs] : [.mayJoin]
        }
        instance.clients.append(
            Client(
                id: ClientID(paddedID("c", number, of: settings.clients, width: 5)),
                displayName: "Voorbeeldpersoon \(number)", alias: random.chance(draws.alias) ? "Alias \(number)" : nil,
                home: home, travelModes: modes, travelLimit: Minutes(random.choice(draws.travelLimits)),
                organisation: random.choice(draws.organisations), language: random.choice(draws.languages),
                needsPlainText: random.chance(draws.plainText), dayActivities: [activity], leastSessions: least,
                mostSessions: most, wishSessions: random.number(in: least...most), workWish: wish.sorted(),
                compositions: compositions, restricted: random.chance(draws.restricted)))
        addGrid(index, isWorking: activity == .work, to: &instance, &random)
        addTags(index, hasCar: modes.contains(.car), to: &instance, &random)
        if random.chance(draws.exceptions) { addExceptions(index, to: &instance, &random) }
    }

    private func addGrid(_ index: Int, isWorking: Bool, to instance: inout Instance, _ random: inout Draws) {
        let days = random.sample(random.choice(draws.freeWeekdays), of: Array(Weekday.allCases.prefix(5)))
        let rhythm: WeekRhythm = random.chance(draws.oddOrEven) ? (random.chance(500) ? .oddWeek : .evenWeek) : .every
        let hasEveningsOnly = isWorking && random.chance(draws.eveningsOnly)
        let agreed = settings.asOf.adding(days: -random.number(in: 3...60))
        func add(_ day: Weekday, _ parts: [PartOfDay]) {
            for part in parts {
                instance.availability.append(
                    Availability(client: index, weekday: day, part: part, rhythm: rhythm, agreedOn: agreed))
            }
        }
        for day in days { add(day, hasEveningsOnly ? [.evening] : [.morning, .afternoon]) }
        guard isWorking, random.chance(hasEveningsOnly ? draws.weekendGroundOfEvenings : draws.weekendGround)
        else { return }
        add(.saturday, [.morning, .afternoon])
        if random.chance(draws.weekendSunday) { add(.sunday, [.morning, .afternoon]) }
        instance.weekendGrounds.append(
            WeekendGround(
                client: index, ground: .work, sentence: "Werkt op de andere dagen (verzonnen).", recordedOn: agreed,
                recordedBy: "voorbeeld"))
    }

    private func addTags(_ index: Int, hasCar: Bool, to instance: inout Instance, _ random: inout Draws) {
        let recorded = settings.asOf.adding(days: -random.number(in: 3...60))
        var tags = draws.cannotTags.filter { random.chance($0.weight) }.map(\.value)
        let liftsNot = random.chance(draws.cannotLiftAnyway)
        if !tags.contains("noLifting"), !liftsNot { tags.append("canLift") }
        if random.chance(draws.drivesVan), hasCar, !tags.contains("noDriving") { tags.append("drivesVan") }
        for tag in tags.sorted() {
            instance.limitations.append(Limitation(client: index, tag: tag, sourceDay: recorded))
        }
    }

    private func addExceptions(_ index: Int, to instance: inout Instance, _ random: inout Draws) {
        let reasons: [AvailabilityException.Reason] = [.holiday, .medical, .work, .school, .care, .court, .other]
        func add(_ first: CalendarDay, _ last: CalendarDay, _ sense: AvailabilityException.Sense) {
            instance.exceptions.append(
                AvailabilityException(
                    client: index, firstDay: first, lastDay: last, sense: sense, reason: reasons[random.below(7)]))
        }
        if random.chance(500) {
            let monday = settings.planStart.adding(days: 7 * random.below(30))
            add(monday, monday.adding(days: 6), .unavailable)
        } else {
            let count = random.number(in: 1...4)
            for offset in random.sample(count, of: Array(0..<210)) {
                let day = settings.planStart.adding(days: offset)
                add(day, day, .unavailable)
            }
        }
        if random.chance(draws.extraDay) {
            let day = settings.planStart.adding(days: 7 * random.number(in: 1...12) + random.below(5))
            if !instance.exceptions.contains(where: { $0.client == index && $0.firstDay <= day && day <= $0.lastDay }) {
                add(day, day, .extra)
            }
        }
    }
}
