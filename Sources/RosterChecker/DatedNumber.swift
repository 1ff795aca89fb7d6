import PlacementDomain

/// A number of `rules.yaml` for one jurisdiction and frame, as it changes from day to day.
struct DatedNumber: Sendable {
    /// The number holds from `day` on, until the next step; nil: no limit. Ascending, the first from always.
    private let steps: [(day: Int, number: Int?)]

    init(_ rules: RuleBook, _ id: String, _ name: String, jurisdiction: String, frame: LegalFrame) {
        let days = rules.changeDays(id)
        guard let first = days.first else {
            steps = [(Int.min, nil)]
            return
        }
        var steps: [(day: Int, number: Int?)] = []
        for day in [first] + days {
            let number = rules.number(id, name, jurisdiction: jurisdiction, frame: frame, on: day)
            if let last = steps.last, last.number == number { continue }
            steps.append((steps.isEmpty ? Int.min : Int(day.number), number))
        }
        self.steps = steps
    }

    /// The one number that holds on all days, or nil where it changes.
    var constant: Int?? { steps.count == 1 ? .some(steps[0].number) : .none }

    /// Every number that holds on some day.
    var numbers: [Int?] { steps.map(\.number) }

    func number(on day: Int) -> Int? {
        if steps.count == 1 { return steps[0].number }
        return steps.last { $0.day <= day }?.number
    }
}

/// The limits by date that hold for all orders of one jurisdiction and frame.
struct OrderLaw: Sendable {
    let travelMinutesPerDay: DatedNumber
    let weekendGroundNeeded: DatedNumber
    let minutesPerDay: DatedNumber
    let restMinutes: DatedNumber
    let minutesPerWeek: DatedNumber
    let noticeDays: DatedNumber

    init(_ rules: RuleBook, jurisdiction: String, frame: LegalFrame) {
        func dated(_ id: String, _ name: String) -> DatedNumber {
            DatedNumber(rules, id, name, jurisdiction: jurisdiction, frame: frame)
        }
        travelMinutesPerDay = dated("TRAVEL-01", "minutesPerDay")
        weekendGroundNeeded = dated("DAYS-02", "groundNeeded")
        minutesPerDay = dated("HOURS-07", "minutesPerDay")
        restMinutes = dated("HOURS-08", "restMinutes")
        minutesPerWeek = dated("HOURS-14", "minutesPerWeek")
        noticeDays = dated("DAYS-06", "noticeDays")
    }
}
