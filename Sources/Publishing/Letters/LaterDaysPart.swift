import PlacementDomain

/// `LaterDays` as a template reads them: one line for each sentence.
struct LaterDaysPart: PaperPart {
    private let lines: [Line]
    private let days: LaterDays

    init(_ days: LaterDays) {
        self.days = days
        var lines: [Line] = []
        var rest = days.regular[...]
        while let first = rest.first {
            let alike = rest.filter { ($0.weeks, $0.start, $0.end) == (first.weeks, first.start, first.end) }
            rest = rest.filter { !alike.contains($0) }[...]
            lines.append(Line(weekdays: alike.map(\.weekday), days: first, isFirst: false))
        }
        // What goes on comes first: a single day stands before the sentence that says we tell him the week.
        lines.sort { $0.rank < $1.rank }
        if !lines.isEmpty { lines[0].isFirst = true }
        self.lines = lines
    }

    static let fields: [String: @Sendable (LaterDaysPart) -> Any?] = [
        "lines": { $0.lines }, "tellsWeeks": { $0.irregular == .several }, "tellsWeek": { $0.irregular == .one },
        "hasOtherTimes": { $0.days.hasOtherTimes },
    ]

    private enum Irregular { case none, one, several }

    /// How many weeks we still have to tell him.
    private var irregular: Irregular {
        let weeks = days.regular.map(\.weeks).filter { $0 == .some || $0 == .once }
        return weeks.contains(.some) || weeks.count > 1 ? .several : weeks.isEmpty ? .none : .one
    }

    /// Weekdays with the same weeks and times.
    struct Line: PaperPart {
        var weekdays: [Weekday]
        var days: LaterDays.Regular
        var isFirst: Bool

        static let fields: [String: @Sendable (Line) -> Any?] = [
            "isFirst": { $0.isFirst }, "weekdays": { WeekdayPart.list($0.weekdays) },
            "each": { $0.saysEach }, "odd": { $0.isOdd }, "even": { $0.isEven },
            "everyOther": { $0.isEveryOther }, "some": { $0.days.weeks == .some }, "once": { $0.days.weeks == .once },
            "weekNumbers": { $0.shownNumbers },
            "hasMoreWeeks": { $0.numbers.count > 2 }, "start": { "\($0.days.start)" }, "end": { "\($0.days.end)" },
        ]

        /// Regular days first, then days in some weeks, then single ones.
        fileprivate var rank: Int { days.weeks == .once ? 2 : days.weeks == .some ? 1 : 0 }

        private var isOdd: Bool { if case .odd = days.weeks { true } else { false } }
        private var isEven: Bool { if case .even = days.weeks { true } else { false } }
        private var isEveryOther: Bool { if case .everyOther = days.weeks { true } else { false } }
        private var saysEach: Bool { days.weeks == .every || isOdd || isEven }

        /// Of his first weeks, where the sentence names any.
        private var numbers: [Int] {
            switch days.weeks {
            case .odd(let numbers), .even(let numbers), .everyOther(let numbers): numbers
            case .every, .some, .once: []
            }
        }

        private var shownNumbers: [WeekNumber] {
            let shown = numbers.prefix(2)
            return shown.enumerated().map { WeekNumber(number: $1, isFirst: $0 == 0, isLast: $0 == shown.count - 1) }
        }
    }

    /// A week's number in a list.
    struct WeekNumber: PaperPart {
        var number: Int
        var isFirst: Bool
        var isLast: Bool

        static let fields: [String: @Sendable (WeekNumber) -> Any?] = [
            "weekNumber": { $0.number }, "isFirstNumber": { $0.isFirst }, "isLastNumber": { $0.isLast },
        ]
    }
}
