import Foundation
import GRDB
import PlacementDomain

/// All rows of the tables of a store on which figures rest, as another program finds them.
struct RawTables {
    private var rows: [String: [Row]] = [:]
    /// When each act was done, by the clocks of the office.
    private(set) var moments: [Int64: Moment] = [:]

    private static let names = [
        "store", "act", "decision", "decision_payload", "unit", "client_version", "project", "project_version",
        "series", "series_version", "availability_exception", "stopped_period", "approval", "contact",
        "session_change", "closure", "holiday", "orders", "order_state", "ledger", "placement", "placement_series",
        "assignment", "outcome", "attendance",
    ]

    init(_ office: StoredOffice) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: office.path, configuration: configuration)
        defer { try? queue.close() }
        rows = try queue.read { database in
            var rows: [String: [Row]] = [:]
            for name in Self.names { rows[name] = try Row.fetchAll(database, sql: "SELECT * FROM \(name)") }
            return rows
        }
        moments = try allMoments()
    }

    subscript(_ table: String) -> [Row] { rows[table] ?? [] }

    /// Without the rows of a table that are so.
    func without(_ table: String, where isSo: (Row) -> Bool) -> RawTables {
        var other = self
        other.rows[table] = self[table].filter { !isSo($0) }
        return other
    }

    /// The rows of a table by a text in a column.
    func grouped(_ table: String, by column: String) -> [String: [Row]] {
        Dictionary(grouping: self[table]) { row in row.text(column) }
    }

    /// The rows of a table by a whole number in a column.
    func numbered(_ table: String, by column: String) -> [Int64: [Row]] {
        Dictionary(grouping: self[table]) { row in row.whole(column) }
    }

    private func allMoments() throws -> [Int64: Moment] {
        guard let zone = TimeZone(identifier: self["store"].first?.text("time_zone") ?? "") else {
            throw CommandRunner.Missing(description: "the store's time zone is not known here")
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        var moments: [Int64: Moment] = [:]
        for act in self["act"] {
            let time = Date(timeIntervalSince1970: Double(act.whole("at") / 1_000_000))
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: time)
            guard let year = parts.year, let month = parts.month, let number = parts.day,
                let day = CalendarDay(year: year, month: month, day: number)
            else { continue }
            moments[act.whole("id")] = Moment(day: day, time: TimeOfDay(parts.hour ?? 0, parts.minute ?? 0))
        }
        return moments
    }
}

extension Row {
    /// Ends the tests where there is no such column: nothing would else be told.
    private func stored(_ column: String) -> DatabaseValue { self[column] }

    func isNull(_ column: String) -> Bool { stored(column).isNull }

    /// Empty where nothing stands.
    func text(_ column: String) -> String { String.fromDatabaseValue(stored(column)) ?? "" }

    /// 0 where nothing stands.
    func whole(_ column: String) -> Int64 { Int64.fromDatabaseValue(stored(column)) ?? 0 }

    func number(_ column: String) -> Int { Int(whole(column)) }

    func bytes(_ column: String) -> Data { Data.fromDatabaseValue(stored(column)) ?? Data() }

    func day(_ column: String) -> CalendarDay? { CalendarDay(iso: text(column)) }

    func certainDay(_ column: String) throws -> CalendarDay {
        guard let day = day(column) else { throw CommandRunner.Missing(description: "no day in \(column)") }
        return day
    }

    /// From `first_day` to `last_day`, both of which the schema asks for.
    func days() throws -> ClosedRange<CalendarDay> {
        let (first, last) = (try certainDay("first_day"), try certainDay("last_day"))
        return first...last
    }

    func time(_ column: String) -> TimeOfDay { TimeOfDay(minute: number(column)) }

    /// A word that the schema lists.
    func word<Word: RawRepresentable>(_ column: String) throws -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text(column)) else {
            throw CommandRunner.Missing(description: "'\(text(column))' in \(column)")
        }
        return word
    }
}
