import Foundation
import Testing

/// A store knows what will hold from a later day on; a folder of one week says it date by date.
@Suite("later versions in a store", .serialized)
struct LaterVersionTests {
    @Test("seats from a later day on are rows of that day and after; then they are the series' own")
    func seats() throws {
        let office = try StoredOffice("town")
        defer { office.folder.remove() }
        let first =
            "SELECT id FROM series WHERE rhythm = 'every' AND weekday = 1 AND last_day IS NULL ORDER BY id LIMIT 1"
        guard let series = try office.query(first), !series.isEmpty else { return }
        let insert = """
            INSERT INTO series_version(series, valid_from, seats, break_minutes, supervisor, act)
            SELECT series, '2026-12-14', 77, break_minutes, supervisor, 1 FROM series_version WHERE series = '\(series)'
            """
        #expect(try office.query(insert) == "")
        #expect(try office.run("store export --output HERE/now").code == 0)
        let rows = office.lines("now/sessions.csv").filter { $0.hasPrefix("\(series),") && $0.contains(",77,") }
        #expect(rows.first?.hasPrefix("\(series),2026-12-14,changed,") == true, "\(rows.prefix(2))")
        #expect(rows.count > 90 && rows.allSatisfy { $0.contains(",changed,") || $0.contains(",held,") })
        let later = try CommandRunner.run(
            ["store", "export", "--output", office.folder.path("later")],
            environment: office.environment.merging(["DICHTBIJ_NOW": "2026-12-16T09:00"]) { $1 })
        #expect(later.code == 0, "\(later.errors)")
        #expect(!office.lines("later/sessions.csv").contains { $0.hasPrefix("\(series),") && $0.contains(",77,") })
        #expect(office.lines("later/series.csv").contains { $0.hasPrefix("\(series),") && $0.contains(",77,") })
        #expect(try office.run("plan --step-limit 1 --quiet --json").code == 0)
    }
}

extension StoredOffice {
    /// The lines of a file of its folder.
    func lines(_ name: String) -> [Substring] {
        String(decoding: FileManager.default.contents(atPath: folder.path(name)) ?? Data(), as: UTF8.self)
            .split(separator: "\n")
    }
}
