import PlacementDomain

/// Terms: until when an order may be worked, and days that do not count.
///
/// TERM-01 judgments, TERM-02 penal orders, TERM-04 juvenile orders, TERM-08 every other frame: no sitting after the
/// last lawful day · TERM-03 no sitting in a stopped period, and the days by which stopped periods move the end.
enum TermRules {
    /// TERM-01, TERM-02, TERM-04, TERM-08
    enum End: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { unit.termCode }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool { isOver(sitting.day, person.unit) }

        static func changes(for person: Person) -> Changes {
            person.unit.legalEnd.map { Changes(days: [$0 + 1]) } ?? .neverBroken
        }
    }

    /// TERM-03
    enum NotStopped: SittingCondition {
        static func code(for unit: PlannedUnit) -> RuleCode { .term03 }

        static func isBroken(by sitting: Sitting, for person: Person) -> Bool {
            person.stops.contains { DayRange($0.firstDay, $0.lastDay).contains(sitting.day) }
        }

        static func changes(for person: Person) -> Changes {
            if person.stops.isEmpty { return .neverBroken }
            return Changes(days: Changes.days(person.stops.lazy.map { DayRange($0.firstDay, $0.lastDay) }))
        }
    }

    /// The code of a breach of the term, by legal frame.
    static func code(of frame: LegalFrame) -> RuleCode {
        switch frame {
        case .judgment: .term01
        case .penalOrder: .term02
        case .juvenile: .term04
        case .administrative, .voluntary, .unpaidWork: .term08
        }
    }

    /// Whether a day lies after the last lawful one; never, where there is no legal term.
    static func isOver(_ day: Int, _ unit: PlannedUnit) -> Bool { unit.legalEnd.map { day > $0 } ?? false }

    /// The earlier of the reckoned and the case system's last day (C2); nil: no legal term.
    static func legalEnd(_ order: Order, _ stops: some Sequence<StoppedPeriod>, _ rules: RuleBook) -> Int? {
        let reckoned: Int?
        switch order.legalFrame {
        case .unpaidWork: return nil
        case .judgment, .penalOrder, .juvenile: reckoned = criminalEnd(order, stops, rules)
        case .administrative, .voluntary: reckoned = order.agreedTermEnd?.dayNumber
        }
        return [reckoned, order.caseTermEnd?.dayNumber].compactMap(\.self).min()
    }

    private static func criminalEnd(
        _ order: Order, _ stops: some Sequence<StoppedPeriod>, _ rules: RuleBook
    ) -> Int? {
        guard let finalDate = order.finalDate, let months = months(of: order, from: finalDate, rules) else {
            return nil
        }
        let causes =
            rules.version("TERM-03", jurisdiction: order.jurisdiction, frame: order.legalFrame, on: finalDate)?
            .words["causes"] ?? []
        let stopped = stops.filter { causes.contains($0.cause) }.compactMap { stop in
            stop.lastDay.map { DayRange(max(stop.firstDay, finalDate).dayNumber, $0.dayNumber) }
        }
        return moved(finalDate.adding(months: months).dayNumber, by: stopped)
    }

    private static func months(of order: Order, from day: CalendarDay, _ rules: RuleBook) -> Int? {
        func numbers(_ id: String) -> [String: Int]? {
            rules.version(id, jurisdiction: order.jurisdiction, frame: order.legalFrame, on: day)?.numbers
        }
        switch order.legalFrame {
        case .penalOrder: return numbers("TERM-02")?["months"]
        case .juvenile:
            let rule = numbers("TERM-04")
            let isShort = order.orderedMinutes.value <= rule?["thresholdMinutes"] ?? Int.min
            return rule?[isShort ? "shortMonths" : "longMonths"]
        default: return numbers("TERM-01")?["months"]
        }
    }

    /// The end that lies as many days after `reckoned` as are stopped up to that end itself, each day counted once.
    private static func moved(_ reckoned: Int, by stopped: [DayRange]) -> Int {
        let stopped = stopped.sorted { $0.first < $1.first }
        var end = reckoned
        while true {
            var (days, next) = (0, Int.min)
            for stop in stopped {
                let (from, to) = (max(stop.first, next), min(stop.last, end))
                if from <= to { days += to - from + 1 }
                next = max(next, to + 1)
            }
            if reckoned + days == end { return end }
            end = reckoned + days
        }
    }
}
