import PlacementDomain

extension TinyInstances {
    /// What a random instance may hold.
    public struct Mix: Sendable {
        public var mostClients = 5
        public var mostProjects = 3
        /// Terms that are reckoned in months, odd and even weeks: what a shift of all dates by two weeks may change.
        public var calendarBound = true
        /// Kept placements, published assignments, agreements and clients who must be kept apart.
        public var earlierWeeks = false
        /// Facts that changed after people were told, in weeks before, at and after planStart; implies `earlierWeeks`.
        public var changedFacts = false

        public init(
            mostClients: Int = 5, mostProjects: Int = 3, calendarBound: Bool = true, earlierWeeks: Bool = false,
            changedFacts: Bool = false
        ) {
            self.mostClients = mostClients
            self.mostProjects = mostProjects
            self.calendarBound = calendarBound
            self.earlierWeeks = earlierWeeks || changedFacts
            self.changedFacts = changedFacts
        }
    }

    /// The random tiny instance number `seed`: the same builder for the same seed and mix, everywhere.
    public static func random(seed: UInt64, mix: Mix = Mix()) -> InstanceBuilder {
        var draw = Draw(random: SplitMix64(seed: seed &* 0x51_7CC1 &+ 17), mix: mix)
        var builder = draw.instance()
        limitStarts(of: &builder, seed: seed)
        if mix.changedFacts { changeFacts(of: &builder, seed: seed) }
        return builder
    }

    /// In about one of five, limits on first sittings; by draws of its own, which leave those of the instance alone.
    private static func limitStarts(of builder: inout InstanceBuilder, seed: UInt64) {
        var random = SplitMix64(seed: seed &* 0x9E_3779 &+ 8)
        guard random.chance(20) else { return }
        for index in builder.series.indices where random.chance(60) {
            builder.series[index].value.mostStarts = random.number(in: 0...2)
        }
    }
}

/// The draws of one random instance.
private struct Draw {
    var random: SplitMix64
    let mix: TinyInstances.Mix
    var builder = InstanceBuilder()

    private let tags = ["noLifting", "reads", "noAlcohol"]
    private let kinds = ["green", "kitchen", "paint"]

    init(random: SplitMix64, mix: TinyInstances.Mix) {
        self.random = random
        self.mix = mix
    }

    mutating func instance() -> InstanceBuilder {
        builder.move(toWeek: random.pick([0, 0, 2, 3, 4]))
        builder.startWeeks = random.number(in: 1...2)
        builder.setCalendarEnd(weeks: random.pick([3, 5, 6, 8, 10, 14]))
        if random.chance(10) { builder.rules = builder.rules.setting("HOURS-14", "minutesPerWeek", to: 700) }
        if random.chance(5) { builder.rules = builder.rules.setting("HOURS-08", "restMinutes", to: 900) }
        if random.chance(15) { addRuleVersion() }
        if random.chance(15) { varyWeights() }
        if random.chance(15) { builder.asOf = day(-9...3) }
        if random.chance(15) { builder.publishedThrough = builder.planStart.adding(days: random.pick([-1, 6, 13])) }
        for supervisor in ["w1", "w2"] {
            builder.supervisors.append(
                Supervisor(id: SupervisorID(supervisor), sex: random.pick([nil, .female, .male])))
        }
        // Above five clients a mix names the size wanted, below it the most.
        let isLarge = mix.mostClients > 5
        let projects = isLarge ? mix.mostProjects : min(mix.mostProjects, random.pick([1, 2, 2, 3, 3]))
        let clients =
            isLarge
            ? random.number(in: mix.mostClients / 2...mix.mostClients)
            : min(mix.mostClients, random.pick([1, 2, 3, 4, 5, 5]))
        for project in 1...projects { addProject(ProjectID("p\(project)")) }
        for client in 1...clients { addClient(ClientID("c\(client)")) }
        if random.chance(20) { builder.addHoliday(day(0...20), jurisdiction: random.pick(["NL", "NL", "EW"])) }
        if mix.earlierWeeks { addEarlierWeeks() }
        return builder
    }

    // MARK: Earlier weeks

    private mutating func addEarlierWeeks() {
        if random.chance(60) { builder.publishedThrough = builder.planStart.adding(days: random.pick([-1, 6, 13])) }
        for client in builder.clients.map(\.id) {
            let organisation = random.pick(["RN", "RN", "SVG", "LdH"])
            builder.change(client) { $0.organisation = organisation }
        }
        for series in builder.series.map(\.value.id) {
            for organisation in ["RN", "SVG"] where random.chance(25) {
                builder.addAgreement(
                    series, organisation, atLeast: random.chance(60) ? random.number(in: 0...2) : nil,
                    atMost: random.chance(50) ? random.number(in: 0...2) : nil,
                    releaseDays: random.pick([nil, 0, 7, 14]))
            }
        }
        for order in builder.orders {
            if random.chance(50) { addPlacement(of: order.value.id) }
            if random.chance(6) { addPlacement(of: order.value.id) }
            if random.chance(35) { addPublished(of: order.value.id) }
        }
        if random.chance(25) { addPublished(of: "o99") }
        let clients = builder.clients.map(\.id)
        if clients.count > 1 {
            for _ in 0..<random.number(in: 0...3) {
                let (left, right) = (random.pick(clients), random.pick(clients))
                builder.keepApart(left, .client(right), until: random.chance(40) ? day(0...25) : nil)
            }
        }
    }

    private mutating func addPlacement(of order: OrderID) {
        let project = random.pick(builder.projects).id
        let own = builder.series.filter { $0.project == project }.map(\.value.id)
        let count = random.pick([0, 1, 1, 1, 2, 2, 4])
        let state = random.pick([.signed, .signed, .signed, .agreed, .agreed, .proposed, .ended] as [Placement.State])
        let signedDay = random.chance(60) ? day(-30...(-8)) : nil
        let (isUnlocked, hasReason) = (random.chance(25), random.chance(80))
        builder.addPlacement(
            PlacementID("pl\(builder.placements.count)"), of: order, at: project, series: Array(own.prefix(count)),
            state: state, from: day(-30...12)
        ) {
            $0.signedDay = signedDay
            if isUnlocked { $0.unlockedOn = "2026-11-20" }
            if isUnlocked, hasReason { $0.unlockReason = "conflict" } else { $0.unlockReason = isUnlocked ? " " : "" }
        }
    }

    private mutating func addPublished(of order: OrderID) {
        for _ in 1...random.pick([1, 1, 2, 3]) {
            let series = random.pick(builder.series).value
            let week = random.pick([-1, 0, 0, 0, 1])
            let date = builder.planStart.adding(days: series.weekday.rawValue - 1 + 7 * week)
            let isThere = builder.publishedAssignments.contains {
                $0.order == order && $0.series == series.id && $0.value.date == date
            }
            if isThere { continue }
            builder.addPublishedAssignment(
                of: order, series.id, date, credit: random.pick([60, 60, 120, 420]), from: series.start, to: series.end)
        }
    }

    /// A day `offset` days after the plan's start.
    private mutating func day(_ offset: ClosedRange<Int>) -> CalendarDay {
        builder.planStart.adding(days: random.number(in: offset))
    }

    /// A later version of one rule, from a day among the sittings on.
    private mutating func addRuleVersion() {
        let from = day(0...30)
        let version: RuleBook.Version
        switch random.number(in: 0...5) {
        case 0:
            version = RuleBook.Version(
                id: "TRAVEL-01", jurisdiction: "NL", validFrom: from, numbers: ["minutesPerDay": 88])
        case 1:
            version = RuleBook.Version(
                id: "HOURS-14", jurisdiction: "any", validFrom: from, numbers: ["minutesPerWeek": 600])
        case 2:
            version = RuleBook.Version(
                id: "HOURS-07", jurisdiction: "any", validFrom: from, numbers: ["minutesPerDay": 430])
        case 3:
            version = RuleBook.Version(id: "DAYS-02", jurisdiction: "NL", validFrom: from, numbers: ["groundNeeded": 0])
        case 4:
            version = RuleBook.Version(
                id: "DAYS-09", jurisdiction: "any", frames: random.pick([[], [.judgment]]), validFrom: from,
                numbers: ["latestEnd": random.pick([12 * 60, 16 * 60 + 30, 17 * 60])])
        default:
            version = RuleBook.Version(
                id: "TERM-01", jurisdiction: "NL", frames: [.judgment], validFrom: "2025-07-01", numbers: ["months": 14]
            )
        }
        builder.rules.versions.append(version)
    }

    private mutating func varyWeights() {
        builder.policy.weights.wait = [
            CostWeights.WaitStep(fromWeek: 0, points: random.number(in: 0...9)),
            CostWeights.WaitStep(fromWeek: 1, points: random.number(in: 0...30)),
        ]
        builder.policy.weights.travel = random.number(in: 0...3)
        builder.policy.weights.travelMinutesPerPoint = random.number(in: 1...12)
        builder.policy.weights.unplaced = random.pick([0, 1, 30, 400])
        builder.policy.weights.lostPerHour = 1_000
        builder.policy.weights.restPerHour = random.pick([0, 3, 20])
        builder.policy.weights.slack = [CostWeights.SlackStep(days: random.number(in: 1...30), points: 50)]
    }

    // MARK: Projects

    private mutating func addProject(_ id: ProjectID) {
        let isPlainlyApproved = random.chance(85)
        let hasPlainContact = random.chance(92)
        let (acceptsJuveniles, isAbroad) = (random.chance(50), random.chance(8))
        let isInduction = random.chance(3)
        let workKinds = random.chance(60) ? [random.pick(kinds)] : []
        let demands = random.chance(10) ? [random.pick(tags)] : []
        let excludes = random.chance(15) ? [random.pick(tags)] : []
        let isGroup = random.chance(30)
        builder.addProject(id, approved: isPlainlyApproved, contact: hasPlainContact) { project in
            project.kind = isInduction ? .induction : isGroup ? .group : .external
            project.acceptsJuveniles = acceptsJuveniles
            project.jurisdiction = isAbroad ? "EW" : "NL"
            project.workKinds = workKinds
            project.demands = demands
            project.excludes = excludes
        }
        if !isPlainlyApproved {
            let change = day(0...25)
            let states: [ApprovalPeriod.State] = [.approved, .lapsing, .proposed, .refused]
            builder.addApproval(id, from: "2026-01-05", through: change, state: random.pick(states))
            if random.chance(50) {
                builder.addApproval(id, from: change.adding(days: random.number(in: 1...9)), state: random.pick(states))
            }
        }
        if !hasPlainContact {
            builder.addContact(id, from: day(-5...10), through: random.chance(50) ? day(8...30) : nil)
        }
        let pickUp = PickUpID("k" + id.text)
        let hasPickUp = random.chance(15)
        if hasPickUp { builder.addPickUp(pickUp, of: id) }
        let days: [Weekday] = [
            .monday, .monday, .tuesday, .tuesday, .wednesday, .wednesday, .thursday, .friday, .saturday, .sunday,
        ]
        for number in 1...random.pick([1, 2, 2, 3]) {
            addSeries(SeriesID("\(id)s\(number)"), at: id, random.pick(days), pickUp: hasPickUp ? pickUp : nil)
        }
        if random.chance(12) {
            let first = day(0...20)
            builder.addClosure(id, first, through: first.adding(days: random.number(in: 0...8)))
        }
    }

    private mutating func addSeries(_ id: SeriesID, at project: ProjectID, _ weekday: Weekday, pickUp: PickUpID?) {
        let times: [(TimeOfDay, TimeOfDay, Int)] = [
            ("09:00", "16:30", 30), ("09:00", "16:30", 30), ("09:00", "13:00", 15), ("13:00", "17:00", 15),
            ("18:00", "21:00", 0), ("08:00", "12:30", 0), ("12:30", "16:00", 0), ("08:30", "17:00", 30),
        ]
        let time = random.pick(times)
        var rhythm = random.pick([.every, .every, .every, .oddWeek, .evenWeek, .everyTwoWeeks] as [Series.Rhythm])
        if !mix.calendarBound, [.oddWeek, .evenWeek].contains(rhythm) { rhythm = .everyTwoWeeks }
        var first = random.chance(15) || rhythm == .everyTwoWeeks ? day(-20...12) : nil
        if mix.calendarBound, rhythm == .everyTwoWeeks, random.chance(5) { first = nil }
        let last = random.chance(10) ? day(5...30) : nil
        let bookable = random.chance(15) ? Seats(random.number(in: 0...3)) : nil
        let composition = random.pick(
            [.open, .open, .open, .open, .open, .open, .femaleOnly, .juvenilesOnly] as [Series.Composition])
        let supervisor = random.chance(15) ? SupervisorID(random.pick(["w1", "w2"])) : nil
        builder.addSeries(
            id, at: project, weekday, time.0, time.1, break: time.2, seats: random.pick([1, 1, 1, 2]),
            supervisor: supervisor, pickUp: pickUp != nil && random.chance(60) ? pickUp : nil
        ) { series in
            series.rhythm = rhythm
            series.firstDay = first
            series.lastDay = last
            series.bookable = bookable
            series.composition = composition
        }
        if random.chance(15) { addSession(of: id, weekday, time) }
        if random.chance(6) {
            let first = day(0...20)
            builder.addClosure(project, series: id, first, through: first.adding(days: random.number(in: 0...8)))
        }
    }

    private mutating func addSession(of series: SeriesID, _ weekday: Weekday, _ time: (TimeOfDay, TimeOfDay, Int)) {
        let date = builder.planStart.adding(days: weekday.rawValue - 1 + 7 * random.number(in: 0...3))
        switch random.number(in: 0...6) {
        case 0: builder.addSession(series, date, .cancelled)
        case 1: builder.addSession(series, date, .changed, seats: random.number(in: 0...3))
        case 2: builder.addSession(series, date, .changed, start: TimeOfDay(minute: time.0.minute + 60), break: 0)
        case 3: builder.addSession(series, date, .changed, end: TimeOfDay(minute: time.1.minute - 75), bookable: 1)
        case 4: builder.addSession(series, date, .changed, end: TimeOfDay(minute: time.1.minute + 15))
        case 5: builder.addSession(series, date, .changed, break: 0)
        default:
            builder.addHoliday(date)
            builder.addSession(series, date, .held, seats: 2)
        }
    }

    // MARK: Clients

    private mutating func addClient(_ id: ClientID) {
        let minutes = random.pick([60, 200, 420, 425, 650, 840, 900, 1_260, 1_500, 2_000])
        let least = random.pick([1, 1, 1, 2])
        let most = max(least, random.pick([1, 2, 3, 3, 5]))
        let wish = random.number(in: least...max(least, min(most, 4)))
        let wishes = random.chance(40) ? [random.pick(kinds)] : []
        let compositions: Set<CompositionNeed> =
            random.chance(25) ? [.mayJoin] : random.chance(8) ? [.needs] : []
        let limit = random.chance(15) ? Minutes(random.pick([40, 60, 100])) : nil
        let modes: Set<TravelMode> = random.chance(20) ? [.bicycle, .car] : random.chance(5) ? [.walk] : [.bicycle]
        var order = InstanceBuilder.order(InstanceBuilder.orderID(of: id), minutes: minutes)
        vary(&order, minutes: minutes)
        let made = order
        builder.addClient(id, minutes: minutes, free: freeTime()) { client, order in
            client.leastSessions = least
            client.mostSessions = most
            client.wishSessions = wish
            client.workWish = wishes
            client.compositions = compositions
            client.travelLimit = limit
            client.travelModes = modes
            order = made
        }
        addCircumstances(of: id)
        addTravel(of: id)
        if random.chance(12) {
            builder.addOrder(OrderID("x\(id)"), of: id, minutes: random.pick([300, 600, 1_200])) {
                [monday = builder.planStart] second in
                second.finalDate = "2026-09-14"
                if id.text.utf8.last.map({ $0 % 2 == 0 }) ?? false {
                    second.caseTermEnd = monday.adding(days: 30)
                }
            }
        }
    }

    private mutating func freeTime() -> FreeTime {
        let rhythms: [WeekRhythm] = mix.calendarBound ? [.every, .every, .oddWeek, .evenWeek] : [.every]
        switch random.number(in: 0...8) {
        case 0, 6, 7: return .always
        case 1, 8: return .weekdays
        case 2: return .on([.monday, .tuesday, .thursday], rhythm: random.pick(rhythms)) + .on([.friday])
        case 3: return .on([.monday, .wednesday, .friday], parts: [random.pick(PartOfDay.allCases), .morning])
        case 4:
            let turn = day(0...20)
            return .on([.monday, .tuesday, .saturday], from: nil, through: turn)
                + .on([.tuesday, .wednesday, .sunday], parts: PartOfDay.allCases, from: turn.adding(days: 1))
        default:
            var free = FreeTime.never
            for weekday in Weekday.allCases {
                for part in PartOfDay.allCases where random.chance(65) {
                    free.cells.append(FreeTime.Cell(weekday, part, random.pick(rhythms)))
                }
            }
            return free
        }
    }

    private mutating func vary(_ order: inout Order, minutes: Int) {
        order.receivedDate = builder.planStart.adding(days: -random.pick([-3, 0, 6, 7, 30, 56, 90, 140, 280, 400]))
        let shortTerm = builder.planStart.adding(days: random.number(in: 3...60))
        func raise(_ total: Int) {
            order.orderedMinutes = Minutes(total)
            order.deductedMinutes = Minutes(total - minutes)
            order.detentionDays = total / 120
        }
        switch random.number(in: 0...13) {
        case 0, 1: order.caseTermEnd = shortTerm
        case 2 where mix.calendarBound: order.finalDate = shortTerm.adding(months: -18)
        case 3 where mix.calendarBound:
            order.legalFrame = .penalOrder
            raise(2_400)
            order.finalDate = shortTerm.adding(months: -9)
        case 4 where mix.calendarBound:
            order.legalFrame = .juvenile
            order.finalDate = shortTerm.adding(months: -9)
        case 5:
            order.legalFrame = random.pick([.voluntary, .administrative])
            order.finalDate = nil
            order.detentionDays = nil
            if random.chance(60) { order.agreedTermEnd = shortTerm }
            if random.chance(15) { order.caseTermEnd = shortTerm.adding(days: 3) }
        case 6:
            order.legalFrame = .unpaidWork
            order.jurisdiction = "EW"
            raise(2_400)
            order.caseTermEnd = shortTerm
        case 7:
            raise(minutes + 240)
            order.creditedMinutes = 120
            order.deductedMinutes = 120
            order.state = .working
        default: break
        }
        if random.chance(6) { order.firstWorkedDate = "2026-11-02" }
        if random.chance(10) { order.earliestDay = day(0...16) }
        if random.chance(8) { order.shortNoticeConsent = "2026-11-20" }
        if random.chance(5) { order.finalDate = day(-20...8) }
        if random.chance(2) { order.state = .intake }
        if random.chance(2) { order.matchingWeighedOn = nil }
        if random.chance(2) { order.medicalCheckOrderedOn = "2026-11-02" }
    }

    private mutating func addCircumstances(of id: ClientID) {
        if random.chance(30) {
            for _ in 1...random.number(in: 1...2) {
                let first = day(0...25)
                let last = first.adding(days: random.pick([0, 0, 3, 8]))
                let part = random.chance(40) ? random.pick(PartOfDay.allCases) : nil
                builder.addException(id, random.chance(60) ? .unavailable : .extra, first, through: last, part: part)
            }
        }
        for tag in tags where random.chance(25) {
            builder.addTag(
                tag, to: id, from: random.chance(15) ? day(0...20) : nil, through: random.chance(15) ? day(5...30) : nil
            )
        }
        if random.chance(40) {
            builder.addWeekendGround(
                id, sentence: random.chance(90) ? "Works by day." : random.chance(50) ? "" : " \t ")
        }
        if random.chance(10) {
            let first = day(-60...20)
            let last = random.chance(92) ? first.adding(days: random.number(in: 0...15)) : nil
            builder.addStoppedPeriod(
                id, first, through: last, cause: random.pick(["detention", "unlawfulAbsence", "illness"]))
        }
        if random.chance(10) {
            let place = random.chance(30) ? builder.pickUps.first?.value.id.text : nil
            builder.exclude(
                id, from: place ?? random.pick(builder.projects).id.text, random.chance(40) ? day(0...12) : nil,
                through: random.chance(40) ? day(12...30) : nil)
        }
        if random.chance(8) { builder.keepApart(id, .supervisor("w1"), until: random.chance(50) ? day(0...20) : nil) }
        if random.chance(8) { builder.keepApart(id, .supervisorSex(random.pick(Sex.allCases))) }
    }

    private mutating func addTravel(of id: ClientID) {
        for place in builder.projects.map(\.id.text) + builder.pickUps.map(\.value.id.text) {
            let minutes = random.pick([5, 10, 10, 22, 22, 30, 44, 45, 46, 60, 90, 91])
            builder.setTravel(id, to: place, random.chance(92) ? minutes : nil)
            if random.chance(25) { builder.setTravel(id, to: place, random.number(in: 4...50), by: .car) }
        }
    }
}
