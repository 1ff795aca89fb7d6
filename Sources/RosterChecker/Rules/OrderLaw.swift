import PlacementDomain

/// The limits by date that hold for all orders of one jurisdiction and frame.
struct OrderLaw: Sendable {
    let travelMinutesPerDay: DatedNumber
    let weekendGroundNeeded: DatedNumber
    let minutesPerDay: DatedNumber
    let restMinutes: DatedNumber
    let minutesPerWeek: DatedNumber
    let noticeDays: DatedNumber
    let latestEnd: DatedNumber
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
        latestEnd = dated("DAYS-09", "latestEnd")
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
    func input(_ name: String, on day: CalendarDay) -> Int? { inputs[name]?.number(on: day.dayNumber) }
}
