import Geography
import PlacementDomain

/// Draws units, projects, their approvals, contacts and closures, and pick-up points.
struct ProjectMaker {
    let settings: GeneratorSettings
    let terrain: Terrain
    let reckoner: FormulaReckoner

    private var draws: ProjectDraws { settings.draws.projects }

    func fill(_ instance: inout Instance) {
        instance.units = units()
        let isGroup = kinds()
        for index in 0..<settings.projects {
            var random = Draws(seed: settings.seed, stream: .project, index: index)
            instance.projects.append(project(index, isGroup: isGroup[index], units: instance.units, &random))
            addPaper(of: index, to: &instance, &random)
            addClosures(of: index, to: &instance, &random)
            addPickUp(of: index, to: &instance, &random)
        }
    }

    private func units() -> [Unit] {
        let count = max(1, settings.projects / draws.projectsPerUnit)
        var random = Draws(seed: settings.seed, stream: .units)
        return (0..<count).map { index in
            let area = terrain.area(&random)
            return Unit(
                id: UnitID(paddedID("u", index + 1, of: count, width: 2)),
                name: "Voorbeeldeenheid \(index + 1) \(area.place)", point: area.point)
        }
    }

    private func kinds() -> [Bool] {
        var random = Draws(seed: settings.seed, stream: .kinds)
        return random.shuffled((0..<settings.projects).map { $0 < settings.groups })
    }

    private func project(_ index: Int, isGroup: Bool, units: [Unit], _ random: inout Draws) -> Project {
        let id = paddedID("p", index + 1, of: settings.projects, width: 4)
        let area = terrain.area(&random)
        let work = draws.workKinds[random.below(draws.workKinds.count)]
        let excludes = work.excludes.filter { random.chance($0.weight) }.map(\.value).sorted()
        let demands = work.demands.filter { random.chance($0.weight) }.map(\.value).sorted()
        let unit = units.indices.min {
            let near = GreatCircle.distance(from: area.point, to: units[$0].point)
            let far = GreatCircle.distance(from: area.point, to: units[$1].point)
            return (near.value, $0) < (far.value, $1)
        }
        return Project(
            id: ProjectID(id), name: "Voorbeeld \(work.dutchName) \(area.place) \(index + 1)", unit: unit ?? 0,
            kind: isGroup ? .group : .external, organisation: random.choice(draws.organisations),
            partner: isGroup ? "Eigen groep (verzonnen)" : "Stichting Voorbeeld \(index + 1) (verzonnen)",
            reasonForWorkingTogether: "Werk voor de buurt dat anders niemand doet (verzonnen).", pc4: area.pc4,
            point: area.point, address: "Voorbeeldstraat \(index + 1), \(area.place)", workKinds: [work.tag],
            demands: demands, excludes: excludes, acceptsJuveniles: random.chance(draws.acceptsJuveniles),
            presentPerson: "Begeleider \(id)", aloneMinutes: Minutes([0, 15, 30, 60][random.below(4)]),
            nextVisitDue: settings.asOf.adding(days: random.number(in: 14...360)),
            siteChecklist: "additional;publicAim;meaningful;sufficient;safe")
    }

    /// Approval periods and contact persons.
    private func addPaper(of index: Int, to instance: inout Instance, _ random: inout Draws) {
        let id = instance.projects[index].id
        let approved = settings.asOf.adding(days: -random.number(in: 200...900))
        let isEnding = random.chance(draws.approvalEnds)
        let end = settings.planStart.adding(days: 7 * random.number(in: 20...60))
        instance.approvals.append(
            ApprovalPeriod(
                project: index, firstDay: approved, lastDay: isEnding ? end : nil, decisionReference: "voorbeeld-\(id)",
                state: isEnding && random.chance(300) ? .lapsing : .approved))
        let change =
            random.chance(draws.secondContact)
            ? settings.planStart.adding(days: 7 * random.number(in: 2...30)) : nil
        let spans = change.map { [(nil, $0.adding(days: -1)), ($0, nil)] } ?? [(CalendarDay?.none, CalendarDay?.none)]
        for (number, span) in spans.enumerated() {
            instance.contacts.append(
                PartnerContact(
                    project: index, name: "Contact \(number + 1) \(id)", phone: "000-0000000",
                    email: "\(id)@voorbeeld.invalid", channel: random.chance(500) ? "email" : "phone",
                    firstDay: span.0, lastDay: span.1))
        }
    }

    private func addClosures(of index: Int, to instance: inout Instance, _ random: inout Draws) {
        let firstYear = settings.planStart.yearMonthDay.year
        if random.chance(draws.christmasClosure) {
            // The weeks around Christmas, some from the Monday before.
            for year in firstYear..<max(firstYear + 1, settings.calendarEnd.yearMonthDay.year) {
                guard let eve = CalendarDay(year: year, month: 12, day: 24),
                    let end = CalendarDay(year: year + 1, month: 1, day: 3)
                else { continue }
                let first = random.chance(300) ? eve.monday : eve
                instance.closures.append(
                    Closure(project: index, firstDay: first, lastDay: end, reason: "Kerstsluiting"))
            }
        }
        if random.chance(draws.summerClosure), let july = CalendarDay(year: firstYear + 1, month: 7, day: 5) {
            let first = july.monday.adding(days: 7 * random.number(in: 0...6))
            instance.closures.append(
                Closure(
                    project: index, firstDay: first, lastDay: first.adding(days: 7 * random.number(in: 2...3) - 1),
                    reason: "Zomersluiting"))
        }
        if random.chance(draws.closedDays) {
            for _ in 0..<random.number(in: 1...3) {
                let day = settings.planStart.adding(days: random.below(280))
                instance.closures.append(Closure(project: index, firstDay: day, lastDay: day, reason: "Gesloten"))
            }
        }
    }

    /// A van from the unit's collecting point, for group projects within its reach.
    private func addPickUp(of index: Int, to instance: inout Instance, _ random: inout Draws) {
        let project = instance.projects[index]
        guard project.kind == .group, random.chance(draws.pickUp) else { return }
        let unit = instance.units[project.unit]
        guard let ride = Self.rideMinutes(from: unit.point, to: project, reckoner), ride.value <= draws.longestRide
        else { return }
        instance.pickUps.append(
            PickUpPoint(
                id: PickUpID("v-\(project.id)"), project: index, name: "Verzamelpunt \(unit.name)", point: unit.point,
                time: TimeOfDay(minute: 8 * 60 + 50 - ride.value), seats: Seats(8)))
    }

    /// The van's minutes from a collecting point to a project.
    static func rideMinutes(from point: GeoPoint, to project: Project, _ reckoner: FormulaReckoner) -> Minutes? {
        reckoner.minutes(
            from: TravelPoint(pc4: project.pc4, point: point),
            to: TravelPoint(pc4: project.pc4, point: project.point), mode: .car)
    }
}
