import Foundation
import PlacementTesting
import Testing

@Suite("The database: bookings")
struct BookingTests {
    private static let columns =
        "INTO assignment(order_id, client, placement, series, day, from_minute, to_minute, credit, published_in, act) VALUES "

    @Test("nobody is in two places at one time, across his orders, too, and whatever the statement says of conflicts")
    func once() throws {
        let office = try Office()
        try office.publish()
        let first = try office.assign("o0a", "s1", 540, 990)
        let other = "('o0b', 'c0', 'pl-o0b', 's2', '2026-11-30', 600, 720, 0, 1, 2)"
        for verb in ["INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE", "INSERT OR FAIL"] {
            try office.refuses("D5512", "\(verb) \(Self.columns)\(other)")
        }
        try office.refuses(
            "D5512", "INSERT \(Self.columns)('o0a', 'c0', 'pl-o0a', 's1', '2026-11-30', 540, 990, 0, 1, 2)")
        try office.refuses(
            "D5511",
            "INSERT OR REPLACE INTO assignment(id, order_id, client, placement, series, day, from_minute, to_minute, credit, published_in, act) "
                + "VALUES (\(first), 'o0b', 'c0', 'pl-o0b', 's2', '2026-12-07', 600, 720, 0, 1, 2)")
        try office.assign("o0b", "s3", 990, 1080)
        try office.assign("o1a", "s1", 540, 990)
        #expect(try office.number("SELECT count(*) FROM assignment") == 3, "touching ends do not overlap")
    }

    @Test("a booking is of the client's own order, has a placement or a reason, and a day that there is")
    func whole() throws {
        let office = try Office()
        try office.publish()
        func refuses(_ word: String, _ values: String) throws {
            try office.refuses(word, "INSERT \(Self.columns)(\(values))")
        }
        try refuses("FOREIGN KEY", "'o0b', 'c1', 'pl-o0b', 's2', '2026-11-30', 600, 720, 0, 1, 2")
        try refuses("FOREIGN KEY", "'o1a', 'c1', 'pl-o0b', 's2', '2026-11-30', 600, 720, 0, 1, 2")
        try refuses("CHECK", "'o1a', 'c1', NULL, 's2', '2026-11-30', 600, 720, 0, 1, 2")
        try refuses("CHECK", "'o1a', 'c1', 'pl-o1a', 's2', '2026-11-31', 600, 720, 0, 1, 2")
        try office.run(
            """
            INSERT INTO assignment(order_id, client, unplanned_reason, series, day, from_minute, to_minute, credit, published_in, act)
            VALUES ('o1a', 'c1', 'instead of somebody who is ill', 's2', '2026-11-30', 600, 720, 0, 1, 2)
            """)
    }

    @Test("a booking changes in one way only: it ends, once; then the time is free again")
    func ends() throws {
        let office = try Office()
        try office.publish()
        let first = try office.assign("o0a", "s1", 540, 990)
        try office.refuses("D5513", "UPDATE assignment SET from_minute = 545 WHERE id = ?", [first])
        try office.refuses("D5511", "DELETE FROM assignment WHERE id = ?", [first])
        try office.end(first, as: "moved")
        try office.assign("o0b", "s2", 600, 720)
        try office.refuses(
            "D5513", "UPDATE assignment SET stands = 1, ended_as = NULL, ended_act = NULL WHERE id = ?", [first])
    }

    @Test("4,000 random bookings and ends are taken and refused as a naive list says")
    func random() throws {
        let office = try Office(clients: 4)
        try office.publish()
        struct Booking { var client: Int, day: String, from: Int, to: Int, series: String }
        var draws = SplitMix64(seed: 7)
        func draw(_ range: Range<Int>) -> Int { draws.number(in: range.lowerBound...range.upperBound - 1) }
        var standing: [Int64: Booking] = [:]
        for _ in 0..<4_000 {
            if !standing.isEmpty, draw(0..<10) < 3 {
                let id = standing.keys.sorted()[draw(0..<standing.count)]
                try office.end(id)
                standing[id] = nil
                continue
            }
            let from = draw(0..<70) * 20
            let new = Booking(
                client: draw(0..<4), day: "2026-12-0\(draw(1..<6))", from: from,
                to: min(1_440, from + draw(1..<20) * 20),
                series: "s\(draw(1..<5))")
            let clashes = standing.values.contains {
                $0.client == new.client && $0.day == new.day
                    && ($0.from < new.to && new.from < $0.to || $0.series == new.series)
            }
            let order = "o\(new.client)\(draw(0..<2) == 0 ? "a" : "b")"
            let id = try? office.assign(order, new.series, new.from, new.to, on: new.day)
            #expect((id == nil) == clashes, "\(new)")
            if let id { standing[id] = new }
        }
    }
}
