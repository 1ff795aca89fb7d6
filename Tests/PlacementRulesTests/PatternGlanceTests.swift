import PlacementDomain
import PlacementRules
import PlacementTesting
import Testing

/// What lets a pattern pass at a glance against the exact test, on random timelines.
@Suite("Pattern rules at a glance")
struct PatternGlanceTests {
    private struct Sitting {
        var day: CalendarDay
        var start, end, net: Int
    }

    @Test("what a rule keeps for sure, no part of the timeline breaks, whatever day a number begins on")
    func sure() {
        var random = SplitMix64(seed: 18)
        var (sure, unsure) = ([String: Int](), [String: Int]())
        for round in 0..<4_000 {
            let timeline = timeline(&random)
            let limits = limits(&random)
            let summary = summary(of: timeline[...])
            let open = PatternRuleList.unsure(summary, limits)
            for rule in PatternRuleList.all {
                let isSure = rule.isKeptForSure(summary, limits)
                if isSure { sure[rule.rule.id, default: 0] += 1 } else { unsure[rule.rule.id, default: 0] += 1 }
                guard isSure else { continue }
                for part in parts(of: timeline) {
                    #expect(steps(part).allSatisfy { rule.allows($0, limits) }, "\(rule.rule), round \(round)")
                }
            }
            for part in parts(of: timeline) {
                #expect(
                    firstBroken(part, limits, asking: open) == firstBroken(part, limits, asking: .all),
                    "round \(round)")
            }
        }
        for rule in PatternRuleList.all {
            #expect(sure[rule.rule.id, default: 0] > 100, "\(rule.rule) keeps hardly anything for sure: slow")
            #expect(unsure[rule.rule.id, default: 0] > 100, "\(rule.rule) is hardly ever asked: the test is blind")
        }
    }

    @Test("a rule that the worst timeline keeps is kept by every timeline: it has no number")
    func worst() {
        let none = FrameRules(book: RuleBook(versions: []), jurisdiction: "NL", frame: .judgment)
        let limits = PatternLimits(numbers: none, mostSessions: 5)
        let open = PatternRuleList.unsure(.worst, limits)
        var random = SplitMix64(seed: 7)
        for _ in 0..<500 {
            let timeline = timeline(&random)[...]
            #expect(firstBroken(timeline, limits, asking: open) == firstBroken(timeline, limits, asking: .all))
        }
        #expect(PatternRuleList.unsure(TimelineSummary(), limits).isEmpty)
    }

    @Test("the list has every rule once")
    func list() {
        #expect(Set(PatternRuleList.all.map { $0.rule }).count == PatternRuleList.all.count)
    }

    // MARK: Timelines

    private func timeline(_ random: inout SplitMix64) -> [Sitting] {
        let most = random.number(in: 1...4)
        return (0..<21).flatMap { offset -> [Sitting] in
            let count = random.chance(40) ? random.number(in: 1...most) : 0
            var start = random.number(in: 0...15) * 60
            return (0..<min(2, count)).map { _ in
                let net = random.number(in: 1...5) * 60
                defer { start += random.chance(80) ? net : net - 30 }
                return Sitting(
                    day: CalendarDay("2026-12-02").adding(days: offset), start: start, end: start + net, net: net)
            }.sorted { $0.start < $1.start }
        }
    }

    private func limits(_ random: inout SplitMix64) -> PatternLimits {
        func version(_ id: String, _ name: String, _ value: Int?, from day: CalendarDay) -> RuleBook.Version {
            RuleBook.Version(
                id: id, jurisdiction: "any", validFrom: day, numbers: value.map { [name: $0] } ?? [:])
        }
        var versions: [RuleBook.Version] = []
        for (id, name, values) in [
            ("HOURS-07", "minutesPerDay", [240, 300, 480, 600]), ("HOURS-08", "restMinutes", [0, 600, 660, 900]),
            ("HOURS-14", "minutesPerWeek", [400, 900, 1_500, 3_000]),
        ] {
            let day = CalendarDay("2026-12-01").adding(days: random.number(in: 0...25))
            versions.append(version(id, name, random.chance(80) ? random.pick(values) : nil, from: "2020-01-01"))
            if random.chance(50) { versions.append(version(id, name, random.pick(values), from: day)) }
        }
        let numbers = FrameRules(book: RuleBook(versions: versions), jurisdiction: "NL", frame: .judgment)
        return PatternLimits(numbers: numbers, mostSessions: random.number(in: 1...5))
    }

    /// The whole timeline, and parts of whole days as a client's first day and term cut them out.
    private func parts(of timeline: [Sitting]) -> [ArraySlice<Sitting>] {
        var parts = [timeline[...]]
        for cut in [3, 8, 14] {
            let day = CalendarDay("2026-12-02").adding(days: cut)
            parts.append(timeline.drop { $0.day < day })
            parts.append(timeline.prefix { $0.day < day })
        }
        return parts
    }

    private func steps(_ timeline: ArraySlice<Sitting>) -> [PatternStep] {
        var step = PatternStep()
        return timeline.map {
            step.go(to: $0.day, start: $0.start, end: $0.end, net: $0.net)
            return step
        }
    }

    private func summary(of timeline: ArraySlice<Sitting>) -> TimelineSummary {
        steps(timeline).reduce(into: TimelineSummary()) { $0.add($1) }
    }

    private func firstBroken(
        _ timeline: ArraySlice<Sitting>, _ limits: PatternLimits, asking rules: PatternRuleList.Rules
    ) -> HardRule? {
        steps(timeline).lazy.compactMap { PatternRuleList.firstBroken($0, limits, asking: rules) }.first
    }
}
