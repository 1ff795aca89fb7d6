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

    /// The greatest number that holds on some day; 0 where there is none.
    var greatest: Int { numbers.compactMap(\.self).max() ?? 0 }

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
    /// Numbers of the rules of kind input, by `RULE.name`.
    private let inputs: [String: DatedNumber]

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
        var inputs: [String: DatedNumber] = [:]
        for (id, names) in OrderLaw.inputNames {
            for name in names { inputs["\(id).\(name)"] = dated(id, name) }
        }
        self.inputs = inputs
    }

    private static let inputNames = [
        ("HOURS-01", ["leastMinutes", "mostMinutes"]), ("HOURS-13", ["leastDays", "minutesPerDay", "mostMonths"]),
        ("HOURS-16", ["leastMinutes", "mostMinutes"]), ("PLACE-16", ["weighedNeeded"]), ("PLACE-19", ["resultNeeded"]),
    ]

    /// The number `name` of an input rule on a day; nil: no such limit.
    func input(_ name: String, on day: CalendarDay) -> Int? { inputs[name]?.number(on: Int(day.number)) }
}
