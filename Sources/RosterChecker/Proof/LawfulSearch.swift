import PlacementDomain

/// Finds the lawful sittings of a client, series by series (C5).
///
/// Fast because it asks little: a condition that he cannot break is not asked at all, one whose answer stays the same
/// for the client all through his window is asked once of a series, any other one once for each stretch of days within
/// which its answer stays the same. It must agree with `SittingConditions.allow` asked of every sitting.
struct LawfulSearch {
    private struct Question {
        let condition: any SittingCondition.Type
        /// First days of stretches, ascending, within the window but for its first day.
        let days: [Int]
        let changes: Changes
    }

    private let person: Person
    /// Conditions that are asked once of a series; apart from them those that must be asked of each sitting with
    /// times of its own.
    private var steady: [any SittingCondition.Type] = []
    private var steadyButForTimes: [any SittingCondition.Type] = []
    private var changing: [Question] = []

    init(_ person: Person) {
        self.person = person
        let window = person.unit.window
        for condition in SittingConditions.all {
            let changes = condition.changes(for: person)
            if changes.isNeverBroken { continue }
            let days = changes.days.filter { window.first < $0 && $0 <= window.last }.sorted()
            if !days.isEmpty || changes.byWeek || changes.bySitting {
                changing.append(Question(condition: condition, days: days, changes: changes))
            } else if changes.byTimes {
                steadyButForTimes.append(condition)
            } else {
                steady.append(condition)
            }
        }
    }

    /// False: no sitting of the series within his window is lawful, whenever it is held.
    func mayBeLawful(_ series: Int) -> Bool {
        let facts = person.facts
        let sitting = facts.held.usual[series].on(person.unit.firstDay)
        for condition in steady where condition.isBroken(by: sitting, for: person) { return false }
        if facts.held.isUneven[series] { return true }
        for condition in steadyButForTimes where condition.isBroken(by: sitting, for: person) { return false }
        return true
    }

    /// Whether all held sittings within his window are lawful if some may be.
    func isSettled(_ series: Int) -> Bool { changing.isEmpty && !person.facts.held.isUneven[series] }

    /// Leaves of the held sittings of a series that may be lawful those that are.
    ///
    /// - Parameter numbers: ascending, within his window.
    func keepLawful(_ numbers: inout [Int32], of series: Int) {
        let isUneven = person.facts.held.isUneven[series]
        for question in changing where !numbers.isEmpty {
            if question.changes.bySitting || (isUneven && question.changes.byTimes) {
                keep(&numbers, question.condition)
            } else {
                keep(&numbers, byStretches: question)
            }
        }
        if !isUneven { return }
        for condition in steadyButForTimes { keep(&numbers, condition) }
    }

    private func keep(_ numbers: inout [Int32], _ condition: any SittingCondition.Type) {
        let sittings = person.facts.held.sittings
        numbers.removeAll { condition.isBroken(by: sittings[Int($0)], for: person) }
    }

    private func keep(_ numbers: inout [Int32], byStretches question: Question) {
        let sittings = person.facts.held.sittings
        var next = 0
        // The answers of the present stretch, in even and in odd weeks.
        var (even, odd): (Bool?, Bool?)
        numbers.removeAll { number in
            let sitting = sittings[Int(number)]
            while next < question.days.count, question.days[next] <= sitting.day {
                next += 1
                (even, odd) = (nil, nil)
            }
            let isOdd = question.changes.byWeek && person.facts.oddWeeks.contains(sitting.day)
            if let answer = isOdd ? odd : even { return answer }
            let answer = question.condition.isBroken(by: sitting, for: person)
            if isOdd { odd = answer } else { even = answer }
            return answer
        }
    }
}
