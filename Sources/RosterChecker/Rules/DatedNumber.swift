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
            steps.append((steps.isEmpty ? Int.min : day.dayNumber, number))
        }
        self.steps = steps
    }

    /// The same number on all days; nil: no limit.
    init(always number: Int?) { steps = [(Int.min, number)] }

    /// The days from which another number holds than before, ascending.
    var changeDays: [Int] { steps.dropFirst().map(\.day) }

    /// Every number that holds on some day.
    var numbers: [Int?] { steps.map(\.number) }

    /// Whether some number holds on some day.
    var isEverSet: Bool { steps.contains { $0.number != nil } }

    /// The greatest number that holds on some day; 0 where there is none.
    var greatest: Int { numbers.compactMap(\.self).max() ?? 0 }

    func number(on day: Int) -> Int? {
        if steps.count == 1 { return steps[0].number }
        return steps.last { $0.day <= day }?.number
    }
}
