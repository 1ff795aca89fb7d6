public import PlacementDomain
internal import PlacementModel
internal import PlacementRules

/// One lawful placement of one client at the prices of the last plan.
public struct Offer: Hashable, Sendable {
    public var project: ProjectID
    /// Sorted.
    public var series: [SeriesID]
    /// In order of their dates.
    public var sessions: [SessionID]
    /// Minutes one way; of several places of a pattern the farthest.
    public var travel: Minutes
    /// Minutes of his hours that stay over.
    public var unworked: Minutes
    /// Days from the last sitting to the last lawful day; nil: no legal term.
    public var slackDays: Int?
    /// Points of his own, as in `placements.csv`.
    public var cost: Cost
    /// Points that its seats are worth to others, rounded to whole ones.
    public var seatCost: Cost
    /// Whether all its seats are free beside the roster, so that nobody has to move.
    public var isFree: Bool
    /// Whether its seats are free and what is missing is a first sitting: nobody more may begin there (GROUP-08).
    public var lacksStart: Bool
    /// Whether it is where the roster has him now.
    public var isPresent: Bool
    /// What its seats mean for others, beside the roster as it is.
    public var others: OthersPart

    public var firstDate: CalendarDay? { sessions.first?.date }
    public var lastDate: CalendarDay? { sessions.last?.date }
}

/// A column with what decides its rank.
struct RankedChoice: Sendable {
    var choice: ClientChoices.Choice
    /// (cost · scale + prices of its seats): what it costs everybody.
    var total: Int
    /// Prices of its seats alone, points × scale.
    var seats: Int
    var answer: SeatAnswer

    /// By what it costs everybody; then by his own cost, project, week and first sitting, so that the order is one.
    func goesBefore(_ other: RankedChoice, _ first: Int32, _ otherFirst: Int32) -> Bool {
        (total, choice.cost, choice.project, choice.week, first)
            < (other.total, other.choice.cost, other.choice.project, other.choice.week, otherFirst)
    }

    func isEven(with other: RankedChoice, _ first: Int32, _ otherFirst: Int32) -> Bool {
        !goesBefore(other, first, otherFirst) && !other.goesBefore(self, otherFirst, first)
    }
}

/// Reads the columns of one client of a seating.
struct OfferReader {
    let seating: Seating
    /// Index in the seating's instance.
    let client: Int
    /// Choice 0 is the client's, perhaps after a change.
    let choices: ClientChoices
    /// Of the same model as `choices`, with the client's index there.
    let eligibility: Eligibility
    let unit: PlanningUnit
    /// Whether he is signed and can go on, so that a plan leaves him nothing but that (C10).
    let isSigned: Bool

    /// - Parameters:
    ///   - client: index in the seating's instance.
    ///   - model: the seating's, or one of a changed client.
    ///   - place: of the client in `model.units`.
    init(seating: Seating, client: Int, model: PlacementModel, place: Int) {
        self.seating = seating
        self.client = client
        choices = ClientChoices(model: model, units: [place])
        eligibility = model.eligibility
        unit = model.units[place]
        isSigned = model.continuations.isSigned(place)
    }

    /// A reader of choices that were made for several clients together.
    init(seating: Seating, unit: PlanningUnit, choices: ClientChoices) {
        self.seating = seating
        client = unit.client
        self.choices = choices
        eligibility = seating.eligibility
        self.unit = unit
        isSigned = seating.isSigned(unit.client)
    }

    /// Every column with its rank.
    func forEach(_ body: (RankedChoice, UnsafeBufferPointer<Int32>) -> Void) {
        let scale = seating.prices.scale
        choices.forEach(of: 0) { choice, sittings in
            let seats = seating.price(for: client, of: sittings, from: sittings[0])
            body(
                RankedChoice(
                    choice: choice, total: choice.cost * scale + seats, seats: seats,
                    answer: seating.answer(for: client, in: sittings, from: sittings[0])), sittings)
        }
    }

    /// Whether a plan may choose it for him: of somebody signed it is his continuation alone.
    func mayBeChosen(_ choice: ClientChoices.Choice) -> Bool { !isSigned || choices.isContinuation(choice) }

    /// The best choice on free seats that costs less than being unplaced; nil: there is none.
    func bestFree() -> RankedChoice? {
        let limit = choices.unplacedCost(of: 0)
        var best: (choice: RankedChoice, first: Int32)?
        choices.forEach(of: 0) { choice, sittings in
            guard choice.cost < limit, mayBeChosen(choice),
                seating.answer(for: client, in: sittings, from: sittings[0]) == .free
            else { return }
            let seats = seating.price(for: client, of: sittings, from: sittings[0])
            let ranked = RankedChoice(
                choice: choice, total: choice.cost * seating.prices.scale + seats, seats: seats, answer: .free)
            if let known = best, !ranked.goesBefore(known.choice, sittings[0], known.first) { return }
            best = (ranked, sittings[0])
        }
        return best?.choice
    }

    /// Minutes one way to the farthest place of a set of series.
    func travel(of series: [Int]) -> Int {
        series.compactMap { eligibility.travelMinutes(of: unit.client, series: $0) }.max() ?? 0
    }

    func offer(_ ranked: RankedChoice) -> Offer {
        let instance = seating.instance
        let numbers = choices.sittings(of: ranked.choice)
        let sessions = numbers.map { number in
            let sitting = seating.held.sittings[number]
            return SessionID(series: instance.series[Int(sitting.series)].id, date: sitting.day)
        }
        let series = choices.series(of: ranked.choice)
        let isPresent = numbers.map(Int32.init).sorted() == seating.seats(ofClient: client)
        return Offer(
            project: instance.projects[ranked.choice.project].id, series: series.map { instance.series[$0].id },
            sessions: sessions, travel: Minutes(travel(of: series)),
            unworked: Minutes(choices.unworked(of: ranked.choice)),
            slackDays: unit.hasTerm ? sessions.last.map { unit.termEnd.days(since: $0.date) } : nil,
            cost: Cost(ranked.choice.cost), seatCost: Cost(seating.prices.points(ranked.seats)),
            isFree: ranked.answer == .free, lacksStart: ranked.answer == .noStart,
            isPresent: isPresent,
            others: isPresent
                ? seating.othersPartOfPresent(of: client)
                : seating.othersPart(for: client, in: numbers.map(Int32.init)))
    }
}

extension Seating {
    /// Reads the columns of a planned client as things are.
    func reader(of unit: PlanningUnit) -> OfferReader {
        OfferReader(seating: self, client: unit.client, model: model, place: Int(unitOfClient[unit.client]))
    }
}
