import Foundation
import GRDB
import PlacementDomain
import PlacementTesting
import Testing

/// The manager's figures of an office, reckoned a second time out of the rows of its store.
@Suite("figures against the rows", .serialized)
struct FigureTests {
    @Test(
        """
        every figure of a town, in three periods and under every cut, is the one that naive code finds in the rows; a row \
        less, and it is not
        """)
    func town() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        try begin(office)
        // In the middle of a week: some days are over, some are to come.
        let day: CalendarDay = "2026-12-10"
        #expect(try FigureComparison.compareAll(office, around: day, at: "2026-12-16T12:00") == [])
        #expect(try FigureComparison.compareAll(office, around: day, at: "2026-12-28T10:00") == [])
        try mutants(office)
    }

    private func run(_ office: StoredOffice, _ line: String, at moment: String) throws {
        let outcome = try office.run(line, at: moment)
        try #require(outcome.code == 0, "\(line): \(outcome.errors)")
    }

    /// Three weeks are published, two of them are worked, and some of it is corrected.
    private func begin(_ office: StoredOffice) throws {
        for _ in 0..<3 { try office.publish("papers", at: "2026-11-30T09:00") }
        let ill = try StoredRows(office).words(
            """
            client || '@' || series || '@' || day AS word FROM assignment
            WHERE stands = 1 AND published_in IS NOT NULL AND day > '2026-12-02' ORDER BY day, id LIMIT 1
            """)
        try #require(ill.count == 1)
        try run(
            office, "correct --remove \(ill[0]) --cause ill --no-pdf --output HERE/papers", at: "2026-12-02T07:45")
        try takeIn(office, "2026-W49", on: "2026-12-07")
        let project = try StoredRows(office).words(
            "s.project AS word FROM assignment a JOIN series s ON s.id = a.series WHERE a.day = '2026-12-14'")
        try #require(!project.isEmpty)
        let closure = "--from 2026-12-14 --to 2026-12-18 --reason verbouwing --no-input"
        try run(office, "closure add --project \(project[0]) \(closure)", at: "2026-12-07T08:30")
        let placements = try StoredRows(office).words(
            "id AS word FROM placement WHERE state = 'agreed' ORDER BY id LIMIT 12")
        for placement in placements { try run(office, "placement sign \(placement)", at: "2026-12-08T10:00") }

        try takeIn(office, "2026-W50", on: "2026-12-14")
        let worked = try StoredRows(office).words(
            """
            t.id AS word FROM attendance t JOIN orders o ON o.id = t.order_id
            WHERE t.outcome = 'WORKED' AND o.state = 'working' ORDER BY t.id
            """)
        try #require(worked.count > 20)
        let correction = "attend correct \(worked[0]) --outcome ABSENT_MEDICAL --reason later-gemeld"
        try run(office, correction, at: "2026-12-14T08:15")
        try run(office, "attend reverse \(worked[1]) --reason verwisseld", at: "2026-12-14T08:16")
        let orders = try StoredRows(office).words(
            "id AS word FROM orders WHERE state = 'working' ORDER BY id DESC LIMIT 1")
        try #require(orders.count == 1)
        try run(office, "order suspend \(orders[0]) --reason verzuim", at: "2026-12-15T08:20")
        // Somebody had given up days before that was recorded; a signature that lies behind the end comes in, too.
        let places = try StoredRows(office).words(
            """
            p.id AS word FROM placement p JOIN orders o ON o.id = p.order_id JOIN order_balance b ON b.order_id = o.id
            WHERE p.state = 'agreed' AND o.state = 'placed' AND b.credited = 0 ORDER BY p.id DESC LIMIT 1
            """)
        let place = try #require(places.first)
        let order = try StoredRows(office).words("order_id AS word FROM placement WHERE id = '\(place)'")
        let given = "--code notStarted --reason gestopt --date 2026-12-04"
        try run(office, "order return \(order[0]) \(given)", at: "2026-12-15T08:25")
        try run(office, "placement sign \(place)", at: "2026-12-15T08:30")
    }

    /// A week's sheet: of its lines one in nine is not sent, others were no whole day of work.
    private func takeIn(_ office: StoredOffice, _ week: String, on day: String) throws {
        try run(office, "attend sheet --week \(week) --output HERE/\(week).csv", at: "\(day)T08:05")
        let file = office.folder.path("\(week).csv")
        let outcomes = [2: "niet gekomen", 4: "ziek", 6: "naar huis gestuurd door ons"]
        let sheet = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\r\n")
        var lines: [String] = []
        for (number, line) in sheet.enumerated() where !line.contains("@") || number % 9 != 8 {
            let outcome = outcomes[number % 9] ?? "gewerkt"
            lines.append(line.replacingOccurrences(of: ";gewerkt;", with: ";\(outcome);"))
        }
        try lines.joined(separator: "\r\n").write(toFile: file, atomically: true, encoding: .utf8)
        try run(office, "attend --file HERE/\(week).csv", at: "\(day)T08:10")
    }

    // MARK: A row less

    /// Without a row the naive figures are others: the comparison would find it if the program left one out.
    private func mutants(_ office: StoredOffice) throws {
        let whole = try FigureComparison(office)
        func differences(_ tables: RawTables) throws -> [String] {
            var comparison = whole
            comparison.tables = tables
            // The first one was over before anybody was suspended.
            return try comparison.compareCuts("2026-12-07", "2026-12-13", at: "2026-12-28T10:00")
                + comparison.compareCuts("2026-11-30", "2026-12-20", at: "2026-12-28T10:00")
        }
        let tables = whole.tables
        #expect(try differences(tables) == [])
        let booked = try #require(
            tables["assignment"].last { $0.text("day") <= "2026-12-13" && $0.number("stands") == 1 })
        let (number, series) = (booked.whole("id"), booked.text("series"))
        let project = try #require(tables["series"].first { $0.text("id") == series }).text("project")
        let credit = try #require(tables["ledger"].last { $0.text("kind") == "credit" }).whole("id")
        let order = try #require(tables["orders"].last).text("id")
        let decisions = tables["decision"].filter { $0.text("kind") == "state" }
        let states = Set(decisions.map { $0.whole("seq") })
        let mutants: [(String, (Row) -> Bool)] = [
            ("assignment", { $0.whole("id") == number }),
            ("attendance", { $0.whole("assignment") == number }),
            ("ledger", { $0.whole("id") == credit }),
            ("orders", { $0.text("id") == order }),
            ("series_version", { $0.text("series") == series }),
            ("contact", { $0.text("project") == project }),
            ("closure", { _ in true }),
            ("placement", { $0.text("signed_day") == "2026-12-08" }),
            ("decision_payload", { states.contains($0.whole("seq")) }),
        ]
        for (table, isGone) in mutants {
            #expect(try !differences(tables.without(table, where: isGone)).isEmpty, "without a row of \(table)")
        }
    }
}
