import PlacementDomain

/// Numbers from the rules that sentences must obey, for NL.
struct SentenceLimits {
    let months: [LegalFrame: Int]
    let juvenileThreshold: Int
    let juvenileLongMonths: Int
    let leastMinutes: [LegalFrame: Int]
    let mostMinutes: [LegalFrame: Int]
    /// Minutes that stand for one day of detention; nil: no such rule.
    let minutesPerDetentionDay: Int?

    init(_ rules: RuleBook, frames: [LegalFrame], on day: CalendarDay) throws(GeneratorError) {
        func number(_ id: String, _ name: String, _ frame: LegalFrame) -> Int? {
            rules.number(id, name, jurisdiction: "NL", frame: frame, on: day)
        }
        func needed(_ id: String, _ name: String, _ frame: LegalFrame) throws(GeneratorError) -> Int {
            guard let value = number(id, name, frame) else {
                throw .ruleMissing(id: id, name: name, frame: frame.rawValue)
            }
            return value
        }
        var months: [LegalFrame: Int] = [:]
        var (threshold, long) = (0, 0)
        for frame in frames {
            switch frame {
            case .judgment: months[frame] = try needed("TERM-01", "months", frame)
            case .penalOrder: months[frame] = try needed("TERM-02", "months", frame)
            case .juvenile:
                months[frame] = try needed("TERM-04", "shortMonths", frame)
                threshold = try needed("TERM-04", "thresholdMinutes", frame)
                long = try needed("TERM-04", "longMonths", frame)
            case .administrative, .voluntary, .unpaidWork: break
            }
        }
        self.months = months
        juvenileThreshold = threshold
        juvenileLongMonths = long
        func table(_ name: String) -> [LegalFrame: Int] {
            Dictionary(uniqueKeysWithValues: frames.compactMap { f in number("HOURS-01", name, f).map { (f, $0) } })
        }
        leastMinutes = table("leastMinutes")
        mostMinutes = table("mostMinutes")
        minutesPerDetentionDay = number("HOURS-13", "minutesPerDay", .judgment)
    }

    /// Months from the final date to the term's end; nil: no legal term.
    func termMonths(_ frame: LegalFrame, orderedMinutes: Int) -> Int? {
        frame == .juvenile && orderedMinutes > juvenileThreshold ? juvenileLongMonths : months[frame]
    }
}
