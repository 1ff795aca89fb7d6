import Foundation
import PlacementDomain
import PlacementTesting
import Testing

/// A scripted office; what happens is drawn with a seed.
final class AttendedOffice {
    let store: StoredOffice
    var random = SplitMix64(seed: 53)
    /// How often a thing happened.
    private(set) var counts: [String: Int] = [:]
    private static let monday = CalendarDay(iso: "2026-11-30") ?? CalendarDay(number: 0)

    init(_ instance: String) throws { store = try StoredOffice(instance) }

    func day(_ week: Int, _ weekday: Int = 0) -> CalendarDay { Self.monday.adding(days: 7 * week + weekday) }

    func count(_ what: String, _ more: Int = 1) { counts[what, default: 0] += more }

    @discardableResult
    func run(_ line: String, _ week: Int, _ time: String, weekday: Int = 0) throws -> CommandRunner.Outcome {
        let outcome = try store.run(line, at: "\(day(week, weekday))T\(time)")
        #expect(outcome.code == 0, "week \(week), \(line): \(outcome.errors)")
        return outcome
    }

    /// The column `word` of what is found.
    func words(_ sql: String) throws -> [String] { try StoredRows(store).words(sql) }

    func planAndPublish(_ week: Int) throws {
        for _ in 0..<(week == 0 ? 3 : 1) {
            let planned = try run("plan --step-limit 2 --json", week, "09:00")
            let roster = try #require(planned.json["rosterId"] as? String)
            try run("publish --output HERE/papers --no-pdf --confirm \(roster)", week, "09:00")
        }
    }
}
