/// The service's own choices (`policy.yaml`): parts of day, planning limits and the weights of the objective.
public struct Policy: Hashable, Sendable {
    public var timeZone: String
    public var partsOfDay: PartsOfDay
    /// 1 to this many series make one pattern.
    public var mostSeriesPerPlacement: Int
    /// Weeks for which supervised series are to be planned; `Instance.startWeeks` is at most this.
    public var supervisedWeeks: Int
    public var mostClientsPerSupervisor: Int
    /// Data: no plan looks at it (`Instance.firmThrough`).
    public var firmWeeks: Int
    /// Most sets of series for one client and project, `1...1_000_000`; held for the limit to come, no plan looks at
    /// it.
    public var mostPatterns: Int
    public var weights: CostWeights
    /// Sentences of `policy.yaml` that defend a weight, by the weight's name there; only those that differ from the
    /// default file's.
    public var sentences: [String: String] = [:]
    /// nil: the default that comes with the program.
    public var retention: Retention?

    public init(
        timeZone: String = "Europe/Amsterdam", partsOfDay: PartsOfDay = PartsOfDay(), mostSeriesPerPlacement: Int = 3,
        supervisedWeeks: Int = 13, mostClientsPerSupervisor: Int = 10, firmWeeks: Int = 2,
        mostPatterns: Int = 20_000, weights: CostWeights = CostWeights()
    ) {
        self.timeZone = timeZone
        self.partsOfDay = partsOfDay
        self.mostSeriesPerPlacement = mostSeriesPerPlacement
        self.supervisedWeeks = supervisedWeeks
        self.mostClientsPerSupervisor = mostClientsPerSupervisor
        self.firmWeeks = firmWeeks
        self.mostPatterns = mostPatterns
        self.weights = weights
    }
}

/// Clock times of morning, afternoon and evening; each part is `[start, end)`.
public struct PartsOfDay: Hashable, Sendable {
    public var morningStart: TimeOfDay
    public var afternoonStart: TimeOfDay
    public var eveningStart: TimeOfDay
    public var eveningEnd: TimeOfDay

    public init(
        morningStart: TimeOfDay = TimeOfDay(0, 0), afternoonStart: TimeOfDay = TimeOfDay(12, 30),
        eveningStart: TimeOfDay = TimeOfDay(18, 0), eveningEnd: TimeOfDay = TimeOfDay(24, 0)
    ) {
        self.morningStart = morningStart
        self.afternoonStart = afternoonStart
        self.eveningStart = eveningStart
        self.eveningEnd = eveningEnd
    }

    /// `[start, end)` of one part.
    public func range(of part: PartOfDay) -> Range<TimeOfDay> {
        switch part {
        case .morning: morningStart..<afternoonStart
        case .afternoon: afternoonStart..<eveningStart
        case .evening: eveningStart..<eveningEnd
        }
    }
}

/// Weights of the objective `points/1`; every one is a number of points ≥ 0 unless its comment says otherwise.
///
/// The defaults are those of the default `policy.yaml`; the file also holds, for each, the sentence that defends it.
public struct CostWeights: Hashable, Sendable {
    /// The points for one week of waiting, from this age of the order in weeks on.
    public struct WaitStep: Hashable, Sendable {
        public var fromWeek: Int
        public var points: Int
        public init(fromWeek: Int, points: Int) {
            self.fromWeek = fromWeek
            self.points = points
        }
    }
    /// The points for a last sitting fewer than `days` days before the term's end.
    public struct SlackStep: Hashable, Sendable {
        public var days: Int
        public var points: Int
        public init(days: Int, points: Int) {
            self.days = days
            self.points = points
        }
    }

    /// For each started hour that the placement leaves unworked, with a legal term.
    public var lostPerHour: Int
    /// The same without a legal term.
    public var restPerHour: Int
    /// Ascending by `fromWeek`, the first from week 0.
    public var wait: [WaitStep]
    /// For each week until the first sitting, for an order already worked on.
    public var waitWorkedBefore: Int
    /// For each started `travelMinutesPerPoint` minutes a day, there and back.
    public var travel: Int
    /// Minutes (> 0) that make one step of travel.
    public var travelMinutesPerPoint: Int
    /// One-way minutes above which travel weighs more (TRAVEL-03).
    public var travelComfortMinutes: Int
    /// How many extra minutes each minute above the comfort limit counts for.
    public var travelExtraFactor: Int
    public var changeAgreed: Int
    public var changeUnlocked: Int
    public var wish: Int
    /// For each sitting in two weeks below twice the wish.
    public var paceWish: Int
    /// For each sitting in two weeks below twice the client's least.
    public var paceLeast: Int
    /// Ascending by `days`.
    public var slack: [SlackStep]
    /// For leaving a client unplaced, on top of the greatest cost among his lasting virtual columns.
    public var unplaced: Int
    /// For each held sitting of the period when a supervised series is opened.
    public var opening: Int
    /// For each attendance missing in a running supervised series.
    public var missingAttendance: Int

    public init(
        lostPerHour: Int = 1_000, restPerHour: Int = 20,
        wait: [WaitStep] = [
            WaitStep(fromWeek: 0, points: 4), WaitStep(fromWeek: 4, points: 6), WaitStep(fromWeek: 8, points: 10),
            WaitStep(fromWeek: 13, points: 16), WaitStep(fromWeek: 20, points: 26), WaitStep(fromWeek: 39, points: 40),
        ],
        waitWorkedBefore: Int = 8, travel: Int = 1, travelMinutesPerPoint: Int = 10, travelComfortMinutes: Int = 45,
        travelExtraFactor: Int = 2, changeAgreed: Int = 30, changeUnlocked: Int = 60, wish: Int = 6, paceWish: Int = 5,
        paceLeast: Int = 10,
        slack: [SlackStep] = [
            SlackStep(days: 7, points: 24), SlackStep(days: 14, points: 12), SlackStep(days: 21, points: 6),
            SlackStep(days: 28, points: 3),
        ],
        unplaced: Int = 400, opening: Int = 40, missingAttendance: Int = 20
    ) {
        self.lostPerHour = lostPerHour
        self.restPerHour = restPerHour
        self.wait = wait
        self.waitWorkedBefore = waitWorkedBefore
        self.travel = travel
        self.travelMinutesPerPoint = travelMinutesPerPoint
        self.travelComfortMinutes = travelComfortMinutes
        self.travelExtraFactor = travelExtraFactor
        self.changeAgreed = changeAgreed
        self.changeUnlocked = changeUnlocked
        self.wish = wish
        self.paceWish = paceWish
        self.paceLeast = paceLeast
        self.slack = slack
        self.unplaced = unplaced
        self.opening = opening
        self.missingAttendance = missingAttendance
    }
}
