import Foundation
import PlacementDomain
import PlacementTesting

/// Compares the figures that the command prints of a store with those that naive code finds in its rows.
struct FigureComparison {
    let store: StoredOffice
    /// What the naive figures are reckoned from.
    var tables: RawTables

    init(_ store: StoredOffice) throws {
        self.store = store
        tables = try RawTables(store)
    }

    /// Numbers of the rules that come with the program; a test that sets others does not use these figures.
    private static let normWeeks: [LegalFrame: Int] = [.judgment: 20, .penalOrder: 10]
    private static let leastPeople = 10

    /// What a report is cut by; nil: all together.
    private static let cuts: [String?] = [nil, "organisation", "unit", "project", "municipality", "week"]

    /// Names of municipalities by four digits, as they lie in the program's own table.
    private static let municipalities: [String: String] = {
        let file = CommandRunner.root.appendingPathComponent("Sources/Geography/Resources/pc4.csv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        var names: [String: String] = [:]
        for row in CSVText.rows(text).dropFirst() where row.count > 4 { names[row[0]] = row[4] }
        return names
    }()

    // MARK: Comparing

    /// Three periods of a store, each with every cut: the last four weeks, all days since it was made, and 21 days in
    /// between.
    ///
    /// - Parameters:
    ///   - day: in the middle of those 21.
    ///   - moment: of computing, by the clocks of the office.
    /// - Returns: what differs; empty: nothing does.
    static func compareAll(_ store: StoredOffice, around day: CalendarDay, at moment: String) throws -> [String] {
        let comparison = try FigureComparison(store)
        let now = try comparison.moment(moment).day
        let days = try comparison.days(now)
        let periods = [
            (now.monday.adding(days: -21), now.monday.adding(days: 6)), (days.lowerBound, days.upperBound),
            (day.adding(days: -10), day.adding(days: 10)),
        ]
        var differences: [String] = []
        for (from, to) in periods { differences += try comparison.compareCuts(from, to, at: moment) }
        return differences
    }

    /// One period of a store with one cut.
    ///
    /// - Parameters:
    ///   - from: the first day.
    ///   - to: the last day, inclusive.
    ///   - moment: of computing, by the clocks of the office.
    ///   - cut: what `--by` says; nil: all together.
    /// - Returns: what differs; empty: nothing does.
    static func compare(
        _ store: StoredOffice, from: CalendarDay, to: CalendarDay, at moment: String, cut: String?
    ) throws -> [String] {
        let comparison = try FigureComparison(store)
        return try comparison.compare(comparison.raw(from, to, at: moment), at: moment, cut: cut)
    }

    /// All cuts of one period.
    func compareCuts(_ from: CalendarDay, _ to: CalendarDay, at moment: String) throws -> [String] {
        let raw = try raw(from, to, at: moment)
        var differences: [String] = []
        for cut in Self.cuts { differences += try compare(raw, at: moment, cut: cut) }
        return differences
    }

    /// A period with its records.
    private struct Raw {
        var records: ThroughputRecords
        var from: CalendarDay
        var to: CalendarDay
        var now: Moment
        /// Projects with late registrations, as the command says them.
        var late: [String: String] = [:]
    }

    private func raw(_ from: CalendarDay, _ to: CalendarDay, at moment: String) throws -> Raw {
        let now = try self.moment(moment)
        let records = try RawRecords(tables: tables, from: from, to: to, now: now).records()
        var raw = Raw(records: records, from: from, to: to, now: now)
        raw.late = late(naive(raw, cut: "project").answers())
        return raw
    }

    private func compare(_ raw: Raw, at moment: String, cut: String?) throws -> [String] {
        let by = cut.map { " --by \($0)" } ?? ""
        let line = "report throughput --from \(raw.from) --to \(raw.to)\(by) --format json --as p7"
        let outcome = try store.run(line, at: moment)
        guard outcome.code == 0 else { return ["\(line): exit \(outcome.code): \(outcome.errors)"] }
        let reported = try ReportedFigures(outcome.json)
        var differences = naive(raw, cut: cut).differences(from: reported.answers)
        if cut != "project" {
            for project in Set(raw.late.keys).union(reported.late.keys).sorted() {
                let (own, naive) = (reported.late[project] ?? "missing", raw.late[project] ?? "missing")
                if own != naive { differences.append("late at \(project) is \(own), naively \(naive)") }
            }
        }
        let what = "\(raw.from) to \(raw.to) at \(moment), by \(cut ?? "nothing")"
        return differences.map { "\(what): \($0)" }
    }

    private func naive(_ raw: Raw, cut: String?) -> NaiveThroughput {
        NaiveThroughput(
            records: raw.records, from: raw.from, to: raw.to, now: raw.now, cut: cut, normWeeks: Self.normWeeks,
            leastPeople: Self.leastPeople, municipality: { Self.municipalities[$0] })
    }

    /// Projects with late registrations are those of the cut by project, whatever the cut.
    private func late(_ answers: [String: String]) -> [String: String] {
        let (head, tail) = ("registration|", "||late")
        var late: [String: String] = [:]
        for (key, days) in answers where key.hasPrefix(head) && key.hasSuffix(tail) && days != "0" {
            let project = String(key.dropFirst(head.count).dropLast(tail.count))
            let oldest = answers["\(head)\(project)||oldestLate"] ?? "–"
            if project != "*" { late[project] = days + ", " + oldest }
        }
        return late
    }

    // MARK: Days

    private func moment(_ text: String) throws -> Moment {
        guard let moment = Moment(text: text) else { throw CommandRunner.Missing(description: "no moment: \(text)") }
        return moment
    }

    /// From the day on which the store was made to the last one on which anything is booked, at least to a day.
    private func days(_ now: CalendarDay) throws -> ClosedRange<CalendarDay> {
        guard let first = tables.moments[1]?.day else {
            throw CommandRunner.Missing(description: "the store has no first act")
        }
        let last = tables["assignment"].compactMap { $0.day("day") }.max() ?? now
        return min(first, now)...max(last, now)
    }
}
