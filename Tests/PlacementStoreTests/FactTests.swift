import Foundation
import GRDB
import Testing

@Suite("The database: facts and their versions")
struct FactTests {
    private static let version =
        "INSERT INTO series_version(series, valid_from, seats, break_minutes, act) VALUES "

    @Test("one version of a series holds on each day; an edit over somebody's newer one is seen")
    func versions() throws {
        let office = try Office()
        for (day, seats) in [("", 8), ("2026-12-07", 4), ("2027-02-01", 6)] {
            try office.run(Self.version + "('s1', ?, ?, 30, 2)", [day, seats])
        }
        let holding =
            "SELECT seats FROM series_version WHERE series = 's1' AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1"
        for (day, seats) in [("2026-12-06", 8), ("2026-12-07", 4), ("2027-01-31", 4), ("2027-02-01", 6)] {
            #expect(try office.number(holding, [day]) == seats)
        }
        try office.refuses("UNIQUE", Self.version + "('s1', '2026-12-07', 5, 30, 2)")
        let which = "WHERE series = 's1' AND valid_from = '2026-12-07'"
        try office.refuses("D5201", "UPDATE series_version SET seats = 3 \(which)")
        try office.run("UPDATE series_version SET seats = 3, version = 2 \(which) AND version = 1")
        try office.run("UPDATE series_version SET seats = 2, version = 2 \(which) AND version = 1")
        #expect(try office.number("SELECT seats FROM series_version \(which)") == 3, "the second saw an older version")
        try office.refuses("D5203", "UPDATE series_version SET valid_from = '2026-12-08', version = 3 \(which)")
    }

    @Test("what a series is never changes, and ids are never taken away")
    func fixed() throws {
        let office = try Office()
        for column in [
            "weekday = 2", "from_minute = 541", "rhythm = 'oddWeek'", "composition = 'femaleOnly'", "project = 'p2'",
        ] {
            try office.refuses("D5203", "UPDATE series SET \(column), version = 2 WHERE id = 's1'")
        }
        try office.run("UPDATE series SET last_day = '2027-01-01', version = 2 WHERE id = 's1'")
        for (table, id) in [
            ("series", "s1"), ("client", "c0"), ("project", "p1"), ("orders", "o0a"), ("unit", "u1"), ("place", "p1"),
        ] {
            try office.refuses("D5202", "DELETE FROM \(table) WHERE id = ?", [id])
        }
        try office.refuses("D5203", "UPDATE orders SET client = 'c1', version = 2 WHERE id = 'o0a'")
    }

    @Test("projects and pick-up points share their ids")
    func places() throws {
        let office = try Office()
        let insert = "INSERT INTO pick_up(id, project, latitude, longitude, seats, act) VALUES "
        try office.refuses("UNIQUE", insert + "('p2', 'p1', 0, 0, 8, 2)")
        try office.run(insert + "('v1', 'p1', 0, 0, 8, 2)")
        try office.run("INSERT INTO travel(home, place, mode, minutes, act) VALUES ('h1', 'v1', 'walk', 10, 2)")
        try office.refuses(
            "FOREIGN KEY", "INSERT INTO travel(home, place, mode, minutes, act) VALUES ('h1', 'v2', 'walk', 10, 2)")
    }

    @Test("an order has one kept place, with series of its project")
    func kept() throws {
        let office = try Office()
        try office.refuses(
            "UNIQUE",
            "INSERT INTO placement(id, order_id, client, project, first_day, state, act) VALUES ('x', 'o0a', 'c0', 'p1', '2026-12-07', 'agreed', 2)"
        )
        try office.refuses(
            "FOREIGN KEY", "INSERT INTO placement_series(placement, project, series) VALUES ('pl-o0a', 'p1', 's2')")
        try office.run("INSERT INTO placement_series(placement, project, series) VALUES ('pl-o0a', 'p1', 's1')")
        try office.refuses("CHECK", "UPDATE placement SET state = 'signed', version = 2 WHERE id = 'pl-o0a'")
        try office.run("UPDATE placement SET state = 'pinned', version = 2 WHERE id = 'pl-o0a'")
    }

    @Test("a part of a day is free by one record a day")
    func availability() throws {
        let office = try Office()
        let insert = "INSERT INTO availability(client, weekday, part, rhythm, first_day, last_day, act) VALUES "
        try office.run(insert + "('c0', 1, 'morning', 'every', '2026-01-01', '2026-06-30', 2)")
        try office.refuses("D5221", insert + "('c0', 1, 'morning', 'every', '2026-06-30', NULL, 2)")
        try office.refuses("D5221", insert + "('c0', 1, 'morning', 'every', '', NULL, 2)")
        try office.run(insert + "('c0', 1, 'morning', 'every', '2026-07-01', NULL, 2)")
        try office.refuses(
            "D5221", "UPDATE availability SET last_day = '2026-07-01', version = 2 WHERE first_day = '2026-01-01'")
    }

    @Test("what is not known of a client yet is NULL; what is known fits together")
    func unknown() throws {
        let office = try Office()
        let insert = "INSERT INTO client_version(client, least, wish, most, act) VALUES "
        try office.run("INSERT INTO client_version(client, act) VALUES ('c0', 2)")
        try office.refuses("CHECK", insert + "('c1', 3, 2, 5, 2)")
        try office.refuses("CHECK", insert + "('c1', 3, NULL, 2, 2)")
        try office.run(insert + "('c1', 1, NULL, 2, 2)")
    }

    @Test("what a kept file holds never changes; erased it can come back")
    func blobs() throws {
        let office = try Office()
        let digest = Office.digest("x")
        try office.run("INSERT INTO blob VALUES (?, 0, 1, x'78', NULL)", [digest])
        try office.refuses("D5211", "INSERT OR REPLACE INTO blob VALUES (?, 0, 1, x'79', NULL)", [digest])
        try office.refuses("D5211", "UPDATE blob SET bytes = x'79' WHERE digest = ?", [digest])
        try office.refuses("CHECK", "UPDATE blob SET bytes = NULL WHERE digest = ?", [digest])
        try office.run("UPDATE blob SET bytes = NULL, erased_act = 2 WHERE digest = ?", [digest])
        try office.run("UPDATE blob SET bytes = x'78', erased_act = NULL WHERE digest = ?", [digest])
    }

    @Test("every table that people edit has a version that goes up and names its act")
    func edited() throws {
        let office = try Office()
        let tables = try office.queue.read { database in
            try String.fetchAll(
                database,
                sql:
                    "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'version' ORDER BY 1"
            )
        }
        #expect(tables.count > 25)
        for table in tables {
            let triggers = try office.number(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name IN (? || '_next', ? || '_keeps')",
                [table, table, table])
            #expect(triggers == 2, "\(table)")
            #expect(
                try office.number(
                    "SELECT count(*) FROM pragma_foreign_key_list(?) WHERE \"table\" = 'act' AND \"from\" = 'act'",
                    [table]) == 1,
                "\(table)")
        }
    }
}
