import PlacementDomain

/// Finds the lawful sittings of a client, series by series (C5).
///
/// Fast because it asks little: a condition whose answer stays the same for the client all through his window is asked of one
/// sitting of the series, any other one once for each stretch of days within which its answer stays the same. It must agree
/// with `SittingCondition.allow` asked of every sitting.
struct LawfulSearch {
    /// A condition that is asked more than once for a series.
    private struct Changing {
        let isBroken: @Sendable (Sitting, Person) -> Bool
        /// First days of stretches, ascending, within the window but for its first day.
        let days: [Int]
        let byWeek: Bool
        let bySitting: Bool
    }

    private let person: Person
    private var steady: [@Sendable (Sitting, Person) -> Bool] = []
    private var changing: [Changing] = []

    init(_ person: Person) {
        self.person = person
        let window = person.unit.window
        for condition in SittingCondition.all {
            let changes = condition.changes(person)
            let days = changes.days.filter { window.first < $0 && $0 <= window.last }
            if days.isEmpty, !changes.byWeek, !changes.bySitting {
                steady.append(condition.isBroken)
            } else {
                changing.append(
                    Changing(
                        isBroken: condition.isBroken, days: days.sorted(), byWeek: changes.byWeek,
                        bySitting: changes.bySitting))
            }
        }
    }

    /// Leaves of some held sittings of one series those that are lawful.
    ///
    /// - Parameter numbers: ascending, within his window; empty afterwards if none is lawful.
    func keepLawful(_ numbers: inout [Int32], of series: Int) {
        let held = person.facts.held
        guard let first = numbers.first else { return }
        if held.isUneven[series] {
            numbers.removeAll { !SittingCondition.allow(held.sittings[Int($0)], for: person) }
            return
        }
        let sitting = held.sittings[Int(first)]
        for isBroken in steady where isBroken(sitting, person) {
            numbers.removeAll(keepingCapacity: true)
            return
        }
        for condition in changing where !numbers.isEmpty { keep(&numbers, condition) }
    }

    private func keep(_ numbers: inout [Int32], _ condition: Changing) {
        let held = person.facts.held
        var next = 0
        // The answers of the present stretch, in even and in odd weeks.
        var known: (even: Bool?, odd: Bool?)
        numbers.removeAll { number in
            let sitting = held.sittings[Int(number)]
            if condition.bySitting { return condition.isBroken(sitting, person) }
            while next < condition.days.count, condition.days[next] <= sitting.day {
                next += 1
                known = (nil, nil)
            }
            let isOdd = condition.byWeek && person.facts.oddWeeks.contains(sitting.day)
            if let answer = isOdd ? known.odd : known.even { return answer }
            let answer = condition.isBroken(sitting, person)
            if isOdd { known.odd = answer } else { known.even = answer }
            return answer
        }
    }
}
