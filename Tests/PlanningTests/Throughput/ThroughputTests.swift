import PlacementDomain
import PlacementTesting
import Planning
import Testing

@Suite("Throughput")
struct ThroughputTests {
    private static let municipality: @Sendable (String) -> String? = { $0.isEmpty ? nil : "M" + $0 }

    @Test("every figure is the one that a second, naive reckoning finds: 50 seeds, each cut", arguments: 1...50)
    func naive(seed: Int) {
        let drawn = DrawnRecords(seed: UInt64(seed))
        let least = ThroughputNumbers(drawn.rules, jurisdiction: "NL", on: drawn.period.asOf).leastPeople
        for cut in [nil] + ThroughputCut.allCases.map({ $0 }) {
            let own = answers(
                Throughput(
                    drawn.records, rules: drawn.rules, period: drawn.period, cut: cut,
                    municipality: Self.municipality))
            let naive = NaiveThroughput(
                records: drawn.records, from: drawn.period.from, to: drawn.period.to, now: drawn.period.now,
                cut: cut?.rawValue, normWeeks: [.judgment: 8, .penalOrder: 4], leastPeople: least,
                municipality: Self.municipality)
            for difference in naive.differences(from: own) {
                Issue.record("seed \(seed), by \(cut?.rawValue ?? "nothing"): \(difference)")
            }
        }
    }

    @Test("late projects are those of the cut by project, whatever the cut", arguments: [1, 2, 3, 4, 5])
    func lateProjects(seed: UInt64) throws {
        let drawn = DrawnRecords(seed: seed)
        func tables(_ cut: ThroughputCut?) -> [ThroughputTable] {
            Throughput(drawn.records, rules: drawn.rules, period: drawn.period, cut: cut).tables
        }
        let byProject = try #require(tables(.project).first { $0.section == .registration })
        let expected = byProject.lines.filter { $0.group != nil && $0.cells[0] != .count(0) }
        for cut in [nil, ThroughputCut.week] {
            let late = try #require(tables(cut).first { $0.section == .lateProjects })
            #expect(late.lines.map(\.group) == expected.map(\.group))
            #expect(late.lines.map(\.cells) == expected.map { Array($0.cells.prefix(2)) })
        }
        #expect(!tables(.project).contains { $0.section == .lateProjects })
    }

    @Test("each day that was offered has exactly one end: they add up to the offer", arguments: 1...50)
    func ends(seed: Int) throws {
        let drawn = DrawnRecords(seed: UInt64(seed))
        let figures = Throughput(drawn.records, rules: drawn.rules, period: drawn.period, cut: .week)
        let table = try #require(figures.tables.first { $0.section == .ends })
        for line in table.lines {
            let cells = Dictionary(uniqueKeysWithValues: zip(table.figures, line.cells))
            func count(_ figure: ThroughputFigure) -> Int {
                guard case .count(let number)? = cells[figure] else { return -1 }
                return number
            }
            let ends: [ThroughputFigure] = [
                .turnedUpDays, .stoodDown, .noShow, .excused, .moved, .notRegistered, .toCome,
            ]
            #expect(count(.offeredDays) == ends.map(count).reduce(0, +))
        }
    }

    @Test("an empty office has no figure that fails: counts are 0, all else is nothing")
    func empty() {
        let period = ThroughputPeriod(
            from: "2026-11-02", to: "2026-11-29", now: Moment(day: "2026-11-30", time: "09:00"))
        for cut in [nil] + ThroughputCut.allCases.map({ $0 }) {
            let figures = Throughput(
                ThroughputRecords(), rules: RuleBook(versions: []), period: period, cut: cut)
            for line in figures.tables.flatMap(\.lines) {
                #expect(line.group == nil)
                for cell in line.cells { #expect([ThroughputCell.none, .count(0), .minutes(0)].contains(cell)) }
            }
        }
    }

    @Test("a cell about too few people is hidden, and with a single one the next smallest")
    func small() {
        var records = ThroughputRecords()
        func add(_ unit: UnitID, _ count: Int) {
            for _ in 0..<count {
                let number = records.orders.count
                let order = Order(
                    id: OrderID("o\(number)"), client: -1, legalFrame: .voluntary, receivedDate: "2026-10-01",
                    finalDate: nil, intakeDate: "2026-11-10", orderedMinutes: 2_400, state: .intake)
                records.orders.append(ReportedOrder(order: order, client: ClientID("c\(number)"), unit: unit))
            }
        }
        add("u1", 3)
        add("u2", 11)
        add("u3", 12)
        let period = ThroughputPeriod(
            from: "2026-11-02", to: "2026-11-29", now: Moment(day: "2026-11-30", time: "09:00"))
        func medians() -> [ThroughputCell] {
            let figures = Throughput(records, rules: RuleBook(versions: []), period: period, cut: .unit)
            return (figures.tables.first { $0.section == .waiting }?.lines ?? [])
                .filter { $0.state == "intake" }.map { $0.cells[1] }
        }
        #expect(medians() == [.hidden, .hidden, .days(40), .days(40)])
        add("u0", 4)
        #expect(medians() == [.hidden, .hidden, .days(40), .days(40), .days(40)])
        records.orders.removeAll { $0.unit != "u1" }
        #expect(medians() == [.hidden, .hidden])
    }

    @Test("weeks behind the end of an order do not count, though the end was recorded later")
    func recordedLater() throws {
        var records = ExampleOffice.records
        records.orders[0].order.state = .completed
        records.orders[0].order.endedDate = "2026-11-17"
        records.stateChanges = [
            ReportedStateChange(order: "o1", day: "2026-11-27", from: .working, to: .completed)
        ]
        let figures = Throughput(records, rules: ExampleOffice.rules, period: ExampleOffice.period, cut: nil)
        let table = try #require(figures.tables.first { $0.section == .losses })
        let column = try #require(table.figures.firstIndex(of: .belowMinimum))
        // Of five weeks (docs/throughput.md) those of the 16th and 23rd are his no more.
        #expect(table.lines[0].cells[column] == .share(Share(2, of: 3)))
    }

    private func answers(_ figures: Throughput) -> [String: String] {
        var answers: [String: String] = [:]
        for table in figures.tables where table.section != .lateProjects {
            for line in table.lines {
                for (figure, cell) in zip(table.figures, line.cells) {
                    let key =
                        "\(table.section.rawValue)|\(line.group?.key ?? "*")|\(line.state ?? "")|\(figure.rawValue)"
                    answers[key] = text(cell)
                }
            }
        }
        return answers
    }

    private func text(_ cell: ThroughputCell) -> String {
        switch cell {
        case .count(let count): "\(count)"
        case .days(let days): "\(days) d"
        case .minutes(let minutes): "\(minutes) min"
        case .share(let share): "\(share.part)/\(share.of)"
        case .none: "–"
        case .hidden: "hidden"
        }
    }
}
