import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// Hours against the example that docs/ledger.md reckons by hand, and days of detention against their definition.
@Suite("Hours of an order")
struct OrderHoursTests {
    /// The table under "An order by hand": line, day, kind, from, to, minutes, left after it.
    private static func example() throws -> (lines: [OrderHours.Line], left: [Int]) {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/ledger.md"), encoding: .utf8)
        var lines: [OrderHours.Line] = []
        var left: [Int] = []
        for row in page.split(separator: "\n") where row.contains(/^\| [0-9]+ \| 2026-/) {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let word = cells[2].split(separator: " ")
            let undone = word.count == 3 && word[1] == "of" ? Int64(word[2]) : nil
            let withheld = cells[2].firstMatch(of: /\(([0-9]+) withheld\)/).flatMap { Int($0.output.1) } ?? 0
            let kind = try #require(OrderHours.Kind(rawValue: String(word[0])))
            let (from, to) = (OrderHours.Account(rawValue: cells[3]), OrderHours.Account(rawValue: cells[4]))
            let line = OrderHours.Line(
                number: try #require(Int64(cells[0])), kind: kind, from: try #require(from), to: try #require(to),
                minutes: Minutes(try #require(Int(cells[5]))), withheld: Minutes(withheld),
                day: try #require(CalendarDay(iso: cells[1])), isOfRecord: kind == .credit, reverses: undone)
            lines.append(line)
            left.append(try #require(Int(cells[6])))
        }
        for line in lines {
            guard let undone = line.reverses else { continue }
            let place = try #require(lines.firstIndex { $0.number == undone })
            #expect(
                lines[place].minutes == line.minutes && lines[place].from == line.to && lines[place].to == line.from)
            lines[place].reversedBy = line.number
        }
        return (lines, left)
    }

    private static let kept: [OrderHours.Account: Int] = [
        .imposed: -3_600, .deducted: 240, .credited: 1_755, .corrected: 30, .remaining: 1_575,
    ]

    @Test("the example of the page is what its lines give, line by line, and adds up to zero")
    func page() throws {
        let (lines, left) = try Self.example()
        #expect(lines.count == 8)
        let hours = OrderHours(lines: lines, kept: Self.kept)
        #expect(hours.running == left && left.last == 1_575)
        #expect(hours.reckoned == Self.kept && hours.reckoned.values.reduce(0, +) == 0 && hours.faults.isEmpty)
        #expect(hours.ordered == 3_600 && hours.deducted == 240 && hours.credited == 1_755 && hours.corrected == 30)
        #expect(hours.net == 3_360 && hours.remaining == 1_575)
        #expect(hours.lastCredit?.description == "2026-12-07")
        #expect(hours.minutes(of: .credit) == 795 && hours.minutes(of: .opening) == 960)
        let detention = try #require(
            DetentionReckoning(days: 30, unworked: hours.remaining, ordered: hours.net))
        #expect(detention.left == 15 && detention.formula(.english) == "30 × 1,575 ÷ 3,360 = 14.06…, so 15")
    }

    @Test("a sum that is kept and is not that of its lines is found, by each account and each minute of a line")
    func faults() throws {
        let (lines, _) = try Self.example()
        for account in OrderHours.Account.allCases {
            var kept = Self.kept
            kept[account, default: 0] += 1
            #expect(OrderHours(lines: lines, kept: kept).faults == [account])
        }
        for place in lines.indices {
            var edited = lines
            edited[place].minutes = edited[place].minutes + 1
            let faults = OrderHours(lines: edited, kept: Self.kept).faults
            #expect(faults == OrderHours.Account.allCases.filter { [lines[place].from, lines[place].to].contains($0) })
        }
        // Below zero, though lines and sums agree.
        let more = OrderHours.Line(
            number: 1, kind: .opening, from: .remaining, to: .credited, minutes: 1, day: lines[0].day)
        #expect(OrderHours(lines: [more], kept: [.remaining: -1, .credited: 1]).faults == [.remaining])
    }

    @Test("lines that are drawn give the sums that a naive list gives, and always zero together")
    func drawn() {
        var draws = SplitMix64(seed: 31)
        let day = CalendarDay(number: 20_000)
        for _ in 0..<300 {
            var naive: [OrderHours.Account: Int] = [:]
            var lines: [OrderHours.Line] = []
            for number in 0..<draws.number(in: 0...12) {
                let accounts = OrderHours.Account.allCases
                let from = accounts[draws.number(in: 0...4)]
                let to = accounts[draws.number(in: 0...4)]
                let minutes = draws.number(in: 1...500)
                lines.append(
                    .init(
                        number: Int64(number), kind: .correction, from: from, to: to, minutes: Minutes(minutes),
                        day: day))
                naive[from, default: 0] -= minutes
                naive[to, default: 0] += minutes
            }
            let hours = OrderHours(lines: lines, kept: naive)
            for account in OrderHours.Account.allCases {
                #expect(hours.reckoned[account] == naive[account] ?? 0)
            }
            #expect(hours.reckoned.values.reduce(0, +) == 0)
            #expect((hours.running.last ?? 0) == naive[.remaining] ?? 0)
        }
    }

    @Test("days of detention: the cases of the domain page, with the figures that are shown")
    func detention() throws {
        func days(_ days: Int, _ unworked: Int, _ ordered: Int) -> DetentionReckoning? {
            DetentionReckoning(days: days, unworked: Minutes(unworked), ordered: Minutes(ordered))
        }
        let half = try #require(days(30, 35 * 60, 60 * 60))
        #expect(half.left == 18)
        #expect(half.formula(.dutch) == "30 × 2.100 ÷ 3.600 = 17,5, dus 18")
        #expect(days(30, 0, 3_600)?.left == 0 && days(30, 1, 3_600)?.left == 1 && days(30, 3_600, 3_600)?.left == 30)
        #expect(days(30, 1, 3_600)?.formula(.english) == "30 × 1 ÷ 3,600 = 0…, so 1")
        #expect(days(20, 1_440, 2_400)?.formula(.english) == "20 × 1,440 ÷ 2,400 = 12")
        #expect(days(0, 100, 200)?.left == 0)
        #expect(days(30, 10, 0) == nil && days(-1, 10, 10) == nil && days(1, -1, 10) == nil)
    }

    @Test("days of detention are the least whole number that covers the share: every small case")
    func everySmallCase() throws {
        for ordered in 1...40 {
            for unworked in 0...ordered {
                for named in 0...25 {
                    let left = try #require(
                        DetentionReckoning(days: named, unworked: Minutes(unworked), ordered: Minutes(ordered))
                    ).left
                    var least = 0
                    while least * ordered < named * unworked { least += 1 }
                    #expect(left == least, "\(named) days, \(unworked) of \(ordered)")
                }
            }
        }
    }

    @Test("what work takes off beside itself: 100 hours are done after 75; courses count up to their share")
    func incentive() {
        func reckoning(_ credited: Int, ordered: Int = 6_000) -> IncentiveReckoning {
            IncentiveReckoning(
                ordered: Minutes(ordered), credited: Minutes(credited), thresholdPpm: 250_000, mostPpm: 250_000,
                extraPerHour: 30)
        }
        #expect(reckoning(1_500).discount == 0 && reckoning(1_500).left == 4_500)
        #expect(reckoning(1_560).discount == 30 && reckoning(4_500).discount == 1_500 && reckoning(4_500).left == 0)
        #expect(reckoning(6_000).discount == 1_500 && reckoning(6_000).left == 0)
        // At every minute: never more than the cap, never growing faster than half of what is worked.
        for credited in 0..<6_000 {
            let (now, then) = (reckoning(credited), reckoning(credited + 1))
            #expect(now.discount <= now.most && then.discount >= now.discount && then.left <= now.left)
        }
    }

    @Test("working days pass over weekends and public holidays")
    func terms() throws {
        let friday = try #require(CalendarDay(iso: "2026-12-18"))
        let holidays = Set(["2026-12-25", "2026-12-26"].compactMap { CalendarDay(iso: $0) })
        func last(_ days: Int) -> String {
            ReportTerm.lastDay(days, workingDaysAfter: friday, holidays: holidays).description
        }
        #expect(last(0) == "2026-12-18" && last(1) == "2026-12-21" && last(4) == "2026-12-24")
        #expect(last(5) == "2026-12-28" && last(9) == "2027-01-01")
    }
}
